"""Longest common subsequences, quickly: their length by bit vectors, and ROUGE-Lsum's union of them.

Gives exactly what rouge-score's tables give, ties included. Knows nothing of scores or texts.

Hyyrö (2004), Bit-parallel LCS-length computation revisited.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence


def lcs_length(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence: one big-integer step a token of `other`."""
    masks = _masks(one)
    full = (1 << len(one)) - 1
    row = full
    for token in other:
        both = row & masks.get(token, 0)
        if both:
            row = ((row + both) | (row - both)) & full
    return (full & ~row).bit_count()


def union_hits(reference: Sequence[Sequence[str]], candidate: Sequence[Sequence[str]]) -> int:
    """Hits of ROUGE-Lsum: per reference sentence the union of its subsequences with every candidate sentence.

    A token counts no more often than both texts have it, as in ROUGE 1.5.5 and rouge-score.
    """
    left_reference = Counter(token for line in reference for token in line)
    left_candidate = Counter(token for line in candidate for token in line)
    masked = [(sentence, _masks(sentence)) for sentence in candidate]
    hits = 0
    for line in reference:
        union: set[int] = set()
        for sentence, masks in masked:
            # A reference token that the candidate lacks never moves the walk back through the table sideways: left out.
            kept = [at for at, token in enumerate(line) if token in masks]
            if len(kept) > 1:
                union.update(kept[index] for index in _indices([line[at] for at in kept], sentence, masks))
            else:
                union.update(kept)
        for at in sorted(union):
            token = line[at]
            if left_candidate[token] > 0 and left_reference[token] > 0:
                hits += 1
                left_candidate[token] -= 1
                left_reference[token] -= 1
    return hits


def _masks(sentence: Sequence[str]) -> dict[str, int]:
    """Where each token stands in a sentence, as bits."""
    masks: dict[str, int] = {}
    for at, token in enumerate(sentence):
        masks[token] = masks.get(token, 0) | (1 << at)
    return masks


def _indices(reference: Sequence[str], candidate: Sequence[str], masks: Mapping[str, int]) -> list[int]:
    """Indices into `reference` of one longest common subsequence: the one that rouge-score's walk finds.

    Row i of its table is kept as bits: t[i][j] is j less the ones among the first j bits. All tokens of `reference` are
    in the candidate.
    """
    full = (1 << len(candidate)) - 1
    row = full
    rows = [row]
    for token in reference:
        both = row & masks[token]
        row = ((row + both) | (row - both)) & full
        rows.append(row)
    found: list[int] = []
    i, j = len(reference), len(candidate)
    while i > 0 and j > 0:
        if reference[i - 1] == candidate[j - 1]:
            found.append(i - 1)
            i, j = i - 1, j - 1
            continue
        left = j - 1 - (rows[i] & ((1 << (j - 1)) - 1)).bit_count()
        above = j - (rows[i - 1] & ((1 << j) - 1)).bit_count()
        if left > above:
            j -= 1
        else:
            i -= 1
    return found
