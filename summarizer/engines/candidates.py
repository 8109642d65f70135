"""Sentences that may become claims: cut, dated, measured, and judged on whether they can stand alone.

Keeps only the most promising ones where there are thousands. Does not choose among them (see selection).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from summarizer.engines.annotation import annotated
from summarizer.engines.compression import trimmed
from summarizer.engines.standing import broken, leans, poor
from summarizer.evidence.ranking import Pair, Ranking, Scored
from summarizer.model import Evidence, Source
from summarizer.model.value import dataclass
from summarizer.text.words import count_words, words

_STEM = 5  # letters by which words are compared for repetition: "cancels", "canceled" and "cancelled" are one


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence in the form a claim would have: `at` is its place, `after` the place of the one it leans on."""

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
    usable = [at for at, one in enumerate(scored) if one.proper] or list(range(len(scored)))

    def promise(at: int) -> float:
        one = scored[at]
        return relevance.get(at, 1.0) * ranking.value(one) / math.sqrt(len(one.words) + 5)

    best = sorted(usable, key=promise, reverse=True)[:most]
    wanted = sorted(
        {*best, *(at - 1 for at in best if at and scored[at - 1].sentence.source == scored[at].sentence.source)}
    )
    by_source = {source.id: source for source in evidence.sources}
    group = {key: one.id for one in evidence.groups for key in one.members}
    origin = {name: known.id for known in evidence.origins for name in known.sources}
    titles = {source.id: frozenset(words(source.title)) for source in evidence.sources if source.title}
    found = []
    for at in wanted:
        one = scored[at]
        key = one.sentence.source
        place = (group.get(one.sentence.id, one.sentence.id), origin.get(key, key))
        made = _candidate(at, scored, by_source[key], place, relevance.get(at, 1.0))
        if made is not None and not _headline(made, titles.get(key)):
            found.append(made)
    return found


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
    bag = frozenset(word[:_STEM] for word in words(short))
    return Candidate(at, *place, text, cost, one.pairs, bag, factor, before if leaning else None, flawed, one.at <= 1)


def _headline(candidate: Candidate, title: frozenset[str] | None) -> bool:
    """A source's own headline in its text says nothing that its first sentence does not."""
    if not title:
        return False
    stems = frozenset(word[:_STEM] for word in title)
    return len(stems & candidate.bag) >= 0.9 * len(stems | candidate.bag)
