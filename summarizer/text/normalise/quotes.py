"""Quotations in running text: where they stand, and who is said to have spoken them.

Curly, straight and low marks, guillemets and corner brackets; a quotation that runs over paragraphs; quotations within
quotations belong to the outer one. Apostrophes never open a quotation. Who speaks is found by `speakers`. Whether the
words are genuine is not decided here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.text.lexicon import base_language
from summarizer.text.normalise.speakers import attributed
from summarizer.text.normalise.values import Quote

_MARK = re.compile(r"[“”„«»「」『』\"‘’‚‹›'＂]|``|''|[\n\r\u2028\u2029]+")
_CLOSERS = {
    "“": "”",
    "”": "”",  # as Swedish and Finnish open
    "„": "“",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘",
    "‹": "›",
    '"': '"',
    "'": "'",
    "``": "''",
    "＂": "＂",
}
_ALSO = {"„": '”“"', "“": '”"', '"': '"”', "»": "«", "``": '"”'}
_ARTICLE = 50_000  # characters; the quotations of longer texts are not remembered
_LONGEST = 4_000  # characters; an opening mark without its partner must not swallow the rest of a text


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    """All quotations of `text` in order, outermost only, with speakers where the text names them; cached by text."""
    return (_remembered if len(text) <= _ARTICLE else _quotes)(text, base_language(language))


def _quotes(text: str, language: str) -> tuple[Quote, ...]:
    return attributed(text, spans(text), language)


_remembered = lru_cache(maxsize=2048)(_quotes)


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the words inside the marks of every outermost quotation."""
    found: list[tuple[int, int]] = []
    opener, start = "", 0
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if opener and mark.end() - start > _LONGEST:
            opener = ""
        if sign[0] in "\n\r\u2028\u2029":
            if opener and opener not in "'‘‚‹" and _goes_on(text, mark.end(), opener):
                found.append((start, mark.start()))
            opener = ""
        elif opener:
            if _closes(text, mark, opener):
                found.append((start, mark.start()))
                opener = ""
        elif _opens(text, mark):
            opener, start = sign, mark.end()
    return tuple((low, high) for low, high in (_trimmed(text, *span) for span in found) if low < high)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))


def _goes_on(text: str, at: int, opener: str) -> bool:
    """A paragraph that opens with the same mark continues the quotation."""
    return text[at : at + 3].lstrip().startswith(opener)


def _opens(text: str, mark: re.Match[str]) -> bool:
    sign = mark.group()
    before, after = text[mark.start() - 1 : mark.start()] if mark.start() else "", text[mark.end() : mark.end() + 1]
    if not after or (after.isspace() and sign != "«"):
        return False
    if sign in {"“", "„", "«", "「", "『", "‹", "``", "‚"}:
        return sign != "‚" or not before.isalnum()
    if sign == "”":
        return (not before or before.isspace()) and after.isalnum() and _partner(text, mark.end(), "”")
    if sign == "»":  # German and Danish use guillemets the other way round
        return not before.isalnum() and after.isalnum() and _partner(text, mark.end(), "«")
    if sign == "‘":
        return not before.isalnum() and _single_ahead(text, mark.end(), "’")
    if sign in {'"', "＂"}:
        return not before.isdigit() and (not before.isalnum()) and before not in {"”", ")", "."}
    return (
        sign == "'" and not before.isalnum() and before not in {".", ",", ")"} and _single_ahead(text, mark.end(), "'")
    )


def _partner(text: str, at: int, closer: str) -> bool:
    line_end = text.find("\n", at)
    end = min(at + _LONGEST, len(text) if line_end < 0 else line_end)
    return text.find(closer, at, end) > 0


def _single_ahead(text: str, at: int, closer: str) -> bool:
    """A closing single mark that is no apostrophe, in the same paragraph, around more than a fragment such as ’em."""
    line_end = text.find("\n", at)
    end = min(at + 600, len(text) if line_end < 0 else line_end)
    where = at
    while (where := text.find(closer, where, end)) >= 0:
        after = text[where + 1 : where + 2]
        if not after.isalnum() and not text[where - 1].isspace():
            return where - at > 2
        where += 1
    return False


def _closes(text: str, mark: re.Match[str], opener: str) -> bool:
    sign = mark.group()
    if sign != _CLOSERS[opener] and sign not in _ALSO.get(opener, ""):
        return False
    if sign in {"'", "’"}:
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        # A plural possessive (`the troops’ exit`) looks the same; a later partner in the paragraph decides.
        possessive = before == "s" and after == " " and _single_ahead(text, mark.end() + 1, sign)
        return not after.isalnum() and not possessive
    return not (
        sign == '"'
        and opener == '"'
        and text[mark.start() - 1].isspace()
        and text[mark.end() : mark.end() + 1].isalnum()
    )
