"""Tokens that can be part of a number: digits, number words, scales, ordinals, fractions.

Leaves out digits of codes, addresses and clock times. Does not put the tokens together: see `number_phrases`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.model.value import dataclass
from summarizer.text.normalise.figures import DIGITS, figure
from summarizer.text.normalise.number_words import NumberWords, table
from summarizer.text.normalise.units import CODES

_VULGAR = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
_SIGNS = "".join(_VULGAR)
_WRITTEN = rf"(?P<q>(?<![\d/.,])\d{{1,3}}/\d{{1,4}}(?![\d/.]))|(?P<d>{DIGITS})"
_TOKEN = re.compile(rf"(?P<w>[^\W\d_{_SIGNS}][^\W\d_]*)|{_WRITTEN}|(?P<v>[{_SIGNS}])")  # words first: most are
_FIGURE = re.compile(_WRITTEN)


# A figure that may be more than a part of a code (`MH370`): behind letters it counts in a currency's code alone.
_DIGIT = re.compile(rf"(?<![A-Za-z0-9])\d|(?<![^\W\d_])[^\W\d_]{{3}}\d|[{_SIGNS}]")
_WORD = re.compile(r"[^\W\d_]+")


PLURAL_SCALES = frozenset(
    {
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "trillions",
        "centaines",
        "milliers",
        "dizaines",
        "miles",
        "dutzende",
    }
)


_HOUR = re.compile(r"(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)?")
_NOON = re.compile(r"\s?(?:[ap]m\b|[ap]\.\s?m\.)", re.IGNORECASE)
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 32, 40, 50, 64, 100, 1000})
_FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}


_PRONOUN_BEFORE = re.compile(
    r"(?:\b(?:this|that|the|no|every|any|which|another|each|some|last|next|previous)\s|\bno-)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A token that can be part of a number. `kind`: d digits, u small, h hundred, s scale, o ordinal, f fraction."""

    start: int
    end: int
    kind: str
    value: float
    word: str


def atoms_of(text: str, words: NumberWords, language: str) -> list[Atom]:
    """All atoms of a text in order; words of a language without a table are none."""
    lexicon = _lexicon(language)
    worded = words.glued or not lexicon.keys().isdisjoint(_WORD.findall(text.casefold()))
    if not worded and not _DIGIT.search(text):
        return []  # most sentences
    atoms: list[Atom] = []
    for match in (_TOKEN if worded or not _VULGAR.keys().isdisjoint(text) else _FIGURE).finditer(text):
        kind = match.lastgroup
        if kind == "w":
            word = match[0].casefold()
            entry = lexicon.get(word) or (_unglued(word, language) if words.glued and len(word) > 5 else None)
            if entry and not (entry[0] == "u" and entry[1] == 1 and _pronoun(text, match)):
                atoms.append(Atom(match.start(), match.end(), entry[0], entry[1], word))
        elif kind == "v":
            atoms.append(Atom(match.start(), match.end(), "v", _VULGAR[match[0]], match[0]))
        else:
            atoms.extend(_slashed(match) or _digits(text, match, words))
    return atoms


def _pronoun(text: str, match: re.Match[str]) -> bool:
    """`this one`, `no one`: not a count. Articles that look like `one` (`un`) are dropped where they are read."""
    return bool(_PRONOUN_BEFORE.search(text[max(0, match.start() - 10) : match.start()]))


def _slashed(match: re.Match[str]) -> list[Atom]:
    """`1/4`, but neither `24/7` nor `9/11`."""
    part, slash, whole = match.group().partition("/")
    if not slash or int(part) >= int(whole) or int(whole) not in _WHOLES:
        return []
    return [Atom(match.start(), match.end(), "v", int(part) / int(whole), match.group())]


def _digits(text: str, match: re.Match[str], words: NumberWords) -> list[Atom]:
    start, end = match.span()
    if _inside_code(text, start, end):
        return []
    if re.match(r"0\d", match.group()):
        return []  # a telephone number or another code
    value = None if "/" in match.group() else figure(match.group(), words.decimal)
    if value is not None:
        return [Atom(start, end, "d", value, match.group())]
    if "." in match.group():
        return []  # an address or a version
    return [
        Atom(start + m.start(), start + m.end(), "d", float(m.group()), m.group())
        for m in re.finditer(r"\d{1,15}", match.group())
    ]


def _inside_code(text: str, start: int, end: int) -> bool:
    """True for digits that belong to an identifier or a clock time: `MH370`, `COVID-19`, `24703L202`, `10:30`."""
    before, after = text[max(0, start - 4) : start], text[end : end + 12]
    if before[-1:].isalpha() or (before[-1:] in "-‑_/" and before[-2:-1].isalpha()):
        letters = re.search(r"[^\W\d_]+$", before)
        if not (letters and letters.group().upper() in CODES) and not _spaceless(before[-1:]):
            return True
    if re.match(r"[^\W\d_]{1,10}\d", after) and not re.match(r"(?:k?m|cm|ft)[23²³](?!\w)", after):
        return True
    if re.match(r":\s?\d\d", after) or (_HOUR.fullmatch(text, start, end) and _NOON.match(after)):
        return True
    return bool(re.search(r"\d:\s?$", before))


def _spaceless(character: str) -> bool:
    return "\u0e00" <= character <= "\u0eff" or "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af"


@lru_cache(maxsize=16)
def _lexicon(language: str) -> dict[str, tuple[str, float]]:
    words = table(language)
    entries: dict[str, tuple[str, float]] = {}
    for kind, group in (("o", words.ordinals), ("u", words.small), ("h", words.hundreds), ("s", words.scales)):
        entries |= {word: (kind, float(value)) for word, value in group.items()}
    if words.ordinal_suffix == "st|nd|rd|th":
        entries |= {word: ("f", float(value)) for word, value in _FRACTIONS.items()}
        entries |= {f"{word}s": ("f", float(value)) for word, value in words.ordinals.items() if value > 2}
    return entries


@lru_cache(maxsize=4096)
def _unglued(word: str, language: str) -> tuple[str, float] | None:
    """German numbers written as one word: `zweihundertfünfzigtausend`."""
    words = table(language)
    total, current, at = 0.0, 0.0, 0
    while at < len(word):
        size = next(
            (
                n
                for n in range(min(len(word) - at, 17), 2, -1)
                if word[at : at + n] in words.small
                or word[at : at + n] in words.hundreds
                or word[at : at + n] == "tausend"
            ),
            0,
        )
        piece = word[at : at + size]
        if not piece:
            if word.startswith("und", at):
                at += 3
                continue
            return None
        if piece == "tausend":
            total, current = total + max(current, 1.0) * 1000, 0.0
        elif piece in words.hundreds:
            current = max(current, 1.0) * 100
        else:
            current += words.small[piece]
        at += size
    return "u", total + current
