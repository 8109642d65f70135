"""A small suite in a folder of its own, and the command line to run it with."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from summarizer.cli import cli
from summarizer.evaluation.metrics import Tools
from summarizer.model import (
    Brief,
    Citation,
    Claim,
    Corroboration,
    Run,
    Section,
    Source,
    Support,
)
from summarizer.text.segment import sentences

ROOT = Path(__file__).parents[2]
SCAFFOLD = ROOT / "summarizer" / "evaluation" / "scaffold"

SUITE = """\
version: 1
name: small
cases:
  - id: harbour
    sources: ["sources/*.txt"]
    as_of: 2031-03-05
    references: ["file:reference.md"]
    nuggets: file:nuggets.yaml
    disagreements: file:disagreements.yaml
systems:
  - {id: ours, engine: extractive, style: own.md, max_words: 120}
metrics: [rouge, citation, grounding, nuggets]
thresholds:
  - {metric: citation.validity, min: 1, per: case}
gate:
  metrics: [citation.validity, citation.f1, nuggets.recall, rouge1.r.mean]
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A copy of the scaffold's case with a style of its own."""
    home = tmp_path / "suites"
    (home / "sources").mkdir(parents=True)
    for path in SCAFFOLD.rglob("*"):
        if path.suffix in (".txt", ".md") or path.name in ("nuggets.yaml", "disagreements.yaml"):
            inner = path.relative_to(SCAFFOLD)
            if len(inner.parts) == 1 or inner.parts[0] == "sources":
                (home / inner).write_bytes(path.read_bytes())
    style = (ROOT / "prompts" / "briefing.md").read_text(encoding="utf-8")
    (home / "own.md").write_text(style.replace("name: briefing", "name: own"), encoding="utf-8")
    path = home / "small.yaml"
    path.write_text(SUITE, encoding="utf-8")
    return path


@pytest.fixture
def invoke() -> Callable[..., Result]:
    """`summarizer eval ...` in this process."""

    def call(*arguments: Any) -> Result:
        return CliRunner().invoke(cli, ["eval", *map(str, arguments)], standalone_mode=False)

    return call


@pytest.fixture
def make() -> Callable[..., Brief]:
    """A brief over given source texts; claims are (text, ids of the sentences cited)."""

    def brief(texts: list[str], *claims: tuple[str, list[str]], **fields: Any) -> Brief:
        sources = tuple(Source(f"S{n}", text, f"{n}.txt", "") for n, text in enumerate(texts, start=1))
        known = {one.id: one for source in sources for one in sentences(source)}
        made = tuple(
            Claim(
                f"C{n}", "lede", text, None,
                tuple(Citation(known[i].source, i, known[i].start, known[i].end, known[i].text) for i in ids),
                Support("supported", 1.0), Corroboration("single-origin", 1, 1),
            )
            for n, (text, ids) in enumerate(claims, start=1)
        )  # fmt: skip
        shape: dict[str, Any] = {
            "title": "T", "as_of": None, "sections": (Section("lede", "", tuple(c.id for c in made)),), "claims": made,
            "disagreements": (), "timeline": (), "sources": sources, "findings": (), "revisions": (),
            "run": Run("test", None, "briefing", "", "0"),
        }  # fmt: skip
        return Brief(**{**shape, **fields})

    return brief


def by_table(table: dict[tuple[str, frozenset[str]], bool]) -> Tools:
    """Tools whose φ is a table: (claim, set of texts) → bool; what is not in it is False."""

    def check(claim: str, texts: Any) -> Support:
        held = table.get((claim, frozenset(texts)), False)
        return Support("supported" if held else "unsupported", float(held))

    return Tools(check, "table")
