"""`summarizer verify` from the outside: briefs, cited texts, formats and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.cli.eval_selftest import selftest
from summarizer.cli.verify import command
from summarizer.errors import DocumentError

SOURCE = "Heavy rain closed the Brenner pass on Monday. Road crews cleared 40 tonnes of mud from the lanes.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "good.md").write_text(
        "# Rain\n\nRoad crews cleared 40 tonnes of mud from the lanes [1].\n", encoding="utf-8"
    )
    (tmp_path / "bad.md").write_text(
        "# Rain\n\nRoad crews cleared 90 tonnes of mud from the lanes [S1].\n", encoding="utf-8"
    )
    (tmp_path / "mixed.md").write_text(
        "Road crews cleared 40 tonnes of mud [1]. Heavy rain closed the Brenner pass on Monday.\n", encoding="utf-8"
    )
    return tmp_path


def run(folder: Path, name: str, *more: str) -> tuple[int, str]:
    args = [str(folder / name), "--sources", str(folder / "sources"), "-q", *more]
    result = CliRunner().invoke(command, args, standalone_mode=False)
    assert result.exception is None, result.exception
    return result.return_value, result.output


def test_a_right_text_leaves_with_nothing_to_say(folder: Path) -> None:
    assert run(folder, "good.md") == (0, "")


def test_a_wrong_number_is_one_line_with_its_place(folder: Path) -> None:
    code, out = run(folder, "bad.md")
    assert code == 1
    assert f"{folder / 'bad.md'}:3:1: T1: error: number-" in out


def test_warnings_fail_only_where_asked(folder: Path) -> None:
    assert run(folder, "mixed.md")[0] == 0
    code, out = run(folder, "mixed.md", "--fail-on", "warning")
    assert code == 1
    assert "no-citation" in out


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_formats_are_json(folder: Path, form: str) -> None:
    code, out = run(folder, "bad.md", "--format", form)
    assert code == 1
    document = json.loads(out)
    found = document if form == "json" else document["runs"][0]["results"]
    assert found


def test_github_annotations(folder: Path) -> None:
    out = run(folder, "bad.md", "--format", "github")[1]
    assert all(line.startswith("::error file=") for line in out.splitlines())


def test_json_names_the_words_of_the_statement(folder: Path) -> None:
    found = json.loads(run(folder, "bad.md", "--format", "json")[1])
    assert found[0]["text"] == "Road crews cleared 90 tonnes of mud from the lanes."


def test_a_draft_may_be_in_another_encoding(folder: Path) -> None:
    (folder / "wide.md").write_bytes("Road crews cleared 40 tonnes of mud from the lanes [1].".encode("utf-16"))
    assert run(folder, "wide.md") == (0, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"claims": [], "schema_version": "1.0"}', "is a brief, which carries its sources"),
        ('{"name": 1}', "is JSON, but no brief"),
        ("[1, 2", "is not JSON"),
        ("{" * 100_000, "is not JSON"),
        ("\0\1\2\3" * 200, "binary"),
    ],
)
def test_what_is_no_draft_is_one_error(folder: Path, text: str, said: str) -> None:
    (folder / "wrong.json").write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        CliRunner().invoke(
            command,
            [str(folder / "wrong.json"), "--sources", str(folder / "sources")],
            standalone_mode=False,
            catch_exceptions=False,
        )
    assert said in caught.value.message
    assert caught.value.exit_code == 2


def test_a_long_sentence_is_read_in_good_time(folder: Path) -> None:
    (folder / "long.md").write_text("word " * 200_000 + "[1]", encoding="utf-8")
    assert run(folder, "long.md")[0] == 1


def test_the_self_test_runs_on_any_articles(folder: Path) -> None:
    result = CliRunner().invoke(selftest, [str(folder / "sources"), "--format", "json"], standalone_mode=False)
    assert result.exception is None, result.exception
    assert result.return_value == 0
    document = json.loads(result.output[: result.output.rindex("}") + 1])
    assert document["articles"] == 1
    assert document["false_alarms"]["verbatim"]["rate"] == 0.0
