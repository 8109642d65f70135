"""Groups of echoes: sentences that say the same, with a lead each.

An echo is measured against its lead and never through another echo, so likeness does not chain into blobs. Exact and
complete: an inverted index over each sentence's rarest words finds every pair above the threshold (prefix filtering,
Bayardo, Ma and Srikant 2007). Sentences whose numbers or negations differ are never echoes: they may be in conflict.
"""

from __future__ import annotations

import re
from collections import Counter

from summarizer.model import Echo, Group, Sentence
from summarizer.text.similarity import jaccard
from summarizer.text.words import words

THRESHOLD = 0.6
_NEGATIONS = frozenset(
    ("no", "not", "never", "none", "neither", "nor", "without", "cannot", "non", "ne", "pas", "jamais", "nicht", "kein")
)
_NUMBER = re.compile(r"\d+")


def group(sentences: tuple[Sentence, ...], threshold: float = THRESHOLD) -> tuple[Group, ...]:
    """Every sentence in exactly one group, in order of the leads; the first to say a thing leads."""
    bags = [frozenset(words(sentence.text)) for sentence in sentences]
    marks = [_marks(bag) for bag in bags]
    often = Counter(word for bag in bags for word in bag)
    index: dict[str, list[int]] = {}
    echoes: dict[int, list[Echo]] = {}
    for at, bag in enumerate(bags):
        prefix = _prefix(bag, often, threshold)
        lead, score = _best(at, prefix, bags, marks, index)
        if score >= threshold:
            echoes[lead].append(Echo(sentences[at].id, round(score, 4)))
            continue
        echoes[at] = []
        for word in prefix:
            index.setdefault(word, []).append(at)
    return tuple(
        Group(f"G{number}", sentences[lead].id, tuple(found)) for number, (lead, found) in enumerate(echoes.items(), 1)
    )


def _best(
    at: int,
    prefix: list[str],
    bags: list[frozenset[str]],
    marks: list[frozenset[str]],
    index: dict[str, list[int]],
) -> tuple[int, float]:
    best, score = at, 0.0
    for other in sorted({other for word in prefix for other in index.get(word, ())}):
        if marks[other] == marks[at]:
            alike = jaccard(bags[at], bags[other])
            if alike > score:
                best, score = other, alike
    return best, score


def _prefix(bag: frozenset[str], often: Counter[str], threshold: float) -> list[str]:
    """The rarest words of a bag: two bags alike by `threshold` share at least one of them."""
    ranked = sorted(bag, key=lambda word: (often[word], word))
    return ranked[: len(bag) - int(-(-threshold * len(bag) // 1)) + 1]


def _marks(bag: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in bag if _NUMBER.search(word) or word in _NEGATIONS or word.endswith("n't"))
