"""From the `openai` client's exceptions to ours: what may be tried again, what may be tried otherwise, what is final.

Endpoints agree on status codes and on little else, so a refused request is told apart by its code and by the words that
servers in use put into its message. Reads no reply.
"""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import Any

from summarizer.errors import (
    AuthenticationFailed,
    ContextExceeded,
    ModelNotFound,
    ProviderError,
    ProviderUnavailable,
    ReplyRejected,
)
from summarizer.llm.faults import ConnectionLost, FormatRefused, RateLimited, ServerFault, TimedOut

_AGAIN = frozenset((408, 409, 421, 423, 425))
_CONTEXT = (
    "context_length",
    "context length",
    "context size",
    "context window",
    "exceed_context",
    "too many tokens",
    "prompt is too long",
    "maximum number of tokens",
    "input is too long",
)
_FORMAT = ("response_format", "json_schema", "json_object", "text.format", "structured output", "grammar", "json mode")
_FILTER = ("content_filter", "content filter", "content management policy", "content policy", "content_policy")
_CREDIT = ("insufficient_quota", "billing", "credit")
_NO_MODEL = re.compile(
    r"model\b[^\n]{0,120}\b(not exist|not found|unknown|not supported|invalid|not available)|model_not_found"
)
_SPELLINGS = {"stream": r"\bstream(?:ing|ed)?\b"}
_NOT_TAKEN = ("unsupported", "not supported", "unrecognized", "unknown", "unexpected", "not permitted", "extra")


def explained(error: Exception, where: str) -> Exception:
    """The exception to raise in place of one of the `openai` client's.

    Args:
        error: as the client raised it.
        where: the endpoint, for messages.
    """
    import openai

    if isinstance(error, openai.APITimeoutError):
        return TimedOut(f"{where}: no answer in time")
    if isinstance(error, openai.APIStatusError):
        return _status(error, where)
    if isinstance(error, openai.APIConnectionError):
        return ConnectionLost(f"{where}: {_reason(error)}")
    return ConnectionLost(f"{where}: the connection broke ({type(error).__name__})")


def refused_parameter(error: Exception, sent: tuple[str, ...]) -> str | None:
    """The optional parameter that a 400 or 422 complains of, if it is one that was sent."""
    if getattr(error, "status_code", 0) not in {400, 422}:
        return None
    named = getattr(error, "param", None)
    if named in sent:
        return str(named)
    text = _words(error)
    if not any(word in text for word in _NOT_TAKEN):
        return None
    return next((name for name in sent if re.search(_SPELLINGS.get(name, rf"\b{name}\b"), text)), None)


def offers_other_api(error: Exception) -> bool:
    """True where the endpoint has no such path, or says that this model wants the other protocol."""
    status, text = getattr(error, "status_code", 0), _words(error)
    return (status in {404, 405} and not _NO_MODEL.search(text)) or (status == 400 and "v1/responses" in text)


def _status(error: Any, where: str) -> Exception:  # noqa: ANN401  # openai.APIStatusError, imported where it is used
    status, text = error.status_code, _words(error)
    said = f"{where}: {status}: {_short(error)}"
    if status in {401, 403}:
        return AuthenticationFailed(f"the key was refused ({status})", where=where, hint="check OPENAI_API_KEY")
    if status == 429 and any(word in text for word in _CREDIT):
        return ProviderUnavailable(f"the account has no credit left ({status})", where=where)
    if status == 429:
        return RateLimited(f"{where}: rate limit ({status})", retry_after(error.response.headers))
    if status >= 500 or status in _AGAIN:
        return ServerFault(said, retry_after(error.response.headers))
    if status == 402:
        return ProviderUnavailable(f"the account has no credit left ({status})", where=where)
    return _refused(error, where)


def _refused(error: Any, where: str) -> Exception:  # noqa: ANN401
    status, text = error.status_code, _words(error)
    if status == 413 or any(word in text for word in _CONTEXT):
        return ContextExceeded("more tokens than the model takes", where=where, hint=_short(error))
    if any(word in text for word in _FILTER):
        return ReplyRejected("the endpoint's content filter refused the request", where=where, hint=_short(error))
    if any(word in text for word in _FORMAT):
        return FormatRefused(_short(error))
    if _NO_MODEL.search(text):
        return ModelNotFound(f"the endpoint does not know the model: {_short(error)}", where=where, hint="see --model")
    if status == 404:
        return ProviderError("no such path (404)", where=where, hint="--base-url usually ends in /v1")
    return ProviderError(f"the request was refused ({status}): {_short(error)}", where=where)


def retry_after(headers: Any) -> float | None:  # noqa: ANN401  # a mapping of headers, whichever client made it
    """Seconds the endpoint asks us to wait: `Retry-After-Ms`, or `Retry-After` in seconds or as a date.

    A date is read against the answer's own `Date`, so that no clock of ours is needed.
    """
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers.get(name, "")) * scale
        except ValueError:
            continue
        if 0 <= seconds < 1e7:
            return seconds
    try:
        wait = parsedate_to_datetime(headers["retry-after"]) - parsedate_to_datetime(headers["date"])
    except (KeyError, ValueError, TypeError):
        return None
    return max(0.0, wait.total_seconds())


def _words(error: Any) -> str:  # noqa: ANN401
    body = getattr(error, "body", None)
    code = getattr(error, "code", None)
    return f"{code} {body if body is not None else ''} {error}"[:4_000].lower()


def _short(error: Any) -> str:  # noqa: ANN401
    body = getattr(error, "body", None)
    message = body.get("message") if isinstance(body, dict) else body
    text = message if isinstance(message, str) else str(getattr(error, "message", error))
    if text.lstrip()[:1] == "<":
        return "an HTML page"
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:200]


def _reason(error: Exception) -> str:
    """The innermost cause: the client itself says only `Connection error.`."""
    cause: BaseException = error
    for _ in range(8):
        inner = cause.__cause__ or cause.__context__
        if inner is None:
            break
        cause = inner
    reason = " ".join(str(cause).split())[:160] or type(cause).__name__
    return f"no connection ({reason})"
