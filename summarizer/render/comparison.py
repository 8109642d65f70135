"""Several briefs of the same sources side by side, as values: columns, rows of facts, rows of scores.

What `html_comparison` draws. Runs no engine and computes no score: both come with the columns.
"""

from __future__ import annotations

from typing import Literal

from summarizer.model import Brief, Claim
from summarizer.model.value import dataclass
from summarizer.text.words import count_words, plural
from summarizer.verify.alignment import rows


@dataclass(frozen=True, slots=True)
class Score:
    """A figure for one column, and how it is written; None where it could not be had. `better` is the end that wins."""

    name: str
    value: float | None
    shown: str = ""
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
        shown = [by_column[at].shown if at in by_column else "" for at in range(len(values))]
        table.append((name, tuple(text or "–" for text in shown), wins))
    return tuple(table)


def described(column: Column) -> str:
    """Engine, model, style and length, in a few words."""
    if column.brief is None:
        return column.problem
    run = column.brief.run
    count = sum(count_words(claim.text) for claim in column.brief.claims)
    return ", ".join(part for part in (run.engine, run.model, run.style, plural(count, "word")) if part)
