"""A streamed answer put together again: server-sent events folded into the body that would have come in one piece.

So that a streamed call is read, checked, cached and recorded like any other. A stream that stops before its end is no
answer. Opens no connection, and shows nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.llm.faults import Garbled

_FIELDS = (b"data:", b"event:", b"id:", b"retry:", b":")
_LINE = re.compile(r"\r\n|\n|\r")  # str.splitlines knows more ends, and JSON may hold them
_ENDS = ("response.completed", "response.incomplete", "response.failed")


def streamed(content: bytes) -> bool:
    """True for server-sent events, whatever the answer's header calls them."""
    return content[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_FIELDS)


def folded(content: bytes, api: str) -> dict[str, Any]:
    """The body of `chat` or `responses` that these events are the pieces of.

    Raises:
        Garbled: an event is not JSON, or the last one is missing.
    """
    events = _events(content)
    return _chat(events) if api == "chat" else _responses(events)


def _events(content: bytes) -> Iterator[dict[str, Any]]:
    """What the events hold; an empty one for `[DONE]`."""
    data: list[str] = []
    for line in (*_LINE.split(content.decode("utf-8", "replace")), ""):
        if line.startswith("data:"):
            data.append(line[5:].removeprefix(" "))
        if line or not data:
            continue
        text = "\n".join(data)
        data = []
        if text.strip() == "[DONE]":
            yield {}
            return
        try:
            event = json.loads(text)
        except (ValueError, RecursionError):
            raise Garbled("a piece of the streamed answer is not JSON") from None
        if not isinstance(event, dict):
            raise Garbled("a piece of the streamed answer is not an object")
        yield event


def _chat(events: Iterator[dict[str, Any]]) -> dict[str, Any]:
    said: dict[str, list[str]] = {"content": [], "refusal": []}
    finish = usage = None
    done = False
    for event in events:
        done = done or not event
        if event.get("error"):
            return event
        usage = event["usage"] if isinstance(event.get("usage"), dict) else usage
        choice = _first(event.get("choices"))
        delta = choice.get("delta")
        for name, parts in said.items():
            part = delta.get(name) if isinstance(delta, dict) else None
            if isinstance(part, str):
                parts.append(part)
        finish = choice.get("finish_reason") or finish
    if not done and finish is None:
        raise Garbled("the streamed answer stopped before its end")
    message = {name: "".join(parts) for name, parts in said.items()}
    return {"choices": [{"message": message, "finish_reason": finish}], "usage": usage}


def _first(choices: object) -> Mapping[str, Any]:
    choice = choices[0] if isinstance(choices, list) and choices else None
    return choice if isinstance(choice, dict) else {}


def _responses(events: Iterator[dict[str, Any]]) -> dict[str, Any]:
    for event in events:
        if event.get("type") == "error" or event.get("error"):
            return {"error": event.get("error") or event}
        if event.get("type") in _ENDS and isinstance(event.get("response"), dict):
            whole: dict[str, Any] = event["response"]
            return whole
    raise Garbled("the streamed answer stopped before its end")
