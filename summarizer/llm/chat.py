"""The seam: a request, a reply, and `Chat` with its one method.

Does not say how a request travels, and holds no key.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Literal, Protocol

from summarizer.model.value import dataclass

Role = Literal["system", "user", "assistant"]
Rung = Literal["json_schema", "json_object", "prompt", "text"]
Finish = Literal["stop", "length", "filter", "refusal"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a model. `schema` is JSON Schema as text, used on the rung `json_schema` alone."""

    model: str
    messages: tuple[Message, ...]
    rung: Rung = "text"
    schema: str = ""
    max_tokens: int = 2_048
    temperature: float | None = 0.0
    seed: int | None = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model answered. Tokens are the endpoint's, or counted here where it gives none (`counter` says which)."""

    text: str
    finish: Finish = "stop"
    prompt_tokens: int = 0
    completion_tokens: int = 0
    counter: str = ""
    cost_usd: float = 0.0


class Chat(Protocol):
    """Anything that answers a request."""

    def complete(self, request: Request) -> Reply:
        """The reply. Raises ProviderError, or a `Fault` that a wrapper may act on."""


def request_values(request: Request) -> dict[str, Any]:
    """The request as plain values."""
    return asdict(request)


def key_of(request: Request, endpoint: str = "") -> str:
    """A digest of the whole request, and of the endpoint where one is given: equal requests have equal keys."""
    text = json.dumps([endpoint, request_values(request)], ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def reply_values(reply: Reply) -> dict[str, Any]:
    """The reply as plain values."""
    return asdict(reply)


def reply_from(values: Mapping[str, Any]) -> Reply:
    """The reply that `reply_values` wrote. Raises KeyError, TypeError or ValueError where it did not."""
    finish = values["finish"]
    if finish not in {"stop", "length", "filter", "refusal"} or not isinstance(values["text"], str):
        raise ValueError("not a reply")
    return Reply(
        text=values["text"],
        finish=finish,
        prompt_tokens=int(values["prompt_tokens"]),
        completion_tokens=int(values["completion_tokens"]),
        counter=str(values["counter"]),
        cost_usd=float(values["cost_usd"]),
    )
