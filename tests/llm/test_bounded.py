import threading
import time

import pytest

from summarizer.llm.bounded import Bounded


def test_results_and_errors_come_back_and_threads_are_used_again() -> None:
    calls = Bounded()
    names = {calls.run(lambda _: threading.current_thread(), 5.0) for _ in range(20)}
    assert len(names) == 1
    with pytest.raises(KeyError, match="gone"):
        calls.run(lambda _: {}["gone"], 5.0)
    assert calls.run(lambda _: 7, 5.0) == 7


def test_a_call_that_takes_too_long_is_given_up_and_told_so() -> None:
    calls, told = Bounded(), threading.Event()

    def slow(left: threading.Event) -> None:
        if left.wait(5.0):
            told.set()

    began = time.perf_counter()
    with pytest.raises(TimeoutError):
        calls.run(slow, 0.05)
    assert time.perf_counter() - began < 2.0
    assert told.wait(2.0)
    assert calls.run(lambda _: "next", 5.0) == "next"


def test_calls_at_once_have_a_thread_each() -> None:
    calls, meeting = Bounded(), threading.Barrier(4, timeout=5.0)
    threads = [threading.Thread(target=calls.run, args=(lambda _: meeting.wait(), 5.0)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5.0)
    assert not meeting.broken
