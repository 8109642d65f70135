"""Whether two numbers can both be true of one thing: equal, within a range, or allowed by what softens one of them."""

from __future__ import annotations

from summarizer.text.normalise.units import SIZES
from summarizer.text.normalise.values import Hedge, Number, rounded

_SLACK: dict[Hedge, tuple[float, float]] = {
    "": (0.0, 0.0),
    "about": (0.05, 0.05),
    "almost": (0.1, 0.0),
    "at least": (0.0, 0.5),
    "more than": (0.0, 0.5),
    "at most": (0.5, 0.0),
    "less than": (0.5, 0.0),
}


def compatible(one: Number, other: Number) -> bool:
    """True where both can be true of one thing: equal, within a range, or allowed by a hedge (`more than 200`, 230)."""
    if (one.kind == "ordinal") != (other.kind == "ordinal"):
        return False
    if one.unit == other.unit and _exact(one) and _exact(other):
        return rounded(one.value) == rounded(other.value)
    if (one.unit == other.unit or one.kind == "ordinal") and one.key == other.key:
        return True
    (low, high), (bottom, top) = _interval(one), _interval(other)
    if one.unit != other.unit:
        ours, theirs = SIZES.get(one.unit), SIZES.get(other.unit)
        if ours is None or theirs is None or ours[0] != theirs[0]:
            return False
        # Converted figures are rounded: 30 miles is told as 48 km.
        low, high, bottom, top = low * ours[1] * 0.96, high * ours[1] * 1.04, bottom * theirs[1], top * theirs[1]
    return low <= top and bottom <= high


def _exact(number: Number) -> bool:
    return not number.hedge and number.high is None and number.kind != "vague"


def _interval(number: Number) -> tuple[float, float]:
    low, high = number.value, number.value if number.high is None else number.high
    if number.kind == "vague":
        return low * 1.5, max(high, low) * 100
    less, more = _SLACK[number.hedge]
    return low - abs(low) * less, high + abs(high) * more
