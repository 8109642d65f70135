"""Do numbers and dates come out alike, as people write them in news?

    python eval/benchmarks/normalisation.py --data FOLDER [--out eval/results]

Every labelled expression of recognizers_text (number, numberwithunit, datetime) and of quantulum3 is one case: right
where `text.normalise` finds a value that overlaps it (quantulum3 gives no offsets: anywhere in the sentence) and is
the same number, range, percentage, amount with unit, or date. What is no news style is left out by rules on the kind
of the expression or the shape of its value (`LEFT_OUT`), never by name; the table says how many each rule takes, and
how we do on them all the same. Writes normalisation.json and normalisation.md.

Exit code: 0 where at least 95 % of the news-style expressions of each data set are alike, 1 where not, 2 where the
data is missing.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from summarizer.text.normalise import Date, Number, dates, numbers

FLOOR = 0.95
FILES = (
    "recognizers_text/number.jsonl",
    "recognizers_text/numberwithunit.jsonl",
    "recognizers_text/datetime.jsonl",
    "quantulum3/quantities.jsonl",
    "quantulum3/quantities_ambiguity.jsonl",
)
NUMBER_TYPES = frozenset(
    {"number", "ordinal", "percentage", "numberrange", "currency", "dimension", "age", "temperature"}
)
DATE_TYPES = frozenset({"date", "daterange"})
PLAIN_DATE = re.compile(
    r"(?:\d{4}|XXXX)(?:-\d\d){0,2}|XXXX-WXX-\d|\d{4}-W\d\d|\((?:\d{4}|XXXX)-\d\d-\d\d,(?:\d{4}|XXXX)-\d\d-\d\d,P\d+[DMY]\)"
)


@dataclass(frozen=True)
class Case:
    """One labelled expression. `value` is a number, (low, high), or a set of acceptable dates."""

    data: str
    kind: str
    text: str
    surface: str
    start: int
    end: int
    value: Any
    timex: str = ""
    anchor: str | None = None


def _written(kinds: frozenset[str], *patterns: str) -> Callable[[Case], bool]:
    """A rule on how an expression is written: one of the patterns is found in it, whatever its case."""
    found = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    return lambda case: (not kinds or case.kind in kinds) and bool(found.search(case.surface))


_ANY: frozenset[str] = frozenset()
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# What is left out, in the order in which the rules are tried: (name, why, rule).
LEFT_OUT: tuple[tuple[str, str, Callable[[Case], bool]], ...] = (
    ("no value", "a bare unit or sign, `dollars` or `%`, normalises to nothing", lambda c: c.value is None),
    (
        "relative ordinal",
        "`next`, `the last but one`: a place in a list on a screen",
        lambda c: c.kind == "ordinal.relative",
    ),
    (
        "clock and duration",
        "times of day, time ranges, durations as appointments, recurrences, time zones",
        lambda c: c.kind not in NUMBER_TYPES | DATE_TYPES | {"quantity"},
    ),
    (
        "no such day",
        "`feb 30`: nothing to normalise",
        lambda c: isinstance(c.value, set) and "not resolved" in c.value,
    ),
    (
        "spelled or shorthand year",
        "`nineteen ninety nine`, `of 87`, `the noughties`: transcripts of speech",
        _written(DATE_TYPES, "nineteen", "two thousand", "noughties", r"\b(?:of|first) \d\d$"),
    ),
    (
        "typed shorthand",
        "month and day in figures without a year, glued or in odd order, `Mon 13th`: as typed to an assistant",
        _written(
            DATE_TYPES,
            r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![/.\d-])",
            r"[a-z]{3}[/-]\d|\d-[a-z]{3}|[a-z]{3}\d",
            r"^\d{8}$|^\d\d ?[-/] ?\d{4}$|^\d{4} ?[/,] ?\w+$|\d{4} [a-z]+ and",
            r"^(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6} (?:the )?(?:\d{1,2}|[a-z]+ ?[a-z]*)(?:st|nd|rd|th)?$",
            r"^from \d\d to",
        ),
    ),
    (
        "holiday",
        "named days, and seasons",
        _written(
            DATE_TYPES,
            r"christmas|easter|thanksgiving|\beve\b|ramadan|\beid\b|festival|halloween|holiday|new year",
            r"summer|winter|spring|autumn|\bfall\b|(?:black|good) friday",
            r"(?:independence|labou?r|mother|father|may|earth|workers|boxing|columbus|presidents|memorial|veterans"
            r"|valentine|patrick|king|juneteenth|canada|bastille)\S* (?:\w+ )?(?:day|jr)",
        ),
    ),
    (
        "half-open period",
        "`before 2018`, `since August`, `between May and now`: the date in it is tested elsewhere",
        _written(
            frozenset({"daterange"}),
            r"^(?:before|after|since|until|till|later than|earlier than|starting|beginning|from)\b"
            r"(?!.*\b(?:to|till|until|-)\b)",
            r"\b(?:and|or) (?:greater|later|earlier|before|after)|^(?:more|less) than",
            r"\b(?:now|today|to date)\b",
        ),
    ),
    (
        "appointment talk",
        "a day named by its number or place alone, `rest of my week`, business days, sums of days, `the week of`",
        lambda c: c.kind in DATE_TYPES and (bool(c.timex and not PLAIN_DATE.fullmatch(c.timex)) or _APPOINTMENT(c)),
    ),
    (
        "spoken price",
        "`15 dollars and 50`, the cents without their word",
        _written(frozenset({"currency"}), r"(?:dollars?|\d) and \w+$", r"\$ \d+ cent"),
    ),
    (
        "share as percentage",
        "`1/4 of` as 25 %, `percent of 10`: we keep the share as a number",
        lambda c: c.kind == "percentage" and not re.search(r"[\dn]\w* ?(?:%|per)", c.surface),
    ),
    (
        "figures and words mixed",
        "`4 thousand 3 hundred and 21`",
        _written(frozenset({"number"}), r"^\d+ (?:thousand|hundred)\b.* and \d"),
    ),
    (
        "calculator notation",
        "powers, exponents, `1 over 3`, `two out of five`, =, < and >, ±",
        _written(_ANY, r"\^|\d[eE][-+]?\d|[x×*]\s?10", r"\bover\b|\bout of\b|[<>=±×]|\+/-"),
    ),
    (
        "sum of fractions",
        "spelled fractions of compound numbers: `thirty-two fifths`, `a twenty-first`",
        _written(
            frozenset({"number"}),
            r"(?:hundred|thousand|\w+ty)[\s-]+(?:\w+[\s-]+)*\w+(?:ths?|firsts?|seconds?|thirds?)\b",
            r"illionths?|hundredths?\b",
        ),
    ),
    (
        "laboratory unit",
        "units with powers or of the laboratory, bytes and bits",
        lambda c: c.kind in {"quantity", "dimension"} and bool(_LABORATORY.search(f"{c.timex} {c.surface}")),
    ),
    (
        "implied one",
        "an article for the number: `a penny`, `a gallon`",
        _written(
            NUMBER_TYPES | {"quantity"},
            r"^an? (?!dozen|hundred|thousand|[mb]illion|half|quarter|third|fifth|couple)",
        ),
    ),
    (
        "dozen as a unit",
        "quantulum3 counts dozens and gross; we count what is in them",
        lambda c: c.timex in {"dozen", "gross", "baker's dozen"},
    ),
)
_APPOINTMENT = _written(
    DATE_TYPES,
    r"\b(?:rest|weeks?|month|end|start|beginning|middle|first|second|third|fourth|last) of\b",
    r"\bof (?:the )?(?:this|next|last|following|coming|week|month)\b|\bin the week\b|\bmy\b|business",
    r"\bday after\b|\bfrom tomorrow\b|\bafter tomorrow\b|\bdays? from\b|(?:days|weeks|months|years) later",
    r"\b(?:earlier|early|late|later|mid|few)\b|same (?:year|week|month|day)|\beo[ymd]\b|\bweek \d|\d+ weeks?\b.*\d",
    r"^the (?:week|month|year)$|^(?:this|next|last|the) day$|^(?:the |on )?\d{1,2}(?:st|nd|rd|th)?\.?$",
    rf"\d to \d+ (?:this|next|last)|(?:this|next|last) week (?:{_DAY}|from)|^first {_DAY}|after the next",
    rf"previous {_DAY}|week (?:starting|beginning)|(?:this|next) {_DAY} (?:to|\d)",
)
_LABORATORY = re.compile(
    r"per (?:cubic|square)|inverse|byte|bit\b|picomet|attomet|(?:^|[^\w])[kMGT]?i?b(?:ps|/s)?$|electron|tesla|pascal"
    r"|sigma|coulomb|siemens|newton|ohm|lux|candela|mole\b|s-1|/min|/cm|fb−1|square second",
    re.IGNORECASE,
)


def main() -> int:
    """Measure, write and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds recognizers_text/ and quantulum3/")
    parser.add_argument("--out", type=Path, default=Path("eval/results"))
    parser.add_argument("--failures", action="store_true", help="print the news-style expressions that differ")
    arguments = parser.parse_args()
    missing = [name for name in FILES if not (arguments.data / name).is_file()]
    if missing:
        print(f"{arguments.data}: missing {', '.join(missing)}", file=sys.stderr)
        return 2
    results = [
        (case, next((rule[0] for rule in LEFT_OUT if rule[2](case)), ""), alike(case)) for case in cases(arguments.data)
    ]
    if arguments.failures:
        for case, rule, right in results:
            if not rule and not right:
                print(f"{case.data} {case.kind}: {case.surface!r} wanted {case.value} in {case.text!r}")
    table = summary(results)
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "normalisation.json").write_text(
        json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (arguments.out / "normalisation.md").write_text(markdown(table), encoding="utf-8")
    shares = {name: row["right"] / row["n"] for name, row in table["data"].items()}
    print(", ".join(f"{name}: {share:.1%}" for name, share in shares.items()), f"floor {FLOOR:.0%}")
    return 0 if all(share >= FLOOR for share in shares.values()) else 1


def cases(folder: Path) -> Iterator[Case]:
    """Every labelled expression once: the same input under another mode of the recognizer is the same case."""
    seen: set[tuple[str, str, int, str]] = set()
    for name in FILES:
        data = name.partition("/")[0]
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            found = quantulum(record) if data == "quantulum3" else recognizers(record)
            for case in found:
                key = (case.text, case.surface.casefold(), case.start, "" if case.kind in DATE_TYPES else case.kind)
                if key not in seen:
                    seen.add(key)
                    yield case


def quantulum(record: dict[str, Any]) -> Iterator[Case]:
    """Quantities of one sentence; ranges come as a middle with an uncertainty."""
    for found in record["res"]:
        value, spread = found["value"], found.get("uncertainty")
        figures = len(re.findall(r"\d[\d,.]*", found["surface"]))
        whole = (value - spread, value + spread) if spread and figures > 1 and "±" not in found["surface"] else value
        yield Case("quantulum3", "quantity", record["req"], found["surface"], -1, -1, whole, found["unit"])


def recognizers(record: dict[str, Any]) -> Iterator[Case]:
    """Expressions with a value; the extractors' records, which have none, are the same inputs again."""
    if re.search(
        "Extractor|Experimental|Suppress|TasksMode|CalendarMode|ComplexCalendar|ExtendedTypes|Split", record["model"]
    ):
        return
    for found in record["results"]:
        kind = (found.get("TypeName") or found.get("Type") or "").removeprefix("datetimeV2.")
        start = found.get("Start", -1)
        end = start + found["Length"] if "Length" in found else found.get("End", -2) + 1
        base = (
            "recognizers_text",
            kind,
            record["input"],
            record["input"][start:end] or found.get("Text", ""),
            start,
            end,
        )
        if record["area"] == "DateTime":
            timex, value = _date_value(found)
            yield Case(*base, value, timex, (record["reference_datetime"] or "")[:10] or None)
        else:
            yield Case(*base, _number_value(kind, found.get("Resolution") or {}))


def _number_value(kind: str, resolution: dict[str, Any]) -> Any:  # noqa: ANN401  # a number, a range or nothing
    value = resolution.get("value")
    if value in {None, "null"}:
        return None
    if kind == "numberrange":
        bounds = [part.strip() for part in value.strip("[]()").split(",")]
        return tuple(float(part) if part else None for part in bounds)
    if kind == "ordinal.relative":
        return value
    return float(str(value).rstrip("%"))


def _date_value(found: dict[str, Any]) -> tuple[str, Any]:
    """(TIMEX, the acceptable ISO values: the expression itself, its resolution in the past and in the future)."""
    value = found.get("Value") or {}
    values = list((found.get("Resolution") or {}).get("values", []))
    timex = value.get("Timex") or (values[0].get("timex") if values else "") or ""
    accepted = {timex}
    for resolution in (value.get("FutureResolution") or {}, value.get("PastResolution") or {}, *values):
        for key in ("date", "value"):
            if resolution.get(key):
                accepted.add(resolution[key])
        first, last = (
            (resolution.get(key) for key in ("startDate", "endDate"))
            if "startDate" in resolution
            else (resolution.get("start"), resolution.get("end"))
        )
        if first and last:
            accepted.add(f"{first}/{last}")
    accepted.discard("")
    return timex, accepted or None


def alike(case: Case) -> bool:
    """True where we find the same value for it."""
    if case.kind in DATE_TYPES or isinstance(case.value, set):
        return case.value is not None and any(
            _same_date(found, case) for found in dates(case.text, case.anchor) if _touches(found, case)
        )
    if any(_same_number(found, case) for found in numbers(case.text) if _touches(found, case)):
        return True
    # A year is a date to us and a number to others; both are the same four digits.
    return isinstance(case.value, float | int) and any(
        found.value.replace("X", "0")[:4] == f"{case.value:.0f}" for found in dates(case.text) if _touches(found, case)
    )


def _touches(found: Number | Date, case: Case) -> bool:
    return case.start < 0 or (found.start < case.end and case.start < found.end)


def _same_number(found: Number, case: Case) -> bool:
    if isinstance(case.value, tuple):
        low, high = case.value
        if found.high is not None:
            return low is not None and high is not None and _near(found.value, low) and _near(found.high, high)
        bound = low if low is not None else high
        return (low is None or high is None or low == high) and bound is not None and _near(found.value, bound)
    if not isinstance(case.value, float | int):
        return False
    return _near(found.value, case.value) and (found.unit == "%") == (
        case.kind == "percentage" or case.timex == "percentage"
    )


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other)) * 1e3


