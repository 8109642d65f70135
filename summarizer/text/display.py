"""Text from outside made safe to show: nothing in it can move a cursor, recolour, reverse or hide what is read.

Does not escape for Markdown, HTML or JSON: renderers do that, each for itself.
"""

from __future__ import annotations

import re

# C0 without tab and line ends, DEL, C1: shown as their Unicode pictures, or a replacement sign, so a reader sees them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Bidi marks, embeddings, overrides and isolates; zero-width and invisible characters; tags; lone surrogates.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_ANSI = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-Z\\^_]")


def printable(text: str) -> str:
    """`text` for a terminal or a text file, line ends and tabs kept.

    Terminal sequences and invisible characters go; any other control character becomes a visible picture of itself.
    """
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub(_picture, _INVISIBLE.sub("", _ANSI.sub("", text)))


def one_line(text: str) -> str:
    """`printable`, with every run of white space as one space."""
    return " ".join(printable(text).split())


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
