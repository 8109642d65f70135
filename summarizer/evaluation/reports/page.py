"""The result as one self-contained HTML page: tables, plots, and every number leading to the brief behind it.

No script, no request, and a policy that forbids both. Everything from sources and models is escaped by the template.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from summarizer.errors import SuiteError
from summarizer.evaluation import session
from summarizer.evaluation.metrics import LOWER
from summarizer.evaluation.reports import plots, tables
from summarizer.evaluation.reports.tables import View
from summarizer.evaluation.values import Row, Score
from summarizer.model.value import dataclass

MOST_BRIEFS = 400  # told in detail on one page; the rest is in scores.jsonl


@dataclass(frozen=True, slots=True)
class _Detail:
    """A brief on the page."""

    anchor: str
    row: Row
    brief: dict[str, Any] | None
    scores: tuple[tuple[str, Score], ...]


def page(view: View) -> str:
    """The page."""
    from jinja2 import Environment
    from markupsafe import Markup

    folder = files("summarizer.evaluation.reports")
    style = (folder / "page.css").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["number"] = tables.number
    template = environment.from_string((folder / "page.html.j2").read_text(encoding="utf-8"))
    details = list(_details(view))
    anchors = {(one.row.system, one.row.case, one.row.repeat): one.anchor for one in details}
    metrics = tables.shown_metrics(view.result)
    names = tables.system_names(view.result)
    return template.render(
        style=Markup(style),  # noqa: S704  # our own file
        policy=_policy(style),
        result=view.result,
        systems=names,
        metrics=metrics,
        cells={metric: {name: tables.value(view.result, name, metric) for name in names} for metric in metrics},
        lines=tables.lines(view),
        reason=tables.reason,
        changes=tables.change_rows(view.changes),
        plots=[(metric, *_plots(view, metric, names, anchors)) for metric in metrics],
        signatures=_signatures(view, metrics),
        anchor=lambda breach: anchors.get((breach.system, breach.case, 0), ""),
        details=details,
        left_out=max(0, len(view.result.rows) - len(details)),
    )


def _policy(style: str) -> str:
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _signatures(view: View, metrics: list[str]) -> dict[str, str]:
    cells = view.result.cells.values()
    return {metric: next((one[metric].signature for one in cells if metric in one), "") for metric in metrics}


def _plots(view: View, metric: str, names: list[str], anchors: dict[tuple[str, str, int], str]) -> tuple[Any, Any]:
    from markupsafe import Markup

    points = [
        plots.Point(row.system, row.case, score.value, anchors.get((row.system, row.case, row.repeat), ""))
        for row in view.result.rows
        if (score := row.scores.get(metric)) is not None and score.value is not None
    ]
    spread = plots.distribution(metric, names, points)
    heat = plots.heat_map(metric, names, points, lower=metric in LOWER)
    return Markup(spread), Markup(heat)  # noqa: S704  # built by plots, which escapes


def _details(view: View) -> Iterator[_Detail]:
    if view.folder is None:
        return
    briefs = _Briefs(view.folder / "briefs.jsonl")
    try:
        for number, row in enumerate(session.stored_rows(view.folder)):
            if number >= MOST_BRIEFS:
                return
            yield _Detail(f"b{number}", row, briefs.get(row.key), tuple(row.scores.items()))
    except SuiteError:
        return  # nothing was stored: the tables stand alone


class _Briefs:
    """Stored briefs as JSON, by key, without holding them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.places: dict[str, int] = {}
        if path.is_file():
            with path.open("rb") as file:
                at = 0
                for line in file:
                    start = line.find(b'"key": "')
                    if start >= 0:
                        self.places[line[start + 8 : line.find(b'"', start + 8)].decode("ascii", "replace")] = at
                    at += len(line)

    def get(self, key: str) -> dict[str, Any] | None:
        if key not in self.places:
            return None
        with self.path.open("rb") as file:
            file.seek(self.places[key])
            try:
                brief: dict[str, Any] | None = json.loads(file.readline())["brief"]
            except (ValueError, KeyError):
                return None
        return brief
