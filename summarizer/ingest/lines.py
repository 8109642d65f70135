"""What each paragraph of a text looks like, as numbers: its shape, its words, its neighbours, its place.

General signals only: length, punctuation, capitals, links, words a page uses of itself, how many of its words the
prose of the same text shares. Decides nothing; `furniture` weighs them.
"""

from __future__ import annotations

import re
from collections import Counter
from math import log1p

from summarizer.ingest import cues
from summarizer.model.value import dataclass
from summarizer.text.blocks import blocks
from summarizer.text.words import words

_TERMINAL = re.compile(r"[.!?…。！？؟।۔][\"”’»)\]]*(?:\s*\([^()]{2,60}\))?\s*$")
_INNER = re.compile(r"[.!?…。！？؟।۔][\"”’»)\]]*\s+\S")
_SEPARATOR = re.compile(r"\s[|»›•·/–—-]\s|[|»›•▸►→©]")
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-z]\w*")
_LOWER = re.compile(r"(?<!\w)[a-zà-ÿ]\w*")
_DIGIT = re.compile(r"\d")
_QUOTE = re.compile(r"[\"“”«»„]")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_MAX_CHARS = 2_000  # enough of a paragraph to know what it is


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its place in the text, its words and its shape (the first of the features)."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    shape: tuple[float, ...]
    prose: bool


def lines(text: str) -> tuple[Line, ...]:
    """The paragraphs of a text that hold something to read, trimmed of white space."""
    found = []
    for start, end in blocks(text):
        piece = text[start:end]
        kept = piece.strip().strip("\ufeff").strip()
        if kept:
            low = start + piece.find(kept)
            found.append(_line(low, kept))
    return tuple(found)


def _line(start: int, text: str) -> Line:
    head = text[:_MAX_CHARS]
    bag = tuple(words(head))
    count = max(len(bag), 1)
    terminal = _TERMINAL.search(text, max(0, len(text) - 72)) is not None
    cased = len(_CAPITAL.findall(head)), len(_LOWER.findall(head))
    shape = (
        log1p(len(bag)),
        float(len(bag) <= 3),
        float(len(bag) <= 8),
        float(len(bag) >= 20),
        float(len(bag) >= 40),
        float(terminal),
        float(terminal and len(bag) >= 8),
        float(text.endswith(":")),
        min(len(_INNER.findall(head)), 5) / 5,
        min(head.count(",") + head.count("،") + head.count("、"), 8) / 8,
        cased[0] / max(sum(cased), 1),
        float(not any(cased)),
        min(len(_DIGIT.findall(head)) / len(head) * 5, 1),
        sum(len(word) <= 3 for word in bag) / count,
        float(_SEPARATOR.search(head) is not None),
        float(cues.linked(head)),
        min(cues.page(bag) / count * 5, 2),
        min(cues.itself(bag) / count * 10, 2) * (0.0 if _QUOTE.search(head) else 1.0),
        float(not cues.PICTURE.isdisjoint(bag)),
        float(cues.BYLINE.match(head) is not None and len(bag) <= 14),
        float(cues.CREDIT.search(head[-100:]) is not None),
        float(cues.SIDES.search(head) is not None),
        float(_QUOTE.search(head) is not None),
        float(_DATE.search(head) is not None and len(bag) <= 14),
        float(text[:1] in "([#@©>*|"),
    )
    prose = (terminal and len(bag) >= 12) or len(bag) >= 40
    return Line(start, start + len(text), text, bag, shape, prose)


SHAPE = (
    "log_words", "words<=3", "words<=8", "words>=20", "words>=40", "terminal", "terminal&8", "colon", "inner", "commas",
    "capitals", "caseless", "digits", "short_words", "separator", "link", "page", "self", "picture", "byline", "credit",
    "sides", "quote", "date", "marked",
)  # fmt: skip
NEAR = ("log_words", "words<=8", "terminal&8", "page", "capitals")
_NEAR = tuple(SHAPE.index(name) for name in NEAR)
CONTEXT = (
    *(f"{side}_{name}" for side in ("above", "below") for name in NEAR),
    "prose_above",
    "prose_below",
    "prose_near",
    "before_prose",
    "after_prose",
    "gap_above",
    "gap_below",
    "cohesion",
    "cohesion_rare",
    "repeated",
    "few_lines",
    "prose_share",
)


def features(found: tuple[Line, ...]) -> list[tuple[float, ...]]:
    """A row of numbers for each line, in the order of `SHAPE` and then `CONTEXT`."""
    prose = [at for at, line in enumerate(found) if line.prose]
    spread = Counter(word for at in prose for word in set(found[at].words))
    again = Counter(line.words for line in found)
    rows = []
    above = [0] * (len(found) + 1)
    for at, line in enumerate(found):
        above[at + 1] = above[at] + line.prose
    for at, line in enumerate(found):
        around = (*_beside(found, at - 1), *_beside(found, at + 1))
        low, high = max(0, at - 3), min(len(found), at + 4)
        place = (
            min(above[at], 5) / 5,
            min(above[-1] - above[at + 1], 5) / 5,
            (above[high] - above[low] - line.prose) / 6,
            float(above[at] == 0),
            float(above[-1] == above[at + 1]),
            _gap(found, at - 1, at),
            _gap(found, at, at + 1),
            *_cohesion(line, spread),
            float(again[line.words] > 1),
            1 / (1 + len(found) / 10),
            len(prose) / len(found),
        )
        rows.append((*line.shape, *around, *place))
    return rows


def _beside(found: tuple[Line, ...], at: int) -> tuple[float, ...]:
    if not 0 <= at < len(found):
        return (0.0,) * len(_NEAR)
    return tuple(found[at].shape[index] for index in _NEAR)


def _gap(found: tuple[Line, ...], above: int, below: int) -> float:
    """1 where an empty line or more lies between two lines, and at the ends."""
    if above < 0 or below >= len(found):
        return 1.0
    return float(found[below].start - found[above].end > 2)


def _cohesion(line: Line, spread: Counter[str]) -> tuple[float, float]:
    """The share of a line's longer words that other prose of the text uses: once at least, and twice at least."""
    own = 1 if line.prose else 0
    content = {word for word in line.words if len(word) >= 5}
    if not content:
        return 0.5, 0.0
    shared = [spread[word] - own for word in content]
    return sum(count > 0 for count in shared) / len(content), sum(count > 1 for count in shared) / len(content)
