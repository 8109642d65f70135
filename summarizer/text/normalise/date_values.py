"""What a match of `date_patterns` means, given the language and the anchor. Finds nothing by itself."""

from __future__ import annotations

import re
from datetime import date, timedelta

from summarizer.model.value import dataclass
from summarizer.text.normalise.date_names import DateWords
from summarizer.text.normalise.date_patterns import count
from summarizer.text.normalise.date_tense import ahead, to_come
from summarizer.text.normalise.day_math import (
    century,
    dated_near,
    day_or_none,
    nearest_year,
    shifted,
    unit_away,
    weekday_near,
    weekend,
)
from summarizer.text.normalise.number_words import table

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


_COUNTED = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,2}?([^\W\d_]{3,}s|people|men|women|children|police|staff)\b", re.IGNORECASE
)


# `terça-feira (14)`, `el lunes 16, tras …`: the day of the month behind a weekday.
_DAY_BESIDE = re.compile(r"\s(?:\((\d{1,2})\)|(\d{1,2})(?=[,;:)]|\.?$))")
_AFTER_YEAR = re.compile(r"\s*(?:[.,;:)\]!?’'\"”»…–—-]|$)|\s(?:roku|r\.|году|года|годов|год|г\.|годом|році|року)(?!\w)")


@dataclass(frozen=True, slots=True)
class Context:
    """What a match is read against."""

    text: str
    digits: str  # the text, its digits as ASCII ones
    anchor: date | None
    language: str
    words: DateWords


Result = tuple[str, str, bool] | None


