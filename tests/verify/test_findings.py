"""Codes, their documentation, and the forms that findings are shown in."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

from summarizer.model import Finding
from summarizer.verify import annotations, codes
from summarizer.verify.document import Located

ROOT = Path(__file__).parents[2]
FOUND = (
    Located(Finding("negation", "error", "T1", "50% “not”\nhere, there: so"), 3, 7),
    Located(Finding("no-claims", "warning", None, "there is no statement to check"), 0, 0),
    Located(Finding("evidence-found", "info", "C2", "S1.4"), 0, 1),
)


def test_the_documentation_is_made_from_the_table() -> None:
    assert codes.table() in (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")


def test_every_code_in_the_source_is_in_the_table() -> None:
    used = set()
    for path in (ROOT / "summarizer" / "verify").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Finding", "Hit"}:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    used.add(first.value)
    assert used - codes.CODES.keys() == set()
    assert codes.CODES.keys() - used == set()


def test_lines_name_file_place_severity_and_code() -> None:
    first, second, third = annotations.lines(FOUND, "a.md")
    assert first.startswith("a.md:3:7: T1: error: negation: 50%")
    assert second == "a.md: warning: no-claims: there is no statement to check"
    assert third == "a.md:C2: info: evidence-found: S1.4"


def test_github_commands_are_escaped() -> None:
    first = annotations.github(FOUND, "a,b.md")[0]
    assert first == "::error file=a%2Cb.md,line=3,col=7,title=negation::T1: 50%25 “not”%0Ahere, there: so"
    assert all("\n" not in line for line in annotations.github(FOUND, "x"))


def test_sarif_has_the_required_shape() -> None:
    log = annotations.sarif(FOUND, "a.md", "1.2.3")
    assert json.loads(json.dumps(log)) == log
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({item.finding.code for item in FOUND})
    for result, item in zip(run["results"], FOUND, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == item.finding.code
        region = result["locations"][0]["physicalLocation"]["region"]
        assert min(region.values()) >= 1
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert re.fullmatch(r"2\.1\.0", log["version"])


def test_records_carry_every_field() -> None:
    assert [record["line"] for record in annotations.records(FOUND, "a.md")] == [3, None, None]
