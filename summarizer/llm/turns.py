"""Whose turn it is to compute: of several jobs at once, one computes while the others wait for their answers.

Threads of one interpreter that all compute only slow one another down: all of them get done at the end, all requests go
out together then, and nothing computes while all answers are awaited. So a job computes until its request is sent, and
the next one goes on, in the order in which they asked. Whoever has a turn for long loses it to the next: a job that
waits without saying so holds nobody up. Threads that are no jobs (see `parallel`) take no turns. Starts no thread.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LONGEST_S = 0.05  # a turn, where others wait: some ten small briefs' worth of computing


class Turns:
    """A queue of jobs, of which the first may compute. Safe to use from several threads.

    Args:
        longest_s: seconds after which a turn passes on by itself, where others wait.
    """

    def __init__(self, longest_s: float = _LONGEST_S) -> None:
        self._longest_s = longest_s
        self._lock = threading.Lock()
        self._holder: object | None = None
        self._queue: deque[tuple[object, threading.Lock]] = deque()
        self._passed = 0

    def take(self, job: object) -> None:
        """Wait until it is the job's turn; at once where it is already."""
        with self._lock:
            if self._holder is None or self._holder is job:
                self._holder = job
                return
            gate = threading.Lock()
            gate.acquire()  # released by whoever passes the turn on
            self._queue.append((job, gate))
            seen = self._passed
        while not gate.acquire(timeout=self._longest_s):
            with self._lock:
                if self._passed == seen:
                    self._pass_on()
                seen = self._passed

    def give(self, job: object) -> None:
        """Let the next job have the turn; nothing where it is not this job's."""
        with self._lock:
            if self._holder is job:
                self._pass_on()

    def _pass_on(self) -> None:
        self._passed += 1
        self._holder = None
        if self._queue:
            self._holder, gate = self._queue.popleft()
            gate.release()


_turns = Turns()  # one for the process, as is the interpreter's lock
_here = threading.local()


@contextmanager
def job() -> Iterator[None]:
    """The thread is a job inside, and has its turn when it gets there."""
    _here.job = object()
    _turns.take(_here.job)
    try:
        yield
    finally:
        _turns.give(_here.job)
        _here.job = None


@contextmanager
def waiting(*, now: bool = True) -> Iterator[Callable[[], None]]:
    """The job only waits inside, and has its turn again afterwards.

    Yields what ends its turn, which any thread may call: not called at once where `now` is False.
    """
    one = getattr(_here, "job", None)
    if one is None:
        yield lambda: None
        return
    if now:
        _turns.give(one)
    try:
        yield lambda: _turns.give(one)
    finally:
        _turns.take(one)
