"""`styles`, `cache`, `doctor` and `compare` as a user meets them, in this process."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer import styles
from summarizer.cli import main
from summarizer.schemas import problems
from tests.llm.server import completion, fails, good, says, send, serving

KEY = "sk-test-0123456789abcdef"
Outcome = tuple[int, str, str]
Call = Callable[..., Outcome]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "A bridge collapsed in Halden on Monday. Four people were killed | in the fall.\n"
    )
    (tmp_path / "in" / "b.txt").write_text(
        "A bridge collapsed in Halden on Monday. Rescue teams searched the river all night.\n"
    )
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_PROMPTS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["summarizer", *arguments])
        with pytest.raises(SystemExit) as leaving:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert KEY not in out + err
        return int(leaving.value.code or 0), out, err

    return run


def test_styles_are_made_found_shown_and_checked(call: Call, tmp_path: Path) -> None:
    code, _, err = call("styles", "new", "mine", "--from", "wire")
    assert code == 0
    assert "prompts/mine.md" in err
    made = styles.find("mine", (tmp_path / "prompts",))
    assert (made.name, made.template) == ("mine", styles.find("wire").template)
    assert "mine " in call("styles", "list")[1]
    assert "inverted pyramid" in call("styles", "show", "mine")[1]
    code, out, err = call("styles", "check", "mine", "-v")
    assert (code, err) == (0, "")
    assert "mine: ok" in out
    assert "Four people died" not in out
    assert "<sources" in out
    assert "rescue" in call("styles", "check", "mine", "-v", "--sources", "in")[1].lower()
    assert call("brief", "in", "--style", "mine", "-q")[0] == 0


def test_what_is_there_is_not_written_over(call: Call, tmp_path: Path) -> None:
    call("styles", "new", "mine")
    before = (tmp_path / "prompts" / "mine.md").read_bytes()
    code, _, err = call("styles", "new", "mine", "--from", "wire")
    assert (code, before) == (2, (tmp_path / "prompts" / "mine.md").read_bytes())
    assert "is there already" in err


@pytest.mark.parametrize("name", ["My Style", "../mine", "a/b", "x" * 99])
def test_a_name_that_is_none_makes_nothing(call: Call, tmp_path: Path, name: str) -> None:
    assert call("styles", "new", name)[0] == 2
    assert not list(tmp_path.rglob("*.md"))


def test_a_broken_style_is_named_by_check_and_list(call: Call, tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "odd.md").write_text("---\nname: odd\nsections: [\x1b[31m\n---\nx")
    code, out, err = call("styles", "check", "odd", "briefing", "nosuch")
    assert code == 2
    assert "briefing: ok" in out
    assert "odd.md" in err
    assert "no style named 'nosuch'" in err
    assert "\x1b" not in err
    code, out, err = call("styles", "list")
    assert code == 0
    assert "odd.md" in err
    assert "briefing" in out


def test_every_style_that_ships_passes_its_own_check(call: Call) -> None:
    code, out, err = call("styles", "check", *[style.name for style in styles.available()])
    assert (code, err) == (0, "")
    assert out.count(": ok") == len(styles.available())


def test_the_cache_is_shown_pruned_and_cleared(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not there yet" in call("cache", "info")[1]
    with serving(good) as endpoint:
        assert call("brief", "in", "--base-url", endpoint.url, "--model", "m-1")[0] == 0
    shown = call("cache", "info")[1]
    assert "replies   0" not in shown
    assert "replies.sqlite" in shown
    assert call("cache", "prune")[1] == "0 replies deleted\n"
    code, _, err = call("cache", "clear")
    assert (code, "add --yes" in err) == (2, True)
    assert call("cache", "clear", "--yes")[1] != "0 replies deleted\n"
    assert "not there yet" in call("cache", "info")[1]


def test_doctor_without_an_endpoint_calls_none(call: Call) -> None:
    code, out, _ = call("doctor")
    assert code == 0
    assert "none configured" in out


def test_doctor_probes_an_endpoint(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    blue = says('{"answer": "blue"}')
    with serving(blue) as endpoint:
        code, out, _ = call("doctor", "--base-url", endpoint.url)
    assert code == 0
    for part in (
        f"{endpoint.url}: answers",
        "m-1 (listed)",
        "Chat Completions",
        "json_schema",
        "latency",
        "OPENAI_API_KEY          set",
    ):
        assert part in out
    with serving(blue, fails(400, {"error": {"message": "json_schema is not supported"}}), blue) as endpoint:
        assert "json_object (json_schema refused)" in call("doctor", "--base-url", endpoint.url)[1]
    with serving(lambda handler, _: send(handler, 200, completion("Blue."))) as endpoint:
        code, out, _ = call("doctor", "--base-url", endpoint.url, "--model", "other")
    assert code == 0
    assert "not among the models listed" in out
    assert "structured replies      none" in out


def test_doctor_says_what_is_wrong(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://me:secret@127.0.0.1:9/v1")
    code, out, _ = call("doctor", "--model", "m-1")
    assert code == 3
    assert "does not answer" in out
    assert "secret" not in out
    with serving(fails(401)) as endpoint:
        code, out, _ = call("doctor", "--base-url", endpoint.url)
    assert code == 3
    assert "key was refused" in out
    assert call("doctor", "--no-probe")[0] == 0
    assert call("doctor", "--base-url", "ftp://x")[0] == 3


def test_compare_shows_styles_and_engines_side_by_side(call: Call) -> None:
    with serving(good) as endpoint:
        flags = (
            "--engine",
            "extractive",
            "--engine",
            "openai",
            "--base-url",
            endpoint.url,
            "--model",
            "m-1",
            "--no-cache",
        )
        code, out, err = call("compare", "in", "--style", "bullets", "--style", "wire", *flags, "--format", "json")
        assert code == 0, err
        again = call("compare", "in", "--style", "bullets", "--style", "wire", *flags)[1]
    found = json.loads(out)
    labels = ["bullets, extractive", "wire, extractive", "bullets, m-1", "wire, m-1"]
    assert [one["label"] for one in found["candidates"]] == labels
    assert all(problems(one["brief"], "brief") == () for one in found["candidates"])
    scores = found["candidates"][2]["scores"]
    assert scores["prompt_tokens"] >= 100
    assert scores["supported"] == 1.0
    assert found["facts"][0]["labels"]
    assert set().union(*(fact["labels"] for fact in found["facts"])) <= set(labels)
    for label in labels:
        assert label in again
    assert "killed \\| in the fall" in again


def test_compare_keeps_what_worked(call: Call, tmp_path: Path) -> None:
    with serving(fails(401)) as endpoint:
        flags = ("--engine", "extractive", "--engine", "openai", "--base-url", endpoint.url, "--model", "m-1")
        code, _, err = call("compare", "in", *flags, "-o", "out.md")
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert code == 3
    assert "key was refused" in err
    assert "**briefing, m-1** failed" in text
    assert "## briefing, extractive" in text
    assert call("compare", "in", "-o", "out.pdf")[0] == 2
