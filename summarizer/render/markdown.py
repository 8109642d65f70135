"""A brief as Markdown: a document to forward, with footnotes that lead to the quoted words.

Uses headings, lists, emphasis and footnotes only (CommonMark and the footnotes of GitHub, Pandoc and others).
"""

from __future__ import annotations

import re

from summarizer.model import Brief, Citation, Claim
from summarizer.render import layout
from summarizer.text.display import one_line

_SPECIAL = re.compile(r"([\\`*\[\]<>|~])|(?<![^\W_])(_)|(_)(?![^\W_])")
_START = re.compile(r"^(?:([#+-])(?=\s|#)|(\d{1,9})([.)])(?=\s|$)|(=+\s*$))")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")


def markdown(brief: Brief) -> str:
    """The brief as Markdown, ending in a line feed."""
    numbers, label, day = layout.numbering(brief), layout.label(brief), layout.days(brief)
    parts = [f"# {escape(layout.title(brief))}", f"*{layout.summary_line(brief)}*"]
    for section, claims in layout.sections(brief):
        parts += _section(brief, section.heading, claims, numbers)
    parts += _under(label("Where the sources disagree"), _disagreements(brief, numbers))
    parts += _under(label("Timeline"), _timeline(brief, numbers))
    parts += _under(label("Sources"), [f"- **{s.id}** {escape(layout.source_line(s, day))}" for s in brief.sources])
    parts += [
        f"## {label('How this brief was checked')}",
        "\n".join(f"- {escape(line)}" for line in layout.making(brief)),
    ]
    parts += ["\n".join(_footnotes(brief, numbers))]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """`text` on one line, with nothing left that Markdown or HTML would act on."""
    safe = _ENTITY.sub("&amp;", one_line(text))
    safe = _SPECIAL.sub(r"\\\g<0>", safe)
    return _START.sub(lambda m: f"{m[2]}\\{m[3]}" if m[2] else f"\\{m[0]}", safe)


def _marks(citations: tuple[Citation, ...], numbers: dict[str, int]) -> str:
    found = sorted({numbers[layout.key(citation)] for citation in citations})
    return "".join(f"[^{number}]" for number in found)


def _section(brief: Brief, heading: str, claims: tuple[Claim, ...], numbers: dict[str, int]) -> list[str]:
    days = [layout.when(brief, claim) for claim in claims]
    lines = [
        (f"**{day}** " if day else "") + escape(claim.text) + _marks(claim.citations, numbers)
        for day, claim in zip(days, claims, strict=True)
    ]
    listed = brief.run.layout == "bullets" or any(days)
    body = "\n".join(f"- {line}" for line in lines) if listed else " ".join(lines)
    return [f"## {escape(heading)}" if heading else "", body]


def _disagreements(brief: Brief, numbers: dict[str, int]) -> list[str]:
    items, label = [], layout.label(brief)
    for item in layout.disagreements(brief):
        sides = [f"  - {escape(p.text)}{_marks(p.citations, numbers)}" for p in item.positions]
        items.append("\n".join([f"- **{escape(item.topic)}** ({label(item.kind)})", *sides]))
    return items


def _timeline(brief: Brief, numbers: dict[str, int]) -> list[str]:
    entries, day = layout.timeline(brief), layout.days(brief)
    return [f"- **{day(e.date)}** {escape(e.text)}{_marks(e.citations, numbers)}" for e in entries]


def _under(heading: str, lines: list[str]) -> list[str]:
    return [f"## {heading}", "\n".join(lines)] if lines else []


def _footnotes(brief: Brief, numbers: dict[str, int]) -> list[str]:
    quotes = {numbers[layout.key(c)]: c for c in layout.cited(brief)}
    return [f"[^{n}]: {quotes[n].sentence}: “{escape(quotes[n].quote)}”" for n in sorted(quotes)]
