"""Whose turn it is to compute, and to call: of several jobs, one computes while the others wait for their answers.

Threads of one interpreter that all compute only slow one another down: all of them get done at the end, all requests go
out together then, and nothing computes while all answers are awaited. So a job computes until its request is sent, and
the next one goes on, in the order in which they asked. Whoever has a turn for long loses it to the next: a job that
waits without saying so holds nobody up. A crew bounds the calls at once, not the jobs: while all of its calls are
awaited, further jobs get ready, and as one ends, the request that is ready goes out first. Threads that are no jobs
(see `parallel`) take no turns. Starts no thread.
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
            gate = closed()
            self._queue.append((job, gate))
        self.wait(gate)

    def first(self, job: object, gate: threading.Lock) -> None:
        """Let the job have the next turn, before all who wait; it waits at its gate."""
        with self._lock:
            if self._holder is None:
                self._holder = job
                gate.release()
            else:
                self._queue.appendleft((job, gate))

    def wait(self, gate: threading.Lock) -> None:
        """Wait until the gate opens: with the job's turn."""
        seen = self._passed
        while not gate.acquire(timeout=self._longest_s):
            with self._lock:
                if self._passed == seen and self._queue:
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


def closed() -> threading.Lock:
    """A gate that whoever lets somebody through releases."""
    gate = threading.Lock()
    gate.acquire()
    return gate


_turns = Turns()  # one for the process, as is the interpreter's lock
_here = threading.local()


class Crew:
    """Jobs that make at most so many calls at once; some more get ready meanwhile, for when a call ends.

    A job that has not come to its first call counts as if it called: of jobs that wait without saying so, no more than
    `calls` are under way. `size` is how many may be in all. Safe to use from several threads.

    Args:
        calls: at once, from 1.
    """

    def __init__(self, calls: int) -> None:
        self.size = calls + calls // 2
        self.beginning = threading.Semaphore(calls)
        self._lock = threading.Lock()
        self._free = calls
        self._ready: deque[tuple[object, threading.Lock]] = deque()

    def begin_call(self, job: object) -> None:
        """Wait until the crew may make one more call; the job has its turn before and afterwards."""
        with self._lock:
            if self._free:
                self._free -= 1
                return
            gate = closed()
            self._ready.append((job, gate))
        _turns.give(job)
        _turns.wait(gate)

    def end_call(self) -> None:
        """Let the next one that is ready call: its request goes out before anything else is computed."""
        with self._lock:
            if not self._ready:
                self._free += 1
                return
            job, gate = self._ready.popleft()
        _turns.first(job, gate)


class _Job:
    """A thread's work for a crew, one item after another."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self._begins = False

    def begin(self) -> None:
        """Wait until the crew may begin one more item."""
        self.begun()
        self._begins = self.crew.beginning.acquire(blocking=False)
        if not self._begins:
            _turns.give(self)
            self._begins = self.crew.beginning.acquire()
        _turns.take(self)

    def begun(self) -> None:
        """Let another job begin an item: this one's is past that."""
        if self._begins:
            self._begins = False
            self.crew.beginning.release()


@contextmanager
def job(crew: Crew) -> Iterator[Callable[[], None]]:
    """The thread is a job of the crew inside, and has its turn when it gets there.

    Yields what is to be called between an item and the next; the turn is kept, if nothing is in the way.
    """
    one = _here.job = _Job(crew)
    try:
        one.begin()
        yield one.begin
    finally:
        _turns.give(one)
        one.begun()
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


@contextmanager
def calling() -> Iterator[Callable[[], None]]:
    """The job makes a call inside, which begins when the crew has one left, and has its turn again afterwards.

    Yields what ends its turn, as soon as the request is sent.
    """
    one: _Job | None = getattr(_here, "job", None)
    if one is None:
        yield lambda: None
        return
    one.begun()
    one.crew.begin_call(one)
    with waiting(now=False) as sent:
        try:
            yield sent
        finally:
            one.crew.end_call()
