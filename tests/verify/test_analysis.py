"""Texts taken apart: words and where they stand."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.verify.analysis import body, fold, words_of

PIECES = ["The ", "dog", " didn't", " cannot", " 12 000", " 1,250.5", "km/h", "  ", "\n", "\u00a0", " “Yes,”", " U.S.", " 中文",
          " Müller’s", " can't.", "(Paris)", " x_1", " ²", " O'Neill", "—", " 3rd"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map("".join)


@settings(deadline=None)
@given(TEXTS)
@example("aa  a aaa")
@example(" didn't  didn't")
def test_every_word_stands_where_its_span_says(text: str) -> None:
    words = words_of(text)
    assert len(words.spans) == len(words)
    before = 0
    for (start, end), form in zip(words.spans, words.forms, strict=True):
        assert before <= start < end
        before = end
        written = fold(text[start:end])
        assert written == form or form == "not" or (written in {"wo", "ca", "can", "sha", "ai", ""} or form in written)


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6))
@example(["a b a", "b a", "a"])
def test_places_are_those_of_the_sentences(texts: list[str]) -> None:
    made = body(texts)
    rows = [words_of(text).stems for text in texts]
    everywhere = [(n, at, stem) for n, row in enumerate(rows) for at, stem in enumerate(row)]
    assert made.size == len(everywhere)
    for stem in made.where:
        assert made.places(stem, 100) == [(n, at) for n, at, other in everywhere if other == stem]
    assert made.places("\0", 100) == []
    side_by_side = {pair for row in rows for pair in pairwise(row)}
    assert all(made.has(one, other) == ((one, other) in side_by_side) for one in made.where for other in made.where)
    assert all(made.has(*row[at : at + 3]) for row in rows for at in range(len(row) - 2))
    assert not made.has("\0", "a")
