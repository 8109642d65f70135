"""What was read, set aside, merged and found in conflict: as a table, as Markdown, as JSON.

All three show the same things; JSON shows them whole, the others shorten texts. Decides nothing about content.
"""

from __future__ import annotations

import json as stdlib
import textwrap
from collections import Counter
from dataclasses import asdict
from itertools import groupby

from summarizer.model import Disagreement, Evidence, Skipped, Source
from summarizer.model.value import dataclass
from summarizer.render.markdown import escape
from summarizer.text.display import one_line
from summarizer.text.words import count_words, plural

_QUOTED = 140


@dataclass(frozen=True, slots=True)
class Count:
    """Of one source: sentences, words and tokens, all and kept."""

    sentences: int
    sentences_kept: int
    words: int
    words_kept: int
    tokens: int
    tokens_kept: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """Evidence with what was left out before it, and counts for each source, by the counter named."""

    evidence: Evidence
    skipped: tuple[Skipped, ...]
    counts: tuple[Count, ...]
    counter: str


def json(found: Inspection) -> str:
    """Everything, whole, as one JSON object."""
    by_id = found.evidence.by_id()
    value = {
        "sources": [_source(source, count) for source, count in _counted(found)],
        "origins": [asdict(origin) for origin in found.evidence.origins],
        "removed": [asdict(span) for span in found.evidence.removed],
        "groups": [
            {
                "id": group.id,
                "lead": {"sentence": group.lead, "text": by_id[group.lead].text},
                "echoes": [asdict(echo) | {"text": by_id[echo.sentence].text} for echo in group.echoes],
            }
            for group in found.evidence.groups
            if group.echoes
        ],
        "disagreements": [asdict(disagreement) for disagreement in found.evidence.disagreements],
        "skipped": [asdict(item) for item in found.skipped],
        "tokens": {
            "before": sum(count.tokens for count in found.counts),
            "after": sum(count.tokens_kept for count in found.counts),
            "counter": found.counter,
        },
    }
    return stdlib.dumps(value, ensure_ascii=False, indent=2).replace("\u2028", "\\u2028") + "\n"


def markdown(found: Inspection) -> str:
    """Tables and lists for a report."""
    lines = [
        "# What was read",
        "",
        "| | title | publisher | published | origin | sentences | tokens |",
        "|" + "---|" * 7,
    ]
    lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in _rows(found)]
    for heading, items in _sections(found):
        lines += ["", f"## {heading}", ""]
        lines += [f"{'  ' * depth}- {escape(text)}" for depth, text in items]
    return "\n".join([*lines, "", escape(_summary(found)), ""])


def text(found: Inspection, width: int = 100) -> str:
    """A table and lists for a terminal of `width` columns."""
    head = ("", "title", "publisher", "published", "origin", "sentences", "tokens")
    rows = [head, *([one_line(cell) for cell in row] for row in _rows(found))]
    sizes = [max(len(row[column]) for row in rows) for column in range(len(head))]
    sizes[2] = min(sizes[2], 20)
    sizes[1] = max(20, min(sizes[1], width - sum(sizes) + sizes[1] - 2 * len(sizes)))
    lines = ["  ".join(_fit(cell, size) for cell, size in zip(row, sizes, strict=True)).rstrip() for row in rows]
    lines.insert(1, "  ".join("─" * size for size in sizes))
    for heading, items in _sections(found):
        lines += ["", heading]
        lines += [_fit(f"{'  ' * (depth + 1)}{one_line(text)}", width).rstrip() for depth, text in items]
    return "\n".join([*lines, "", *textwrap.wrap(one_line(_summary(found)), width), ""])


Item = tuple[int, str]


def _sections(found: Inspection) -> list[tuple[str, list[Item]]]:
    """The lists under the table, those that are not empty; each item with its depth."""
    sections = (
        ("Origins", _origins(found)),
        ("Notes", [(0, f"{source.id}: {note}") for source in found.evidence.sources for note in source.notes]),
        ("Set aside", _removed(found)),
        ("Said more than once", _groups(found)),
        ("Disagreements", [item for found_ in found.evidence.disagreements for item in _disagreement(found_)]),
        ("Not read", [(0, f"{item.uri}: {item.reason}") for item in found.skipped if item.reason != "hidden"]),
    )
    return [(heading, items) for heading, items in sections if items]


def _origins(found: Inspection) -> list[Item]:
    return [
        (0, f"{origin.id} {origin.name}: {', '.join(origin.sources)}" + (f" — {origin.why}" if origin.why else ""))
        for origin in found.evidence.origins
    ]


def _removed(found: Inspection) -> list[Item]:
    items: list[Item] = []
    for source, spans in groupby(found.evidence.removed, key=lambda span: span.source):
        listed = list(spans)
        reasons = Counter(span.reason for span in listed)
        items.append((0, f"{source}: " + ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())))
        items.extend((1, f"{span.reason}: {_short(span.text)}") for span in listed)
    return items


def _groups(found: Inspection) -> list[Item]:
    by_id = found.evidence.by_id()
    items: list[Item] = []
    for group in found.evidence.groups:
        if group.echoes:
            items.append((0, f"{group.lead}: {_short(by_id[group.lead].text)}"))
            items.extend(
                (1, f"{echo.sentence} ({echo.score:.2f}): {_short(by_id[echo.sentence].text)}") for echo in group.echoes
            )
    return items


def _disagreement(disagreement: Disagreement) -> list[Item]:
    items: list[Item] = [(0, f"{disagreement.topic} ({disagreement.kind})")]
    for position in disagreement.positions:
        cited = ", ".join(citation.sentence for citation in position.citations)
        items.append((1, f"{cited}: {_short(position.text)}"))
    return items


def _counted(found: Inspection) -> list[tuple[Source, Count]]:
    return list(zip(found.evidence.sources, found.counts, strict=True))


def _rows(found: Inspection) -> list[tuple[str, ...]]:
    return [
        (
            source.id,
            source.title or source.uri,
            source.publisher or "",
            source.published or "",
            source.origin or "",
            f"{count.sentences_kept} of {count.sentences}",
            f"{count.tokens_kept} of {count.tokens}",
        )
        for source, count in _counted(found)
    ]


def _summary(found: Inspection) -> str:
    evidence = found.evidence
    echoes = sum(len(group.echoes) for group in evidence.groups)
    before, after = sum(count.tokens for count in found.counts), sum(count.tokens_kept for count in found.counts)
    return (
        f"{plural(len(evidence.sources), 'source')} of {plural(len(evidence.origins), 'origin')}; "
        f"{plural(len(evidence.sentences), 'sentence')} kept, {echoes} of them echoes; "
        f"{plural(len(evidence.removed), 'span')} set aside; "
        f"{plural(len(evidence.disagreements), 'disagreement')}; {before} tokens read, {after} kept ({found.counter})"
    )


def _source(source: Source, count: Count) -> dict[str, object]:
    names = ("id", "title", "publisher", "published", "author", "url", "uri", "sha256", "language", "origin", "notes")
    return {name: getattr(source, name) for name in names} | asdict(count)


def counted(source: Source, kept: str, sizes: tuple[int, int, int, int]) -> Count:
    """Counts of a source; `sizes` are sentences, sentences kept, tokens, tokens kept."""
    return Count(sizes[0], sizes[1], count_words(source.text), count_words(kept), sizes[2], sizes[3])


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1].rstrip() + "…"


def _fit(text: str, size: int) -> str:
    return text.ljust(size) if len(text) <= size else text[: size - 1] + "…"


def _cell(text: str) -> str:
    return escape(text)
