"""The figures of `eval/results/` on one page, each beside its target and the script that measures it.

    python eval/benchmarks/figures.py

Reads the JSON files there and writes `eval/results/README.md`; measures nothing itself. A time is that of the machine
and the minute in which its script ran. Exit code 0 whether or not every target is met: the page says which are not.
"""

from __future__ import annotations

import json
import operator
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parents[1] / "results"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a results file. `path`: keys and places down to it; `most`: the target is an upper bound.

    A figure without a target only stands beside another.
    """

    what: str
    path: tuple[str | int, ...]
    target: float | None
    most: bool = False
    digits: int = 3


SCRIPTS = {"extraction_unseen": "extraction"}  # where it is not named like its file
ALARMS = ("self-test", "whole article", "alarms")
TOLD = ("10 s", "ten times")  # of the yes-or-no targets of `summaries.json`, those with a figure above
PAGE: dict[str, tuple[tuple[str, tuple[Figure, ...]], ...]] = {
    "Reading and cleaning": (
        ("extraction", (Figure("article bodies from saved pages, F1", ("html_f1",), 0.955),)),
        (
            "extraction_unseen",
            (
                Figure("copied pages never seen: body lines kept", ("unseen_body_lines_kept",), 0.98),
                Figure("the same: furniture lines removed", ("unseen_furniture_lines_removed",), 0.85),
            ),
        ),
    ),
    "Evidence": (
        (
            "duplicates",
            (
                Figure("edited copies found", ("recall",), 0.98),
                Figure("copies that are none: 1 minus their share", ("precision",), 0.995),
                Figure("100,000 short documents, seconds", ("seconds",), 60, most=True, digits=1),
                Figure("times as fast as datasketch", ("times_faster",), 10, digits=1),
            ),
        ),
        (
            "disagreements",
            (
                Figure("edited news summaries told from equal ones", ("domains", "news", "balanced_accuracy"), 0.62),
                Figure("the same, sales mails", ("domains", "sales_email", "balanced_accuracy"), 0.62),
                Figure("false alarms, claims that agree", ("claimdiff", "rate"), 0.03, most=True),
            ),
        ),
        (
            "scale_evidence",
            (
                Figure("1,000 articles read and compared, seconds", ("largest", "seconds"), 20, most=True, digits=1),
                Figure("the same, MiB of all processes", ("largest", "mebibytes"), 1536, most=True, digits=0),
                Figure("time a sentence, 1,000 articles to 100", ("largest", "growth"), 1.35, most=True, digits=2),
            ),
        ),
    ),
    "Briefs without a model": (
        (
            "summaries",
            (
                Figure("times as fast as LexRank, slowest topic", ("speed", "least"), 10, digits=1),
                Figure("1,000 articles after reading, s", ("scale", "real", -1, "seconds"), 10, most=True, digits=1),
                Figure("the same, copies that contradict", ("scale", "near copies", -1, "seconds"), None, digits=1),
            ),
        ),
    ),
    "Verification": (
        (
            "verification",
            (
                Figure("wice, balanced accuracy", ("human", "wice", "balanced_accuracy"), 0.68),
                Figure("CoGenSumm", ("human", "cogensumm", "balanced_accuracy"), 0.68),
                Figure("XSumFaith", ("human", "xsumfaith", "balanced_accuracy"), 0.68),
                Figure("SummEdits, news", ("human", "summedits_news", "balanced_accuracy"), 0.62),
                Figure("Fool Me Twice", ("human", "fool_me_twice", "balanced_accuracy"), 0.60),
                Figure("speakers of direct quotations", ("speakers", "right"), 0.90),
                Figure("alarms on copied sentences", (*ALARMS, "verbatim", "rate"), 0, most=True),
                Figure("alarms on light paraphrases", (*ALARMS, "light paraphrase", "rate"), 0.05, most=True),
                Figure("claims a second, articles never seen", ("speed", "cold_claims_per_second"), 1000, digits=0),
            ),
        ),
    ),
    "Briefs with a model": (
        (
            "latency",
            (
                Figure("64 briefs by 16 at 200 ms, times the ideal", ("found", "ratio"), 1.15, most=True, digits=2),
                Figure("our own seconds a brief", ("found", "overhead_s"), 0.06, most=True),
            ),
        ),
    ),
}  # fmt: skip


def page(results: Path) -> str:
    """The page as Markdown."""
    lines = [
        "# Figures",
        "",
        "Made from the JSON files here by `python eval/benchmarks/figures.py`. Times are those of one machine in one",
        "minute.",
        *(line for title, files in PAGE.items() for line in _table(results, title, files)),
        "",
    ]
    return "\n".join(lines)


def _table(results: Path, title: str, files: tuple[tuple[str, tuple[Figure, ...]], ...]) -> Iterator[str]:
    yield from ("", f"## {title}", "", "| what | figure | target | met | script |", "| --- | --- | --- | --- | --- |")
    for name, figures in files:
        found = json.loads((results / f"{name}.json").read_text(encoding="utf-8"))
        script = SCRIPTS.get(name, name)
        for figure in figures:
            yield _row(figure, _value(found, figure), script)
        for what, met in found.get("floors", {}).items():
            if isinstance(met, bool) and not any(told in what for told in TOLD):
                yield f"| {what} | | | {_yes(met)} | `{script}.py` |"


def _value(found: Any, figure: Figure) -> float:  # noqa: ANN401  # JSON
    return float(reduce(operator.getitem, figure.path, found))


def _row(figure: Figure, value: float, script: str) -> str:
    if figure.target is None:
        return f"| {figure.what} | {value:.{figure.digits}f} | – | – | `{script}.py` |"
    met = value <= figure.target if figure.most else value >= figure.target
    sign = "≤" if figure.most else "≥"
    return f"| {figure.what} | {value:.{figure.digits}f} | {sign} {figure.target:g} | {_yes(met)} | `{script}.py` |"


def _yes(met: bool) -> str:
    return "yes" if met else "**no**"


if __name__ == "__main__":
    (RESULTS / "README.md").write_text(page(RESULTS), encoding="utf-8")
    print(page(RESULTS))
