"""Saved pages: the article as trafilatura finds it, with the page's own metadata.

Where it finds no article, the visible text is taken as it stands and cleaned like any plain text. Follows no link and
loads no image or script; a page of more elements than any article has is refused.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from summarizer.ingest.decode import decode
from summarizer.ingest.documents import About, Document, Raw, Unreadable, about

_MAX_TAGS = 40_000
_MAX_DEPTH = 240
_MAX_BYTES = 4 * 1024 * 1024  # without scripts, styles and comments
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_LEFT_OPEN = frozenset(
    tag.encode()
    for tag in (
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        *("p", "li", "td", "tr", "th", "dd", "dt", "option"),
    )
)
_OPAQUE = ((b"<script", b"</script"), (b"<style", b"</style"), (b"<!--", b"-->"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_SPACE = re.compile(r"[^\S\n]+")
_GAPS = re.compile(r"\n{3,}")
_SKIPPED = frozenset(("script", "style", "noscript", "template", "head", "svg", "select", "textarea", "iframe"))
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
     "sub", "sup", "time", "u", "wbr")
)  # fmt: skip
_MIN_CHARS = 200


def read(raw: Raw) -> tuple[Document, ...]:
    """One document: the article, else the page's visible text."""
    markup, notes = _decoded(raw.data)
    sha256 = hashlib.sha256(raw.data).hexdigest()
    return (document(markup, raw.uri, sha256, notes),)


def document(markup: str, uri: str, sha256: str, notes: tuple[str, ...] = ()) -> Document:
    """The article in a page's markup.

    Raises:
        Unreadable: more markup than any article has, or markup that cannot be parsed.
    """
    _check(markup.encode("utf-8", "replace"))
    found = _extracted(markup)
    text = (getattr(found, "text", None) or "").strip()
    if len(text) < _MIN_CHARS:
        page = _visible(markup)
        if len(page) > 2 * len(text):
            note = "no article was recognised on the page: its whole text is read"
            return Document(page, uri, sha256, notes=(*notes, note), **_metadata(found))
    return Document(text, uri, sha256, notes=notes, cleaned=True, **_metadata(found))


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:4096])
    if declared is not None:
        try:
            return data.decode(declared.group(1).decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _check(data: bytes) -> None:
    """Refuse what would take a parser minutes: size, number of elements, depth."""
    markup = _markup(data.lower())
    if len(markup) > _MAX_BYTES:
        raise Unreadable(
            f"too large for a page ({len(markup) / 2**20:.0f} MiB; the limit is {_MAX_BYTES // 2**20} MiB)"
        )
    depth = deepest = tags = 0
    for closing, name in _TAG.findall(markup):
        tags += 1
        if name not in _LEFT_OPEN:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    if tags > _MAX_TAGS:
        raise Unreadable(f"holds {tags} tags; the limit is {_MAX_TAGS}")
    if deepest > _MAX_DEPTH:
        raise Unreadable(f"is nested {deepest} tags deep; the limit is {_MAX_DEPTH}")


def _markup(data: bytes) -> bytes:
    """A page without what stands in scripts, styles and comments; in time linear in its length."""
    for opening, closing in _OPAQUE:
        kept: list[bytes] = []
        at = 0
        while (start := data.find(opening, at)) >= 0:
            kept.append(data[at:start])
            at = data.find(closing, start)
            if at < 0:
                at = len(data)
        data = b"".join([*kept, data[at:]])
    return data


def _extracted(markup: str) -> Any:  # noqa: ANN401  # trafilatura's Document, or None
    import logging

    import trafilatura  # 0.4 s, paid by pages only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return trafilatura.bare_extraction(
            markup,
            include_comments=False,
            with_metadata=True,
            # A fixed end of time: htmldate would ask the clock for one.
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
        )
    except Exception as error:  # hostile markup finds errors of every kind in a parser
        raise Unreadable(f"is not a page that can be parsed ({type(error).__name__})") from error


def _metadata(found: Any) -> About:  # noqa: ANN401  # trafilatura's Document, or None
    names = {"title": "title", "sitename": "publisher", "date": "published", "author": "author", "url": "url"}
    return about((name, getattr(found, theirs, None)) for theirs, name in names.items())


def _visible(markup: str) -> str:
    """A page's text as a copy and paste would give it, a block a line."""
    from lxml import etree, html

    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError) as error:
        raise Unreadable("is not a page that can be parsed") from error
    out: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            if event == "end":
                out.append(element.tail or "")
            continue
        edge = "" if element.tag in _INLINE else "\n"
        if any(above.tag in _SKIPPED for above in element.iterancestors()):
            continue
        out.append(edge + _flat(element.text) if event == "start" else edge + _flat(element.tail))
    lines = (line.strip() for line in _SPACE.sub(" ", "".join(out)).split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
