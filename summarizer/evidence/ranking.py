"""What matters in the evidence: every pair of neighbouring words gets the chance that a person's summary would hold it.

The chance is a logistic model over eight facts about the pair (how often, how early, in how many origins and in how
many of their openings it stands, whether headlines share it, how short and how quoted its sentences are), after Li,
Qian and Liu (2013), "Using supervised bigram-based ILP for extractive summarization". Its nine numbers are in
`ranking_weights.json`, made by `eval/benchmarks/train_ranking.py`. Does not choose sentences (engines/selection does)
and drops none.
"""

from __future__ import annotations

import json
import math
import operator
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from summarizer.evidence.ranking_focus import relevance
from summarizer.evidence.ranking_tally import FEATURES, Pair, Scored, facts, features, tally
from summarizer.model import Evidence, Group
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """Sentences in the order of the evidence, what each is worth, and the weight of each pair that several hold, 0..1.

    `values`: pairs of a human summary that a sentence is expected to hold. `rest`: of these, the ones that no other
    sentence holds, which need no names.
    """

    scored: tuple[Scored, ...]
    weights: Mapping[Pair, float]
    rest: tuple[float, ...]
    values: tuple[float, ...]


def rank(evidence: Evidence, model: tuple[float, ...] | None = None) -> Ranking:
    """Weigh every pair of words of the evidence; time and memory grow with the number of words.

    Args:
        evidence: what is to be ranked.
        model: bias and weights in the order of FEATURES; the learned ones where None.
    """
    bias, often, early, headline, own, length, quoted, place, first = model or _model()

    def against(known: tuple[float, ...]) -> float:
        a, b, c, d, e, f, g, h = known
        return -bias - often * a - early * b - headline * c - own * d - length * e - quoted * f - place * g - first * h

    seen = tally(evidence)
    weights = {pair: 1 / (1 + math.exp(against(known))) for pair, known in facts(seen)}
    rest = []
    for one in seen.scored:  # pairs of one sentence alone differ in nothing but the headlines' words
        odds = against(features(one.facts, 0, seen.sources))
        lone = [count / (1 + math.exp(odds - headline * n / 2)) for n, count in enumerate(one.lone) if count]
        rest.append(sum(lone))
    shared = [sum(map(weights.__getitem__, one.pairs)) for one in seen.scored]
    return Ranking(seen.scored, weights, tuple(rest), tuple(map(operator.add, rest, shared)))


def ranked(evidence: Evidence, focus: str | None = None) -> tuple[Group, ...]:
    """Groups of the evidence, the most valuable a word first, near the focus where there is one; none is left out."""
    ranking = rank(evidence)
    sentences = [one.sentence for one in ranking.scored]
    factor = {sentences[at].id: near for at, near in relevance(sentences, focus).items()}
    dense = {
        one.sentence.id: factor.get(one.sentence.id, 1.0) * value / math.sqrt(len(one.words) + 5)
        for one, value in zip(ranking.scored, ranking.values, strict=True)
    }

    def worth(group: Group) -> float:
        return max(map(dense.__getitem__, group.members))

    return tuple(sorted(evidence.groups, key=worth, reverse=True))


@lru_cache(maxsize=1)
def _model() -> tuple[float, ...]:
    stored = json.loads(Path(__file__).with_name("ranking_weights.json").read_text(encoding="utf-8"))
    return (float(stored["bias"]), *(float(stored["weights"][name]) for name in FEATURES))
