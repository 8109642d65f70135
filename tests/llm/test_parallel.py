import threading
import time

import pytest

from summarizer.llm.parallel import each


@pytest.mark.parametrize("jobs", [1, 3, 50])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    def work(n: int) -> int:
        time.sleep(0.002 * (n % 3))
        return n * n

    assert each(work, range(20), jobs) == [n * n for n in range(20)]
    assert each(work, [], jobs) == []


def test_no_more_are_under_way_than_asked_for() -> None:
    lock, now, most = threading.Lock(), [0], [0]

    def work(_: int) -> None:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        time.sleep(0.01)
        with lock:
            now[0] -= 1

    each(work, range(24), 4)
    assert 2 <= most[0] <= 4


def test_the_first_failure_by_order_is_raised_and_the_rest_is_not_begun() -> None:
    begun: list[int] = []

    def work(n: int) -> int:
        begun.append(n)
        if n in {1, 2}:
            time.sleep(0.02 if n == 1 else 0.0)
            raise ValueError(n)
        time.sleep(0.05)
        return n

    with pytest.raises(ValueError, match="1"):
        each(work, range(100), 3)
    assert len(begun) < 20
