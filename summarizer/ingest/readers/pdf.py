"""PDF: the text layer, page by page, with words hyphenated at a line's end put together again.

Reads no scans (there is no OCR) and runs nothing in the file. Damaged files give what can be read, or one error.
"""

from __future__ import annotations

import hashlib
import logging
import re
from io import BytesIO
from typing import Any

from summarizer.ingest.documents import About, Document, Raw, Unreadable, about

_MAX_PAGES = 1_000
_MAX_CHARS = 4_000_000
_HYPHEN = re.compile(r"(?<=[^\W\d_])-[ \t]?\n(?=[a-zà-ÿ])")
_NO_TITLE = re.compile(r"(?i)^(?:untitled|microsoft word|document\d*)|\.\w{2,4}$")
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read(raw: Raw) -> tuple[Document, ...]:
    """One document."""
    logger = logging.getLogger("pypdf")
    nowhere, passed_on = logging.NullHandler(), logger.propagate
    logger.addHandler(nowhere)  # its modules warn on standard error, line by line
    logger.propagate = False
    try:
        return (_document(raw),)
    finally:
        logger.propagate = passed_on
        logger.removeHandler(nowhere)


def _document(raw: Raw) -> Document:
    from pypdf import PdfReader

    if b"%PDF" not in raw.data[:1024]:
        raise Unreadable("is not a PDF file")
    try:
        reader = PdfReader(BytesIO(raw.data))
        locked = reader.is_encrypted and not reader.decrypt("")
        text, notes = ("", ()) if locked else _text(reader)
        said = About() if locked else _metadata(reader)
    except Exception as error:  # damaged files find errors of every kind in a parser
        raise Unreadable(f"is not a PDF file that can be read ({type(error).__name__})") from error
    if locked:
        raise Unreadable("is protected by a password")
    if not text.strip():
        raise Unreadable("holds no text (a scan?)", hint="run it through OCR first")
    return Document(_HYPHEN.sub("", text), raw.uri, hashlib.sha256(raw.data).hexdigest(), notes=notes, **said)


def _text(reader: Any) -> tuple[str, tuple[str, ...]]:  # noqa: ANN401  # a pypdf.PdfReader
    pages: list[str] = []
    size = failed = 0
    for page in reader.pages:
        if len(pages) >= _MAX_PAGES or size > _MAX_CHARS:
            return "\n\n".join(pages), (f"only the first {len(pages)} pages are read",)
        try:
            pages.append(page.extract_text().replace("\x00", ""))
        except Exception:  # noqa: BLE001  # one bad page is no reason to lose the others
            failed += 1
            continue
        size += len(pages[-1])
    return "\n\n".join(pages), ((f"{failed} pages could not be read",) if failed else ())


def _metadata(reader: Any) -> About:  # noqa: ANN401  # a pypdf.PdfReader
    said = reader.metadata or {}
    title = str(said.get("/Title") or "").strip()
    date = _DATE.match(str(said.get("/CreationDate") or ""))
    return about(
        (
            ("title", "" if _NO_TITLE.search(title) else title),
            ("author", str(said.get("/Author") or "")),
            ("published", "-".join(date.groups()) if date else ""),
        )
    )
