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
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from summarizer.evidence.ranking_tally import FEATURES, Pair, Scored, facts, tally
from summarizer.model import Evidence, Group
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """Sentences in the order of the evidence, and the weight of each pair, 0..1."""

    scored: tuple[Scored, ...]
    weights: Mapping[Pair, float]

    def value(self, scored: Scored) -> float:
        """Pairs of a human summary that this sentence is expected to hold."""
        return sum(map(self.weights.__getitem__, scored.pairs))


def rank(evidence: Evidence, model: tuple[float, ...] | None = None) -> Ranking:
    """Weigh every pair of words of the evidence; time and memory grow with the number of words.

    Args:
        evidence: what is to be ranked.
        model: bias and weights in the order of FEATURES; the learned ones where None.
    """
    bias, often, early, headline, own, length, quoted, place, first = model or _model()
    seen = tally(evidence)
    known: dict[Pair, float] = {}
    for pairs, (a, b, c, d, e, f, g, h) in facts(seen):
        chance = 1 / (1 + math.exp(
            -bias - often * a - early * b - headline * c - own * d - length * e - quoted * f - place * g - first * h
        ))  # fmt: skip  # written out: this line runs for every pair
        if len(pairs) == 1:
            known[pairs[0]] = chance
        else:
            known.update(dict.fromkeys(pairs, chance))
    return Ranking(seen.scored, known)


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


@lru_cache(maxsize=1)
def _model() -> tuple[float, ...]:
    stored = json.loads(Path(__file__).with_name("ranking_weights.json").read_text(encoding="utf-8"))
    return (float(stored["bias"]), *(float(stored["weights"][name]) for name in FEATURES))