def _numeric(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    if "iym" in groups:
        return f"{groups['iym']}-{int(groups['imm']):02}", "", False
    if "cy" in groups:
        parts = [f"{int(groups[name]):0{width}}" for name, width in (("cy", 4), ("cm", 2), ("cd", 2)) if name in groups]
        return "-".join(parts), "", False
    if "iy" in groups:
        found = day_or_none(int(groups["iy"]), int(groups["im"]), int(groups["id"]))
    else:
        year = int(groups["ny"]) if len(groups["ny"]) == 4 else century(int(groups["ny"]))
        first, second = int(groups["na"]), int(groups["nb"])
        day, month = (first, second) if context.words.day_first or first > 12 else (second, first)
        if month > 12:
            day, month = month, day
        found = day_or_none(year, month, day)
    return (found.isoformat(), "", False) if found else None


_DIGITS = re.compile(r"\d+")
_JOINT = re.compile(r"[\s-]+")


def _day_of(written: str) -> int:
    digits = _DIGITS.match(written)
    if digits:
        return int(digits.group())
    *tens, unit = _JOINT.split(written.casefold())
    base = {"twenty": 20, "thirty": 30}.get(tens[0], 0) if tens else 0
    return base + table("en").ordinals[unit]


def _full(groups: dict[str, str], match: re.Match[str], context: Context) -> Result:
    """A day and a month, in either order, with or without a year, a weekday, a second day."""
    form = "1" if "m1" in groups else "2"
    month = context.words.months[groups[f"m{form}"].casefold()]
    if (
        groups[f"m{form}"].islower()
        and groups[f"m{form}"] in context.words.short
        and match.group()[:1].isalpha()
        and f"y{form}" not in groups
    ):
        return None  # `may 5` is more often a verb
    day, last = _day_of(groups[f"d{form}"]), groups.get(f"d{form}b")
    year = groups.get(f"y{form}")
    if year is None and context.anchor is None:
        head = f"XXXX-{month:02}-"
        return (
            (f"{head}{day:02}", f"{head}{int(last):02}" if last else "", False)
            if day_or_none(2000, month, day)
            else None
        )
    chosen = int(year) if year else nearest_year(month, day, context.anchor)
    first, final = day_or_none(chosen, month, day), day_or_none(chosen, month, int(last)) if last else None
    if first is None and year is None and day_or_none(2000, month, day):
        return f"XXXX-{month:02}-{day:02}", "", False
    if first is None or (final is not None and final <= first):
        return None
    return first.isoformat(), final.isoformat() if final else "", year is None


def _month_year(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    return f"{groups['y3']}-{context.words.months[groups['m3'].casefold()]:02}", "", False


def _month_alone(groups: dict[str, str], match: re.Match[str], context: Context) -> Result:
    name, shift = groups["m4"], groups.get("ms")
    if (
        len(name) < 5
        and name.casefold() != "may"
        and name.casefold() not in {"mai", "juin", "juli", "june", "july", "avril", "août"}
        and not shift
    ):
        return None
    if (
        name.casefold() in context.words.short
        and not shift
        and not (name[:1].isupper() and _after_preposition(match, context))
    ):
        return None
    if context.language == "en" and not name[:1].isupper() and not shift and not _after_preposition(match, context):
        return None
    month = context.words.months[name.casefold()]
    if context.anchor is None:
        return f"XXXX-{month:02}", "", shift is not None
    direction = context.words.shift[shift.casefold()] if shift else None
    this = context.anchor
    if direction == -1:
        year = this.year if month < this.month else this.year - 1
    elif direction == 1:
        year = this.year if month > this.month else this.year + 1
    else:
        year = this.year if direction == 0 else nearest_year(month, 15, this)
    return f"{year:04}-{month:02}", "", True


def _after_preposition(match: re.Match[str], context: Context) -> bool:
    before = _WORD_BEFORE.search(context.text, max(0, match.start() - 12), match.start())
    return bool(before and before[1].casefold() in context.words.year_after)


_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s-]+$")
_BEFORE_YEAR = re.compile(r"[(\[]$|(?:^|\s)(?:the|der|le|el)\s$", re.IGNORECASE)
_BOUND = re.compile(r"(?:than|below|above|over|under|about|almost|nearly|exceed|[$€£])\s*$", re.IGNORECASE)


def _months(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    first, last = (context.words.months[groups[name].casefold()] for name in ("r1", "r2"))
    year = int(groups["ry"])
    return f"{year - (first > last)}-{first:02}", f"{year}-{last:02}", False


def _half(groups: dict[str, str], _match: re.Match[str], _context: Context) -> Result:
    first = 1 if groups["h1"] == "1" else 7
    return f"{groups['hy']}-{first:02}", f"{groups['hy']}-{first + 5:02}", False


def _quarter(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    quarter = int(groups["q1"]) if "q1" in groups else _QUARTERS[groups["q2"].casefold()]
    year = groups.get("qy1") or groups.get("qy2") or groups.get("qy3")
    if year:
        return f"{year}-Q{quarter}", "", False
    if "qs" in groups and context.anchor:
        return f"{context.anchor.year + context.words.shift[groups['qs'].casefold()]}-Q{quarter}", "", True
    if context.anchor:
        return f"{context.anchor.year}-Q{quarter}", "", True
    return f"XXXX-Q{quarter}", "", True


def _weekday(groups: dict[str, str], match: re.Match[str], context: Context) -> Result:
    written = groups["wd"]
    if (len(written) < 5 or written.casefold() in context.words.short) and not match.group().endswith("."):
        return None
    if context.language == "en" and written.islower():
        return None
    wanted = context.words.weekdays[written.casefold()]
    if context.anchor is None:
        return f"XXXX-WXX-{wanted}", "", True
    written_beside = _DAY_BESIDE.match(context.digits, match.end())
    day = dated_near(context.anchor, wanted, int(written_beside[1] or written_beside[2])) if written_beside else None
    day = day or weekday_near(context.anchor, wanted, ahead=ahead(match, context.text, context.words))
    return day.isoformat(), "", True


def _relative_day(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    offset = context.words.days[" ".join(groups["rel"].casefold().replace("’", "'").split())]
    return shifted(context.anchor, offset).isoformat() if context.anchor else f"P{offset:+}D", "", True


def _last_or_next(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    """`last week`, `next Friday`, `this year`, `last weekend`."""
    shift, thing = context.words.shift[groups["ss"].casefold()], groups["su"].casefold()
    anchor = context.anchor
    if anchor is None:
        return f"P{shift:+}{thing}", "", True
    if thing in context.words.weekdays:
        monday = anchor - timedelta(days=anchor.isoweekday() - 1)
        wanted = context.words.weekdays[thing]
        if shift < 0:
            back = (anchor.isoweekday() - wanted) % 7 or 7
            return shifted(anchor, -back).isoformat(), "", True
        return shifted(monday, wanted - 1 + 7 * shift).isoformat(), "", True
    if thing in context.words.weekend:
        return weekend(anchor, shift)
    return unit_away(anchor, context.words.units[thing], shift), "", True


def _bare_weekend(_groups: dict[str, str], match: re.Match[str], context: Context) -> Result:
    if context.anchor is None:
        return "XXXX-WXX-WE", "", True
    later = to_come(match, context.text, context.words) or context.anchor.isoweekday() >= 6
    return weekend(context.anchor, 0 if later else -1)


def _ago(groups: dict[str, str], _match: re.Match[str], context: Context) -> Result:
    number, unit = groups.get("an") or groups["bn"], (groups.get("au") or groups["bu"]).casefold()
    amount = count(number, context.language)
    if amount is None:
        return None
    signed = amount if "later" in groups else -amount
    if (
        context.anchor is None
        or (groups.get("ago") or "").casefold() in {"before", "earlier", "back"}
        or (groups.get("later") or "").casefold() == "later"
    ):
        return None if context.anchor else (f"P{signed:+}{context.words.units[unit]}", "", True)
    return unit_away(context.anchor, context.words.units[unit], signed), "", True


# `is to last 48 hours`: a verb.
_LASTING = re.compile(
    r"(?:\b(?:to|will|would|could|can|may|might|should|must|not)|n['’]t|['’]ll) last\b", re.IGNORECASE
)


def _past_units(groups: dict[str, str], match: re.Match[str], context: Context) -> Result:
    """`the past three days`, `the next two weeks`: from one end to the other, the anchor included."""
    amount, shift = count(groups["pn"], context.language), context.words.shift[groups["ps"].casefold()]
    if amount is None or shift == 0 or _LASTING.search(context.text[max(0, match.start() - 9) : match.start() + 5]):
        return None
    unit = context.words.units[groups["pu"].casefold()]
    if context.anchor is None:
        return f"P{shift * amount:+}{unit}", "", True
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days is None:
        far, near = (
            unit_away(context.anchor, unit, shift * amount),
            unit_away(context.anchor, unit, max(0, shift)),
        )
        return (far, near, True) if shift < 0 else (near, far, True)
    far_day = shifted(context.anchor, shift * amount * days)
    near_day = context.anchor if shift < 0 else shifted(context.anchor, 1)
    first, last = sorted((far_day, near_day))
    return first.isoformat(), last.isoformat(), True


def _decade(groups: dict[str, str], _match: re.Match[str], _context: Context) -> Result:
    return f"{groups['dec']}X", "", False


def _year(groups: dict[str, str], match: re.Match[str], context: Context) -> Result:
    if _after_preposition(match, context) and not _COUNTED.match(context.text[match.end() : match.end() + 40]):
        return groups["y"], "", False
    before = context.text[max(0, match.start() - 8) : match.start()]
    after = context.text[match.end() : match.end() + 40]
    if _BOUND.search(before):
        return None
    if _BEFORE_YEAR.search(before) or (_AFTER_YEAR.match(after) and not before.endswith(("- ", "–", "x"))):
        return groups["y"], "", False
    return None if _COUNTED.match(after) or match.start() != 0 else (groups["y"], "", False)


_KINDS = (
    (("iy", "na", "cy", "iym"), _numeric),
    (("r1",), _months),
    (("m1", "m2"), _full),
    (("m3",), _month_year),
    (("h1",), _half),
    (("q1", "q2"), _quarter),
    (("m4",), _month_alone),
    (("ss",), _last_or_next),
    (("ps",), _past_units),
    (("ago", "ago2", "later"), _ago),
    (("we",), _bare_weekend),
    (("wd",), _weekday),
    (("rel",), _relative_day),
    (("dec",), _decade),
    (("y",), _year),
)
RESOLVERS = {name: resolve for names, resolve in _KINDS for name in names}  # by the group that tells the kind
