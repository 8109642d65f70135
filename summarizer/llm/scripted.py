"""A `Chat` that answers from a script: the fake that ships, for tests, examples and dry runs.

Answers in order, or by a function of the request. Keeps what it was asked. Opens no socket.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from summarizer.errors import ReplyRejected
from summarizer.llm.chat import Reply, Request

Answer = str | Reply | Exception


class Scripted:
    """Gives the answers one after another; an exception among them is raised.

    Args:
        answers: replies, texts or exceptions in order, or a function from a request to one.
    """

    def __init__(self, answers: Iterable[Answer] | Callable[[Request], Answer]) -> None:
        self._function = answers if callable(answers) else None
        self._answers = iter(()) if callable(answers) else iter(answers)
        self._lock = threading.Lock()
        self.requests: list[Request] = []

    def complete(self, request: Request) -> Reply:
        """The next answer. Raises ReplyRejected when the script is over."""
        with self._lock:
            self.requests.append(request)
            answer = next(self._answers, None) if self._function is None else None
        if self._function is not None:
            answer = self._function(request)
        if answer is None:
            raise ReplyRejected("the script has no more answers")
        if isinstance(answer, Exception):
            raise answer
        return Reply(answer) if isinstance(answer, str) else answer
