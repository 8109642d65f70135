"""Canonical units and currencies by the words and signs that are written for them. Data and one look-up.

Symbols hold in every language; unit words are English, French, German and Spanish and are looked up together, because
a unit word after a number is one in any of them. `SIZES` says how units of one dimension compare.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.text.lexicon import word_set

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
_CURRENCIES = {
    "USD": (
        "dollar dollars buck bucks greenback|us dollar|us dollars|u.s. dollar|u.s. dollars|american "
        "dollars|united states dollars|dólar|dólares"
    ),
    "EUR": "euro euros",
    "JPY": "yen",
    "CNY": "yuan renminbi rmb",
    "RUB": "rouble roubles ruble rubles rubel",
    "INR": "rupee rupees|indian rupees",
    "GBP": "sterling quid|pound sterling|pounds sterling|british pound|british pounds",
    "CHF": "franken|swiss franc|swiss francs",
    "KRW": "won",
    "TRY": "lira liras|turkish lira|turkish liras",
    "ILS": "shekel shekels",
    "MXN": "peso pesos|mexican pesos",
    "BRL": "real reais reals",
    "ZAR": "rand",
    "SEK": "kronor|swedish kronor|swedish krona",
    "NGN": "naira",
    "IDR": "rupiah",
    "THB": "baht",
    "MYR": "ringgit",
    "PLN": "zloty zlotys",
    "CAD": "|canadian dollars|canadian dollar",
    "AUD": "|australian dollars|australian dollar",
    "FIM": "markka|finnish markka",
    "DEM": "marks|deutsche marks|german marks|d-marks",
    "FRF": "francs franc|french francs",
    "cent": "cent cents",
    "penny": "pence penny p",
    "BTC": "bitcoin bitcoins",
    "NZD": "|new zealand dollars",
    "HKD": "|hong kong dollars",
    "DKK": "kroner|danish kroner",
    "NOK": "|norwegian kroner|norwegian crowns",
    "ESP": "pesetas",
    "ITL": "lire|italian lire",
    "IRR": "rials rial",
    "IQD": "dinar dinars|iraqi dinars",
}
_MEASURES = {
    "kilometre": "km kms kilometer kilometers kilometre kilometres kilomètre kilomètres kilómetro kilómetros",
    "metre": "m metre metres meter meters mètre mètres metro metros",
    "centimetre": "cm centimeter centimeters centimetre centimetres zentimeter centimètres",
    "millimetre": "mm millimeter millimeters millimetre millimetres",
    "nanometre": "nm nanometer nanometers nanometre nanometres",
    "decimetre": "dm",
    "micrometre": "µm micron microns micrometre micrometers",
    "mile": "mile miles mi milles|statute miles",
    "nautical mile": "|nautical miles|nautical mile",
    "foot": "foot feet ft",
    "inch": "inch inches in",
    "yard": "yard yards yd",
    "light-year": "light-years light-year",
    "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm",
    "gram": "g gram grams gramme grammes gramm",
    "milligram": "mg milligram milligrams",
    "microgram": "µg mcg microgram micrograms microgramme microgrammes",
    "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "stone": "stone",
    "ton": "ton tons",
    "tonne": "t tonne tonnes|metric ton|metric tons",
    "litre": "l litre litres liter liters",
    "millilitre": "ml milliliter milliliters millilitre millilitres",
    "gallon": "gallon gallons gal",
    "barrel": "barrel barrels bbl",
    "pint": "pint pints",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "acre": "acre acres",
    "hectare": "ha hectare hectares hektar",
    "square kilometre": (
        "km² km2 sq.km|square kilometers|square kilometres|square kilometer|square kilometre|sq km|kilomètres "
        "carrés|kilómetros cuadrados"
    ),
    "square mile": "|square miles|square mile|sq miles|sq mi",
    "square metre": "m² m2 sqm|square meters|square metres|square meter|square metre|sq m",
    "square foot": "|square feet|square foot|sq ft",
    "cubic metre": "m³ m3|cubic meters|cubic metres|cubic meter",
    "cubic foot": "|cubic feet|cubic foot",
    "kilometre per hour": (
        "km/h kph kmh kmph km/hr|kilometers per hour|kilometres per hour|kilometres an hour|kilometers an hour"
    ),
    "mile per hour": "mph mi/h|miles per hour|miles an hour|mile per hour",
    "metre per second": "m/s|meters per second|metres per second",
    "knot": "knot knots",
    "degree Celsius": (
        "°c ℃ celsius celcius|degrees celsius|degrees centigrade|degree celsius|deg c|degrees c|° c|degrés "
        "celsius|grad celsius"
    ),
    "degree Fahrenheit": (
        "°f ℉ fahrenheit farenheit|degrees fahrenheit|degree fahrenheit|degrees farenheit|deg f|degrees f|° f"
    ),
    "degree": "° degree degrees",
    "kelvin": "k kelvin kelvins",
    "watt": "w watt watts",
    "kilowatt": "kw kilowatt kilowatts",
    "megawatt": "mw megawatt megawatts",
    "gigawatt": "gw gigawatt gigawatts",
    "kilowatt-hour": "kwh kilowatt-hours|kilowatt hours",
    "megawatt-hour": "mwh|megawatt hours",
    "terawatt-hour": "twh",
    "volt": "v volt volts",
    "joule": "j joule joules",
    "hertz": "hz hertz",
    "megahertz": "mhz megahertz",
    "gigahertz": "ghz gigahertz",
    "kilohertz": "khz",
    "calorie": "calorie calories",
    "horsepower": "hp horsepower",
    "ampere": "amp amps ampere amperes",
    "byte": "byte bytes",
    "kilobyte": "kb kilobyte kilobytes",
    "megabyte": "mb megabyte megabytes",
    "gigabyte": "gb gigabyte gigabytes",
    "terabyte": "tb terabyte terabytes",
    "second": "s sec secs seconds seconde secondes sekunden segundos",
    "minute": "min mins minute minutes minuten minutos",
    "hour": "h hr hrs hour hours hours' heure heures stunde stunden hora horas",
    "day": "day days days' jour jours tag tage tagen día días",
    "week": "week weeks weeks' semaine semaines woche wochen semana semanas",
    "month": "month months months' mois monat monate monaten mes meses",
    "year": "yr yrs year years years' an ans année années jahr jahre jahren año años",
    "decade": "decade decades décennies jahrzehnte décadas",
    "century": "century centuries siècle siècles jahrhunderte siglos",
    "night": "night nights",
    "millisecond": "ms millisecond milliseconds",
    "basis point": "bps bp|basis points|basis point",
}
_CASED = frozenset({"m", "g", "l", "t", "s", "h", "v", "w", "k", "j", "p", "in", "mi", "an", "b"})


def _spread(groups: dict[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for unit, written in groups.items():
        single, *phrases = written.split("|")
        table |= dict.fromkeys([*single.split(), *phrases], unit)
    return table


_SIZES = {
    "length": (
        "kilometre:1000 metre:1 centimetre:0.01 millimetre:0.001 mile:1609.344 foot:0.3048 inch:0.0254 yard:0.9144"
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
CURRENCY_WORDS = _spread(_CURRENCIES)
UNIT_WORDS = _spread(_MEASURES)
LONGEST = 3  # words in the longest entry


def unit_of(phrase: str) -> tuple[str, str] | None:
    """(`measure` or `currency`, canonical unit) of a folded phrase of one to three words; None where it is no unit."""
    if phrase in UNIT_WORDS:
        return "measure", UNIT_WORDS[phrase]
    if phrase in CURRENCY_WORDS:
        return "currency", CURRENCY_WORDS[phrase]
    code = phrase.upper()
    if code in CODES:
        return "currency", "CNY" if code == "RMB" else code
    return None


def opens_unit(word: str) -> bool:
    """True for a word, as written, with which a unit of one word or more can begin."""
    return word.casefold().replace("’", "'").rstrip(".") in _heads()


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    phrases = (*UNIT_WORDS, *CURRENCY_WORDS, *map(str.casefold, CODES))
    return frozenset([phrase.partition(" ")[0].rstrip(".") for phrase in phrases])


def is_symbol(phrase: str) -> bool:
    """True for one-letter and look-alike units, which count only when written right after digits."""
    return phrase in _CASED
