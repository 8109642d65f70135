"""Relative dates resolved where a reader needs it: "on Tuesday [11 October]".

The bracket follows the expression and is no part of the source's words; `verify` reads it as a note. Needs to know when
the source was published, by a day that the others in it do not speak against. Dates inside quotations are left as they
were said.
"""

from __future__ import annotations

import re

from summarizer.evidence.anchors import trusted, written
from summarizer.model import Source
from summarizer.styles import languages
from summarizer.text.normalise import dates
from summarizer.text.normalise.values import Date

_QUOTED = r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»"
_SAID = re.compile(r"\s(?:\(\d{1,2}(?:[./]\d{1,2}\.?)?\)|\d{1,2}(?:[,;:.)]|$))")  # `terça-feira (14)`, `el lunes 16,`
_MOST = 1  # notes a sentence; a second one costs more reading than it saves


def annotated(text: str, source: Source, year: str = "") -> str:
    """`text` with the day in brackets after its first relative date, where the day is known and not said.

    With its year, where that is not `year`, the brief's own; without one, where it is not its source's.
    """
    if not source.published or len(source.published) < 10:
        return text
    found = [one for one in dates(text, source.published[:10], source.language) if not one.end_value]
    if not any(one.relative for one in found) or not trusted(source):
        return text
    days = {one.value for one in found if not one.relative}
    quoted = [match.span() for match in re.finditer(_QUOTED, text)]
    notes = [
        (one.end, one.value)
        for one in found
        if one.relative
        and len(one.value) == 10
        and one.value.replace("-", "").isdecimal()
        and one.value not in days
        and text[one.end : one.end + 1] not in {"'", "’"}  # "today's": a bracket would stand inside the word
        and _SAID.match(text, one.end) is None
        and not any(char.isdecimal() for char in one.text)
        and not any(start <= one.start < end for start, end in quoted)
    ]
    for end, value in reversed(notes[:_MOST]):
        text = f"{text[:end]} [{_day(value, source, year)}]{text[end:]}"
    return text


def about(text: str, source: Source) -> str | None:
    """The first full date a sentence names or implies, as ISO; None where there is none."""
    anchor = source.published[:10] if source.published and len(source.published) >= 10 else None
    for one in dates(text, anchor, source.language):
        if len(one.value) == 10 and one.value.replace("-", "").isdecimal() and _known(one, source):
            return one.value
    return None


def _known(found: Date, source: Source) -> bool:
    """Whether a day is written out, or counted from one that is to be trusted."""
    return written(found, source.language) or trusted(source)


def _day(value: str, source: Source, year: str) -> str:
    same = (year or (source.published or "")[:4]) == value[:4]
    return languages.day(value[5:] if same else value, source.language)
