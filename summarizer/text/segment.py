"""Sentences with exact offsets.

Boundaries come from sentencex for the source's language; a line break that ends a paragraph or a list item also ends a
sentence. Numbers every sentence of a source, furniture included, so that ids follow from the text and its language
alone. Does not decide what is worth keeping.
"""

from __future__ import annotations

import re

from summarizer.model import Sentence, Source

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = re.compile(r"^[\s\ufeff]+|[\s\ufeff]+$")
_MAX_LINE = 20_000  # sentencex slows down on very long lines; no paragraph is as long


def spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, in code points, without surrounding white space; in order, not overlapping."""
    return tuple(
        (start, end)
        for line in _LINE.finditer(text)
        for low, high in _pieces(line.start(), line.end())
        for start, end in _in_line(text[low:high], low, language)
    )


def sentences(source: Source) -> tuple[Sentence, ...]:
    """All sentences of a source, numbered `S1.1`, `S1.2` and so on."""
    return tuple(
        Sentence(f"{source.id}.{number}", source.id, start, end, source.text[start:end])
        for number, (start, end) in enumerate(spans(source.text, source.language), start=1)
    )


def _pieces(low: int, high: int) -> list[tuple[int, int]]:
    return [(at, min(at + _MAX_LINE, high)) for at in range(low, high, _MAX_LINE)]


def _in_line(line: str, offset: int, language: str) -> list[tuple[int, int]]:
    if not line.strip():
        return []
    from sentencex import segment  # 30 ms, and many commands never read a source

    found: list[tuple[int, int]] = []
    at = 0
    for piece in segment(language, line):
        # Found again rather than counted: an offset must hold whatever the library does to white space.
        start = line.find(piece, at) if piece else -1
        if start < 0:
            return [_trimmed(line, 0, len(line), offset)]
        at = start + len(piece)
        if piece.strip("\ufeff \t\u00a0").strip():
            found.append(_trimmed(line, start, at, offset))
    return found


def _trimmed(line: str, start: int, end: int, offset: int) -> tuple[int, int]:
    piece = line[start:end]
    left = len(piece) - len(_EDGE.sub("", piece, count=1)) if piece[:1].isspace() or piece[:1] == "\ufeff" else 0
    right = len(piece.rstrip().rstrip("\ufeff"))
    return offset + start + left, offset + start + max(right, left)
