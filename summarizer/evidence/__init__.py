"""Sources to evidence: sentences, echoes, groups, disagreements, passages and ranking.

No engine runs here and nothing is written.
"""

from __future__ import annotations

from itertools import chain

from summarizer.evidence.addressed import aside
from summarizer.evidence.aging import aged
from summarizer.evidence.conflicts import find
from summarizer.evidence.groups import group
from summarizer.model import Corpus, Evidence, Removed, Sentence, Source
from summarizer.text.segment import sentences
from summarizer.workers import later, spread, undisturbed

__all__ = ["gather"]


def gather(corpus: Corpus) -> Evidence:
    """The evidence in a corpus: kept sentences in source order, their groups, origins and what was removed."""
    with undisturbed(sum(len(source.text) for source in corpus.sources)):
        return _gathered(corpus)


def _gathered(corpus: Corpus) -> Evidence:
    sizes = [len(source.text) for source in corpus.sources]
    read = tuple(chain.from_iterable(spread(_kept, corpus.sources, sizes)))
    orders = tuple(aside(read, corpus.sources))
    places = {(span.source, span.start) for span in orders}
    kept = tuple(one for one in read if (one.source, one.start) not in places) if orders else read
    grouped = later(group, kept, sum(len(sentence.text) for sentence in kept))
    disagreements = find(kept, corpus.sources)
    evidence = Evidence(
        sources=corpus.sources,
        sentences=kept,
        groups=grouped(),
        origins=corpus.origins,
        disagreements=disagreements,
        removed=tuple(span for source in corpus.sources for span in _set_aside(source, orders)),
    )
    return aged(evidence)


def _set_aside(source: Source, orders: tuple[Removed, ...] = ()) -> list[Removed]:
    """What ingestion removed from a source, its headings, and what speaks to a model, in order."""
    own = [span for span in orders if span.source == source.id]
    return sorted((*source.set_aside(), *own), key=lambda span: (span.start, span.end))


def _kept(source: Source) -> list[Sentence]:
    """Sentences that no span set aside touches; both lists are in order, so one pass is enough."""
    removed = [(span.start, span.end) for span in _set_aside(source)]
    found: list[Sentence] = []
    at = 0
    for sentence in sentences(source):
        while at < len(removed) and removed[at][1] <= sentence.start:
            at += 1
        if at == len(removed) or removed[at][0] >= sentence.end:
            found.append(sentence)
    return found
