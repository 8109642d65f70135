"""What matters in the evidence: every pair of neighbouring words gets the chance that a person's summary would hold it.

The chance is a logistic model over seven facts about the pair (how often, how early and in how many origins it stands,
whether headlines share it, how short, how early and how quoted its sentences are), after Li, Qian and Liu (2013),
"Using supervised bigram-based ILP for extractive summarization". Its eight numbers are in `ranking_weights.json`, made
by `eval/benchmarks/train_ranking.py`. Knows no language: words are compared as folded strings, without stemming or stop
words. Does not choose sentences (engines/selection does) and drops none.
"""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from summarizer.evidence.ranking_words import terms
from summarizer.model import Evidence, Group, Sentence, Source
from summarizer.model.value import dataclass

FEATURES = ("often", "early", "headline", "own_headline", "length", "quoted", "place")
_TYPICAL_SOURCES = 10  # the model was trained on ten sources a topic; counts over more are scaled down to that
_LONG = 40  # words; a sentence longer than this counts as this long
_SHARED_WEIGHT = 1 << 32
_ENDS = re.compile(r"[.!?…。！？؟।۔][\"'”’»)\]]*\Z")
_QUOTE_MARK = re.compile(r"[\"“”«»„「」]")

Pair = int
# What is known of one pair while the sources are read: how often, how early in each origin (summed), and the first
# place, shortest sentence, best share of the own headline and least quoting among its sentences. A bare list: there are
# hundreds of thousands.
Tally = list[float]


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence as the model sees it. `at` counts the proper sentences before it in its source, of `of` in all."""

    sentence: Sentence
    words: tuple[int, ...]
    pairs: tuple[Pair, ...]
    at: int
    of: int
    proper: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """Sentences in the order of the evidence, and the weight of each pair, 0..1."""

    scored: tuple[Scored, ...]
    weights: Mapping[Pair, float]

    def value(self, scored: Scored) -> float:
        """Pairs of a human summary that this sentence is expected to hold."""
        return sum(self.weights[pair] for pair in scored.pairs)


def rank(evidence: Evidence, model: tuple[float, ...] | None = None) -> Ranking:
    """Weigh every pair of words of the evidence; time and memory grow with the number of words.

    Args:
        evidence: what is to be ranked.
        model: bias and weights in the order of FEATURES; the learned ones where None.
    """
    scored, table, headlines = tally(evidence)
    model = model or _model()
    sources = max(1, len(evidence.sources))
    memory: dict[tuple[float, ...], float] = {}  # most pairs occur once, and share their facts with their neighbours
    weights: dict[Pair, float] = {}
    for pair, known in table.items():
        key = (*known, (pair // _SHARED_WEIGHT in headlines) + (pair % _SHARED_WEIGHT in headlines))
        weight = memory.get(key)
        if weight is None:
            weight = memory[key] = _logistic(model, features(pair, known, headlines, sources))
        weights[pair] = weight
    return Ranking(scored, weights)


def ranked(evidence: Evidence, focus: str | None = None) -> tuple[Group, ...]:
    """Groups of the evidence, the most valuable a word first, near the focus where there is one; none is left out."""
    from summarizer.evidence.ranking_focus import relevance  # it needs Ranking

    ranking = rank(evidence)
    factor = {ranking.scored[at].sentence.id: near for at, near in relevance(ranking, focus).items()}
    by_id = {one.sentence.id: one for one in ranking.scored}

    def worth(group: Group) -> float:
        return max(
            factor.get(key, 1.0) * ranking.value(by_id[key]) / math.sqrt(len(by_id[key].words) + 5)
            for key in group.members
        )

    return tuple(sorted(evidence.groups, key=worth, reverse=True))


def tally(evidence: Evidence) -> tuple[tuple[Scored, ...], dict[Pair, Tally], frozenset[int]]:
    """Sentences as words and pairs, what is known of every pair, and the words of all headlines."""
    ids: dict[str, int] = {}
    titles = {source.id: _ids(source.title or "", ids) for source in evidence.sources}
    headlines = frozenset(word for title in titles.values() for word in title)
    by_source: dict[str, list[Sentence]] = {source.id: [] for source in evidence.sources}
    for sentence in evidence.sentences:
        by_source.setdefault(sentence.source, []).append(sentence)
    table: dict[Pair, Tally] = {}
    scored: dict[str, Scored] = {}
    for sources in _by_origin(evidence):
        earliest: dict[Pair, float] = {}
        for source in sources:
            title = frozenset(titles[source.id])
            here: dict[Pair, float] = {}
            for one in _scored(by_source[source.id], ids):
                scored[one.sentence.id] = one
                _count(one, title, table, here)
            earliest = _earlier(earliest, here) if earliest else here
        for pair, early in earliest.items():
            table[pair][1] += early
    return tuple(scored[sentence.id] for sentence in evidence.sentences), table, headlines


def features(pair: Pair, known: Tally, headlines: frozenset[int], sources: int) -> tuple[float, ...]:
    """The seven facts of a pair, in the order of FEATURES."""
    scale = _TYPICAL_SOURCES / sources if sources > _TYPICAL_SOURCES else 1.0
    count, early, place, length, own, quoted = known
    often = math.log(count * scale) if count * scale > 1 else 0.0
    shared = ((pair // _SHARED_WEIGHT in headlines) + (pair % _SHARED_WEIGHT in headlines)) / 2
    return often, math.log1p(early * scale), shared, own, length / 20, quoted, place


def pairs_of(found: Sequence[int]) -> tuple[Pair, ...]:
    """Neighbouring words as numbers, each once, in order of appearance."""
    return tuple(dict.fromkeys(a * _SHARED_WEIGHT + b for a, b in itertools.pairwise(found)))


def _earlier(known: dict[Pair, float], new: dict[Pair, float]) -> dict[Pair, float]:
    """The larger value of each pair."""
    for pair, early in new.items():
        if known.get(pair, 0.0) < early:
            known[pair] = early
    return known


def _by_origin(evidence: Evidence) -> Iterable[list[Source]]:
    """Sources that share an origin together: the copies of one wire story corroborate nothing."""
    origin = {name: known.id for known in evidence.origins for name in known.sources}
    groups: dict[str, list[Source]] = {}
    for source in evidence.sources:
        groups.setdefault(origin.get(source.id, source.origin or f"source {source.id}"), []).append(source)
    return groups.values()


def _ids(text: str, ids: dict[str, int]) -> tuple[int, ...]:
    return tuple(ids.setdefault(word, len(ids)) for word in terms(text))


def _scored(sentences: Sequence[Sentence], ids: dict[str, int]) -> list[Scored]:
    ends = [bool(_ENDS.search(one.text[-8:])) for one in sentences]
    punctuated = 2 * sum(ends) >= len(ends)
    texts = [_ids(one.text, ids) for one in sentences]
    proper = [len(text) >= 4 and (end or not punctuated) for text, end in zip(texts, ends, strict=True)]
    of = max(1, sum(proper))
    found: list[Scored] = []
    at = 0
    for sentence, text, good in zip(sentences, texts, proper, strict=True):
        found.append(Scored(sentence, text, pairs_of(text), at, of, good))
        at += good
    return found


def _count(one: Scored, title: frozenset[int], table: dict[Pair, Tally], earliest: dict[Pair, float]) -> None:
    early = 1 / (1 + one.at)
    place = one.at / one.of
    length = min(_LONG, len(one.words))
    quoted = float(_QUOTE_MARK.search(one.sentence.text) is not None)
    own = len(title.intersection(one.words)) / len(title) if title else 0.0
    for pair in one.pairs:
        earliest.setdefault(pair, early)
        known = table.get(pair)
        if known is None:
            table[pair] = [1, 0.0, place, length, own, quoted]
            continue
        known[0] += 1
        if place < known[2]:  # noqa: PLR1730  # min() costs a call, a million times over
            known[2] = place
        if length < known[3]:  # noqa: PLR1730  # as above
            known[3] = length
        if own > known[4]:  # noqa: PLR1730  # as above
            known[4] = own
        if quoted < known[5]:  # noqa: PLR1730  # as above
            known[5] = quoted


def _logistic(model: tuple[float, ...], facts: tuple[float, ...]) -> float:
    bias, often, early, headline, own, length, quoted, place = model
    a, b, c, d, e, f, g = facts
    return 1 / (
        1 + math.exp(-bias - often * a - early * b - headline * c - own * d - length * e - quoted * f - place * g)
    )


@lru_cache(maxsize=1)
def _model() -> tuple[float, ...]:
    stored = json.loads(Path(__file__).with_name("ranking_weights.json").read_text(encoding="utf-8"))
    return (float(stored["bias"]), *(float(stored["weights"][name]) for name in FEATURES))
