"""What every table of a result shares: which metrics and systems it shows, and how a value is written."""

from __future__ import annotations

from summarizer.evaluation.results import Cell, Result

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
    "length.words", "economy.tokens", "economy.cost", "economy.seconds", "judge.grade",
)  # fmt: skip


def system_names(result: Result) -> list[str]:
    """Systems with scores, in the suite's order."""
    return [name for name, cells in result.cells.items() if cells]


def shown_metrics(result: Result, *, full: bool = False) -> list[str]:
    """The metrics of a table: the telling ones, and those that thresholds and the gate name; all with `full`."""
    scored = [metric for metric in result.suite.metrics if any(metric in cells for cells in result.cells.values())]
    named = {bound.metric for bound in result.suite.thresholds} | set(result.suite.gated)
    return [metric for metric in scored if full or metric in _HEADLINE or metric in named]


def number(value: float) -> str:
    """Three decimals for shares; fewer for large values."""
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}" if abs(value) < 1000 else f"{value:,.0f}"


def value(result: Result, system: str, metric: str) -> str:
    """A cell: the mean, and half the interval's width where there is one; a dash where nothing was scored."""
    cell = result.cells[system].get(metric)
    return written(cell) if cell else ""


def written(cell: Cell) -> str:
    """As `value`, for one cell."""
    if cell.interval is None:
        return "–"
    spread = ""
    if cell.interval.low is not None and cell.interval.high is not None and cell.interval.n > 2:
        spread = f" ±{(cell.interval.high - cell.interval.low) / 2:.2f}"
    return number(cell.interval.mean) + spread
