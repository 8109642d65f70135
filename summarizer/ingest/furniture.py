"""How likely each paragraph is part of the article, from what it looks like and where it stands.

Small boosted trees (Friedman 2001) over the numbers of `surroundings`, learned from pages rendered to text by
`eval/benchmarks/train_furniture.py`; they lie in `weights.py`. Gives no reasons; `cleaning` does.
"""

from __future__ import annotations

from math import exp

from summarizer.ingest.lines import Line
from summarizer.ingest.signs import Sign
from summarizer.ingest.surroundings import features
from summarizer.ingest.weights import total


def scores(found: tuple[Line, ...], signs: list[Sign]) -> list[float]:
    """For each line, how likely it is to be part of the article, 0..1."""
    return [chance(total(row)) for row in features(found, signs)]


def chance(said: float) -> float:
    """The logistic of what the trees say, added up."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, said))))
