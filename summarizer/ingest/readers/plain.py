"""`.txt` and `.md`: the text is the decoded file and nothing else; a front matter gives metadata."""

from __future__ import annotations

import hashlib
import re

from summarizer.ingest.decode import decode
from summarizer.ingest.documents import About, Document, Raw, about

_FRONT = re.compile(r"---[ \t]*\r?\n((?:[^\r\n]{0,500}\r?\n){1,40}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_PAIR = re.compile(r"^([A-Za-z_]{2,20})[ \t]*:[ \t]*(\S[^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
_NAMES = {"date": "published", "source": "publisher", "site": "publisher", "link": "url", "lang": "language"}


def read(raw: Raw) -> tuple[Document, ...]:
    """One document."""
    text, notes = decode(raw.data)
    return (Document(text, raw.uri, hashlib.sha256(raw.data).hexdigest(), notes=notes, **_front_matter(raw, text)),)


def front_matter(text: str) -> int:
    """Where a Markdown file's front matter ends; 0 where there is none."""
    found = _FRONT.match(text)
    return found.end() if found else 0


def _front_matter(raw: Raw, text: str) -> About:
    found = _FRONT.match(text) if raw.suffix == ".md" else None
    if found is None:
        return {}
    pairs = (
        (_NAMES.get(key.lower(), key.lower()), value.strip("\"' ")) for key, value in _PAIR.findall(found.group(1))
    )
    return about(pairs)
