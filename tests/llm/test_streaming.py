"""Streamed answers: folded events, a real server that streams well and badly, and the line that shows how far it is."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.cli.progress import Progress
from summarizer.errors import ReplyRejected
from summarizer.llm import Message, Request, wire
from summarizer.llm.events import folded, streamed
from summarizer.llm.faults import ConnectionLost, Garbled, TimedOut
from summarizer.llm.openai_chat import Endpoint, OpenAIChat
from tests.llm.server import completion, events, fails, good, send, serving, streams, written

ASK = Request("m-1", (Message("user", "S1.1: A bridge fell.\nS1.2: Four people died."),))
Events = list[bytes]


def asked(behaviour: Any, timeout: float = 5.0) -> tuple[Any, list[int], list[dict[str, Any]]]:
    """What one streamed call gives: the reply or the error, the progress, and what was sent."""
    seen: list[int] = []
    with serving(behaviour) as endpoint:
        chat = OpenAIChat(Endpoint(endpoint.url, None, timeout), seen.append)
        try:
            found: Any = chat.complete(ASK)
        except Exception as error:  # noqa: BLE001  # the test looks at it
            found = error
        finally:
            chat.close()
        return found, seen, [body for _, body in endpoint.calls]


def test_a_stream_is_the_same_reply_as_one_piece_and_shows_its_progress() -> None:
    streamed_reply, seen, bodies = asked(streams())
    with serving(good) as endpoint:
        chat = OpenAIChat(Endpoint(endpoint.url))
        assert streamed_reply == chat.complete(ASK)
        assert "stream" not in endpoint.calls[0][1]
        chat.close()
    assert seen[0] == 0
    assert sum(seen) > 10
    assert bodies[0]["stream"] is True
    assert bodies[0]["stream_options"] == {"include_usage": True}


def test_an_endpoint_that_does_not_stream_answers_in_one_piece() -> None:
    reply, seen, _ = asked(good)
    assert reply.prompt_tokens == 100
    assert sum(seen) == 0


@pytest.mark.parametrize(
    "message",
    [
        {"message": "Unsupported value", "param": "stream", "code": "unsupported_value"},
        {"message": "Streaming is not supported by this model."},
    ],
)
def test_an_endpoint_that_refuses_to_stream_is_not_asked_to_again(message: dict[str, Any]) -> None:
    def behave(handler: Any, body: dict[str, Any]) -> None:
        refused = fails(400, {"error": message})
        (refused if body.get("stream") else good)(handler, body)

    reply, _, bodies = asked(behave)
    assert json.loads(reply.text)["claims"]
    assert ["stream" in body for body in bodies] == [True, False]
    assert "stream_options" not in bodies[1]


def test_usage_in_a_stream_may_be_refused_alone() -> None:
    def behave(handler: Any, body: dict[str, Any]) -> None:
        if "stream_options" in body:
            fails(400, {"error": {"message": "Unknown parameter: stream_options"}})(handler, body)
        else:
            streams(lambda pieces: [piece for piece in pieces if b"usage" not in piece])(handler, body)

    reply, seen, bodies = asked(behave)
    assert (reply.prompt_tokens, bodies[1]["stream"]) == (0, True)
    assert sum(seen) > 10


BROKEN: list[tuple[str, Callable[[Events], Events], bool, type[Exception]]] = [
    ("stops midway", lambda pieces: pieces[:5], True, Garbled),
    ("drops the connection", lambda pieces: pieces[:5], False, ConnectionLost),
    ("sends nothing", lambda _: [], True, Garbled),
    ("a piece that is not JSON", lambda pieces: [*pieces[:3], b"data: {oops\n\n", *pieces[3:]], True, Garbled),
    ("a piece that is a list", lambda pieces: [*pieces[:3], b"data: [1]\n\n", *pieces[3:]], True, Garbled),
    ("an error midway", lambda pieces: [*pieces[:3], b'data: {"error": {"message": "overloaded"}}\n\n'], True, Garbled),
    ("gigantic", lambda pieces: [*pieces[:3], *[b"data: " + b"x" * (1 << 20)] * 10], True, ReplyRejected),
]


@pytest.mark.parametrize(("change", "whole", "kind"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_stream_that_breaks_is_a_fault(
    change: Callable[[Events], Events], whole: bool, kind: type[Exception]
) -> None:
    error, _, _ = asked(streams(change, whole=whole))
    assert isinstance(error, kind), error


def test_a_stream_that_drips_is_given_up_in_time() -> None:
    began = time.perf_counter()
    error, seen, _ = asked(streams(pause=0.2), timeout=0.7)
    assert isinstance(error, TimedOut)
    assert time.perf_counter() - began < 4
    at_the_end = len(seen)
    time.sleep(0.5)
    assert len(seen) <= at_the_end + 1  # the call was told that nobody waits


@pytest.mark.parametrize(
    "content",
    [
        b"".join(events('{"a": 1}')).replace(b"\n", b"\r\n"),
        b"".join(events('{"a": 1}')).replace(b"\n", b"\r"),
        b"\xef\xbb\xbf: a comment\n\nevent: x\nid: 7\nretry: 5\n" + b"".join(events('{"a": 1}')),
        b"".join(events('{"a": 1}', done=False)),
        b"".join(events('{"a": 1}', finish=None)),
        b"".join(events('{"a": 1}')).rstrip(b"\n"),
        b"".join(events('{"a": 1}')).replace(b"data: ", b"data:"),
    ],
)
def test_events_may_be_written_in_several_ways(content: bytes) -> None:
    assert streamed(content)
    reply = wire.reply(content, "chat")
    assert (reply.text, reply.finish, reply.completion_tokens) == ('{"a": 1}', "stop", 20)


def test_line_ends_of_unicode_do_not_cut_an_event() -> None:
    text = "a\u2028b\x85c"
    pieces = [json.dumps(json.loads(piece[6:]), ensure_ascii=False) for piece in events(text) if piece[6:7] == b"{"]
    content = "".join(f"data: {piece}\n\n" for piece in pieces).encode()
    assert wire.reply(content, "chat").text == text


def test_a_cut_a_filtered_and_a_refused_stream_are_told_apart() -> None:
    for finish in ("length", "content_filter"):
        assert wire.reply(b"".join(events("{", finish=finish)), "chat").finish in {"length", "filter"}
    refused = [{"choices": [{"delta": {"refusal": "I can"}}]}, {"choices": [{"delta": {"refusal": "not"}}]}]
    content = b"".join(b"data: " + json.dumps(one).encode() + b"\n\n" for one in refused) + b"data: [DONE]\n\n"
    reply = wire.reply(content, "chat")
    assert (reply.finish, reply.text) == ("refusal", "I cannot")


def test_responses_are_streamed_too() -> None:
    content = [{"type": "output_text", "text": "hello", "annotations": []}]
    whole = {"output": [{"type": "message", "content": content}], "usage": {"input_tokens": 3, "output_tokens": 1}}
    sent = [{"type": "response.output_text.delta", "delta": "hel"}, {"type": "response.completed", "response": whole}]
    body = b"".join(f"event: {one['type']}\ndata: {json.dumps(one)}\n\n".encode() for one in sent)
    assert wire.reply(body, "responses") == wire.reply(json.dumps(whole).encode(), "responses")
    failed = {"type": "error", "message": "no"}
    for bad in (body.partition(b"event: response.completed")[0], b"data: " + json.dumps(failed).encode() + b"\n\n"):
        with pytest.raises(Garbled):
            wire.reply(bad, "responses")


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["chat", "responses"]))
def test_no_bytes_are_more_than_garbled(noise: bytes, api: Any) -> None:
    for content in (noise, b"data: " + noise, b"".join(events("x"))[:40] + noise):
        with contextlib.suppress(Garbled):
            wire.reply(content, api)
        if streamed(content):
            with contextlib.suppress(Garbled):
                assert isinstance(folded(content, api), dict)


def test_the_line_is_written_over_and_taken_away() -> None:
    stream, now = io.StringIO(), iter([0.0, 0.02, 0.5, 4.25, 9.0])
    progress = Progress(stream, lambda: next(now))
    for pieces in (0, 1, 200, 111):
        progress(pieces)
    progress.close()
    progress(50)
    shown = stream.getvalue().split("\r")
    assert [line.rstrip() for line in shown if line.strip()] == [
        "model: no tokens yet, 0.0 s",
        "model: 201 tokens, 0.5 s",
        "model: 312 tokens, 4.2 s",
    ]
    assert shown[-1] == ""
    assert not shown[-2].strip()


BRIEF = [sys.executable, "-m", "summarizer", "brief", "a.txt", "--model", "m-1", "--no-cache", "--format", "json"]


@pytest.mark.slow
@pytest.mark.parametrize(("flags", "shown"), [([], True), (["-q"], False)])
def test_brief_shows_progress_on_a_terminal_alone(tmp_path: Path, flags: list[str], shown: bool) -> None:
    pty = pytest.importorskip("pty")
    (tmp_path / "a.txt").write_text("A bridge fell in Halden on Monday. Four people died in the river.\n")
    leader, follower = pty.openpty()
    variables = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(Path(__file__).parents[2])}
    with serving(streams()) as endpoint:
        done = subprocess.run(
            [*BRIEF, "--base-url", endpoint.url, *flags],
            cwd=tmp_path, env=variables, stdout=subprocess.PIPE, stderr=follower, timeout=60, check=False,
        )  # fmt: skip
        os.close(follower)
        told = os.read(leader, 65_536).decode() if shown else ""
        os.close(leader)
        assert ("stream" in endpoint.calls[0][1]) == shown
    assert done.returncode == 0
    assert json.loads(done.stdout)["claims"]
    assert ("model: no tokens yet" in told) == shown


def test_one_piece_is_no_stream() -> None:
    assert not streamed(json.dumps(completion(written({"messages": [{"content": "S1.1: x"}]}))).encode())
    with serving(lambda handler, _: send(handler, 200, b"<html>data: x</html>")) as endpoint:
        chat = OpenAIChat(Endpoint(endpoint.url), lambda _: None)
        with pytest.raises(Garbled, match="HTML"):
            chat.complete(ASK)
        chat.close()
