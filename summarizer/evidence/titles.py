"""The headline that a brief takes over: the first source's, unless a later one has the toll that has grown since.

`Storm kills at least 7` is no title for a brief that tells of twelve. Writes no headline, and leaves those out that
speak to a model (see addressed).
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.evidence.addressed import headlines
from summarizer.evidence.conflict_counts import MOVING, role_of
from summarizer.evidence.readings import Reading
from summarizer.model import Sentence, Source


def headline(sources: Sequence[Source]) -> str:
    """The headline for a brief of some sources; empty where none has one."""
    known = [source for source in sources if headlines((source,))]
    if not known:
        return ""
    first, *others = known
    tolls = _tolls(first)
    if not tolls:
        return first.title or ""
    since = [source for source in others if _day(source) >= _day(first) and _grown(tolls, _tolls(source))]
    return max(since, key=lambda source: (_day(source), max(_tolls(source).values())), default=first).title or ""


def _tolls(source: Source) -> dict[str, float]:
    """The largest number by role in a headline: dead, injured, missing. What it counts is seldom said."""
    title = source.title or ""
    reading = Reading(Sentence("", source.id, 0, len(title), title), source)
    found: dict[str, float] = {}
    for number in reading.numbers:
        role = role_of(reading, number) if number.kind == "cardinal" and not number.unit else ""
        if role in MOVING:
            found[role] = max(number.value, found.get(role, 0.0))
    return found


def _grown(before: dict[str, float], now: dict[str, float]) -> bool:
    return any(now.get(role, 0.0) > value for role, value in before.items())


def _day(source: Source) -> str:
    return (source.published or "")[:10]
