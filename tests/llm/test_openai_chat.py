"""What one call to an endpoint sends."""

from typing import Any

import pytest

from summarizer.llm import Message, Request
from summarizer.llm.openai_chat import Endpoint, OpenAIChat
from tests.llm.server import Handler, good, serving


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_call_says_nothing_of_this_machine_and_goes_to_the_address_given(slash: str) -> None:
    seen: list[tuple[str, list[str]]] = []

    def notes(handler: Handler, body: dict[str, Any]) -> None:
        seen.append((handler.path, [name.lower() for name in handler.headers]))
        good(handler, body)

    with serving(notes) as endpoint:
        chat = OpenAIChat(Endpoint(endpoint.url + slash, "sk-none"))
        chat.complete(Request("m-1", (Message("user", "hello"),)))
        chat.close()
    [(path, names)] = seen
    assert path == "/v1/chat/completions"
    assert "authorization" in names
    assert not [name for name in names if name.startswith("x-stainless")]


def test_a_second_call_differs_from_the_first_in_its_body_alone() -> None:
    seen: list[tuple[str, list[tuple[str, str]], dict[str, Any]]] = []

    def notes(handler: Handler, body: dict[str, Any]) -> None:
        headers = [(name.lower(), said) for name, said in handler.headers.items() if name.lower() != "content-length"]
        seen.append((handler.path, headers, body))
        good(handler, body)

    with serving(notes) as endpoint:
        chat = OpenAIChat(Endpoint(endpoint.url, "sk-none"))
        for said in ("hello", "„Grüße“ \u2028 😀"):
            chat.complete(Request("m-1", (Message("user", said),)))
        chat.models()
        chat.complete(Request("m-1", (Message("user", "again"),)))
        chat.close()
    first, second, third = [one for one in seen if one[0].endswith("completions")]
    assert first[:2] == second[:2] == third[:2]
    assert [one[2]["messages"][0]["content"] for one in (first, second, third)] == [
        "hello",
        "„Grüße“ \u2028 😀",
        "again",
    ]
