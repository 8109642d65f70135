"""Two quantities of one thing that cannot both be right, in loosely worded sentences of different sources.

Compared by what they measure: dimension, the words next to them, what else both sentences have. Where those words
name another thing, another part, another time or a change, there is no disagreement; nor where a hedge or rounding
allows the other value. Copies of one report are one side. Nearly equal sentences are the business of `conflict_slots`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from summarizer.evidence.conflict_amounts import Amount, Told, amount, contrary
from summarizer.evidence.conflict_counts import MOVING, role_of
from summarizer.evidence.conflict_kin import first_letters, has
from summarizer.evidence.conflict_moments import corrects, may_take_back, one_time, taken_back
from summarizer.evidence.conflict_quantities import Quantity, quantities
from summarizer.evidence.conflict_quantity_words import AND, EACH, MARKET, PARTS, THESE, UNTIL_NOW, WHOLES
from summarizer.evidence.conflict_things import one_thing, other_thing
from summarizer.evidence.conflict_values import so_far_on_one
from summarizer.evidence.readings import Reading

_BUCKET = 24  # quantities that one dimension and word may lead to


class Ledger:
    """The quantities of all sentences, found by dimension and telling word; values are read when first asked for."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Read the sentences; values are left for later."""
        self.index: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
        self.sources: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
        self.sentences: dict[str, list[Quantity]] = defaultdict(list)
        self.all: list[Quantity] = []
        self._amounts: dict[tuple[str, int], Amount | None] = {}
        for reading in readings:
            for found in quantities(reading):
                self.all.append(found)
                self.sentences[reading.sentence.id].append(found)
                self.sources[reading.source.id, found.dimension].append(found)

    def shared(self) -> list[Quantity]:
        """Those of a dimension that two sources have."""
        often = Counter(dimension for _, dimension in self.sources)
        return [one for one in self.all if often[one.dimension] > 1]

    def told(self, quantity: Quantity) -> Told | None:
        """A quantity with its value; None where it has none."""
        key = (quantity.reading.sentence.id, quantity.first)
        if key not in self._amounts:
            self._amounts[key] = amount(quantity)
        found = self._amounts[key]
        return Told(quantity, found) if found is not None else None

    def retold(self, one: Told, other: Told) -> bool:
        """Whether a source as late as the later of two sources has the earlier one's value too: of one moment."""
        early, late = sorted((one, other), key=lambda told: told.reading.source.published or "")
        last = late.reading.source.day
        return one.quantity.dimension.startswith("money:") and any(
            near.dimension == early.quantity.dimension
            and near.figure == early.quantity.figure
            and last <= near.reading.source.day
            and near.reading.source is not late.reading.source
            for near in self.all
        )

    def within(self, quantity: Quantity) -> list[Quantity]:
        """The other quantities of its sentence."""
        return [one for one in self.sentences[quantity.reading.sentence.id] if one != quantity]

    def beside(self, quantity: Quantity) -> list[Told]:
        """The quantities of its dimension in its source, itself included."""
        found = map(self.told, self.sources[quantity.reading.source.id, quantity.dimension])
        return [one for one in found if one is not None]


def measured(readings: Sequence[Reading]) -> list[tuple[Told, Told]]:
    """Pairs of quantities of different sources that contradict each other, in the order of the sentences."""
    ledger = Ledger(readings)
    index: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    found: list[tuple[Told, Told]] = []
    for quantity in ledger.shared():
        met: set[int] = set()
        for head in dict.fromkeys(map(first_letters, quantity.beside)):
            bucket = index[quantity.dimension, head]
            for other in bucket:
                if id(other) not in met and _may_meet(quantity, other):
                    met.add(id(other))
                    pair = _clash(ledger, other, quantity)
                    found.extend([pair] if pair is not None else [])
            if len(bucket) < _BUCKET:
                bucket.append(quantity)
    return found


