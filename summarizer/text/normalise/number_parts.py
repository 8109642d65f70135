"""Fractions in words: `ein Viertel der Wähler`, `deux tiers`, `połowa z 300 rannych`, `三分之二`.

English is read in `number_phrases`. A part counts only where what it is a part of follows: `Viertel` is a part of a
town too, `quart` one of an hour, `mitad` one of a match. Does not read parts of times (`la mitad del año`) nor halves
in an order (`die zweite Hälfte`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import gcd

from summarizer.model.value import dataclass
from summarizer.text.lexicon import word_set
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.hanzi import value
from summarizer.text.normalise.number_atoms import Atom, Phrase
from summarizer.text.normalise.number_fractions import GAP


@dataclass(frozen=True, slots=True)
class Parts:
    """One language's: words by denominator; those that need no `one` before them; what `one` and `of` are.

    `of` and `strictly` are regex alternatives of what follows a part; `strictly` for those that are places or rooms.
    """

    words: dict[str, int]
    bare: frozenset[str]
    one: frozenset[str]
    of: str
    strict: frozenset[str] = frozenset()
    strictly: str = ""


def _parts(rows: str, *, bare: str, one: str, of: str, strict: tuple[str, str] = ("", "")) -> Parts:
    words = {word: int(row.split()[0]) for row in rows.split("|") for word in row.split()[1:]}
    return Parts(words, word_set(bare), word_set(one), of, word_set(strict[0]), strict[1])


_ANYTHING = r"\w"
PARTS = {
    "de": _parts(
        "2 hälfte | 3 drittel dritteln | 4 viertel vierteln | 5 fünftel fünfteln | 6 sechstel | 8 achtel | 10 zehntel",
        bare="hälfte",
        one="ein einem eines",
        of="der|des|aller|davon|dieser|dieses|seiner|seines|ihrer|ihres|unserer|von",
        strict=("viertel vierteln", r"(?:der|des|aller|dieser|seiner|ihrer)\s(?!\w*(?:stadt|metropole|gemeinde)\b)"),
    ),
    "fr": _parts(
        "2 moitié | 3 tiers | 4 quart quarts | 5 cinquièmes | 6 sixièmes | 10 dixièmes",
        bare="moitié tiers",
        one="un une le",
        of="des|du|de la|de l['’]|de leurs?|de ses|de ces|d['’]entre|de",
        strict=("quart quarts tiers", "des|du|de la|de l['’]|de leurs?|de ses|de ces|d['’]entre"),
    ),
    "es": _parts(
        "2 mitad | 3 tercio tercios | 5 quintos | 10 décimos",
        bare="mitad",
        one="un una",
        of="de l[ao]s|del|de la|de sus?|de estos|de estas|de ellos|de ellas|de",
    ),
    "it": _parts(
        "2 metà | 3 terzo terzi | 4 quarto quarti | 5 quinto quinti",
        bare="metà",
        one="un",
        of="dei|degli|delle|della|del|dell['’]|di quest[ie]",
    ),
    "pt": _parts(
        "2 metade | 3 terço terços | 4 quarto quartos | 5 quinto quintos",
        bare="metade",
        one="um",
        of="d[ao]s?|desses|dessas|destes|destas|deles|delas",
        strict=("quarto", "d[ao]s"),
    ),
    "nl": _parts(
        "2 helft | 3 derde | 4 kwart vierde | 5 vijfde | 10 tiende",
        bare="helft",
        one="een één",
        of="van|daarvan",
    ),
    "sv": _parts(
        "2 hälften | 3 tredjedel tredjedelar tredjedelen | 4 fjärdedel fjärdedelar | 5 femtedel femtedelar "
        "| 10 tiondel tiondelar",
        bare="hälften",
        one="en",
        of="av",
    ),
    "pl": _parts(
        "2 połowa połowę połową | 3 trzecia trzecią trzeciej trzecie trzecich | 4 czwarta czwartą czwartej czwarte "
        "czwartych ćwierć | 5 piąta piątą piątej piąte piątych | 10 dziesiąta dziesiątą",
        bare="połowa połowę połową",
        one="jedna jedną jednej",
        of=_ANYTHING,
    ),
    "ru": _parts(
        "2 половина половину половиной | 3 треть третью трети третьи третьих | 4 четверть четвертью четверти "
        "| 5 пятая пятую пятых | 10 десятая десятую десятых",
        bare="половина половину половиной треть третью четверть четвертью",
        one="одна одну одной",
        of=_ANYTHING,
    ),
}  # fmt: skip
_NONE = Parts({}, frozenset(), frozenset(), "(?!)")
_ORDER = re.compile(
    r"(?<!\w)(?:(?:erst|zweit|ander|andr|letzt|prem|deux|second|dern|primer|segund|prim[ao]|ultim|últim|otr[ao]|outr|altr"
    r"|autr|eerst|tweed|laatst|pierws|drug|ostatn|först|sist|перв|втор|последн|друг|best|größ|mejor|melhor"
    r")\w{0,6}|a|w|в|до|na|do)\s+$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*(?:(?:la|le|les|el|los|las|het|de|den|der|des|gli|z|ze|из|от)\s+)?([^\W_]+)")
_OTHER = tuple(
    sorted(
        word_set(
            "partid partit match spiel saison season temporada stagion gara jogo wedstrijd sezon mecz säsong "
            "матч сезон spotkani campo camin strad weg chemin drog пут cours siècl siglo secol sécul eeuw wieku "
            "века jahrhundert mandat final heure hora ora uur hour часа godzin stunde tour temps confiance "
            "boisk пол август ноч дня второго третьего"
        )
    )
)  # how words begin for a time, a game or a way, of which a half is a place in it


@lru_cache(maxsize=32)
def parts(language: str) -> Parts:
    """The fractions of a language; none where there is no table."""
    return PARTS.get(language, _NONE)


@lru_cache(maxsize=32)
def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(r"\s(?=\w)" if pattern == _ANYTHING else rf"\s(?:{pattern})(?:(?<=['’])|(?!\w))|\s(?:{pattern})")


def _whole_follows(text: str, end: int, word: str, language: str) -> bool:
    """True where the words behind a part say of what it is one, and that is neither a time nor a game."""
    known = parts(language)
    opener = _of(known.strictly if word in known.strict else known.of).match(text, end, end + 24)
    if opener is None:
        return False
    whole = _WHOLE.match(text, opener.end(), opener.end() + 40)
    if whole is None:
        return opener[0].strip().casefold() in {"davon", "daarvan", "deles", "delas"}
    noun = whole[1].casefold()
    times = date_words(language)
    return noun not in times.units and noun not in times.months and not noun.startswith(_OTHER)


def _stands_alone(text: str, start: int, word: str, language: str) -> bool:
    """True for a half that is none of two in an order: `die Hälfte`, not `die zweite Hälfte` nor `a metà`."""
    return word in parts(language).bare and not _ORDER.search(text, max(0, start - 16), start)


def _lowest(above: float, below: float) -> bool:
    """True for two thirds and three quarters; two quarters are of a final."""
    return 1 < above < min(below, _FEW) and above == int(above) and gcd(int(above), int(below)) == 1


_FEW = 10
_WORD_BEFORE = re.compile(r"\b([^\W\d_]+)[\s-]+$")


def of_whole(text: str, atom: Atom, phrase: Phrase, language: str) -> Phrase | None:
    """`deux tiers`, and `ein Viertel der Wähler`, `un cinquième des votants`, where a whole follows."""
    if not GAP.fullmatch(text, phrase.end, atom.start):
        return None
    several = atom.kind == "p" and _lowest(phrase.value, atom.value)
    plain = several and atom.word not in parts(language).strict
    one = phrase.value == 1 and phrase.worded
    if not plain and not ((several or one) and _whole_follows(text, atom.end, atom.word, language)):
        return None
    return Phrase(phrase.start, atom.end, phrase.value / atom.value, "cardinal", phrase.worded)


def leading_part(text: str, atom: Atom, language: str) -> Phrase | None:
    """`la moitié des …`, `une moitié`, `en tredjedel av …`; None for a part that stands for itself."""
    before = _WORD_BEFORE.search(text, max(0, atom.start - 12), atom.start)
    one = before is not None and before[1].casefold() in parts(language).one
    if not (one or _stands_alone(text, atom.start, atom.word, language)):
        return None
    if not _whole_follows(text, atom.end, atom.word, language):
        return None
    start = atom.start - len(before[0]) if one and before else atom.start
    return Phrase(start, atom.end, 1 / atom.value, "cardinal", worded=True)


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
