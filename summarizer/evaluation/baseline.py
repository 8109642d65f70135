"""The baseline: what was reached, and of what: digests of cases, styles, systems and metrics beside the scores.

Read and written as JSON, keys sorted, so that a change reads well in a review. Does not decide what is worse: see
`gate`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field
from pathlib import Path
from statistics import fmean
from typing import Any

from summarizer.errors import SuiteError
from summarizer.evaluation.results import Result, writers
from summarizer.evaluation.systems import Makers
from summarizer.evaluation.values import Suite
from summarizer.model.value import dataclass

VERSION = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """`scores` by system, case and metric (mean over repeats; None: not scored); `regressions`: reasons once given."""

    suite: str
    cases: Mapping[str, str]
    styles: Mapping[str, str]
    systems: Mapping[str, Mapping[str, Any]]
    metrics: Mapping[str, str]
    thresholds: Mapping[str, Mapping[str, Any]]
    scores: Mapping[str, Mapping[str, Mapping[str, float | None]]]
    regressions: tuple[str, ...] = field(default=())


def default_path(suite: Path, name: str) -> Path:
    """`baselines/NAME.json` beside the suite; beside its folder where that is called `suites`."""
    home = suite.parent.parent if suite.resolve().parent.name == "suites" else suite.parent
    return home / "baselines" / f"{name}.json"


def of(result: Result, makers: Makers) -> Baseline:
    """What a run reached, as a baseline."""
    suite = result.suite
    ours = writers(suite.systems)
    return Baseline(
        suite=suite.name,
        cases={case.id: case.sha256 for case in suite.cases},
        styles={system.style: makers.style(system).sha256 for system in ours},
        systems={system.id: {k: v for k, v in asdict(system).items() if k not in ("id", "tags")} for system in ours},
        metrics={metric: _signature(result, metric) for metric in gated(suite)},
        thresholds={
            f"{bound.metric} {bound.per} {' '.join(bound.systems)}".strip(): asdict(bound) for bound in suite.thresholds
        },
        scores={system.id: _scores(result, system.id) for system in ours},
    )


def gated(suite: Suite) -> tuple[str, ...]:
    """Metrics that the gate guards: those the suite names, else those with thresholds."""
    return suite.gated or tuple(dict.fromkeys(bound.metric for bound in suite.thresholds))


def _signature(result: Result, metric: str) -> str:
    found = {cells[metric].signature for cells in result.cells.values() if metric in cells}
    return " / ".join(sorted(found))


def _scores(result: Result, system: str) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for case in result.suite.cases:
        rows = [row for row in result.rows if row.system == system and row.case == case.id]
        values: dict[str, float | None] = {}
        for metric in gated(result.suite):
            known = [row.scores[metric].value for row in rows if metric in row.scores]
            scored = [value for value in known if value is not None]
            values[metric] = round(fmean(scored), 6) if scored else None
        found[case.id] = values
    return found


def read(path: Path) -> Baseline | None:
    """The baseline in a file; None where there is no such file.

    Raises:
        SuiteError: the file is no baseline.
    """
    if not path.exists():
        return None
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        fields = {name: value for name, value in document.items() if name != "version"}
        found = Baseline(**{**fields, "regressions": tuple(document["regressions"])})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SuiteError(
            f"is not a baseline ({str(error)[:100]})", where=str(path), hint="bless the suite again"
        ) from None
    if document.get("version") != VERSION:
        raise SuiteError("is a baseline of another version", where=str(path), hint="bless the suite again")
    return found


def text(baseline: Baseline) -> str:
    """The file's content."""
    return json.dumps({"version": VERSION, **asdict(baseline)}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
