"""Whether two quantities are of one thing: by the words next to them and around, and by what tells two things apart.

Words in one place, names, days, opposites, what stands right behind. Knows no values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.evidence.conflict_kin import has, kin
from summarizer.evidence.conflict_names import unshared
from summarizer.evidence.conflict_quantities import Quantity, telling
from summarizer.evidence.conflict_quantity_words import ANOTHER, GENERIC
from summarizer.evidence.conflict_values import overlap
from summarizer.evidence.readings import Reading
from summarizer.text.lexicon import opposed
from summarizer.text.normalise import Name

_CLOSE = 4  # words between a quantity and a name that may say whose it is
_RARE = frozenset({"volume", "area", "mass", "speed", "cubic metre"})  # few sources measure two things by them
_ANYWHERE = 1200  # words
_WINDOW = 12  # words from a quantity in which a name may be of what is measured
_SLOT = 2  # words that may stand in the place of others


def one_thing(one: Quantity, other: Quantity) -> bool:
    """Whether the words next to both name one thing: one of them beside both, and more in common around."""
    heads = [head for head in one.beside if has(other.forms, head)]
    plain = [word for word in heads if one.dimension == "magnitude" or small_letter(one.reading, word)]
    if not plain:
        return False
    ours, theirs = one.around, other.around
    near = kin(theirs)
    shared = len([word for word in ours if has(near, word)])
    least = 3 if one.dimension.startswith("count:") else 2
    if shared < min(least, len(ours), len(theirs)):
        nearest = kin(_nearest(other))
        own = one.dimension.startswith("count:") or one.dimension in _RARE
        if not (shared and own and any(has(nearest, word) for word in _nearest(one))):
            return False
    return _near_known(one, other) and _near_known(other, one)


def small_letter(reading: Reading, word: str) -> bool:
    """Whether a word is no name: German has capitals for all nouns."""
    if reading.source.language.startswith("de"):
        return True
    at = reading.words.index(word)
    return reading.text[reading.spans[at][0]].islower() or at == 0


def _near_known(one: Quantity, other: Quantity) -> bool:
    """Whether the other sentence has one of the two nearest words on a side, or two of those beside."""
    words = _words(other.reading)
    close = (*one.left[:2], *one.right[:2])
    return any(has(words, word) for word in close) or sum(has(words, word) for word in one.beside) >= 2


def _nearest(quantity: Quantity) -> list[str]:
    return [side[0] for side in (quantity.left, quantity.right) if side]


@lru_cache(maxsize=4096)
def _words(reading: Reading) -> frozenset[str]:
    return kin(reading.words)


def other_thing(one: Quantity, other: Quantity) -> bool:
    """Whether words, names, days, opposites or what stands right behind tell of two things."""
    ours, theirs = one.reading, other.reading
    if one.dimension == "magnitude" and not (ANOTHER.isdisjoint(ours.words) and ANOTHER.isdisjoint(theirs.words)):
        return True
    if ours.dates and theirs.dates and not any(overlap(d, e) for d in ours.dates for e in theirs.dates):
        return True
    beyond = one.right and other.right and GENERIC.isdisjoint((one.right[0], other.right[0]))
    if beyond and not (has(_words(theirs), one.right[0]) or has(_words(ours), other.right[0])):
        behind = kin(other.right)
        if sum(has(behind, word) for word in one.right) < _SLOT:
            return True
    return other_words(one, other) or _other_names(one, other)


def other_words(one: Quantity, other: Quantity) -> bool:
    """Whether words in the place of others, or opposites, tell of two things."""
    ours, theirs = one.reading, other.reading
    gone = [word for word in one.around if not has(_words(theirs), word)]
    new = [word for word in other.around if not has(_words(ours), word)]
    return _substituted(ours.words, theirs.words, gone, new) or opposed(gone, new, ours.source.language)


def substituted(one: Reading, other: Reading, parts: tuple[range, range]) -> bool:
    """Whether in two ranges of words of two sentences some stand in the place of others."""
    gone, new = (
        [word for word in telling([reading.words[at] for at in part], reading.source.language) if not has(known, word)]
        for reading, part, known in ((one, parts[0], _words(other)), (other, parts[1], _words(one)))
    )
    return _substituted(one.words, other.words, gone, new)


def _substituted(ours: Sequence[str], theirs: Sequence[str], gone: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one or two words stand in the place of others between the same words: `for adults`, `for children`."""
    places = set(_frames(ours, gone))
    return not places.isdisjoint(_frames(theirs, new))


def _frames(words: Sequence[str], fresh: Sequence[str]) -> Iterator[tuple[str, str]]:
    own = set(fresh)
    told = ["#" if word[0].isdecimal() else word for word in words]
    for at, word in enumerate(words):
        for size in range(1, _SLOT + 1):
            if word in own and at + size <= len(words) and (size == 1 or words[at + size - 1] in own):
                before = told[at - 1] if at else ""
                behind = told[at + size] if at + size < len(words) else ""
                if (before or behind) and not (before in own or behind in own):
                    yield before, behind


def _other_names(one: Quantity, other: Quantity) -> bool:
    """Whether each side names somebody else near it; for some kinds one whom the other source does not know at all."""
    missing, new = unshared(one.reading, other.reading)
    if not missing or not new:
        return False
    reach = _WINDOW if _one_date(one.reading, other.reading) else _ANYWHERE
    ours = [name for name in missing if _owns(one, name, reach) and not _spelt(name, other.reading)]
    theirs = [name for name in new if _owns(other, name, reach) and not _spelt(name, one.reading)]
    if not ours or not theirs:
        return False
    if any(_near(one, name, _CLOSE) for name in ours) and any(_near(other, name, _CLOSE) for name in theirs):
        return True
    if one.dimension.startswith(("count:", "time:", "money:")):
        return True
    return not (
        any(name.text in other.reading.source.text for name in ours)
        or any(name.text in one.reading.source.text for name in theirs)
    )


def _spelt(name: Name, reading: Reading) -> bool:
    """Whether a sentence has all words of a name in some form (`Modehaus Kranz`, `Modehauses Kranz`)."""
    return all(has(_words(reading), word) for word in name.key.split())


def _one_date(one: Reading, other: Reading) -> bool:
    """Whether both are known to be of one day: then less speaks for two events."""
    days = [reading.source.day for reading in (one, other)]
    return days[0] == days[1] != ""


def _owns(quantity: Quantity, name: Name, reach: int) -> bool:
    """Whether a name is not far away, and other than of who says it."""
    reading = quantity.reading
    at = next((place for place, span in enumerate(reading.spans) if span[1] > name.start), 0)
    clause = next((one for one in reading.clauses if one.first <= at < one.last), None)
    said = clause is not None and clause.saying and not clause.first <= quantity.first < clause.last
    return not said and _near(quantity, name, reach)


def _near(quantity: Quantity, name: Name, reach: int) -> bool:
    spans = quantity.reading.spans
    first, last = max(0, quantity.first - reach), min(len(spans), quantity.last + reach)
    return spans[first][0] <= name.start < spans[last - 1][1]
