"""The headline that a brief takes over: the first source's, unless a later report has made it old.

`Storm kills at least 7` is no title for a brief that tells of twelve, nor `Twelve trapped` for one that tells of their
rescue. Writes no headline, and leaves those out that speak to a model (see addressed).
"""

from __future__ import annotations

from summarizer.evidence.addressed import headlines
from summarizer.evidence.tolls import headed
from summarizer.model import Evidence, Source
from summarizer.text.normalise import dates


def headline(evidence: Evidence) -> str:
    """The headline for a brief of the evidence; empty where no source has one.

    A later source's headline with a larger toll is taken before all; then the latest one that is not old itself.
    """
    known = [source for source in evidence.sources if headlines((source,)) and not _day_alone(source)]
    if not known:
        return ""
    first, *others = known
    later = [source for source in others if source.day >= first.day]
    tolls = _tolls(first)
    grown = [source for source in later if tolls and _grown(tolls, _tolls(source))]
    if grown or first.id in evidence.old:
        fresh = [source for source in later if source.id not in evidence.old]
        grown = [source for source in grown if source in fresh] or [one for one in fresh if one.day > first.day]
    # Of the latest ones, that with the largest toll.
    return max(grown, key=lambda one: (one.day, max(_tolls(one).values(), default=0.0)), default=first).title or ""


def _day_alone(source: Source) -> bool:
    """Whether a headline is a day and nothing else: `Saturday, January 8, 2005`."""
    rest, found = source.title or "", dates(source.title or "", None, source.language)
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    return bool(found) and not any(map(str.isalnum, rest))


def _tolls(source: Source) -> dict[str, float]:
    """The largest number by role in a headline: dead, injured, missing."""
    found: dict[str, float] = {}
    for toll in headed(source):
        found[toll.role] = max(toll.value, found.get(toll.role, 0.0))
    return found


def _grown(before: dict[str, float], now: dict[str, float]) -> bool:
    return any(now.get(role, 0.0) > value for role, value in before.items())
