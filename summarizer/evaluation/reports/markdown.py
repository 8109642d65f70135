"""The result as Markdown, for a step summary or a pull request; and a comparison of two runs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from summarizer.evaluation.compare import Comparison
from summarizer.evaluation.reports import tables
from summarizer.evaluation.reports.tables import View
from summarizer.evaluation.results import Result

_HEADINGS = ("system", "metric", "before", "now", "difference", "p (Holm)", "verdict")


def cell(text: str) -> str:
    """Text that cannot end its cell or start markup."""
    for mark in "\\|`*_<>[]":
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())


def rows(headings: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [headings, ["---"] * len(headings), *([cell(value) for value in row] for row in body)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def markdown(view: View, *, full: bool = False) -> str:
    """What failed first, then the table, the changes, and what the numbers are."""
    result = view.result
    names = tables.system_names(result)
    head = "passed" if result.ok else f"failed: {len(result.breaches)}"
    parts = [f"## Evaluation `{result.suite.name}`: {head}\n"]
    if result.breaches:
        body = [(one.kind, one.system, one.case, one.message) for one in result.breaches]
        parts.append(rows(("guard", "system", "case", "what"), body))
    metrics = tables.shown_metrics(result, full=full)
    parts.append(
        rows(
            ("metric", *names),
            [(metric, *(tables.value(result, name, metric) for name in names)) for metric in metrics],
        )
    )
    moved = tables.change_rows(view.changes)
    if moved:
        parts.append("### Since the baseline\n\n" + rows(_HEADINGS, moved))
    said = [line for line in tables.lines(view) if not line.startswith("FAILED")]
    parts += ["\n".join(f"- {cell(line)}" for line in said) + "\n"] if said else []
    signatures = [(metric, _signature(result, metric)) for metric in metrics]
    parts.append(
        "<details><summary>Signatures</summary>\n\n" + rows(("metric", "signature"), signatures) + "\n</details>\n"
    )
    return "\n".join(parts)


def _signature(result: Result, metric: str) -> str:
    return next((cells[metric].signature for cells in result.cells.values() if metric in cells), "")


def comparison(found: Comparison, form: str) -> str:
    """Two runs side by side as `table`, `md` or `json`."""
    if form == "json":
        changes = [{**asdict(one), "verdict": one.verdict} for one in found.changes]
        shape = {"changes": changes, "worst": [list(one) for one in found.worst], "notes": list(found.notes)}
        return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
    body = tables.change_rows(found.changes, moved=False)
    notes = [
        *found.notes,
        *(f"{system} {metric}: most lost in {case} (−{loss:.3f})" for system, metric, case, loss in found.worst),
    ]
    if form == "md":
        return rows(_HEADINGS, body) + "".join(f"\n- {cell(note)}" for note in notes) + "\n"
    widths = [max(len(row[at]) for row in (_HEADINGS, *body)) for at in range(len(_HEADINGS))]
    lines = [
        "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip()
        for row in (_HEADINGS, *body)
    ]
    return "\n".join([*lines, *notes]) + "\n"
