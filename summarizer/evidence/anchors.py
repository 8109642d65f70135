"""May the weekdays of a source be counted from the day its page gives?

A page can be dated before what it tells (an old frame around a new text) or long after (a copy in an archive). Told by
the other days in the source: the one above the article, a weekday beside a date that it does not fit, a day after the
page's that is told as past. Where one of them speaks against it, `Tuesday` stays a weekday. Corrects no date.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache, partial
from itertools import chain, islice

from summarizer.model import Source
from summarizer.text.lexicon import base_language, reporting_verbs
from summarizer.text.normalise.date_names import DateWords
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.dates import dates
from summarizer.text.normalise.day_math import day_or_none, nearest_year, parse
from summarizer.text.normalise.lettering import WORD
from summarizer.text.normalise.values import Date

_READ = 8_000  # characters of a source in which days are looked for
_HEAD = 1_500  # characters above which a page says when it was printed
_APART = 3  # days between a page's day and the one above the article: a day of printing, of another clock, a weekend
_AFTER = 45  # days; what lies further ahead is a plan, whatever its words
_AROUND = (160, 60)  # characters before and after a day in which words tell of past or future
_VERB = 4  # words before a day among which its verb stands
_HEADS = frozenset(("byline", "headline", "navigation", "dateline"))
_FIGURE = re.compile("[0-9]")
_PAST = frozenset(("was", "were", "had", "died", "took", "began", "came", "went", "broke", "hit", "struck", "fell"))


def trusted(source: Source) -> bool:
    """Whether the day a source was published is one to count its weekdays from; False where no day is known."""
    if not source.published or len(source.published) < 10:
        return False
    aside = (span for span in chain(source.removed, source.asides) if span.start < _HEAD and span.reason in _HEADS)
    heads = [span for span in islice(aside, 8) if any(map(str.isdecimal, span.text))]
    text = source.text[:_READ]
    for span in heads:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    above = tuple(span.text for span in heads)
    return _fits(text, above, source.published[:10], base_language(source.language))


def written(found: Date, language: str) -> bool:
    """Whether a day is written out, with its year or without (`2 March`), and not counted from another one."""
    if not found.relative:
        return True
    months = date_words(base_language(language)).months
    return any(char.isdecimal() for char in found.text) and not months.keys().isdisjoint(
        WORD.findall(found.text.casefold())
    )


@lru_cache(maxsize=512)
def _fits(text: str, heads: tuple[str, ...], published: str, language: str) -> bool:
    page = parse(published)
    if page is None:
        return False
    above = [day for head in heads for one in dates(head, None, language) if (day := _day(one, page)) is not None]
    if above and not any(abs((day - page).days) <= _APART for day in above):
        return False
    words = date_words(language)
    return not any(
        day is not None and _against(line, one, (day, page), words, language)
        for line in filter(partial(_dated, words=words), text.splitlines())
        for one in dates(line, None, language)
        for day in (_day(one, page),)
    )


def _dated(line: str, words: DateWords) -> bool:
    """Whether a line can hold a written day: one look, as most lines hold none."""
    return _FIGURE.search(line) is not None and not words.months.keys().isdisjoint(WORD.findall(line.casefold()))


def _day(found: Date, page: date) -> date | None:
    """A written day, in the year nearest to the page's where it has none; None for all else."""
    year, _, rest = found.value.partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdecimal() and day.isdecimal()) or found.end_value:
        return None
    if year.isdecimal():
        return day_or_none(int(year), int(month), int(day))
    return day_or_none(nearest_year(int(month), int(day), page), int(month), int(day)) if year == "XXXX" else None


def _against(text: str, found: Date, days: tuple[date, date], words: DateWords, language: str) -> bool:
    day, page = days
    first = WORD.match(found.text.casefold())
    weekday = words.weekdays.get(first.group()) if first is not None else None
    if weekday is not None and found.value.startswith("XXXX") and day.isoweekday() != weekday:
        return True
    if not 0 < (day - page).days <= _AFTER or not words.future:
        return False
    low, high = max(0, found.start - _AROUND[0]), found.end + _AROUND[1]
    around = WORD.findall(text[low:high].casefold())
    if any(word in words.future or (words.will and word.endswith(words.will)) for word in around):
        return False
    past = reporting_verbs(language)
    near = WORD.findall(text[low : found.start].casefold())[-_VERB:]
    return any(word in past or (language == "en" and (word in _PAST or word.endswith("ed"))) for word in near)
