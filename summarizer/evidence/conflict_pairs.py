"""Sentences of different sources that talk about the same thing, found through an inverted index.

Near-linear: a sentence is compared only with those that share its rarest words, and with a fixed number of them. Says
nothing about whether two sentences agree.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass

from summarizer.model import Sentence, Source
from summarizer.text.lexicon import function_words

_WORD = re.compile(r"[^\W_]+(?:[-‑'’.][^\W_]+)*")
_RARE = 8  # words by which a sentence is looked up
_POSTINGS = 40  # sentences one word may lead to; more frequent words say little
_PARTNERS = 10  # best partners kept for a sentence
_STEM = 5
_LONGEST = 1200  # characters; longer ones are no sentences


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence, taken apart once. `spans`: the words' offsets in its text; `stems`: its content words, cut short."""

    sentence: Sentence
    source: Source
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    stems: frozenset[str]

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.sentence.text


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings of different sources; `overlap` is the share of the poorer one's word weight that both have."""

    one: Reading
    other: Reading
    overlap: float


def read(sentence: Sentence, source: Source) -> Reading:
    """Take a sentence apart."""
    matches = list(_WORD.finditer(sentence.text[:_LONGEST]))
    words = tuple(fold(match.group()) for match in matches)
    grammar = function_words(source.language)
    stems = frozenset(stem(word) for word in words if word not in grammar and not word.isdecimal())
    return Reading(sentence, source, words, tuple(match.span() for match in matches), stems)


def fold(word: str) -> str:
    """A word without case, accents and possessive."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if plain.isascii():
        return plain
    return "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))


def stem(word: str) -> str:
    """The first letters of a word: crude, but the same in every language."""
    return word[:_STEM]


def pairs(readings: list[Reading], least: float) -> list[Pair]:
    """Pairs from different sources with at least `least` overlap, each once, in order of the readings."""
    frequency = Counter(stem for reading in readings for stem in reading.stems)
    weight = {stem: math.log(1 + len(readings) / count) for stem, count in frequency.items()}
    mass = [sum(sorted(weight[stem] for stem in reading.stems)) for reading in readings]
    index: dict[str, list[int]] = defaultdict(list)
    found: list[Pair] = []
    cap = max(_POSTINGS, 0)
    for place, reading in enumerate(readings):
        rare = sorted((s for s in reading.stems if frequency[s] > 1), key=lambda s: (frequency[s], s))[:_RARE]
        met: Counter[int] = Counter()
        for key in rare:
            met.update(other for other in index[key] if readings[other].source.id != reading.source.id)
        for key in rare:
            if len(index[key]) < cap:
                index[key].append(place)
        scored = [
            (_overlap(readings, weight, mass, place, other), -other)
            for other, shared in met.items()
            if shared > 1 or len(rare) < 3
        ]
        best = sorted((entry for entry in scored if entry[0] >= least), reverse=True)[:_PARTNERS]
        found.extend(
            Pair(readings[-other], reading, score) for score, other in sorted(best, key=lambda entry: -entry[1])
        )
    return found


def _overlap(readings: list[Reading], weight: dict[str, float], mass: list[float], one: int, other: int) -> float:
    smaller = min(mass[one], mass[other])
    shared = sum(sorted(weight[stem] for stem in readings[one].stems & readings[other].stems))
    return shared / smaller if smaller else 0.0
