"""Several calls at once, in order, and quick to leave.

Jobs take turns at computing (see `turns`); while some wait for their answers, others get ready to call. Threads are
daemons: after Ctrl-C the process ends without waiting for calls under way; what was answered is in the cache. Does not
retry.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from summarizer.llm.turns import Crew, job, waiting

T = TypeVar("T")
R = TypeVar("R")


def each(work: Callable[[T], R], items: Sequence[T], jobs: int) -> list[R]:
    """`work` of every item, with at most `jobs` calls at once; results in the order of the items.

    Work that makes no calls through an `OpenAIChat` is done for at most `jobs` items at once. The first
    exception, by the order of the items, is raised once no call is under way; items not begun are left out.
    """
    if jobs <= 1 or len(items) <= 1:
        return [work(item) for item in items]
    left: queue.SimpleQueue[tuple[int, T]] = queue.SimpleQueue()
    done: queue.SimpleQueue[None] = queue.SimpleQueue()
    results: dict[int, R] = {}
    failed: dict[int, BaseException] = {}
    for entry in enumerate(items):
        left.put(entry)

    def run() -> None:
        try:
            with job(crew) as another:
                while not failed:
                    at, item = left.get_nowait()
                    try:
                        results[at] = work(item)
                    except BaseException as error:  # noqa: BLE001  # raised below, in the caller's thread
                        failed[at] = error
                    another()
        except queue.Empty:
            pass
        finally:
            done.put(None)

    crew = Crew(jobs)
    count = min(crew.size, len(items))
    for _ in range(count):
        threading.Thread(target=run, daemon=True, name="summarizer-job").start()
    with waiting():
        for _ in range(count):
            done.get()
    if failed:
        raise failed[min(failed)]
    return [results[at] for at in range(len(items))]
