"""Boosted trees for two classes, small enough to read: logistic loss, histograms, the best leaf split first.

Friedman 2001, with the second-order leaf values of XGBoost (Chen and Guestrin 2016). Trees come back as nested tuples
`(column, threshold, left, right)` with numbers as leaves. For tens of thousands of rows; needs numpy.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

Tree = float | tuple[int, float, "Tree", "Tree"]


@dataclass(frozen=True)
class Shape:
    """How many trees, how many leaves each, how fast they learn, and how much a leaf must hold."""

    trees: int = 40
    leaves: int = 6
    rate: float = 0.15
    least: int = 30
    l2: float = 5.0
    bins: int = 48


@dataclass(frozen=True)
class _Leaf:
    rows: np.ndarray
    gain: float
    column: int = -1
    bin: int = -1


@dataclass(frozen=True)
class _Data:
    binned: np.ndarray
    gradient: np.ndarray
    hessian: np.ndarray
    shape: Shape


def boost(matrix: np.ndarray, truth: np.ndarray, weight: np.ndarray, shape: Shape) -> tuple[float, tuple[Tree, ...]]:
    """The constant and the trees for rows of numbers, truths of 0 and 1 and weights of mean 1."""
    edges = [np.unique(np.quantile(column, np.linspace(0, 1, shape.bins + 1)[1:-1])) for column in matrix.T]
    binned = np.stack([np.searchsorted(edge, column) for edge, column in zip(edges, matrix.T, strict=True)], 1)
    mean = np.average(truth, weights=weight)
    start = float(np.log(mean / (1 - mean)))
    total = np.full(len(truth), start)
    trees = []
    for _ in range(shape.trees):
        chance = 1 / (1 + np.exp(-total))
        data = _Data(binned, weight * (truth - chance), weight * chance * (1 - chance), shape)
        tree, values = _grow(data, edges)
        total += values
        trees.append(tree)
    return start, tuple(trees)


def _grow(data: _Data, edges: list[np.ndarray]) -> tuple[Tree, np.ndarray]:
    """One tree, and what it adds to each row."""
    leaves = {1: _best(data, np.arange(len(data.gradient)))}
    splits: dict[int, _Leaf] = {}
    while len(leaves) < data.shape.leaves:
        name = max(leaves, key=lambda key: leaves[key].gain)
        leaf = leaves[name]
        if leaf.gain <= 0:
            break
        splits[name] = leaves.pop(name)
        left = data.binned[leaf.rows, leaf.column] <= leaf.bin
        leaves[2 * name] = _best(data, leaf.rows[left])
        leaves[2 * name + 1] = _best(data, leaf.rows[~left])
    values = np.zeros(len(data.gradient))
    said = {}
    for name, leaf in leaves.items():
        slope, bend = data.gradient[leaf.rows].sum(), data.hessian[leaf.rows].sum()
        said[name] = float(data.shape.rate * slope / (bend + data.shape.l2))
        values[leaf.rows] = said[name]
    return _nested(1, splits, said, edges), values


def _nested(name: int, splits: dict[int, _Leaf], said: dict[int, float], edges: list[np.ndarray]) -> Tree:
    if name not in splits:
        return said[name]
    leaf = splits[name]
    left, right = (_nested(2 * name + side, splits, said, edges) for side in (0, 1))
    return (leaf.column, float(edges[leaf.column][leaf.bin]), left, right)


def _best(data: _Data, rows: np.ndarray) -> _Leaf:
    """The split of some rows that gains most."""
    shape = data.shape
    best = _Leaf(rows, 0.0)
    gradient, hessian = data.gradient[rows], data.hessian[rows]
    slope, bend = gradient.sum(), hessian.sum()
    for column in range(data.binned.shape[1]):
        bins = data.binned[rows, column]
        slopes = np.cumsum(np.bincount(bins, gradient, shape.bins))[:-1]
        bends = np.cumsum(np.bincount(bins, hessian, shape.bins))[:-1]
        counts = np.cumsum(np.bincount(bins, minlength=shape.bins))[:-1]
        gains = slopes**2 / (bends + shape.l2) + (slope - slopes) ** 2 / (bend - bends + shape.l2)
        gains -= slope**2 / (bend + shape.l2)
        gains[(counts < shape.least) | (len(rows) - counts < shape.least)] = 0
        at = int(np.argmax(gains))
        if gains[at] > best.gain + 1e-9:
            best = replace(best, gain=float(gains[at]), column=column, bin=at)
    return best
