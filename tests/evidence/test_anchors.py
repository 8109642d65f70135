"""Which sources' days may be counted from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.annotation import about, annotated
from summarizer.evidence.anchors import trusted
from summarizer.model import Removed, Source

TUESDAY = "2016-10-11"


def source(text, published=TUESDAY, language="en", head=""):
    removed = (Removed("S1", 0, len(head), head, "byline", 1.0),) if head else ()
    return Source(
        "S1", f"{head}\n{text}" if head else text, "1.txt", "", language=language, published=published, removed=removed
    )


@pytest.mark.parametrize(
    "text",
    [
        "The visit was cancelled on Tuesday.",
        "The visit was cancelled on Tuesday 11 October.",
        "The visit, planned for 19 October, was cancelled on Tuesday.",
        "Merkel had suggested that the group gather on 19 October.",
        "The siege has gone on since 22 September, the UN said on Monday.",
        "The war broke out on 15 March 2011, the UN said on Monday.",
    ],
)
def test_other_days_that_speak_for_the_page(text):
    assert trusted(source(text))


@pytest.mark.parametrize(
    ("text", "language", "head"),
    [
        ("The bridge fell on Tuesday. It was closed on 18 October.", "en", ""),  # the text is newer than the page
        ("The bridge fell on Tuesday 14 October.", "en", ""),  # which is a Friday in 2016
        ("The bridge fell on Tuesday.", "en", "Harbour Herald, 3 May 2014"),
        ("Le pont s'est effondré mardi, a annoncé le 18 octobre la police.", "fr", ""),
    ],
)
def test_other_days_that_speak_against_it(text, language, head):
    found = source(text, language=language, head=head)
    assert not trusted(found)
    assert annotated(text, found) == text


def test_a_page_dated_once_as_its_head_says_is_trusted():
    assert trusted(source("The bridge fell on Tuesday.", head="Updated 12 October 2016, first published 3 May 2014"))


def test_only_counted_days_hang_on_the_page():
    found = source("The bridge, closed on 18 October, fell on Tuesday.")
    assert about("It fell on Tuesday.", found) is None
    assert about("It was closed on 18 October.", found) == "2016-10-18"


@pytest.mark.parametrize("published", [None, "2016-10", "soon and late", ""])
def test_without_a_day_nothing_can_be_counted(published):
    assert not trusted(source("On Tuesday it fell.", published))


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["en", "fr", "zh", "xx"]))
def test_any_text_has_an_answer(text, language):
    assert trusted(source(text, language=language)) in {True, False}
