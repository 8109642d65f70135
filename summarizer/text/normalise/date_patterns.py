"""The regular expressions that find calendar expressions, built once per language from `date_words`.

They read a coded text (`coded`), in which a word of a month, a weekday, a unit and so on is written as one letter as
many times as it is long: offsets hold, and a class of words is one character to compile and to match instead of dozens
of words, several times over. Named groups only; what they mean is decided in `dates`. All are linear: no nested
repetition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.text.normalise.date_names import DateWords
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.lettering import WORD, spots, telling
from summarizer.text.normalise.number_words import table

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[4-9]|20)\d\d"
_NUMERIC = (
    r"(?P<iy>(?:1[4-9]|20)\d\d)[-/.](?P<im>1[0-2]|0?[1-9])[-/.](?P<id>3[01]|[12]\d|0?[1-9])(?:T\d\d:\d\d\S*)?(?![\d-])",
    r"(?P<na>3[01]|[12]\d|0?[1-9])(?P<ns>[/.-])(?P<nb>3[01]|[12]\d|0?[1-9])(?P=ns)(?P<ny>(?:1[4-9]|20)\d\d|\d\d)(?![\d/-])",
    r"(?P<cy>\d{4})年(?:(?P<cm>\d{1,2})月(?:(?P<cd>\d{1,2})日)?)?",
    r"(?P<iym>20\d\d|19\d\d)\s?[-/]\s?(?P<imm>1[0-2]|0?[1-9])(?![\d/-])",
)


_NAMED = re.compile(r"\(\?P<(\w+)>")
_LETTERS = [chr(code) for code in (*range(0x10000, 0x1000C), *range(0x1000D, 0x10027))]  # Linear B: in no news text
_CODED = re.compile("[\U00010000-\U00010026]")
# Marks as Windows-1252 has them: a class with a character beyond Latin-1 takes half a millisecond to compile.
_MARKS = (("–", "\x96"), ("€", "\x80"), ("’", "'"))
# Words that the expressions below spell out, and which must therefore stay as they are.
_SPELT = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "a am al and au bis couple das den early fourth first h in last late le mid next of quarter q second th the "
        "third thirty this through till to twenty until year à"
    ).split()
)


def coded(text: str, language: str) -> str:
    """`text` with every word of a class as a run of the letter of its class; as long as the text, its marks narrow."""
    letters, shown = _codes(language), text
    if not text.isascii():
        shown = _CODED.sub("x", text)  # what comes in the letters of the code is no code
        for mark, narrow in _MARKS:
            shown = shown.replace(mark, narrow)
    parts: list[str] = []
    at = 0
    words, folded = telling(text, language)
    for start, end, word in spots(text, folded, letters.keys() & words):
        parts += (shown[at:start], letters[word] * (end - start))
        at = end
    return "".join([*parts, shown[at:]])


@lru_cache(maxsize=16)
def _codes(language: str) -> dict[str, str]:
    """A letter for each word that stands in the patterns more than once: one for each set of classes a word is in."""
    words = date_words(language)
    classes = (words.months, words.weekdays, words.units, words.shift, counts(language), day_words(language))
    others = (*words.days, *words.weekend, *words.of, *words.ago, *words.ago_before, *words.later)
    phrases = [phrase for group in classes for phrase in group if not WORD.fullmatch(phrase)]
    spelt = _SPELT.union(part for phrase in (*others, *phrases) for part in WORD.findall(phrase))
    letters: dict[tuple[bool, ...], str] = {}
    return {
        word: letters.setdefault(tuple(word in other for other in classes), _LETTERS[len(letters)])
        for group in classes
        for word in group
        if word not in spelt and WORD.fullmatch(word)
    }


def _any(words: Iterable[str], language: str = "") -> str:
    """One of the words; those that have a letter in the language's code by their letter."""
    codes = _codes(language) if language else {}
    letters = sorted({codes[word] for word in words if word in codes})
    spelt = sorted((word for word in words if word not in codes), key=lambda word: (-len(word), word))
    written = [re.escape(word).replace(r"\ ", r"\s+") for word in spelt]
    return "|".join([*(f"{letter}+" for letter in letters), *written])


def counts(language: str) -> dict[str, int]:
    """Words of small counts, articles among them, and what they are worth."""
    words = table(language)
    return {word: value for word, value in words.small.items() if 0 < value < 100} | dict.fromkeys(words.articles, 1)


def count(text: str, language: str) -> int | None:
    """The value of a small count written in digits or words (`two`, `12`, `a couple of`)."""
    folded = text.casefold().strip()
    if folded.isdecimal():
        return int(folded)
    if folded.startswith("a couple"):
        return 2
    parts = re.split(r"[\s-]+", folded)
    known = counts(language)
    values = [known.get(part) for part in parts]
    return None if any(value is None for value in values) else sum(value for value in values if value is not None)


@lru_cache(maxsize=16)
def pattern(language: str) -> re.Pattern[str]:
    """One expression for all kinds of dates in a language."""
    parts = "|".join(_parts(language))
    return re.compile(rf"(?<![\w$\x80£/])(?<!\d[.,:])(?<!(?<!\d\d\d)\d-)(?:{parts})", re.IGNORECASE)


@lru_cache(maxsize=16)
def together(language: str) -> tuple[tuple[str, ...], ...]:
    """For every group of `pattern`, by number: the names of those that can match beside it, itself among them."""
    named = [tuple(_NAMED.findall(part)) for part in _parts(language)]
    return ((), *(names for names in named for _ in names))


