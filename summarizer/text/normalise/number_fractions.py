"""Fractions within runs of atoms: `two thirds`, `five and a quarter`, `half a million`, `zwei Drittel der Wähler`.

English by its own words; other languages are left to `number_parts`. A bare `half` is left alone.
"""

from __future__ import annotations

import re

from summarizer.text.normalise.figures import SPACES
from summarizer.text.normalise.number_atoms import Atom, Phrase
from summarizer.text.normalise.number_words import NumberWords

GAP = re.compile(rf"[{SPACES}]{{0,3}}[-‑–]?[{SPACES}]{{0,3}}")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_AND_A = re.compile(r"\s+and\s+(?:an?|one)[\s-]+", re.IGNORECASE)
_NOUN_AHEAD = re.compile(
    r"\s+(?!of\b|an?\b|in\b|to\b|million|billion|trillion|hours?|years?|months?|days?|percent|per\b|times)[^\W\d_]"
)


def leading(text: str, atoms: list[Atom], at: int, words: NumberWords) -> tuple[int, Phrase | None]:
    """A phrase that begins with a fraction, if it is one, and where to go on."""
    if atoms[at].kind == "f":
        return _leading_fraction(text, atoms, at)
    from summarizer.text.normalise.number_parts import leading_part  # English has none

    return at + 1, leading_part(text, atoms[at], words.language)


_PART_OF = re.compile(r"\spartes?(?=\sde (?:l[ao]s|sus?)\b)", re.IGNORECASE)


def share(text: str, phrase: Phrase, words: NumberWords) -> Phrase:
    """Spanish `la cuarta parte de las empresas` is a fourth of them; other ordinals stay what they are."""
    part = _PART_OF.match(text, phrase.end) if words.language == "es" and phrase.value > 2 else None
    return _grown(phrase, part.end(), 1 / phrase.value) if part else phrase


def fraction(text: str, atoms: list[Atom], at: int, phrase: Phrase, words: NumberWords) -> tuple[int, Phrase]:
    """`two thirds`, `one fourth`, `five and a quarter`, `twenty and three fifths`, `3 million and a half`."""
    if at >= len(atoms):
        return at, phrase
    atom, gap = atoms[at], text[phrase.end : atoms[at].start]
    if words.language:
        if atom.kind not in "po":
            return at, phrase
        from summarizer.text.normalise.number_parts import of_whole  # English has none

        found = of_whole(text, atom, phrase, words.language)
        return (at + 1, found) if found else (at, phrase)
    part = atom.kind == "f" or (atom.kind == "o" and atom.value > 2)
    if (
        GAP.fullmatch(gap)
        and part
        and phrase.value < 1000
        and (atom.kind == "f" or (phrase.value == 1 and phrase.worded))
    ):
        return at + 1, _grown(phrase, atom.end, phrase.value / atom.value)
    following = atoms[at + 1] if at + 1 < len(atoms) else None
    scale = atoms[at - 1].value if atoms[at - 1].kind == "s" else 1.0
    if part and _AND_A.fullmatch(gap) and (atom.kind == "f" or not _NOUN_AHEAD.match(text, atom.end)):
        if (
            scale > 1
            and following is not None
            and following.kind == "s"
            and GAP.fullmatch(text[atom.end : following.start])
        ):
            return at + 2, _grown(phrase, following.end, phrase.value + following.value / atom.value)
        return at + 1, _grown(phrase, atom.end, phrase.value + scale / atom.value)
    whole = following is not None and (following.kind == "f" or (following.kind == "o" and atom.value == 1))
    if atom.kind != "u" or following is None or not whole or atom.value >= following.value:
        return at, phrase
    if not _AND.fullmatch(gap) or not GAP.fullmatch(text[atom.end : following.start]):
        return at, phrase
    return at + 2, _grown(phrase, following.end, phrase.value + scale * atom.value / following.value)


def _grown(phrase: Phrase, end: int, value: float) -> Phrase:
    return Phrase(phrase.start, end, value, "cardinal", phrase.worded)


_ONE_BEFORE = re.compile(r"\b(?:an?|one)[\s-]+$", re.IGNORECASE)
_OF_A = re.compile(r"\s+(?:of\s+)?(?:an?\s+)?|-")
_OF = re.compile(r"\s+of\b")


def _leading_fraction(text: str, atoms: list[Atom], at: int) -> tuple[int, Phrase | None]:
    """`half a million`, `a quarter million`, `half of`, `a third of`; a bare `half` is left alone."""
    atom = atoms[at]
    before = _ONE_BEFORE.search(text, max(0, atom.start - 5), atom.start)
    start = atom.start - len(before.group()) if before else atom.start
    if at + 1 < len(atoms) and atoms[at + 1].kind == "s" and _OF_A.fullmatch(text, atom.end, atoms[at + 1].start):
        return at + 2, Phrase(start, atoms[at + 1].end, atoms[at + 1].value / atom.value, "cardinal", worded=True)
    if before or (atom.value == 2 and _OF.match(text, atom.end, atom.end + 4)):
        return at + 1, Phrase(start, atom.end, 1 / atom.value, "cardinal", worded=True)
    return at + 1, None
