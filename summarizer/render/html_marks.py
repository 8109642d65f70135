"""Text from outside as HTML: escaped, invisible characters made visible, and cut where citations begin and end.

What stands between the tags is the text itself, character for character, so that a page's script can read sources
back from it. The exceptions HTML cannot carry (NUL, lone surrogates) are shown as a replacement sign; `carries` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup, escape

from summarizer.model.value import dataclass
from summarizer.text.display import INVISIBLE

_ODD = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{INVISIBLE}]|\r(?!\n)")
_LOST = re.compile("[\x00\ud800-\udfff]")
_JOINERS = "\u200c\u200d"  # part of the spelling of Persian, Hindi …, and of emoji
_MARKS = "\u200e\u200f\u061c"  # part of ordinary text in right-to-left scripts


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a source's text. `anchors` are the cited spans it is part of, `name` the one that begins with it."""

    text: str
    anchors: tuple[str, ...] = ()
    name: str = ""
    kin: bool = False  # not cited: it only says much the same


def shown(text: str | None) -> Markup:
    """`text` escaped, each invisible or control character in an isolated element that shows its code."""
    text = text or ""
    parts: list[str] = []
    at = 0
    for match in _ODD.finditer(text):
        if _ordinary(text, match.start()):
            continue
        parts += [str(escape(text[at : match.start()])), _sign(match.group())]
        at = match.end()
    parts.append(str(escape(text[at:])))
    return Markup("".join(parts).replace("\r", "&#13;"))  # noqa: S704  # escaped above


def plain(text: str | None) -> str:
    """`text` on one line without invisible or control characters, for titles and attributes."""
    return " ".join(_ODD.sub("", text or "").split())


def carries(text: str) -> bool:
    """True where a page can hold the text exactly."""
    return _LOST.search(text) is None


def pieces(text: str, spans: Iterable[tuple[int, int, str]], kin: frozenset[str] = frozenset()) -> tuple[Piece, ...]:
    """`text` in runs, cut at every start and end of `spans` (start, end, anchor); spans may overlap."""
    opened: dict[int, list[str]] = {}
    closed: dict[int, list[str]] = {}
    for start, end, anchor in spans:
        if 0 <= start < end <= len(text):
            opened.setdefault(start, []).append(anchor)
            closed.setdefault(end, []).append(anchor)
    edges = sorted({0, len(text), *opened, *closed})
    found: list[Piece] = []
    active: list[str] = []
    for low, high in pairwise(edges):
        active = [name for name in active if name not in closed.get(low, ())] + opened.get(low, [])
        found += [Piece("", (name,), name) for name in opened.get(low, [])[1:]]
        bare = bool(active) and kin.issuperset(active)
        found.append(Piece(text[low:high], tuple(active), (opened.get(low) or [""])[0], bare))
    return tuple(found)


def _ordinary(text: str, at: int) -> bool:
    sign = text[at]
    if sign not in _JOINERS and sign not in _MARKS:
        return False
    around = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
    return any(other >= "\u0590" and not "\u2000" <= other <= "\u206f" for other in around)


def _sign(character: str) -> str:
    body = "&#xFFFD;" if _LOST.match(character) else str(escape(character))
    return f'<bdi class="x" title="U+{ord(character):04X}">{body}</bdi>'
