"""Calendar expressions in running text, resolved as far as the words and an anchor date allow.

Absolute (`11 October 2016`, `Oct. 11`, `2016-10-11`, `11/10/2016`), partial (`October 2016`, `in 2016`, `the 1990s`,
`Q3 2016`), relative (`on Tuesday`, `last week`, `two days ago`) and ranges. Clock times, holidays and recurrences are
left alone. A weekday without a cue means the latest one up to the anchor, as in news copy; with a cue for the future
before it (`will meet on Friday`) the next one.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from summarizer.model.value import replace
from summarizer.text.lexicon import base_language
from summarizer.text.normalise.date_names import DateWords
from summarizer.text.normalise.date_openings import openings
from summarizer.text.normalise.date_patterns import coded, pattern, together
from summarizer.text.normalise.date_values import RESOLVERS, Context
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.day_math import near_day, parse
from summarizer.text.normalise.figures import plain
from summarizer.text.normalise.values import Date

_WHOLE = 10  # characters of a day as ISO
_GAP = 30  # characters between a day and the hours on a weekday beside it
_HOUR = re.compile(r"\d")
_FREE = re.compile(r"[^.;!?“”\"«»]*$")
_MONTH_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def dates(text: str, anchor: str | None = None, language: str = "en") -> tuple[Date, ...]:
    """All calendar expressions of `text`, in order, not overlapping.

    Args:
        text: any length; meant for sentences (results are cached by text).
        anchor: ISO date the text was published on; without it relative expressions stay partial (`XXXX-WXX-2`).
        language: ISO 639-1 code; languages without a table get numeric dates and years only.
    """
    return _dates(text, anchor or "", base_language(language))


def date_spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Where calendar expressions stand."""
    return tuple((found.start, found.end) for found in dates(text, None, language))


_ABBREVIATED = 4  # letters at most


@lru_cache(maxsize=8192)
def _dates(text: str, anchor: str, language: str) -> tuple[Date, ...]:
    digits, matches = _matches(text, language)
    if not matches:
        return ()  # most sentences
    context = Context(text, digits, parse(anchor), language, date_words(language))
    found = [value for match in matches if (value := _resolved(match, context)) is not None]
    if len(found) > 1 and context.anchor is not None:
        found = _beside(text, found, context)
    return tuple(_ranges(text, found, context.words))


@lru_cache(maxsize=1024)  # a sentence is often read with and without an anchor
def _matches(text: str, language: str) -> tuple[str, tuple[re.Match[str], ...]]:
    """The text with its digits as ASCII ones, and what looks like a calendar expression in it, not overlapping."""
    digits = plain(text)
    starts = openings(digits, language)
    if not starts:
        return digits, ()
    code, matcher = coded(digits, language), pattern(language)
    found: list[re.Match[str]] = []
    at = 0
    for start in starts:
        match = matcher.match(code, start) if start >= at else None
        if match is not None:
            found.append(match)
            at = match.end()
    return digits, tuple(found)


def _beside(text: str, found: list[Date], context: Context) -> list[Date]:
    """Weekdays with their hours behind a day to come: `Friday 12 June, from 9 p.m. on Thursday to 9 p.m. on Friday`."""
    done = found[:1]
    tied: date | None = None
    for one in found[1:]:
        gap = text[done[-1].end : one.start]
        tied = tied or (parse(done[-1].value) if len(done[-1].value) == _WHOLE else None)
        wanted = context.words.weekdays.get(one.text.casefold())
        later = tied is not None and context.anchor is not None and tied > context.anchor
        if later and tied and wanted and one.relative and len(gap) <= _GAP and _HOUR.search(gap) and _FREE.match(gap):
            done.append(replace(one, value=near_day(tied, wanted).isoformat()))
        else:
            done.append(one)
            tied = None
    return done


def _resolved(match: re.Match[str], context: Context) -> Date | None:
    # The words themselves, and the digits as ASCII ones: the pattern saw a coded text.
    spans = [(name, match.span(name)) for name in together(context.language)[match.lastindex or 0]]
    groups = {name: context.digits[start:end] for name, (start, end) in spans if start >= 0}
    resolve = next(RESOLVERS[name] for name in groups if name in RESOLVERS)
    result = resolve(groups, match, context)
    if result is None:
        return None
    start, end = match.span()
    end -= _full_stop(context.text, end)
    return Date(start, end, context.text[start:end], *result)


def _full_stop(text: str, end: int) -> bool:
    """True where the full stop behind an expression is the sentence's, and not that of an abbreviation (`Sept.`)."""
    if text[end - 1] != ".":
        return False
    word = text[:end].rsplit(maxsplit=1)[-1][:-1]
    return "." not in word and (len(word) > _ABBREVIATED or not text[end:].strip(' ”»"’'))


def _ranges(text: str, found: list[Date], words: DateWords) -> list[Date]:
    joined: list[Date] = []
    for later in found:
        first = joined[-1] if joined else None
        if first is not None and not first.end_value and not later.end_value and _spans(text, first, later, words):
            joined[-1] = _as_range(text, first, later)
        else:
            joined.append(later)
    return joined


def _spans(text: str, first: Date, later: Date, words: DateWords) -> bool:
    gap = text[first.end : later.start].casefold().strip()
    if len(gap) > 8:
        return False
    before = text[max(0, first.start - 10) : first.start].casefold().strip()
    if gap in {"-", "–", "—"}:
        return True
    return any(gap == join and (not opener or before.endswith(opener)) for opener, join in words.ranges)


def _as_range(text: str, first: Date, later: Date) -> Date:
    value = first.value
    if value.startswith("XXXX") and later.value[:4].isdecimal() and len(value) == len(later.value):
        value = later.value[:4] + value[4:]
    elif first.relative and not later.relative and len(value) == len(later.value) and _MONTH_DAY.fullmatch(value):
        value = later.value[:4] + value[4:]  # `26 June to 28 June 2020`
    return replace(
        first,
        end=later.end,
        text=text[first.start : later.end],
        value=value,
        end_value=later.value,
        relative=first.relative or later.relative,
    )
