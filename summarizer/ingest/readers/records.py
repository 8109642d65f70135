"""`.json` and `.jsonl`: records with `text` and optionally title, url, publisher, published, author, language.

A `.json` file is one record, a list of records, or an object that holds such a list. A record that is not one is an
error that says which; nothing is guessed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from summarizer.ingest.decode import decode
from summarizer.ingest.documents import Document, Raw, Unreadable, about

_LISTS = ("documents", "articles", "sources", "records", "items")
_HINT = 'a record looks like {"text": "...", "title": "...", "published": "2016-10-11"}'


def read(raw: Raw) -> tuple[Document, ...]:
    """A document for each record, named by its line or place."""
    text, notes = decode(raw.data)
    if raw.suffix == ".jsonl":
        return tuple(_lines(raw, text, notes))
    sha256 = hashlib.sha256(raw.data).hexdigest()
    value = _parsed(text, "is not valid JSON")
    if isinstance(value, dict) and "text" not in value:
        value = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), value)
    if isinstance(value, list):
        return tuple(
            _document(record, f"{raw.uri}#{place}", sha256, (f"record {place}", notes))
            for place, record in enumerate(value, start=1)
        )
    return (_document(value, raw.uri, sha256, ("the record", notes)),)


def _lines(raw: Raw, text: str, notes: tuple[str, ...]) -> Iterator[Document]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            record = _parsed(line, f"line {number} is not valid JSON")
            sha256 = hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()
            yield _document(record, f"{raw.uri}#{number}", sha256, (f"line {number}", notes))


def _parsed(text: str, complaint: str) -> Any:  # noqa: ANN401  # any JSON value
    try:
        return json.loads(text)
    except ValueError as error:
        raise Unreadable(complaint, hint=_HINT) from error


def _document(record: object, uri: str, sha256: str, where: tuple[str, tuple[str, ...]]) -> Document:
    place, notes = where
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(text, str):
        raise Unreadable(f"{place} has no text", hint=_HINT)
    whole, replaced = _sound(text)
    if replaced:
        notes = (*notes, "half characters in the text were replaced")
    fields = about((name, _sound(value)[0]) for name, value in record.items() if isinstance(value, str))
    return Document(whole, uri, sha256, notes=notes, **fields)


def _sound(text: str) -> tuple[str, bool]:
    """JSON can hold half a surrogate pair, which no file can: such halves become U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole, whole != text