def _same_date(found: Date, case: Case) -> bool:
    if not {found.value, *_span(found)}.isdisjoint(case.value):
        return True
    # `two years ago`, `the last three months` are told to the year or month; TIMEX counts on to the day.
    if not found.relative or not re.fullmatch(r"\d{4}(?:-\d\d)?", found.value):
        return False
    edges = [value.split("/") for value in case.value]
    return any(
        edge[0].startswith(found.value) and edge[-1].startswith(found.end_value or found.value) for edge in edges
    )


def _span(found: Date) -> Iterator[str]:
    """A date of ours as first day and the day after the last one, the way TIMEX resolves periods."""

    def edges(value: str) -> tuple[date, date] | None:
        try:
            if "-W" in value:
                year, week = value.split("-W")
                monday = date.fromisocalendar(int(year), int(week), 1)
                return monday, monday + timedelta(days=7)
            if "-Q" in value:
                year, quarter = value.split("-Q")
                month = 3 * int(quarter) - 2
                return date(int(year), month, 1), date(
                    int(year) + (month == 10), month % 12 + 3 if month < 10 else 1, 1
                )
            if value.endswith("X"):
                year_number = int(value[:3]) * 10
                return date(year_number, 1, 1), date(year_number + 10, 1, 1)
            parts = [int(part) for part in value.split("-")]
            if len(parts) == 3:
                return date(*parts), date(*parts) + timedelta(days=1)
            if len(parts) == 2:
                return date(parts[0], parts[1], 1), date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
            return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1)
        except ValueError:
            return None

    first, last = edges(found.value), edges(found.end_value or found.value)
    if first and last:
        yield f"{first[0]}/{last[1]}"
        if found.end_value:  # TIMEX ends a range with its last day, month or year itself
            yield f"{first[0]}/{last[0]}"


