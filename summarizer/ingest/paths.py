"""From what the user names to bytes: files, directories walked recursively, standard input.

Order is that of the arguments, and by name inside a directory. What lies in a directory and is not read is listed with
its reason; what is named directly and cannot be read is an error. Does not look inside a file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from summarizer.errors import SourceError
from summarizer.ingest.documents import Raw
from summarizer.model import Skipped

MAX_BYTES = 32 * 1024 * 1024
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".json", ".jsonl"})
_MAX_DEPTH = 64


def find(paths: tuple[str | Path, ...], stdin: bytes | None) -> Iterator[Raw | Skipped]:
    """Everything the arguments name, in order; a file reached twice is read once.

    Raises:
        SourceError: a path that does not exist or, named directly, cannot be read.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if str(path) == "-":
            yield _standard_input(stdin)
        elif Path(path).is_dir():
            yield from _walk(Path(path), (), seen)
        else:
            yield _named(Path(path), seen)


def _standard_input(stdin: bytes | None) -> Raw:
    if stdin is None:
        raise SourceError("nothing was given on standard input", where="-")
    if len(stdin) > MAX_BYTES:
        raise SourceError(_too_large(len(stdin)), where="-")
    return Raw("-", "", stdin)


def _named(path: Path, seen: set[tuple[int, int]]) -> Raw | Skipped:
    uri = _uri(path)
    if path.suffix.lower() not in SUFFIXES:
        if not path.exists():
            raise SourceError("no such file or directory", where=uri)
        raise SourceError(_unknown(path), where=uri, hint=f"reads {', '.join(sorted(SUFFIXES))}")
    try:
        return _read(path, uri, seen, named=True)
    except FileNotFoundError as error:
        raise SourceError("no such file or directory", where=uri) from error
    except OSError as error:
        raise SourceError(f"cannot be read ({error.strerror or error})", where=uri) from error


def _walk(folder: Path, above: tuple[tuple[int, int], ...], seen: set[tuple[int, int]]) -> Iterator[Raw | Skipped]:
    uri = _uri(folder)
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if not above:
            raise SourceError(f"cannot be read ({error.strerror or error})", where=uri) from error
        yield Skipped(uri, f"cannot be read ({error.strerror or error})")
        return
    here = (status.st_dev, status.st_ino)
    if here in above or len(above) >= _MAX_DEPTH:
        yield Skipped(uri, "a link back to a folder above it" if here in above else "nested too deeply")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            yield Skipped(_uri(path), "hidden")
        elif path.is_dir():
            yield from _walk(path, (*above, here), seen)
        else:
            yield _found(path, seen)


def _found(path: Path, seen: set[tuple[int, int]]) -> Raw | Skipped:
    uri = _uri(path)
    if path.suffix.lower() not in SUFFIXES:
        return Skipped(uri, _unknown(path))
    try:
        return _read(path, uri, seen, named=False)
    except OSError as error:
        return Skipped(uri, f"cannot be read ({error.strerror or error})")


def _read(path: Path, uri: str, seen: set[tuple[int, int]], *, named: bool) -> Raw | Skipped:
    status = path.stat()
    if not named and not stat.S_ISREG(status.st_mode):
        return Skipped(uri, "not a regular file")
    if (status.st_dev, status.st_ino) in seen:
        return Skipped(uri, "already read under another name")
    if status.st_size > MAX_BYTES:
        if named:
            raise SourceError(_too_large(status.st_size), where=uri)
        return Skipped(uri, _too_large(status.st_size))
    seen.add((status.st_dev, status.st_ino))
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)  # a pipe has no size to ask for
    if len(data) > MAX_BYTES:
        raise SourceError(_too_large(len(data)), where=uri)
    return Raw(uri, path.suffix.lower(), data, named=named)


def _unknown(path: Path) -> str:
    return f"files named *{path.suffix} are not read" if path.suffix else "files without a suffix are not read"


def _too_large(size: int) -> str:
    return f"too large ({size / 2**20:.0f} MiB; the limit is {MAX_BYTES // 2**20} MiB a file)"


def _uri(path: PurePath) -> str:
    return path.as_posix()
