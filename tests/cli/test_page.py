"""`brief --format html` as a user meets it."""

import json
from pathlib import Path

from summarizer.render.html_data import document
from tests.conftest import Run


def test_page_and_json_of_one_run_agree(run: Run, seeds: Path, tmp_path: Path) -> None:
    done = run("brief", seeds, "-o", tmp_path / "a.html", "-o", tmp_path / "a.json")
    assert done.returncode == 0, done.stderr
    inside = document((tmp_path / "a.html").read_text(encoding="utf-8"))
    assert inside == (tmp_path / "a.json").read_text(encoding="utf-8")
    assert json.loads(inside)["sources"][0]["text"]


def test_format_html_goes_to_standard_output(run: Run, seeds: Path) -> None:
    done = run("brief", seeds, "--format", "html", "-q")
    assert done.returncode == 0
    assert done.stdout.startswith(b"<!doctype html>")
