"""One module a format: bytes to documents.

Does not know where the bytes came from, opens no socket, and decides nothing about what is evidence. Whatever the bytes
are, a reader returns documents or raises Unreadable with one line that says what is wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from summarizer.ingest.documents import Document, Raw, Unreadable

_HOMES = {
    "": "plain",
    ".txt": "plain",
    ".md": "plain",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".json": "records",
    ".jsonl": "records",
}
_SIGNS = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".docx"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
)
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):")
_MAILS_OWN = {b"message-id", b"mime-version", b"received", b"return-path"}


def read(raw: Raw) -> tuple[Document, ...]:
    """The documents in one input: one, but for `.json` and `.jsonl`. Standard input is told by its first bytes.

    Raises:
        Unreadable: the bytes are not what the suffix says, or hold no text.
    """
    if not raw.data.strip():
        raise Unreadable("is empty")
    raw = raw if raw.suffix else replace(raw, suffix=_sniffed(raw.data))
    home = _HOMES.get(raw.suffix)
    if home is None:
        raise Unreadable(f"files named *{raw.suffix} are not read")
    reader: Callable[[Raw], tuple[Document, ...]] = import_module(f"summarizer.ingest.readers.{home}").read
    try:
        documents = reader(raw)
    except (RecursionError, MemoryError) as error:
        raise Unreadable("is nested too deeply or too large to be read") from error
    found = tuple(document for document in documents if document.text.replace("\ufeff", "").strip())
    if not found:
        raise Unreadable("holds no text")
    return found


def _sniffed(data: bytes) -> str:
    body = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    head = body[:1024].lower()
    found = next((suffix for sign, suffix in _SIGNS if head.startswith(sign.lower())), "")
    if not found and head[:1] in {b"{", b"["}:
        return _json(body)
    return found or (".eml" if _is_mail(body) else "")


def _is_mail(data: bytes) -> bool:
    """Nothing but fields up to an empty line, and those that mails have."""
    names: set[bytes] = set()
    for line in data[:20_000].splitlines():
        if not line.strip():
            break
        field = _FIELD.match(line)
        if field is not None:
            names.add(field[1].lower())
        elif not (names and line[:1] in b" \t"):
            return False
    return names >= {b"from", b"date"} or not names.isdisjoint(_MAILS_OWN)


def _json(data: bytes) -> str:
    """Whole JSON, JSON line by line, or text that only begins like it."""
    for suffix, part in ((".json", data), (".jsonl", data.partition(b"\n")[0])):
        try:
            json.loads(part)
        except (ValueError, RecursionError):
            continue
        return suffix
    return ""
