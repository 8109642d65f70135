"""`summarizer batch`: every item is kept or named; a second run does only what is left."""

import json
from pathlib import Path

import pytest

from tests.conftest import SEEDS, Run

ARTICLE = "Storm hits coast\n\nA storm hit the coast of Norland on Monday. Officials said 12 people were hurt.\n"


def _manifest(folder: Path, *items: dict[str, object]) -> None:
    (folder / "m.yaml").write_text(json.dumps({"defaults": {"max_words": 80}, "briefs": items}))


def test_what_is_done_stays_done(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    _manifest(tmp_path, {"id": "one", "sources": [str(SEEDS)]}, {"id": "two", "sources": "a.txt"}, {"id": "bad", "sources": "no.txt"})  # fmt: skip
    first = run("batch", "m.yaml", "-o", "out", "--format", "json", "--format", "md")
    assert first.returncode == 3
    assert b"bad: failed" in first.stderr
    assert b"2 written, 0 kept, 1 failed" in first.stderr
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["batch.jsonl", "one.json", "one.md", "two.json", "two.md"]  # fmt: skip
    assert run("verify", "out/one.json").returncode == 0
    (tmp_path / "no.txt").write_text(ARTICLE)
    (tmp_path / "a.txt").write_text(ARTICLE.replace("12", "14"))
    second = run("batch", "m.yaml", "-o", "out", "--format", "json", "--format", "md")
    assert second.returncode == 0
    assert b"2 written, 1 kept, 0 failed" in second.stderr
    assert "14 people" in (tmp_path / "out/two.json").read_text()


def test_a_half_written_log_line_costs_one_item_only(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    _manifest(tmp_path, {"id": "one", "sources": "a.txt"}, {"id": "two", "sources": "a.txt"})
    run("batch", "m.yaml", "-o", "out")
    log = tmp_path / "out/batch.jsonl"
    log.write_text(log.read_text()[:-20])
    assert b"1 written, 1 kept, 0 failed" in run("batch", "m.yaml", "-o", "out").stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("briefs: []", ["briefs"]),
        ("- a", ["briefs"]),
        ("briefs: [{id: a, sources: x, colour: red}]", ["item 1", "colour"]),
        ("briefs: [{id: ../a, sources: x}]", ["item 1", "id"]),
        ("briefs: [{id: a, sources: x}, {id: A, sources: x}]", ["twice"]),
        ("briefs: [{id: a}]", ["item 1", "sources"]),
        ("briefs: [{id: a, sources: x, max_words: many}]", ["max_words"]),
        ("briefs: [{id: a, sources: x, max_words: 0}]", ["max_words"]),
        ("briefs: [{id: a, sources: x, as_of: soon}]", ["as_of"]),
        ("a: &a [x]\nbriefs: [*a, *a]", ["aliases"]),
        ("briefs: [\n{id", ["line"]),
        ("\x00", ["m.yaml"]),
    ],
)
def test_bad_manifests(run: Run, tmp_path: Path, text: str, words: list[str]) -> None:
    (tmp_path / "m.yaml").write_text(text)
    done = run("batch", "m.yaml")
    message = done.stderr.decode()
    assert done.returncode == 2, message
    assert "Traceback" not in message
    assert len(message.strip().splitlines()) <= 2
    assert all(word in message for word in ["m.yaml", *words])
