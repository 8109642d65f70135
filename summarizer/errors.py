"""The errors that a user can meet, and the exit code of each branch.

Draws the whole tree below; a test compares the drawing with the classes. Says nothing about how an error is shown:
that is the business of `cli`. Programming mistakes are not here: they stay Python's own exceptions.

    SummarizerError
    ├── CheckFailed          1  verification, a gate or --strict said no
    ├── InputError           2  usage or input
    │   ├── SourceError         a source cannot be read, or holds no text
    │   ├── StyleError          a style is missing or wrong
    │   ├── SuiteError          an evaluation suite is missing or wrong
    │   ├── DocumentError       a brief or draft file is not what it should be
    │   ├── ConfigError         a setting or flag has a value it cannot have
    │   └── OutputError         the result cannot be written
    └── ProviderError        3  the model's side failed, or work is incomplete
        ├── AuthenticationFailed    key missing or refused
        ├── ModelNotFound           the endpoint does not know the model
        ├── ProviderUnavailable     no answer, 5xx, rate limit, deadline
        ├── ContextExceeded         more tokens than the model takes
        ├── ReplyRejected           refusal, filter, or a reply that no rung of the ladder could parse
        ├── BudgetExceeded          --max-cost would be overspent
        └── Incomplete              some of several jobs failed; what was finished is kept
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class SummarizerError(Exception):
    """Base of everything a user can meet.

    Args:
        message: what is wrong, one line, without a trailing full stop.
        where: the file, flag, setting or endpoint it is about.
        hint: what to do about it, one line.
    """

    exit_code = 1

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __reduce__(self) -> tuple[Callable[..., SummarizerError], tuple[object, ...]]:
        return _again, (type(self), self.message, self.where, self.hint)

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head}\n{self.hint}" if self.hint else head


def _again(kind: type[SummarizerError], message: str, where: str | None, hint: str | None) -> SummarizerError:
    """An error that came from another process, or was copied."""
    return kind(message, where=where, hint=hint)


class CheckFailed(SummarizerError):
    """A check that was asked for said no."""

    exit_code = 1


class InputError(SummarizerError):
    """The command, a flag or a file is not what it should be."""

    exit_code = 2


class SourceError(InputError):
    """A source cannot be read, or holds no text."""


class StyleError(InputError):
    """A style is missing or wrong."""


class SuiteError(InputError):
    """An evaluation suite is missing or wrong."""


class DocumentError(InputError):
    """A brief or draft file is not what it should be."""


class ConfigError(InputError):
    """A setting or flag has a value it cannot have."""


class OutputError(InputError):
    """The result cannot be written."""


class ProviderError(SummarizerError):
    """The model's side failed, or work is incomplete."""

    exit_code = 3


class AuthenticationFailed(ProviderError):
    """The key is missing or was refused."""


class ModelNotFound(ProviderError):
    """The endpoint does not know the model."""


class ProviderUnavailable(ProviderError):
    """No answer, a server error, a rate limit, or the deadline passed."""


class ContextExceeded(ProviderError):
    """More tokens than the model takes."""


class ReplyRejected(ProviderError):
    """A refusal, a content filter, or a reply that could not be parsed."""


class BudgetExceeded(ProviderError):
    """The next call would cost more than --max-cost allows."""


class Incomplete(ProviderError):
    """Some of several jobs failed; what was finished is kept."""
