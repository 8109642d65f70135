"""What `inspect` shows: the same in a table, in Markdown and in JSON."""

import json

from tests.conftest import SEEDS, Run


def test_the_seeds_as_json(run: Run) -> None:
    done = run("inspect", SEEDS, "--format", "json")
    assert done.returncode == 0
    shown = json.loads(done.stdout)
    assert [source["id"] for source in shown["sources"]] == ["S1", "S2", "S3", "S4", "S5"]
    assert {origin["name"]: origin["sources"] for origin in shown["origins"]}["AFP"] == ["S3", "S5"]
    assert {"caption", "credit", "headline", "note", "other-version", "read-more", "subscribe"} <= {
        span["reason"] for span in shown["removed"]
    }
    assert 0 < shown["tokens"]["after"] < shown["tokens"]["before"]
    assert shown["tokens"]["counter"]
    for disagreement in shown["disagreements"]:
        assert all(position["citations"] for position in disagreement["positions"])


def test_table_and_markdown(run: Run) -> None:
    table = run("inspect", SEEDS).stdout.decode()
    assert "Putin cancels France visit" in table
    assert "Set aside" in table
    assert all(len(line) <= 100 for line in table.splitlines())
    page = run("inspect", SEEDS, "--format", "md").stdout.decode()
    assert page.startswith("# What was read\n\n| | title |")
    assert "## Disagreements" in page


def test_a_file_by_its_suffix(run: Run, tmp_path) -> None:
    assert run("inspect", SEEDS, "-o", tmp_path / "a.json").stdout == b""
    assert json.loads((tmp_path / "a.json").read_text())["sources"]
    assert run("inspect", SEEDS, "-o", tmp_path / "no" / "a.json").returncode == 2


def test_hostile_text_stays_text(run: Run, tmp_path) -> None:
    (tmp_path / "a.txt").write_text("A \x1b[31mred\x1b[0m | line\u202e was said on Monday by the minister of | pipes.")
    for form in ("table", "md"):
        shown = run("inspect", tmp_path, "--format", form).stdout
        assert b"\x1b" not in shown
        assert "\u202e".encode() not in shown
