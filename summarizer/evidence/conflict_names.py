"""Names that two sentences do not share: which of one's the other has in no form, a country's capital counting as one.

Says nothing about where they stand, nor whether their sentences contradict each other.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.evidence.readings import Reading
from summarizer.text.normalise import Name, same
from summarizer.text.normalise.name_data import CAPITAL_OF, CONNECTORS


def unshared(ours: Reading, theirs: Reading) -> tuple[list[Name], list[Name]]:
    """The names of each side that the other side has in no form."""
    if ours.called == theirs.called:
        return [], []
    missing = [n for n in ours.names if n.key not in theirs.called]
    new = [m for m in theirs.names if m.key not in ours.called]
    return (
        [n for n in missing if not any(_one_place(n.key, m) for m in _near(n, theirs))],
        [m for m in new if not any(_one_place(n, m.key) for n in _near(m, ours))],
    )


def _near(name: Name, reading: Reading) -> list[str]:
    """The names of a sentence that may be the same: those with a first letter in common."""
    if not reading.called:
        return []
    letters = _heads(name.key)
    return [key for key in reading.called if not letters.isdisjoint(_heads(key))]


def one_place(one: str, other: str) -> bool:
    """True for two keys of one name, a country and its capital included (`Moscow` for Russia)."""
    return not _heads(one).isdisjoint(_heads(other)) and _one_place(one, other)


@lru_cache(maxsize=65536)
def _heads(key: str) -> frozenset[str]:
    """The first letters of a name's words, and of its country's: forms of one name have at least one in common."""
    return frozenset([word[0] for name in (key, CAPITAL_OF.get(key, "")) for word in name.replace("-", " ").split()])


@lru_cache(maxsize=65536)
def _one_place(one: str, other: str) -> bool:
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return True
    ours, theirs = ([word for word in key.split() if word not in CONNECTORS] for key in (one, other))
    if [word.removesuffix("s") for word in ours] == [word.removesuffix("s") for word in theirs]:
        return True
    least = 6 if min(len(ours), len(theirs)) < 2 else 5
    if same(one, other) or (ours and all(any(_akin(word, near, least) for near in theirs) for word in ours)):
        return True
    return CAPITAL_OF.get(one, one) == CAPITAL_OF.get(other, other)


def _akin(one: str, other: str, least: int) -> bool:
    """True for forms of one word (`iraniens`, `iranienne`)."""
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    return one == other or (head >= least and head >= 0.6 * max(len(one), len(other)))
