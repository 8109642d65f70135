"""Replies that were paid for, kept in one SQLite file: the same request to the same endpoint is not paid for twice.

Whole replies alone are kept: never an error, a refusal, or one cut short. A cache that cannot be read or written is
passed over and named: a brief matters more. Also remembers what an endpoint can do (see `structured`).
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from summarizer.errors import ConfigError
from summarizer.llm.chat import Chat, Reply, Request, key_of, reply_from, reply_values
from summarizer.model.value import dataclass

FILE = "replies.sqlite"
_NOW = "cast(strftime('%s', 'now') as integer)"  # SQLite's clock; unixepoch() is newer than some systems' SQLite
_SCHEMA = f"""
create table if not exists replies (
  key text primary key, model text not null, reply text not null,
  made integer not null default ({_NOW}), used integer not null default ({_NOW}));
create table if not exists endpoints (key text primary key, knows text not null);
"""
_WAIT_S = 10.0


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What a cache holds. `bytes` is the size of its file, `cost_usd` what its replies were paid with."""

    path: Path
    replies: int
    bytes: int
    prompt: int
    completion: int
    cost_usd: float


class Store:
    """The file. Safe to use from several threads and processes.

    Args:
        folder: where the file is, or will be; made when something is first kept.
        say: called with one line when the cache cannot be used.
    """

    def __init__(self, folder: Path, say: Callable[[str], None] = lambda _: None) -> None:
        self.path = folder / FILE
        self.say = say
        self._lock = threading.Lock()
        self._base: sqlite3.Connection | None = None
        self._broken = False

    def get(self, table: str, key: str) -> str | None:
        """What is kept under a key in `replies` or `endpoints`."""
        column = {"replies": "reply", "endpoints": "knows"}[table]
        rows = self._do(f"select {column} from {table} where key = ?", (key,))  # noqa: S608  # names from the line above
        if rows and table == "replies":
            self._do(f"update replies set used = {_NOW} where key = ?", (key,))  # noqa: S608  # a constant
        return str(rows[0][0]) if rows else None

    def put_reply(self, key: str, model: str, reply: str) -> None:
        """Keep a reply."""
        self._do("insert or replace into replies (key, model, reply) values (?, ?, ?)", (key, model, reply))

    def put_endpoint(self, key: str, knows: str) -> None:
        """Keep what an endpoint can do."""
        self._do("insert or replace into endpoints (key, knows) values (?, ?)", (key, knows))

    def close(self) -> None:
        """Close the file; it is opened again when it is next used."""
        with self._lock:
            if self._base is not None:
                self._base.close()
                self._base = None

    def _do(self, statement: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        with self._lock:
            if self._broken:
                return []
            try:
                if self._base is None:
                    self._base = _open(self.path)
                with self._base:
                    return self._base.execute(statement, values).fetchall()
            except (sqlite3.Error, OSError) as error:
                self._broken = True
                self.say(f"{self.path}: the cache is not used ({error})")
                return []


class Caching:
    """A `Chat` that asks another one only what it was not asked before."""

    def __init__(self, chat: Chat, store: Store, endpoint: str) -> None:
        self.chat = chat
        self.store = store
        self.endpoint = endpoint

    def complete(self, request: Request) -> Reply:
        """The kept reply, or a new one, which is kept."""
        key = key_of(request, self.endpoint)
        kept = self.store.get("replies", key)
        if kept is not None:
            try:
                return reply_from(json.loads(kept))
            except (ValueError, KeyError, TypeError):
                pass  # written by another version: asked again, and replaced
        reply = self.chat.complete(request)
        if reply.finish == "stop" and reply.text.strip():
            self.store.put_reply(key, request.model, json.dumps(reply_values(reply)))
        return reply


def info(folder: Path) -> CacheInfo:
    """What the cache in a folder holds; all zero where there is none.

    Raises:
        ConfigError: the file is not a cache.
    """
    path = folder / FILE
    if not path.is_file():
        return CacheInfo(path, 0, 0, 0, 0, 0.0)
    rows = _run(path, "select reply from replies")
    replies = [reply_from(json.loads(str(row[0]))) for row in rows]
    return CacheInfo(
        path,
        len(replies),
        path.stat().st_size,
        sum(reply.prompt_tokens for reply in replies),
        sum(reply.completion_tokens for reply in replies),
        round(sum(reply.cost_usd for reply in replies), 6),
    )


def prune(folder: Path, days: float) -> int:
    """Delete replies that were not used for so many days; how many there were."""
    path = folder / FILE
    if not path.is_file():
        return 0
    gone = _run(path, f"delete from replies where used <= {_NOW} - ? returning key", (int(days * 86_400),))  # noqa: S608
    _run(path, "vacuum")
    return len(gone)


def clear(folder: Path) -> int:
    """Delete the cache; how many replies it held. A file that is no cache is left alone, as an error."""
    held = info(folder).replies
    for suffix in ("", "-wal", "-shm"):
        (folder / (FILE + suffix)).unlink(missing_ok=True)
    return held


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=_WAIT_S, check_same_thread=False)
    base.execute("pragma journal_mode = wal")
    base.execute("pragma synchronous = normal")
    base.executescript(_SCHEMA)
    return base


def _run(path: Path, statement: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    try:
        base = _open(path)
        try:
            rows = base.execute(statement, values).fetchall()
            base.commit()
            return rows
        finally:
            base.close()
    except (sqlite3.Error, OSError) as error:
        raise ConfigError(f"not a cache that can be read ({error})", where=str(path), hint="delete it") from None
