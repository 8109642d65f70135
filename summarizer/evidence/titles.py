"""The headline that a brief takes over: the first source's, unless a later report has made it old.

`Storm kills at least 7` is no title for a brief that tells of twelve, nor `Twelve trapped` for one that tells of their
rescue. Writes no headline, and leaves those out that speak to a model (see addressed).
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.evidence.addressed import headlines
from summarizer.evidence.outdated import Outdated
from summarizer.evidence.superseded import Newest
from summarizer.evidence.tolls import headed
from summarizer.model import Source
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Since:
    """What is known of what has grown old, where the sources have been read. `returns`: sentences with older votes."""

    newest: Newest
    outdated: Outdated
    returns: frozenset[str] = frozenset()


def headline(sources: Sequence[Source], since: Since | None = None) -> str:
    """The headline for a brief of some sources; empty where none has one. Without `since` only headlines are compared.

    A later source's headline with a larger toll is taken before all; then the latest one that is not old itself.
    """
    known = [source for source in sources if headlines((source,))]
    if not known:
        return ""
    first, *others = known
    later = [source for source in others if _day(source) >= _day(first)]
    tolls = _tolls(first)
    grown = [source for source in later if tolls and _grown(tolls, _tolls(source))]
    if since is not None and (grown or _old(first, since)):
        fresh = [source for source in later if not _old(source, since)]
        grown = [source for source in grown if source in fresh] or [one for one in fresh if _day(one) > _day(first)]
    # Of the latest ones, that with the largest toll.
    return max(grown, key=lambda one: (_day(one), max(_tolls(one).values(), default=0.0)), default=first).title or ""


def _old(source: Source, since: Since) -> bool:
    return since.outdated.headline(source) or any(since.newest.since(toll) is not None for toll in headed(source))


def _tolls(source: Source) -> dict[str, float]:
    """The largest number by role in a headline: dead, injured, missing."""
    found: dict[str, float] = {}
    for toll in headed(source):
        found[toll.role] = max(toll.value, found.get(toll.role, 0.0))
    return found


def _grown(before: dict[str, float], now: dict[str, float]) -> bool:
    return any(now.get(role, 0.0) > value for role, value in before.items())


def _day(source: Source) -> str:
    return (source.published or "")[:10]
