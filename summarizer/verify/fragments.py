"""A claim as a row of fragments that its evidence has word for word (Grusky et al. 2018), and new words between them.

Greedy from the left: at each word the longest run that stands anywhere in the evidence; of equal ones the one that goes
on from the fragment before, then the one in the nearest sentence. Does not judge: see `seams`.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.model.value import dataclass
from summarizer.verify.analysis import Body
from summarizer.verify.case import Case

_SPOTS = 60  # places of a word that are tried
_FAR = 999


@dataclass(frozen=True, slots=True)
class Fragment:
    """Claim words [a, b) stand in evidence sentence `sentence` from word `at` on; -1 for both where a word is new."""

    a: int
    b: int
    sentence: int = -1
    at: int = -1

    @property
    def new(self) -> bool:
        """True where the evidence does not have the word."""
        return self.sentence < 0

    @property
    def end(self) -> int:
        """Word of the evidence sentence after the fragment."""
        return self.at + self.b - self.a


def fragments(case: Case) -> tuple[Fragment, ...]:
    """The claim's words, all of them, in order."""
    stems, found = case.claim.stems, list[Fragment]()
    nearest = case.best[0] if case.best else -1
    at = 0
    while at < len(stems):
        spots = case.body.where.get(stems[at])
        if spots:
            found.append(_longest(stems, at, case.body, spots[:_SPOTS], (found[-1] if found else None, nearest)))
        else:
            found.append(Fragment(at, at + 1))
        at = found[-1].b
    return tuple(found)


def _longest(
    stems: Sequence[str], at: int, body: Body, spots: Sequence[int], by: tuple[Fragment | None, int]
) -> Fragment:
    last, nearest = by
    here, end = (last.sentence, last.end) if last is not None else (-1, 0)
    best, rank = Fragment(at, at + 1), (0, False, False, 0)
    for spot in spots:
        sentence, place = divmod(spot, body.stride)
        row = body.rows[sentence]
        size, most = 1, min(len(stems) - at, len(row) - place)
        while size < most and row[place + size] == stems[at + size]:
            size += 1
        if size < rank[0]:
            continue
        gap = place - end if sentence == here else None
        mine = (size, gap is not None and gap >= 0, sentence == nearest, -abs(gap) if gap is not None else -_FAR)
        if mine > rank:
            best, rank = Fragment(at, at + size, sentence, place), mine
    return best


def standing(case: Case, pieces: Sequence[Fragment]) -> tuple[list[bool], list[bool]]:
    """By claim word: whether the evidence has it and the next one side by side, and whether it and the next two."""
    stems, has = case.claim.stems, case.body.has
    size = len(stems)
    pairs, triples = [False] * size, [False] * size
    for piece in pieces:
        if not piece.new:
            for n in range(piece.a, piece.b - 1):
                pairs[n] = True
                triples[n] = n < piece.b - 2
            pairs[piece.b - 1] = piece.b < size and has(*stems[piece.b - 1 : piece.b + 1])
    for piece in pieces:
        for n in range(max(piece.a, piece.b - 2), min(piece.b, size - 2)):
            triples[n] = pairs[n] and pairs[n + 1] and has(*stems[n : n + 3])
    return pairs, triples
