"""Fractions within runs of atoms: `two thirds`, `five and a quarter`, `half a million`, `zwei Drittel der Wähler`.

English by its own words; other languages by `number_parts`. A bare `half` is left alone.
"""

from __future__ import annotations

import re

from summarizer.text.normalise.figures import SPACES
from summarizer.text.normalise.hanzi import value
from summarizer.text.normalise.number_atoms import Atom, Phrase
from summarizer.text.normalise.number_parts import lowest, parts, stands_alone, whole_follows
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
    return at + 1, _leading_part(text, atoms[at], words.language)


def fraction(text: str, atoms: list[Atom], at: int, phrase: Phrase, words: NumberWords) -> tuple[int, Phrase]:
    """`two thirds`, `one fourth`, `five and a quarter`, `twenty and three fifths`, `3 million and a half`."""
    if at >= len(atoms):
        return at, phrase
    atom, gap = atoms[at], text[phrase.end : atoms[at].start]
    if words.language:
        return _of_whole(text, atom, at, phrase, words)
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


def _of_whole(text: str, atom: Atom, at: int, phrase: Phrase, words: NumberWords) -> tuple[int, Phrase]:
    """`deux tiers`, and `ein Viertel der Wähler`, `un cinquième des votants`, where a whole follows."""
    if not GAP.fullmatch(text, phrase.end, atom.start) or atom.kind not in "po":
        return at, phrase
    several = atom.kind == "p" and lowest(phrase.value, atom.value) and phrase.value < _FEW
    whole = (several or (phrase.value == 1 and phrase.worded)) and whole_follows(
        text, atom.end, atom.word, words.language
    )
    plain = several and atom.word not in parts(words.language).strict
    return (at + 1, _grown(phrase, atom.end, phrase.value / atom.value)) if whole or plain else (at, phrase)


def _leading_part(text: str, atom: Atom, language: str) -> Phrase | None:
    """`la moitié des …`, `une moitié`, `en tredjedel av …`; None for a part that stands for itself."""
    before = _WORD_BEFORE.search(text, max(0, atom.start - 12), atom.start)
    one = before is not None and before[1].casefold() in parts(language).one
    if not (one or stands_alone(text, atom.start, atom.word, language)):
        return None
    if not whole_follows(text, atom.end, atom.word, language):
        return None
    start = atom.start - len(before[0]) if one and before else atom.start
    return Phrase(start, atom.end, 1 / atom.value, "cardinal", worded=True)


def _grown(phrase: Phrase, end: int, value: float) -> Phrase:
    return Phrase(phrase.start, end, value, "cardinal", phrase.worded)


_FEW = 10
_WORD_BEFORE = re.compile(r"\b([^\W\d_]+)[\s-]+$")
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


_HANZI = "零〇一二两兩三四五六七八九十百千万点點0-9"
_PARTED = re.compile(rf"([{_HANZI}]{{1,8}})分之([{_HANZI}.]{{1,8}})|(?<![另第])一半")


def hanzi_parts(text: str) -> list[Phrase]:
    """`三分之二`, `百分之五`, `一半`; those of a hundred have the form `percent`."""
    found: list[Phrase] = []
    for match in _PARTED.finditer(text):
        if match[1] is None:
            found.append(Phrase(match.start(), match.end(), 0.5, "cardinal", worded=True))
            continue
        below, above = _read(match[1]), _read(match[2])
        if below == 100:
            found.append(Phrase(match.start(), match.end(), above, "percent", worded=True))
        elif 0 < above < below:
            found.append(Phrase(match.start(), match.end(), above / below, "cardinal", worded=True))
    return found


def _read(figure: str) -> float:
    head, _, tail = figure.replace("點", "点").replace(".", "点").partition("点")
    whole = float(head) if head.isascii() and head.isdecimal() else float(value(head)) if head else 0.0
    digits = "".join(str(int(value(char))) if not char.isdecimal() else char for char in tail if char != "点")
    return float(f"{int(whole)}.{digits or 0}")
