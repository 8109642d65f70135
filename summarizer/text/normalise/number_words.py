"""Number words, scales, hedges and percent words, by language. Data only.

Languages without a table get digits, symbols and SI units alone: no language's words decide for another.
"""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import cast

from summarizer.model.value import dataclass
from summarizer.text.normalise.values import Hedge


@dataclass(frozen=True, slots=True)
class NumberWords:
    """One language's words. `small` add up, `hundreds` and `scales` multiply, `joins` may stand between."""

    small: dict[str, int] = field(default_factory=dict)
    hundreds: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    joins: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    point: str = ""
    minus: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    before: dict[str, Hedge] = field(default_factory=dict)
    after: dict[str, Hedge] = field(default_factory=dict)
    between: tuple[tuple[str, str], ...] = ()  # (`between`, `and`)
    to: tuple[str, ...] = ()
    ordinal_suffix: str = ""  # regex alternatives after digits
    decimal: str = "."
    glue: tuple[str, ...] = ()  # for a thousand where words are written as one (`zweitausend`)
    joints: tuple[str, ...] = ()  # that may stand in such a word (`hundertundzehn`)
    broken: dict[str, float] = field(default_factory=dict)  # `anderthalb`
    links: tuple[str, ...] = ()  # between a scale and what there is so much of (`millones de euros`)
    language: str = ""


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


def _valued(rows: str) -> dict[str, int]:
    """`1000 thousand thousands | 12 dozen` to word and value."""
    table: dict[str, int] = {}
    for row in rows.split("|"):
        value, *words = row.split()
        table |= dict.fromkeys(words, int(float(value)))
    return table


def hedged(rows: str) -> dict[str, Hedge]:
    """`about: around, some | at least: no fewer than` to phrase and hedge."""
    table: dict[str, Hedge] = {}
    for row in rows.split("|"):
        hedge, _, phrases = row.partition(":")
        table |= {" ".join(phrase.split()): cast("Hedge", hedge.strip()) for phrase in phrases.split(",")}
    return table


