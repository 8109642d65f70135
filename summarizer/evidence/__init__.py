"""Sources to evidence: sentences, echoes, groups, disagreements, passages and ranking.

No engine runs here and nothing is written.
"""

from __future__ import annotations

from summarizer.evidence.conflicts import find
from summarizer.evidence.groups import group
from summarizer.model import Corpus, Evidence, Sentence, Source
from summarizer.text.segment import sentences

__all__ = ["gather"]


def gather(corpus: Corpus, as_of: str | None = None) -> Evidence:  # noqa: ARG001  # disagreements will need the day
    """The evidence in a corpus: kept sentences in source order, their groups, origins and what was removed."""
    kept = tuple(sentence for source in corpus.sources for sentence in _kept(source))
    groups = group(kept)
    return Evidence(
        sources=corpus.sources,
        sentences=kept,
        groups=groups,
        origins=corpus.origins,
        disagreements=find(kept, groups, corpus.sources),
        removed=tuple(span for source in corpus.sources for span in source.removed),
    )


def _kept(source: Source) -> list[Sentence]:
    """Sentences that no removed span touches; both lists are in order, so one pass is enough."""
    removed = sorted((span.start, span.end) for span in source.removed)
    found: list[Sentence] = []
    at = 0
    for sentence in sentences(source):
        while at < len(removed) and removed[at][1] <= sentence.start:
            at += 1
        if at == len(removed) or removed[at][0] >= sentence.end:
            found.append(sentence)
    return found
