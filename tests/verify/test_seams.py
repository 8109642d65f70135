"""Fragments of a claim in its evidence, and the measures of how they are joined."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.verify.analysis import body, claim_sentences, words_of
from summarizer.verify.case import Case, lay
from summarizer.verify.fragments import fragments, standing
from summarizer.verify.seams import NAMES, measures

SENTENCES = (
    "Mohammad Irfan will miss the rest of the World Cup with a pelvis injury.",
    "To this day, the fame is untainted and the talent uneroded.",
    "The row brought simmering tensions between the two ministers, and the Prime Minister was told.",
)


def laid(claim: str) -> Case:
    return lay(words_of(claim), body(SENTENCES))


def measured(claim: str) -> dict[str, float]:
    case = laid(claim)
    return measures(case, fragments(case))


def test_a_copy_is_one_piece_without_seams() -> None:
    case = laid(SENTENCES[0])
    assert [(f.a, f.b, f.sentence, f.at) for f in fragments(case)] == [(0, 14, 0, 0)]
    found = measures(case, fragments(case))
    assert found["longest"] == found["dense"] == 1.0
    assert not {"jumps", "skips", "end_cut", "head_end"} & {name for name, value in found.items() if value}


def test_a_claim_that_ends_inside_a_noun_phrase_is_told() -> None:
    found = measured("Mohammad Irfan will miss the rest of the World Cup with a pelvis.")
    assert (found["end_cut"], found["head_end"]) == (2.0, 1.0)


def test_a_claim_that_begins_after_a_preposition_is_told() -> None:
    assert measured("This day, the fame is untainted.")["start_preposition"] == 1.0


def test_words_left_out_and_sentences_joined_are_told_apart() -> None:
    skip = measured("The row brought tensions between the two ministers.")
    assert (skip["skips"], skip["modifier_cut"], skip.get("jumps", 0.0)) == (1.0, 1.0, 0.0)
    jump = measured("The row brought tensions between the fame.")
    assert jump["jumps"] > 0
    assert jump["worst_seam"] == 1.0


def test_lowered_claims_are_cut_into_sentences() -> None:
    text = "the row was over. the two ministers spoke on friday. mr. irfan will miss the cup."
    assert claim_sentences(text) == (
        "the row was over.",
        "the two ministers spoke on friday.",
        "mr. irfan will miss the cup.",
    )
    assert all(part in "ﬁne. ŉot so. ß." for part in claim_sentences("ﬁne. ŉot so. ß."))


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=150), st.lists(st.text(max_size=100), max_size=3))
def test_fragments_cover_any_claim_once(claim: str, texts: list[str]) -> None:
    words = words_of(claim)
    if not len(words):
        return
    case = lay(words, body([text for text in texts if len(words_of(text))]))
    pieces = fragments(case)
    assert [piece.a for piece in pieces] == [0, *(piece.b for piece in pieces[:-1])]
    assert pieces[-1].b == len(words)
    for piece in pieces:
        if not piece.new:
            row = case.body.sentences[piece.sentence].stems
            assert row[piece.at : piece.end] == words.stems[piece.a : piece.b]
    assert set(measures(case, fragments(case))) <= set(NAMES)
    *rows, ends = standing(case, pieces)
    assert ends == [piece.b for piece in pieces for _ in range(piece.a, piece.b)]
    for size, flags in zip((2, 3), rows, strict=True):
        beside = {row[n : n + size] for row in case.body.rows for n in range(len(row) - size + 1)}
        assert flags == [words.stems[n : n + size] in beside for n in range(len(words))]
