"""JSON out of what a model wrote: as it is, in a code fence, in prose, or cut off.

Linear in the length of the text. Says whether the text was nothing but JSON. Does not guess at broken syntax: a value
is either there, or was cut off and closed after its last whole object.
"""

from __future__ import annotations

import json
from typing import Any

from summarizer.model.value import dataclass

_MAX_CHARS = 2_000_000
_STARTS = 12  # places in prose where an object may begin
_CLOSE = {"{": "}", "[": "]"}
_MAX_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Found:
    """`clean`: the text was the value alone. `cut`: the text ended before the value did."""

    value: Any
    clean: bool
    cut: bool = False


def find(text: str) -> Found | None:
    """The first JSON object in a text; None where there is none."""
    text = _spoken(text[:_MAX_CHARS]).strip().removeprefix("\ufeff")
    value = _whole(text)
    if value is not None:
        return Found(value, clean=True)
    at = text.find("{")
    for _ in range(_STARTS):
        if at < 0:
            break
        end, closed = _extent(text, at)
        if end is not None:
            value = _whole(text[at:end])
            if value is not None:
                return Found(value, clean=False)
        elif closed is not None and (value := _whole(closed)) is not None:
            return Found(value, clean=False, cut=True)
        at = text.find("{", at + 1 if end is None else end)
    return None


def _spoken(text: str) -> str:
    """The text after the model's thinking aloud, where it does that."""
    end = text.rfind("</think>")
    return text[end + len("</think>") :] if end >= 0 else text


def _whole(text: str) -> Any:  # noqa: ANN401  # a JSON object
    try:
        value = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _extent(text: str, start: int) -> tuple[int | None, str | None]:
    """Where the object that opens at `start` ends; where it does not, the text up to its last whole part, closed."""
    open_: list[str] = []
    last: tuple[int, tuple[str, ...]] | None = None
    at, size = start, len(text)
    while at < size:
        char = text[at]
        if char == '"':
            at = _string_end(text, at)
            if at < 0:
                break
            continue
        if char in _CLOSE:
            open_.append(_CLOSE[char])
            if len(open_) > _MAX_DEPTH:
                return None, None
        elif char in "}]":
            if not open_ or open_.pop() != char:
                return None, None
            if not open_:
                return at + 1, None
            if char == "}":
                last = (at + 1, tuple(open_))
        at += 1
    return None, text[start : last[0]] + "".join(reversed(last[1])) if last else None


def _string_end(text: str, start: int) -> int:
    """The place after the closing quotation mark; -1 where there is none."""
    at = start + 1
    while True:
        close = text.find('"', at)
        if close < 0:
            return -1
        back = close
        while back > at and text[back - 1] == "\\":
            back -= 1
        if (close - back) % 2 == 0:
            return close + 1
        at = close + 1
