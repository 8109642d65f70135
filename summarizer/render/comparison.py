"""Several briefs of the same sources side by side, as Markdown or JSON. The page is in `html_comparison`.

The same facts stand in one row. Runs no engine and computes no score: both come with the columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from summarizer.model import Brief, Claim
from summarizer.render import layout
from summarizer.render.json import dumps
from summarizer.render.markdown import escape
from summarizer.schemas import encode
from summarizer.text.words import count_words
from summarizer.verify.alignment import rows


@dataclass(frozen=True, slots=True)
class Score:
    """A figure for one column; None where it could not be had. `better` says which end wins, if one does."""

    name: str
    value: float | None
    better: Literal["high", "low", ""] = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One way of writing: its label, what came of it, and how it did. `problem` says why there is no brief."""

    label: str
    brief: Brief | None
    scores: tuple[Score, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared, and the columns in order."""

    title: str
    columns: tuple[Column, ...]


def facts(comparison: Comparison) -> tuple[tuple[Claim | None, ...], ...]:
    """One row a fact, one entry a column, None where it is not stated (or there is no brief)."""
    written = [at for at, column in enumerate(comparison.columns) if column.brief]
    table = rows([column.brief for column in comparison.columns if column.brief])
    return tuple(
        tuple(row[written.index(at)] if at in written else None for at in range(len(comparison.columns)))
        for row in table
    )


def score_rows(comparison: Comparison) -> tuple[tuple[str, tuple[str, ...], tuple[bool, ...]], ...]:
    """Each score's name, its value in every column as text (`–` where there is none), and which columns are best."""
    found: dict[str, dict[int, Score]] = {}
    for at, column in enumerate(comparison.columns):
        for score in column.scores:
            found.setdefault(score.name, {})[at] = score
    table = []
    for name, by_column in found.items():
        values = [by_column[at].value if at in by_column else None for at in range(len(comparison.columns))]
        better = next(iter(by_column.values())).better
        # A column without a brief cost nothing and took no time: it wins nothing either.
        known = [v if c.brief else None for v, c in zip(values, comparison.columns, strict=True)]
        running = {value for value in known if value is not None}
        best = (max(running) if better == "high" else min(running)) if better and len(running) > 1 else None
        wins = tuple(best is not None and value == best for value in known)
        table.append((name, tuple(figure(value) for value in values), wins))
    return tuple(table)


def figure(value: float | None) -> str:
    """`–`, a whole number, or two decimals (four for what is smaller than a hundredth)."""
    if value is None:
        return "–"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:.4f}" if abs(value) < 0.01 else f"{value:,.2f}"


def described(column: Column) -> str:
    """Engine, model, style and length, in a few words."""
    if column.brief is None:
        return column.problem
    run = column.brief.run
    count = sum(count_words(claim.text) for claim in column.brief.claims)
    return ", ".join(part for part in (run.engine, run.model, run.style, layout.plural(count, "word")) if part)


def markdown(comparison: Comparison) -> str:
    """A table with a fact a row and the scores beneath, ending in a line feed."""
    head = ["", *(f"{escape(column.label)}<br>*{escape(described(column))}*" for column in comparison.columns)]
    lines = [_row(head), _row(["---"] * len(head))]
    for number, row in enumerate(facts(comparison), start=1):
        alone = sum(claim is not None for claim in row) == 1
        cells = [
            (("**only here:** " if alone else "") + f"{escape(claim.text)} [{escape(_cites(claim))}]") if claim else ""
            for claim in row
        ]
        lines.append(_row([str(number), *cells]))
    for name, values, best in score_rows(comparison):
        cells = [f"**{value}**" if wins else value for value, wins in zip(values, best, strict=True)]
        lines.append(_row([f"*{escape(name)}*", *cells]))
    return f"# {escape(comparison.title)}\n\n" + "\n".join(lines) + "\n"


def json(comparison: Comparison) -> str:
    """Every brief in full, the facts as rows of claim ids, and the scores."""
    return dumps(
        {
            "schema_version": "1.0",
            "title": comparison.title,
            "columns": [_column(column) for column in comparison.columns],
            "facts": [[claim.id if claim else None for claim in row] for row in facts(comparison)],
        }
    )


def _column(column: Column) -> dict[str, Any]:
    return {
        "label": column.label,
        "problem": column.problem or None,
        "scores": {score.name: score.value for score in column.scores},
        "brief": encode(column.brief) if column.brief else None,
    }


def _cites(claim: Claim) -> str:
    return ", ".join(citation.sentence for citation in claim.citations)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
