"""The result as a terminal table: metrics down, systems across, means with what is known of their spread."""

from __future__ import annotations

import io

from summarizer.evaluation.reports.tables import shown_metrics, system_names, value
from summarizer.evaluation.results import Result


def table(result: Result, width: int = 100, *, colour: bool = False, full: bool = False) -> str:
    """The table and, under it, what broke, how the controls rank, and notes."""
    from rich.console import Console  # 60 ms
    from rich.table import Table
    from rich.text import Text

    grid = Table(title=f"{result.suite.name}: means over cases", title_justify="left", box=None, pad_edge=False)
    grid.add_column("metric")
    names = system_names(result)
    for name in names:
        grid.add_column(Text(name), justify="right")
    for metric in shown_metrics(result, full=full):
        grid.add_row(metric, *(value(result, name, metric) for name in names))
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False)
    console.print(grid)
    for line in lines(result):
        console.print(Text(line), soft_wrap=True)
    return out.getvalue()


def lines(result: Result) -> list[str]:
    """What there is to say under the table, worst first."""
    found = [f"FAILED {one.system} {one.case} {one.message}".replace("  ", " ") for one in result.breaches]
    found += [f"controls rank wrongly: {line}" for line in result.ranking]
    return [*found, *result.notes]
