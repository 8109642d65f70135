"""Numbers in running text: value, range, unit, hedge and what they count.

Words and digits, separators by language, percent, currency, ordinals, measures, ages, vague plurals. Numbers inside
dates, clock times, codes and addresses are left to others. Does not convert units, and does not judge whether two
numbers agree: see `agreement`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from summarizer.text.lexicon import word_set
from summarizer.text.normalise.dates import date_spans
from summarizer.text.normalise.figures import SPACES, plain
from summarizer.text.normalise.number_phrases import Phrase, phrases
from summarizer.text.normalise.number_ranges import bounded, compounds, ranges
from summarizer.text.normalise.number_words import NumberWords, table
from summarizer.text.normalise.units import CODES, CURRENCY_SIGNS, LONGEST, is_symbol, opens_unit, unit_of
from summarizer.text.normalise.values import Hedge, Number, NumberKind

_SIGN_BEFORE = re.compile(
    r"((?:(?:USD|AUD|NZD|CAD|U\.S\.?|US|AU|CA|NZ|HK|NT|[ACSRZ])\s?)?[$]|[€£¥₹₽₩₿₺₪₴₦฿₫₱₾₸]|\b[A-Z]{3})[ \u00a0\u202f]?$"
)
_SIGN_AFTER = re.compile(r"[ \u00a0\u202f]?([€£¥₹₽₩₿₺₪₴₦฿₫₱₾₸$元円](?!\s?\d))")
_MILLIONS = re.compile(r"[ \u00a0]?M(USD|EUR|GBP|SEK|NOK|DKK|CHF)\b")
_PERCENT = re.compile(r"[ \u00a0\u202f]?[%٪％]")
_MEASURE_SIGN = re.compile(r"[ \u00a0]?(°\s?[CF]?(?![^\W\d_])|℃|℉|[kcm]?m[²³23](?!\w))")
_AFTER = re.compile(r"[ \u00a0\u202f‑-]{0,2}((?:[^\W\d_]|[/.²³'’])+(?:[ -][^\W\d_]+){0,2})")
_WORDS = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r"[\s-]?(?:olds?\b|of age\b|âgée?s?\b|alt\b|de edad\b)")
_AGED = re.compile(r"\b(?:aged?|âgée?s? de)\s$", re.IGNORECASE)
# `Eric Kirkpatrick, 61, opened fire`
_NAMED = re.compile(r"[^\W\d_a-z][^\W\d_]+, $")
_ASIDE = re.compile(r"(?:,|\.(?:\s|$)|$)")
_MINUS = re.compile(
    r"(?:(?<![\w)])(?<!\d\s)[-−–]\s?|(?<!\bal )(?<!\blo )(?<!\bau )\b(?:minus|negative|moins|menos)\s)$", re.IGNORECASE
)
_PER = re.compile(
    r"(?: an?| per| each|/)[ ]?(hour|day|week|month|year|second|minute|barrel|share|person|night|tonne|ton)\b"
)
_NOUNS = re.compile(
    r"(?:[ \u00a0-](?:of (?:the |its |their |his |her |these |those |all )?)?)((?:[^\W\d_]+[ -]){0,3}[^\W\d_]+)"
)
_STOP = word_set(
    "the a an in on at by for to from with and or but of was were is are be been being has have had will would "
    "could who that which as after before since until over under when while than this last next ago more it they "
    "he she not"
)
_PLURALS = word_set("people men women children persons police staff troops cattle lives others media")
_HEDGE_CHARS = 24


@lru_cache(maxsize=8192)
def numbers(text: str, language: str = "en") -> tuple[Number, ...]:
    """All numbers of `text` in order of appearance, not overlapping.

    Args:
        text: any length; meant for sentences (results are cached by text).
        language: ISO 639-1 code; decides decimal marks and number words.

    Returns:
        Values with offsets into `text`. Calendar dates and clock times are not among them.
    """
    if not text.strip():
        return ()
    read = phrases(plain(text), language)
    if not read:
        return ()
    taken = date_spans(text, language)
    words = table(language)
    found: list[Number] = []
    for phrase in read:
        if not _inside(phrase, taken) and not (found and phrase.start < found[-1].end):
            number = _dressed(text, phrase, words, language)
            if found and number.start < found[-1].end:  # its sign belongs to the number before
                number = replace(number, start=phrase.start, text=text[phrase.start : number.end])
            found.append(number)
    hedged = [_hedged(text, number, language) for number in compounds(text, ranges(text, found, words))]
    return tuple(bounded(text, hedged))


def _inside(phrase: Phrase, taken: tuple[tuple[int, int], ...]) -> bool:
    """True where a phrase overlaps one of the spans, which are in order and apart."""
    at = bisect_left(taken, (phrase.end, 0)) - 1
    return at >= 0 and phrase.start < taken[at][1]


def _dressed(text: str, phrase: Phrase, words: NumberWords, language: str) -> Number:
    kind: NumberKind = "ordinal" if phrase.form == "ordinal" else "vague" if phrase.form == "vague" else "cardinal"
    number = Number(phrase.start, phrase.end, "", phrase.value, None, kind)
    if kind == "cardinal":
        number = _ordinal_digits(text, number, words)
    if number.kind != "ordinal":
        number = _signed(text, _with_unit(text, number, words))
    start, end = number.start, number.end
    noun = _noun(text, end, language)
    return Number(start, end, text[start:end], number.value, None, number.kind, number.unit, "", noun)


def _ordinal_digits(text: str, number: Number, words: NumberWords) -> Number:
    if not words.ordinal_suffix or not text[number.end - 1].isdecimal():
        return number
    match = _any_of(words.ordinal_suffix).match(text[number.end : number.end + 5])
    return replace(number, end=number.end + match.end(), kind="ordinal") if match else number


def _signed(text: str, number: Number) -> Number:
    match = _MINUS.search(text[max(0, number.start - 9) : number.start])
    if not match:
        return number
    return replace(number, start=number.start - len(match.group()), value=-number.value)


def _with_unit(text: str, number: Number, words: NumberWords) -> Number:
    rest = text[number.end : number.end + 48]
    percent = _PERCENT.match(rest) or _percent_word(rest, words)
    if percent:
        return replace(number, end=number.end + percent.end(), kind="percent", unit="%")
    before = _SIGN_BEFORE.search(text[max(0, number.start - 8) : number.start])
    sign = before and before.group(1).replace(" ", "").replace("U.S.$", "US$").replace("U.S$", "US$")
    if before and sign and (sign in CURRENCY_SIGNS or sign in CODES):
        unit = CURRENCY_SIGNS.get(sign) or ("CNY" if sign == "RMB" else sign)
        return replace(number, start=number.start - len(before.group()), kind=_money(number), unit=unit)
    prefixed = _MILLIONS.match(rest)
    if prefixed:  # `30 MUSD`
        return replace(
            number, end=number.end + prefixed.end(), kind="currency", unit=prefixed.group(1), value=number.value * 1e6
        )
    after = _SIGN_AFTER.match(rest)
    if after:
        return replace(number, end=number.end + after.end(), kind=_money(number), unit=CURRENCY_SIGNS[after.group(1)])
    return _with_unit_word(text, number, rest)


def _money(number: Number) -> NumberKind:
    return "vague" if number.kind == "vague" else "currency"


def _percent_word(rest: str, words: NumberWords) -> re.Match[str] | None:
    if not words.percent or not rest[:1] or rest[0] not in f"{SPACES}-":
        return None
    return _percents(words.percent).match(rest)


@lru_cache(maxsize=16)
def _percents(words: tuple[str, ...]) -> re.Pattern[str]:
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"[\s-](?:{pattern})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _any_of(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives})(?!\w)")


def _with_unit_word(text: str, number: Number, rest: str) -> Number:
    sign = _MEASURE_SIGN.match(rest)
    if sign:
        unit = unit_of(sign.group(1).replace(" ", "").casefold())
        return replace(number, end=number.end + sign.end(), kind="measure", unit=unit[1] if unit else "degree")
    match = _AFTER.match(rest)
    if not match:
        return _aged(text, number)
    run = match.group(1)
    if not opens_unit(run.replace("-", " ").partition(" ")[0]):  # most words
        return _aged(text, number)
    attached = match.start(1) == 0
    for size in range(LONGEST, 0, -1):
        piece = _piece(size).match(run)
        found = unit_of(_fold(piece.group())) if piece else None
        if (
            piece
            and found
            and not (is_symbol(_fold(piece.group())) and not _symbol_fits(text, number, attached, piece.group()))
        ):
            return _unit_taken(text, number, number.end + match.start(1) + piece.end(), found)
    return _aged(text, number)


@lru_cache(maxsize=LONGEST)
def _piece(size: int) -> re.Pattern[str]:
    """So many words, joined by blanks or hyphens."""
    return re.compile(rf"\S+?(?:[ -]\S+?){{{size - 1}}}(?=[ -]|$|[.,](?:\s|$))")


def _fold(phrase: str) -> str:
    return (
        phrase.casefold().replace("-", " ").replace("’", "'").rstrip(".") if "km/" not in phrase else phrase.casefold()
    )


def _symbol_fits(text: str, number: Number, attached: bool, symbol: str) -> bool:
    """`5 m` and `5m` are metres, `five m` and `5 in Paris` are not."""
    if not text[number.end - 1].isdecimal() or not symbol.islower():
        return False
    return attached or symbol in {"m", "g", "l", "t", "h", "mi"}


def _unit_taken(text: str, number: Number, end: int, found: tuple[str, str]) -> Number:
    kind, unit = found
    age = _AGE.match(text[end : end + 10]) if unit in {"year", "month", "week", "day"} else None
    if age:
        return replace(number, end=end + age.end(), kind="age", unit=unit)
    if number.kind == "vague":
        return replace(number, end=end, unit=unit)
    rate = _PER.match(text[end : end + 14]) if kind == "measure" and unit in {"kilometre", "mile", "metre"} else None
    if rate:
        return replace(number, end=end + rate.end(), kind="measure", unit=f"{unit} per {rate.group(1)}")
    scaled = _SCALED.match(text, end) if kind == "currency" else None
    if scaled:  # `75 USD million`
        size = {"m": 1e6, "b": 1e9, "t": 1e12}[scaled.group(1)[0]]
        return replace(number, end=scaled.end(), kind="currency", unit=unit, value=number.value * size)
    return replace(number, end=end, kind="currency" if kind == "currency" else "measure", unit=unit)


_SCALED = re.compile(r" (million|billion|trillion)\b")


def _aged(text: str, number: Number) -> Number:
    told = _AGED.search(text[max(0, number.start - 9) : number.start])
    aside = _NAMED.search(text[max(0, number.start - 20) : number.start]) and _ASIDE.match(text, number.end)
    if (told or aside) and 0 < number.value < 120 and number.kind == "cardinal":
        return replace(number, kind="age", unit="year")
    return number


def _noun(text: str, end: int, language: str) -> str:
    match = _NOUNS.match(text[end : end + 64])
    if not match:
        return ""
    run: list[str] = _WORDS.findall(match.group(1))
    if not language.startswith("en"):
        return run[0].casefold()
    kept: list[str] = []
    for word in run:
        folded = word.casefold()
        if folded in _STOP:
            break
        kept.append(folded)
        if folded in _PLURALS or (folded.endswith("s") and not folded.endswith(("ss", "us", "is"))):
            return folded
    return kept[-1] if kept else ""


def _hedged(text: str, number: Number, language: str) -> Number:
    words = table(language)
    before, after = _hedges(language)
    match = before.search(text[max(0, number.start - _HEDGE_CHARS) : number.start]) if before else None
    if match:
        return replace(number, hedge=words.before[" ".join(str(match.group(1)).casefold().split())])
    match = after.match(text[number.end : number.end + _HEDGE_CHARS]) if after else None
    return replace(number, hedge=words.after[str(match.group(1)).casefold()]) if match else number


@lru_cache(maxsize=16)
def _hedges(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    words = table(language)
    before, after = (_alternatives(hedges) for hedges in (words.before, words.after))
    left = re.compile(rf"(?<!\w)({before})\s+(?:an?\s|the\s)?$", re.IGNORECASE) if before else None
    right = re.compile(rf"\s({after})(?!\w)", re.IGNORECASE) if after else None
    return left, right


def _alternatives(hedges: dict[str, Hedge]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") for word in sorted(hedges, key=lambda word: (-len(word), word))
    )
