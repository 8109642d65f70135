"""What can go wrong on the way to a model and may go right another time, or another way.

These never reach a user: `retrying` turns a transport fault that stays into ProviderUnavailable, and `structured` steps
down its ladder on FormatRefused. What no wrapper can mend is raised as a ProviderError at once; see `blame`.
"""

from __future__ import annotations


class Fault(Exception):  # says what happened; not an error a user meets
    """Base of faults; `str()` is one line that is safe to show."""


class TransportFault(Fault):
    """The endpoint could not answer now. `retry_after`: seconds it asked us to wait, None where it did not say."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class RateLimited(TransportFault):
    """429."""


class ServerFault(TransportFault):
    """5xx, or another status that says try again."""


class ConnectionLost(TransportFault):
    """Refused, reset, or closed before the end."""


class TimedOut(TransportFault):
    """No whole answer within the time for one."""


class Garbled(TransportFault):
    """An answer with a good status that is not what the protocol says: not JSON, or without a message."""


class FormatRefused(Fault):
    """The endpoint does not take this kind of structured reply."""
