"""What befell those whom a number counts: `275,000 killed` for `275,000 trapped`.

Words of fate within a few words of the number, those of its own part of the sentence first. Several languages.
"""

from __future__ import annotations

from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Number
from summarizer.verify.analysis import Words
from summarizer.verify.wordlists import FATES, FATES_ABROAD, JOINING

_BEFORE, _AFTER = 5, 6  # words around a number that say what befell those it counts
_MARKS = frozenset(",;:、，；")
_CLOSE = 8  # characters behind a number in a script without blanks


def fates(words: Words, number: Number, language: str) -> frozenset[int]:
    """Kinds of fate near a number."""
    base = base_language(language)
    if base in {"zh", "ja"}:
        return _written(words.text, number)
    known = _kinds(words.forms, base)
    if not known:
        return frozenset()
    at = [n for n, (start, end) in enumerate(words.spans) if start < number.end and number.start < end]
    if not at:
        return frozenset()
    near = [(n, kind) for n, kind in known if at[0] - _BEFORE <= n <= at[-1] + _AFTER]
    own = [kind for n, kind in near if not _parted(words, *((n, at[0]) if n < at[0] else (at[-1], n)))]
    return frozenset(own or [kind for _, kind in near])


def _kinds(forms: tuple[str, ...], language: str) -> tuple[tuple[int, int], ...]:
    if language == "en":
        if FATES.keys().isdisjoint(forms):
            return ()
        return tuple((n, FATES[form]) for n, form in enumerate(forms) if form in FATES)
    rows = [tuple(row.split()) for row in FATES_ABROAD.get(language, ())]
    return tuple((n, kind) for n, form in enumerate(forms) for kind, row in enumerate(rows) if form.startswith(row))


def _parted(words: Words, start: int, end: int) -> bool:
    """True where a comma or an `and` stands between two words."""
    if any(form in JOINING for form in words.forms[start + 1 : end]):
        return True
    return not _MARKS.isdisjoint(words.text[words.spans[start][1] : words.spans[end][0]])


def _written(text: str, number: Number) -> frozenset[int]:
    behind = text[number.end : number.end + _CLOSE]
    cut = next((at for at, char in enumerate(behind) if char in "、，。；,;"), len(behind))
    return frozenset(kind for sign, kind in _SIGNS.items() if sign in behind[:cut])


_SIGNS = {"死": 0, "亡": 0, "遇难": 0, "丧生": 0, "伤": 1, "被困": 2, "失踪": 4, "失联": 4, "被捕": 5, "获救": 6}
