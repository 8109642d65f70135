"""Which other sentences say much the same as a cited one: the way from one source to the next on a page.

Found again from the texts, so a page made from a brief's file is the page made from the brief. A looser measure than
the one that merges evidence: it only suggests where to look, and the page says "similar".
"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.evidence.groups import group
from summarizer.model import Brief, Sentence
from summarizer.text.segment import sentences

ALIKE = 0.45
_MOST = 12  # sentences of one group that a page names


@dataclass(frozen=True, slots=True)
class Echoes:
    """Groups of two or more sentence ids, a cited one in each, and the sentences among them that nothing cites."""

    groups: tuple[tuple[str, ...], ...]
    uncited: tuple[Sentence, ...]


def echoes(brief: Brief, cited: frozenset[str]) -> Echoes:
    """The groups that hold one of the `cited` sentence ids."""
    every = tuple(sentence for source in brief.sources for sentence in sentences(source))
    found = []
    for alike in group(every, ALIKE):
        names = [name for name in alike.members if name in cited]
        rest = [name for name in alike.members if name not in cited]
        if names and len(names) + len(rest) > 1:
            found.append(tuple((names + rest)[: max(_MOST, len(names))]))
    named = {name for names in found for name in names} - cited
    return Echoes(tuple(found), tuple(sentence for sentence in every if sentence.id in named))
