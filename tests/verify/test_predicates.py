"""Verbs that the evidence does not have, has of others, or denies; and verbs that must be left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.verify import check
from summarizer.verify.analysis import body, words_of
from summarizer.verify.case import lay
from summarizer.verify.predicates import hits, verbs

TRAM = (
    "Fourteen people were injured when a tram derailed in Bergen on Friday, police said. "
    "The driver, Johan Brekke, was questioned. He has not been charged. "
    "Mayor Anna Lund visited the scene and promised an inquiry. "
    "The monks left the monastery in July. Gunmen destroyed the tombs of Palmyra."
)


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Johan Brekke was jailed.", "jailed"),
        ("Mayor Anna Lund resigned on Friday.", "resigned"),
        ("Fourteen people drowned in Bergen on Friday.", "drowned"),
        ("Mayor Anna Lund visited the scene and arrested the driver.", "arrested"),
    ],
)
def test_a_verb_that_is_nowhere_is_marked_and_not_supported(claim: str, word: str) -> None:
    support = check(claim, [TRAM])
    assert support.label != "supported", support
    assert "predicate-not-in-source" in {finding.code for finding in support.findings}
    assert word in " ".join(claim[a:b] for a, b in support.missing)


def test_a_charge_that_was_denied_of_him_is_no_charge() -> None:
    support = check("Johan Brekke was charged.", [TRAM])
    assert "negation" in {finding.code for finding in support.findings}
    assert support.label != "supported"


def test_a_name_in_the_place_of_a_pronoun_is_a_copy() -> None:
    assert check("Johan Brekke has not been charged.", [TRAM]).label == "supported"
    assert check("Anna Lund has not been charged.", [TRAM]).label != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Fourteen people were hurt when a tram derailed in Bergen on Friday, police said.",
        "Mayor Anna Lund promised an inquiry.",
        "The driver, Johan Brekke, was questioned.",
        "Mayor Anna Lund has visited the scene.",
    ],
)
def test_verbs_that_are_borne_out_are_left_alone(claim: str) -> None:
    assert "predicate-not-in-source" not in {finding.code for finding in check(claim, [TRAM]).findings}


def test_nouns_and_names_are_no_verbs() -> None:
    words = words_of("The visit of Mayor Hunt ended the killing on Friday.")
    assert [words.forms[at] for at in verbs(words)] == ["ended"]


def test_other_languages_are_not_judged_by_english_verbs() -> None:
    case = lay(words_of("Johan Brekke resigned."), body(["Johan Brekke ist da."]), "de")
    assert list(hits(case)) == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=120), st.text(max_size=200))
def test_any_text_gives_spans_inside_the_claim(claim: str, evidence: str) -> None:
    words = words_of(claim)
    if len(words):
        for hit in hits(lay(words, body([evidence]))):
            assert hit.span is not None
            assert 0 <= hit.span[0] < hit.span[1] <= len(claim)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("It is not true that the minister resigned on Monday, the office said.", "negation"),
        ("If the minister resigned on Monday, the coalition would fall.", "hedge-dropped"),
        ("The court will decide whether the minister resigned on Monday.", "hedge-dropped"),
    ],
)
def test_a_clause_taken_out_of_what_leaves_it_open_is_not_supported(source: str, code: str) -> None:
    found = check("The minister resigned on Monday.", [source])
    assert found.label != "supported"
    assert code in {finding.code for finding in found.findings}


@pytest.mark.parametrize(
    "source",
    ["But the minister resigned on Monday.", "Although no one had asked him, the minister resigned on Monday."],
)
def test_a_clause_that_the_sentence_states_is_supported(source: str) -> None:
    assert check("The minister resigned on Monday.", [source]).label == "supported"
