"""The value of a quantity as it is meant: between which bounds, how exact; and whether two of them exclude each other.

Rounding, hedges and bounds allow much; what is left cannot both be right of one thing. Whether it is one thing is not
asked here.
"""

from __future__ import annotations

import re

from summarizer.evidence.conflict_quantities import Quantity, written
from summarizer.evidence.conflict_quantity_words import hedge, scales
from summarizer.evidence.readings import Reading
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language

_LIKE = 4.0  # times one value may be the other
_GAP = 0.03  # share by which they must differ
_ROUGH = 0.05  # share by which `about` softens
_ALL = 100.0  # percent
_FEW = 20  # up to here a figure is meant to the unit
_STRENGTH = 10.0  # magnitudes stay below


@dataclass(frozen=True, slots=True)
class Amount:
    """The value of a quantity: from `low` to `high`; `step` is what its last figure is worth."""

    start: int
    end: int
    value: float
    low: float
    high: float
    step: float
    hedge: str


@dataclass(frozen=True, slots=True)
class Told:
    """A quantity with its value."""

    quantity: Quantity
    amount: Amount

    @property
    def reading(self) -> Reading:
        """The sentence."""
        return self.quantity.reading


def amount(quantity: Quantity) -> Amount | None:
    """Its value, as the normaliser reads it; None where that sees a date, a time, an age or a place in an order."""
    reading = quantity.reading
    start = reading.spans[quantity.first][0]
    number = next((one for one in reading.numbers if one.start <= start + 1 and start < one.end), None)
    if number is None or number.kind in {"vague", "age", "ordinal"}:
        return None
    if any(clock.start < number.end and number.start < clock.end for clock in reading.clocks):
        return None
    size = quantity.size
    multiples = scales(base_language(reading.source.language))
    for at in range(quantity.first, quantity.last):
        if reading.spans[at][0] >= number.end and reading.words[at] in multiples:
            size *= multiples[reading.words[at]]
    value = abs(number.value)
    top = value if number.high is None else max(value, abs(number.high))
    step = _step(written(quantity), value)
    if quantity.dimension == "magnitude" and not 1 <= value < _STRENGTH:
        return None
    told = hedge(reading.words[max(0, quantity.first - 2) : quantity.first], number.hedge)
    return Amount(number.start, number.end, value * size, value * size, top * size, step * size, told)


def _step(figure: str, value: float) -> float:
    """What the last figure is worth that is no zero: 0.1 of 1.8, 100 of 4,200; of a few, one."""
    if value == int(value) and value <= _FEW:
        return 1.0
    digits = re.sub(r"\D", "", figure) or str(int(value))
    lead = digits.strip("0")
    return value / float(lead) if lead else 1.0


def contrary(dimension: str, one: Amount, other: Amount) -> bool:
    """Whether two values cannot both be right: rounded, softened and as bounds they exclude each other."""
    low, high = sorted((one, other), key=lambda amount: amount.value)
    if low.value <= 0 or high.low > low.high * _LIKE:
        return False
    if dimension == "percent" and abs(low.value + high.value - _ALL) < 1:
        return False
    if low.hedge == "floor" or high.hedge == "ceiling":
        return False
    (_, top), (bottom, _) = _interval(low, high), _interval(high, low)
    apart = high.low - low.high > (0 if dimension == "magnitude" else _GAP * high.low)
    return top < bottom and apart


def _interval(amount: Amount, other: Amount) -> tuple[float, float]:
    """The values it can stand for: half a step on either side, a whole one up where the other has more figures."""
    slack = amount.step / 2
    more = amount.step if other.step < amount.step else slack
    if amount.hedge == "about":
        slack = more = max(amount.step / 2, _ROUGH * amount.value)
    exact = 1e-9 * amount.value
    if amount.step == 1 and not amount.hedge:
        slack = more = exact
    return amount.low - slack + exact, amount.high + more - exact
