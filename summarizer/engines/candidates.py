"""Sentences that may become claims: cut, dated, measured, and judged on whether they can stand alone.

Keeps only the most promising ones where there are thousands. Does not choose among them (see selection).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from summarizer.engines.annotation import annotated
from summarizer.engines.compression import trimmed
from summarizer.evidence.ranking import Ranking
from summarizer.evidence.ranking_tally import Pair, Scored
from summarizer.evidence.ranking_words import terms
from summarizer.evidence.standing import broken, leans, poor
from summarizer.ingest.signs import appeals
from summarizer.model import Evidence, Group, Source
from summarizer.text.words import count_words

_DISPUTES = 8  # disagreements whose sentences are candidates whatever they are worth
_COMMON = 8  # a figure in more than one of so many sentences is the event's own, such as its day
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")
_APPEAL = 15  # words of an appeal to the reader, at most
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
    figures: frozenset[str] = frozenset()
    reason: int = -1  # the number of the disputed reason that it gives; -1 where it gives none
    rest: float = 0.0  # what its pairs are worth that no other sentence holds
    newer: tuple[tuple[str, float], ...] = ()  # the tolls, by role, that have made those it tells old


def candidates(
    evidence: Evidence, ranking: Ranking, relevance: Mapping[int, float], groups: Mapping[str, Group], most: int
) -> list[Candidate]:
    """The `most` promising sentences, in the order of the evidence, and those they lean on.

    `relevance` scales the worth of a sentence, by place; 1 where it has no say. `groups`: by sentence.
    """
    scored = ranking.scored
    usable = [at for at, one in enumerate(scored) if one.proper] or list(range(len(scored)))

    def promise(at: int) -> float:
        return relevance.get(at, 1.0) * ranking.values[at] / math.sqrt(len(scored[at].words) + 5)

    best = sorted(usable, key=promise, reverse=True)[:most]
    best = list(dict.fromkeys([*best, *_sides(evidence, scored)]))
    by_source = {source.id: source for source in evidence.sources}
    origin = {name: known.id for known in evidence.origins for name in known.sources}
    titles = {source.id: stems(source.title) for source in evidence.sources if source.title}
    year = max((source.published or "" for source in evidence.sources), default="")[:4]
    found: dict[int, Candidate] = {}
    waiting = best[::-1]
    while waiting:
        at = waiting.pop()
        one = scored[at]
        key = one.sentence.source
        group = groups.get(one.sentence.id)
        place = (group.id if group else one.sentence.id, origin.get(key, key), year)
        made = None if at in found else _candidate(at, ranking, by_source[key], place, relevance.get(at, 1.0))
        if made is not None and not _headline(made, titles.get(key)):
            found[at] = made
            if made.after is not None and len(found) < 2 * most:
                waiting.append(made.after)
    return _told_apart([found[at] for at in sorted(found)], evidence, scored)


def _sides(evidence: Evidence, scored: tuple[Scored, ...]) -> list[int]:
    """The places of what sources dispute, a sentence a side, as far as a brief may need it."""
    sides = [position.citations for item in evidence.disagreements[:_DISPUTES] for position in item.positions]
    wanted = {cites[0].sentence for cites in sides if cites}
    return [at for at, one in enumerate(scored) if one.sentence.id in wanted] if wanted else []


def _told_apart(found: list[Candidate], evidence: Evidence, scored: tuple[Scored, ...]) -> list[Candidate]:
    """The candidates with the rare figures among theirs, and the reasons in dispute that they give."""
    often = Counter(figure for one in found for figure in one.figures)
    common = {figure for figure, count in often.items() if count * _COMMON > max(2 * _COMMON, len(found))}
    disputed = (item for item in evidence.disagreements if item.kind == "cause")
    sides = [position.citations[0].sentence for item in disputed for position in item.positions if position.citations]
    reasons = {sentence: number for number, sentence in enumerate(sides)}
    if not common and not reasons:
        return found
    return [
        one._replace(figures=one.figures - common, reason=reasons.get(scored[one.at].sentence.id, -1))
        if reasons or not common.isdisjoint(one.figures)
        else one
        for one in found
    ]


def reworded(one: Candidate, text: str) -> Candidate:
    """The candidate with fewer of its words."""
    figures = one.figures & frozenset(_FIGURE.findall(text))
    return one._replace(text=text, cost=count_words(text), bag=one.bag & stems(text), figures=figures)


def stems(text: str) -> frozenset[str]:
    """The words of a text as far as they are compared."""
    return frozenset([word[:_STEM] for word in terms(text)])


def _candidate(
    at: int, ranking: Ranking, source: Source, place: tuple[str, str, str], factor: float
) -> Candidate | None:
    """`place`: the sentence's group, its origin and the year of the latest source."""
    scored = ranking.scored
    one = scored[at]
    short = trimmed(one.sentence.text, source.language)
    group, origin, year = place
    text = annotated(short, source, year)
    cost = count_words(text)
    if not cost or (cost <= _APPEAL and appeals(short) and poor(short, source.language)):
        return None  # `Support us with a donation.`: no brief is so short of words
    before = at - 1 if at and scored[at - 1].sentence.source == source.id else None
    leaning = leans(short, source.language)
    flawed = broken(short) or poor(short, source.language) or not one.proper or (leaning and before is None)
    bag = stems(short)
    figures = frozenset(_FIGURE.findall(short))
    after = before if leaning else None
    opening, rest = one.at <= 1, ranking.rest[at]
    return Candidate(at, group, origin, text, cost, one.pairs, bag, factor, after, flawed, opening, figures, rest=rest)


def _headline(candidate: Candidate, title: frozenset[str] | None) -> bool:
    """A source's own headline in its text says nothing that its first sentence does not."""
    if not title:
        return False
    shared = len(title & candidate.bag)
    return shared >= 0.9 * (len(title) + len(candidate.bag) - shared)
