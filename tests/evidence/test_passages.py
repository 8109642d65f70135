"""Passages keep whole sentences of one source within a budget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evidence.passages import passages
from summarizer.model import Sentence


def sentence(source: int, number: int, words: int) -> Sentence:
    text = " ".join(["word"] * words)
    return Sentence(f"S{source}.{number}", f"S{source}", 0, len(text), text)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 30)), max_size=30), st.integers(1, 60))
def test_nothing_is_lost_split_or_mixed(parts, budget):
    given_ = tuple(sentence(source, number, size) for number, (source, size) in enumerate(sorted(parts), 1))
    found = passages(given_, budget, lambda one: len(one.text.split()))
    assert tuple(s for passage in found for s in passage.sentences) == given_
    for passage in found:
        assert {s.source for s in passage.sentences} == {passage.source}
        assert passage.tokens <= budget or len(passage.sentences) == 1


def test_a_budget_of_nothing():
    with pytest.raises(ValueError, match="at least one token"):
        passages((), 0, lambda _: 1)