def _may_meet(one: Quantity, other: Quantity) -> bool:
    """Other figures in sentences of two sources that do not copy one report."""
    ours, theirs = one.reading, other.reading
    if ours.source.id == theirs.source.id or one.figure == other.figure:
        return False
    if ours.source.origin is not None and ours.source.origin == theirs.source.origin:
        return False
    return ours.source.language == theirs.source.language and len(ours.stems & theirs.stems) >= min(
        2, len(ours.stems), len(theirs.stems)
    )


def _clash(ledger: Ledger, one: Quantity, other: Quantity) -> tuple[Told, Told] | None:
    if not one_thing(one, other) and not may_take_back(one, other):
        return None
    ours, theirs = ledger.told(one), ledger.told(other)
    if ours is None or theirs is None or not contrary(one.dimension, ours.amount, theirs.amount):
        return None
    if _other_figures(ledger, ours, theirs) or _part(ours) or _part(theirs) or _changing(ours) or _changing(theirs):
        return None
    if so_far_on_one(one.reading.words, other.reading.words) or other_thing(one, other):
        return None
    if _known(ledger, ours, theirs) or _known(ledger, theirs, ours):
        return None
    if _role(ours) in MOVING or _role(theirs) in MOVING or not (one_time(ours, theirs) or ledger.retold(ours, theirs)):
        return None
    if not one_thing(one, other) and not taken_back(ours, theirs):
        return None
    return ours, theirs


def _part(told: Told) -> bool:
    """Whether it is of a part, each one, or a whole of which a part is told."""
    reading, first = told.reading, told.quantity.first
    before = reading.words[max(0, first - 3) : first]
    behind = reading.words[told.quantity.last : told.quantity.last + 3]
    if told.quantity.dimension.startswith("count:") and not AND.isdisjoint(behind[:1]):
        return True
    if ("of", "which") in pairwise(before):
        return True
    if not PARTS.isdisjoint(before) or not EACH.isdisjoint(behind):
        return True
    return len(before) > 1 and before[-1] in THESE and before[-2] in WHOLES


def _other_figures(ledger: Ledger, ours: Told, theirs: Told) -> bool:
    """Whether both sentences have another quantity of one kind, and not the same: another event."""
    return any(
        mine.dimension == their.dimension
        and (a := ledger.told(mine)) is not None
        and (b := ledger.told(their)) is not None
        and contrary(mine.dimension, a.amount, b.amount)
        and not (corrects(a) or corrects(b))
        for mine in ledger.within(ours.quantity)
        for their in ledger.within(theirs.quantity)
    )


def _changing(told: Told) -> bool:
    """Whether it is only so far, or of shares, whose prices move by the minute."""
    reading, quantity = told.reading, told.quantity
    near = reading.words[max(0, quantity.first - 4) : quantity.last + 4]
    return not UNTIL_NOW.isdisjoint(near) or not MARKET.isdisjoint(reading.words)


def _known(ledger: Ledger, ours: Told, theirs: Told) -> bool:
    """Whether the other source has this value of the same thing too, or more than one value that could be meant."""
    for near in ledger.beside(theirs.quantity):
        if near.quantity == theirs.quantity:
            continue
        if not contrary(theirs.quantity.dimension, near.amount, ours.amount) and _heads_meet(ours, near):
            return not corrects(near)
        if near.reading is theirs.reading and not corrects(near):
            together = any(
                not contrary(ours.quantity.dimension, near.amount, mine.amount)
                for mine in ledger.beside(ours.quantity)
                if mine.reading is ours.reading
            )
            if not together:
                return True
    return False


def _heads_meet(one: Told, other: Told) -> bool:
    return one.reading.source.id != other.reading.source.id and any(
        has(other.quantity.forms, word) for word in one.quantity.beside
    )


def _role(told: Told) -> str:
    if not told.quantity.dimension.startswith("count:"):
        return ""
    number = next((one for one in told.reading.numbers if one.start == told.amount.start), None)
    return role_of(told.reading, number) if number is not None else ""
