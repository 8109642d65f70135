"""What a disagreement is about, in a few of the sources' own words: the two values, then what both sides name.

Labels only: finds no disagreement and judges none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.model import DisagreementKind
from summarizer.text.normalise.clocks import clocks
from summarizer.text.normalise.dates import dates
from summarizer.text.normalise.names import names
from summarizer.text.normalise.numbers import numbers

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_SHARED = 2  # words of context beside the two values
_ALONE = 5  # where there are no two values to show


def topic(kind: DisagreementKind, sides: Sequence[tuple[str, int, str]], shared: Iterable[str]) -> str:
    """`canceled / postponed: Putin, Paris`; for a cause, or where no value can be told, the shared words alone.

    Args:
        kind: of the disagreement.
        sides: (text, where in it the value begins, language), two of them.
        shared: words of both sides, the most telling first.
    """
    values = [] if kind in {"cause", "wording"} else [_value(kind, *side) for side in sides]
    if len({value.casefold() for value in values}) < 2 or not all(values):
        return ", ".join(_first(_ALONE, shared))
    new = (word for word in shared if not any(word.casefold() in value.casefold() for value in values))
    context = _first(_SHARED, new)
    return " / ".join(values) + (": " + ", ".join(context) if context else "")


def _first(most: int, found: Iterable[str]) -> list[str]:
    """The first words of a sequence, each once; it is read no further."""
    kept: dict[str, None] = {}
    for word in found:
        kept[word] = None
        if len(kept) == most:
            break
    return list(kept)


def _value(kind: DisagreementKind, text: str, start: int, language: str) -> str:
    """The number with what it counts, the date, the name or the word that stands at `start`."""
    found: list[tuple[int, int]] = []
    if kind == "number":
        found = [(value.start, value.end) for value in numbers(text, language)]
    elif kind == "date":
        found = [(value.start, value.end) for value in clocks(text)]
        found += [(value.start, value.end) for value in dates(text, None, language)]
    elif kind == "name":
        found = [(value.start, value.end) for value in names(text, language)]
    word = _WORD.match(text, start)
    span = next((span for span in found if span[0] <= start < span[1]), word.span() if word else (start, start))
    told = text[span[0] : span[1]].strip(" ,;:")
    return told if told.endswith(".m.") else told.strip(" .,;:")
