"""Lines that several pages of one publisher share: its furniture, whatever it says.

Only at the edges of an article or where a line is no sentence: a paragraph of background that an outlet reuses is still
news. Pages that are copies of one another are not compared.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from summarizer.ingest.lines import Line, lines
from summarizer.model import Removed, Source

_MAX_SHARED = 0.5  # of a page's lines; above, it is the same article


def remove(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources, with what repeats over the pages of one publisher added to what is removed."""
    same: dict[str, list[int]] = defaultdict(list)
    for at, source in enumerate(sources):
        if source.publisher:
            same[source.publisher.casefold()].append(at)
    found = list(sources)
    for members in same.values():
        if len(members) > 1:
            for at, source in zip(members, _compared([sources[at] for at in members]), strict=True):
                found[at] = source
    return tuple(found)


def _compared(sources: list[Source]) -> list[Source]:
    kept = [_kept(source) for source in sources]
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for at, found in enumerate(kept):
        for line in found:
            holders[line.words].add(at)
    return [_without(source, found, holders) for source, found in zip(sources, kept, strict=True)]


def _kept(source: Source) -> list[Line]:
    gone = {(span.start, span.end) for span in source.set_aside()}
    return [line for line in lines(source.text) if (line.start, line.end) not in gone and line.words]


def _without(source: Source, found: list[Line], holders: dict[tuple[str, ...], set[int]]) -> Source:
    shared = [len(holders[line.words]) > 1 for line in found]
    if sum(shared) > _MAX_SHARED * len(found):
        return source
    head = next((at for at, again in enumerate(shared) if not again), len(found))
    tail = next((at for at in range(len(found), 0, -1) if not shared[at - 1]), 0)
    removed = [
        Removed(source.id, line.start, line.end, source.text[line.start : line.end], "repeated")
        for at, line in enumerate(found)
        if shared[at] and (at < head or at >= tail or not line.prose)
    ]
    if not removed:
        return source
    return replace(source, removed=tuple(sorted((*source.removed, *removed), key=lambda span: (span.start, span.end))))
