"""Tokens that can be part of a number: digits, number words, scales, ordinals, fractions.

Leaves out digits of codes, addresses and clock times. Does not put the tokens together: see `number_phrases`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.model.value import dataclass
from summarizer.text.lexicon import word_set
from summarizer.text.normalise.figures import DIGITS, figure
from summarizer.text.normalise.lettering import parts_of, spots, telling
from summarizer.text.normalise.number_words import FRACTIONS, NumberWords, table
from summarizer.text.normalise.units import CODES

_VULGAR = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
_DIGIT = re.compile("[0-9]")  # before the next one: it is found ten times as fast
_FIGURE = re.compile(rf"(?<![\d/.,])\d{{1,3}}/\d{{1,4}}(?![\d/.])|{DIGITS}")
_LETTERS = re.compile(r"[^\W\d_]+$")
_CODED = re.compile(r"[^\W\d_]{1,10}\d")
_AREA = re.compile(r"(?:k?m|cm|ft)[23²³](?!\w)")
_CLOCK = re.compile(r":\s?\d\d")
_CLOCKED = re.compile(r"\d:\s?$")


PLURAL_SCALES = word_set(
    "dozens hundreds thousands millions billions trillions centaines milliers dizaines miles decenas docenas cientos "
    "centenares millares dutzende hunderte hunderten tausende tausenden centinaia migliaia decine milioni miliardi "
    "milhares centenas dezenas milhões bilhões tientallen honderden duizenden miljoenen hundratals tusentals tiotals "
    "miljontals hundredvis tusindvis snesevis hundrevis tusenvis titalls setki setek tysiące tysięcy dziesiątki "
    "dziesiątek miliony milionów miliardy сотни сотен тысячи тысяч десятки десятков миллионы миллионов миллиарды "
    "миллиардов"
)  # many, where no number stands before them


_HOUR = re.compile(r"(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)?")
_NOON = re.compile(r"\s?(?:[ap]m\b|[ap]\.\s?m\.)", re.IGNORECASE)
_NOONS = frozenset("apAP")
_JOINING = ("-", "‑", "_", "/")
_PLAIN = re.compile(r"\d{1,15}")
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 32, 40, 50, 64, 100, 1000})


_PRONOUN_BEFORE = re.compile(
    r"(?:\b(?:this|that|the|no|every|any|which|another|each|some|last|next|previous)\s|\bno-)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A token that can be part of a number. `kind`: d digits, u small, h hundred, s scale, o ordinal,
    f and p fraction, of English and of another language.
    """

    start: int
    end: int
    kind: str
    value: float
    word: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One value in the text. `form`: `cardinal`, `ordinal` or `vague`; `worded` where no digit was written."""

    start: int
    end: int
    value: float
    form: str = "cardinal"
    worded: bool = False


def atoms_of(text: str, words: NumberWords, language: str) -> list[Atom]:
    """All atoms of a text in order; words of a language without a table are none."""
    told, folded = telling(text, language)
    lexicon = _lexicon(language)
    entries = {word: lexicon[word] for word in lexicon.keys() & told}
    if words.glue:
        heads = _heads(language)
        long = {word for word in folded.split() if len(word) > 5 and word not in entries and word.startswith(heads)}
        entries |= {word: entry for word in long if (entry := _unglued(word, language))}
    atoms: list[Atom] = []
    for start, end, word in spots(text, folded, entries) if entries else ():
        kind, value = entries[word]
        if not (kind == "u" and value == 1 and _pronoun(text, start)) and not _other_word(text, start, language):
            atoms.append(Atom(start, end, kind, value, word))
    figures = _figures(text, words) if _DIGIT.search(text) else []
    if not text.isascii() and not _VULGAR.keys().isdisjoint(text):
        signs = [at for at, sign in enumerate(text) if sign in _VULGAR and not text[at - 1 : at].isalpha()]
        figures += [Atom(at, at + 1, "v", _VULGAR[text[at]], text[at]) for at in signs]
    return sorted([*atoms, *figures], key=lambda atom: atom.start) if figures else atoms


def _figures(text: str, words: NumberWords) -> list[Atom]:
    """Digits of the text, in order."""
    atoms: list[Atom] = []
    at = 0
    while first := _DIGIT.search(text, at):
        start = first.start()
        bare = _FIGURE.match(text, start - 1) if start > at and text[start - 1] == "." else None  # `.5`
        match = bare or _FIGURE.match(text, start)
        assert match is not None  # a digit alone is a figure
        atoms.extend(_slashed(match) or _digits(text, match, words))
        at = match.end()
    return atoms


def _pronoun(text: str, start: int) -> bool:
    """`this one`, `no one`: not a count. Articles that look like `one` (`un`) are dropped where they are read."""
    return bool(_PRONOUN_BEFORE.search(text, max(0, start - 10), start))


_WINDS = re.compile(r"venti\s(?:a|di|da|fino|forti|oltre|molto)\b", re.IGNORECASE)


def _other_word(text: str, start: int, language: str) -> bool:
    """Italian `del Novecento`, `gli anni Settanta`, which name a time, and `venti a 90 chilometri orari`, winds."""
    if language[:2] != "it":
        return False
    named = start > 0 and text[start].isupper() and text[start + 1].islower()
    return named or _WINDS.match(text, start) is not None


def _slashed(match: re.Match[str]) -> list[Atom]:
    """`1/4`, but neither `24/7` nor `9/11`."""
    part, slash, whole = match.group().partition("/")
    if not slash or int(part) >= int(whole) or int(whole) not in _WHOLES:
        return []
    return [Atom(match.start(), match.end(), "v", int(part) / int(whole), match.group())]


def _digits(text: str, match: re.Match[str], words: NumberWords) -> list[Atom]:
    start, end = match.span()
    written = match[0]
    if (written[0] == "0" and written[1:2].isdecimal()) or _inside_code(text, start, end):
        return []  # a telephone number or another code
    value = None if "/" in written else figure(written, words.decimal)
    if value is not None:
        return [Atom(start, end, "d", value, written)]
    if "." in written:
        return []  # an address or a version
    return [Atom(start + m.start(), start + m.end(), "d", float(m[0]), m[0]) for m in _PLAIN.finditer(written)]


def _inside_code(text: str, start: int, end: int) -> bool:
    """True for digits that belong to an identifier or a clock time: `MH370`, `COVID-19`, `24703L202`, `10:30`."""
    before, after = text[max(0, start - 4) : start], text[end : end + 2]
    if before[-1:].isalpha() or (before[-1:] in _JOINING and before[-2:-1].isalpha()):
        letters = _LETTERS.search(before)
        if not (letters and letters[0].upper() in CODES) and not _spaceless(before[-1:]):
            return True
    if after[:1].isalnum() and _CODED.match(text, end, end + 12) and not _AREA.match(text, end, end + 12):
        return True
    if after[:1] == ":" and _CLOCK.match(text, end):
        return True
    if not _NOONS.isdisjoint(after) and _HOUR.fullmatch(text, start, end) and _NOON.match(text, end, end + 12):
        return True
    return ":" in before and _CLOCKED.search(before) is not None


def _spaceless(character: str) -> bool:
    return "\u0e00" <= character <= "\u0eff" or "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af"


@lru_cache(maxsize=16)
def _lexicon(language: str) -> dict[str, tuple[str, float]]:
    words = table(language)
    entries: dict[str, tuple[str, float]] = {}
    for kind, group in (("o", words.ordinals), ("u", words.small), ("h", words.hundreds), ("s", words.scales)):
        entries |= {word: (kind, float(value)) for word, value in group.items()}
    entries |= {word: ("u", value) for word, value in words.broken.items()}
    entries |= {word: ("p", float(value)) for word, value in parts_of(words.language).items() if word not in entries}
    if words.ordinal_suffix == "st|nd|rd|th":
        entries |= {word: ("f", float(value)) for word, value in FRACTIONS.items()}
        entries |= {f"{word}s": ("f", float(value)) for word, value in words.ordinals.items() if value > 2}
    return entries


@lru_cache(maxsize=16)
def _pieces(language: str) -> dict[str, float]:
    """What number words that are written as one are made of; multiples as they are, a thousand as 1000."""
    words = table(language)
    ones = {"it": {"un": 1.0, "uno": 1.0}, "nl": {"een": 1.0}, "sv": {"ett": 1.0}}.get(words.language, {})
    thousands = dict.fromkeys(words.glue, 1000.0)
    return {word: float(value) for word, value in (words.small | words.hundreds).items()} | ones | thousands


@lru_cache(maxsize=16)
def _heads(language: str) -> tuple[str, ...]:
    return tuple(sorted({piece[:3] for piece in _pieces(language)}))


@lru_cache(maxsize=4096)
def _unglued(word: str, language: str) -> tuple[str, float] | None:
    """Numbers written as one word: `zweihundertfünfzigtausend`, `duemila`, `tweehonderd`, `trettiofemtusen`."""
    words, pieces = table(language), _pieces(language)
    word = word.replace("centott", "centoott")  # Italian leaves out a vowel
    total, current, at = 0.0, 0.0, 0
    while at < len(word):
        size = next((n for n in range(min(len(word) - at, 17), 1, -1) if word[at : at + n] in pieces), 0)
        piece = word[at : at + size]
        if not piece:
            joint = next((joint for joint in words.joints if at and word.startswith(joint, at)), "")
            if not joint or at + len(joint) == len(word):
                return None
            at += len(joint)
            continue
        if piece in words.glue:
            total, current = total + max(current, 1.0) * 1000, 0.0
        elif piece in words.hundreds:
            current = max(current, 1.0) * 100
        else:
            current += pieces[piece]
        at += size
    return "u", total + current
