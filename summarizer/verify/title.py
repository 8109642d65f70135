"""The title of a brief, checked like a claim: a source's own headline, or words that the evidence bears out.

A headline that later reports have made old, or a title with a toll that they have otherwise, is none.

Never writes a title: what fails is replaced by a headline, and the revision says so.
"""

from __future__ import annotations

from summarizer.evidence.addressed import headlines
from summarizer.evidence.aging import overtaken
from summarizer.evidence.titles import headline
from summarizer.model import DraftClaim, Evidence, Revision
from summarizer.text.words import words
from summarizer.verify.overtaken import Overtaken
from summarizer.verify.support import check

UNTITLED = "Brief"


def settled_title(wanted: str, evidence: Evidence) -> tuple[str, tuple[Revision, ...]]:
    """The title to use, and a revision where that is not the one wanted."""
    wanted = " ".join(wanted.split())
    known = headlines(evidence.sources)
    fallback = headline(evidence) or UNTITLED
    if not wanted:
        return fallback, ()
    if words(wanted) == words(fallback):
        return wanted, ()
    old = _old(wanted, evidence)
    if old:
        return fallback, (Revision("title", "replaced", wanted, fallback, old),)
    if words(wanted) in map(words, known):
        return wanted, ()
    support = check(wanted, (*known, *_texts(evidence)))
    if support.label == "supported":
        return wanted, ()
    why = "; ".join(finding.message for finding in support.findings) or f"{support.label} ({support.score:.2f})"
    return fallback, (Revision("title", "replaced", wanted, fallback, why),)


def _old(title: str, evidence: Evidence) -> str:
    """What later reports have otherwise in a title; empty where nothing is."""
    same = [source for source in evidence.sources if source.title and words(source.title) == words(title)]
    if same and all(source.id in evidence.old for source in same):
        return f"superseded: the headline of {same[0].id} is an earlier report; later ones have it otherwise"
    tolls = tuple(overtaken(evidence))
    found = Overtaken(evidence)(DraftClaim("", title, tolls)) if tolls else None
    return f"{found.code}: {found.message}" if found is not None else ""


def _texts(evidence: Evidence) -> tuple[str, ...]:
    by_source: dict[str, list[str]] = {}
    for sentence in evidence.sentences:
        by_source.setdefault(sentence.source, []).append(sentence.text)
    return tuple("\n".join(texts) for texts in by_source.values())
