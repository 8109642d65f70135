"""How likely each paragraph is part of the article, from what it looks like and where it stands.

Small boosted trees (Friedman 2001) over the numbers of `surroundings`, learned from pages rendered to text by
`eval/benchmarks/train_furniture.py`; they lie in `weights.py`. Gives no reasons; `cleaning` does.
"""

from __future__ import annotations

from math import exp

from summarizer.ingest.lines import Line
from summarizer.ingest.surroundings import Row, features
from summarizer.ingest.weights import START, TREES, Tree


def scores(found: tuple[Line, ...]) -> list[float]:
    """For each line, how likely it is to be part of the article, 0..1."""
    return [chance(row, TREES, START) for row in features(found)]


def chance(row: Row, trees: tuple[Tree, ...], start: float) -> float:
    """The logistic of what the trees say of a row, added up."""
    total = start
    for tree in trees:
        node = tree
        while isinstance(node, tuple):
            node = node[2] if row[node[0]] <= node[1] else node[3]
        total += node
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
