"""Texts taken apart: words and where they stand."""

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
def test_places_by_sentence_are_those_of_the_whole(texts: list[str]) -> None:
    made = body(texts)
    for stem, places in made.where.items():
        assert all(made.sentences[n].stems[at] == stem for n, at in places)
        assert [(n, at) for n, held in made.spots[stem].items() for at in held] == places[:40]
        assert made.rows[stem] == tuple(dict.fromkeys(n for n, _ in places))
    assert made.spots["\0"] == {}
