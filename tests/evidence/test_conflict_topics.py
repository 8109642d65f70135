"""Labels of disagreements: values and a phrase of both sides, in the sources' words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evidence.conflict_topics import topic


def label(kind, one, other, values=("", ""), language="en", shared=()):
    sides = [
        (text, text.index(value) if value else 0, language) for text, value in zip((one, other), values, strict=True)
    ]
    return topic(kind, sides, iter(shared))


@pytest.mark.parametrize(
    ("kind", "one", "other", "values", "language", "told"),
    [
        ("number", "Rund 300 Anwohner mussten ihre Häuser verlassen.", "Etwa 500 Anwohner mussten ihre Häuser verlassen.",
         ("300", "500"), "de", "300 / 500: Anwohner mussten ihre Häuser verlassen"),
        ("number", "The ferry carried 208 passengers and 19 crew.", "The vessel had 212 passengers and 19 crew.",
         ("208", "212"), "en", "208 / 212: passengers and 19 crew"),
        ("number", "Minister Lena Moravec said the law would help 1.2 million households.",
         "Minister Lena Moravec said the law would help 800,000 households.", ("1.2", "800,000"), "en",
         "1.2 million / 800,000: Lena Moravec said the law would help"),
        ("date", "It takes effect on 1 January.", "The cap takes effect on 1 March.", ("1 Jan", "1 Mar"), "en",
         "1 January / 1 March: takes effect"),
        ("event", "The visit to Paris is off: it was canceled.", "Moscow said the visit to Paris was postponed.",
         ("canceled", "postponed"), "en", "canceled / postponed: visit to Paris"),
        ("wording", "Leader Tomas Brill said he would challenge the law in court.",
         "Leader Tomas Brill said he would not challenge the law in court.", ("", ""), "en",
         "Leader Tomas Brill … challenge the law in court"),
    ],
)  # fmt: skip
def test_labels_read_as_phrases(kind, one, other, values, language, told):
    assert label(kind, one, other, values, language) == told


def test_without_a_phrase_a_few_words_of_both_sides_tell():
    one, other = "He told TF1 so; a question remains.", "A question was put by TMC."
    assert label("name", one, other, ("TF1", "TMC"), shared=("question",)) == "TF1 / TMC: question"
    assert (
        label("cause", "Off it was, says Putin: canceled.", "Putin canceled.", shared=("canceled", "Putin"))
        == "Putin canceled"
    )


def test_a_phrase_crosses_no_end_of_a_sentence():
    one, other = "Rain fell. Roads closed in 3 towns.", "Rain fell roads closed in 4 towns."
    assert "fell" not in label("number", one, other, ("3", "4"))


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_two_texts_have_a_label_of_their_own_words(one, other, first, second):
    said = topic("number", [(one, min(first, len(one)), "en"), (other, min(second, len(other)), "en")], iter(()))
    assert len(said) <= len(one) + len(other) + 4
