"""Structured replies: a ladder from a JSON schema that the endpoint enforces, over JSON mode, to asking and parsing.

Which rung an endpoint really takes is found out by trying, remembered for the endpoint and the model, and told in the
answer's note. The prompt always describes the shape, so a reply from an endpoint that ignores `response_format` is as
good as any. What the JSON should hold is the caller's business: `read` returns None where it cannot be used.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from summarizer.errors import ContextExceeded, ProviderError, ReplyRejected
from summarizer.llm import jsontext
from summarizer.llm.chat import Chat, Reply, Request, Rung
from summarizer.llm.faults import FormatRefused
from summarizer.model.value import dataclass, replace

T = TypeVar("T")

RUNGS: tuple[Rung, ...] = ("json_schema", "json_object", "prompt")


class Memory(Protocol):
    """Where the rung of an endpoint is kept: a dictionary, or the cache."""

    def get(self, key: str) -> str | None:
        """What was kept under a key."""

    def put(self, key: str, value: str) -> None:
        """Keep it."""


class Remembered:
    """A memory for one process."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}
        self._lock = threading.Lock()

    def get(self, key: str) -> str | None:
        """What was kept under a key."""
        return self._kept.get(key)

    def put(self, key: str, value: str) -> None:
        """Keep it."""
        with self._lock:
            self._kept[key] = value


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What was read; how the endpoint was asked, in one word and in one line; and whether the reply was cut off."""

    value: T
    rung: Rung
    note: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Try:
    rung: Rung
    why: str


def ask(chat: Chat, request: Request, read: Callable[[Any], T | None], memory: Memory) -> Answer[T]:
    """Ask until a reply can be read.

    Args:
        chat: what is asked.
        request: with its schema; the rung is set here.
        read: from a JSON object to what is wanted, None where it is not that.
        memory: what is known of the endpoint.

    Raises:
        ReplyRejected: a refusal, a content filter, or no reply that can be read on any rung.
        ProviderError: as the chat raises.
    """
    rungs = _from(memory.get(request.model))
    refused: list[_Try] = []
    for rung in rungs:
        try:
            reply = _complete(chat, replace(request, rung=rung, schema=request.schema if rung == "json_schema" else ""))
        except FormatRefused:
            refused.append(_Try(rung, "refused"))
            continue
        found = jsontext.find(reply.text)
        value = read(found.value) if found is not None else None
        if found is None or value is None:
            refused.append(_Try(rung, "not kept to"))
            continue
        settled: Rung = rung if found.clean or rung == "prompt" or found.cut else "prompt"
        if settled != rung:
            refused.append(_Try(rung, "ignored"))
        if settled != rungs[0]:
            memory.put(request.model, settled)
        return Answer(value, settled, _note(settled, refused), found.cut or reply.finish == "length")
    if all(one.why == "refused" for one in refused):
        raise ProviderError("the endpoint refuses every kind of reply")
    raise ReplyRejected(
        f"no reply of {request.model} could be read as the JSON that was asked for",
        hint="a more capable model may keep to it; --strategy fuse asks for plain sentences",
    )


def _complete(chat: Chat, request: Request) -> Reply:
    """One reply; where it was cut off before it began to answer, another with more room. Models that think need it."""
    reply = chat.complete(request)
    if reply.finish == "length" and not _begun(reply.text):
        try:
            reply = chat.complete(replace(request, max_tokens=request.max_tokens * 4))
        except ContextExceeded:
            raise ReplyRejected("the reply was cut off before it said anything") from None
    _checked(reply)
    return reply


def _begun(text: str) -> bool:
    """True where a text has more than the beginning of thoughts."""
    spoken = text.rpartition("</think>")[2].lstrip()
    return "{" in spoken and not spoken.startswith("<think>")


def _from(known: str | None) -> tuple[Rung, ...]:
    start = next((at for at, rung in enumerate(RUNGS) if rung == known), 0)
    return RUNGS[start:]


def _checked(reply: Reply) -> None:
    if reply.finish == "refusal":
        said = " ".join(reply.text.split())[:160]
        raise ReplyRejected("the model refused to answer", hint=f"it said: {said}")
    if reply.finish == "filter" and not reply.text.strip():
        raise ReplyRejected("the endpoint's content filter held the reply back")


def _note(rung: Rung, refused: list[_Try]) -> str:
    before = "; ".join(f"{one.rung} {one.why}" for one in refused)
    return f"structured replies: {rung}" + (f" ({before})" if before else "")
