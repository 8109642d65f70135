"""Sentences of different sources that talk about the same thing, found through an inverted index.

Near-linear: a sentence is compared only with those that share its rarest words, and with a fixed number of them. Says
nothing about whether two sentences agree.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
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
    frequency = Counter(stem for reading in readings for stem in reading.stems)
    # Whole numbers, so that sums do not depend on the order in which a set gives its words.
    weight = {stem: round(1000 * math.log(1 + len(readings) / count)) for stem, count in frequency.items()}
    mass = [sum([weight[stem] for stem in reading.stems]) for reading in readings]
    index: dict[str, list[int]] = defaultdict(list)
    seen: set[tuple[str, tuple[str, ...]]] = set()
    found: list[Pair] = []
    for place, reading in enumerate(readings):
        if (reading.source.id, reading.words) in seen:
            continue
        seen.add((reading.source.id, reading.words))
        rare = sorted((frequency[s], s) for s in reading.stems if frequency[s] > 1)[:_RARE]
        for other, overlap in _partners(readings, place, [index[key] for _, key in rare], (weight, mass)):
            if overlap >= least:
                found.append(Pair(readings[other], reading, overlap))
        for _, key in rare:
            if len(index[key]) < _POSTINGS:
                index[key].append(place)
    return found


def _partners(
    readings: list[Reading], place: int, postings: list[list[int]], weights: tuple[dict[str, int], list[int]]
) -> list[tuple[int, float]]:
    """The best earlier sentences of other sources that share rare words with one, in their order."""
    weight, mass = weights
    reading = readings[place]
    scored: list[tuple[float, int]] = []
    for other, shared in Counter(chain.from_iterable(postings)).items():
        partner = readings[other]
        if (
            (shared > 1 or len(postings) < 3)
            and partner.source.id != reading.source.id
            and partner.words != reading.words
        ):
            common = sum([weight[stem] for stem in reading.stems & partner.stems])
            scored.append((common / max(1, min(mass[place], mass[other])), -other))
    return sorted((-other, overlap) for overlap, other in heapq.nlargest(_PARTNERS, scored))
