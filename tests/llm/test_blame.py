import json
from typing import Any

import openai
import pytest

from summarizer.errors import (
    AuthenticationFailed,
    ContextExceeded,
    ModelNotFound,
    ProviderError,
    ProviderUnavailable,
    ReplyRejected,
)
from summarizer.llm import blame, wire
from summarizer.llm.chat import Message, Request
from summarizer.llm.faults import ConnectionLost, FormatRefused, Garbled, RateLimited, ServerFault, TimedOut

WHERE = "http://here/v1"


class Headers(dict[str, str]):
    """Headers as a client gives them, small letters only."""


class Answer:
    """What the client keeps of an answer."""

    def __init__(self, status: int, headers: dict[str, str]) -> None:
        self.status_code, self.headers = status, Headers(headers)
        self.request = None


def failed(
    status: int, message: Any = "x", code: str | None = None, headers: dict[str, str] | None = None
) -> openai.APIStatusError:
    body = message if isinstance(message, (str, dict)) and code is None else {"message": message, "code": code}
    return openai.APIStatusError(str(message), response=Answer(status, headers or {}), body=body)  # type: ignore[arg-type]


CASES = [
    (401, "bad key", AuthenticationFailed),
    (403, "not for you", AuthenticationFailed),
    (402, "pay", ProviderUnavailable),
    (404, "model 'x:7b' not found, try pulling it first", ModelNotFound),
    (404, "The model `gpt-4.1-x` does not exist or you do not have access to it.", ModelNotFound),
    (400, "gpt-x is not a valid model ID", ProviderError),
    (404, "Not Found", ProviderError),
    (408, "slow", ServerFault),
    (429, "slow down", RateLimited),
    (429, "You exceeded your current quota, check your plan and billing details", ProviderUnavailable),
    (500, "oops", ServerFault),
    (503, "<html>busy</html>", ServerFault),
    (529, "overloaded", ServerFault),
    (413, "too large", ContextExceeded),
    (400, "This model's maximum context length is 8192 tokens", ContextExceeded),
    (400, "the request exceeds the available context size, try increasing it", ContextExceeded),
    (400, "prompt is too long: 210000 tokens > 200000 maximum", ContextExceeded),
    (400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model", FormatRefused),
    (400, "Failed to initialize samplers: failed to parse grammar", FormatRefused),
    (400, "The response was filtered due to the prompt triggering our content management policy", ReplyRejected),
    (422, "something else", ProviderError),
]


@pytest.mark.parametrize(("status", "message", "kind"), CASES, ids=[f"{case[0]}-{case[1][:20]}" for case in CASES])
def test_endpoints_are_understood_by_what_they_say(status: int, message: str, kind: type[Exception]) -> None:
    error = blame.explained(failed(status, {"message": message}), WHERE)
    assert type(error) is kind
    assert "<html" not in str(error)


def test_the_rest_is_transport() -> None:
    assert isinstance(blame.explained(openai.APITimeoutError(request=None), WHERE), TimedOut)  # type: ignore[arg-type]
    assert isinstance(blame.explained(openai.APIConnectionError(request=None), WHERE), ConnectionLost)  # type: ignore[arg-type]
    assert isinstance(blame.explained(RuntimeError("socket"), WHERE), ConnectionLost)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 30.0),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT", "date": "Wed, 21 Oct 2026 07:29:00 GMT"}, 0.0),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({}, None),
    ],
)
def test_how_long_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert blame.retry_after(Headers(headers)) == seconds


def test_messages_are_one_line_of_printable_text() -> None:
    error = blame.explained(failed(400, {"message": "line\n\x1b[31mred\u202e " + "x" * 900}), WHERE)
    assert "\n" not in error.args[0]
    assert "\x1b" not in str(error)
    assert len(error.args[0]) < 300


def test_a_refused_parameter_is_found_by_name_or_by_words() -> None:
    sent = ("temperature", "max_tokens")
    assert blame.refused_parameter(failed(400, {"message": "Unsupported value: 'temperature'"}), sent) == "temperature"
    assert (
        blame.refused_parameter(
            failed(400, {"message": "max_tokens is not supported, use max_completion_tokens"}), sent
        )
        == "max_tokens"
    )
    assert blame.refused_parameter(failed(400, {"message": "temperature is fine"}), sent) is None
    assert blame.refused_parameter(failed(500, {"message": "unsupported temperature"}), sent) is None


ASK = Request("m", (Message("user", "x"),), "json_schema", '{"type": "object"}', 100, 0.0, 7)


def test_what_is_sent() -> None:
    chat = wire.payload(ASK, "chat", frozenset())
    assert (chat["max_tokens"], chat["seed"], chat["temperature"]) == (100, 7, 0.0)
    assert chat["response_format"]["json_schema"]["strict"] is True
    less = wire.payload(ASK, "chat", frozenset(("max_tokens", "seed", "temperature")))
    assert less["max_completion_tokens"] == 100
    assert not {"max_tokens", "seed", "temperature"} & set(less)
    responses = wire.payload(ASK, "responses", frozenset())
    assert responses["max_output_tokens"] == 100
    assert responses["text"]["format"]["type"] == "json_schema"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"[]",
        b"null",
        b"3",
        b'{"choices": []}',
        b'{"choices": [3]}',
        b'{"choices": [{"message": 3}]}',
        b'{"error": "x"}',
        b"{" * 100_000,
        b"\xff\xfe",
    ],
)
def test_answers_that_are_none_are_garbled(content: bytes) -> None:
    with pytest.raises(Garbled):
        wire.reply(content, "chat")
    with pytest.raises(Garbled):
        wire.reply(content, "responses")


@pytest.mark.parametrize("usage", [None, 3, {}, {"prompt_tokens": "a"}, {"prompt_tokens": True}, {"prompt_tokens": -4}])
def test_odd_usage_counts_as_none(usage: object) -> None:
    body = {"choices": [{"message": {"content": [{"type": "text", "text": "a"}, {"text": "b"}, 3]}}], "usage": usage}
    reply = wire.reply(json.dumps(body).encode(), "chat")
    assert (reply.text, reply.prompt_tokens, reply.counter) == ("ab", 0, "")