def summary(results: list[tuple[Case, str, bool]]) -> dict[str, Any]:
    """Counts by data set, by kind and by rule."""
    data: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for case, rule, right in results:
        for counter in (rules[rule],) if rule else (data[case.data], kinds[f"{case.data}: {case.kind}"]):
            counter["n"] += 1
            counter["right"] += right
    why = {name: reason for name, reason, _ in LEFT_OUT}
    return {
        "floor": FLOOR,
        "data": {name: dict(data[name]) for name in sorted(data)},
        "kinds": {name: dict(kinds[name]) for name in sorted(kinds)},
        "left_out": {name: {"why": why[name], **rules[name]} for name in why if rules[name]},
    }


def markdown(table: dict[str, Any]) -> str:
    """The table for readers."""
    lines = [
        "# Numbers and dates, normalised alike",
        "",
        f"Made by `eval/benchmarks/normalisation.py`; floor {table['floor']:.0%} of the news-style expressions.",
        "",
    ]
    for title, rows in (("data set", table["data"]), ("kind", table["kinds"])):
        lines += [f"| {title} | expressions | alike | share |", "| --- | ---: | ---: | ---: |"]
        lines += [
            f"| {name} | {row['n']} | {row.get('right', 0)} | {row.get('right', 0) / row['n']:.1%} |"
            for name, row in rows.items()
        ]
        lines.append("")
    lines += [
        "Left out, by rule:",
        "",
        "| kind | why | expressions | alike all the same |",
        "| --- | --- | ---: | ---: |",
    ]
    lines += [
        f"| {name} | {row['why'].replace('|', '/')} | {row['n']} | {row.get('right', 0)} |"
        for name, row in table["left_out"].items()
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