def _parts(language: str) -> list[str]:
    """The kinds of dates, the surest first."""
    words = date_words(language)
    parts = [*_NUMERIC]
    if words.months:
        parts += _month_parts(words, language)
    if words.units:
        parts += _relative_parts(words, language)
    if words.weekdays:
        parts.append(rf"(?P<wd>{_any(words.weekdays, language)})(?!\w)\.?")
    if words.days:
        parts.append(rf"(?P<rel>{_any(words.days)})(?!\w)")
    parts.append(
        r"(?:the\s+)?(?:(?P<dm>early|late|mid)[\s-]+)?(?P<dec>(?:1[4-9]|20)\d)0'?s(?!\w)"
        if language == "en"
        else rf"(?P<dec>(?!){_YEAR})"
    )
    parts.append(rf"(?P<y>{_YEAR})(?![\w,.]?\d|\w|%|\s?%)")
    return parts


def _month_parts(words: DateWords, language: str) -> list[str]:
    month, of = _any(words.months, language), f"(?:(?:{_any(words.of)})\\s+)?" if words.of else ""
    week = rf"(?:(?P<{{}}>{_any(words.weekdays, language)})\.?,?\s+(?:the\s+|den\s+)?)?" if words.weekdays else ""
    ordinals = f"(?:(?:twenty|thirty)[ -])?(?:{_any(day_words(language), language)})" if language == "en" else "(?!)"
    suffix = r"(?:st|nd|rd|th|er|º|\.)?"
    year = rf"(?:,?\s+{of}(?P<{{}}>{_YEAR}))?" if words.of else rf"(?:,?\s+(?P<{{}}>{_YEAR}))?"
    day_month = (
        rf"{week.format('w1')}(?P<d1>{_DAY}{suffix}|{ordinals})(?:(?:\s?[-\x96]\s?|\s+(?:to|and|au|bis|al|-)\s+)(?P<d1b>{_DAY}){suffix})?\s+{of}"
        rf"(?P<m1>{month})(?!\w)\.?{year.format('y1')}"
    )
    month_day = (
        rf"{week.format('w2')}(?P<m2>{month})(?!\w)\.?\s+(?:the\s+)?(?P<d2>{_DAY}{suffix}|{ordinals})(?![\d:]|[.,]\d\d|\s?%)(?!\s*(?:am|pm|a\.m|p\.m)\b)"
        rf"(?:(?:\s?[-\x96]\s?|\s+(?:to|and|through|till|until)\s+)(?P<d2b>{_DAY})(?:st|nd|rd|th)?(?![\d:]))?(?:\s?,?\s+(?:of\s+)?(?P<y2>{_YEAR})(?!\d))?"
    )
    month_year = rf"(?P<m3>{month})(?!\w)\.?,?\s?(?:/|{of})\s?(?P<y3>{_YEAR})(?!\d)"
    shift = rf"(?:(?P<ms>{_any(words.shift, language)})\s+)?" if words.shift and not words.shift_after else ""
    alone = rf"{shift}(?P<m4>{month})(?!\w)"
    span = (
        rf"(?P<r1>{month})\.?\s?(?:[-\x96]|to|through|until|à|bis|a)\s?(?P<r2>{month})\.?,?\s{of}(?P<ry>{_YEAR})(?!\d)"
    )
    return [span, day_month, month_day, month_year, _quarter(language), alone]


def _quarter(language: str) -> str:
    if language != "en":
        return r"Q(?P<q1>[1-4])\s(?P<qy1>(?:19|20)\d\d)"
    return (
        r"(?:(?P<qy3>(?:19|20)\d\d)[\s-])?Q(?P<q1>[1-4])(?:\s(?P<qy1>(?:19|20)\d\d))?(?!\w)|"
        r"H(?P<h1>[12])\s(?P<hy>(?:19|20)\d\d)(?!\w)|(?:the\s+)?(?P<q2>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter"
        r"(?:\s+(?:of\s+)?(?:(?P<qy2>(?:19|20)\d\d)|(?P<qs>this|last|next)\s+year))?"
    )


def day_words(language: str) -> list[str]:
    """Ordinals that can be the day of a month."""
    return [word for word, value in table(language).ordinals.items() if 1 <= value <= 30] if language == "en" else []


def _relative_parts(words: DateWords, language: str) -> list[str]:
    unit, shift, small = (_any(group, language) for group in (words.units, words.shift, counts(language)))
    number = rf"\d{{1,3}}|a\s+couple\s+of|(?:{small})(?:[\s-](?:{small}))?"
    thing = f"{unit}|{_any(words.weekend)}" if words.weekend else unit
    weekdays = _any(words.weekdays, language)
    parts = []
    if words.shift_after:
        parts.append(rf"(?P<su>{thing}|{weekdays})\s+(?P<ss>{shift})(?!\w)")
    else:
        parts.append(rf"(?:the\s+)?(?P<ss>{shift})\s+(?P<su>{thing}|{weekdays})(?!\w)")
        parts.append(rf"(?:the\s+)?(?P<ps>{shift})\s+(?P<pn>{number})\s+(?P<pu>{unit})(?!\w)")
    if words.ago:
        parts.append(
            rf"(?P<an>{number})\s+(?P<au>{unit})\s+(?:(?P<ago>{_any(words.ago)})|(?P<later>{_any(words.later)}))(?!\w)"
        )
    if words.ago_before:
        parts.append(rf"(?P<ago2>{_any(words.ago_before)})\s+(?P<bn>{number})\s+(?P<bu>{unit})(?!\w)")
    if words.weekend:
        parts.append(rf"(?:the\s+|das\s+|le\s+|am\s+)?(?P<we>{_any(words.weekend)})(?!\w)")
    return parts
