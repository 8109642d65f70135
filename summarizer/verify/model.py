"""The learned part of the score: how likely the evidence bears a claim out, given its measures.

A logistic regression, boosted trees and randomised trees, their weighted mean, as plain numbers in `model.json`;
trained by `eval/training/verifier.py` on claims that people labelled. Reads nothing but that file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from operator import mul, sub, truediv
from pathlib import Path
from typing import Any

from summarizer.model.value import dataclass
from summarizer.verify.features import NAMES


@dataclass(frozen=True, slots=True)
class Model:
    """The weights.

    `mean` and `spread` standardise the measures; `linear` holds a row of weights for the measures alone and one for
    their products with each measure of `by`. Trees are nested (measure, threshold, low branch, high branch), with
    (-1, value, None, None) for a leaf: `boosted` ones add up on `base` to log odds (Friedman 2001), those of `forest`
    are shares and are averaged (extremely randomised trees, Geurts et al. 2006).
    """

    mean: tuple[float, ...]
    spread: tuple[float, ...]
    by: tuple[int, ...]
    linear: tuple[tuple[float, ...], ...]
    bias: float
    boosted: tuple[Tree, ...]
    base: float
    forest: tuple[Tree, ...]


Tree = tuple[int, float, Any, Any]  # whose branches are trees again
_LINEAR, _BOOSTED = 0.2, 0.3  # say that each part has; the forest has the rest
_REACH = 4.0  # standardised measures are cut here


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
    scaled: list[float] = list(map(truediv, map(sub, measures, model.mean), model.spread))
    if min(scaled) < -_REACH or max(scaled) > _REACH:
        scaled = [-_REACH if value < -_REACH else _REACH if value > _REACH else value for value in scaled]  # noqa: FURB136  # `min` costs a call, one a measure
    factors = (1.0, *(scaled[n] / 1.5 for n in model.by))
    parts = [
        factor * float(sum(map(mul, weights, scaled))) for factor, weights in zip(factors, model.linear, strict=True)
    ]
    return model.bias + sum(parts)


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
    return Model(
        mean=tuple(raw["mean"]),
        spread=tuple(raw["spread"]),
        by=tuple(raw["by"]),
        linear=tuple(tuple(map(float, row)) for row in raw["linear"]),
        bias=raw["bias"],
        boosted=tuple(_tree(tree, leaves) for tree in raw["boosted"]),
        base=raw["base"],
        forest=tuple(_tree(tree, leaves) for tree in raw["forest"]),
    )


def _tree(node: float | list[object], leaves: dict[float, Tree]) -> Tree:
    """A tree of the file; leaves of one value are one, which leaves less memory to walk through."""
    if isinstance(node, list):
        return int(node[0]), float(node[1]), _tree(node[2], leaves), _tree(node[3], leaves)  # type: ignore[call-overload, arg-type]
    return leaves.setdefault(node, (-1, float(node), None, None))
