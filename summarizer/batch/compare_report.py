"""A comparison as Markdown, JSON or a page. Decides nothing about content."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import Any, Literal

from summarizer.batch.compare import Comparison, Entry, Scores
from summarizer.schemas import encode
from summarizer.text.display import printable
from summarizer.text.words import plural

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("claims", "claims", "d"),
    ("words", "words", "d"),
    ("supported", "supported", "%"),
    ("support, mean", "support_mean", "f"),
    ("support, least", "support_least", "f"),
    ("citations a claim", "citations_per_claim", "f"),
    ("sources cited", "sources_cited", "d"),
    ("origins cited", "origins_cited", "d"),
    ("corroborated", "corroborated", "%"),
    ("disagreements shown", "disagreements", "d"),
    ("repeated word triples", "redundancy", "%"),
    ("claims revised by checks", "revised", "d"),
    ("prompt tokens", "prompt_tokens", "d"),
    ("completion tokens", "completion_tokens", "d"),
    ("cost, USD", "cost_usd", "$"),
    ("seconds", "seconds", "f"),
)
_BETTER: dict[str, Literal["high", "low"]] = {
    "supported": "high",
    "support_mean": "high",
    "support_least": "high",
    "sources_cited": "high",
    "origins_cited": "high",
    "corroborated": "high",
    "redundancy": "low",
    "cost_usd": "low",
    "seconds": "low",
}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def as_json(comparison: Comparison) -> str:
    """The comparison as one JSON object; briefs as in `brief.schema.json`."""
    document = {
        "schema_version": "1.0",
        "sources": comparison.sources,
        "candidates": [_entry(entry) for entry in comparison.entries],
        "facts": [asdict(fact) for fact in comparison.facts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_html(comparison: Comparison) -> str:
    """The comparison as one page: briefs in columns, the same facts in one row, scores beneath."""
    from summarizer.render import comparison as beside
    from summarizer.render.html_comparison import html

    columns = tuple(
        beside.Column(
            entry.label,
            entry.brief,
            tuple(
                beside.Score(title, value, _value(entry.scores, name, form), _BETTER.get(name, ""))
                for title, name, form in _ROWS
                if (value := getattr(entry.scores, name, None)) is not None
            ),
            entry.error,
        )
        for entry in comparison.entries
    )
    return html(beside.Comparison(_title(comparison), columns))


def _title(comparison: Comparison) -> str:
    return f"{plural(len(comparison.entries), 'brief')} of {plural(len(comparison.sources), 'source')}"


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "label": entry.label,
        "style": entry.style,
        "engine": entry.engine,
        "model": entry.model,
        "error": entry.error or None,
        "scores": asdict(entry.scores) if entry.scores else None,
        "brief": encode(entry.brief) if entry.brief else None,
    }


def as_markdown(comparison: Comparison) -> str:
    """Scores in one table, the facts each takes up in another, then the briefs."""
    entries = comparison.entries
    out = [f"# {_title(comparison)}", ""]
    out += [f"- **{_text(entry.label)}** failed: {_text(entry.error)}" for entry in entries if entry.error]
    out += ["", *_table([["", *(_text(entry.label) for entry in entries)], *_scores(entries)])]
    if comparison.facts:
        out += ["", "## Which facts each takes up", ""]
        rows = [
            [
                f"{_text(fact.text)} ({fact.sentence}, {fact.sources} source{'s' * (fact.sources > 1)})",
                *("●" if entry.label in fact.labels else "" for entry in entries),
            ]
            for fact in comparison.facts
        ]
        out += _table([["fact", *(_text(entry.label) for entry in entries)], *rows])
    for entry in entries:
        out += ["", *_brief(entry)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip() + "\n"


def _scores(entries: tuple[Entry, ...]) -> list[list[str]]:
    return [[title, *(_value(entry.scores, name, form) for entry in entries)] for title, name, form in _ROWS]


def _value(scores: Scores | None, name: str, form: str) -> str:
    value = getattr(scores, name) if scores is not None else None
    if value is None:
        return "–"
    return {"d": f"{value:.0f}", "%": f"{value:.0%}", "f": f"{value:.2f}", "$": f"{value:.4f}"}[form]


def _table(rows: list[list[str]]) -> list[str]:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return [lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]


def _brief(entry: Entry) -> list[str]:
    if entry.brief is None:
        return []
    claims = {claim.id: claim for claim in entry.brief.claims}
    out = [f"## {_text(entry.label)}: {_text(entry.brief.title)}", ""]
    for section in entry.brief.sections:
        out += [f"### {_text(section.heading)}", ""] if section.heading else []
        for name in section.claims:
            ids = ", ".join(citation.sentence for citation in claims[name].citations)
            out.append(f"- {_text(claims[name].text)} ({ids})")
        out.append("")
    return out


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(" ".join(text.split())))
