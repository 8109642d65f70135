"""The paragraphs of a text, each with its words and its shape as numbers.

General signals only: length, punctuation, capitals, digits, words a page uses of itself. Looks at one paragraph at a
time: what stands around it is the business of `surroundings`. Decides nothing; `furniture` weighs.
"""

from __future__ import annotations

import re
from math import log1p

from summarizer.ingest import cues
from summarizer.model.value import dataclass
from summarizer.text.blocks import blocks
from summarizer.text.words import words

_TERMINAL = re.compile(r"[.!?…。！？؟।۔][\"”’»)\]]*(?:\s*\([^()]{2,60}\))?\s*$")
_DIGIT = re.compile(r"\d")
_QUOTE = re.compile(r"[\"“”«»„]")
READ = 2_000  # characters of a paragraph that are read: enough to know what it is
#: The numbers of a shape, in order.
SHAPE = ("log_words", "words", "few", "terminal", "commas", "capitals", "digits", "short_words", "page", "itself")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its place in the text, its words and its shape.

    `terminal`: it ends like a sentence. `asks`: it speaks of itself or to its reader. `prose`: it is long enough, or
    ends well enough, to be part of an article by itself.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    shape: tuple[float, ...]
    terminal: bool
    asks: bool
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
    head = text[:READ]
    bag = tuple(words(head))
    many = len(bag)
    count = max(many, 1)
    terminal = _TERMINAL.search(text, max(0, len(text) - 72)) is not None
    first = [word[0] for word in head.split()]
    upper = sum(map(str.isupper, first))
    cased = upper + sum(map(str.islower, first))
    itself = 0 if _QUOTE.search(head) else cues.itself(bag)
    shape = (
        log1p(many),
        min(many, 60) / 60,
        float(many <= 3),
        float(terminal),
        min(head.count(",") + head.count("،") + head.count("、"), 8) / 8,
        upper / cased if cased else 0.0,
        min(len(_DIGIT.findall(head)) / len(head) * 5, 1),
        sum([len(word) <= 3 for word in bag]) / count,
        min(cues.page(bag) / count * 5, 2),
        min(itself / count * 10, 2),
    )
    prose = (terminal and many >= 12) or many >= 40
    return Line(start, start + len(text), text, bag, shape, terminal, itself > 0, prose)
