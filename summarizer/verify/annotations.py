"""Findings in the forms that other tools read: SARIF 2.1.0, GitHub workflow commands, JSON, and lines for people.

Only shapes: what is found is decided elsewhere. Text in the output is made safe for the form it goes into.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from summarizer.verify.codes import CODES
from summarizer.verify.document import Located

Json = dict[str, Any]
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def lines(found: Sequence[Located], file: str) -> list[str]:
    """`file:line:column: C3: severity: code: message`; without what is not known: line and column, or the claim."""
    said = [(item.finding, ":".join(filter(None, (file, _place(item))))) for item in found]
    return [f"{place}: {what.severity}: {what.code}: {what.message}" for what, place in said]


def _place(item: Located) -> str:
    place = f"{item.line}:{item.column}" if item.line else ""
    return ": ".join(filter(None, (place, item.finding.claim)))


def records(found: Sequence[Located], file: str) -> list[Json]:
    """One object a finding."""
    return [
        {
            "file": file,
            "line": item.line or None,
            "column": item.column or None,
            "code": item.finding.code,
            "severity": item.finding.severity,
            "claim": item.finding.claim,
            "text": item.text or None,
            "message": item.finding.message,
        }
        for item in found
    ]


def github(found: Sequence[Located], file: str) -> list[str]:
    """GitHub workflow commands, which annotate a pull request."""
    return [
        f"::{_COMMAND[item.finding.severity]} file={_property(file)},line={max(item.line, 1)},"
        f"col={max(item.column, 1)},title={_property(item.finding.code)}::{_data(_message(item))}"
        for item in found
    ]


def _message(item: Located) -> str:
    return f"{item.finding.claim}: {item.finding.message}" if item.finding.claim else item.finding.message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def sarif(found: Sequence[Located], file: str, version: str) -> Json:
    """A SARIF 2.1.0 log with one run."""
    used = sorted({item.finding.code for item in found})
    rules = [
        {"id": code, "shortDescription": {"text": CODES[code].meaning if code in CODES else code}} for code in used
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "summarizer verify", "version": version, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(item, file, used) for item in found],
            }
        ],
    }


def _result(item: Located, file: str, used: Sequence[str]) -> Json:
    region = {"startLine": max(item.line, 1), "startColumn": max(item.column, 1)}
    place = {"artifactLocation": {"uri": quote(file.replace("\\", "/"))}, "region": region}
    return {
        "ruleId": item.finding.code,
        "ruleIndex": used.index(item.finding.code),
        "level": _LEVEL[item.finding.severity],
        "message": {"text": _message(item)},
        "locations": [{"physicalLocation": place}],
    }
