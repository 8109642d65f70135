"""Boosted trees for two classes, small enough to read: logistic loss, histograms, the best leaf split first.

Friedman 2001, with the second-order leaf values of XGBoost (Chen and Guestrin 2016); each tree may see a share of the
rows and of the columns only (Friedman 2002), which makes the sum steadier. Trees come back as nested tuples `(column,
threshold, left, right)` with numbers as leaves. For hundreds of thousands of rows; the same rows give the same trees.
Needs numpy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Tree = float | tuple[int, float, "Tree", "Tree"]


@dataclass(frozen=True)
class Shape:
    """How many trees, how many leaves each, how fast they learn, how much a leaf must hold, what a tree sees."""

    trees: int = 40
    leaves: int = 6
    rate: float = 0.15
    least: int = 30
    l2: float = 5.0
    bins: int = 48
    row_share: float = 1.0
    column_share: float = 1.0


@dataclass(frozen=True)
class _Leaf:
    rows: np.ndarray
    sums: np.ndarray  # by slope, bend and count, column and bin
    gain: float
    column: int
    bin: int


@dataclass(frozen=True)
class _Data:
    columns: np.ndarray  # the bin of each row, a column after another
    gradient: np.ndarray
    hessian: np.ndarray
    shape: Shape
    rows: np.ndarray  # that a tree sees
    seen: np.ndarray  # columns


def boost(matrix: np.ndarray, truth: np.ndarray, weight: np.ndarray, shape: Shape) -> tuple[float, tuple[Tree, ...]]:
    """The constant and the trees for rows of numbers, truths of 0 and 1 and weights of mean 1."""
    edges = [np.unique(np.quantile(column, np.linspace(0, 1, shape.bins + 1)[1:-1])) for column in matrix.T]
    columns = np.stack([np.searchsorted(edge, column) for edge, column in zip(edges, matrix.T, strict=True)])
    columns = columns.astype(np.uint8)  # a quarter of the time
    mean = np.average(truth, weights=weight)
    start = float(np.log(mean / (1 - mean)))
    total = np.full(len(truth), start)
    dice = np.random.default_rng(0)
    trees = []
    for _ in range(shape.trees):
        chance = 1 / (1 + np.exp(-total))
        rows = np.flatnonzero(dice.random(len(truth)) < shape.row_share)
        seen = dice.permutation(len(columns))[: max(1, round(shape.column_share * len(columns)))]
        data = _Data(columns, weight * (truth - chance), weight * chance * (1 - chance), shape, rows, seen)
        tree, values = _grow(data, edges)
        total += values
        trees.append(tree)
    return start, tuple(trees)


def _grow(data: _Data, edges: list[np.ndarray]) -> tuple[Tree, np.ndarray]:
    """One tree, and what it adds to each row."""
    leaves = {1: _leaf(data.rows, _sums(data, data.rows), data)}
    splits: dict[int, _Leaf] = {}
    while len(leaves) < data.shape.leaves:
        name = max(leaves, key=lambda key: leaves[key].gain)
        leaf = leaves[name]
        if leaf.gain <= 0:
            break
        splits[name] = leaves.pop(name)
        left = data.columns[leaf.column, leaf.rows] <= leaf.bin
        sides = leaf.rows[left], leaf.rows[~left]
        small = 0 if len(sides[0]) <= len(sides[1]) else 1
        sums = _sums(data, sides[small])
        for side, rows in enumerate(sides):
            leaves[2 * name + side] = _leaf(rows, sums if side == small else leaf.sums - sums, data)
    said = {}
    for name, leaf in leaves.items():
        slope, bend = data.gradient[leaf.rows].sum(), data.hessian[leaf.rows].sum()
        said[name] = float(data.shape.rate * slope / (bend + data.shape.l2))
    values = np.zeros(len(data.gradient))
    _spread(1, np.arange(len(values)), (data, splits, said), values)
    return _nested(1, splits, said, edges), values


def _spread(
    name: int, rows: np.ndarray, tree: tuple[_Data, dict[int, _Leaf], dict[int, float]], values: np.ndarray
) -> None:
    """What a tree says of all rows, those that it has not seen among them."""
    data, splits, said = tree
    if name not in splits:
        values[rows] = said[name]
        return
    left = data.columns[splits[name].column, rows] <= splits[name].bin
    _spread(2 * name, rows[left], tree, values)
    _spread(2 * name + 1, rows[~left], tree, values)


def _nested(name: int, splits: dict[int, _Leaf], said: dict[int, float], edges: list[np.ndarray]) -> Tree:
    if name not in splits:
        return said[name]
    leaf = splits[name]
    left, right = (_nested(2 * name + side, splits, said, edges) for side in (0, 1))
    return (leaf.column, float(edges[leaf.column][leaf.bin]), left, right)


def _sums(data: _Data, rows: np.ndarray) -> np.ndarray:
    """Slopes, bends and counts of some rows, by column and bin."""
    gradient, hessian, many = data.gradient[rows], data.hessian[rows], data.shape.bins
    found = np.zeros((3, len(data.columns), many))
    for at in data.seen:
        bins = data.columns[at, rows]
        found[0, at] = np.bincount(bins, gradient, many)
        found[1, at] = np.bincount(bins, hessian, many)
        found[2, at] = np.bincount(bins, minlength=many)
    return found


def _leaf(rows: np.ndarray, sums: np.ndarray, data: _Data) -> _Leaf:
    """A leaf with the split that gains most."""
    shape = data.shape
    slope, bend, _ = sums[:, data.seen[0]].sum(axis=1)
    slopes, bends, counts = np.cumsum(sums, axis=2)[:, :, :-1]
    gains = slopes**2 / (bends + shape.l2) + (slope - slopes) ** 2 / (bend - bends + shape.l2)
    gains -= slope**2 / (bend + shape.l2)
    gains[(counts < shape.least) | (len(rows) - counts < shape.least)] = 0
    column, place = np.unravel_index(int(np.argmax(gains)), gains.shape)
    gain = float(gains[column, place])
    return _Leaf(rows, sums, gain if gain > 1e-9 else 0.0, int(column), int(place))  # rounding
