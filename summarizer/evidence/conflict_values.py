"""Values of two sentences beside each other: those that one side has and the other has in no form.

Says neither where they stand nor what they are told of; numbers, dates and whatever else can be alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from summarizer.text.lexicon import word_set
from summarizer.text.normalise import Date, Name, Number
from summarizer.text.normalise.day_math import parse

BOUNDS = frozenset({"at most", "less than", "at least", "more than"})  # were true before, and need not contradict
FLOORS = frozenset({"at least", "more than"})
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_SO_FAR = word_set("far bisher bislang jusqu'ici finora hittills dotad")
_ALL = 100.0  # percent
_ISO = 10  # characters of a whole day
_DIGIT = re.compile(r"\d")
_Value = TypeVar("_Value", Number, Date, Name)


def unlike(
    ours: Sequence[_Value], theirs: Sequence[_Value], alike: Callable[[_Value, _Value], bool]
) -> tuple[list[_Value], list[_Value]]:
    """The values of each side that are like none of the other's; none at all where a side has no value."""
    if not ours or not theirs:
        return [], []
    missing = [mine for mine in ours if not any(alike(mine, other) for other in theirs)]
    return missing, [other for other in theirs if not any(alike(mine, other) for mine in ours)]


def shares_of_all(one: Number, other: Number) -> bool:
    """Whether two shares make up a whole: those for it and those against."""
    return one.kind == other.kind == "percent" and abs(one.value + other.value - _ALL) < 1


def so_far_on_one(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one of two sentences, but not the other, tells what there is up to now of what there will be."""
    return _SO_FAR.isdisjoint(ours) != _SO_FAR.isdisjoint(theirs)


def comparable(one: Date, other: Date) -> bool:
    """True for two dates of one precision, both resolved or both partial."""
    return _DIGIT.sub("0", one.value) == _DIGIT.sub("0", other.value)


def overlap(one: Date, other: Date) -> bool:
    """True where one date can be the other, more or less exact (`2016-10`, `2016-10-11`), or lies in its range."""
    short, long = sorted((one.value, other.value), key=lambda value: (len(value), not value.startswith("XXXX")))
    if long.startswith(short) or (short.startswith("XXXX") and long.endswith(short[4:])):
        return True
    if _spans(one, other) or _spans(other, one):
        return True
    if "W" not in one.value + other.value:
        return False
    return len(short) != len(long) or (weekday(one) != 0 and weekday(one) == weekday(other))


def weekday(found: Date) -> int:
    """The day of the week that relative words name, Monday being 1, whether it is resolved or not; else 0."""
    if not found.relative:
        return 0
    partial = _WEEKDAY.fullmatch(found.value)
    if partial is not None:
        return int(partial[1])
    return parsed.isoweekday() if len(found.value) == _ISO and (parsed := parse(found.value)) else 0


def _spans(one: Date, other: Date) -> bool:
    """Whether a range holds a date of its own precision."""
    return one.end_value != "" and comparable(one, other) and one.value <= other.value <= one.end_value
