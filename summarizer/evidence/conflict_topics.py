"""What a disagreement is about, in the sources' own words: the two values, then a phrase that both sides have.

`300 / 500: Anwohner mussten ihre Häuser verlassen`. The phrase is the longest run of words that stands in both, nearest
to the values; where there is none, a few words that both use. Labels only: finds no disagreement and judges none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.model import DisagreementKind
from summarizer.text.lexicon import function_words, reporting_verbs
from summarizer.text.normalise.clocks import clocks
from summarizer.text.normalise.dates import dates
from summarizer.text.normalise.names import names
from summarizer.text.normalise.numbers import numbers

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_BREAK = re.compile(r"[.!?:;…()\[\]\"“”«»„—–]|\s-\s")
_SHARED = 2  # words of context beside the two values
_ALONE = 5  # where there are no two values to show
_LONGEST = 7  # words of a phrase
_READ = 60  # words of a side in which one is looked for
_NEAR, _FAR = 3, 8  # words between a value and a phrase: up to the first it is told of it, beyond the other hardly

_Sides = Sequence[tuple[str, int, str]]
_Span = tuple[int, int]


class _Run(NamedTuple):
    """Words `start` to `end` of the first side that the second has too: how telling they are, how near the value."""

    worth: int
    near: int
    start: int
    end: int


def topic(kind: DisagreementKind, sides: _Sides, shared: Iterable[str]) -> str:
    """`canceled / postponed: Russian President Vladimir Putin`; without values the phrases that both sides have.

    Args:
        kind: of the disagreement.
        sides: (text, where in it the value begins, language), two of them.
        shared: words of both sides, the most telling first.
    """
    spans = [(side[1], side[1]) for side in sides]
    if kind not in {"cause", "wording"}:
        spans = [_value(kind, *side) for side in sides]
    values = [_told(side[0], span) for side, span in zip(sides, spans, strict=True)]
    if len({value.casefold() for value in values}) < 2 or not all(values):
        return _phrases(sides, most=2) or " ".join(_in_order(_first(_ALONE, shared), sides))
    context = _phrases(sides, spans)
    if not context:
        new = (word for word in shared if not any(word.casefold() in value.casefold() for value in values))
        context = ", ".join(_first(_SHARED, new))
    return " / ".join(values) + (f": {context}" if context else "")


def _first(most: int, found: Iterable[str]) -> list[str]:
    """The first words of a sequence, each once; it is read no further."""
    kept: dict[str, None] = {}
    for word in found:
        kept[word] = None
        if len(kept) == most:
            break
    return list(kept)


def _in_order(found: list[str], sides: _Sides) -> list[str]:
    """Words in the order of the side that has them nearest together."""
    best: tuple[int, list[str]] | None = None
    for text, _, _ in sides:
        places = {word: text.find(word) for word in found}
        if found and min(places.values()) >= 0:
            spread = max(places.values()) - min(places.values())
            if best is None or spread < best[0]:
                best = spread, sorted(found, key=lambda word: places[word])
    return best[1] if best else found


def _phrases(sides: _Sides, spans: Sequence[_Span] = ((0, 0), (0, 0)), most: int = 1) -> str:
    """The best run of words that both sides have outside the values, or the best two; empty where none tells much."""
    (one, _, language), (other, _, _) = sides
    mine, theirs = (list(_WORD.finditer(text))[:_READ] for text in (one, other))
    left, right = _keys(one, mine, spans[0]), _keys(other, theirs, spans[1])
    dull = function_words(language) | reporting_verbs(language)
    at = next((n for n, word in enumerate(mine) if word.start() >= spans[0][0]), 0)
    runs = sorted(_runs(left, right, at, dull), key=lambda run: (-run.worth, run.near, run.start))
    told: list[_Run] = []
    for run in runs:
        if len(told) < most and run.worth >= _SHARED and not any(r.start < run.end and run.start < r.end for r in told):
            told.append(run)
    told.sort(key=lambda run: run.start)
    return " … ".join(one[mine[run.start].start() : mine[run.end - 1].end()] for run in told)


def _keys(text: str, found: Sequence[re.Match[str]], value: _Span) -> list[str]:
    """The words as they are compared; one of the value is like no other, nor is a mark that ends a phrase."""
    keys = []
    for n, word in enumerate(found):
        inside = value[0] < word.end() and word.start() < value[1]
        gap = text[found[n - 1].end() : word.start()] if n else ""
        fresh = gap != " " and _BREAK.search(gap) is not None
        keys.append("" if inside else ("\n" if fresh else "") + _folded(word.group()))
    return keys


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def _runs(left: list[str], right: list[str], at: int, dull: frozenset[str]) -> Iterable[_Run]:
    """Every longest run of words that both lists have, cut to a phrase; a line feed before a word starts a new one."""
    places: dict[str, list[int]] = {}
    for m, key in enumerate(right):
        if key:
            places.setdefault(key.removeprefix("\n"), []).append(m)
    longest: dict[int, int] = {}
    for n in range(len(left) + 1):
        fresh = n == len(left) or left[n].startswith("\n")
        row = {}
        for m in places.get(left[n].removeprefix("\n"), ()) if n < len(left) else ():
            row[m] = 1 if fresh or right[m].startswith("\n") else longest.get(m - 1, 0) + 1
        ended = [size for m, size in longest.items() if row.get(m + 1, 0) <= size]
        if ended and max(ended) >= _SHARED:
            yield _phrase(left, (n - max(ended), n), at, dull)
        longest = row


def _phrase(left: list[str], span: _Span, at: int, dull: frozenset[str]) -> _Run:
    """A run without the small words at its ends; of a long one the part that tells most, and that next to the value."""
    told = [left[n].removeprefix("\n") not in dull and not left[n][-1:].isdecimal() for n in range(*span)]
    first = max(0, span[1] - span[0] - _LONGEST)
    beside = first if span[1] <= at else 0
    start = max(range(first + 1), key=lambda n: (sum(told[n : n + _LONGEST]) + (n == beside), -abs(n - beside)))
    low, high = span[0] + start, min(span[1], span[0] + start + _LONGEST)
    while low < high and left[low].removeprefix("\n") in dull:
        low += 1
    while low < high and left[high - 1].removeprefix("\n") in dull:
        high -= 1
    telling = sum(told[low - span[0] : high - span[0]])
    near = max(low - at, at - high, 0)
    worth = telling + (near <= 1) + (near <= _NEAR) - 2 * (near > _FAR) if telling > 1 else telling
    return _Run(worth, near, low, high)


def _told(text: str, span: _Span) -> str:
    told = text[span[0] : span[1]].strip(" ,;:")
    return told if told.endswith(".m.") else told.strip(" .,;:")


def _value(kind: DisagreementKind, text: str, start: int, language: str) -> _Span:
    """Where the number with what it counts, the date, the name or the word stands that begins at `start`."""
    found: list[_Span] = []
    if kind == "number":
        found = [(value.start, value.end) for value in numbers(text, language)]
    elif kind == "date":
        found = [(value.start, value.end) for value in clocks(text)]
        found += [(value.start, value.end) for value in dates(text, None, language)]
    elif kind == "name":
        found = [(value.start, value.end) for value in names(text, language)]
    word = _WORD.match(text, start)
    return next((span for span in found if span[0] <= start < span[1]), word.span() if word else (start, start))
