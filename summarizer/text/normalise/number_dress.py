"""What stands right before and after a number and belongs to it: sign, currency, percent, unit, ordinal ending, age.

Each expression is tried only where the characters beside the number allow it: most numbers are bare. Hedges and what is
counted are looked for in `numbers`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.text.normalise.figures import SPACES
from summarizer.text.normalise.number_atoms import Phrase
from summarizer.text.normalise.number_words import NumberWords
from summarizer.text.normalise.units import CODES, CURRENCY_SIGNS, LONGEST, is_symbol, opens_unit, unit_of
from summarizer.text.normalise.values import NumberKind

Dressed = tuple[int, int, float, NumberKind, str]  # start, end, value, kind, unit

_BLANKS = frozenset(" \u00a0\u202f")
_GAPS = frozenset(f"{SPACES}-")
_SIGN_BEFORE = re.compile(
    r"((?:(?:USD|AUD|NZD|CAD|U\.S\.?|US|AU|CA|NZ|HK|NT|[ACSRZ])\s?)?[$]|[€£¥₹₽₩₿₺₪₴₦฿₫₱₾₸]|\b[A-Z]{3})[ \u00a0\u202f]?$"
)
_SIGNS = frozenset("€£¥₹₽₩₿₺₪₴₦฿₫₱₾₸$元円")
_SIGN_AFTER = re.compile(r"[ \u00a0\u202f]?([€£¥₹₽₩₿₺₪₴₦฿₫₱₾₸$元円](?!\s?\d))")
_MILLIONS = re.compile(r"[ \u00a0]?M(USD|EUR|GBP|SEK|NOK|DKK|CHF)\b")
_PERCENT_SIGNS = frozenset("%٪％")
_PERCENT = re.compile(r"[ \u00a0\u202f]?[%٪％]")
_MEASURES = frozenset("°℃℉kcm")
_MEASURE_SIGN = re.compile(r"[ \u00a0]?(°\s?[CF]?(?![^\W\d_])|℃|℉|[kcm]?m[²³23](?!\w))")
_AFTER = re.compile(r"[ \u00a0\u202f‑-]{0,2}((?:[^\W\d_]|[/.²³'’])+(?:[ -][^\W\d_]+){0,2})")
_REACH = 48  # characters after a number in which its unit stands
_AGE = re.compile(r"[\s-]?(?:olds?\b|of age\b|âgée?s?\b|alt\b|de edad\b)")
_AGED = re.compile(r"\b(?:aged?|âgée?s? de)\s$", re.IGNORECASE)
# `Eric Kirkpatrick, 61, opened fire`
_NAMED = re.compile(r"[^\W\d_a-z][^\W\d_]+, $")
_ASIDE = re.compile(r"(?:,|\.(?:\s|$)|$)")
_DASHES = frozenset("-−–")
_MINUS = re.compile(
    r"(?:(?<![\w)])(?<!\d\s)(?:[-−]\s?|–|(?<![^\W\d]\s)–\s)"  # `people – 200 of them`
    r"|(?<!\bal )(?<!\blo )(?<!\bao )(?<!\bpelo )(?<!\bau )(?<!\bdu )\b(?:minus|negative|moins|menos)\s)$",
    re.IGNORECASE,
)
_PER = re.compile(
    r"(?: an?| per| each|/)[ ]?(hour|day|week|month|year|second|minute|barrel|share|person|night|tonne|ton)\b"
)
_SCALED = re.compile(r" (million|billion|trillion)\b")


def dressed(text: str, phrase: Phrase, words: NumberWords) -> Dressed:
    """A number with what belongs to it."""
    start, end = phrase.start, phrase.end
    if phrase.form == "ordinal":
        return start, end, phrase.value, "ordinal", ""
    if phrase.form == "percent":
        return start, end, phrase.value, "percent", "%"
    if (
        phrase.form == "cardinal"
        and words.ordinal_suffix
        and text[end - 1].isdecimal()
        and text[end : end + 1].isalpha()
    ):
        ending = _any_of(words.ordinal_suffix).match(text, end, end + 5)
        if ending:
            return start, ending.end(), phrase.value, "ordinal", ""
    start, end, value, kind, unit = _with_sign(text, phrase, words) or _with_unit(text, phrase, words)
    before = text[max(0, start - 2) : start]
    if not _DASHES.isdisjoint(before) or (before[-1:].isspace() and before[:1] in "sSeE"):
        minus = _MINUS.search(text, max(0, start - 9), start)
        if minus:
            return minus.start(), end, -value, kind, unit
    return start, end, value, kind, unit


def _with_sign(text: str, phrase: Phrase, words: NumberWords) -> Dressed | None:
    """Percent, or the sign or code of a currency on either side."""
    start, end = phrase.start, phrase.end
    after, before = text[end : end + 2], text[max(0, start - 2) : start]
    percent = _PERCENT.match(text, end) if not _PERCENT_SIGNS.isdisjoint(after) else None
    if percent is None and words.percent and after[:1] in _GAPS:
        percent = _percents(words.percent).match(text, end, end + _REACH)
    if percent:
        return start, percent.end(), phrase.value, "percent", "%"
    money: NumberKind = "vague" if phrase.form == "vague" else "currency"
    last = before[:1] if before[-1:] in _BLANKS else before[-1:]
    ahead = _SIGN_BEFORE.search(text, max(0, start - 8), start) if last in _SIGNS or "A" <= last <= "Z" else None
    sign = ahead and ahead[1].replace(" ", "").replace("U.S.$", "US$").replace("U.S$", "US$")
    if ahead and sign and (sign in CURRENCY_SIGNS or sign in CODES):
        unit = CURRENCY_SIGNS.get(sign) or ("CNY" if sign == "RMB" else sign)
        return ahead.start(), end, phrase.value, money, unit
    millions = _MILLIONS.match(text, end, end + _REACH) if "M" in after else None
    if millions:  # `30 MUSD`
        return start, millions.end(), phrase.value * 1e6, "currency", millions[1]
    behind = _SIGN_AFTER.match(text, end, end + _REACH) if not _SIGNS.isdisjoint(after) else None
    return (start, behind.end(), phrase.value, money, CURRENCY_SIGNS[behind[1]]) if behind else None


@lru_cache(maxsize=16)
def _percents(words: tuple[str, ...]) -> re.Pattern[str]:
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"[\s-](?:{pattern})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _linking(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{'|'.join(words)})(?=[ \u00a0]|(?<=['’]))")


@lru_cache(maxsize=16)
def _any_of(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives})(?!\w)")


def _with_unit(text: str, phrase: Phrase, words: NumberWords) -> Dressed:
    start, end = phrase.start, phrase.end
    if words.links and text[end - 1].isalpha():
        link = _linking(words.links).match(text, end, end + 4)
        end = link.end() if link else end
    sign = _MEASURE_SIGN.match(text, end, end + _REACH) if not _MEASURES.isdisjoint(text[end : end + 2]) else None
    if sign:
        named = unit_of(sign[1].replace(" ", "").casefold())
        return start, sign.end(), phrase.value, "measure", named[1] if named else "degree"
    match = _AFTER.match(text, end, end + _REACH)
    if match is None or not opens_unit(match[1].replace("-", " ").partition(" ")[0]):  # most words
        return _bare(text, phrase)
    for size in range(LONGEST, 0, -1):
        piece = _piece(size).match(match[1])
        folded = _fold(piece[0]) if piece else ""
        found = unit_of(folded, words.language)
        if piece and found and (not is_symbol(folded) or _symbol_fits(text, end, match.start(1), piece[0])):
            return _unit_taken(text, phrase, match.start(1) + piece.end(), found)
    return _bare(text, phrase)


@lru_cache(maxsize=LONGEST)
def _piece(size: int) -> re.Pattern[str]:
    """So many words, joined by blanks or hyphens."""
    return re.compile(rf"\S+?(?:[ -]\S+?){{{size - 1}}}(?=[ -]|$|[.,](?:\s|$))")


def _fold(phrase: str) -> str:
    return (
        phrase.casefold().replace("-", " ").replace("’", "'").rstrip(".") if "km/" not in phrase else phrase.casefold()
    )


def _symbol_fits(text: str, end: int, at: int, symbol: str) -> bool:
    """`5 m` and `5m` are metres, `five m` and `5 in Paris` are not; the symbol is `at` somewhere after the end."""
    if not text[end - 1].isdecimal() or not symbol.islower():
        return False
    return at == end or symbol in {"m", "g", "l", "t", "h", "mi"}


def _unit_taken(text: str, phrase: Phrase, end: int, found: tuple[str, str]) -> Dressed:
    (sort, unit), start, value = found, phrase.start, phrase.value
    age = _AGE.match(text, end, end + 10) if unit in {"year", "month", "week", "day"} else None
    if age:
        return start, age.end(), value, "age", unit
    if phrase.form == "vague":
        return start, end, value, "vague", unit
    rate = _PER.match(text, end, end + 14) if sort == "measure" and unit in {"kilometre", "mile", "metre"} else None
    if rate:
        return start, rate.end(), value, "measure", f"{unit} per {rate[1]}"
    scaled = _SCALED.match(text, end) if sort == "currency" else None
    if scaled:  # `75 USD million`
        return start, scaled.end(), value * {"m": 1e6, "b": 1e9, "t": 1e12}[scaled[1][0]], "currency", unit
    return start, end, value, "currency" if sort == "currency" else "measure", unit


def _bare(text: str, phrase: Phrase) -> Dressed:
    """No unit; an age where the words around say so: `aged 61`, `Ann Lee, 61, said`."""
    start, end, value = phrase.start, phrase.end, phrase.value
    if phrase.form == "vague":
        return start, end, value, "vague", ""
    before = text[max(0, start - 2) : start]
    aged = before[-1:].isspace() and before[:1] in "deDE" and _AGED.search(text, max(0, start - 9), start)
    aside = before == ", " and _NAMED.search(text, max(0, start - 20), start) and _ASIDE.match(text, end)
    return (
        (start, end, value, "age", "year")
        if (aged or aside) and 0 < value < 120
        else (start, end, value, "cardinal", "")
    )