_EN_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_ENGLISH = NumberWords(
    small=_EN_TENS
    | _numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen"
    )
    | {"nought": 0, "naught": 0},
    hundreds={"hundred": 100},
    scales=_valued(
        "12 dozen dozens doz dozs | 100 hundreds | 1e3 thousand thousands | 1e5 lakh lakhs | 1e6 million millions "
        "mln mil mn "
        "| 1e7 crore crores | 1e9 billion billions bln bn | 1e12 trillion trillions tln trn tn"
    ),
    ordinals=_numbered(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth"
    )
    | {ten.removesuffix("y") + "ieth": value for ten, value in _EN_TENS.items()}
    | _valued("100 hundredth | 1e3 thousandth | 1e6 millionth | 1e9 billionth | 1e12 trillionth"),
    joins=("and",),
    articles=("a", "an"),
    point="point",
    minus=("minus", "negative"),
    percent=("percent", "percents", "per cent", "pct", "percentage", "percentage points", "percentage point", "pc"),
    before=hedged(
        "about: about, around, some, approximately, approx, roughly, circa, an estimated, estimated, close to "
        "| almost: almost, nearly, just under, just short of "
        "| at least: at least, no fewer than, no less than, not less than, a minimum of, minimum "
        "| more than: more than, over, above, upwards of, in excess of, greater than, well over, exceeding, exceed, "
        "exceeds, exceeded, higher than, larger than, bigger than "
        "| at most: up to, at most, no more than, not more than, a maximum of, maximum, as many as, as much as "
        "| less than: less than, fewer than, under, below, smaller than, lower than"
    ),
    after=hedged("at least: or more, plus | about: or so | at most: or less, or fewer"),
    between=(("between", "and"), ("from", "to"), ("between", "to")),
    to=("to", "through"),
    ordinal_suffix="st|nd|rd|th",
)
_FRENCH = NumberWords(
    small=_numbered(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf"
    )
    | _valued(
        "1 une | 20 vingt | 30 trente | 40 quarante | 50 cinquante | 60 soixante | 70 septante | 80 "
        "huitante | 90 nonante"
    ),
    hundreds={"cent": 100, "cents": 100},
    scales=_valued(
        "10 dizaine dizaines | 12 douzaine douzaines | 20 vingtaine | 100 centaine centaines | 1e3 mille millier "
        "milliers "
        "| 1e6 million millions | 1e9 milliard milliards | 1e12 billion billions"
    ),
    ordinals=_valued(
        "1 premier première | 2 deuxième | 3 troisième | 4 quatrième | 5 cinquième | 6 sixième | 7 septième | 8 "
        "huitième "
        "| 9 neuvième | 10 dixième | 100 centième | 1e3 millième"
    ),
    joins=("et",),
    articles=("un", "une"),
    point="virgule",
    minus=("moins",),
    percent=("pour cent", "pour-cent", "pourcent", "p. 100"),
    before=hedged(
        "about: environ, quelque, autour de | almost: près de, presque | at least: au moins | more than: plus de "
        "| less than: moins de | at most: jusqu'à, au plus"
    ),
    after=hedged("at least: ou plus, au moins | about: environ"),
    between=(("entre", "et"), ("de", "à")),
    to=("à",),
    ordinal_suffix="er|re|e|è?me|eme|nd|nde",
    decimal=",",
    links=("de", "d’", "d'"),
    language="fr",
)
_DE_ONES = "ein zwei drei vier fünf sechs sieben acht neun"
_DE_TENS = _numbered("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10) | {"dreissig": 30}
_GERMAN = NumberWords(
    small=_numbered(f"null {_DE_ONES} zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")
    | _DE_TENS
    | {"eins": 1, "fuenf": 5, "zwoelf": 12}
    | {
        f"{one}und{tens}": ten + unit
        for tens, ten in _DE_TENS.items()
        for unit, one in enumerate(_DE_ONES.split(), start=1)
    },
    hundreds={"hundert": 100},
    scales=_valued(
        "12 dutzend dutzende | 100 hunderte hunderten | 1e3 tausend tausende tausenden | 1e6 mio million millionen "
        "| 1e9 mrd milliarde milliarden | 1e12 "
        "billion billionen"
    ),
    ordinals=_valued(
        "1 erste ersten erster | 2 zweite zweiten | 3 dritte dritten | 4 vierte vierten | 5 fünfte fünften | 6 "
        "sechste | 7 siebte "
        "| 8 achte | 9 neunte | 10 zehnte"
    ),
    joins=("und",),
    articles=("eine", "einer", "ein"),
    point="komma",
    minus=("minus",),
    percent=("prozent", "prozentpunkte"),
    before=hedged(
        "about: etwa, rund, ungefähr, circa, ca. | more than: gut, mehr als, über | almost: fast, knapp, beinahe "
        "| at least: mindestens, wenigstens | less than: weniger als, unter | at most: höchstens, bis zu"
    ),
    after=hedged("at least: oder mehr"),
    between=(("zwischen", "und"), ("von", "bis")),
    to=("bis",),
    decimal=",",
    glue=("tausend",),
    joints=("und",),
    broken={"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5},
    language="de",
)
_SPANISH = NumberWords(
    small=_numbered(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho "
        "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
        "veintiocho veintinueve"
    )
    | _numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    | _numbered(
        "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", 200, 100
    )
    | _valued("1 un una | 21 veintiún | 100 cien ciento | 200 doscientas | 300 trescientas | 500 quinientas"),
    scales=_valued(
        "10 decena decenas | 12 docena docenas | 100 cientos centenar centenares "
        "| 1e3 mil miles millar millares | 1e6 millón millones | 1e9 millardo | 1e12 billón billones"
    ),
    ordinals=_valued(
        "1 primero primera primer | 2 segundo segunda | 3 tercero tercera tercer | 4 cuarto cuarta | 5 quinto quinta "
        "| 6 sexto | 7 séptimo | 8 octavo | 9 noveno | 10 décimo"
    ),
    joins=("y",),
    articles=("un", "una"),
    point="coma",
    minus=("menos",),
    percent=("por ciento",),
    before=hedged(
        "about: unos, unas, alrededor de, aproximadamente | almost: cerca de, casi | at least: al menos, por lo "
        "menos "
        "| more than: más de | less than: menos de | at most: hasta, como máximo"
    ),
    after=hedged("at least: o más"),
    between=(("entre", "y"), ("de", "a")),
    to=("a",),
    decimal=",",
    links=("de",),
    language="es",
)
_COMMA_DECIMAL = frozenset(
    (
        "it",
        "pt",
        "nl",
        "ru",
        "uk",
        "pl",
        "cs",
        "sv",
        "da",
        "no",
        "nb",
        "fi",
        "tr",
        "el",
        "ro",
        "hu",
        "bg",
        "sr",
        "id",
        "vi",
        "ca",
    )
)
FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_TABLES: dict[str, NumberWords] = {"en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH}
_DIGITS_DOT = NumberWords()
_DIGITS_COMMA = NumberWords(decimal=",")


@lru_cache(maxsize=64)
def table(language: str) -> NumberWords:
    """The words of a language (`en`, `en-GB`, `fr` …); an empty table where there is none."""
    base = language.lower().replace("_", "-").partition("-")[0]
    if base in _TABLES:
        return _TABLES[base]
    return _more().get(base) or (_DIGITS_COMMA if base in _COMMA_DECIMAL else _DIGITS_DOT)


def tables() -> tuple[NumberWords, ...]:
    """The words of all languages."""
    return (*_TABLES.values(), *_more().values())


@lru_cache(maxsize=1)
def _more() -> dict[str, NumberWords]:
    from summarizer.text.normalise import number_words_more as more  # most texts need none of them

    found = {
        name: NumberWords(
            small=small,
            hundreds=more.HUNDREDS.get(name, {}),
            scales=more.SCALES[name],
            joins=more.JOINS.get(name, ()),
            percent=more.PERCENT[name],
            before=hedged(more.HEDGES[name]) if name in more.HEDGES else {},
            decimal="," if name in more.COMMA else ".",
            links=more.LINKS.get(name, ()),
            glue=more.GLUED.get(name, ()),
            joints=more.JOINTS.get(name, ()),
            broken=more.BROKEN.get(name, {}),
            language=name,
        )
        for name, small in more.SMALL.items()
    }
    return found | {"nb": found["no"], "nn": found["no"]}
