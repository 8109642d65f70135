from dataclasses import replace

import pytest

from summarizer.errors import ReplyRejected
from summarizer.llm import Message, Reply, Request, Scripted, key_of
from summarizer.llm.chat import reply_from, reply_values

ASK = Request("m", (Message("user", "Héllo 👋 \ud800"),))


def test_equal_requests_have_equal_keys_and_others_have_not() -> None:
    same = Request("m", (Message("user", "Héllo 👋 \ud800"),))
    others = [
        replace(ASK, model="n"),
        replace(ASK, seed=1),
        replace(ASK, rung="prompt"),
        replace(ASK, messages=(Message("system", "Héllo 👋 \ud800"),)),
        replace(ASK, max_tokens=1),
    ]
    assert key_of(ASK) == key_of(same)
    assert len({key_of(one) for one in (ASK, *others)} | {key_of(ASK, "x")}) == 7


def test_a_reply_survives_its_values() -> None:
    reply = Reply("é", "length", 3, 4, "endpoint", 0.25)
    assert reply_from(reply_values(reply)) == reply
    with pytest.raises(ValueError, match="not a reply"):
        reply_from(reply_values(reply) | {"finish": "bored"})


def test_a_script_answers_in_order_raises_and_ends() -> None:
    chat = Scripted(["one", Reply("two"), ReplyRejected("no")])
    assert [chat.complete(ASK).text, chat.complete(ASK).text] == ["one", "two"]
    for message in ("no", "no more answers"):
        with pytest.raises(ReplyRejected, match=message):
            chat.complete(ASK)
    assert len(chat.requests) == 4
    assert Scripted(lambda request: request.model).complete(ASK).text == "m"
