"""Try again where the transport failed: rate limits, server errors, lost connections, time-outs, garbled answers.

Waits as long as the endpoint asks (`Retry-After`), else exponentially with jitter; gives up after so many attempts, or
when the next wait would pass the deadline. A reply that is wrong in content is not this room's business.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summarizer.errors import ProviderUnavailable
from summarizer.llm.chat import Chat, Reply, Request, key_of
from summarizer.llm.faults import ConnectionLost, Garbled, RateLimited, ServerFault, TimedOut, TransportFault
from summarizer.llm.turns import waiting
from summarizer.model.value import dataclass

if TYPE_CHECKING:
    from tenacity import RetryCallState

RETRIED = (RateLimited, ServerFault, ConnectionLost, TimedOut, Garbled)
"""The faults that are tried again; nothing else is."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to go on. Seconds."""

    attempts: int = 4
    deadline_s: float = 240.0
    first_wait_s: float = 0.5
    longest_wait_s: float = 20.0


class Retrying:
    """A `Chat` that tries another one several times.

    Args:
        chat: what is tried.
        patience: attempts, deadline and waits.
        sleep: called with seconds; tests pass a list's `append`.
        say: called with one line before each wait.
    """

    def __init__(
        self,
        chat: Chat,
        patience: Patience,
        sleep: Callable[[float], None],
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.chat = chat
        self.patience = patience
        self.sleep = sleep
        self.say = say

    def complete(self, request: Request) -> Reply:
        """The reply. Raises ProviderUnavailable when patience is at its end."""
        loop = self._loop
        try:
            reply: Reply = loop(self.chat.complete, request)
        except TransportFault as fault:
            tries = loop.statistics.get("attempt_number", 1)
            raise self._given_up(fault, int(tries)) from None
        return reply

    @cached_property
    def _loop(self) -> Any:  # noqa: ANN401  # tenacity.Retrying: imported when the first call is made
        """Made once: what it knows of a call is in the call's state, and its statistics are each thread's own."""
        from tenacity import Retrying as Loop
        from tenacity import retry_if_exception_type, stop_after_attempt

        enough = stop_after_attempt(self.patience.attempts)
        return Loop(
            retry=retry_if_exception_type(RETRIED),
            wait=self._wait,
            stop=lambda state: enough(state) or self._too_late(state),
            sleep=self._rest,
            before_sleep=lambda state: self.say(f"{_fault(state)}; trying again in {self._wait(state):.1f} s"),
            reraise=True,
        )

    def _rest(self, seconds: float) -> None:
        with waiting():
            self.sleep(seconds)

    def _given_up(self, fault: TransportFault, tries: int) -> ProviderUnavailable:
        often = "once" if tries == 1 else f"{tries} times"
        asked = f", and it asks to wait {fault.retry_after:.0f} s" if fault.retry_after else ""
        hint = "later it may answer; SUMMARIZER_MAX_ATTEMPTS and SUMMARIZER_TIMEOUT_S say how long to try"
        return ProviderUnavailable(f"{fault} (tried {often}{asked})", hint=hint)

    def _wait(self, state: RetryCallState) -> float:
        asked = getattr(_fault(state), "retry_after", None)
        if asked is not None:
            return max(0.0, float(asked))
        at = state.attempt_number
        longest = min(self.patience.longest_wait_s, self.patience.first_wait_s * 2.0 ** (at - 1))
        return longest * (0.5 + 0.5 * _jitter(key_of(state.args[0]), at))

    def _too_late(self, state: RetryCallState) -> bool:
        gone = state.seconds_since_start or 0.0
        return gone + self._wait(state) > self.patience.deadline_s


def _fault(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome is not None else None


def _jitter(salt: str, attempt: int) -> float:
    """0 to 1, spread over requests but the same in every run: no randomness in the library."""
    digest = hashlib.sha256(f"{salt}/{attempt}".encode("ascii")).digest()
    return int.from_bytes(digest[:4], "big") / 2**32
