"""Two runs side by side, paired by case: what got better or worse, how sure that is, and where most of it comes from.

A run is a store's folder, a `scores.jsonl` or a JSON result, and may name one of its systems (`runs/seeds:bullets`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean

from summarizer.errors import SuiteError
from summarizer.evaluation import runner, session
from summarizer.evaluation.gate import Change, changes
from summarizer.evaluation.metrics import LOWER
from summarizer.evaluation.values import Row
from summarizer.model.value import dataclass

Scores = dict[str, dict[str, dict[str, float | None]]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Changes from the first run to the second; `worst` are the cases that lost most, `notes` the caveats."""

    changes: tuple[Change, ...]
    worst: tuple[tuple[str, str, str, float], ...]
    notes: tuple[str, ...]


def compare(first: str, second: str) -> Comparison:
    """Compare two runs.

    Raises:
        SuiteError: a run cannot be read, or the two have no case and no metric in common.
    """
    before, now, notes = _scores(first), _scores(second), []
    if len(before) == 1 and len(now) == 1 and list(before) != list(now):
        one, other = next(iter(before)), next(iter(now))
        before, now = {f"{one} → {other}": before[one]}, {f"{one} → {other}": now[other]}
    notes += [f"{name} is in one run only and is left out" for name in sorted(set(before) ^ set(now))]
    before, now = {k: v for k, v in before.items() if k in now}, {k: v for k, v in now.items() if k in before}
    for name, cases in before.items():
        gone = sorted(set(cases) ^ set(now[name]))
        if gone:
            notes.append(f"{name}: {len(gone)} cases are in one run only and are left out: {', '.join(gone[:5])}")
    found = tuple(changes(before, now))
    if not found:
        raise SuiteError(
            "the runs have no system, case and metric in common",
            where=f"{first} {second}",
            hint="name one system of each: FOLDER:SYSTEM FOLDER:SYSTEM",
        )
    return Comparison(found, tuple(_worst(before, now)), tuple(dict.fromkeys(notes)))


def _worst(before: Scores, now: Scores) -> Iterator[tuple[str, str, str, float]]:
    """The greatest loss of each system and metric: (system, metric, case, loss)."""
    for system, cases in before.items():
        losses: dict[str, tuple[float, str]] = {}
        for case, values in cases.items():
            for metric, was in values.items():
                has = now[system].get(case, {}).get(metric)
                if was is not None and has is not None:
                    loss = (has - was) if metric in LOWER else (was - has)
                    losses[metric] = max(losses.get(metric, (0.0, "")), (loss, case))
        yield from ((system, metric, case, loss) for metric, (loss, case) in losses.items() if loss > 1e-9)


def _scores(name: str) -> Scores:
    path, system = Path(name), None
    if not path.exists() and ":" in name:
        head, _, system = name.rpartition(":")
        path = Path(head)
    found: dict[str, dict[str, dict[str, list[float]]]] = {}
    for row in _rows(path):
        if system is None or row.system == system:
            cells = found.setdefault(row.system, {}).setdefault(row.case, {})
            for metric, score in row.scores.items():
                if score.value is not None:
                    cells.setdefault(metric, []).append(score.value)
    if not found:
        raise SuiteError(f"holds no scores of {system or 'any system'}", where=str(path))
    return {
        system: {case: {metric: fmean(values) for metric, values in cells.items()} for case, cells in cases.items()}
        for system, cases in found.items()
    }


def _rows(path: Path) -> Iterable[Row]:
    if path.is_dir():
        return session.stored_rows(path)
    if not path.is_file():
        raise SuiteError("no such run", where=str(path), hint="name a store's folder or a JSON result")
    try:
        text = path.read_text(encoding="utf-8")
        entries = (
            [json.loads(line) for line in text.splitlines()] if path.suffix == ".jsonl" else json.loads(text)["rows"]
        )
        return [runner.read_row(entry) for entry in entries]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise SuiteError(f"is no result of an evaluation ({str(error)[:80]})", where=str(path)) from None
