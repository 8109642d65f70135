"""Train the weights of evidence/ranking.py: which pairs of words do people's summaries hold?

Logistic regression with an L2 penalty (Newton's method) over all pairs of words of all given topics, English, French
and Arabic together; the target is the share of a topic's references that hold the pair.

    python eval/benchmarks/train_ranking.py --data FOLDER
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

import multiling
import numpy as np

from summarizer.evidence import gather
from summarizer.evidence.ranking_tally import FEATURES, Pair, Tallied, facts, features, tally
from summarizer.evidence.ranking_words import terms

PENALTY = 100.0
TARGET = Path(__file__).parents[2] / "summarizer" / "evidence" / "ranking_weights.json"


@lru_cache(maxsize=64)
def rows(folder: Path) -> dict[tuple[str, str], tuple[np.ndarray, np.ndarray]]:
    """Facts and targets of every pair, by topic and language."""
    return {(topic.name, topic.language): _rows(topic) for topic in multiling.load(folder)}


def _rows(topic: multiling.Topic) -> tuple[np.ndarray, np.ndarray]:
    seen = tally(gather(topic.corpus))
    text = {n: word for one in seen.scored for word, n in zip(terms(one.sentence.text), one.words, strict=True)}
    held = [set(itertools.pairwise(found)) for found in map(terms, topic.references)]
    known = [*facts(seen), *_lone(seen)]
    named = [(text[first], text[second]) for (first, second), _ in known]
    share = np.array([sum(pair in one for one in held) / len(held) for pair in named])
    return np.array([values for _, values in known]), share


def _lone(seen: Tallied) -> Iterator[tuple[Pair, tuple[float, ...]]]:
    """Every pair that stands in one sentence alone, with its facts."""
    for one in seen.scored:
        for pair in dict.fromkeys(itertools.pairwise(one.words)):
            if pair not in seen.table:
                shared = sum(word < seen.headlines for word in pair)
                yield pair, features(one.facts, shared, seen.sources)


def train(folder: Path, without: Collection[str] = (), penalty: float = PENALTY) -> tuple[float, ...]:
    """Bias and weights, in the order of FEATURES, learned from every topic but some, in all languages."""
    chosen = [part for (name, _), part in rows(folder).items() if name not in without]
    known, target = np.vstack([part[0] for part in chosen]), np.hstack([part[1] for part in chosen])
    middle, spread = known.mean(0), known.std(0) + 1e-9
    inputs = np.c_[(known - middle) / spread, np.ones(len(known))]
    ridge = np.diag([penalty] * len(FEATURES) + [1e-6])
    weights = np.zeros(len(FEATURES) + 1)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (chance - target) + ridge @ weights
        step = np.linalg.solve((inputs * (chance * (1 - chance))[:, None]).T @ inputs + ridge, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    plain = weights[:-1] / spread
    return (float(weights[-1] - plain @ middle), *map(float, plain))


def main() -> int:
    """Write the weights learned from all topics."""
    folder = multiling.asked(__doc__)
    if folder is None:
        return 2
    bias, *weights = (round(number, 4) for number in train(folder))
    note = "made by eval/benchmarks/train_ranking.py from multiling2011, 5 topics, English, French, Arabic"
    stored = {"note": note, "penalty": PENALTY, "bias": bias, "weights": dict(zip(FEATURES, weights, strict=True))}
    TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(stored, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
