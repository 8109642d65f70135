import pytest

from summarizer.errors import AuthenticationFailed, ProviderUnavailable
from summarizer.llm import Message, Request, Scripted
from summarizer.llm.faults import ConnectionLost, FormatRefused, Garbled, RateLimited, ServerFault, TimedOut
from summarizer.llm.retrying import RETRIED, Patience, Retrying

ASK = Request("m", (Message("user", "x"),))


def run(answers: list[object], **patience: float) -> tuple[object, list[float], list[str], Scripted]:
    waits: list[float] = []
    said: list[str] = []
    script = Scripted(answers)  # type: ignore[arg-type]
    chat = Retrying(script, Patience(**patience), waits.append, said.append)  # type: ignore[arg-type]
    try:
        return chat.complete(ASK).text, waits, said, script
    except Exception as error:  # noqa: BLE001  # the test looks at it
        return error, waits, said, script


@pytest.mark.parametrize("fault", [kind("gone") for kind in RETRIED], ids=lambda fault: type(fault).__name__)
def test_every_transport_fault_is_tried_again(fault: Exception) -> None:
    answer, waits, said, _ = run([fault, "fine"])
    assert answer == "fine"
    assert len(waits) == len(said) == 1
    assert 0.25 <= waits[0] <= 0.5


def test_waits_grow_with_jitter_and_are_the_same_every_time() -> None:
    faults = [TimedOut("t"), ConnectionLost("c"), Garbled("g"), "fine"]
    first, second = run(list(faults)), run(list(faults))
    assert first[1] == second[1]
    assert first[1][0] < first[1][1] < first[1][2] <= 2.0


def test_the_endpoint_says_how_long_to_wait() -> None:
    assert run([RateLimited("r", 7.5), ServerFault("s", 0.0), "fine"])[1] == [7.5, 0.0]


def test_attempts_end() -> None:
    error, waits, _, script = run([ServerFault("502: an HTML page")] * 9, attempts=3)
    assert isinstance(error, ProviderUnavailable)
    assert "502: an HTML page (tried 3 times)" in str(error)
    assert (len(waits), len(script.requests)) == (2, 3)


def test_a_wait_past_the_deadline_is_not_begun() -> None:
    error, waits, _, script = run([RateLimited("r", 3600.0), "fine"], deadline_s=60.0)
    assert isinstance(error, ProviderUnavailable)
    assert "asks to wait 3600 s" in str(error)
    assert waits == []
    assert len(script.requests) == 1


@pytest.mark.parametrize("final", [AuthenticationFailed("no"), FormatRefused("f"), ValueError("bug")])
def test_nothing_else_is_tried_again(final: Exception) -> None:
    error, waits, _, script = run([final, "fine"])
    assert error is final
    assert waits == []
    assert len(script.requests) == 1
