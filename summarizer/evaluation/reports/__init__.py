"""A result in the forms that people and machines read. Computes no scores.

`render(view, form)`: `table` (terminal), `md` (a step summary), `json`, `jsonl` (a row a brief), `junit`, `github`
(annotations) and `html` (one page that needs nothing else).
"""

from __future__ import annotations

from collections.abc import Callable

from summarizer.evaluation.reports.documents import github, json_document, json_lines, junit
from summarizer.evaluation.reports.markdown import comparison as comparison
from summarizer.evaluation.reports.markdown import markdown
from summarizer.evaluation.reports.tables import View as View
from summarizer.evaluation.reports.terminal import table as table


def render(view: View, form: str, *, full: bool = False) -> str:
    """The report in one form."""
    if form == "html":
        from summarizer.evaluation.reports.page import page

        return page(view)
    if form == "md":
        return markdown(view, full=full)
    if form == "table":
        return table(view, full=full)
    forms: dict[str, Callable[[View], str]] = {
        "json": json_document,
        "jsonl": json_lines,
        "junit": junit,
        "github": github,
    }
    return forms[form](view)
