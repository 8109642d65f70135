"""The result as a terminal table: metrics down, systems across, means with what is known of their spread."""

from __future__ import annotations

import io

from summarizer.evaluation.reports import tables
from summarizer.evaluation.reports.tables import View
from summarizer.text.display import one_line


def table(view: View, width: int = 120, *, colour: bool = False, full: bool = False) -> str:
    """The table; under it what changed, what broke, how the controls rank, and notes."""
    from rich.console import Console  # 60 ms
    from rich.table import Table
    from rich.text import Text

    result = view.result
    grid = Table(title=f"{result.suite.name}: means over cases", title_justify="left", box=None, pad_edge=False)
    grid.add_column("metric", no_wrap=True)
    names = tables.system_names(result)
    for name in names:
        grid.add_column(Text(one_line(name)), justify="right")
    for metric in tables.shown_metrics(result, full=full):
        grid.add_row(metric, *(tables.value(result, name, metric) for name in names))
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False)
    console.print(grid)
    moved = tables.change_rows(view.changes)
    if moved:
        changes = Table(title="since the baseline", title_justify="left", box=None, pad_edge=False)
        for heading in ("system", "metric", "before", "now", "difference", "p", "verdict"):
            changes.add_column(heading)
        for row in moved:
            changes.add_row(*(Text(one_line(cell)) for cell in row))
        console.print(changes)
    for line in tables.lines(view):
        console.print(Text(one_line(line), style="red" if line.startswith("FAILED") else ""), soft_wrap=True)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))
