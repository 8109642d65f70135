"""Near-duplicates among many texts, given as sets of words: each text's nearest earlier one, if it is near enough.

Candidates share several of a text's rarest words; each is then compared by weighted Jaccard, rare words weighing more.
Time grows with the number of texts, as the number of texts looked up by rare words is bounded. Pairs do not make
groups: `leads` does, and measures every text against its group's first. Knows no order of words and no synonyms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log

DOCUMENTS = 0.45  # edited copies of articles are above, reports of look-alike events far below: see eval/results
_KEYS = 12
_FEWEST_KEYS = 4
_LOOKUPS = 200
_COMPARED = 4
_SCALE = 1_000  # weights are whole numbers, so that sums do not depend on the order of a set


def near(bags: Sequence[AbstractSet[str]], threshold: float = DOCUMENTS) -> list[tuple[int, float] | None]:
    """For each text the place of the earlier one that it repeats most nearly and their likeness, 0..1, or None.

    Args:
        bags: the words of each text.
        threshold: least likeness, 0..1.
    """
    often = Counter(chain.from_iterable(bags))
    order = sorted(often, key=lambda word: (often[word], word))
    rank = {word: place for place, word in enumerate(order)}
    counts = [often[word] for word in order]
    weight = {word: int(_SCALE * log(1 + len(bags) / count)) for word, count in often.items()}.__getitem__
    index: list[list[int]] = [[] for _ in order]
    sums = [sum(map(weight, bag)) for bag in bags]
    found: list[tuple[int, float] | None] = []
    for at, bag in enumerate(bags):
        keys = _keys(sorted(map(rank.__getitem__, bag)), counts)
        best, score = -1, 0.0
        for other in _candidates(keys, index):
            shared = sum(map(weight, bag & bags[other]))
            alike = shared / max(1, sums[at] + sums[other] - shared)
            if alike > score:
                best, score = other, alike
        found.append((best, round(score, 4)) if score >= threshold else None)
        for word in keys if score < 1 else ():  # the same text once more would find what its first finds
            index[word].append(at)
    return found


def leads(bags: Sequence[AbstractSet[str]], threshold: float = DOCUMENTS) -> list[int]:
    """For each text the first of its group, itself where it is one; likeness is to the first, so it does not chain."""
    found: list[int] = []
    for at, pair in enumerate(near(bags, threshold)):
        first = at if pair is None else found[pair[0]]
        found.append(first if first == at or pair == (first, 1.0) or _alike(bags, at, first) >= threshold else at)
    return found


def _alike(bags: Sequence[AbstractSet[str]], at: int, other: int) -> float:
    shared = len(bags[at] & bags[other])
    return shared / max(1, len(bags[at]) + len(bags[other]) - shared)


def _keys(ranks: list[int], counts: list[int]) -> list[int]:
    """A text's rarest words that occur elsewhere too, as many as can be looked up at a bounded price."""
    keys: list[int] = []
    price = 0
    for word in ranks:
        price += counts[word]
        if len(keys) >= _KEYS or (price > _LOOKUPS and len(keys) >= _FEWEST_KEYS):
            break
        if counts[word] > 1:
            keys.append(word)
    return keys


def _candidates(keys: list[int], index: list[list[int]]) -> list[int]:
    """Firsts that share the most keys, the most likely ones first."""
    shared = Counter(chain.from_iterable(map(index.__getitem__, keys)))
    if not shared:
        return []
    least = max(1 if len(keys) < 2 * _FEWEST_KEYS else 2, max(shared.values()) // 2)
    likely = sorted((-count, other) for other, count in shared.items() if count >= least)
    return [other for _, other in likely[:_COMPARED]]
