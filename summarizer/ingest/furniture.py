"""How likely each paragraph is part of the article, from what it looks like and where it stands.

Two logistic steps: the first sees a line's own features, the second also what the first thought of the lines around it
and of the page's densest run of prose. The weights are learned from pages rendered to text by
`eval/benchmarks/train_furniture.py` and lie in `weights.py`. Gives no reasons; `cleaning` does.
"""

from __future__ import annotations

from itertools import accumulate
from math import exp, log
from operator import mul

from summarizer.ingest.lines import Line, features
from summarizer.ingest.weights import FIRST, SECOND

_REACH = (-3, -2, -1, 1, 2, 3)
_BIASES = (-2.5, -1.5, -0.5, 0.5)
_SPREAD = 20

Row = tuple[float, ...]


def scores(found: tuple[Line, ...]) -> list[float]:
    """For each line, how likely it is to be part of the article, 0..1."""
    rows = features(found)
    first = [logistic(row, FIRST) for row in rows]
    return [logistic(row, SECOND) for row in stacked(rows, first)]


def logistic(row: Row, weights: Row) -> float:
    """The logistic of a weighted sum; the last weight is the constant."""
    total = sum(map(mul, row, weights), weights[-1])
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def stacked(rows: list[Row], first: list[float]) -> list[Row]:
    """Each row followed by what the first step said: of the line, of its neighbours, of the densest run around it."""
    odds = [log((score + 1e-3) / (1 - score + 1e-3)) for score in first]
    runs = [densest([odd - bias for odd in odds]) for bias in _BIASES]
    sums = [0.0, *accumulate(first)]
    above = [0.0, *accumulate(first, max)]
    below = [0.0, *accumulate(reversed(first), max)][::-1]
    low, high = runs[1]
    density = (sums[high] - sums[low]) / (high - low) if high > low else 0.0
    found: list[Row] = []
    for at, (row, score) in enumerate(zip(rows, first, strict=True)):
        near = (sums[min(len(first), at + 4)] - sums[max(0, at - 3)] - score) / 6
        within = float(low <= at < high)
        neighbours = [first[at + step] if 0 <= at + step < len(first) else 0.0 for step in _REACH]
        edges = [value for run in runs for value in _place(at, run)]
        found.append(
            (
                *row,
                score,
                odds[at] / 5,
                *neighbours,
                above[at],
                below[at + 1],
                min(sums[at], 10.0) / 10,
                min(sums[-1] - sums[at + 1], 10.0) / 10,
                near,
                near * score,
                within * density,
                within * score,
                *edges,
            )
        )
    return found


def densest(values: list[float]) -> tuple[int, int]:
    """The run with the largest sum, as start and end; empty where no value is above 0."""
    best = total = 0.0
    start = 0
    found = (0, 0)
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, found = total, (start, at + 1)
    return found


def _place(at: int, run: tuple[int, int]) -> tuple[float, float]:
    low, high = run
    away = low - at if at < low else max(0, at - high + 1)
    return float(low <= at < high), min(away, _SPREAD) / _SPREAD
