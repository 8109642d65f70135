"""The language of a brief, its name, and the headings, words and days of our styles and renderers in it.

A heading that is not in the table stays as the style has it: whoever writes a style writes its headings. Does not
translate claims, nor what engines and checks note.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from summarizer.text.lexicon import base_language, language_key

NAMES: Mapping[str, str] = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def most(codes: Iterable[str]) -> str:
    """The language that most sources are in, as a code without its region; `en` where there is none."""
    listed = list(codes)
    if set(listed) == {"en"}:
        return "en"
    counts = Counter(map(base_language, listed))
    found = max(sorted(counts), key=lambda one: counts[one], default="en")
    return language_key(found)


@lru_cache(maxsize=64)
def code(name: str) -> str:
    """The code of a language that a style names (`French`, `fr`); empty where we do not know it."""
    wanted = name.strip().casefold()
    return next((short for short, long in NAMES.items() if wanted in {short, long.casefold()}), "")


def heading(text: str, language: str) -> str:
    """A heading of ours in a language; as it is where there is no other."""
    if language == "en" or not text:
        return text
    known = _table()
    return known[language][known["en"].index(text)] if language in known and text in known["en"] else text


def word(text: str, language: str) -> str:
    """A word or heading of the renderers in a language; as it is where there is no other."""
    if language == "en" or not text:
        return text
    known: dict[str, list[str]] = _words()["words"]
    if language in known and text in known["en"]:
        return known[language][known["en"].index(text)]
    return heading(text, language)


def day(iso: str, language: str = "en") -> str:
    """`2016-10-11` as `11 October 2016`, `10-11` as `11 October`, `2016-10` as `October 2016`; as it is where unknown.

    In other languages whole days only, as a month alone has another form in some, and days without a year where it
    comes last.
    """
    parts = iso.split("-")
    if not all(part.isdecimal() for part in parts):
        return iso
    year, month, date = (*parts, "", "")[:3] if len(parts[0]) > 2 else ("", *parts[:2])
    if not (month and 1 <= int(month) <= len(_MONTHS)):
        return iso
    if language == "en":
        number = str(int(date)) if date else ""
        return " ".join(part for part in (number, _MONTHS[int(month) - 1], year) if part)
    shape, names = _words()["days"].get(language, ("", ()))
    if not (shape and date and (year or shape.endswith("{y}"))):
        return iso
    name = names[int(month) - 1] if names else str(int(month))
    number = "1er" if language == "fr" and int(date) == 1 else str(int(date))
    told = shape if year else shape.partition("{m}")[0] + "{m}"
    return str(told.format(d=number, m=name, y=year))


def spoken(headings: Iterable[str], sources: Iterable[str]) -> str:
    """The language that a brief's headings are in; where they are none of ours, the one that most sources are in."""
    table, fallback = _table(), most(sources)
    counts = Counter(code for text in headings for code, row in table.items() if text in row)
    best = max(counts.values(), default=0)
    return fallback if counts[fallback] == best else next(code for code in table if counts[code] == best)


@cache
def _words() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
    return table


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(Path(__file__).with_name("headings.json").read_text(encoding="utf-8"))
    return table
