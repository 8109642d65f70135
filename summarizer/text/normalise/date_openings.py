"""Where in a text a calendar expression may begin: few places, and in most sentences none.

A word that opens one only together with others (`last` with a week or month) is a place only where the text has them, a
figure only where it looks like a year or a written date, or has the words for one. Whether an expression stands there
is for `date_patterns` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.text.normalise.date_patterns import counts, day_words
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.lettering import WORD, spots, telling

_FIGURE = re.compile(r"[0-9][0-9]*")  # a third of the time that `[0-9]+` takes
_MARKS = ("-", "/", ".")
# Small words that belong to an expression when they stand before it.
_LEADING = re.compile(r"(?<![^\W\d_])(?:the|das|le|am|early|late|mid)[\s-]+$", re.IGNORECASE)
_ENDS = ("the", "das", "le", "am", "early", "late", "mid")
_BLANKS = "- \t\n\r\u00a0\u2009\u202f"
_WINDOW = 32  # characters before an expression in which such a word is looked for


def openings(text: str, language: str) -> list[int]:
    """Offsets in order; `text` has its digits as ASCII ones."""
    words, folded = telling(text, language)
    partners = _partners(language)
    present = [word for word in words if word in partners and _joined(partners[word], words)]
    starts = [start for start, _, _ in spots(text, folded, present)] if present else []
    if _FIGURE.search(text):
        free = _joined(_of_figures(language), words)
        starts += [match.start() for match in _FIGURE.finditer(text) if free or _dated(text, match)]
    for start in starts:  # grows by what is found: `the early 1990s`
        if text[max(0, start - _WINDOW) : start].rstrip(_BLANKS).casefold().endswith(_ENDS):
            before = _LEADING.search(text, max(0, start - _WINDOW), start)
            if before:
                starts.append(before.start())
    return sorted(set(starts))


def _dated(text: str, figure: re.Match[str]) -> bool:
    """True for what looks like a year, or like the first part of `11/10/2016`."""
    size, after = figure.end() - figure.start(), text[figure.end() : figure.end() + 2]
    if size == 4:
        return "14" <= figure[0][:2] <= "20" or after[:1] == "年"
    return size <= 2 and after[:1] in _MARKS and after[1:].isdecimal()


_Partners = tuple[frozenset[str], frozenset[str]]  # of each the text must have a word


def _joined(partners: _Partners, words: frozenset[str]) -> bool:
    return not partners[0].isdisjoint(words) and not partners[1].isdisjoint(words)


@lru_cache(maxsize=16)
def _of_figures(language: str) -> _Partners:
    """Words that make a small figure a part of a calendar expression: `5 May`, `2 weeks ago`, `1st quarter`."""
    words = date_words(language)
    own = [*words.months, "quarter"]
    return frozenset([*own, *words.units]), frozenset([*own, *_edges((*words.ago, *words.later), 0)])


@lru_cache(maxsize=16)
def _partners(language: str) -> dict[str, _Partners]:
    """Folded words that can begin an expression, and which words must be there for one; often they themselves."""
    words = date_words(language)
    months, units, weekend = [*words.months], [*words.units], _edges(words.weekend, 0)
    rows = [([word], [word], [word]) for word in (*months, *weekend, "q", "h")]
    rows += [(_edges([day], 0), _edges([day], -1), _edges([day], -1)) for day in words.weekdays]
    rows += [(_edges([phrase], 0), _edges([phrase], -1), _edges([phrase], -1)) for phrase in words.days]
    rows.append((_edges(words.ago_before, 0), units, units))
    shifts, shifted = [*words.shift], [*units, *words.weekdays, *weekend, *months]
    rows.append((units, shifts, shifts) if words.shift_after else (shifts, shifted, shifted))
    rows.append(([*counts(language)], units, _edges((*words.ago, *words.later), 0)))
    rows.append((day_words(language), [*months, "quarter"], [*months, "quarter"]))
    rows.append((["twenty", "thirty"], months, months))  # `twenty-first of May`
    table: dict[str, _Partners] = {}
    for openers, some, others in rows:
        for word in openers:
            first, second = table.get(word, (frozenset[str](), frozenset[str]()))
            table[word] = first.union(some), second.union(others)
    return table


def _edges(phrases: Iterable[str], which: int) -> list[str]:
    """The first (0) or last (-1) run of letters of each phrase."""
    return [WORD.findall(phrase.casefold())[which] for phrase in phrases]
