"""The result for machines: JSON, JSON lines, JUnit XML and GitHub's annotations."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from summarizer.evaluation.reports.tables import View, reason
from summarizer.evaluation.results import Breach

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def json_document(view: View) -> str:
    """The whole result; item by item detail is in `scores.jsonl` beside the store."""
    result = view.result
    document: dict[str, Any] = {
        "suite": result.suite.name,
        "ok": result.ok,
        "breaches": [asdict(one) for one in result.breaches],
        "ranking": list(result.ranking),
        "notes": list(result.notes),
        "changes": [{**asdict(one), "verdict": one.verdict} for one in view.changes],
        "systems": {
            name: {metric: asdict(cell) for metric, cell in cells.items()} for name, cells in result.cells.items()
        },
        "rows": [asdict(row) for row in result.rows],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def json_lines(view: View) -> str:
    """One line a brief: case, system, repeat, status and its values."""
    lines = []
    for row in view.result.rows:
        values = {name: score.value for name, score in row.scores.items()}
        head = {
            "case": row.case,
            "system": row.system,
            "repeat": row.repeat,
            "status": row.status,
            "failed": row.failed,
        }
        lines.append(json.dumps({**head, **values}, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def junit(view: View) -> str:
    """JUnit XML: a test case for every brief and system-wide check; a failure for each thing that broke."""
    result = view.result
    groups: dict[tuple[str, str], list[Breach]] = {(row.system, row.case): [] for row in result.rows}
    for breach in result.breaches:
        groups.setdefault((breach.system or "suite", breach.case or "all cases"), []).append(breach)
    cases = []
    for (system, case), breaches in groups.items():
        inner = "".join(
            f"<failure type={_attribute(one.kind)} message={_attribute(one.message)}>{_text(reason(one))}</failure>"
            for one in breaches
        )
        cases.append(f"  <testcase classname={_attribute(system)} name={_attribute(case)}>{inner}</testcase>")
    failed = sum(bool(breaches) for breaches in groups.values())
    head = f'<testsuite name={_attribute(result.suite.name)} tests="{len(groups)}" failures="{failed}">'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join([head, *cases, "</testsuite>"]) + "\n"


def _text(value: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", value))


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", value))


def github(view: View) -> str:
    """GitHub's workflow commands: an error for everything that broke, a warning for what is doubtful."""
    result = view.result
    place = f"file={_property(result.suite.path)}"
    lines = [f"::error {place},title={_property(one.kind)}::{_data(reason(one))}" for one in result.breaches]
    lines += [f"::warning {place},title=controls::{_data(line)}" for line in result.ranking]
    lines += [f"::notice {place}::{_data(line)}" for line in result.notes]
    return "".join(line + "\n" for line in lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
