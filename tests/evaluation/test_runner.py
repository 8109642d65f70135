"""Generation and scoring apart; a run that is killed goes on without redoing or losing an item."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.errors import OutputError, SuiteError
from summarizer.evaluation import runner, session, store
from summarizer.evaluation.metrics import Tools
from summarizer.evaluation.systems import Makers, tasks
from summarizer.evaluation.values import Record
from summarizer.model import Draft, DraftClaim
from summarizer.verify import check
from tests.evaluation.conftest import ROOT

CASES = 24


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A suite of many small cases and two systems."""
    lines = ["version: 1", "name: many", "cases:"]
    for number in range(CASES):
        (tmp_path / f"{number}.txt").write_text(
            f"The ferry number {number} hit the pier on Tuesday. Nobody on board was hurt, the harbour said.",
            encoding="utf-8",
        )
        lines.append(
            f"  - {{id: c{number}, sources: [{number}.txt], references: [The ferry number {number} hit a pier.]}}"
        )
    lines += ["systems:", "  - {id: ours}", "  - {id: lead, control: lead}", "metrics: [citation, rouge]"]
    path = tmp_path / "many.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class Engine:
    """Cites the first sentence; logs each call; fails or dawdles where told."""

    name, model = "test", None

    def __init__(self, log: Path | None = None, fails: str = "\0", wait: float = 0.0) -> None:
        self.log, self.fails, self.wait = log, fails, wait

    def write(self, evidence, ask):
        first = evidence.sentences[0]
        if self.log:
            with self.log.open("a", encoding="utf-8") as file:
                file.write(first.text + "\n")
        time.sleep(self.wait)
        if self.fails in first.text:
            raise RuntimeError("the engine broke")
        return Draft("T", (DraftClaim("lede", first.text, (first.id,)),))


def evaluate(path: Path, engine: Engine, **fields):
    request = session.Request(folder=path.parent / "runs", **fields)
    return session.evaluate(
        session.load(path), request, Makers(lambda _system: engine), Tools(check), lambda _done, _of: None
    )


def test_a_second_run_writes_nothing_again(many, tmp_path):
    log = tmp_path / "log"
    first = evaluate(many, Engine(log))
    assert len(first.rows) == 2 * CASES
    assert len(log.read_text(encoding="utf-8").splitlines()) == CASES
    second = evaluate(many, Engine(log))
    assert len(log.read_text(encoding="utf-8").splitlines()) == CASES
    assert [row.scores for row in first.rows] == [row.scores for row in second.rows]


def test_rescore_writes_no_brief(many, tmp_path):
    log = tmp_path / "log"
    result = evaluate(many, Engine(log), rescore=True)
    assert not log.exists()
    assert {row.failed for row in result.rows} == {"not written yet"}
    assert not result.ok


def test_failures_are_kept_counted_and_retried_on_demand(many, tmp_path):
    log = tmp_path / "log"
    broken = evaluate(many, Engine(log, fails="number 7 "))
    failed = [row for row in broken.rows if row.failed]
    assert [(row.case, row.system, row.status) for row in failed] == [("c7", "ours", "error")]
    assert "the engine broke" in failed[0].failed
    assert [breach.kind for breach in broken.breaches] == ["item-failed"]
    assert not evaluate(many, Engine(log)).ok, "not tried again unless asked"
    mended = evaluate(many, Engine(log), retry_errors=True)
    assert mended.ok
    assert len(log.read_text(encoding="utf-8").splitlines()) == CASES + 1


def test_several_jobs_give_the_same_as_one(many, tmp_path):
    one = evaluate(many, Engine(), jobs=1)
    (tmp_path / "runs" / "briefs.jsonl").unlink()
    eight = evaluate(many, Engine(wait=0.001), jobs=8)
    assert [(row.case, row.system, row.scores) for row in one.rows] == [
        (row.case, row.system, row.scores) for row in eight.rows
    ]


SCRIPT = """
import sys
from pathlib import Path
from tests.evaluation.test_runner import Engine, evaluate
path = Path(sys.argv[1])
evaluate(path, Engine(path.parent / "log", wait=0.02), jobs=2)
"""


@pytest.mark.slow
def test_kill_nine_loses_nothing_and_redoes_nothing(many, tmp_path):
    briefs, log = tmp_path / "runs" / "briefs.jsonl", tmp_path / "log"
    command = [sys.executable, "-c", SCRIPT, str(many)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for wanted in (5, 11):
        process = subprocess.Popen(command, env=environment)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (briefs.exists() and briefs.read_bytes().count(b"\n") >= wanted):
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
    with briefs.open("ab") as file:
        file.write(b'{"key": "torn off in the mid')
    kept = [json.loads(line)["key"] for line in briefs.read_bytes().splitlines()[:-1]]
    assert len(kept) >= 11
    assert len(kept) == len(set(kept))
    done_before = len(log.read_text(encoding="utf-8").splitlines())
    result = evaluate(many, Engine(log))
    assert result.ok
    keys = [json.loads(line)["key"] for line in briefs.read_text(encoding="utf-8").splitlines()]
    assert keys[: len(kept)] == kept, "what was done stays"
    assert len(keys) == len(set(keys)) == 2 * CASES, "nothing lost, nothing twice"
    written = len(log.read_text(encoding="utf-8").splitlines())
    ours_kept = sum(
        json.loads(line)["system"] == "ours" for line in briefs.read_text(encoding="utf-8").splitlines()[: len(kept)]
    )
    assert written - done_before == CASES - ours_kept


def test_a_store_has_one_writer(tmp_path):
    path = tmp_path / "briefs.jsonl"
    with store.opened(path), pytest.raises(OutputError, match="another run"), store.opened(path):
        pass


def test_damaged_lines_are_passed_over_and_counted(tmp_path):
    path = tmp_path / "briefs.jsonl"
    with store.opened(path) as briefs:
        briefs.add(Record("a", "c", "s", 0, "error", error="x \ud800"))
    path.write_bytes(path.read_bytes() + b"not json\n" + b"[1]\n")
    with store.opened(path) as briefs:
        assert briefs.damaged == 2
        assert briefs.get("a").error == "x \ud800"
        assert briefs.get("b") is None


def test_filters_choose_cases_or_systems(many):
    assert [case.id for case in session.load(many, ("c3", "c5")).cases] == ["c3", "c5"]
    assert [one.id for one in session.load(many, ("-lead",)).systems] == ["ours"]
    assert len(session.load(many, ("lead",), 2).cases) == 2
    with pytest.raises(SuiteError, match="--filter nobody"):
        session.load(many, ("nobody",))


def test_a_key_names_all_that_decides(many):
    makers = Makers(lambda _system: Engine())
    before = {(task.case.id, task.system.id): task.key for task in tasks(session.load(many), makers)}
    (many.parent / "3.txt").write_text("Something else happened on Monday in the harbour.", encoding="utf-8")
    after = {(task.case.id, task.system.id): task.key for task in tasks(session.load(many), makers)}
    assert {name for name in before if before[name] != after[name]} == {("c3", "ours"), ("c3", "lead")}


def test_slim_rows_keep_the_worst_items(many):
    row = evaluate(many, Engine()).rows[0]
    assert all(len(score.items) <= runner.WORST for score in row.scores.values())
    full = next(session.stored_rows(many.parent / "runs"))
    assert runner.slim(full).scores == row.scores
