"""What a line says of itself, and how surely."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.ingest.lines import lines
from summarizer.ingest.signs import ALWAYS, BELOW, LIKELY, SIGNS, plainly, sign


def of(text):
    return sign(lines(text)[0])


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("The ferry at the quay of Leixoes (Photo: Ana Costa)", 2),
        ("The ferry at the quay of Leixoes (Reuters)", 2),
        ("The ferry at the quay of Leixoes (HNA)", 1),
        ("- A second radio on the bridge (VHF)", 0),
        ("- The ferry at the quay of Leixoes (Reuters)", 2),
        ("The ferry ran aground at Leixoes on Sunday evening. (HNA)", 0),
        ("The captain (left) with two members of the crew", 2),
        ("“The ferry at the quay of Leixoes (Photo: Ana Costa)", 0),
    ],
)
def test_captions(text, strength):
    assert of(text).caption == strength


@pytest.mark.parametrize(
    ("text", "reason", "strength"),
    [
        ("(Harbour News with AFP)", "credit", ALWAYS),
        ("(Harbour News)", "credit", LIKELY),
        ("Reporting by Ana Costa", "credit", ALWAYS),
        ("Read more about the ferry", "read-more", ALWAYS),
        ("Sign up for the newsletter", "subscribe", ALWAYS),
        ("This article was amended on Monday.", "note", ALWAYS),
        ("www.harbour.example", "note", LIKELY),
        ("Your comments and your email address will be published by the site", "note", LIKELY),
        ("The ferry ran aground on Sunday evening.", None, 0),
    ],
)
def test_what_a_page_says_of_itself(text, reason, strength):
    found = of(text)
    assert (found.reason, found.strength) == (reason, strength)


def test_weak_signs_are_believed_below_an_article_only():
    long = " ".join(
        ["When you comment on the ferry,", *["the harbour is still open for ships and boats,"] * 4, "we say."]
    )
    found = of(long)
    assert (found.reason, found.strength) == ("note", BELOW)
    assert found.caught(tail=True, sure=True) == "note"
    assert found.caught(tail=False) is None


def test_likely_signs_give_way_to_a_sure_score():
    found = of("(Harbour News)")
    assert found.caught(tail=False) == "credit"
    assert found.caught(tail=False, sure=True) is None


@settings(deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_line_has_a_row_of_signs(text):
    for line in lines(text):
        found = sign(line)
        assert len(found.row()) == len(SIGNS)
        assert (found.reason is None) == (found.strength == 0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Soutenez une presse indépendante : faites un don.", "subscribe"),
        ("To unsubscribe from this list click here.", "subscribe"),
        ("Par Léa Fontaine - Publié le 17 octobre 2025 à 08h00", "byline"),
        ("Updated 10:15", "byline"),
        ("The report published in 2019 was wrong", None),
        ("Published accounts differ, the court said in 2019.", None),
        ("Kind regards,", "note"),
        ("Mit freundlichen Grüßen", "note"),
        ("The ferry ran aground on Sunday.", None),
    ],
)
def test_opening_words_that_leave_no_doubt(text, reason):
    assert plainly(lines(text)[0], first=True, last=True) == reason


def test_where_a_line_stands_matters():
    assert plainly(lines("Updated 10:15")[0], first=False, last=True) is None
    assert plainly(lines("Kind regards,")[0], first=True, last=False) is None
