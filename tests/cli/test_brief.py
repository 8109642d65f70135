"""`summarizer brief` as a user meets it: offline, from files, to standard output and to files."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from summarizer import load, summarize, verify
from summarizer.errors import SourceError
from summarizer.schemas import encode, problems
from tests.conftest import SEEDS, Run


def _without_seconds(document: bytes) -> str:
    return re.sub(r'"seconds": [0-9.e-]+', '"seconds": 0', document.decode())


def test_seeds_every_claim_cites_a_real_span(run: Run) -> None:
    done = run("brief", SEEDS, "--format", "json")
    assert done.returncode == 0
    brief = json.loads(done.stdout)
    assert problems(brief, "brief") == ()
    files = {source["id"]: Path(source["uri"]).read_bytes().decode() for source in brief["sources"]}
    assert len(files) == 5
    assert len(brief["claims"]) >= 4
    for claim in brief["claims"]:
        assert claim["citations"]
        for citation in claim["citations"]:
            assert files[citation["source"]][citation["start"] : citation["end"]] == citation["quote"]


def test_one_line_says_which_engine_and_why(run: Run) -> None:
    done = run("brief", SEEDS)
    said = done.stderr.decode().splitlines()
    assert re.fullmatch(r"summarizer: engine extractive: .*", said[-1])
    assert all(line.startswith("summarizer: note: ") for line in said[:-1])
    assert run("brief", SEEDS, "-q").stderr == b""


@pytest.mark.slow
def test_two_runs_give_the_same_bytes_but_for_seconds(run: Run) -> None:
    one = run("brief", SEEDS, "--format", "json", env={"PYTHONHASHSEED": "1"})
    two = run("brief", SEEDS, "--format", "json", env={"PYTHONHASHSEED": "2"})
    assert _without_seconds(one.stdout) == _without_seconds(two.stdout)
    assert run("brief", SEEDS, "--format", "md").stdout == run("brief", SEEDS, "--format", "md").stdout


def test_outputs_take_their_format_from_the_suffix(run: Run, tmp_path: Path) -> None:
    done = run("brief", SEEDS, "-o", "b.json", "-o", "b.md", "-o", "b.txt", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert json.loads((tmp_path / "b.json").read_text())["schema_version"] == "1.0"
    assert (tmp_path / "b.md").read_text().startswith("# ")
    assert "Sources\n" in (tmp_path / "b.txt").read_text()
    assert run("verify", "b.json").returncode == 0
    done = run("brief", SEEDS, "-o", "c.json", "-o", "c.out", "--format", "md")
    assert b"warning" not in done.stderr
    assert (tmp_path / "c.json").read_text().startswith("{")
    assert (tmp_path / "c.out").read_text().startswith("# ")


def test_a_suffix_that_says_otherwise_than_the_format_wins_and_is_said(run: Run, tmp_path: Path) -> None:
    done = run("brief", SEEDS, "-o", "b.md", "--format", "html")
    assert b"-o b.md is written as md, as its suffix says, not as html" in done.stderr
    assert (tmp_path / "b.md").read_text().startswith("# ")
    assert run("brief", SEEDS, "-o", "b.md", "--format", "html", "-q").stderr == b""


@pytest.mark.parametrize("budget", [40, 120, 400])
def test_the_word_budget_holds(run: Run, budget: int) -> None:
    brief = json.loads(run("brief", SEEDS, "--max-words", str(budget), "--format", "json").stdout)
    assert 0 < sum(len(claim["text"].split()) for claim in brief["claims"]) <= budget


def test_standard_input_is_a_source(run: Run) -> None:
    done = run("brief", "-", "-q", "--format", "json", stdin=(SEEDS / "002_15e35851d5effa6f.txt").read_bytes())
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["sources"]) == 1


def test_without_a_terminal_no_colour_reaches_the_output(run: Run) -> None:
    for form in ("md", "text"):
        assert b"\x1b" not in run("brief", SEEDS, "--format", form).stdout


def test_a_tampered_brief_fails_verification(run: Run, tmp_path: Path) -> None:
    run("brief", SEEDS, "-o", "b.json", "-q")
    document = json.loads((tmp_path / "b.json").read_text())
    document["claims"][0]["citations"][0]["start"] += 1
    (tmp_path / "b.json").write_text(json.dumps(document))
    done = run("verify", "b.json")
    assert done.returncode == 1
    assert b"C1" in done.stdout


HOSTILE = "\x1b[31m \x1b]0;owned\x07 \x9b2J \u202e \u200b \u2066 \x7f \x08 \r"


@pytest.mark.parametrize(
    "form", ["md", pytest.param("text", marks=pytest.mark.slow), pytest.param("json", marks=pytest.mark.slow)]
)
def test_nothing_that_acts_on_a_terminal_gets_through(run: Run, tmp_path: Path, form: str) -> None:
    words = HOSTILE.split(" ")
    body = " ".join(
        f"The{mark} storm{mark} hit the town of Norville{mark} number {n} hard." for n, mark in enumerate(words)
    )
    (tmp_path / "a.txt").write_text(f"Ti{HOSTILE}tle\n\n{body}\n", encoding="utf-8", newline="")
    done = run("brief", "a.txt", "--format", form)
    assert done.returncode == 0
    for stream in (done.stdout, done.stderr):
        assert not re.search(
            "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", stream.decode()
        )
    assert run("inspect", "a.txt").returncode == 0
    assert b"\x1b" not in run("inspect", "a.txt").stdout


PIECES = ["The minister resigned on Friday. ", "Crews saved 12 people near the river 😀. ", "e\u0301cole fermée mardi. ", "\r\n",
          "\n\n", "\t", "שר החוץ התפטר ביום שישי. ", "استقال الوزير يوم الجمعة. ", "大臣は金曜日に辞任した。", "“Never,” she said. ", "\u200d"]  # fmt: skip


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(PIECES)
        | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=10),
        min_size=1,
        max_size=25,
    ).map("".join),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_rule_one_holds_for_any_text(tmp_path: Path, text: str, codec: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((text + PIECES[0] * 2).encode(codec, "replace"))
    try:
        brief = summarize(load(file), max_words=60)
    except SourceError:  # everything looked like furniture: refused, so there is no brief to hold the rule
        reject()
    document = encode(brief)
    assert problems(document, "brief") == ()
    texts = {source.id: source.text for source in brief.sources}
    for claim in brief.claims:
        assert claim.citations
        for citation in claim.citations:
            assert citation.quote
            assert texts[citation.source][citation.start : citation.end] == citation.quote
    assert verify(brief).ok
