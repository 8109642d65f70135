"""`summarizer diff` as a user meets it."""

import json
from pathlib import Path

import pytest

from summarizer import render
from tests.conftest import Run
from tests.render.sample import seeds_brief
from tests.render.stages import day_before


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "old.json").write_text(render.json(day_before()), encoding="utf-8")
    (tmp_path / "new.html").write_text(render.html(seeds_brief()), encoding="utf-8", newline="")
    return tmp_path / "old.json", tmp_path / "new.html"


def test_diff_reads_json_and_pages_and_writes_every_format(run: Run, both: tuple[Path, Path], tmp_path: Path) -> None:
    names = ["d.md", "d.txt", "d.json", "d.html"]
    done = run("diff", *both, *(part for name in names for part in ("-o", tmp_path / name)), "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert "2 changed, 2 new, 1 gone" in (tmp_path / "d.md").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))["counts"]["lost"] == 1
    assert (tmp_path / "d.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (tmp_path / "d.txt").read_text(encoding="utf-8")


def test_diff_prints_markdown_to_a_pipe(run: Run, both: tuple[Path, Path]) -> None:
    done = run("diff", *both)
    assert done.returncode == 0
    assert done.stdout.startswith(b"# What changed\n")


def test_diff_of_markdown_says_what_it_wants(run: Run, both: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# A brief\n")
    done = run("diff", both[0], tmp_path / "b.md")
    assert done.returncode == 2
    assert b"is not a brief in JSON" in done.stderr
    assert b"brief -o brief.json" in done.stderr


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b"\xff\xfe", b"<html></html>"])
def test_diff_of_what_is_no_brief_says_so(run: Run, both: tuple[Path, Path], tmp_path: Path, content: bytes) -> None:
    for name in ("bad.json", "bad.html"):
        (tmp_path / name).write_bytes(content)
        done = run("diff", both[0], tmp_path / name)
        assert done.returncode == 2
        assert name in done.stderr.decode()
        assert len(done.stderr.decode().splitlines()) <= 2
        assert done.stdout == b""


def test_diff_of_a_missing_file(run: Run, both: tuple[Path, Path]) -> None:
    done = run("diff", both[0], "nowhere.json")
    assert done.returncode == 2
    assert "nowhere.json: no such file or directory" in done.stderr.decode()
