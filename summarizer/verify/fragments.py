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
    """Claim words [a, b) stand in evidence sentence `sentence` as words [at, end); `sentence` is -1 for a new word."""

    a: int
    b: int
    sentence: int
    at: int
    end: int

    @property
    def new(self) -> bool:
        """True where the evidence does not have the word."""
        return self.sentence < 0


def fragments(case: Case) -> tuple[Fragment, ...]:
    """The claim's words, all of them, in order."""
    stems, where = case.claim.stems, case.body.where
    found: list[Fragment] = []
    nearest = case.best[0] if case.best else -1
    at = 0
    last = (-1, 0)  # where the fragment before ends
    while at < len(stems):
        known = stems[at] in where
        size, sentence, place = _longest(stems, at, case.body, (*last, nearest)) if known else _NEW
        last = (sentence, place + size)
        found.append(Fragment(at, at + size, sentence, place, place + size))
        at += size
    return tuple(found)


_NEW = (1, -1, -1)  # one word, in no sentence


def _longest(stems: Sequence[str], at: int, body: Body, by: tuple[int, int, int]) -> tuple[int, int, int]:
    """Words, sentence and place of the longest run from `at` on; `by` is where the last one ends, and the nearest."""
    here, end, nearest = by
    rows, stride, left = body.rows, body.stride, len(stems) - at
    best, rank, longest = (1, 0, 0), (0, False, False, 0), 1
    for spot in body.where[stems[at]][:_SPOTS]:
        sentence, place = divmod(spot, stride)
        row = rows[sentence]
        most = left if left < len(row) - place else len(row) - place  # noqa: FURB136  # `min` costs a call, one a place
        if most < longest or row[place + longest - 1] != stems[at + longest - 1]:
            continue
        size = 1
        while size < most and row[place + size] == stems[at + size]:
            size += 1
        if size >= longest:
            gap = place - end if sentence == here else -_FAR
            mine = (size, gap >= 0, sentence == nearest, -abs(gap))
            if mine > rank:
                best, rank, longest = (size, sentence, place), mine, size
    return best


def standing(case: Case, pieces: Sequence[Fragment]) -> tuple[list[bool], list[bool], list[int]]:
    """What the evidence has in a row, by claim word.

    Returns:
        whether it and the next one stand side by side; whether it and the next two do; the end of its fragment.
    """
    stems, has = case.claim.stems, case.body.has
    pairs: list[bool] = []
    triples: list[bool] = []
    ends: list[int] = []
    for piece in pieces:
        size = piece.b - piece.a
        pairs += [True] * (size - 1)
        pairs.append(has(*stems[piece.b - 1 : piece.b + 1]) and piece.b < len(stems))
        triples += [True] * (size - 2) + [False] * min(size, 2)
        ends += [piece.b] * size
    for end in [piece.b for piece in pieces[:-1]]:
        for n in range(max(0, end - 2), min(end, len(stems) - 2)):
            triples[n] = triples[n] or (pairs[n] and pairs[n + 1] and has(*stems[n : n + 3]))
    return pairs, triples, ends
