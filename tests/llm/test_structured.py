import json
from typing import Any

import pytest

from summarizer.errors import AuthenticationFailed, ProviderError, ReplyRejected
from summarizer.llm import Message, Reply, Request, Scripted
from summarizer.llm.faults import FormatRefused
from summarizer.llm.structured import Remembered, ask

ASK = Request("m", (Message("user", "x"),), schema='{"type": "object"}')
GOOD = json.dumps({"n": 3})


def read(value: Any) -> int | None:
    return value.get("n")


def test_the_first_rung_is_a_schema() -> None:
    chat, memory = Scripted([GOOD]), Remembered()
    answer = ask(chat, ASK, read, memory)
    assert (answer.value, answer.rung, answer.note, answer.cut) == (
        3,
        "json_schema",
        "structured replies: json_schema",
        False,
    )
    assert chat.requests[0].schema == ASK.schema
    assert memory.get("m") is None


def test_an_endpoint_that_refuses_is_asked_otherwise_and_remembered() -> None:
    chat, memory = Scripted([FormatRefused("a"), FormatRefused("b"), GOOD, GOOD]), Remembered()
    answer = ask(chat, ASK, read, memory)
    assert answer.note == "structured replies: prompt (json_schema refused; json_object refused)"
    assert [request.rung for request in chat.requests] == ["json_schema", "json_object", "prompt"]
    assert [request.schema for request in chat.requests] == [ASK.schema, "", ""]
    assert ask(chat, ASK, read, memory).note == "structured replies: prompt"
    assert len(chat.requests) == 4


def test_an_endpoint_that_ignores_the_format_is_found_out_without_a_second_call() -> None:
    chat, memory = Scripted([f"Here:\n```json\n{GOOD}\n```"]), Remembered()
    answer = ask(chat, ASK, read, memory)
    assert (answer.value, answer.rung) == (3, "prompt")
    assert "json_schema ignored" in answer.note
    assert memory.get("m") == "prompt"


@pytest.mark.parametrize("bad", ["no JSON here", '{"other": 1}', "[3]", ""])
def test_a_reply_of_another_shape_is_asked_for_again(bad: str) -> None:
    answer = ask(Scripted([bad, GOOD]), ASK, read, Remembered())
    assert (answer.value, answer.rung) == (3, "json_object")
    assert "json_schema not kept to" in answer.note


def test_no_readable_reply_on_any_rung_is_an_error() -> None:
    chat = Scripted(["a", "b", "c", "d"])
    with pytest.raises(ReplyRejected, match="could be read"):
        ask(chat, ASK, read, Remembered())
    assert len(chat.requests) == 3
    with pytest.raises(ProviderError, match="refuses every kind"):
        ask(Scripted([FormatRefused("x")] * 3), ASK, read, Remembered())


def test_a_cut_reply_says_so_and_is_not_held_against_the_endpoint() -> None:
    memory = Remembered()
    answer = ask(Scripted([Reply('{"n": 3, "m": {"a": 1}, "b": "cu', "length")]), ASK, read, memory)
    assert (answer.value, answer.cut, answer.rung) == (3, True, "json_schema")
    assert memory.get("m") is None


@pytest.mark.parametrize(
    ("reply", "message"),
    [(Reply("I cannot help with that.", "refusal"), "refused"), (Reply("", "filter"), "filter")],
)
def test_refusals_are_errors_at_once(reply: Reply, message: str) -> None:
    chat = Scripted([reply, GOOD])
    with pytest.raises(ReplyRejected, match=message):
        ask(chat, ASK, read, Remembered())
    assert len(chat.requests) == 1


def test_errors_pass_through() -> None:
    with pytest.raises(AuthenticationFailed):
        ask(Scripted([AuthenticationFailed("x")]), ASK, read, Remembered())
