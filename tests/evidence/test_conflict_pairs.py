"""Pairs shared out among processes: each once, and sentences that are compared with one another kept together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.evidence.conflict_pairs import Pair, parts
from summarizer.evidence.readings import Reading
from summarizer.model import Sentence, Source

SOURCE = Source("S1", "A word.", "a.txt", "0" * 64)
READINGS = [Reading(Sentence(f"S1.{n}", "S1", 0, 7, "A word."), SOURCE) for n in range(40)]
LINKS = st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39), st.floats(0.45, 1)), max_size=80)


@given(LINKS, st.integers(1, 6))
def test_each_pair_is_in_one_part_and_in_order(links: list[tuple[int, int, float]], number: int) -> None:
    found = [Pair(READINGS[one], READINGS[other], overlap) for one, other, overlap in links]
    shares = parts(found, number)
    assert len(shares) == number
    assert sorted(place for share in shares for place in share) == list(range(len(found)))
    assert all(share == sorted(share) for share in shares)


def test_sentences_compared_with_one_another_are_in_one_part() -> None:
    links = [
        (base + one, base + other) for base in (0, 4, 8, 12, 16, 20, 24, 28) for one, other in ((0, 1), (1, 2), (2, 3))
    ]
    found = [Pair(READINGS[one], READINGS[other], 0.8) for one, other in links]
    shares = parts(found, 2)
    sides = [{id(reading) for place in share for reading in (found[place].one, found[place].other)} for share in shares]
    assert sides[0].isdisjoint(sides[1])
    assert len(shares[0]) == len(shares[1])


def test_one_cluster_of_everything_is_cut_all_the_same() -> None:
    found = [Pair(READINGS[place], READINGS[place + 1], 0.9 if place != 19 else 0.5) for place in range(39)]
    shares = parts(found, 2)
    assert all(15 <= len(share) <= 24 for share in shares)
