"""Briefs of the same sources in columns, as one page without a script.

A fact that several state stands in one row; what only one of them has is marked; scores stand beneath. Computes
neither.
"""

from __future__ import annotations

from typing import Any

from summarizer.model import Claim
from summarizer.render.comparison import Column, Comparison, described, facts, score_rows
from summarizer.render.html import language
from summarizer.render.html_difference import proof


def html(comparison: Comparison) -> str:
    """The page as one string; equal comparisons give equal pages."""
    from summarizer.render.html_page import fill

    return fill("comparison", ("base", "beside"), (), context(comparison))


def context(comparison: Comparison) -> dict[str, Any]:
    """What the template shows: a row a fact, a cell a column."""
    columns = comparison.columns
    briefs = [column.brief for column in columns if column.brief]
    table = facts(comparison)
    stated = [sum(claim is not None for claim in row) for row in table]
    return {
        "title": comparison.title,
        "columns": [
            {"label": column.label, "about": described(column), "failed": column.brief is None} for column in columns
        ],
        "rows": [
            {"count": count, "cells": [_cell(claim, column) for claim, column in zip(row, columns, strict=True)]}
            for row, count in zip(table, stated, strict=True)
        ],
        "scores": [(name, list(zip(values, best, strict=True))) for name, values, best in score_rows(comparison)],
        "shared": sum(count == len(briefs) for count in stated),
        "alone": sum(count == 1 for count in stated) if len(briefs) > 1 else 0,
        "briefs": len(briefs),
        "lang": language(tuple(source for brief in briefs for source in brief.sources)),
    }


def _cell(claim: Claim | None, column: Column) -> dict[str, Any] | None:
    if claim is None or column.brief is None:
        return None
    return {"it": claim, "proof": proof(claim, column.brief)}
