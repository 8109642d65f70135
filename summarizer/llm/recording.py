"""Cassettes: record what an endpoint answered, and replay it without one.

A cassette is JSON Lines, one call a line: the request's digest, the request, and the reply or the error. Replaying
looks calls up by digest, so that calls made at once may come in any order; equal calls get their replies in the order
they were recorded. A cassette holds no key and no address.
"""

from __future__ import annotations

import json
import threading
from collections import defaultdict, deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarizer import errors
from summarizer.errors import ConfigError, OutputError, ProviderError
from summarizer.llm import faults
from summarizer.llm.chat import Chat, Reply, Request, key_of, reply_from, reply_values, request_values

_ERRORS: Mapping[str, type[Exception]] = {
    kind.__name__: kind
    for kind in (
        errors.AuthenticationFailed,
        errors.ModelNotFound,
        errors.ProviderUnavailable,
        errors.ContextExceeded,
        errors.ReplyRejected,
        errors.ProviderError,
        faults.FormatRefused,
    )
}


class Recording:
    """A `Chat` that writes down what another one answers; a line a call, as it is answered."""

    def __init__(self, chat: Chat, path: Path) -> None:
        self.chat = chat
        self.path = path
        self._lock = threading.Lock()
        try:
            path.write_text("", encoding="utf-8")
        except OSError as error:
            raise OutputError(error.strerror or "cannot be written", where=str(path)) from None

    def complete(self, request: Request) -> Reply:
        """The reply of the recorded chat. Errors that say something about the request are recorded too."""
        try:
            reply = self.chat.complete(request)
        except tuple(_ERRORS.values()) as error:
            self._write(request, {"error": type(error).__name__, "message": _message(error)})
            raise
        self._write(request, {"reply": reply_values(reply)})
        return reply

    def _write(self, request: Request, outcome: Mapping[str, Any]) -> None:
        line = json.dumps({"key": key_of(request), "request": request_values(request), **outcome}, ensure_ascii=True)
        try:
            with self._lock, self.path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(line + "\n")
        except OSError as error:
            raise OutputError(error.strerror or "cannot be written", where=str(self.path)) from None


class Replaying:
    """A `Chat` that answers from a cassette alone.

    Raises:
        ConfigError: the file cannot be read, or is not a cassette.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._left: dict[str, deque[Mapping[str, Any]]] = defaultdict(deque)
        for number, line in enumerate(_lines(path), start=1):
            entry = _entry(line, f"{path}:{number}")
            self._left[entry["key"]].append(entry)

    @property
    def models(self) -> tuple[str, ...]:
        """Names of the models that were asked."""
        return tuple(sorted({str(entry["request"]["model"]) for calls in self._left.values() for entry in calls}))

    def complete(self, request: Request) -> Reply:
        """The recorded reply, or the recorded error. Raises ProviderError where the cassette has none."""
        with self._lock:
            calls = self._left.get(key_of(request))
            # The last one stays: asking the same thing once more than was recorded has the same answer.
            entry = (calls.popleft() if len(calls) > 1 else calls[0]) if calls else None
        if entry is None:
            hint = "sources, options, style or version differ from the recorded run: record it again"
            raise ProviderError("no such request was recorded", where=str(self.path), hint=hint)
        if "reply" in entry:
            return reply_from(entry["reply"])
        raise _ERRORS[entry["error"]](entry["message"])


def _lines(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except OSError as error:
        raise ConfigError(error.strerror or "cannot be read", where=str(path)) from None
    except UnicodeDecodeError:
        raise ConfigError("not a recording", where=str(path)) from None


def _entry(line: str, where: str) -> Mapping[str, Any]:
    try:
        entry = json.loads(line)
        good = isinstance(entry["key"], str) and isinstance(entry["request"]["model"], str)
        if "reply" in entry:
            reply_from(entry["reply"])
        else:
            good = good and entry["error"] in _ERRORS and isinstance(entry["message"], str)
    except (ValueError, KeyError, TypeError, RecursionError):
        good = False
    if not good:
        raise ConfigError("not a recorded call", where=where, hint="a recording is made with --record")
    assert isinstance(entry, dict)
    return entry


def _message(error: Exception) -> str:
    return error.message if isinstance(error, errors.SummarizerError) else str(error)
