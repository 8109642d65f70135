"""What a chosen sentence covers, and what each such thing is worth.

Among related events, pairs of neighbouring words with the chances that ranking learned. Where all sources report one
event they word it differently: there the words that several origins use, rare ones before common ones, take the
place of the pairs. Reasons that sources dispute are a thing of their own. Chooses nothing.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.engines.candidates import Candidate
from summarizer.engines.tuning import Tuning
from summarizer.evidence.ranking_tally import Pair

_OPENINGS = 40  # sources compared, at most
_TOP = 10  # sentences that say what a good one is worth
_COMMON = 8  # a word in more than one of so many sentences tells nothing apart, or is in every summary anyway
QUOTES = tuple("\"“«„「'‘")

Concept = Pair | str | int  # a pair of words, a word, a disputed reason


@dataclass(slots=True, eq=False, repr=False)
class Concepts:
    """The candidates' concepts and what they are worth, by number; `rare` and `mass` measure information.

    `rest` is what a candidate is worth besides: what no other one can cover. `along` is 0 where the sources report
    related events, 1 where all report one.
    """

    sets: list[tuple[Concept, ...]]
    worth: list[list[float]]
    rest: list[float]
    rare: dict[str, int]
    mass: dict[int, int]
    along: float

    def information(self, bag: Iterable[str]) -> int:
        """How much a set of words tells, in thousandths."""
        return sum(map(self.rare.__getitem__, bag))


def concepts(candidates: Sequence[Candidate], weights: Mapping[Pair, float], tuning: Tuning) -> Concepts:
    """Lay out what each candidate covers."""
    often = Counter(itertools.chain.from_iterable(one.bag for one in candidates))
    # Whole numbers, so that a sum does not depend on the order of a set.
    by_count = [round(1000 * math.log(1 + len(candidates) / (1 + count))) for count in range(len(candidates) + 1)]
    rare = {word: by_count[count] for word, count in often.items()}
    sets: list[tuple[Concept, ...]] = [one.pairs for one in candidates]
    worth = [[*map(weights.__getitem__, one.pairs)] for one in candidates]
    found = Concepts(sets, worth, [one.rest for one in candidates], rare, {}, 0.0)
    found.mass = {one.at: found.information(one.bag) for one in candidates}
    found.along = min(1.0, max(0.0, (_sameness(candidates, found) - tuning.apart) / (tuning.alike - tuning.apart)))
    good = _best([rest + sum(own) for rest, own in zip(found.rest, worth, strict=True)])
    if found.along:
        _add_words(candidates, found, often, (good, tuning.spoken))
    for number, one in enumerate(candidates):
        if one.reason >= 0:
            found.sets[number] = (*found.sets[number], one.reason)
            found.worth[number].append(tuning.reason * good)
    return found


def _add_words(
    candidates: Sequence[Candidate], found: Concepts, often: Counter[str], worth: tuple[float, float]
) -> None:
    """Shift the weight from pairs to the words of several origins, as far as the sources report one event."""
    good, spoken = worth
    origins: dict[str, set[str]] = {}
    for one in candidates:
        for word in one.bag:
            origins.setdefault(word, set()).add(one.origin)
    known = {
        word: found.rare[word] * (len(heard) - 1)
        for word, heard in origins.items()
        if len(heard) > 1 and often[word] * _COMMON <= max(_COMMON * 2, len(candidates))
    }
    words = [sorted(one.bag & known.keys()) for one in candidates]
    scale = found.along * good / (_best([sum([known[word] for word in own]) for own in words]) or 1.0)
    for number, own in enumerate(words):
        own_scale = scale * (spoken if candidates[number].text[:1] in QUOTES else 1.0)
        found.worth[number] = [
            *((1 - found.along) * weight for weight in found.worth[number]),
            *(own_scale * known[word] for word in own),
        ]
        found.rest[number] *= 1 - found.along
        found.sets[number] = (*found.sets[number], *own)


def _best(worth: Iterable[float]) -> float:
    best = sorted(worth, reverse=True)[:_TOP]
    return sum(best) / len(best) if best else 0.0


def _sameness(candidates: Sequence[Candidate], known: Concepts) -> float:
    """How much the openings of the sources share, 0..1, mean over pairs: near one event, the most is said twice."""
    first: dict[str, Candidate] = {}
    for one in candidates:
        if one.opening and not one.flawed and one.after is None:
            first.setdefault(one.origin, one)
    some = list(first.values())[:_OPENINGS]
    shares = [
        known.information(left.bag & right.bag) / (min(known.mass[left.at], known.mass[right.at]) or 1.0)
        for left, right in itertools.combinations(some, 2)
    ]
    return sum(shares) / len(shares) if shares else 0.0
