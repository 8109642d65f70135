"""An endpoint on loopback that behaves as badly as it is told to: a real HTTP server, for tests and benchmarks."""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

LINE = re.compile(r"^(S\d+\.\d+)[^:\n]*: (.+)$", re.MULTILINE)
Behaviour = Callable[["Handler", dict[str, Any]], None]


class Handler(BaseHTTPRequestHandler):
    """Reads a request and lets the behaviour of the moment answer it."""

    protocol_version = "HTTP/1.1"
    server: Endpoint

    def log_message(self, *_: object) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        """The list of models."""
        send(self, 200, {"object": "list", "data": [{"id": "m-1", "object": "model", "created": 0, "owned_by": "x"}]})

    def do_POST(self) -> None:
        """A call."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.calls.append((self.path, body))
            at = min(len(self.server.calls), len(self.server.behaviours)) - 1
        try:
            self.server.behaviours[at](self, body)
        except (BrokenPipeError, ConnectionError):
            self.close_connection = True


class Endpoint(ThreadingHTTPServer):
    """The server; `calls` are the paths and bodies it was sent."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, behaviours: tuple[Behaviour, ...]) -> None:
        self.behaviours = behaviours
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, *_: object) -> None:
        """A client that left is no news."""


@contextmanager
def serving(*behaviours: Behaviour) -> Iterator[Endpoint]:
    """An endpoint whose calls are answered by these in order, the last one from then on."""
    endpoint = Endpoint(behaviours)
    thread = threading.Thread(target=endpoint.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        endpoint.shutdown()
        endpoint.server_close()


def send(handler: Handler, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
    """A whole answer; values are sent as JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    for name, value in ({"Content-Type": "application/json"} | (headers or {})).items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def completion(text: str | None, finish: str = "stop", **message: Any) -> dict[str, Any]:
    """A Chat Completions body."""
    return {
        "id": "c", "object": "chat.completion", "created": 0, "model": "m-1",
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }  # fmt: skip


def written(body: dict[str, Any], count: int = 3) -> str:
    """The JSON of a model that copies the first sentences it is sent."""
    text = "\n".join(message["content"] for message in body.get("messages") or body["input"])
    lines = LINE.findall(text)[:count]
    section = re.search(r"^- `([a-z-]+)`", text, re.MULTILINE)
    name = section[1] if section else "lede"
    claims = [{"section": name, "text": said, "sentences": [key], "date": None} for key, said in lines]
    return json.dumps({"title": "", "claims": claims})


def good(handler: Handler, body: dict[str, Any]) -> None:
    """Answers as it should."""
    send(handler, 200, completion(written(body)))


def says(text: str | Callable[[str], str], finish: str = "stop", **message: Any) -> Behaviour:
    """Answers with a text, or with what a function makes of the right one."""

    def behave(handler: Handler, body: dict[str, Any]) -> None:
        send(handler, 200, completion(text(written(body)) if callable(text) else text, finish, **message))

    return behave


def fails(status: int, body: Any = None, headers: dict[str, str] | None = None) -> Behaviour:
    """Answers with an error, whose message repeats the key as some endpoints do."""

    def behave(handler: Handler, _: dict[str, Any]) -> None:
        said = body if body is not None else {"error": {"message": f"failed for {handler.headers['Authorization']}"}}
        send(handler, status, said, headers)

    return behave


def resets(handler: Handler, _: dict[str, Any]) -> None:
    """Resets the connection."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def hangs(handler: Handler, _: dict[str, Any]) -> None:
    """Never answers."""
    time.sleep(20)
    handler.close_connection = True


def drips(*, headers: bool) -> Behaviour:
    """Sends a byte now and then, in the headers or in the body."""

    def behave(handler: Handler, _: dict[str, Any]) -> None:
        start = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n" + (
            b"X-Slow: " if headers else b"\r\n"
        )
        handler.wfile.write(start)
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)
        handler.close_connection = True

    return behave


def gigantic(handler: Handler, _: dict[str, Any]) -> None:
    """Sends 64 MiB."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(64 << 20))
    handler.end_headers()
    handler.wfile.write(b'{"choices": [{"message": {"content": "')
    for _ in range(64):
        handler.wfile.write(b"x" * (1 << 20))
    handler.close_connection = True


def events(text: str, *, finish: str | None = "stop", done: bool = True) -> list[bytes]:
    """The server-sent events of a Chat Completions stream, some characters each."""
    deltas: list[dict[str, Any]] = [{"role": "assistant", "content": ""}]
    deltas += [{"content": text[at : at + 7]} for at in range(0, len(text), 7)]
    chunks = [{"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    if finish:
        chunks.append({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    chunks.append({"choices": [], "usage": usage})  # type: ignore[dict-item]
    return [b"data: " + json.dumps(chunk).encode() + b"\n\n" for chunk in chunks] + [b"data: [DONE]\n\n"] * done


def streams(
    change: Callable[[list[bytes]], list[bytes]] = list, *, pause: float = 0.0, whole: bool = True
) -> Behaviour:
    """Streams where it is asked to, with the events changed by a function; `whole` ends the transfer as HTTP should."""

    def behave(handler: Handler, body: dict[str, Any]) -> None:
        if not body.get("stream"):
            good(handler, body)
            return
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for event in change(events(written(body))):
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(event), event))
            handler.wfile.flush()
            time.sleep(pause)
        if whole:
            handler.wfile.write(b"0\r\n\r\n")
        handler.close_connection = True

    return behave
