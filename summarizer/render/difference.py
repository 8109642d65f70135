"""A difference of two briefs as Markdown, text or JSON. The page is in `html_difference`.

Facts first, by what became of them; then sources and disagreements. What stayed the same is only counted, but for JSON.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import Any

from summarizer.model import Brief, Citation, Claim
from summarizer.render import layout
from summarizer.render.json import dumps
from summarizer.render.markdown import escape
from summarizer.render.wrapping import wrapped
from summarizer.styles import languages
from summarizer.verify.diff import Change, ChangeKind, Detail, Difference

HEADINGS: dict[ChangeKind, str] = {
    "changed": "Changed",
    "added": "New",
    "lost": "Gone",
    "reworded": "Said in other words",
    "same": "Unchanged",
}
_TOKEN = re.compile(r"\s|\w+|[^\w\s]")
_SIGNS = {"changed": "~", "added": "+", "lost": "-", "reworded": "=", "same": "="}
_SOURCES = {"added": "new source", "lost": "source gone", "changed": "source with other words"}


def markdown(difference: Difference) -> str:
    """The difference as Markdown, ending in a line feed."""
    parts = ["# What changed", f"*{escape(span(difference))}*", summary(difference)]
    for kind in ("changed", "added", "lost", "reworded"):
        changes = difference.of(kind)
        if changes:
            parts += [f"## {HEADINGS[kind]}", "\n".join(_item(change) for change in changes)]
    if difference.disagreements:
        lines = [f"- {_word(d.kind)}: **{escape(d.item.topic)}** ({d.item.kind})" for d in difference.disagreements]
        parts += ["## Disagreements", "\n".join(lines)]
    if difference.sources:
        lines = [f"- {_SOURCES[s.kind]}: {escape(layout.source_line(s.source))}" for s in difference.sources]
        parts += ["## Sources", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def text(difference: Difference, width: int = 80, *, colour: bool = False) -> str:
    """The difference in lines of at most `width` columns (40 at least): marked `+`, `-`, `~` or `=`."""
    width = max(width, 40)
    shades = {"+": "\x1b[32m", "-": "\x1b[31m", "~": "\x1b[33m"} if colour else {}
    lines = [wrapped(span(difference), width), wrapped(summary(difference), width), ""]
    for change in difference.changes:
        if change.kind == "same":
            continue
        sign = _SIGNS[change.kind]
        block = [wrapped(line, width, f"{mark} ", "  ") for mark, line in _lines(change, sign)]
        block += [wrapped(f"({told(detail)})", width, "  ", "  ") for detail in change.details]
        lines.append(f"{shades[sign]}{chr(10).join(block)}\x1b[0m" if sign in shades else "\n".join(block))
    others = [f"{_word(d.kind)} disagreement: {d.item.topic} ({d.item.kind})" for d in difference.disagreements]
    others += [f"{_SOURCES[s.kind]}: {layout.source_line(s.source)}" for s in difference.sources]
    lines += [wrapped(line, width, "! ", "  ") for line in others]
    return "\n".join(lines).rstrip() + "\n"


def json(difference: Difference) -> str:
    """The difference as JSON: every fact of both briefs once, with its kind, both claims and what differs."""
    return dumps(
        {
            "schema_version": "1.0",
            "old": _head(difference.old),
            "new": _head(difference.new),
            "counts": counts(difference),
            "facts": [_fact(change) for change in difference.changes],
            "disagreements": [
                {"kind": d.kind, "topic": d.item.topic, "positions": [p.text for p in d.item.positions]}
                for d in difference.disagreements
            ],
            "sources": [
                {"kind": s.kind, "id": s.source.id, "title": s.source.title, "uri": s.source.uri}
                for s in difference.sources
            ],
        }
    )  # fmt: skip


def counts(difference: Difference) -> dict[str, int]:
    """How many facts of each kind, every kind named."""
    found = Counter(change.kind for change in difference.changes)
    return {kind: found[kind] for kind in HEADINGS}


def summary(difference: Difference) -> str:
    """How many of each kind: `2 changed, 3 new, 1 gone, 4 unchanged`."""
    named = [f"{n} {HEADINGS[kind].lower()}" for kind, n in counts(difference).items() if n]  # type: ignore[index]
    return (", ".join(named) or "Neither brief has a claim") + "."


def span(difference: Difference) -> str:
    """From which brief to which: their titles, and their days where they are known."""
    names = [
        f"{brief.title} ({languages.day(brief.as_of)})" if brief.as_of else brief.title
        for brief in (difference.old, difference.new)
    ]
    return " → ".join(names)


def told(detail: Detail) -> str:
    """`number: 30 → 35`, `date: 11 October (new)`, `name: Peskov (gone)`."""
    if detail.old and detail.new:
        return f"{detail.aspect}: {detail.old} → {detail.new}"
    return f"{detail.aspect}: {detail.new} (new)" if detail.new else f"{detail.aspect}: {detail.old} (gone)"


def strands(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Two wordings woven into one: runs of (`same` | `del` | `ins`, text), by whole words and signs.

    All `same` and `del` runs give `old` back, all `same` and `ins` runs `new`, white space folded.
    """
    left, right = (_TOKEN.findall(" ".join(side.split())) for side in (old, new))
    runs: list[tuple[str, str]] = []
    for what, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        gone, come = "".join(left[a:b]), "".join(right[c:d])
        if what == "equal" and (gone.strip() or not runs):
            runs.append(("same", gone))
        else:  # a space that two changes share belongs to both: words are read, not patched
            runs += [("del", gone), ("ins", come)]
    return tuple(_joined(runs))


