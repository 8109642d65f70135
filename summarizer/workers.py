"""Work handed to other processes, one for each core, where there is enough of it to pay for starting them.

Python runs one thread at a time, so that a thousand articles would keep one core busy and leave the others idle. What
is handed out and what comes back is pickled, results come in the order of the tasks, and they are the same as without
processes: where none can be had (one core, no semaphores, a daemon's child) the work is done here. `LOKY_MAX_CPU_COUNT`
of the library beneath limits the cores; `1` turns this off. Waiting for a model is the business of `llm.parallel`.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

PAYS = 500_000  # characters of text: two or three seconds of work
_MOST = 8  # processes; each needs some 80 MB
_SHARES = 4  # parts for each process, so that none waits long for the slowest
_NEW_VALUES, _ROUNDS = 100_000, 100  # until young values, and older ones, are searched for cycles
_IDLE_S = 60  # until an idle process ends; too soon, and it ends while work is on its way
_SAFE = {"PYTHONSAFEPATH": "1"}
_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def spread(work: Callable[[_Task], _Result], tasks: Sequence[_Task], sizes: Sequence[int]) -> Iterator[_Result]:
    """`work` of every task, in their order; without processes, each when it is asked for.

    Args:
        work: a function of a module, so that its name can be sent.
        tasks: what it is called with; pickled.
        sizes: of each task, in characters.

    Raises:
        Whatever `work` raises, for the first task that does.
    """
    total = sum(sizes)
    cores = processes(total)
    if cores < 2:
        yield from map(work, tasks)
        return
    parts = _parts(tasks, sizes, total / (cores * _SHARES))
    waiting = [later(partial(_each, work), part, total) for part in parts]
    for done in waiting:
        yield from done()


def later(work: Callable[[_Task], _Result], task: _Task, size: int) -> Callable[[], _Result]:
    """Begin `work` in another process where `size` pays for it; the function returned waits for the result.

    Where it does not pay, or cannot be, the work is done when the result is asked for.
    """
    here = partial(work, task)
    if processes(size) < 2:
        return here
    from concurrent.futures import CancelledError
    from concurrent.futures.process import BrokenProcessPool

    # Here, not in the thread that feeds the processes: the caller goes on working, and may fill a cache in the task.
    packed = pickle.dumps((work, task), pickle.HIGHEST_PROTOCOL)
    try:
        with _safely():
            pool = _pool()
            future = pool.submit(_unpacked, packed)
    except (OSError, AssertionError, ImportError, RuntimeError):  # no semaphores; a daemon; a pool that has ended
        return here

    def result() -> _Result:
        try:
            done: _Result = future.result()
        except (BrokenProcessPool, CancelledError):  # one was killed, perhaps for want of memory
            return here()
        except BaseException:  # what is left is wanted no more
            pool.shutdown(wait=False, kill_workers=True)
            raise
        return done

    return result


def processes(size: int) -> int:
    """How many processes that much text is worth."""
    if size < PAYS:
        return 1
    import loky

    return min(_MOST, int(loky.cpu_count()))


@contextmanager
def undisturbed(size: int) -> Iterator[None]:
    """Cycles of objects are looked for seldom while much text is read: millions of values live, and hardly one dies.

    Looking through all of them again and again, as Python does by default, costs a tenth of the time.
    """
    before = gc.get_threshold()
    if size < PAYS or not gc.isenabled() or before[0] >= _NEW_VALUES:
        yield
        return
    gc.set_threshold(_NEW_VALUES, _ROUNDS, _ROUNDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _unpacked(packed: bytes) -> object:
    with undisturbed(PAYS):
        work, task = pickle.loads(packed)  # noqa: S301  # packed above
        return work(task)


def _pool() -> Any:  # noqa: ANN401  # loky names its class in private
    """The processes, started once and shared by everything that comes while they are not idle for long."""
    import loky

    return loky.get_reusable_executor(max_workers=processes(PAYS), timeout=_IDLE_S, env=_SAFE)


@contextmanager
def _safely() -> Iterator[None]:
    """Nothing that lies in the working directory is imported by what is started: there may be anything among articles.

    `env=` reaches the processes that work, the process environment those that the library starts beside them.
    """
    added = [name for name in _SAFE if name not in os.environ]
    os.environ.update({name: _SAFE[name] for name in added})
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)


def _each(work: Callable[[_Task], _Result], tasks: Sequence[_Task]) -> list[_Result]:
    return [work(task) for task in tasks]


def _parts(tasks: Sequence[_Task], sizes: Sequence[int], size: float) -> list[list[_Task]]:
    """Neighbouring tasks together, each part of about that size."""
    parts: list[list[_Task]] = []
    room = 0.0
    for task, own in zip(tasks, sizes, strict=True):
        if room <= 0 or not parts:
            parts.append([])
            room += size
        parts[-1].append(task)
        room -= own
    return parts
