"""One module a format: bytes to documents.

Does not know where the bytes came from, opens no socket, and decides nothing about what is evidence. Whatever the bytes
are, a reader returns documents or raises Unreadable with one line that says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
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


def read(raw: Raw) -> tuple[Document, ...]:
    """The documents in one input: one, but for `.json` and `.jsonl`. Standard input is told by its first bytes.

    Raises:
        Unreadable: the bytes are not what the suffix says, or hold no text.
    """
    if not raw.data.strip():
        raise Unreadable("is empty")
    home = _HOMES.get(raw.suffix or _sniffed(raw.data))
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
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return next((suffix for sign, suffix in _SIGNS if head.startswith(sign.lower())), "")
