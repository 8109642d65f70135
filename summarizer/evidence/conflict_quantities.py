"""Quantities of a sentence with what they measure: dimension, and the telling words next to them.

Found by their words alone, so that the dear readers of numbers are asked only about sentences with a partner. Says
nothing about whether two quantities agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.evidence.conflict_kin import kin
from summarizer.evidence.conflict_quantity_words import (
    AFTER,
    AGO,
    BEFORE,
    LINKS,
    MAGNITUDE,
    MONTHS,
    OF_AGE,
    OLD,
    RICHTER,
    calendar,
    dull,
    scales,
    speech,
    units,
)
from summarizer.evidence.readings import Reading
from summarizer.text.lexicon import base_language
from summarizer.text.lexicon_data import PERSONS
from summarizer.text.normalise.number_words import table
from summarizer.text.normalise.units import CURRENCY_SIGNS

_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)-?([^\W\d_]*[²³]?)((?:-[^\W\d_]+)*)$")
_GROUPED = re.compile(r"[ ,.\u00a0\u202f]")
_POINT = re.compile(r"\d[.,]\d(?!\d)")
_STOP = re.compile(r"[;:()“”«»\"„—–!?]|\. ")
_QUAKE = 6  # words up to one for the strength of a quake
_REACH, _HEADS = 9, 5  # words on one side in which as many telling ones are looked for
_WINDOW = 12  # words on one side that may tell of the same
_BLANKS = frozenset({" ", "\u00a0", "-"})
_PERSON = "person"


@dataclass(frozen=True, eq=False)
class Quantity:
    """Words `first` to `last` (not included) of a sentence are a quantity; `size`: what its figure is multiplied by.

    `scaled`: the word behind its figure.
    """

    reading: Reading
    first: int
    last: int
    dimension: str
    size: float
    scaled: int

    @cached_property
    def left(self) -> tuple[str, ...]:
        """Telling words in front of it, the nearest first; one comma may stand between."""
        return _beside(self.reading, range(self.first - 1, max(-1, self.first - 1 - _REACH), -1), back=True)

    @cached_property
    def right(self) -> tuple[str, ...]:
        """Telling words behind it, up to a mark."""
        return _beside(self.reading, range(self.last, min(len(self.reading.words), self.last + _REACH)), back=False)

    @cached_property
    def beside(self) -> tuple[str, ...]:
        """The telling words on both sides."""
        return self.left + self.right

    @cached_property
    def forms(self) -> frozenset[str]:
        """The telling words on both sides, to look others up among."""
        return kin(self.beside)

    @cached_property
    def around(self) -> tuple[str, ...]:
        """The telling words of its sentence, each once, near it."""
        words = self.reading.words
        near = words[max(0, self.first - _WINDOW) : self.first] + words[self.last : self.last + _WINDOW]
        return tuple(dict.fromkeys(telling(near, self.reading.source.language)))

    @property
    def figure(self) -> tuple[str, ...]:
        """The words of its value."""
        return self.reading.words[self.first : self.scaled]


def quantities(reading: Reading) -> list[Quantity]:
    """What a sentence measures or counts, in order."""
    if not reading.spaced:
        return []
    small = _small(base_language(reading.source.language))
    if not reading.figures and small.isdisjoint(reading.words):
        return []
    found: list[Quantity] = []
    behind = 0
    for at in [at for at, word in enumerate(reading.words) if word in small or word[0].isdecimal()]:
        quantity = _quantity(reading, at, small) if at >= behind else None
        if quantity is not None:
            found.append(quantity)
            behind = quantity.last
    return found


@lru_cache(maxsize=16)
def _small(language: str) -> frozenset[str]:
    words = table(language)
    return frozenset([word for word, value in words.small.items() if value > 1] + list(words.hundreds))


def _quantity(reading: Reading, at: int, small: frozenset[str]) -> Quantity | None:
    words, count = reading.words, len(reading.words)
    glued: list[str] = []
    end = at + 1
    if words[at][0].isdecimal():
        if at and words[at - 1][0].isdecimal() and (not words[at - 1].isdecimal() or _gap(reading, at) == ", "):
            return None  # the end of a figure that is written apart, or of `1m 37s`
        while end < count and words[end].isdecimal() and _GROUPED.fullmatch(_gap(reading, end)) and _joins(words, end):
            end += 1
        figure = _FIGURE.match(words[end - 1])
        if figure is None:
            return None
        glued = [part for part in (figure[2], *figure[3].split("-")) if part]
    else:
        while end < count and words[end] in small and _gap(reading, end) in {" ", "-"}:
            end += 1
    size, scaled = 1.0, end
    multiples = scales(base_language(reading.source.language))
    while glued and glued[0] in multiples:
        size *= multiples[glued.pop(0)]
    while not glued and scaled < count and words[scaled] in multiples and _gap(reading, scaled) in {" ", "\u00a0", "-"}:
        scaled += 1
    dimension, unit, last = _measure(reading, (at, scaled), glued)
    if not dimension:
        return None
    return Quantity(reading, at, last, dimension, unit, end)


def written(quantity: Quantity) -> str:
    """Its figure as it stands in the sentence, without scale and unit."""
    spans = quantity.reading.spans
    return quantity.reading.text[spans[quantity.first][0] : spans[quantity.scaled - 1][1]]


def telling(words: Sequence[str], language: str) -> list[str]:
    """Those of some words that say what is measured."""
    base = base_language(language)
    return [word for word in words if len(word) > 2 and word not in _dull(base) and not word[0].isdecimal()]


@lru_cache(maxsize=16)
def _dull(language: str) -> frozenset[str]:
    return dull(language) | calendar(language) | scales(language).keys() | units(language).keys()


def _joins(words: Sequence[str], end: int) -> bool:
    return len(words[end]) == 3 or not words[end - 1].startswith("0")


def _gap(reading: Reading, at: int) -> str:
    return reading.text[reading.spans[at - 1][1] : reading.spans[at][0]]


def _measure(reading: Reading, place: tuple[int, int], glued: list[str]) -> tuple[str, float, int]:
    """Dimension, size of its unit, and the word behind the quantity; no dimension where it is none."""
    words, (first, last) = reading.words, place
    start, end = reading.spans[first][0], reading.spans[last - 1][1]
    sign = reading.text[max(0, start - 2) : start].rstrip()[-1:]
    behind = reading.text[end : end + 2].lstrip()[:1]
    if glued and glued[-1].startswith(OLD):
        return "", 1.0, last
    money = CURRENCY_SIGNS.get(sign) or CURRENCY_SIGNS.get(behind)
    if money is not None:
        return f"money:{money}", 1.0, last
    if behind == "%":
        return "percent", 1.0, last
    if _strength(reading, first, last):
        return "magnitude", 1.0, last
    language = base_language(reading.source.language)
    known = units(language)
    if glued:
        found = known.get(" ".join(glued)) or known.get(glued[0])
        return (_timed(words, last, found[0]), found[1], last) if found else ("", 1.0, last)
    start = last + (last < len(words) and words[last] in LINKS)
    opening = words[start : start + 1] and words[start].removeprefix("d'") in _openers(language)
    for end in range(min(start + 3, len(words)) if opening else start, start, -1):
        phrase = " ".join(words[start:end]).removeprefix("d'")
        if phrase in known:
            if words[end : end + 1] == ("old",):
                return "", 1.0, last
            if (
                known[phrase][0] == "time"
                and phrase[:2] in _AGES
                and words[first - 1 : first]
                and words[first - 1] in OF_AGE
            ):
                return "", 1.0, last
            return _timed(words, end, known[phrase][0]), known[phrase][1], end
    return _counted(reading, last, start)


_AGES = frozenset({"ye", "ja", "an", "añ", "ar", "la", "ле", "го"})


@lru_cache(maxsize=16)
def _openers(language: str) -> frozenset[str]:
    """The words with which a unit begins."""
    return frozenset([unit.partition(" ")[0] for unit in units(language)])


def _timed(words: Sequence[str], last: int, dimension: str) -> str:
    """Durations before, after and ago measure different things."""
    if dimension != "time":
        return dimension
    near = words[last : last + 2]
    for name, told in (("before", BEFORE), ("after", AFTER), ("ago", AGO)):
        if not told.isdisjoint(near[:1]):
            return f"time:{name}"
    return "time:"


def _strength(reading: Reading, first: int, last: int) -> bool:
    """Whether it is of a quake, by the words up to the next figure; those are told with a point."""
    words, text = reading.words, reading.text[reading.spans[first][0] : reading.spans[last - 1][1]]
    if not _POINT.match(text):
        return False
    near = list(words[last : last + _QUAKE])
    for word in words[max(0, first - _QUAKE) : first][::-1]:
        if word[0].isdecimal():
            break
        near.append(word)
    return any(word.startswith(MAGNITUDE) for word in near) or not RICHTER.isdisjoint(near)


def _counted(reading: Reading, last: int, start: int) -> tuple[str, float, int]:
    """What is counted: the next word, where it is one of matter."""
    words = reading.words
    if start >= len(words) or _gap(reading, start) not in {" ", "\u00a0", "-"}:
        return "", 1.0, last
    noun = words[start]
    if len(noun) < 3 or not noun.isalpha() or noun in MONTHS or noun in _dull(base_language(reading.source.language)):
        return "", 1.0, last
    return f"count:{_PERSON if noun in _persons() else noun[:4]}", 1.0, start + 1


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    return frozenset(PERSONS.split())


def _beside(reading: Reading, places: range, *, back: bool) -> tuple[str, ...]:
    base = base_language(reading.source.language)
    said, grammar = speech(base), _dull(base)
    found: list[str] = []
    for at in places:
        gap = _gap(reading, at + back) if at + back < len(reading.words) else ""
        if gap not in _BLANKS and (_STOP.search(gap) or ("," in gap and (not back or len(found) > 1))):
            break
        word = reading.words[at]
        if word in said or (word[0].isdecimal() and not back):
            break
        if len(word) > 2 and word not in grammar and not word[0].isdecimal():
            found.append(word)
            if len(found) == _HEADS:
                break
    return tuple(found)
