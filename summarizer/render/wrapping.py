"""Lines of a terminal: text wrapped by the columns it takes, in any script.

Wide characters (Han, kana, hangul, emoji) take two columns and may be parted anywhere, combining marks take none. Knows
nothing of colour.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from summarizer.text.display import one_line

_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0003fffd"
)
# What must not stand first on a line stays with the character before it.
_CLOSING = re.compile("^[、。，．！？；：）」』】〉》〕］｝’”…・ー々%％,.!?;:)\\]}]+$")


@cache  # a large character class takes milliseconds to compile, and most texts have no use for it
def _cluster() -> re.Pattern[str]:
    return re.compile(f"[{_WIDE}][^{_WIDE} ]?[\u0300-\u036f\ufe0f]*|[^{_WIDE} ]+")


def columns(text: str) -> int:
    """How many columns a terminal gives the text."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """`text` on lines of at most `width` columns; `first` opens the first line, `rest` the others (blanks by default).

    White space is folded, and nothing that acts on a terminal is left. A word wider than a line is parted.
    """
    rest = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line, used, room = first, columns(first), width
    start = used
    for word in one_line(text).split(" "):
        gap = " " if used > start else ""
        for piece in _pieces(word, max(room - columns(rest), 1)):
            size = columns(piece)
            if used + len(gap) + size > room and used > start:
                lines.append(line)
                line, gap = rest, ""
                used = start = columns(rest)
            line += gap + piece
            used += len(gap) + size
            gap = ""
    return "\n".join([*lines, line.rstrip()])


def _pieces(word: str, most: int) -> list[str]:
    """The parts of a word between which a line may end."""
    if word.isascii() and len(word) <= most:
        return [word]
    found: list[str] = []
    for match in _cluster().finditer(word):
        part = match.group()
        if found and _CLOSING.match(part):
            found[-1] += part
            continue
        while columns(part) > most:
            cut = _fitting(part, most)
            found.append(part[:cut])
            part = part[cut:]
        found.append(part)
    return found or [word]


def _fitting(text: str, most: int) -> int:
    used = 0
    for at, sign in enumerate(text):
        used += columns(sign)
        if used > most and at:
            return at
    return len(text)
