"""Clock times in a text as minutes after midnight: `7.30 a.m.`, `18:30`, `18.30 Uhr`, `18h30`, `下午3时20分`.

No time zones: a time with one is left out, so that nobody compares London's six o'clock with New York's. Knows no days.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.text.normalise.values import Clock

_NOON = 12 * 60
_SPACELESS_TIME = (
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|午前|午後|夜)?(?P<hour>\d{1,2})(?:[时時点點])(?!间|間)"
    r"(?:(?P<minute>[0-5]?\d)分|(?P<half>半))?(?P<loose>许|許|左右|多|ごろ|頃)?"
)
_DIGITS = "0123456789"
_LATE = frozenset({"下午", "傍晚", "晚上", "晚", "午後", "夜"})
_WRITTEN = (
    r"(?<![\d.,:/€$£-])(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?P<sign>[:.])(?P<minute>[0-5]\d)(?![\d:.]\d))?"
    r"(?:[ \u00a0\u202f]?(?P<mark>[AaPp]\.?[Mm]\b\.?|Uhr\b|horas?\b|hrs?\b|heures?\b"
    r"|h(?:[ \u00a0\u202f]?(?P<after>[0-5]\d))?\b"
    r"|o['’]clock\b))?"
)
# What every time in figures has: minutes, or the beginning of a word for one; most figures have neither.
_LIKELY = re.compile(r"\d(?:[:.]\d|[ \u00a0\u202f]?[AaPpUho])")
_BEFORE = r"(?i)(?:\b(?:at|um|gegen|ab|à|vers|a las|las|alle|às|kl\.?|om)|الساعة)[ \u00a0]+$"
_LOOSE = (
    r"(?i)\b(?:about|around|some|approximately|roughly|nearly|almost|shortly (?:after|before)|just (?:after|before)"
    r"|soon after|before|after|by|until|from|since|gegen|etwa|rund|kurz (?:nach|vor)|nach|vor|bis|ab|seit|vers|environ"
    r"|peu (?:après|avant)"
    r"|avant|après|depuis|hacia|sobre|alrededor de|poco (?:después|antes) de|antes de|después de|desde|hasta"
    r"|verso|circa"
    r")(?:[ \u00a0](?:at|las|a las|de las|um))?[ \u00a0]+$"
)
_ZONE = (
    r"(?i)[ \u00a0]?\(?(?:GMT|UTC|[ECMP][SD]?T|CES?T|MES?Z|BST|IST|JST|MSK)\b"
    r"|[ \u00a0]?(?:eastern|pacific|central|mountain)\b"
)


@cache  # compiled when a text needs it
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def clocks(text: str) -> tuple[Clock, ...]:
    """Every clock time of a text, in order; those with a time zone and bare hours without a sign of one left out."""
    if not any(map(text.__contains__, _DIGITS)):
        return ()
    written = _pattern(_WRITTEN).finditer(text) if _LIKELY.search(text) else ()
    found = [clock for match in written for clock in (_written(text, match),) if clock is not None]
    if not text.isascii():
        found += [clock for match in _pattern(_SPACELESS_TIME).finditer(text) for clock in (_spaceless(match),)]
        found.sort(key=lambda clock: clock.start)
    return tuple(found)


def _written(text: str, match: re.Match[str]) -> Clock | None:
    if match["mark"] is None and match["sign"] != ":":
        return None  # a number
    hour, minute, mark = int(match["hour"]), match["minute"] or match["after"], (match["mark"] or "").casefold()
    before = text[max(0, match.start() - 24) : match.start()]
    lengthy = mark.startswith(("hora", "hr", "heure")) or mark == "h"
    if lengthy and not minute and _pattern(_BEFORE).search(before) is None:
        return None  # a duration
    plain = match["sign"] == ":" or (match["sign"] and _pattern(_BEFORE).search(before) and mark)
    if (
        not (mark or plain)
        or (not mark and _pattern(_BEFORE).search(before) is None)
        or _pattern(_ZONE).match(text, match.end())
    ):
        return None
    halved = mark[:1] in {"a", "p"}
    if (halved or mark.startswith("o")) and not 1 <= hour <= 12:
        return None
    if halved:
        hour = hour % 12 + (12 if mark[0] == "p" else 0)
    minutes = hour * 60 + int(minute or 0)
    loose = _pattern(_LOOSE).search(before) is not None
    either = mark.startswith("o") or (not mark and hour <= 12)
    return Clock(match.start(), match.end(), match.group(), minutes % (2 * _NOON), loose=loose, either=either)


def _spaceless(match: re.Match[str]) -> Clock:
    hour = int(match["hour"])
    late = match["part"] in _LATE and hour < 12
    minutes = (hour + (12 if late else 0)) * 60 + (30 if match["half"] else int(match["minute"] or 0))
    either = not match["part"] and hour <= 12
    loose = match["loose"] is not None
    return Clock(match.start(), match.end(), match.group(), minutes % (2 * _NOON), loose=loose, either=either)


def apart(one: Clock, other: Clock) -> bool:
    """True where two times cannot be one: an hour off where one is loose, half of a day where it is not told."""
    least = 60 if one.loose or other.loose else 1
    off = abs(one.minutes - other.minutes)
    off = min(off, 2 * _NOON - off)
    return (min(off, _NOON - off) if one.either or other.either else off) >= least
