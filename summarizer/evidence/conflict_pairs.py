"""Sentences of different sources that talk about the same thing, found through an inverted index.

Near-linear: a sentence is compared only with those that share its rarest words, and with a fixed number of them. Says
nothing about whether two sentences agree.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from itertools import chain

from summarizer.evidence.readings import Reading
from summarizer.model.value import dataclass

_RARE = 6  # words by which a sentence is looked up
_POSTINGS = 24  # sentences one word may lead to; more frequent words say little
_PARTNERS = 6  # best partners kept for a sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings of different sources; `overlap` is the share of the poorer one's word weight that both have."""

    one: Reading
    other: Reading
    overlap: float


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
    found: list[Pair] = []
    for place, reading in enumerate(readings):
        if (reading.source.id, reading.words) in seen:
            continue
        seen.add((reading.source.id, reading.words))
        rare = [index[key] for key in sorted([rank[stem] for stem in reading.stems if stem in rank])[:_RARE]]
        for other, overlap in _partners(readings, place, rare, (weight, mass)):
            if overlap >= least:
                found.append(Pair(readings[other], reading, overlap))
        for postings in rare:
            if len(postings) < _POSTINGS:
                postings.append(place)
    return found


def _partners(
    readings: list[Reading], place: int, postings: list[list[int]], weights: tuple[dict[str, int], list[int]]
) -> list[tuple[int, float]]:
    """The best earlier sentences of other sources that share rare words with one, in their order."""
    weight, mass = weights
    reading = readings[place]
    fewest = 2 if len(postings) >= 3 else 1
    scored: list[tuple[float, int]] = []
    for other in [at for at, shared in Counter(chain.from_iterable(postings)).items() if shared >= fewest]:
        partner = readings[other]
        if partner.source.id != reading.source.id and partner.words != reading.words:
            common = sum(map(weight.__getitem__, reading.stems & partner.stems))
            scored.append((common / max(1, min(mass[place], mass[other])), -other))
    return sorted([(-other, overlap) for overlap, other in heapq.nlargest(_PARTNERS, scored)])
