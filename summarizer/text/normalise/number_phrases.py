"""Runs of digits and number words that make one value: `two hundred and fifty thousand`, `1.2 million`, `two thirds`.

Finds where a number stands and what it is worth. Units, hedges and ranges are the business of `numbers`.
"""

from __future__ import annotations

import re

from summarizer.text.normalise.number_atoms import PLURAL_SCALES, Atom, Phrase, atoms_of
from summarizer.text.normalise.number_fractions import GAP, fraction, leading, share
from summarizer.text.normalise.number_words import NumberWords, table
from summarizer.text.normalise.units import opens_unit

_SUFFIX = {
    "k": 10**3,
    "bn": 10**9,
    "b": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "tn": 10**12,
    "G": 10**9,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "千": 10**3,
    "百万": 10**6,
    "만": 10**4,
    "억": 10**8,
}
_MONEY_SUFFIX = {"m": 10**6, "M": 10**6, "K": 10**3, "B": 10**9, "t": 10**12, "T": 10**12, "MM": 10**6}


def phrases(text: str, language: str) -> list[Phrase]:
    """Every number phrase of a text, in order, not overlapping."""
    words = table(language)
    atoms = atoms_of(text, words, language)
    found: list[Phrase] = []
    at = 0
    while at < len(atoms):
        at, phrase = _read(text, atoms, at, words)
        if phrase is not None:
            found.append(phrase)
    if not text.isascii() and ("分之" in text or "一半" in text):
        from summarizer.text.normalise.number_parts import hanzi_parts  # most texts need none of them

        found = sorted([*found, *hanzi_parts(text)], key=lambda phrase: phrase.start)
    return found


def _read(text: str, atoms: list[Atom], at: int, words: NumberWords) -> tuple[int, Phrase | None]:
    """Read one phrase from atom `at`; returns where to go on, and the phrase if it is one."""
    first = atoms[at]
    if first.kind in "fp":
        return leading(text, atoms, at, words)
    total, current, last_scale, form, end = 0.0, 0.0, float("inf"), "cardinal", first.end
    if first.kind in "hs":
        current, form = 1.0, "vague" if first.word in PLURAL_SCALES else "cardinal"
    begin = at
    while at < len(atoms):
        atom = atoms[at]
        if at > begin:
            link = _link(text[end : atom.start], words)
            ahead = atoms[at + 1] if at + 1 < len(atoms) else None
            if ahead is not None and ahead.kind == "f" and link in words.joins and atom.kind == "u":
                break  # `five billion and three quarters`
            if link is None or not _fits(atoms[at - 1], atom, current, last_scale, link):
                break
        if atom.kind == "s" and not current and total and atom.value > last_scale:
            total, last_scale = total * atom.value, atom.value  # `three lakh crore`, `a thousand million`
        elif atom.kind == "o" and atom.value >= 100 and current:
            current *= atom.value  # `two hundredth`
        elif atom.kind == "s" or (atom.kind == "h" and current < 100):
            step = max(current, 1.0) * atom.value
            total, current, last_scale = (
                (total + step, 0.0, atom.value) if atom.kind == "s" else (total, step, last_scale)
            )
        else:
            current = (
                current * atom.value
                if _french_eighty(atoms[at - 1], atom, current) and at > begin
                else current + atom.value
            )
        end, at = atom.end, at + 1
        if atom.kind == "o":
            form = "ordinal"
            break
    end = _behind_stop(text, end, atoms[at - 1]) if atoms[at - 1].kind == "s" else end
    phrase = Phrase(first.start, end, total + current, form, all(a.kind != "d" for a in atoms[begin:at]))
    return _finish(text, atoms, at, phrase, words)


_SHORTENED = frozenset(
    ("mio", "mrd", "mln", "mld", "mn", "bn", "tys", "mdr", "milj", "mill", "тыс", "млн", "млрд", "трлн")
)
_GOING_ON = re.compile(r"\. ?([^\W\d_]+)")


def _behind_stop(text: str, end: int, last: Atom) -> int:
    """The end with the full stop of `4 тыс. рублей`, which ends no sentence: a small letter or a unit follows."""
    if text[end : end + 1] != "." or last.word not in _SHORTENED:
        return end
    behind = _GOING_ON.match(text, end, end + 24)
    return end + 1 if behind is not None and (behind[1][0].islower() or opens_unit(behind[1])) else end


def _link(gap: str, words: NumberWords) -> str | None:
    """How two atoms hang together: empty for space or hyphen, the joining word, `point`; None where they do not."""
    if GAP.fullmatch(gap):
        return "-" if gap.strip() else ""
    bare = gap.strip(" -").casefold()
    if bare in words.joins:
        return bare
    return "point" if words.point and bare == words.point else None


