"""A brief as plain text for a terminal: wrapped, with numbered citations and the quoted words below.

Colour only where asked for; never a raw control character from a source.
"""

from __future__ import annotations

from summarizer.model import Brief, Citation
from summarizer.render import layout
from summarizer.render.wrapping import wrapped

_BOLD, _DIM, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def text(brief: Brief, width: int = 80, *, colour: bool = False) -> str:
    """The brief in lines of at most `width` columns (40 at least), ending in a line feed."""
    width = max(width, 40)
    numbers, label = layout.numbering(brief), layout.label(brief)
    bold = (_BOLD, _OFF) if colour else ("", "")
    dim = (_DIM, _OFF) if colour else ("", "")
    blocks = [_styled(wrapped(layout.title(brief), width), bold), _styled(layout.summary_line(brief), dim)]
    blocks += _sections(brief, numbers, width, bold)
    for item in layout.disagreements(brief):
        head = _styled(
            wrapped(f"{label('Where the sources disagree')}: {item.topic} ({label(item.kind)})", width), bold
        )
        sides = [wrapped(p.text + _marks(p.citations, numbers), width, "  - ") for p in item.positions]
        blocks.append("\n".join([head, *sides]))
    dated = layout.timeline(brief)
    if dated:
        entries = [wrapped(e.text + _marks(e.citations, numbers), width, f"  {e.date}  ") for e in dated]
        blocks.append("\n".join([_styled(label("Timeline"), bold), *entries]))
    blocks.append("\n".join([_styled(label("Sources"), bold), *_sources(brief, numbers, width)]))
    blocks.append(_styled("\n".join(wrapped(line, width) for line in layout.making(brief)), dim))
    return "\n\n".join(blocks) + "\n"


def _sections(brief: Brief, numbers: dict[str, int], width: int, bold: tuple[str, str]) -> list[str]:
    blocks = []
    for section, claims in layout.sections(brief):
        lines = [claim.text + _marks(claim.citations, numbers) for claim in claims]
        days = [claim.date if layout.when(brief, claim) else "" for claim in claims]
        if any(days):
            body = "\n".join(wrapped(line, width, f"  {day}  ") for day, line in zip(days, lines, strict=True))
        elif brief.run.layout == "bullets":
            body = "\n".join(wrapped(line, width, "- ") for line in lines)
        else:
            body = wrapped(" ".join(lines), width)
        head = _styled(wrapped(section.heading, width), bold)
        blocks.append(f"{head}\n{body}" if section.heading else body)
    return blocks


def _sources(brief: Brief, numbers: dict[str, int], width: int) -> list[str]:
    quotes = {numbers[layout.key(c)]: c for c in layout.cited(brief)}
    lines, day = [], layout.days(brief)
    for source in brief.sources:
        lines.append(wrapped(layout.source_line(source, day), width, f"{source.id}  ", "    "))
        mine = [n for n in sorted(quotes) if quotes[n].source == source.id]
        lines += [wrapped(f"“{quotes[n].quote}”", width, f"    [{n}] ") for n in mine]
    return lines


def _marks(citations: tuple[Citation, ...], numbers: dict[str, int]) -> str:
    found = sorted({numbers[layout.key(citation)] for citation in citations})
    return " [" + ", ".join(map(str, found)) + "]" if found else ""


def _styled(block: str, codes: tuple[str, str]) -> str:
    return f"{codes[0]}{block}{codes[1]}" if block else block
