"""The title of a brief, checked like a claim: a source's own headline, or words that the evidence bears out.

Never writes a title: what fails is replaced by a headline, and the revision says so.
"""

from __future__ import annotations

from summarizer.evidence.addressed import headlines
from summarizer.evidence.titles import headline
from summarizer.model import Evidence, Revision
from summarizer.text.words import words
from summarizer.verify.support import check

UNTITLED = "Brief"


def settled_title(wanted: str, evidence: Evidence) -> tuple[str, tuple[Revision, ...]]:
    """The title to use, and a revision where that is not the one wanted."""
    wanted = " ".join(wanted.split())
    known = headlines(evidence.sources)
    folded = [words(headline) for headline in known]
    if wanted and words(wanted) in folded:
        return wanted, ()
    fallback = headline(evidence) or UNTITLED
    if not wanted:
        return fallback, ()
    support = check(wanted, (*known, *_texts(evidence)))
    if support.label == "supported":
        return wanted, ()
    why = "; ".join(finding.message for finding in support.findings) or f"{support.label} ({support.score:.2f})"
    return fallback, (Revision("title", "replaced", wanted, fallback, why),)


def _texts(evidence: Evidence) -> tuple[str, ...]:
    by_source: dict[str, list[str]] = {}
    for sentence in evidence.sentences:
        by_source.setdefault(sentence.source, []).append(sentence.text)
    return tuple("\n".join(texts) for texts in by_source.values())