def _joined(runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbouring changes as one that goes and one that comes."""
    found: list[tuple[str, str]] = []
    gone = come = ""
    for what, run in [*runs, ("same", "")]:
        if what == "del":
            gone += run
        elif what == "ins":
            come += run
        else:
            found += [(kind, text) for kind, text in (("del", gone), ("ins", come), ("same", run)) if text]
            gone = come = ""
    return found


def _lines(change: Change, sign: str) -> list[tuple[str, str]]:
    sides = [side for side in (change.old, change.new) if side]
    if len(sides) == 1:
        return [(sign, f"{sides[0].text} {_where(sides[0])}")]
    if sides[0].text == sides[1].text:
        return [(sign, f"{sides[1].text} {_where(sides[1])}")]
    return [(sign, f"was: {sides[0].text} {_where(sides[0])}"), (" ", f"now: {sides[1].text} {_where(sides[1])}")]


def _item(change: Change) -> str:
    told_all = "; ".join(escape(told(detail)) for detail in change.details)
    lines = [escape(line) for _, line in _lines(change, "")]
    head = "- " + "\n  - ".join([f"*{told_all}*", *lines]) if told_all else "- " + "\n  - ".join(lines)
    return head if told_all or len(lines) == 1 else "- " + "  \n  ".join(lines)


def _where(claim: Claim) -> str:
    return f"[{', '.join(citation.sentence for citation in claim.citations)}]"


def _word(kind: str) -> str:
    return {"added": "new", "lost": "gone"}[kind]


def _head(brief: Brief) -> dict[str, Any]:
    return {"title": brief.title, "as_of": brief.as_of, "claims": len(brief.claims), "sources": len(brief.sources)}


def _fact(change: Change) -> dict[str, Any]:
    details = [{"aspect": d.aspect, "old": d.old or None, "new": d.new or None} for d in change.details]
    return {"kind": change.kind, "old": _claim(change.old), "new": _claim(change.new), "details": details}


def _claim(claim: Claim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {"id": claim.id, "text": claim.text, "citations": [_citation(citation) for citation in claim.citations]}


def _citation(citation: Citation) -> dict[str, Any]:
    return {"sentence": citation.sentence, "quote": citation.quote}
