"""What changed between two briefs, as one page without a script.

Each fact shows the words that went and came in place; what it cites unfolds beneath. Decides nothing about content.
"""

from __future__ import annotations

from typing import Any

from summarizer.model import Brief, Claim
from summarizer.render import layout
from summarizer.render.difference import HEADINGS, counts, strands, told
from summarizer.render.html import language
from summarizer.styles import languages
from summarizer.verify.diff import Change, Difference


def html(difference: Difference) -> str:
    """The page as one string; equal differences give equal pages."""
    from summarizer.render.html_page import fill

    return fill("difference", ("base", "beside"), (), context(difference))


def context(difference: Difference) -> dict[str, Any]:
    """What the template shows: the facts by kind, each woven from its two wordings."""
    found = counts(difference)
    return {
        "old": difference.old,
        "new": difference.new,
        "tally": [(kind, label.lower(), found[kind]) for kind, label in HEADINGS.items() if found[kind]],
        "groups": [
            (kind, label, [_fact(change, difference) for change in difference.of(kind)])
            for kind, label in HEADINGS.items()
            if found[kind]
        ],
        "sources": difference.sources,
        "disagreements": difference.disagreements,
        "day": languages.day,
        "line": layout.source_line,
        "lang": language(difference.new.sources + difference.old.sources),
    }


def _fact(change: Change, difference: Difference) -> dict[str, Any]:
    old, new = (change.old.text if change.old else ""), (change.new.text if change.new else "")
    return {
        "id": (change.new.id if change.new else f"old-{change.old.id}" if change.old else ""),
        "strands": strands(old, new) if old and new and old != new else (("same", new or old),),
        "details": [told(detail) for detail in change.details],
        "proof": [
            *(proof(change.old, difference.old, "Then") if change.old and change.kind != "same" else ()),
            *(proof(change.new, difference.new, "Now") if change.new else ()),
        ],
    }


def proof(claim: Claim, brief: Brief, when: str = "") -> list[dict[str, str]]:
    """What a claim cites: `when`, sentence id, quote, who said it, and the source's language."""
    sources = {source.id: source for source in brief.sources}
    return [
        {
            "when": when,
            "sentence": citation.sentence,
            "quote": citation.quote,
            "who": (source.publisher or source.title or source.uri) if source else "",
            "lang": source.language if source and source.language != "und" else "",
        }
        for citation in claim.citations
        for source in (sources.get(citation.source),)
    ]
