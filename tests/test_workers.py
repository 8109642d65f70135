"""Work in other processes: same results, same order, same errors, and nothing left running."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import workers
from summarizer.errors import ProviderUnavailable, SourceError
from summarizer.evidence import gather
from summarizer.ingest import load

PARENT = os.getpid()
MUCH = workers.PAYS


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOKY_MAX_CPU_COUNT", "2")


def where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def fussy(number: int) -> int:
    if number == 3:
        raise SourceError("has no text", where=f"{number}.txt", hint="look into it")
    if number == 5:
        raise ProviderUnavailable("no answer")
    return number


def mortal(task: tuple[int, int]) -> tuple[int, int]:
    number, parent = task
    if number == 2 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 10, os.getpid()


def in_a_daemon(pipe: multiprocessing.connection.Connection) -> None:
    pipe.send(list(workers.spread(where, range(4), [MUCH] * 4)))


class _Packed:
    """A task that says in which thread it was pickled."""

    def __init__(self, thread: int = 0) -> None:
        self.thread = thread

    def __reduce__(self) -> tuple[type, tuple[int]]:
        return _Packed, (threading.get_ident(),)


def _thread_of(task: _Packed) -> int:
    return task.thread


def test_a_task_is_packed_before_the_caller_goes_on_and_may_change_it() -> None:
    assert workers.later(_thread_of, _Packed(), MUCH)() == threading.get_ident()
    task = {"one": 1}
    result = workers.later(len, task, MUCH)
    task["two"] = 2
    assert result() == 1


def test_little_work_stays_here_and_is_done_when_asked_for() -> None:
    results = workers.spread(where, [1, 2], [10, 10])
    assert next(results) == (1, PARENT)
    assert list(results) == [(2, PARENT)]


@pytest.mark.slow
def test_much_work_goes_to_other_processes_and_comes_back_in_order() -> None:
    found = list(workers.spread(where, range(40), [MUCH] * 40))
    assert [number for number, _ in found] == list(range(40))
    assert PARENT not in {process for _, process in found}


def test_one_core_does_its_work_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOKY_MAX_CPU_COUNT", "1")
    assert workers.later(where, 7, MUCH)() == (7, PARENT)


@pytest.mark.slow
def test_the_first_error_is_raised_as_itself() -> None:
    with pytest.raises(SourceError) as caught:
        list(workers.spread(fussy, range(8), [MUCH] * 8))
    assert (caught.value.where, caught.value.hint) == ("3.txt", "look into it")
    assert list(workers.spread(fussy, range(2), [MUCH] * 2)) == [0, 1], "what comes later is not harmed"


@pytest.mark.slow
def test_a_killed_process_costs_time_and_nothing_else() -> None:
    found = list(workers.spread(mortal, [(number, PARENT) for number in range(6)], [MUCH] * 6))
    assert [number for number, _ in found] == [0, 10, 20, 30, 40, 50]
    assert found[2][1] == PARENT


@pytest.mark.slow
def test_a_daemon_may_have_no_children_and_works_itself() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=in_a_daemon, args=(theirs,), daemon=True)
    process.start()
    assert ours.poll(60)
    found = ours.recv()
    assert [number for number, _ in found] == [0, 1, 2, 3]
    assert {pid for _, pid in found} == {process.pid}
    process.join(10)


@pytest.mark.slow
def test_ctrl_c_ends_the_processes_too(tmp_path: Path) -> None:
    (tmp_path / "sleepy.py").write_text(
        "import os, sys, time\n"
        "def sleep(number):\n"
        "    print(os.getpid(), file=open(f'{sys.path[0]}/pid-{number}', 'w'))\n"
        "    time.sleep(60)\n"
    )
    program = f"""
        import sys
        sys.path[:0] = [{str(tmp_path)!r}, {str(Path.cwd())!r}]
        import sleepy
        from summarizer import workers
        print("begun", flush=True)
        list(workers.spread(sleepy.sleep, range(2), [{MUCH}] * 2))
    """
    running = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    notes = [tmp_path / "pid-0", tmp_path / "pid-1"]
    until = time.monotonic() + 60
    while not all(note.exists() and note.read_text().strip() for note in notes):
        assert time.monotonic() < until
        assert running.poll() is None, running.communicate()
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=20)
    children = [int(note.read_text()) for note in notes]
    until = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < until:
        time.sleep(0.05)
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


@given(st.lists(st.integers(0, 1000), max_size=40), st.floats(1, 500))
def test_parts_are_the_tasks_in_order_and_none_is_much_too_large(sizes: list[int], most: float) -> None:
    tasks = list(range(len(sizes)))
    parts = workers._parts(tasks, sizes, most)
    assert [task for part in parts for task in part] == tasks
    for part in parts:
        assert sum(sizes[task] for task in part[:-1]) <= 2 * most


def test_evidence_is_the_same_with_and_without_processes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for number, killed in enumerate((4, 5, 4, 7, 5, 12), start=1):
        page = (
            f"<html><head><title>Bridge falls {number}</title></head><body><article><h1>Bridge falls</h1>"
            f"<p>A bridge over the river at Halden collapsed on Monday morning, killing {killed} people, police said.</p>"
            f"<p>The mayor, Kari Moe, cancelled the spring festival that was planned for {number + 10} May.</p>"
            "<p>Rescue teams with dogs searched the river until midnight, and divers went down twice.</p>"
            "</article></body></html>"
        )
        (tmp_path / f"{number}.html").write_text(page)
    (tmp_path / "7.html").write_text(" ")
    corpus = load(tmp_path)
    alone = gather(corpus)
    assert alone.disagreements
    monkeypatch.setattr(workers, "PAYS", 1)
    assert load(tmp_path) == corpus
    assert gather(corpus) == alone


@pytest.mark.slow
def test_what_lies_among_the_articles_is_not_imported(tmp_path: Path) -> None:
    articles, program = tmp_path / "articles", tmp_path / "program.py"
    articles.mkdir()
    for name in ("loky", "pickle", "signal", "random", "summarizer", "argparse", "threading"):
        (articles / f"{name}.py").write_text("open('executed', 'w')\nraise SystemExit(1)\n")
    program.write_text(
        f"import os, sys\nsys.path.insert(0, {str(Path.cwd())!r})\n"
        "from summarizer import workers\nfrom summarizer.text.words import words\n"
        "os.chdir('articles')\n"
        f"print(list(workers.spread(words, ['One word.', 'Two words.'], [{MUCH}] * 2)))\n"
        "print('PYTHONSAFEPATH' in os.environ)\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # may say `.` itself
    done = subprocess.run(
        [sys.executable, str(program)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "False"
    assert "two" in done.stdout
    assert not (articles / "executed").exists()


def test_much_text_is_read_with_few_searches_for_cycles_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with workers.undisturbed(workers.PAYS - 1):
        assert gc.get_threshold() == before
    with workers.undisturbed(workers.PAYS):
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_an_error_leaves_the_search_for_cycles_as_it_was() -> None:
    before = gc.get_threshold()

    def fails() -> None:
        with workers.undisturbed(workers.PAYS):
            raise OSError

    with pytest.raises(OSError):
        fails()
    assert gc.get_threshold() == before


def test_who_turned_the_search_for_cycles_off_finds_it_off() -> None:
    before = gc.get_threshold()
    gc.disable()
    try:
        with workers.undisturbed(workers.PAYS):
            assert not gc.isenabled()
            assert gc.get_threshold() == before
    finally:
        gc.enable()
