"""Sentences with exact offsets.

Boundaries come from sentencex for the source's language, inside paragraphs; list markers, speakers after a question and
lower-case continuations stay with their sentence, a dateline (`PARIS (Reuters) - `) is a span of its own. Numbers every
sentence of a source, furniture included, so that ids follow from the text and its language alone. Does not decide what
is worth keeping.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.model import Sentence, Source
from summarizer.text.blocks import blocks
from summarizer.text.segment_joins import goes_on
from summarizer.text.segment_words import ends

_EDGE = re.compile(r"[\s\ufeff]*")
_ARTICLE = 50_000  # characters; the sentences of longer texts are not remembered
_MAX_PIECE = 20_000  # sentencex slows down on very long paragraphs; none that people write is as long
_MARKER = re.compile(r"[•*·▪‣⁃–-]?\s*\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]+\)?|[•*·▪‣⁃–-]")
# Nothing in it, its end aside, can end a sentence in any language.
_ONE = re.compile(r"[0-9A-Za-zÀ-ɏ ,'’“”\"$€£%&/-]+[.!?]?")
# What may be an abbreviation, and what stands behind it.
_STOP = re.compile(r"(?<![^\W_])([^\W\d_]{2,})\.[\"”’»)]?\s+(?=[\"“‘«„(¿¡]*([^\W_a-z][^\W_]*))")
_ASKED = re.compile(r"[?!…][\"”’»]$")
_SPEAKER = re.compile(
    r"(?:[^\W\d_][\w.’'-]{0,30} ){1,4}?"
    r"(?:said|told|asked|added|wrote|says|asks|tells|wondered|demanded|insisted|sagte|fragte|erklärte|preguntó|dijo|"
    r"demandé|déclaré|chiesto|detto|perguntou|disse)\b"
)
_MONTH = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? ?\d{4})?,?)?"
# As agencies write that put no dash behind their name; a closed set, for other brackets in capitals go with their word.
_WIRES = r"AFP|AP|Reuters|TT|NTB|dpa|DPA|APA|ANP|EFE|PAP|TASS|ČTK|MTI|Ritzau|STT|BNS|Belga|ANSA|AGI|Lusa|UPI|AAP|Xinhua"
_DATELINE = re.compile(
    r"(?:(?:[A-ZÀ-Þ\d][\w.'’,/]{0,20}[ -]){0,5}"
    + _MONTH
    + r" ?\((?:[A-Z]|dpa\b|epd\b)[\w.&'’/ -]{0,40}\)\s?[-–—]{1,2}\s"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ .,'’/-]{0,40}" + _MONTH + r"(?:\s?[-–—]{1,2}\s| ?\((?:" + _WIRES + r")\)\s(?=[A-ZÀ-Þ“\"]))"
    r"|\([A-Z]{2,8}\)\s?(?=[A-ZÀ-Þ“\"]))\s*(?=\S)"
)


def spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, in code points, without surrounding white space; in order, not overlapping."""
    return (_remembered if len(text) <= _ARTICLE else _spans)(text, language)


def _spans(text: str, language: str) -> tuple[tuple[int, int], ...]:
    if _ONE.fullmatch(text) and text[0] != " " != text[-1] and "- " not in text:  # no dateline in it either
        return ((0, len(text)),)
    return tuple(
        span
        for start, end in blocks(text)
        for low in range(start, end, _MAX_PIECE)
        for span in _in_block(text, low, min(low + _MAX_PIECE, end), language)
    )


_remembered = lru_cache(maxsize=64)(_spans)  # a source is read for evidence, and again when its citations are proved


def sentences(source: Source) -> tuple[Sentence, ...]:
    """All sentences of a source, numbered `S1.1`, `S1.2` and so on."""
    return tuple(
        Sentence(f"{source.id}.{number}", source.id, start, end, source.text[start:end])
        for number, (start, end) in enumerate(spans(source.text, source.language), start=1)
    )


def dateline(text: str, start: int = 0, end: int | None = None) -> int:
    """Where the first sentence starts after a dateline: `start` itself where there is none."""
    last = len(text) if end is None else end
    found = _DATELINE.match(text, start, last)
    if found is None:
        return start
    behind = _DATELINE.match(text, found.end(), last) if text[start] == "(" else None  # `(ANSA) - ROMA, 10 GIU - `
    return (behind or found).end()


def _in_block(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    start = _EDGE.match(text, start, end).end()  # type: ignore[union-attr]  # the pattern matches anywhere
    body = dateline(text, start, min(end, start + 160))
    found = [(start, body)] if body > start else []
    paragraph = text[body:end].rstrip().replace("\r", " ").replace("\n", " ")
    bounds = [(body + low, body + high) for low, high in _boundaries(paragraph, language)]
    found.extend(_joined(text, bounds, language))
    trimmed = (_trimmed(text, low, high) for low, high in found)
    return [(low, high) for low, high in trimmed if low < high]


@lru_cache(maxsize=1024)  # cleaning asks for the sentences of a paragraph before evidence does
def _boundaries(paragraph: str, language: str) -> tuple[tuple[int, int], ...]:
    if _ONE.fullmatch(paragraph):
        return ((0, len(paragraph)),)
    from sentencex import segment  # many commands never read a source

    found: list[tuple[int, int]] = []
    at = 0
    for piece in segment(language, paragraph):
        # Found again rather than counted: an offset must hold whatever the library does to white space.
        start = paragraph.find(piece, at) if piece else at
        if start < 0:
            return ((0, len(paragraph)),)
        if piece.strip():
            found.append((start, start + len(piece)))
        at = start + len(piece)
    return tuple(part for span in found for part in _parted(paragraph, *span, language))


def _parted(paragraph: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """A sentence, in two where sentencex took an ordinary word for an abbreviation."""
    if paragraph.find(".", start, end - 2) >= 0:  # seldom
        for match in _STOP.finditer(paragraph, start, end):
            if ends(match[1], match[2], language):
                yield start, match.end()
                start = match.end()
    yield start, end


def _joined(text: str, found: list[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """Boundaries that sentencex should not have drawn, undone."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        before = text[joined[-1][0] : joined[-1][1]].strip() if joined else ""
        if joined and (_belongs(before, text, start, end) or goes_on(before, text[start:end].lstrip()[:1], language)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _belongs(before: str, text: str, start: int, end: int) -> bool:
    start = _EDGE.match(text, start, end).end()  # type: ignore[union-attr]  # the pattern matches anywhere
    first = text[start : start + 1]
    if first.islower() or first in {")", "]", "»", "”", ",", ";"}:
        return True
    if len(before) <= 8 and _MARKER.fullmatch(before):
        return True
    if not text[start - 1].isspace():
        word = before.rsplit(maxsplit=1)[-1]
        return "://" in word or word.startswith("www.")
    return _ASKED.search(before[-2:]) is not None and _SPEAKER.match(text, start, end) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    kept = piece.strip().strip("\ufeff").strip()
    low = start + (piece.find(kept) if kept else 0)
    return low, low + len(kept)
