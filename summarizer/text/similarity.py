"""How alike two texts are, as sets of words: Jaccard, containment, and the marks that must agree in an echo.

Symmetric and exact; knows no synonyms and no order beyond a word and its neighbour.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet


def jaccard(left: AbstractSet[str], right: AbstractSet[str]) -> float:
    """|A and B| / |A or B|, 0..1; two empty sets are 0 alike, as there is nothing to compare."""
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared) if shared else 0.0


def containment(left: AbstractSet[str], right: AbstractSet[str]) -> float:
    """The part of the smaller set that the larger one has, 0..1."""
    shared = len(left & right)
    return shared / min(len(left), len(right)) if shared else 0.0
