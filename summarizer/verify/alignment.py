"""Which claims of several briefs state the same fact.

Two claims meet through their words (rare ones weigh more, numbers do not count: a toll that rose is still the same
fact) and through the quotes they cite. Greedy from the best pair down, each claim once, ties in reading order. Does not
say what changed: see `diff`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from summarizer.model import Brief, Claim
from summarizer.model.value import dataclass
from summarizer.text.words import words

ALIKE = 0.3  # chosen on briefs of the seeds made from fewer and more sources, and from paraphrases of them
_STEM = 6  # letters of a word that count: cancelled, canceled, cancels
_EVIDENCE = 0.3  # what sharing every quote adds to a pair that shares words
_COMMON = 0.25  # a word in more of all claims than this part, and in more than 20, starts no pair


@dataclass(frozen=True, slots=True)
class _Fact:
    bag: frozenset[str]
    quotes: frozenset[str]


def pairs(old: Sequence[Claim], new: Sequence[Claim]) -> tuple[tuple[int, int, float], ...]:
    """Indices into `old` and `new` of claims that state the same fact, with their likeness, in the order of `new`."""
    left, right = [_fact(claim) for claim in old], [_fact(claim) for claim in new]
    weights = _weights([*left, *right])
    scored = [
        (_likeness(left[at], right[other], weights), at, other)
        for other in range(len(right))
        for at in sorted(_candidates(right[other], left, weights))
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    found: list[tuple[int, int, float]] = []
    for score, at, other in sorted(scored, key=lambda item: (-item[0], item[2], item[1])):
        if score >= ALIKE and at not in taken_old and other not in taken_new:
            taken_old.add(at)
            taken_new.add(other)
            found.append((at, other, score))
    return tuple(sorted(found, key=lambda item: item[1]))


def rows(briefs: Sequence[Brief]) -> tuple[tuple[Claim | None, ...], ...]:
    """One row a fact, one column a brief: the claim that states it there, or None.

    Rows follow the first brief; a fact it lacks stands after the row of the claim before it in the brief that has it.
    """
    table: list[list[Claim | None]] = []
    for column, brief in enumerate(briefs):
        heads = [next(claim for claim in row if claim is not None) for row in table]
        met = {new: old for old, new, _ in pairs(heads, brief.claims)}
        position = dict(enumerate(table))
        last = -1
        for at, claim in enumerate(brief.claims):
            row = position[met[at]] if at in met else None
            if row is None:
                row = [None] * len(briefs)
                table.insert(last + 1, row)
            row[column] = claim
            last = next(index for index, other in enumerate(table) if other is row)
    return tuple(tuple(row) for row in table)


def _fact(claim: Claim) -> _Fact:
    bag = frozenset(word[:_STEM] for word in words(claim.text) if not any(sign.isdigit() for sign in word))
    return _Fact(bag, frozenset(" ".join(citation.quote.split()) for citation in claim.citations))


def _weights(facts: Sequence[_Fact]) -> dict[str, float]:
    often = Counter(word for fact in facts for word in fact.bag)
    return {word: log(1 + len(facts) / count) for word, count in often.items()}


def _candidates(fact: _Fact, others: Sequence[_Fact], weights: dict[str, float]) -> set[int]:
    floor = log(1 + 1 / _COMMON) if len(others) > 20 else 0.0
    keys = [word for word in fact.bag if weights[word] >= floor]
    return {at for at, other in enumerate(others) if not other.bag.isdisjoint(keys)}


def _likeness(left: _Fact, right: _Fact, weights: dict[str, float]) -> float:
    # Summed in a fixed order: the order of a set may differ from one process to the next, and with it the last digit.
    shared = sum(sorted(weights[word] for word in left.bag & right.bag))
    either = sum(sorted(weights[word] for word in left.bag | right.bag))
    quotes = len(left.quotes & right.quotes) / (len(left.quotes | right.quotes) or 1)
    return round((shared / either if either else 0.0) + _EVIDENCE * quotes, 6)
