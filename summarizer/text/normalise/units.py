"""Canonical units and currencies by the words and signs that are written for them. Data and one look-up.

Symbols hold in every language. The words stand in `unit_words`. `SIZES` says how units of one dimension compare.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.text.lexicon import word_set
from summarizer.text.normalise.unit_words import CURRENCIES, MEASURES, OWN

CURRENCY_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₿": "BTC",
    "₺": "TRY",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₾": "GEL",
    "元": "CNY",
    "円": "JPY",
    "₸": "KZT",
    "﷼": "IRR",
    "US$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "NT$": "TWD",
    "Z$": "ZWD",
    "USD$": "USD",
    "AUD$": "AUD",
    "NZD$": "NZD",
    "CAD$": "CAD",
    "RM": "MYR",
}
CODES = word_set(
    "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF RUB UAH TRY INR PKR BDT IDR KRW TWD "
    "THB VND PHP MYR BRL MXN ARS CLP COP ZAR NGN EGP ILS SAR AED QAR KWD IRR BTC ETH"
)
_CASED = frozenset({"m", "g", "l", "t", "s", "h", "v", "w", "k", "j", "p", "in", "mi", "an", "b", "м", "г", "л"})


def _spread(groups: dict[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for unit, written in groups.items():
        single, *phrases = written.split("|")
        table |= dict.fromkeys([*single.split(), *phrases], unit)
    return table


_SIZES = {
    "length": (
        "kilometre:1000 metre:1 centimetre:0.01 millimetre:0.001 mile:1609.344 mil:10000 foot:0.3048 inch:0.0254 "
        "yard:0.9144"
    ),
    "mass": "kilogram:1 gram:0.001 pound:0.4536 ounce:0.02835 ton:907 tonne:1000 stone:6.35",
    "volume": "litre:1 millilitre:0.001 gallon:3.785 pint:0.4732 barrel:159",
    "area": (
        "hectare:10000 acre:4046.86 square_kilometre:1000000 square_mile:2589988 square_metre:1 square_foot:0.0929"
    ),
    "speed": "kilometre_per_hour:0.27778 mile_per_hour:0.44704 metre_per_second:1 knot:0.51444",
    "time": (
        "second:1 minute:60 hour:3600 day:86400 week:604800 month:2629800 year:31557600 decade:315576000 "
        "century:3155760000"
    ),
}
SIZES = {
    unit.replace("_", " "): (dimension, float(size))
    for dimension, row in _SIZES.items()
    for unit, _, size in (pair.partition(":") for pair in row.split())
}
CURRENCY_WORDS = _spread(CURRENCIES)
UNIT_WORDS = _spread(MEASURES)
LONGEST = 3  # words in the longest entry
OWN_WORDS = {
    language: {word: unit for row in rows.split("|") for unit, *words in [row.split()] for word in words}
    for language, rows in OWN.items()
}


def unit_of(phrase: str, language: str = "") -> tuple[str, str] | None:
    """(`measure` or `currency`, canonical unit) of a folded phrase of one to three words; None where it is no unit.

    With a language, its own words for units go before those that all languages share.
    """
    own = OWN_WORDS.get(language, _NO_WORDS).get(phrase)
    if own:
        return ("currency" if own in CODES else "measure"), own
    if phrase in UNIT_WORDS:
        return "measure", UNIT_WORDS[phrase]
    if phrase in CURRENCY_WORDS:
        return "currency", CURRENCY_WORDS[phrase]
    code = phrase.upper()
    if code in CODES:
        return "currency", "CNY" if code == "RMB" else code
    return None


_NO_WORDS: dict[str, str] = {}


def opens_unit(word: str) -> bool:
    """True for a word, as written, with which a unit of one word or more can begin."""
    return word.casefold().replace("’", "'").rstrip(".") in _heads()


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    own = (word for words in OWN_WORDS.values() for word in words)
    phrases = (*UNIT_WORDS, *CURRENCY_WORDS, *map(str.casefold, CODES), *own)
    return frozenset([phrase.partition(" ")[0].rstrip(".") for phrase in phrases])


def is_symbol(phrase: str) -> bool:
    """True for one-letter and look-alike units, which count only when written right after digits."""
    return phrase in _CASED
