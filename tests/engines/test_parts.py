"""Evidence cut into parts: nothing lost, in order, each part fits, and a short source is not torn."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.parts import pieces
from summarizer.model import Ask
from tests.engines.cases import ask_for, evidence_of

_WORDS = ("harbour", "minister", "budget", "storm", "village", "engineer", "court", "railway", "doctor", "festival")


def _texts(sizes: list[int]) -> list[str]:
    """A text for each number, with that many sentences, none like another."""
    said = "The {} of ward {} opened {} number {}."
    return [
        " ".join(said.format(_WORDS[(at * 7 + n) % 10], at, _WORDS[n % 10], at * 40 + n) for n in range(size))
        for at, size in enumerate(sizes)
    ]


def _ask() -> Ask:
    return ask_for("briefing", 300)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(1, 400))
def test_every_group_is_in_one_part_in_its_order(sizes: list[int], room: int) -> None:
    evidence = evidence_of(*_texts(sizes))
    costs = {group.id: 10 + len(group.echoes) for group in evidence.groups}
    found = [piece.groups for piece, _ in pieces(evidence, _ask(), costs, room)]
    assert tuple(group for part in found for group in part) == evidence.groups
    for part in found:
        assert len(part) == 1 or sum(costs[group.id] for group in part) <= room


def test_a_source_that_fits_a_passage_is_read_in_one_part() -> None:
    evidence = evidence_of(*_texts([2, 2, 2, 2, 2, 2]))
    costs = {group.id: 10 for group in evidence.groups}
    for piece, ask in pieces(evidence, _ask(), costs, 90):  # nine sentences: four sources and a half
        each = [sentence.source for sentence in piece.sentences]
        assert all(each.count(source) == 2 for source in each)
        assert ask.max_words < 300
