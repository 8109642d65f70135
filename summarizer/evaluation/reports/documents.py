"""The result as JSON: means with intervals and signatures, every breach, and the scores of each brief."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from summarizer.evaluation.results import Result


def json_document(result: Result) -> str:
    """The whole result; item by item detail is in the rows' file beside the store."""
    document: dict[str, Any] = {
        "suite": result.suite.name,
        "ok": result.ok,
        "breaches": [asdict(one) for one in result.breaches],
        "ranking": list(result.ranking),
        "notes": list(result.notes),
        "systems": {
            name: {metric: asdict(cell) for metric, cell in cells.items()} for name, cells in result.cells.items()
        },
        "rows": [asdict(row) for row in result.rows],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
