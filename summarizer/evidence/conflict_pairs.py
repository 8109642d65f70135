"""Sentences of different sources that talk about the same thing, found through an inverted index.

Near-linear: a sentence is compared only with those that share its rarest words, and with a fixed number of them. Says
nothing about whether two sentences agree.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from summarizer.evidence.conflict_names import unshared
from summarizer.evidence.conflict_values import overlap, unlike
from summarizer.evidence.readings import Reading
from summarizer.text.normalise import Date, Name, Number, compatible

_RARE = 6  # words by which a sentence is looked up
_COUNTED = 3  # things a sentence counts by which it is looked up
_POSTINGS = 24  # sentences one word may lead to; more frequent words say little
_PARTNERS = 6  # best partners kept for a sentence


@dataclass(frozen=True, eq=False)
class Pair:
    """Two readings of different sources; `overlap` is the share of the poorer one's word weight that both have.

    `names`, `numbers` and `dates`: of each side, those that the other has in no form, looked for once.
    """

    one: Reading
    other: Reading
    overlap: float

    @cached_property
    def names(self) -> tuple[list[Name], list[Name]]:
        """A country's capital counts as the country."""
        return unshared(self.one, self.other)

    @cached_property
    def numbers(self) -> tuple[list[Number], list[Number]]:
        """None where a side counts nothing."""
        return unlike(self.one.numbers, self.other.numbers, compatible)

    @cached_property
    def dates(self) -> tuple[list[Date], list[Date]]:
        """None where a side has no date."""
        return unlike(self.one.dates, self.other.dates, overlap)


def pairs(readings: list[Reading], least: float) -> list[Pair]:
    """Pairs from different sources with at least `least` overlap, each once, in order of the readings."""
    frequency = Counter(chain.from_iterable([reading.stems for reading in readings]))
    # Whole numbers, so that sums do not depend on the order in which a set gives its words.
    weight = {stem: round(1000 * math.log(1 + len(readings) / count)) for stem, count in frequency.items()}
    mass = [sum(map(weight.__getitem__, reading.stems)) for reading in readings]
    shared = sorted([(count, stem) for stem, count in frequency.items() if count > 1])
    rank = {stem: place for place, (_, stem) in enumerate(shared)}
    index: list[list[int]] = [[] for _ in shared]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    counting: dict[str, list[int]] = {}
    found: list[Pair] = []
    for place, reading in enumerate(readings):
        if (reading.source.id, reading.words) in seen:
            continue
        seen.add((reading.source.id, reading.words))
        rare = [index[key] for key in sorted([rank[stem] for stem in reading.stems if stem in rank])[:_RARE]]
        same = [counting.setdefault(thing, []) for thing in reading.counted[:_COUNTED]]
        for other, share in _partners(readings, place, (rare, same), (weight, mass)):
            if share >= least:
                found.append(Pair(readings[other], reading, share))
        for postings in (*rare, *same):
            if len(postings) < _POSTINGS:
                postings.append(place)
    return found


def _partners(
    readings: list[Reading], place: int, lookups: tuple[list[list[int]], ...], weights: tuple[dict[str, int], list[int]]
) -> list[tuple[int, float]]:
    """The best earlier sentences of other sources that share rare words with one, or count the same, in their order."""
    weight, mass = weights
    reading = readings[place]
    postings, same = lookups
    fewest = 2 if len(postings) >= 3 else 1
    often = Counter(chain.from_iterable(postings))
    if same:
        often.update(dict.fromkeys(chain.from_iterable(same), fewest))
    scored: list[tuple[float, int]] = []
    for other in [at for at, shared in often.items() if shared >= fewest]:
        partner = readings[other]
        if partner.source.id != reading.source.id and partner.words != reading.words:
            common = sum(map(weight.__getitem__, reading.stems & partner.stems))
            scored.append((common / max(1, min(mass[place], mass[other])), -other))
    return sorted([(-other, share) for share, other in heapq.nlargest(_PARTNERS, scored)])


def parts(found: Sequence[Pair], number: int) -> list[list[int]]:
    """The places of pairs in about as many equal parts, pairs with a sentence in common in one part.

    So a sentence is taken apart in one process alone. Clusters grow from the closest pairs on, to half a part's size:
    where everything hangs together, the loosest pairs are cut, and their sentences taken apart twice.
    """
    if number < 2:
        return [list(range(len(found)))]
    leader: dict[int, int] = {}
    size: dict[int, int] = {}

    def lead(reading: Reading) -> int:
        at = leader.setdefault(id(reading), id(reading))
        while leader[at] != at:
            leader[at] = at = leader[leader[at]]
        return at

    most = len({id(reading) for pair in found for reading in (pair.one, pair.other)}) // (2 * number)
    for pair in sorted(found, key=lambda pair: -pair.overlap):
        one, other = lead(pair.one), lead(pair.other)
        together = size.get(one, 1) + size.get(other, 1)
        if one != other and together <= most:
            leader[other], size[one] = one, together
    clusters: dict[int, list[int]] = {}
    for place, pair in enumerate(found):
        clusters.setdefault(lead(pair.other), []).append(place)
    shares: list[list[int]] = [[] for _ in range(number)]
    for cluster in sorted(clusters.values(), key=len, reverse=True):
        min(shares, key=len).extend(cluster)
    return [sorted(share) for share in shares]
