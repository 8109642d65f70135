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
