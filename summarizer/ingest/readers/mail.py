"""`.eml`: a mail's text, or its page where it has no text; subject, sender and date as metadata.

Attachments are named in a note and not opened.
"""

from __future__ import annotations

import email.errors
import email.header
import email.message
import email.parser
import email.policy
import email.utils
import hashlib

from summarizer.ingest.decode import decode
from summarizer.ingest.documents import About, Document, Raw, Unreadable, about

_MAX_PARTS = 500
_MAX_HEADER = 2_000


def read(raw: Raw) -> tuple[Document, ...]:
    """One document."""
    message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(raw.data)
    if not message.keys():
        raise Unreadable("is not a mail: it has no header")
    plain, page, attached = _parts(message)
    said = _metadata(message)
    notes = (f"attachments are not read: {', '.join(attached)}",) if attached else ()
    sha256 = hashlib.sha256(raw.data).hexdigest()
    if plain is not None:
        text, more = _content(plain)
        if text.strip():
            return (Document(text, raw.uri, sha256, notes=(*notes, *more), **said),)
    if page is None:
        raise Unreadable("holds no text")
    from summarizer.ingest.readers import html

    markup, more = _content(page)
    found = html.document(markup, raw.uri, sha256)
    return (Document(found.text, raw.uri, sha256, notes=(*notes, *more, *found.notes), cleaned=found.cleaned, **said),)


Part = email.message.Message


def _parts(message: Part) -> tuple[Part | None, Part | None, list[str]]:
    plain: Part | None = None
    page: Part | None = None
    attached: list[str] = []
    for number, part in enumerate(message.walk()):
        if number > _MAX_PARTS:
            raise Unreadable(f"has more than {_MAX_PARTS} parts")
        kind = part.get_content_type()
        name = part.get_filename()
        if name or part.get_content_disposition() == "attachment":
            attached.append(_header(name or "unnamed"))
        elif kind == "text/plain" and plain is None:
            plain = part
        elif kind == "text/html" and page is None:
            page = part
    return plain, page, attached


def _content(part: Part) -> tuple[str, tuple[str, ...]]:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        try:
            return data.decode(charset).replace("\r\n", "\n"), ()
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    text, notes = decode(data) if data.strip() else ("", ())
    return text.replace("\r\n", "\n"), notes


def _metadata(message: Part) -> About:
    name, address = email.utils.parseaddr(_header(message.get("From")))
    try:
        day = email.utils.parsedate_to_datetime(_header(message.get("Date"))).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        day = ""
    host = address.rsplit("@", 1)[1] if "@" in address else ""
    title = _header(message.get("Subject"))
    return about((("title", title), ("author", name or address), ("publisher", host), ("published", day)))


def _header(value: object) -> str:
    text = str(value or "")[:_MAX_HEADER]
    try:
        return str(email.header.make_header(email.header.decode_header(text)))
    except (LookupError, ValueError, UnicodeError, email.errors.MessageError):
        return text
