"""Passages: consecutive sentences of one source that fit a token budget; what is sent to a model together.

Never splits a sentence and never mixes sources. A sentence longer than the budget is a passage of its own. Says nothing
about which passages matter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.model import Sentence
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences `S1.4` to `S1.9`, and what they cost together in tokens."""

    source: str
    sentences: tuple[Sentence, ...]
    tokens: int


def passages(sentences: Sequence[Sentence], budget: int, count: Callable[[Sentence], int]) -> tuple[Passage, ...]:
    """Chunks of at most `budget` tokens in source order; `count` says what the line of a sentence costs.

    Raises:
        ValueError: a budget below one token.
    """
    if budget < 1:
        raise ValueError("a passage needs a budget of at least one token")
    found: list[Passage] = []
    open_: list[Sentence] = []
    cost = 0
    for sentence in sentences:
        price = count(sentence)
        if open_ and (open_[0].source != sentence.source or cost + price > budget):
            found.append(Passage(open_[0].source, tuple(open_), cost))
            open_, cost = [], 0
        open_.append(sentence)
        cost += price
    if open_:
        found.append(Passage(open_[0].source, tuple(open_), cost))
    return tuple(found)