def _fits(before: Atom, atom: Atom, current: float, last_scale: float, link: str) -> bool:
    if atom.kind == "v":
        return before.kind == "d" and link == ""
    if atom.kind == "s":
        raised = before.kind == "s" and before.value < atom.value and before.word in _RAISED
        return link in {"", "-"} and (raised or (atom.value < last_scale and (current > 0 or before.kind == "s")))
    if atom.kind == "h":
        return link in {"", "-"} and 0 < current < 100
    if atom.kind == "d" or before.kind == "d" or link == "point" or atom.kind in "fp":
        return False
    value, joined = atom.value, link not in {"", "-"}
    if atom.kind == "o" and value >= 100:
        return 0 < current < 100 and not joined
    if (
        joined
        and before.kind not in "hs"
        and before.value < 100
        and not (before.kind == "u" and before.value >= 20 and value < 10)
    ):
        return False
    if value >= 100:
        return current % 1000 == 0 and before.kind == "s"
    if value >= 20:
        return (current % 100 == 0 and (before.kind in "hs" or before.value >= 100)) or (
            value == 20 and current == 4 and link == "-"
        )
    if value >= 10:
        return (current % 100 == 0 and (before.kind in "hs" or before.value >= 100)) or (
            current % 100 in {60, 80} and link == "-" and before.word[:4] in {"soix", "ving", "quat"}
        )
    if current % 100 == 10:
        return link == "-" and before.word == "dix" and value >= 7
    return value > 0 and current % 10 == 0 and (current > 0 or before.kind == "s")


_RAISED = frozenset({"thousand", "lakh", "hundred", "mille", "mil", "tausend"})


def _french_eighty(before: Atom, atom: Atom, current: float) -> bool:
    return atom.word in {"vingt", "vingts"} and before.word == "quatre" and current == 4


def _finish(text: str, atoms: list[Atom], at: int, phrase: Phrase, words: NumberWords) -> tuple[int, Phrase | None]:
    """What may follow a whole number: `point five`, `and a half`, `two thirds`, `over three`, a scale after that."""
    if phrase.form == "ordinal":
        return at, share(text, phrase, words)
    at, phrase = _point(text, atoms, at, phrase, words)
    at, phrase = fraction(text, atoms, at, phrase, words)
    if (
        at < len(atoms)
        and atoms[at].kind == "s"
        and phrase.value != int(phrase.value)
        and GAP.fullmatch(text[phrase.end : atoms[at].start])
    ):
        phrase = Phrase(phrase.start, atoms[at].end, phrase.value * atoms[at].value, phrase.form, phrase.worded)
        at += 1
    return at, _suffixed(text, phrase) if not phrase.worded else _article(text, phrase, words)


def _point(text: str, atoms: list[Atom], at: int, phrase: Phrase, words: NumberWords) -> tuple[int, Phrase]:
    if at >= len(atoms) or not words.point or _link(text[phrase.end : atoms[at].start], words) != "point":
        return at, phrase
    digits, end = "", phrase.end
    while at < len(atoms) and atoms[at].kind == "u" and (not digits or GAP.fullmatch(text[end : atoms[at].start])):
        value = int(atoms[at].value)
        tens = value < 10 and len(digits) == 2 and digits.endswith("0") and atoms[at - 1].value >= 20
        digits = digits[:-1] + str(value) if tens else digits + str(value)
        end, at = atoms[at].end, at + 1
    if not digits:
        return at, phrase
    sign = 1 if phrase.value >= 0 else -1
    return at, Phrase(phrase.start, end, phrase.value + sign * float(f"0.{digits}"), phrase.form, phrase.worded)


_WORD_BEFORE = re.compile(r"\b([^\W\d_]+)[\s-]+$")


def _article(text: str, phrase: Phrase, words: NumberWords) -> Phrase | None:
    """Take in `a` of `a hundred`; drop words that are articles themselves (`un`, `eine`) and stand alone."""
    written = text[phrase.start : phrase.end].casefold()
    if written in words.articles:
        return None
    if written in _SCALE_ALONE and phrase.form != "vague":
        before = _WORD_BEFORE.search(text, max(0, phrase.start - 8), phrase.start)
        if before and before.group(1).casefold() in words.articles:
            return Phrase(phrase.start - len(before.group()), phrase.end, phrase.value, phrase.form, worded=True)
    return phrase


_SCALE_ALONE = frozenset(
    {
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
        "millón",
        "milliard",
        "milliarde",
        "lakh",
        "crore",
    }
)


_LETTERS = re.compile(r"([万萬亿億千百만억]{1,2})|([^\W\d_]{1,3})(?![^\W_])")
_SPACED_SUFFIX = ("k", "M")
_SPACED = re.compile(r"[ \u00a0]([kM])(?![\w°])")
_MONEY = re.compile(r"[$€£¥₹]\s?$")


def _suffixed(text: str, phrase: Phrase) -> Phrase:
    """`10k`, `1.2bn`, `$5m`, `25万`: a scale written right after the digits."""
    after = text[phrase.end : phrase.end + 2]
    if not after[:1].isalpha() and after[1:] not in _SPACED_SUFFIX:  # most figures
        return phrase
    match = _LETTERS.match(text, phrase.end, phrase.end + 5)
    spaced = None if match else _SPACED.match(text, phrase.end, phrase.end + 4)
    found = match or spaced
    if found is None:
        return phrase
    letters = found[found.lastindex or 0]
    money = _MONEY.search(text, max(0, phrase.start - 3), phrase.start)
    scale = (
        _SUFFIX.get(letters)
        or (_MONEY_SUFFIX.get(letters) if money else None)
        or (10**6 if spaced and letters == "M" else None)
    )
    if scale is None:
        return phrase
    return Phrase(phrase.start, found.end(), phrase.value * scale, phrase.form, phrase.worded)
