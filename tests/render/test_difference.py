"""A difference as Markdown, text, JSON and a page."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render import difference as write
from summarizer.render.html_difference import html
from summarizer.verify.diff import diff
from tests.render.sample import hostile_brief, seeds_brief
from tests.render.stages import day_before

FOUND = diff(day_before(), seeds_brief())


def test_markdown_names_what_changed() -> None:
    text = write.markdown(FOUND)
    assert "2 changed, 2 new, 1 gone, 1 said in other words, 2 unchanged." in text
    assert "number: 275,000 → 250,000 and 275,000" in text
    assert text.index("## Changed") < text.index("## New") < text.index("## Gone")
    assert "new source: Putin pulls out of Paris trip" in text
    assert text.endswith("\n")


def test_text_keeps_to_its_width() -> None:
    for width in (40, 72):
        assert max(map(len, write.text(FOUND, width).splitlines())) <= width
    assert "\x1b[" not in write.text(FOUND)
    assert "\x1b[32m" in write.text(FOUND, colour=True)


def test_json_holds_every_fact() -> None:
    document = json.loads(write.json(FOUND))
    assert document["counts"] == {"changed": 2, "added": 2, "lost": 1, "reworded": 1, "same": 2}
    assert len(document["facts"]) == 8
    kinds = {fact["kind"]: fact for fact in document["facts"]}
    assert kinds["added"]["old"] is None
    assert kinds["lost"]["new"] is None
    assert kinds["changed"]["details"]


def test_page_needs_no_script_and_shows_both_wordings() -> None:
    page = html(FOUND)
    assert "<script" not in page
    assert "script-src" not in page
    assert "<del>put</del><ins>called</ins>" in page
    assert page == html(FOUND)


def test_hostile_difference_stays_text() -> None:
    found = diff(hostile_brief(), seeds_brief())
    page = html(found)
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("<style>") == 1
    assert "\x1b" not in write.text(found)
    assert "\u202e" not in write.text(found) + write.markdown(found)


@given(st.text(max_size=40), st.text(max_size=40))
def test_strands_give_both_sides_back(old: str, new: str) -> None:
    runs = write.strands(old, new)
    assert "".join(run for what, run in runs if what != "ins") == " ".join(old.split())
    assert "".join(run for what, run in runs if what != "del") == " ".join(new.split())


@pytest.mark.parametrize(("old", "new", "runs"), [
    ("a toll of 12.", "a toll of 35.", (("same", "a toll of "), ("del", "12"), ("ins", "35"), ("same", "."))),
    ("one two three", "four five three", (("del", "one two"), ("ins", "four five"), ("same", " three"))),
    ("same", "same", (("same", "same"),)),
])  # fmt: skip
def test_strands_change_whole_words(old: str, new: str, runs: tuple[tuple[str, str], ...]) -> None:
    assert write.strands(old, new) == runs
