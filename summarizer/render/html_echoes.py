"""Which other sentences say much the same as a cited one: the way from one source to the next on a page.

Found again from the texts, so a page made from a brief's file is the page made from the brief. Likeness is the share of
words two sentences have in common, rare words weighing more; it only suggests where to look, and the page says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log

from summarizer.model import Brief, Sentence
from summarizer.model.value import dataclass
from summarizer.text.segment import sentences
from summarizer.text.words import words

ALIKE = 0.28  # of all pairs in the seeds, those above it say much the same; below it, many do not
_MOST = 6  # sentences named for one
_STEM = 6  # letters of a word that count: cancelled, canceled, cancels
_RARE = 8  # rarest words of a sentence that look for others
_SHARED = 2  # of them, that another must have
_TRIED = 40  # others measured in full
_EVERYWHERE = 150  # a word in more sentences finds none


@dataclass(frozen=True, slots=True)
class Echoes:
    """For cited sentence ids, ids of sentences much like them, best first; and those among them that nothing cites."""

    like: dict[str, tuple[str, ...]]
    uncited: tuple[Sentence, ...]


def echoes(brief: Brief, cited: frozenset[str]) -> Echoes:
    """What is like each of the `cited` sentences, in any source."""
    every = [sentence for source in brief.sources for sentence in sentences(source)]
    bags = [frozenset(word[:_STEM] for word in words(sentence.text)) for sentence in every]
    often = Counter(word for bag in bags for word in bag)
    weight = {word: log(1 + len(bags) / count) for word, count in often.items()}
    total = [_sum(bag, weight) for bag in bags]
    places: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for word in bag:
            places[word].append(at)
    like: dict[str, tuple[str, ...]] = {}
    for at, sentence in enumerate(every):
        if sentence.id in cited:
            scored = []
            for other in _candidates(bags[at], weight, places):
                shared = _sum(bags[at] & bags[other], weight)
                scored.append((-round(shared / (total[at] + total[other] - shared), 6), other))
            near = [other for score, other in sorted(scored) if -score >= ALIKE and other != at][:_MOST]
            if near:
                like[sentence.id] = tuple(every[other].id for other in near)
    named = {name for names in like.values() for name in names} - cited
    return Echoes(like, tuple(sentence for sentence in every if sentence.id in named))


def _candidates(bag: frozenset[str], weight: dict[str, float], places: dict[str, list[int]]) -> list[int]:
    """Sentences that share the most of this one's rare words."""
    rare = sorted((word for word in bag if len(places[word]) <= _EVERYWHERE), key=lambda word: (-weight[word], word))
    met = Counter(other for word in rare[:_RARE] for other in places[word])
    most = sorted((-count, other) for other, count in met.items() if count >= _SHARED)
    return [other for _, other in most[:_TRIED]]


def _sum(bag: frozenset[str], weight: dict[str, float]) -> float:
    """In a fixed order: that of a set may differ from one process to the next, and with it the last digit."""
    return sum(sorted(weight[word] for word in bag))
