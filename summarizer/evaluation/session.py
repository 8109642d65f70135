"""One evaluation from suite file to result: what `run`, `gate` and `bless` have in common.

Engines, the verifier and progress are handed in. Prints nothing and judges nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from summarizer.errors import SuiteError
from summarizer.evaluation import metrics, results, runner, store, suite, systems
from summarizer.evaluation.metrics import Tools
from summarizer.evaluation.results import Result
from summarizer.evaluation.runner import Plan, Progress
from summarizer.evaluation.store import Store
from summarizer.evaluation.systems import Makers
from summarizer.evaluation.values import Row, Suite
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """What of a suite is run. `folder` is where briefs and scores are kept; `rescore` writes no brief."""

    folder: Path
    filters: tuple[str, ...] = ()
    limit: int | None = None
    repeat: int = 1
    jobs: int = 2
    rescore: bool = False
    retry_errors: bool = False


def load(path: Path, filters: Sequence[str] = (), limit: int | None = None) -> Suite:
    """The suite, checked, with the cases and systems that the filters leave.

    Raises:
        SuiteError: the suite is wrong, or a filter fits nothing.
    """
    whole = suite.load(path, metrics.BY_FAMILY)
    case_names = [(case.id, *case.tags) for case in whole.cases]
    system_names = [(one.id, *one.tags) for one in whole.systems]
    cases, chosen = _chosen(case_names, filters), _chosen(system_names, filters)
    known = {name for names in (*case_names, *system_names) for name in names}
    for word in filters:
        if word.removeprefix("-") not in known:
            raise SuiteError(f"--filter {word}: no such case, system or tag", where=str(path))
    bases = {whole.systems[at].base for at in chosen}
    kept = tuple(one for at, one in enumerate(whole.systems) if at in chosen or one.id in bases)
    return replace(whole, cases=tuple(whole.cases[at] for at in cases[:limit]), systems=kept)


def _chosen(names: list[tuple[str, ...]], filters: Sequence[str]) -> list[int]:
    """Places that the filters leave: a word restricts the kind (cases or systems) in which it occurs."""
    here = {name for one in names for name in one}
    words = [word for word in filters if word.removeprefix("-") in here]
    return [at for at, one in enumerate(names) if systems.select(one, words)]


def default_folder(path: Path, name: str) -> Path:
    """`runs/NAME` beside the suite; beside its folder where that is called `suites`."""
    home = path.parent.parent if path.resolve().parent.name == "suites" else path.parent
    return home / "runs" / name


def evaluate(chosen: Suite, request: Request, makers: Makers, tools: Tools, progress: Progress) -> Result:
    """Write what is missing (but for `rescore`), score all, and sum it up; full scores go to `scores.jsonl`."""
    plan = Plan(chosen, systems.tasks(chosen, makers, request.repeat), request.jobs, request.retry_errors, progress)
    with store.opened(request.folder / "briefs.jsonl") as briefs:
        if not request.rescore:
            runner.generate(plan, briefs, makers)
        rows: list[Row] = []
        store.write_lines(
            request.folder / "scores.jsonl", (runner.shape(row) for row in _kept(plan, briefs, tools, rows))
        )
        damaged = briefs.damaged
    result = results.summarise(chosen, rows, chosen.systems)
    notes = [f"{damaged} damaged lines in the store were passed over"] if damaged else []
    return replace(result, notes=(*result.notes, *notes))


def _kept(plan: Plan, briefs: Store, tools: Tools, rows: list[Row]) -> Iterator[Row]:
    """Full rows one by one; slim ones stay in `rows`."""
    for row in runner.score(plan, briefs, tools):
        rows.append(runner.slim(row))
        yield row


def stored_rows(folder: Path) -> Iterator[Row]:
    """Full rows of the last run in a folder.

    Raises:
        SuiteError: there has been none.
    """
    path = folder / "scores.jsonl"
    if not path.is_file():
        raise SuiteError("no scores here", where=str(folder), hint="run `summarizer eval run SUITE` first")
    with path.open(encoding="utf-8", errors="surrogatepass") as file:
        for line in file:
            yield runner.read_row(json.loads(line))
