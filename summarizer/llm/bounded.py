"""Calls bounded in time whatever they do: made in threads of their own, which are used again.

A client's time-outs are per read, and a server may drip bytes. A call that is given up goes on in its thread until it
notices; nobody waits for it. Does not know what is called.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")
_IDLE_S = 10.0  # an idle thread ends after so long


class Bounded:
    """Runs calls, each for so long at most. Safe to use from several threads."""

    def __init__(self) -> None:
        self._idle: list[queue.SimpleQueue[Any]] = []

    def run(self, call: Callable[[threading.Event], T], seconds: float) -> T:
        """The result of a call; it is handed an event that is set when nobody waits for it any more.

        Raises:
            TimeoutError: there is none after so many seconds.
        """
        done: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()
        left = threading.Event()
        try:
            tasks = self._idle.pop()
        except IndexError:
            tasks = queue.SimpleQueue()
            threading.Thread(target=self._work, args=(tasks,), daemon=True, name="summarizer-call").start()
        tasks.put((call, left, done))
        try:
            value, error = done.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None
        finally:
            left.set()
        if error is not None:
            raise error
        result: T = value
        return result

    def _work(self, tasks: queue.SimpleQueue[Any]) -> None:
        while True:
            try:
                call, left, done = tasks.get(timeout=_IDLE_S)
            except queue.Empty:
                try:
                    self._idle.remove(tasks)
                except ValueError:
                    continue  # taken at the last moment: a task is on its way
                return
            try:
                result: tuple[Any, BaseException | None] = (call(left), None)
            except BaseException as error:  # noqa: BLE001  # handed to the caller's thread
                result = (None, error)
            self._idle.append(tasks)
            done.put(result)
            del call, left, done, result  # an idle thread keeps nothing alive
