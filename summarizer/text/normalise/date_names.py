"""What is known of one language's dates: its names of months and days, its words of relative time.

A value and a way to write it down; the languages are in `date_words` and `date_words_more`.
"""

from __future__ import annotations

from dataclasses import field

from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """One language's words. `shift` maps `last`, `this`, `next` to -1, 0, 1; `units` to day, week, month, year."""

    months: dict[str, int] = field(default_factory=dict)
    short: frozenset[str] = frozenset()  # month or day words that are other words too (`may`, `sun`)
    weekdays: dict[str, int] = field(default_factory=dict)  # Monday is 1
    days: dict[str, int] = field(default_factory=dict)  # `yesterday`: -1
    shift: dict[str, int] = field(default_factory=dict)
    shift_after: bool = False  # `semaine dernière`
    units: dict[str, str] = field(default_factory=dict)
    ago: tuple[str, ...] = ()  # after the count
    ago_before: tuple[str, ...] = ()  # before the count (`il y a`, `vor`)
    later: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    year_after: tuple[str, ...] = ()  # what stands before a bare year
    future: tuple[str, ...] = ()
    will: tuple[str, ...] = ()  # endings of a verb in the future
    toward: tuple[str, ...] = ()  # before a weekday to come, with no more than an article between (`para el lunes`)
    present: tuple[str, ...] = ()  # verbs of planned events, right beside a weekday to come (`beginnt am Freitag`)
    due: tuple[str, ...] = ()  # with a verb of `now` about a weekday to come (`sind am Sonntag aufgerufen`)
    now: tuple[str, ...] = ()
    done: tuple[str, ...] = ()  # unless one of these is there (`aufgerufen worden`)
    told: tuple[str, ...] = ()  # verbs of saying: the weekday next to one is past, whatever was said to come
    ranges: tuple[tuple[str, str], ...] = ()
    weekend: tuple[str, ...] = ()
    day_first: bool = True


def rows(*lines: str) -> dict[str, int]:
    """Names in their order and the place of each, from 1; other spellings after a slash, `-` where there is none."""
    return {
        name: place
        for line in lines
        for place, names in enumerate(line.split(), start=1)
        for name in names.split("/")
        if name != "-"
    }


def with_parts(names: dict[str, int], *parts: str) -> dict[str, int]:
    """Names of days, and each with a part of the day written onto it: `dienstag`, `dienstagabend`."""
    return names | {name + part: place for name, place in names.items() for part in parts}
