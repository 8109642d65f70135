"""Put a `Chat` together: the endpoint, and around it retrying, metering, caching and recording as asked.

From the outside in: recording sees every call, so that a cassette is whole; the cache sees what is not in it paid for;
the meter sees what is paid for; retrying sees the endpoint. A replayed run has the cassette alone.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import field
from pathlib import Path

from summarizer.llm.caching import Caching, Store
from summarizer.llm.chat import Chat, key_of
from summarizer.llm.chat import Request as _Request
from summarizer.llm.metering import Metered, read_prices
from summarizer.llm.openai_chat import Endpoint, OpenAIChat
from summarizer.llm.recording import Recording, Replaying
from summarizer.llm.retrying import Patience, Retrying
from summarizer.llm.structured import Memory, Remembered
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Wiring:
    """What surrounds the endpoint. `cache`: a folder, None for no cache; `max_cost`: USD for all calls together."""

    endpoint: Endpoint = field(default_factory=Endpoint)
    attempts: int = 4
    cache: Path | None = None
    prices: Path | None = None
    max_cost: float | None = None
    record: Path | None = None
    replay: Path | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """A chat ready for use, the memory that goes with it, its meter (None in a replay), and how to let go of it."""

    chat: Chat
    memory: Memory
    meter: Metered | None
    close: Callable[[], None]


class _Kept:
    """Memory in the cache's file, by endpoint."""

    def __init__(self, store: Store, endpoint: str) -> None:
        self.store = store
        self.endpoint = endpoint

    def get(self, key: str) -> str | None:
        """What was kept under a key."""
        return self.store.get("endpoints", key_of(_Request(key, ()), self.endpoint))

    def put(self, key: str, value: str) -> None:
        """Keep it."""
        self.store.put_endpoint(key_of(_Request(key, ()), self.endpoint), value)


def _patience(wiring: Wiring) -> Patience:
    timeout = wiring.endpoint.timeout_s
    return Patience(wiring.attempts, deadline_s=2 * timeout, longest_wait_s=min(20.0, timeout))


def connect(
    wiring: Wiring,
    sleep: Callable[[float], None],
    say: Callable[[str], None] = lambda _: None,
    progress: Callable[[int], None] | None = None,
) -> Connection:
    """Wrap an endpoint. Nothing is called yet.

    Args:
        wiring: what surrounds it.
        sleep: waits so many seconds between attempts.
        say: takes one-line notices, such as a wait or a cache that cannot be used.
        progress: see `OpenAIChat`.

    Raises:
        ConfigError: a price file, a cassette or an address is not what it should be.
        AuthenticationFailed: no key where one is needed.
    """
    if wiring.replay is not None:
        # Priced by what was recorded: a replay needs no price file.
        return Connection(Replaying(wiring.replay), Remembered(), None, lambda: None)
    endpoint = OpenAIChat(wiring.endpoint, progress)
    prices = read_prices(wiring.prices) if wiring.prices else {}
    metered = Metered(Retrying(endpoint, _patience(wiring), sleep, say), prices, wiring.max_cost)
    chat: Chat = metered
    memory: Memory = Remembered()
    closing = ExitStack()
    closing.callback(endpoint.close)
    if wiring.cache is not None:
        store = Store(wiring.cache, say)
        chat = Caching(chat, store, wiring.endpoint.where)
        closing.callback(store.close)
        if wiring.record is None:  # a cassette must hold how the rung was found out
            memory = _Kept(store, wiring.endpoint.where)
    if wiring.record is not None:
        chat = Recording(chat, wiring.record)
    return Connection(chat, memory, metered, closing.close)
