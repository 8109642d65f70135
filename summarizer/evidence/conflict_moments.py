"""Whether two quantities are told of one moment: of one day, or of what does not change from day to day.

Of two reports the later one may also take the earlier one's figure back. Which is right is not asked.
"""

from __future__ import annotations

import re

from summarizer.evidence.conflict_amounts import Told
from summarizer.evidence.conflict_counts import same_day
from summarizer.evidence.conflict_quantities import Quantity, written
from summarizer.evidence.conflict_quantity_words import DENIED, EARLIER, LINKS, MOVES
from summarizer.evidence.readings import fold
from summarizer.text.lexicon import base_language
from summarizer.text.normalise.day_math import parse

_CLOSE = 4  # words that open a sentence
_DAYS = 10  # between two reports of one time
_YEAR = 31_000_000  # seconds
_BACK = 40  # characters before a figure in which it may be taken back
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = r"[^,;:.!?]{0,40}"
# What had been, as a later report tells it: words before a figure, and behind it where the verb stands at the end.
_HAD = {
    "en": (rf"\bhad (?:\w+ed|said|asked|sought|put|set|given|made|paid|bid|told|won|lost|been)\b{_CLAUSE}$", ""),
    "da": (rf"\bhavde \w+t\b{_CLAUSE}$", ""),
    "de": (rf"\bhatten?\b{_CLAUSE}$", rf"^{_CLAUSE}\b(?:\w*ge\w+(?:t|en)|(?:be|er|ver)\w+(?:t|en)|\w+iert)[.,;]"),
    "es": (rf"\bhabían? \w+(?:do|to|cho)\b{_CLAUSE}$", ""),
    "fr": (rf"\bavai(?:t|ent) \w+\b{_CLAUSE}$", ""),
    "it": (rf"\bavev(?:a|ano) \w+[ts]o\b{_CLAUSE}$", ""),
    "nl": (rf"\bhad(?:den)?\b{_CLAUSE}$", rf"^{_CLAUSE}\b(?:ge|be|ver)\w+(?:d|t|en)[.,;]"),
    "no": (rf"\bhadde \w+t\b{_CLAUSE}$", ""),
    "pt": (rf"\b(?:tinham?|haviam?) \w+[dt]o\b{_CLAUSE}$", ""),
    "sv": (rf"\bhade \w+t\b{_CLAUSE}$", ""),
}


def looks_back(text: str, start: int, end: int, language: str) -> bool:
    """Whether a figure is told as what had been: `had demanded 7 percent`. It is no newer than an earlier report's."""
    before, behind = _HAD.get(base_language(language), ("", ""))
    said = text.casefold() if len(text.casefold()) == len(text) else text
    if not before or re.search(before, said[max(0, start - 3 * _BACK) : start]) is None:
        return False
    return not behind or re.search(behind, said[end : end + 3 * _BACK]) is not None


def corrects(told: Told) -> bool:
    """Whether a value is told as one that was said before, or denied: `not 41 billion`."""
    reading, first = told.reading, told.quantity.first
    near = reading.words[max(0, first - 3) : first]
    return not DENIED.isdisjoint(near) or not EARLIER.isdisjoint(reading.words[:_CLOSE])


def may_take_back(one: Quantity, other: Quantity) -> bool:
    """Whether one of two quantities was told on a later day, and may take the other back; counts of things grow."""
    days = [quantity.reading.source.published or "" for quantity in (one, other)]
    return days[0] != days[1] and all(days) and not one.dimension.startswith("count:")


def taken_back(one: Told, other: Told) -> bool:
    """Whether the later of two sources has the earlier one's figure too, as one that was said before or is wrong."""
    early, late = sorted((one, other), key=lambda told: told.reading.source.published or "")
    quantity, text = early.quantity, late.reading.source.text
    figure = written(quantity)
    at = text.find(figure)
    while at >= 0:
        before = [fold(word) for word in _WORD.findall(text[max(0, at - _BACK) : at])]
        apart = not text[at - 1 : at].isdigit() and not text[at + len(figure) : at + len(figure) + 1].isdigit()
        if apart and not (DENIED.isdisjoint(before[-3:]) and EARLIER.isdisjoint(before)):
            return True
        at = text.find(figure, at + 1)
    return False


def _had_been(told: Told) -> bool:
    number, reading = told.amount, told.reading
    figure = next((one for one in reading.numbers if one.start == number.start), None)
    return figure is not None and looks_back(reading.text, figure.start, figure.end, reading.source.language)


def _behind(told: Told) -> tuple[str, ...]:
    return told.reading.words[told.quantity.last : told.quantity.last + 1]


def _lasting(ours: Told, theirs: Told) -> bool:
    """Whether two durations are counted alike, those in years of somebody both name, and not what went on so far."""
    one, other = ours.reading, theirs.reading
    if ours.quantity.size != theirs.quantity.size:
        return False
    if ours.quantity.size >= _YEAR and one.called.isdisjoint(other.called):
        return False
    dated = one.source.published and other.source.published
    return bool(dated) or LINKS.isdisjoint(_behind(ours) + _behind(theirs))


def one_time(ours: Told, theirs: Told) -> bool:
    """Of one day; or a later report has less of what does not shrink, or takes the other value back."""
    one, other = ours.reading, theirs.reading
    moves = [not MOVES.isdisjoint(told.reading.words) for told in (ours, theirs)]
    if ours.quantity.dimension.startswith("time:") and not _lasting(ours, theirs):
        return False
    if same_day(one, other):
        return not any(moves) or not ours.quantity.dimension.startswith(("money:", "percent"))
    early, late = sorted((ours, theirs), key=lambda told: told.reading.source.published or "")
    days = [parse(told.reading.source.published or "") for told in (early, late)]
    if days[0] is None or days[1] is None:
        return False
    if ours.quantity.dimension == "magnitude":
        return True
    if any(moves):
        return False
    if taken_back(early, late) or _had_been(late):
        return True
    less = late.amount.value < early.amount.value and ours.quantity.dimension != "percent"
    return less and (days[1] - days[0]).days <= _DAYS
