"""The two halves of a run: briefs written into a store, and scored out of it.

`generate` does what the store lacks, several at once, and writes each as it is done; `score` reads them one by one, so
that memory stays flat, and hands on slim rows while the full ones go to a file. Decides nothing about good or bad.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from typing import Any

from summarizer.evaluation import metrics, systems
from summarizer.evaluation.metrics import Tools
from summarizer.evaluation.store import Store
from summarizer.evaluation.systems import Makers
from summarizer.evaluation.values import Item, Record, Row, Score, Suite, Task
from summarizer.model.value import dataclass

Progress = Callable[[int, int], None]
WORST = 3  # items a slim score keeps: what a report says beside the number


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run: tasks, how many at once, whether failed ones are tried again, and whom to tell of progress."""

    suite: Suite
    tasks: tuple[Task, ...]
    jobs: int = 2
    retry_errors: bool = False
    progress: Progress = lambda _done, _of: None


def missing(plan: Plan, store: Store) -> tuple[Task, ...]:
    """Tasks that the store has no record of; with `retry_errors` those that failed, too."""

    def wanted(task: Task) -> bool:
        place = store.places.get(task.key)
        return place is None or (plan.retry_errors and place[1] == "error")

    return tuple(task for task in plan.tasks if wanted(task))


def generate(plan: Plan, store: Store, makers: Makers) -> int:
    """Write the briefs that are missing; returns how many tasks were done. Distorting controls come last."""
    todo = missing(plan, store)
    first = [task for task in todo if task.system.control not in systems.DISTORTED]
    last = [task for task in todo if task.system.control in systems.DISTORTED]
    done = 0
    for batch in (first, last):
        for record in _finished(batch, plan, makers, store):
            store.add(record)
            done += 1
            plan.progress(done, len(todo))
    return done


def _finished(batch: Sequence[Task], plan: Plan, makers: Makers, store: Store) -> Iterator[Record]:
    """Records as they are done; no more tasks are under way than there are jobs, so little is lost at a kill."""
    bases = {(task.case.id, task.system.id, task.repeat): task.key for task in plan.tasks}

    def base(task: Task) -> Record | None:
        return store.get(bases.get((task.case.id, task.system.base or "", task.repeat), ""))

    if plan.jobs <= 1:
        yield from (systems.run(task, plan.suite, makers, base(task)) for task in batch)
        return
    with ThreadPoolExecutor(plan.jobs) as pool:
        running: set[Future[Record]] = set()
        try:
            for task in batch:
                running.add(pool.submit(systems.run, task, plan.suite, makers, base(task)))
                if len(running) >= plan.jobs:
                    finished, running = wait(running, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in finished)
            yield from (future.result() for future in wait(running).done)
        finally:
            for future in running:
                future.cancel()


def score(plan: Plan, store: Store, tools: Tools) -> Iterator[Row]:
    """Scores of every stored brief of the plan, in its order; a task without a brief gives a row that says why."""
    for number, task in enumerate(plan.tasks, start=1):
        record = store.get(task.key)
        yield row(task, record, plan.suite.metrics, tools)
        plan.progress(number, len(plan.tasks))


def row(task: Task, record: Record | None, chosen: Sequence[str], tools: Tools) -> Row:
    """One task's scores."""
    head: dict[str, Any] = {"key": task.key, "case": task.case.id, "system": task.system.id, "repeat": task.repeat}
    if record is None:
        return Row(**head, status="error", scores={}, failed="not written yet")
    case = systems.scored_case(task.case, task)
    bare = task.system.control == "human"
    found = metrics.score(record, case, tools, chosen)
    if bare:
        found = {name: one for name, one in found.items() if name.startswith(metrics.CITELESS)}
    expected = record.status == "ok" if case.expect == "brief" else record.status != "error"
    return Row(**head, status=record.status, scores=found, failed="" if expected else record.error or record.status)


def slim(row: Row) -> Row:
    """A row without most items: the worst few stay, for the reasons that reports give."""
    return replace(row, scores={name: _slim(name, one) for name, one in row.scores.items()})


def _slim(name: str, one: Score) -> Score:
    worse = -1.0 if name in metrics.LOWER else 1.0

    def rank(item: Item) -> float:
        return worse * (item.value if item.value is not None else 0.0)

    flawed = [item for item in one.items if item.value is not None and item.value != (0.0 if worse < 0 else 1.0)]
    return replace(one, items=tuple(sorted(flawed, key=rank)[:WORST]))


def shape(row: Row) -> dict[str, Any]:
    """A row as JSON: nothing is left out."""
    head = {name: getattr(row, name) for name in ("case", "system", "repeat", "status", "failed", "key")}
    return {**head, "scores": {name: _score(one) for name, one in row.scores.items()}}


def _score(one: Score) -> dict[str, Any]:
    items = [{"id": item.id, "value": item.value, "why": item.why, "weight": item.weight} for item in one.items]
    return {"value": one.value, "n": one.n, "signature": one.signature, "items": items, "why": one.why}


def read_row(entry: Mapping[str, Any]) -> Row:
    """A row from JSON."""
    scores = {
        name: Score(**{**one, "items": tuple(Item(**item) for item in one["items"])})
        for name, one in entry["scores"].items()
    }
    return Row(**{**entry, "scores": scores})
