"""One function a format: bytes to documents.

Does not know where the bytes came from, and decides nothing about what is evidence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from summarizer.ingest.decode import decode
from summarizer.ingest.documents import Document, Raw, Unreadable


def read(raw: Raw) -> tuple[Document, ...]:
    """The documents in one input: one, but for `.jsonl`.

    Raises:
        Unreadable: the bytes are not what the suffix says, or hold no text.
    """
    if not raw.data.strip():
        raise Unreadable("is empty")
    reader = _READERS.get(raw.suffix)
    if reader is None:
        raise Unreadable(f"files named *{raw.suffix} are not read")
    found = tuple(document for document in reader(raw) if document.text.replace("\ufeff", "").strip())
    if not found:
        raise Unreadable("holds no text")
    return found


def _plain(raw: Raw) -> tuple[Document, ...]:
    text, notes = decode(raw.data)
    return (Document(text, raw.uri, hashlib.sha256(raw.data).hexdigest(), notes=notes),)


_READERS: dict[str, Callable[[Raw], tuple[Document, ...]]] = {"": _plain, ".txt": _plain, ".md": _plain}
