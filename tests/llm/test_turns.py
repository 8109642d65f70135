import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from summarizer.llm import turns
from summarizer.llm.chat import Message, Request
from summarizer.llm.faults import RateLimited
from summarizer.llm.openai_chat import Endpoint, OpenAIChat
from summarizer.llm.parallel import each
from summarizer.llm.retrying import Patience, Retrying
from summarizer.llm.turns import Crew, Turns, waiting
from tests.llm.server import Behaviour, Handler, completion, drips, send, serving

HOUR = 3600.0


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns that do not pass on by themselves, so that a slow machine changes nothing."""
    monkeypatch.setattr(turns, "_turns", Turns(HOUR))


class Computing:
    """Counts how many compute at once, and the most there were."""

    def __init__(self) -> None:
        self.lock, self.now, self.most = threading.Lock(), 0, 0

    @contextmanager
    def __call__(self) -> Iterator[None]:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.002)
        yield
        with self.lock:
            self.now -= 1


def ask(url: str, timeout_s: float = 5.0) -> OpenAIChat:
    return OpenAIChat(Endpoint(url, "sk-none", timeout_s))


REQUEST = Request("m-1", (Message("user", "hello"),))


def meets(barrier: threading.Barrier) -> Behaviour:
    """Answers when so many have asked."""

    def answer(handler: Handler, _: object) -> None:
        barrier.wait(30.0)
        send(handler, 200, completion("well"))

    return answer


def test_turns_go_round_in_the_order_in_which_they_were_asked_for() -> None:
    queue, order, begun = Turns(HOUR), list[int](), threading.Event()
    queue.take("first")

    def work(n: int) -> None:
        begun.set()
        queue.take(n)
        order.append(n)
        queue.give(n)

    threads = []
    for n in range(5):
        threads.append(threading.Thread(target=work, args=(n,), daemon=True))
        threads[-1].start()
        assert begun.wait(5.0)
        begun.clear()
        while len(queue._queue) <= n:  # it stands in the queue
            time.sleep(0.001)
    queue.give("somebody else")
    assert order == []
    queue.give("first")
    for thread in threads:
        thread.join(5.0)
    assert order == [0, 1, 2, 3, 4]


def test_a_turn_that_is_kept_for_long_passes_on() -> None:
    queue = Turns(0.01)
    queue.take("silent")
    queue.take("next")
    queue.give("silent")  # it has lost it: nothing is given away
    assert queue._holder == "next"


def test_jobs_compute_one_at_a_time_and_wait_together() -> None:
    computing, barrier = Computing(), threading.Barrier(4)
    with serving(meets(barrier)) as endpoint:
        chat = ask(endpoint.url)

        def work(_: int) -> str:
            with computing():
                pass
            text = chat.complete(REQUEST).text
            with computing():
                return text

        assert each(work, range(8), 4) == ["well"] * 8
        chat.close()
    assert not barrier.broken
    assert computing.most == 1


def test_who_waits_before_another_attempt_lets_others_compute() -> None:
    barrier = threading.Barrier(2)

    class Busy:
        def complete(self, _: Request) -> None:
            raise RateLimited("later")

    def work(_: int) -> None:
        with pytest.raises(Exception, match="later"):
            Retrying(Busy(), Patience(attempts=2), lambda _: barrier.wait(30.0) and None).complete(REQUEST)  # type: ignore[arg-type]

    each(work, range(2), 2)
    assert not barrier.broken


def test_jobs_of_a_job_have_turns_too() -> None:
    computing = Computing()

    def inner(n: int) -> int:
        with computing():
            return n

    assert each(lambda n: sum(each(inner, range(n, n + 3), 3)), range(4), 2) == [3, 6, 9, 12]
    assert computing.most == 1


@pytest.mark.parametrize("headers", [True, False])
def test_a_call_that_is_given_up_leaves_the_turns_in_order(headers: bool) -> None:
    computing = Computing()
    with serving(drips(headers=headers)) as endpoint:
        chat = ask(endpoint.url, 0.1)

        def work(n: int) -> int:
            with pytest.raises(Exception, match="no whole answer"):
                chat.complete(REQUEST)
            with computing():
                return n

        assert each(work, range(4), 2) == [0, 1, 2, 3]
    assert computing.most == 1
    assert turns._turns._holder is None


def test_without_an_endpoint_a_call_ends_and_the_turn_is_kept() -> None:
    chat = ask("http://127.0.0.1:9/v1")

    def work(n: int) -> int:
        with pytest.raises(Exception, match=r"127\.0\.0\.1"):
            chat.complete(REQUEST)
        return n

    assert each(work, range(4), 2) == [0, 1, 2, 3]
    assert turns._turns._holder is None


def test_a_thread_that_is_no_job_takes_no_turn() -> None:
    with waiting() as over:
        over()
    assert turns._turns._holder is None


def test_what_is_ready_to_call_goes_out_before_anything_else_is_computed() -> None:
    asked = [threading.Event() for _ in range(3)]
    order: list[str] = []

    def answer(handler: Handler, body: object) -> None:
        n = int(str(body).partition("item ")[2][0])
        asked[n].set()
        if n == 0:
            assert asked[1].wait(30.0)
            assert ready.wait(30.0)
        send(handler, 200, completion("well"))

    ready = threading.Event()
    with serving(answer) as endpoint:
        chat = ask(endpoint.url)

        def work(n: int) -> None:
            if n == 2:
                ready.set()
            chat.complete(Request("m-1", (Message("user", f"item {n}"),)))
            if n < 2:
                order.append(f"{n} after item 2 was asked: {asked[2].wait(30.0)}")

        each(work, range(3), 2)
        chat.close()
    assert sorted(order) == ["0 after item 2 was asked: True", "1 after item 2 was asked: True"]


def test_no_more_calls_at_once_than_asked_for_while_others_get_ready() -> None:
    lock = threading.Lock()
    calls, most, under_way, ready = [0], [0], [0], [0]

    def answer(handler: Handler, _: object) -> None:
        with lock:
            calls[0] += 1
            most[0] = max(most[0], calls[0])
        time.sleep(0.02)
        with lock:
            calls[0] -= 1
        send(handler, 200, completion("well"))

    with serving(answer) as endpoint:
        chat = ask(endpoint.url)

        def work(n: int) -> int:
            with lock:
                under_way[0] += 1
                ready[0] = max(ready[0], under_way[0])
            chat.complete(REQUEST)
            with lock:
                under_way[0] -= 1
            return n

        assert each(work, range(24), 4) == list(range(24))
        chat.close()
    assert most[0] <= 4 < ready[0] <= Crew(4).size


def test_a_crew_of_one_does_one_thing_after_another() -> None:
    assert Crew(1).size == 1


def test_a_job_that_fails_before_its_call_lets_others_begin() -> None:
    def work(n: int) -> int:
        if n < 4:
            raise ValueError(n)
        return n

    for _ in range(3):
        with pytest.raises(ValueError, match="0"):
            each(work, range(8), 2)
    assert turns._turns._holder is None
