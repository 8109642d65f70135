"""The two protocols an OpenAI-compatible endpoint may speak: what is sent, and what is read from an answer.

Chat Completions, which nearly all offer, and Responses. Opens no connection.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

from summarizer.llm import events
from summarizer.llm.chat import Finish, Reply, Request
from summarizer.llm.faults import Garbled

Api = Literal["chat", "responses"]
PATHS: Mapping[Api, str] = {"chat": "/chat/completions", "responses": "/responses"}
OPTIONAL = (
    "temperature", "seed", "max_completion_tokens", "max_tokens", "max_output_tokens", "stream_options", "stream",
)  # fmt: skip
"""Parameters that may be left out where an endpoint or a model does not take them."""

_SCHEMA_NAME = "reply"


def payload(request: Request, api: Api, without: frozenset[str], *, stream: bool = False) -> dict[str, Any]:
    """The body of a call, less the parameters that the endpoint has refused."""
    messages = [{"role": message.role, "content": message.content} for message in request.messages]
    body: dict[str, Any] = {"model": request.model, "temperature": request.temperature, "seed": request.seed}
    if api == "chat":
        body["messages"] = messages
        # The older name first: compatible servers know it; models that want the newer one say so, and are remembered.
        name = "max_completion_tokens" if "max_tokens" in without else "max_tokens"
        body[name] = request.max_tokens
    else:
        body["input"] = messages
        body["max_output_tokens"] = request.max_tokens
        del body["seed"]
    body |= _format(request, api)
    if stream and "stream" not in without:
        body["stream"] = True
        body["stream_options"] = {"include_usage": True} if api == "chat" else None
    return {name: value for name, value in body.items() if value is not None and name not in without}


def _format(request: Request, api: Api) -> dict[str, Any]:
    if request.rung == "json_schema":
        schema = {"name": _SCHEMA_NAME, "strict": True, "schema": json.loads(request.schema)}
        if api == "chat":
            return {"response_format": {"type": "json_schema", "json_schema": schema}}
        return {"text": {"format": {"type": "json_schema", **schema}}}
    if request.rung == "json_object":
        kind = {"type": "json_object"}
        return {"response_format": kind} if api == "chat" else {"text": {"format": kind}}
    return {}


def reply(content: bytes, api: Api) -> Reply:
    """The reply in an answer's body, in one piece or streamed; bytes that are no UTF-8 become U+FFFD.

    Raises:
        Garbled: not JSON, cut off, or without a message.
    """
    try:
        body = (
            events.folded(content, api) if events.streamed(content) else json.loads(content.decode("utf-8", "replace"))
        )
    except (ValueError, RecursionError):
        kind = "an HTML page" if content.lstrip()[:1] == b"<" else "not JSON"
        raise Garbled(f"the endpoint's answer is {kind}") from None
    if not isinstance(body, dict):
        raise Garbled("the endpoint's answer is not an object")
    if isinstance(body.get("error"), dict | str) and body["error"]:
        raise Garbled(f"the endpoint answered with an error: {_short(body['error'])}")
    return _chat(body) if api == "chat" else _responses(body)


def _chat(body: Mapping[str, Any]) -> Reply:
    choices = body.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise Garbled("the endpoint's answer has no message")
    reason = choice.get("finish_reason")
    finish: Finish = "length" if reason == "length" else "filter" if reason == "content_filter" else "stop"
    refusal = message.get("refusal")
    if isinstance(refusal, str) and refusal.strip():
        return _counted(refusal, "refusal", body)
    return _counted(_text(message.get("content")), finish, body)


def _responses(body: Mapping[str, Any]) -> Reply:
    output = body.get("output")
    if not isinstance(output, list):
        raise Garbled("the endpoint's answer has no output")
    parts = [
        part
        for item in output
        if isinstance(item, dict) and item.get("type") == "message" and isinstance(item.get("content"), list)
        for part in item["content"]
        if isinstance(part, dict)
    ]
    refused = [str(part.get("refusal", "")) for part in parts if part.get("type") == "refusal"]
    if refused:
        return _counted("".join(refused), "refusal", body)
    details = body.get("incomplete_details")
    reason = details.get("reason") if isinstance(details, dict) else None
    finish: Finish = "filter" if reason == "content_filter" else "length" if reason else "stop"
    return _counted(_text(parts), finish, body)


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        texts = (part.get("text") for part in content if isinstance(part, dict))
        return "".join(text for text in texts if isinstance(text, str))
    return ""


def _counted(text: str, finish: Finish, body: Mapping[str, Any]) -> Reply:
    usage = body.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    prompt = _count(usage.get("prompt_tokens", usage.get("input_tokens")))
    completion = _count(usage.get("completion_tokens", usage.get("output_tokens")))
    return Reply(text, finish, prompt, completion, "endpoint" if prompt or completion else "")


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else 0


def _short(error: object) -> str:
    text = error.get("message", "") if isinstance(error, dict) else error
    return " ".join(str(text).split())[:160]
