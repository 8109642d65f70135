"""The learned part of the score: how likely the evidence bears a claim out, given its measures.

A logistic regression, boosted trees and randomised trees, their weighted mean, as plain numbers in `model.json`;
trained by `eval/training/verifier.py` on claims that people labelled. Reads nothing but that file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import Any

from summarizer.model.value import dataclass
from summarizer.verify.features import NAMES


@dataclass(frozen=True, slots=True)
class Model:
    """The weights.

    `linear` has for each measure the least and greatest value that is told apart, the value that adds nothing, and its
    weights: alone, and in the products with the three measures of `by` (place, mean and spread, as these are
    standardised). `bias` has the same four sums for a claim whose measures are all 0. Trees are nested (measure,
    threshold, low branch, high branch), with (-1, value, None, None) for a leaf: `boosted` ones add up on `base` to log
    odds (Friedman 2001), those of `forest` are shares and are averaged (extremely randomised trees, Geurts et al.
    2006).
    """

    linear: tuple[tuple[float, float, float, float, float, float, float], ...]
    bias: tuple[float, float, float, float]
    by: tuple[tuple[int, float, float], ...]
    boosted: tuple[Tree, ...]
    base: float
    forest: tuple[Tree, ...]


Tree = tuple[int, float, Any, Any]  # whose branches are trees again
_LINEAR, _BOOSTED = 0.2, 0.4  # say that each part has; the forest has the rest
_REACH = 4.0  # standardised measures are cut here
_BY = 1.5  # by which the measures of `by` are divided in products


def probability(measures: Sequence[float]) -> float:
    """That the evidence bears the claim out, 0..1; `measures` as `features.NAMES` orders them."""
    model = _IN_USE[0] if _IN_USE else _model()
    boosted = model.base + _leaves(model.boosted, measures)
    grown = _leaves(model.forest, measures) / len(model.forest)
    linear = _sigmoid(_linear(model, measures))
    return _LINEAR * linear + _BOOSTED * _sigmoid(boosted) + (1 - _LINEAR - _BOOSTED) * grown


def use(raw: dict[str, Any] | None) -> None:
    """Take these weights, shaped like `model.json`, in place of the file's; None goes back. For measuring alone."""
    _IN_USE[:] = [] if raw is None else [_read(raw)]


_IN_USE: list[Model] = []


def _linear(model: Model, measures: Sequence[float]) -> float:
    """Log odds of the regression. Most measures of a claim are 0, and cost nothing here."""
    first, second, third = [_clipped((measures[n] - mean) / spread) / _BY for n, mean, spread in model.by]
    alone, one, two, three = model.bias
    total = alone + first * one + second * two + third * three
    for value, (low, high, zero, alone, one, two, three) in zip(measures, model.linear, strict=True):
        if value:
            bounded = low if value < low else high if value > high else value  # noqa: FURB136  # `min` costs a call
            total += (bounded - zero) * (alone + first * one + second * two + third * three)
    return total


def _clipped(scaled: float) -> float:
    return max(-_REACH, min(_REACH, scaled))


def _leaves(trees: Sequence[Tree], measures: Sequence[float]) -> float:
    """Sum of the leaves that the measures lead to."""
    total = 0.0
    for at, value, low, high in trees:
        while high is not None:  # this runs most of all
            at, value, low, high = low if measures[at] <= value else high  # noqa: PLW2901  # one step down
        total += value
    return float(total)


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, value))))


@lru_cache(maxsize=1)
def _model() -> Model:
    raw = json.loads(Path(__file__).with_name("model.json").read_text(encoding="utf-8"))
    return _read(raw)


def _read(raw: dict[str, Any]) -> Model:
    if tuple(raw["names"]) != NAMES:
        raise RuntimeError("model.json was trained on other measures; run eval/training/verifier.py")
    leaves: dict[float, Tree] = {}
    linear, bias = _regression(raw)
    return Model(
        linear=linear,
        bias=bias,
        by=tuple((n, raw["mean"][n], raw["spread"][n]) for n in raw["by"]),
        boosted=tuple(_tree(tree, leaves) for tree in raw["boosted"]),
        base=raw["base"],
        forest=tuple(_tree(tree, leaves) for tree in raw["forest"]),
    )


def _regression(raw: dict[str, Any]) -> tuple[Any, Any]:
    """`linear` and `bias` of a model, from weights for standardised measures."""
    zero = [_clipped(-mean / spread) for mean, spread in zip(raw["mean"], raw["spread"], strict=True)]
    alone, *products = [sum(map(mul, weights, zero)) for weights in raw["linear"]]
    linear = [
        (
            mean - _REACH * spread,
            mean + _REACH * spread,
            mean + at_zero * spread,
            *[weight / spread for weight in column],
        )
        for mean, spread, at_zero, column in zip(
            raw["mean"], raw["spread"], zero, zip(*raw["linear"], strict=True), strict=True
        )
    ]
    return tuple(linear), (raw["bias"] + alone, *products)


def _tree(node: float | list[object], leaves: dict[float, Tree]) -> Tree:
    """A tree of the file; leaves of one value are one, which leaves less memory to walk through."""
    if isinstance(node, list):
        return int(node[0]), float(node[1]), _tree(node[2], leaves), _tree(node[3], leaves)  # type: ignore[call-overload, arg-type]
    return leaves.setdefault(node, (-1, float(node), None, None))
