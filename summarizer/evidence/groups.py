"""Groups of echoes: sentences that say the same, with a lead each.

An echo is measured against its lead and never through another echo, so likeness does not chain into blobs. An inverted
index over each sentence's rarest words finds every pair above the threshold (prefix filtering, Bayardo, Ma and Srikant
2007); among tens of thousands of sentences the work for each is bounded, and a pair without a rare word may be missed.
Sentences that deny differently, or that have different numbers, names or days where the other has its own, are never
echoes: they may be in conflict.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import chain

from summarizer.model import Echo, Group, Sentence
from summarizer.text.words import words

THRESHOLD = 0.5
_LOOKUPS = 500  # what a sentence may cost among very many; a few thousand sentences never reach it
_FEWEST_KEYS = 3
_COMPARED = 24
_NEGATIONS = frozenset(
    ("no", "not", "never", "none", "neither", "nor", "without", "cannot", "non", "ne", "pas", "jamais", "nicht", "kein")
)
_COUNTS = frozenset(
    (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen",
        "dozens", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds",
        "thousand", "thousands", "million", "millions", "billion", "billions", "half", "third", "quarter", "double",
        "un", "une", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "vingt", "cent", "mille",
        "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "hundert", "tausend",
        "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "cien", "mil",
    )
)  # fmt: skip
_FIGURES = {
    word: str(value)
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_DAYS = frozenset(
    (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "yesterday", "today",
        "tomorrow",
    )
)  # fmt: skip
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[\w,;:–—)”’\"] )[\"“‘(]?([^\W\d_a-zà-ÿ][\w-]*)")


_Marks = tuple[frozenset[str], frozenset[str], frozenset[str]]  # denials; numbers; names and days


def group(sentences: tuple[Sentence, ...], threshold: float = THRESHOLD) -> tuple[Group, ...]:
    """Every sentence in exactly one group, in order of the leads; the first to say a thing leads."""
    said = [tuple(words(sentence.text)) for sentence in sentences]
    bags = [frozenset(found) for found in said]
    often = Counter(chain.from_iterable(bags))
    ranked = sorted(sorted(often), key=often.__getitem__)  # the rarest first, equals by the alphabet
    rank = {word: place for place, word in enumerate(ranked)}
    counts = [often[word] for word in ranked]
    index: dict[int, list[int]] = {}
    echoes: dict[int, list[Echo]] = {}
    leads: dict[tuple[str, ...], int] = {}
    marks: dict[int, _Marks] = {}

    def agree(one: int, other: int) -> bool:
        for at in (one, other):
            if at not in marks:
                marks[at] = _marked(sentences[at].text, bags[at])
        return _agree(marks[one], marks[other])

    for at, bag in enumerate(bags):
        same = leads.get(said[at])
        if same is not None:
            echoes[same].append(Echo(sentences[at].id, 1.0))
            continue
        prefix = _prefix(sorted(map(rank.__getitem__, bag)), counts, threshold)
        lead, score = _best(at, _likely(at, [index[word] for word in prefix if word in index]), bags, threshold, agree)
        if lead != at:
            echoes[lead].append(Echo(sentences[at].id, round(score, 4)))
            continue
        echoes[at] = []
        if bag:
            leads[said[at]] = at
        for word in prefix:
            index.setdefault(word, []).append(at)
    return tuple(
        Group(f"G{number}", sentences[lead].id, tuple(found)) for number, (lead, found) in enumerate(echoes.items(), 1)
    )


def _likely(at: int, holders: list[list[int]]) -> list[int]:
    """The earlier leads that share the most rare words with a sentence, the earliest of equals first."""
    shared = Counter(chain.from_iterable(holders))
    # One number each sorts fastest.
    return [key % at for key in sorted([other - count * at for other, count in shared.items()])[:_COMPARED]]


def _best(
    at: int, likely: list[int], bags: list[frozenset[str]], threshold: float, agree: Callable[[int, int], bool]
) -> tuple[int, float]:
    """The lead most like a sentence, and how like; the sentence itself where none reaches the threshold."""
    bag, size = bags[at], len(bags[at])
    best, score = at, threshold
    for other in likely:
        others = len(bags[other])
        if (size / others if size < others else others / size) < score:
            continue  # too short or too long to be as like
        shared = len(bag & bags[other])
        alike = shared / (size + others - shared)
        if (alike > score or (alike == score and other < best)) and agree(at, other):
            best, score = other, alike
    return best, score


def _prefix(ranks: list[int], counts: list[int], threshold: float) -> list[int]:
    """The rarest words of a bag: two bags alike by `threshold` share at least one of them. Few where all are common."""
    most = len(ranks) - int(-(-threshold * len(ranks) // 1)) + 1
    price = 0
    for place, word in enumerate(ranks[:most]):
        price += counts[word]
        if price > _LOOKUPS and place >= _FEWEST_KEYS:
            return ranks[:place]
    return ranks[:most]


def _marked(text: str, bag: frozenset[str]) -> _Marks:
    denials = (bag & _NEGATIONS) | {word for word in bag if word[-3:] == "n't"}
    counts = {word for word in bag if word in _COUNTS or (not word.isalpha() and _NUMBER.search(word))}
    names = {name.casefold() for name in _NAME.findall(text)}
    return denials, frozenset([_FIGURES.get(word, word) for word in counts]), frozenset(names | (bag & _DAYS))


def _agree(one: _Marks, other: _Marks) -> bool:
    """Whether two sentences deny alike, and neither has a number, a name or a day in the place of the other's."""
    if one[0] != other[0]:
        return False
    return all(mine <= theirs or mine >= theirs for mine, theirs in zip(one[1:], other[1:], strict=True))
