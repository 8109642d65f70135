"""Bytes to text, and a note wherever the encoding had to be guessed.

UTF-8 is tried first and a byte order mark is believed. What is neither is Windows-1252 where every high byte reads as
a letter or mark of western prose, else what charset-normalizer finds most plausible. Changes nothing but a leading
byte order mark, so offsets into the text are offsets into the decoded file.
"""

from __future__ import annotations

import codecs
import re

from summarizer.ingest.documents import Unreadable

_MARKS = (  # UTF-32 first: its little-endian mark starts with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ“”‘’„‚‹›«»–—…•€£§°·º¡¿®©™½¼ \u00a0")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_SNIFF = 65_536


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text without its byte order mark, and notes on what was guessed.

    Raises:
        Unreadable: nothing readable: binary content, or no encoding fits.
    """
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    notes: tuple[str, ...] = ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, notes = _guess(data)
    if "\x00" in text[:_SNIFF]:
        text, notes = _without_mark(data)
    if len(_CONTROL.findall(text[:_SNIFF])) > 0.1 * min(len(text), _SNIFF):
        raise Unreadable("looks like a binary file, not text")
    return text, notes


def _strict(data: bytes, encoding: str, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), (f"decoded as {name}",) if name else ()
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"starts with a {name or 'UTF-8'} byte order mark but is not valid {name or 'UTF-8'}"
        ) from error


def _without_mark(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-16 that lost its mark has a zero in nearly every other byte of Latin text; anything else is binary."""
    sample = data[:_SNIFF]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if zeros > 0.4 * (len(sample) // 2) and not others:
            return _strict(data, encoding, "UTF-16")
    raise Unreadable("looks like a binary file, not text")


def _guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    western = _western(data)
    if western is not None:
        return western
    from charset_normalizer import from_bytes  # 70 ms, and most files are UTF-8

    best = from_bytes(data[: 4 * _SNIFF]).best()
    if best is not None and not best.encoding.startswith("utf"):
        try:
            return data.decode(best.encoding), (f"decoded as {best.encoding} (guessed)",)
        except UnicodeDecodeError:
            pass
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") > 0.1 * len(text):
        raise Unreadable("is in no encoding that could be recognised", hint="save it as UTF-8")
    return text, ("not valid UTF-8: some characters were replaced",)


def _western(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    high = data.translate(None, bytes(range(128)))
    if len(high) > 0.3 * len(data):
        return None
    try:
        marks = high.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if sum(mark in _WESTERN for mark in marks) < 0.9 * len(marks):
        return None
    name = "Windows-1252" if any(0x80 <= byte < 0xA0 for byte in high) else "Latin-1"
    return data.decode("cp1252"), (f"decoded as {name} (guessed)",)
