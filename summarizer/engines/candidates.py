"""Sentences that may become claims: cut, dated, measured, and judged on whether they can stand alone.

Keeps only the most promising ones where there are thousands. Does not choose among them (see selection).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from summarizer.engines.annotation import annotated
from summarizer.engines.compression import trimmed
from summarizer.engines.standing import broken, leans, poor
from summarizer.evidence.ranking import Ranking
from summarizer.evidence.ranking_tally import Pair, Scored
from summarizer.model import Evidence, Source
from summarizer.text.words import count_words, words

_STEM = 5  # letters by which words are compared for repetition: "cancels", "canceled" and "cancelled" are one


class Candidate(NamedTuple):
    """A sentence in the form a claim would have: `at` is its place, `after` the place of the one it leans on.

    A named tuple, the quickest value to make: there are hundreds.
    """

    at: int
    group: str
    origin: str
    text: str
    cost: int
    pairs: tuple[Pair, ...]
    bag: frozenset[str]
    factor: float
    after: int | None
    flawed: bool
    opening: bool  # among the first two sentences of its source


def candidates(evidence: Evidence, ranking: Ranking, relevance: Mapping[int, float], most: int) -> list[Candidate]:
    """The `most` promising sentences, in the order of the evidence, and those they lean on.

    `relevance` scales the worth of a sentence, by place; 1 where it has no say.
    """
    scored = ranking.scored
    group = {key: one.id for one in evidence.groups for key in one.members}
    usable = [at for at, one in enumerate(scored) if one.proper] or list(range(len(scored)))

    def promise(at: int) -> float:
        one = scored[at]
        return relevance.get(at, 1.0) * ranking.value(one) / math.sqrt(len(one.words) + 5)

    best = sorted(usable, key=promise, reverse=True)[:most]
    by_source = {source.id: source for source in evidence.sources}
    origin = {name: known.id for known in evidence.origins for name in known.sources}
    titles = {source.id: _stems(source.title) for source in evidence.sources if source.title}
    found: dict[int, Candidate] = {}
    waiting = best[::-1]
    while waiting:
        at = waiting.pop()
        one = scored[at]
        key = one.sentence.source
        place = (group.get(one.sentence.id, one.sentence.id), origin.get(key, key))
        made = None if at in found else _candidate(at, scored, by_source[key], place, relevance.get(at, 1.0))
        if made is not None and not _headline(made, titles.get(key)):
            found[at] = made
            if made.after is not None and len(found) < 2 * most:
                waiting.append(made.after)
    return [found[at] for at in sorted(found)]


def _stems(text: str) -> frozenset[str]:
    return frozenset([word[:_STEM] for word in words(text)])


def _candidate(
    at: int, scored: tuple[Scored, ...], source: Source, place: tuple[str, str], factor: float
) -> Candidate | None:
    one = scored[at]
    short = trimmed(one.sentence.text, source.language)
    text = annotated(short, source)
    cost = count_words(text)
    if not cost:
        return None
    before = at - 1 if at and scored[at - 1].sentence.source == source.id else None
    leaning = leans(short, source.language)
    flawed = broken(short) or poor(short, source.language) or not one.proper or (leaning and before is None)
    bag = _stems(short)
    return Candidate(at, *place, text, cost, one.pairs, bag, factor, before if leaning else None, flawed, one.at <= 1)


def _headline(candidate: Candidate, title: frozenset[str] | None) -> bool:
    """A source's own headline in its text says nothing that its first sentence does not."""
    if not title:
        return False
    shared = len(title & candidate.bag)
    return shared >= 0.9 * (len(title) + len(candidate.bag) - shared)
