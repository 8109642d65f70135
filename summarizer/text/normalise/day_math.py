"""Arithmetic on days: the nearest year, weekday or weekend, and so many units away. Reads no text but ISO dates."""

from __future__ import annotations

import re
from datetime import date, timedelta

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def parse(iso: str) -> date | None:
    """The day of an ISO date or date-time; None where it is not one."""
    match = _ISO.match(iso)
    return day_or_none(*(int(part) for part in match.groups())) if match else None


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day; None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def century(year: int) -> int:
    """The full year of a two-digit one."""
    return year + (1900 if year > 50 else 2000)


def nearest_year(month: int, day: int, anchor: date | None) -> int:
    """The year that puts a month and day nearest to the anchor."""
    assert anchor is not None
    options = [
        candidate
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (candidate := day_or_none(year, month, min(day, 28)))
    ]
    return min(options, key=lambda candidate: (abs((candidate - anchor).days), candidate)).year


def weekday_near(anchor: date, wanted: int, *, ahead: bool) -> date:
    """The nearest such weekday (Monday is 1) up to the anchor, or from it on."""
    back = (anchor.isoweekday() - wanted) % 7
    return anchor + timedelta(days=(7 - back) % 7) if ahead else anchor - timedelta(days=back)


def dated_near(anchor: date, wanted: int, day: int) -> date | None:
    """The nearest such weekday that is such a day of its month, within two weeks of the anchor; None if none is."""
    around = (shifted(anchor, away * sign) for away in range(15) for sign in (-1, 1))
    return next((one for one in around if one.day == day and one.isoweekday() == wanted), None)


def near_day(day: date, wanted: int) -> date:
    """The weekday of the week that has `day` in its middle."""
    return shifted(day, (wanted - day.isoweekday() + 3) % 7 - 3)


def shifted(day: date, days: int) -> date:
    """So many days away; the day itself where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def weekend(anchor: date, shift: int) -> tuple[str, str, bool]:
    """Saturday and Sunday of the anchor's week, or `shift` weeks away."""
    monday = anchor - timedelta(days=anchor.isoweekday() - 1)
    saturday = shifted(monday, 5 + 7 * shift)
    return saturday.isoformat(), shifted(saturday, 1).isoformat(), True


def unit_away(anchor: date, unit: str, amount: int) -> str:
    """The day, week, month or year that lies `amount` units from the anchor, at that unit's own precision."""
    if unit == "day":
        return shifted(anchor, amount).isoformat()
    if unit in {"week", "fortnight"}:
        year, week, _ = shifted(anchor, 7 * amount * (2 if unit == "fortnight" else 1)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + amount
        return f"{months // 12:04}-{months % 12 + 1:02}" if months > 11 else ""
    if unit == "quarter":
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + amount
        return f"{max(1, quarters // 4):04}-Q{quarters % 4 + 1}"
    years = {"decade": 10, "century": 100}.get(unit, 1) * amount
    return f"{max(1, anchor.year + years):04}"
