"""The words of a sentence that dates and numbers are made of, and where they stand.

Both look here first: most sentences have none of their words, and are done with. Words are runs of letters, folded;
figures and marks are none. What a word means is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.number_words import FRACTIONS, table

_BLANKED = bytes(code if code < 128 and chr(code).isalpha() else 32 for code in range(256))
_MARKS = "’“”–‘—…\u00a0"  # of printed English; without them most of it is ASCII
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)  # numbers and dates are asked for one after the other
def telling(text: str, language: str) -> tuple[frozenset[str], str]:
    """The words of a text that a date or a number of its language can have, and the text as `spots` wants it."""
    folded = f" {_blanked(text)} ".casefold()
    return _vocabulary(language).intersection(folded.split()), folded


def spots(text: str, folded: str, wanted: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where words stand in a text, in order: start, end and the folded word."""
    found: list[tuple[int, int, str]] = []
    if len(folded) != len(text) + 2:
        return _spelled(text, frozenset(wanted))
    for word in wanted:
        at = folded.find(f" {word} ")
        while at >= 0:
            found.append((at, at + len(word), word))
            at = folded.find(f" {word} ", at + len(word))
    return sorted(found)


def _blanked(text: str) -> str:
    """The text with a blank for everything that is no letter; as long as the text."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    if text.isascii():
        return text.encode().translate(_BLANKED).decode()
    return "".join([sign if sign.isalpha() else " " for sign in text])


def _spelled(text: str, wanted: frozenset[str]) -> list[tuple[int, int, str]]:
    """The same for a text in which some letters grow when they are folded."""
    blanked = _blanked(text)
    found: list[tuple[int, int, str]] = []
    at = 0
    for written in blanked.split():
        at = blanked.index(written, at)
        if (word := written.casefold()) in wanted:
            found.append((at, at + len(written), word))
        at += len(written)
    return found


@lru_cache(maxsize=16)
def _vocabulary(language: str) -> frozenset[str]:
    """All words of the language's tables; those of a phrase one by one."""
    dates, numbers = date_words(language), table(language)
    of_dates = (
        *(dates.months, dates.weekdays, dates.weekend, dates.days, dates.shift, dates.units),
        *(dates.ago, dates.ago_before, dates.later),
    )
    of_numbers = (
        *(numbers.small, numbers.hundreds, numbers.scales, numbers.ordinals, numbers.articles),
        *(FRACTIONS, numbers.broken, parts_of(numbers.language)),
    )
    phrases = (phrase for group in (*of_dates, *of_numbers) for phrase in group)
    words = (word for phrase in phrases for word in WORD.findall(phrase.casefold()))
    return frozenset([*words, *(f"{word}s" for word in numbers.ordinals), "q", "h"])


def parts_of(language: str) -> dict[str, int]:
    """Words for parts of a whole, by what they divide it by; none for English, which `number_fractions` reads."""
    if not language:
        return {}
    from summarizer.text.normalise.number_parts import parts  # most texts need none of them

    return parts(language).words
