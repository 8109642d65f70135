"""Briefs on disk: one JSON line each, appended, so that a run killed at any moment goes on where it stopped.

A last line without its newline is what a kill leaves behind: it is cut off and its task done again. The newest line of
a key counts. One process writes at a time. Does not know what is in a brief.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from summarizer.errors import DocumentError, OutputError
from summarizer.evaluation.values import Record, Status
from summarizer.schemas import decode, encode


@dataclass(slots=True)
class Store:
    """An open store. `places` gives offset and status of each key's newest line; `damaged` counts unreadable lines."""

    path: Path
    places: dict[str, tuple[int, Status]] = field(default_factory=dict)
    damaged: int = 0
    _file: IO[bytes] | None = None

    def add(self, record: Record) -> None:
        """Append a record; it is on disk when this returns."""
        assert self._file is not None
        line = json.dumps(_shape(record), ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
        at = self._file.seek(0, os.SEEK_END)
        self._file.write(line)
        self._file.flush()
        os.fsync(self._file.fileno())
        self.places[record.key] = (at, record.status)

    def get(self, key: str) -> Record | None:
        """The newest record of a key."""
        if key not in self.places or self._file is None:
            return None
        self._file.seek(self.places[key][0])
        return _record(json.loads(self._file.readline()))


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """The store in the file `path`, made where it is not there.

    Raises:
        OutputError: it cannot be written, or another process is writing to it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+b")
    except OSError as error:
        raise OutputError(f"cannot be written ({error.strerror})", where=str(path)) from None
    with file:
        _locked(file, path)
        store = Store(path, _file=file)
        _index(store, file)
        yield store


def _locked(file: IO[bytes], path: Path) -> None:
    try:
        import fcntl
    except ImportError:  # not a POSIX system: two runs at once are the user's care
        return
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise OutputError("another run is writing to this store", where=str(path)) from None


def _index(store: Store, file: IO[bytes]) -> None:
    file.seek(0)
    at = 0
    for line in iter(file.readline, b""):
        if not line.endswith(b"\n"):
            file.truncate(at)
            break
        try:
            entry = json.loads(line)
            store.places[entry["key"]] = (at, entry["status"])
        except (ValueError, KeyError, TypeError, RecursionError):
            store.damaged += 1
        at += len(line)


def _shape(record: Record) -> dict[str, Any]:
    names = "key case system repeat status error calls"
    head = {name: getattr(record, name) for name in names.split()}
    return {**head, "brief": encode(record.brief) if record.brief else None}


def _record(entry: dict[str, Any]) -> Record:
    brief = entry.pop("brief", None)
    try:
        return Record(**entry, brief=decode(brief) if brief else None)
    except (TypeError, KeyError, AttributeError) as error:
        raise DocumentError(f"a stored brief cannot be read ({error})", hint="delete the store and run again") from None


def write_lines(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    """JSON lines, written beside the file and moved over it, so that no reader meets half of them."""
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise OutputError(f"cannot be written ({error.strerror})", where=str(path)) from None
