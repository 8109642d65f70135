"""What every report of a result shares: which metrics and systems it shows, how a value and a reason are written."""

from __future__ import annotations

from pathlib import Path

from summarizer.evaluation.gate import Change
from summarizer.evaluation.results import Breach, Cell, Result
from summarizer.model.value import dataclass

_HEADLINE = (
    "rouge1.f1.mean", "rouge2.f1.mean", "rougeLsum.f1.mean", "rouge2.p.sources",
    "nuggets.recall", "nuggets.vital", "summhay.joint", "consensus.coverage",
    "divergence.coverage", "divergence.precision",
    "citation.validity", "citation.recall", "citation.precision", "citation.f1", "citation.misattribution",
    "grounding.mean", "grounding.min", "grounding.supported",
    "numbers.precision", "names.precision", "quotes.fidelity",
    "traps.avoided", "forbidden.avoided", "abstention.rate",
    "fragments.coverage", "fragments.density", "fragments.compression",
    "redundancy.trigrams", "balance.entropy", "balance.origins",
    "length.words", "economy.prompt", "economy.completion", "economy.cost", "economy.seconds", "judge.grade",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """What a report is made from; `folder` holds the stored briefs and the full scores."""

    result: Result
    changes: tuple[Change, ...] = ()
    folder: Path | None = None


def system_names(result: Result) -> list[str]:
    """Systems with scores, in the suite's order."""
    return [name for name, cells in result.cells.items() if cells]


def shown_metrics(result: Result, *, full: bool = False) -> list[str]:
    """The metrics of a table: the telling ones with a value, and those that thresholds and the gate name; or all."""
    named = {bound.metric for bound in result.suite.thresholds} | set(result.suite.gated)

    def wanted(metric: str) -> bool:
        cells = [cells[metric] for cells in result.cells.values() if metric in cells]
        told = metric in _HEADLINE and any(cell.interval for cell in cells)
        return bool(cells) and (full or told or metric in named)

    return [metric for metric in result.suite.metrics if wanted(metric)]


def number(value: float) -> str:
    """Three decimals for shares; fewer for large values."""
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}" if abs(value) < 1000 else f"{value:,.0f}"


def value(result: Result, system: str, metric: str) -> str:
    """A cell: the mean, and half the interval's width where it says something; a dash where nothing was scored."""
    cell = result.cells[system].get(metric)
    return written(cell) if cell else ""


def written(cell: Cell) -> str:
    """As `value`, for one cell."""
    if cell.interval is None:
        return "–"
    spread = ""
    if cell.interval.low is not None and cell.interval.high is not None and cell.interval.n > 2:
        half = (cell.interval.high - cell.interval.low) / 2
        spread = f" ±{half:.2f}" if half >= 0.005 else ""
    return number(cell.interval.mean) + spread


def reason(breach: Breach) -> str:
    """A breach on one line: system, case, what."""
    place = " ".join(part for part in (breach.system, breach.case) if part)
    return f"{place}: {breach.message}" if place else breach.message


def lines(view: View) -> list[str]:
    """What there is to say under a table, worst first."""
    result = view.result
    found = [f"FAILED ({one.kind}) {reason(one)}" for one in result.breaches]
    found += [f"controls rank wrongly: {line}" for line in result.ranking]
    if view.changes:
        moved = [one for one in view.changes if one.verdict != "same"]
        found.append(
            f"compared with the baseline: {len(view.changes)} means, {len(moved)} of them moved"
            if moved
            else f"compared with the baseline: {len(view.changes)} means, none moved"
        )
    return [*found, *result.notes]


def change_rows(changes: tuple[Change, ...], *, moved: bool = True) -> list[tuple[str, ...]]:
    """System, metric, before, now, difference with interval, p, verdict."""
    rows: list[tuple[str, ...]] = []
    for one in changes:
        if moved and one.verdict == "same":
            continue
        low, high = one.difference.low, one.difference.high
        spread = f" [{low:+.3f}, {high:+.3f}]" if low is not None and high is not None else ""
        p = "" if one.p is None else f"{one.p:.3f}"
        rows.append(
            (
                one.system,
                one.metric,
                number(one.before),
                number(one.now),
                f"{one.difference.mean:+.3f}{spread}",
                p,
                one.verdict,
            )
        )
    return rows
