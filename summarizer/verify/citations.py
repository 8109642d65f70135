"""Do citations hold? Every pointer of a brief is proved from the brief alone.

For each citation of a claim, a disagreement or a timeline entry: the source exists, the offsets cut exactly the
quoted words out of its text, the quote is not empty, and the sentence id is that of the sentence the words lie in.
Also checks the document's own references: sections and claims name each other. Does not ask whether the words
support the claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from summarizer.model import Brief, Citation, Finding, Sentence, Source
from summarizer.text import segment


def findings(brief: Brief) -> tuple[Finding, ...]:
    """Everything wrong with the pointers of a brief, claims first, in order."""
    index = Index(brief.sources)
    return (*_structure(brief), *_claims(brief, index), *_elsewhere(brief, index))


class Index:
    """Sources by id, and their sentences, segmented when they are first asked for."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = {source.id: source for source in sources}
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        self._spans: dict[str, tuple[tuple[int, int], ...]] = {}

    def sentences(self, source: str) -> tuple[Sentence, ...]:
        """All sentences of a source; empty where there is no such source."""
        if source not in self._sentences:
            known = self.sources.get(source)
            self._sentences[source] = segment.sentences(known) if known else ()
        return self._sentences[source]

    def spans(self, source: str) -> tuple[tuple[int, int], ...]:
        """Where they start and end."""
        if source not in self._spans:
            known = self.sources.get(source)
            self._spans[source] = segment.spans(known.text, known.language) if known else ()
        return self._spans[source]

    def position(self, sentence: str) -> int | None:
        """Place of `S2.7` among the sentences of its source (6), None where there is none."""
        source, _, number = sentence.rpartition(".")
        if not number.isascii() or not number.isdigit() or len(number) > 9:
            return None
        at = int(number) - 1
        return at if 0 <= at < len(self.spans(source)) else None

    def before(self, citation: Citation) -> str:
        """The sentence before the cited one, empty where there is none."""
        at = self.position(citation.sentence)
        if not at or not citation.sentence.startswith(f"{citation.source}."):
            return ""
        return self.sentences(citation.source)[at - 1].text

    def around(self, citation: Citation, reach: int = 1) -> tuple[str, ...]:
        """Sentences before and after the cited one, `reach` on each side."""
        at = self.position(citation.sentence)
        if at is None or not citation.sentence.startswith(f"{citation.source}."):
            return ()
        known = self.sentences(citation.source)
        return tuple(known[i].text for i in range(max(0, at - reach), min(len(known), at + reach + 1)) if i != at)


def of_claim(citations: tuple[Citation, ...], index: Index, claim: str | None) -> Iterator[Finding]:
    """What is wrong with these citations; `claim` is the id that findings carry."""
    for citation in citations:
        yield from _citation(citation, index, claim)
    if len(citations) < 2:
        return
    counts = Counter((c.source, c.start, c.end) for c in citations)
    for (source, start, end), count in counts.items():
        if count > 1:
            yield Finding("duplicate-citation", "warning", claim, f"{source}[{start}:{end}] is cited {count} times")


def _citation(citation: Citation, index: Index, claim: str | None) -> Iterator[Finding]:
    source = index.sources.get(citation.source)
    if source is None:
        yield Finding("unknown-source", "error", claim, f"there is no source {citation.source}")
        return
    if not citation.quote.strip():
        yield Finding("empty-quote", "error", claim, f"{citation.sentence} is cited with no words quoted")
        return
    inside = 0 <= citation.start < citation.end <= len(source.text)
    if not inside or source.text[citation.start : citation.end] != citation.quote:
        span = f"{citation.source}[{citation.start}:{citation.end}]"
        yield Finding("quote-mismatch", "error", claim, f"{span} is not the quoted text “{_short(citation.quote)}”")
        return
    at = index.position(citation.sentence)
    if at is None or not citation.sentence.startswith(f"{citation.source}."):
        yield Finding("unknown-sentence", "error", claim, f"{citation.source} has no sentence {citation.sentence}")
        return
    start, end = index.spans(citation.source)[at]
    if citation.end <= start or citation.start >= end:
        message = f"the quoted words are not in sentence {citation.sentence} but elsewhere in {citation.source}"
        yield Finding("sentence-mismatch", "warning", claim, message)


def _claims(brief: Brief, index: Index) -> Iterator[Finding]:
    for claim in brief.claims:
        if not claim.citations:
            yield Finding("no-citation", "error", claim.id, "the claim cites nothing")
        if not claim.text.strip():
            yield Finding("empty-claim", "error", claim.id, "the claim has no text")
        yield from of_claim(claim.citations, index, claim.id)


def _elsewhere(brief: Brief, index: Index) -> Iterator[Finding]:
    for number, item in enumerate(brief.disagreements, start=1):
        if len(item.positions) < 2:
            yield Finding("one-sided", "error", None, f"disagreement {number} has fewer than two positions")
        for position in item.positions:
            if not position.citations:
                yield Finding("no-citation", "error", None, f"disagreement {number} has a position that cites nothing")
            yield from of_claim(position.citations, index, None)
    for entry in brief.timeline:
        if not entry.citations:
            yield Finding("no-citation", "error", None, f"the timeline entry of {entry.date} cites nothing")
        yield from of_claim(entry.citations, index, None)


def _structure(brief: Brief) -> Iterator[Finding]:
    ids = _counted([claim.id for claim in brief.claims])
    placed = _counted([name for section in brief.sections for name in section.claims])
    for name, count in ids.items():
        if count > 1:
            yield Finding("duplicate-id", "error", name, f"{count} claims have the id {name}")
    for name, count in _counted([source.id for source in brief.sources]).items():
        if count > 1:
            yield Finding("duplicate-id", "error", None, f"{count} sources have the id {name}")
    for section in brief.sections:
        for name in section.claims:
            if name not in ids:
                yield Finding("unknown-claim", "error", None, f"section {section.id} lists {name}: no such claim")
    for name in ids:
        if placed.get(name) != 1:
            where = "in no section" if name not in placed else f"in {placed[name]} places"
            yield Finding("misplaced-claim", "error", name, f"the claim is listed {where}")


def _counted(names: list[str]) -> dict[str, int]:
    """How often each name is there; mostly once."""
    once = dict.fromkeys(names, 1)
    return once if len(once) == len(names) else dict(Counter(names))


def _short(text: str, most: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
