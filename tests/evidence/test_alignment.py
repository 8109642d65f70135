from difflib import SequenceMatcher

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evidence.alignment import blocks, places

WORDS = st.lists(st.sampled_from("abcd"), max_size=14) | st.lists(st.text("abcdefghij", min_size=1, max_size=1))


@given(WORDS, WORDS)
@settings(deadline=None, max_examples=400)
def test_the_blocks_are_those_of_difflib(one, other):
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    expected = [tuple(block) for block in matcher.get_matching_blocks() if block.size]
    found = blocks(one, places(other))
    joined = []
    for at, there, size in found:  # difflib joins blocks that touch
        if joined and joined[-1][0] + joined[-1][2] == at and joined[-1][1] + joined[-1][2] == there:
            joined[-1] = (*joined[-1][:2], joined[-1][2] + size)
        else:
            joined.append((at, there, size))
    assert joined == expected


def test_the_longest_run_is_taken_before_what_stands_around_it():
    assert blocks(["a", "b", "c", "x"], places(["x", "a", "b", "c"])) == [(0, 1, 3)]
    assert blocks([], places(["a"])) == []
