"""What an endpoint can do, found out by asking it: models, the protocol, the rung of structured replies, latency.

Makes a list of models and two to four short calls. Raises nothing: what fails is part of the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from summarizer.errors import SummarizerError
from summarizer.llm.chat import Message, Request
from summarizer.llm.faults import Fault
from summarizer.llm.openai_chat import Endpoint, OpenAIChat
from summarizer.llm.structured import Remembered, ask
from summarizer.model.value import dataclass

_SCHEMA = (
    '{"type": "object", "properties": {"answer": {"type": "string", "enum": ["blue"]}}, "required": ["answer"], '
    '"additionalProperties": false}'
)
_FAILURES = (SummarizerError, Fault)


@dataclass(frozen=True, slots=True)
class Probe:
    """What was found. `latency_s` is that of one short call, in seconds; `problem` is the first that was met."""

    where: str
    models: tuple[str, ...] = ()
    lists_models: bool = False
    model: str | None = None
    answers: bool = False
    protocol: str = ""
    structured: str = ""
    context_tokens: int | None = None
    latency_s: float | None = None
    problem: str = ""

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Name and value of what was found, for people."""
        known = "unknown"
        if self.lists_models and self.model:
            known = "listed" if self.model in self.models else "not among the models listed"
        listed = ", ".join(self.models[:5]) + (f" and {len(self.models) - 5} more" if len(self.models) > 5 else "")
        rows = [
            ("endpoint", f"{self.where}: {'answers' if self.answers else 'does not answer'}"),
            ("models", listed or ("none" if self.lists_models else "not listed")),
            ("model", f"{self.model or 'none to ask for: name one with --model'} ({known})"),
        ]
        if self.answers:
            context = f"{self.context_tokens} tokens" if self.context_tokens else "not told: see --context-tokens"
            rows += [
                ("protocol", {"chat": "Chat Completions", "responses": "Responses"}.get(self.protocol, "")),
                ("structured replies", self.structured),
                ("context", context),
                ("latency", f"{self.latency_s:.2f} s" if self.latency_s is not None else "unknown"),
            ]
        return (*rows, ("problem", self.problem)) if self.problem else tuple(rows)


def probe(endpoint: Endpoint, model: str | None, clock: Callable[[], float]) -> Probe:
    """Ask an endpoint what it can do.

    Args:
        endpoint: with a short `timeout_s`.
        model: what to ask for; the only or first one listed where it is None.
        clock: seconds, from any start.
    """
    found = Probe(endpoint.where, model=model)
    try:
        chat = OpenAIChat(endpoint)
    except SummarizerError as error:
        return replace(found, problem=_line(error))
    try:
        return _called(chat, _listed(chat, found), clock)
    finally:
        chat.close()


def _listed(chat: OpenAIChat, found: Probe) -> Probe:
    try:
        listed = chat.catalogue()
    except _FAILURES as error:
        return replace(found, problem=_line(error))
    models = tuple(sorted(listed))
    model = found.model or next(iter(models), None)
    return replace(
        found, models=models, lists_models=True, model=model, context_tokens=_context(listed.get(model or ""))
    )


def _called(chat: OpenAIChat, found: Probe, clock: Callable[[], float]) -> Probe:
    if found.model is None:
        return found
    request = Request(found.model, (Message("user", "Reply with the word blue."),), max_tokens=256)
    try:
        began = clock()
        chat.complete(request)
        found = replace(found, answers=True, protocol=chat.api, latency_s=clock() - began, problem="")
        wanted = 'Reply with this JSON object and nothing else: {"answer": "blue"}'
        shaped = replace(request, messages=(Message("user", wanted),), schema=_SCHEMA)
        return replace(
            found, structured=ask(chat, shaped, _answer, Remembered()).note.removeprefix("structured replies: ")
        )
    except _FAILURES as error:
        return replace(found, problem=_line(error), structured="none" if found.answers else "")


def _answer(value: Any) -> str | None:  # noqa: ANN401  # whatever the model wrote
    answer = value.get("answer")
    return answer if isinstance(answer, str) else None


def _context(about: Any) -> int | None:  # noqa: ANN401
    """The context size, under the names that servers give it."""
    values = about if isinstance(about, dict) else {}
    meta = values.get("meta")
    for mapping in (values, meta if isinstance(meta, dict) else {}):
        for name in ("max_model_len", "context_length", "context_window", "max_context_length", "n_ctx"):
            size = mapping.get(name)
            if isinstance(size, int) and not isinstance(size, bool) and size > 0:
                return size
    return None


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
