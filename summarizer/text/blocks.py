"""Paragraphs with exact offsets: lines, joined where a text is wrapped by hand at a fixed width.

A line break inside a paragraph is soft where the next word would not have fitted the width that the whole text keeps
to, or where the next line goes on in lower case. Everything else ends a paragraph. Knows nothing of what the text says.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from summarizer.text.words import SPACELESS

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SOFT = re.compile(r"(?:\r\n|\n|\r)")
_ITEM = re.compile(r"[\s>]*(?:[-–—•*·▪‣⁃>|#+✓]|\(?\d{1,3}[.)]|\(?[a-z][.)])(?:\s|$)|\s*>")
_ENDS = re.compile(r"[.!?…。！？؟।:;][\"”’»)\]]*\s*$")
# Who wrote it, where a page sets that in small letters: `di Giulia Bonfanti`.
_BYLINE = (  # compiled for the first line that goes on in small letters
    r"\s*(?:by|par|von|por|di|de|door|av|af|autor)\s+[^\W\d_a-z][\w.’'-]{0,30}"
    r"(?:\s(?:(?:e|y|et|und|and|en|och|og|de|da|di|van)\s)?[^\W\d_a-z][\w.’'-]{0,30}){1,4}\s*"
)
_MAX_WIDTH = 120
_MIN_BREAKS = 3
_MIN_LINE = 30


def blocks(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every paragraph, in code points, white space at the edges included; in order."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if not match.group().isspace()]
    width = _width(text, lines)
    found: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(lines):
        if at and _is_soft(text, lines[at - 1], (start, end), width):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _width(text: str, lines: list[tuple[int, int]]) -> int:
    """The width a text is wrapped at by hand, or 0.

    Most breaks between neighbouring lines have to be such that the next word did not fit, and some of them must stand
    inside a sentence: a menu has neither.
    """
    lengths = sorted(end - start for start, end in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0
    if not _MIN_LINE <= width <= _MAX_WIDTH:
        return 0
    full = inside = breaks = 0
    for above, below in pairwise(lines):
        if _SOFT.fullmatch(text, above[1], below[0]):
            breaks += 1
            if _is_full(text, above, below, width):
                full += 1
                inside += not _ENDS.search(text, max(above[0], above[1] - 8), above[1]) and _goes_on(text, below)
    return width if inside >= _MIN_BREAKS and full > 0.6 * breaks else 0


def _is_soft(text: str, above: tuple[int, int], below: tuple[int, int], width: int) -> bool:
    if not _SOFT.fullmatch(text, above[1], below[0]) or _ITEM.match(text, below[0], below[1]):
        return False
    if width and _is_full(text, above, below, width):
        return True
    ended = _ENDS.search(text, max(above[0], above[1] - 8), above[1])
    lower = above[1] - above[0] >= _MIN_LINE and not ended and text[below[0] : below[0] + 9].lstrip()[:1].islower()
    return lower and re.fullmatch(_BYLINE, text[below[0] : below[1]]) is None


@cache  # a large character class takes milliseconds to compile; only texts wrapped by hand need it
def _first_word() -> re.Pattern[str]:
    return re.compile(rf"\s*([{SPACELESS}]|[^\s{SPACELESS}]{{1,60}})")


def _is_full(text: str, above: tuple[int, int], below: tuple[int, int], width: int) -> bool:
    word = _first_word().match(text, below[0], below[1])
    line = len(text[above[0] : above[1]].rstrip())
    return word is not None and line <= width + 8 and line + 1 + len(word.group(1)) > width - 2


def _goes_on(text: str, line: tuple[int, int]) -> bool:
    first = text[line[0] : line[0] + 9].lstrip()[:1]
    return first.islower() or (first.isalpha() and first.lower() == first.upper())
