"""`.docx`: the paragraphs of the main text and the core properties, read from the zip directly.

Reads no comments, footnotes, headers or tracked deletions. Sizes are limited before anything is unpacked, and a part
that declares entities is refused, so neither a zip bomb nor an entity bomb is opened.
"""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

from summarizer.ingest.documents import About, Document, Raw, Unreadable, about

_MAX_PART = 32 * 1024 * 1024
_MAX_RATIO = 200
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/terms/}created": "published",
}


def read(raw: Raw) -> tuple[Document, ...]:
    """One document."""
    try:
        with zipfile.ZipFile(BytesIO(raw.data)) as archive:
            body = _part(archive, "word/document.xml")
            core = _part(archive, "docProps/core.xml") if "docProps/core.xml" in archive.namelist() else b""
    except KeyError as error:
        raise Unreadable("is a zip archive, but not a .docx document") from error
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise Unreadable("is damaged or not a .docx document") from error
    except Exception as error:  # zlib.error has no place in the tree above
        if type(error).__name__ != "error":
            raise
        raise Unreadable("is damaged or not a .docx document") from error
    return (Document(_text(body), raw.uri, hashlib.sha256(raw.data).hexdigest(), **_metadata(core)),)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    info = archive.getinfo(name)
    if info.file_size > _MAX_PART or info.file_size > max(1, info.compress_size) * _MAX_RATIO + 1_000_000:
        raise Unreadable(f"unpacks to {info.file_size / 2**20:.0f} MiB: refused")
    with archive.open(info) as part:
        data = part.read(_MAX_PART + 1)  # the size in the directory may lie
    if len(data) > _MAX_PART:
        raise Unreadable(f"unpacks to more than {_MAX_PART // 2**20} MiB: refused")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unreadable("declares entities, which a document has no use for: refused")
    return data


def _parsed(data: bytes) -> ET.Element:
    try:
        return ET.fromstring(data)  # noqa: S314  # entities are refused above
    except ET.ParseError as error:
        raise Unreadable("holds damaged XML") from error


def _text(data: bytes) -> str:
    root = _parsed(data)
    space = _STRICT if root.tag.startswith(_STRICT) else _W
    return "\n\n".join(_paragraph(paragraph, space) for paragraph in root.iter(f"{space}p"))


def _paragraph(paragraph: ET.Element, space: str) -> str:
    pieces = {f"{space}tab": "\t", f"{space}br": "\n", f"{space}cr": "\n", f"{space}noBreakHyphen": "-"}
    return "".join(
        node.text or "" if node.tag == f"{space}t" else pieces.get(node.tag, "") for node in paragraph.iter()
    )


def _metadata(data: bytes) -> About:
    if not data:
        return {}
    try:
        root = _parsed(data)
    except Unreadable:
        return {}
    return about((_CORE[node.tag], node.text) for node in root if node.tag in _CORE)
