"""Two values of one thing as sides of a disagreement, whichever way they were found: counts, other quantities, days.

Brings them into one form; finds and judges nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.evidence.conflict_counts import clashes
from summarizer.evidence.conflict_days import days_apart
from summarizer.evidence.conflict_measured import measured
from summarizer.evidence.readings import Reading
from summarizer.model import DisagreementKind


class Valued(NamedTuple):
    """A value, where in its sentence it begins, and the sentence."""

    value: float | str
    start: int
    reading: Reading


class Clash(NamedTuple):
    """Two values of one thing, the lesser first; `thing` tells those of one kind apart."""

    kind: DisagreementKind
    thing: str
    low: Valued
    high: Valued


def valued(readings: Sequence[Reading]) -> list[Clash]:
    """All pairs of values that contradict each other."""
    found: list[tuple[DisagreementKind, str, list[Valued]]] = [
        ("number", f"{pair[0].role} {pair[0].thing}", [Valued(c.number.value, c.number.start, c.reading) for c in pair])
        for pair in clashes(list(readings))
    ]
    found += [
        ("number", pair[0].quantity.dimension, [Valued(t.amount.value, t.amount.start, t.reading) for t in pair])
        for pair in measured(readings)
    ]
    found += [
        ("date", "", [Valued(day.date.value, day.date.start, day.reading) for day in pair])
        for pair in days_apart(readings)
    ]
    return [Clash(kind, thing, *sorted(sides, key=lambda side: side.value)) for kind, thing, sides in found]
