"""What one draft cost: a `Chat` that adds up the replies it passes on, and collects the run's notes."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from summarizer.llm.chat import Chat, Reply, Request
from summarizer.model import Draft, DraftClaim, Tokens

_MICRO = 1_000_000


class Ledger:
    """Passes requests on and counts what comes back, failed rungs too. Safe to use from several threads."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self._lock = threading.Lock()
        self._prompt = self._completion = self._micro_usd = self._calls = 0
        self._counters: set[str] = set()
        self._notes: dict[str, None] = {}

    def complete(self, request: Request) -> Reply:
        """The reply of the chat behind."""
        reply = self.chat.complete(request)
        with self._lock:
            self._calls += 1
            self._prompt += reply.prompt_tokens
            self._completion += reply.completion_tokens
            self._micro_usd += round(reply.cost_usd * _MICRO)  # whole numbers: the sum must not depend on the order
            self._counters.add(reply.counter)
        return reply

    @property
    def calls(self) -> int:
        """Replies so far."""
        return self._calls

    def note(self, text: str) -> None:
        """Add a line to the run's notes, once."""
        with self._lock:
            self._notes.setdefault(text)

    def draft(self, title: str, claims: Sequence[DraftClaim]) -> Draft:
        """The draft with all that it cost."""
        counter = "+".join(sorted(self._counters - {""})) or "none"
        tokens = Tokens(self._prompt, self._completion, counter)
        return Draft(title, tuple(claims), tokens, self._micro_usd / _MICRO, tuple(self._notes))
