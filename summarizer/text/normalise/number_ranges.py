"""Numbers that belong together: ranges (`10-15`, `between 10 and 15`) and compounds (`5 feet 2 inches`)."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.text.normalise.number_words import NumberWords
from summarizer.text.normalise.values import Number

_DASH = re.compile(r"\s?[-‑–—]\s?")


def ranges(text: str, found: list[Number], words: NumberWords) -> list[Number]:
    """Join `10-15`, `10 to 15`, `between 10 and 15`; the unit and scale of the second hold for both."""
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        if last is not None and last.high is None and _spans_range(text, last, number, words):
            joined[-1] = _joined(text, last, number)
        else:
            joined.append(number)
    return joined


def _spans_range(text: str, low: Number, high: Number, words: NumberWords) -> bool:
    gap = text[low.end : high.start]
    if low.kind == "ordinal" or high.kind == "ordinal" or len(gap) > 12 or low.value >= high.value:
        return False
    if low.unit and high.unit and low.unit != high.unit:
        return False
    if _DASH.fullmatch(gap) or (gap.startswith("- ") and gap[2:].strip() in words.to):
        return low.value < high.value < _scaled(low, high) * 1000
    bare = gap.strip().casefold()
    before = text[max(0, low.start - 12) : low.start].casefold().rstrip()
    if any(bare == join and before.endswith(f" {opener}") for opener, join in words.between) and _changes(text, low):
        return False
    if bare in words.to:
        return True
    return any(bare == join and before.endswith(opener) for opener, join in words.between)


def _changes(text: str, low: Number) -> bool:
    """`rose from 40 to 60`: two numbers, one before and one after, where a word of change stands before the first."""
    clause = _CLAUSE.split(text[max(0, low.start - _REACH) : low.start])[-1]
    return bool(_CHANGE.search(clause.casefold()))


_REACH = 70  # characters before a number in which a word of change is about it
_CLAUSE = re.compile(r"[,;:.!?](?=\s)|\b(?:and|und|et|y)\b")
_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|rais|lift|increas|gr[eo]w|climb|jump|soar|surg|doubl|f[ae]ll|dropp?|cut|lower|declin"
    r"|shr[aiu]nk|reduc|slip|plung|slump|trimm|halv|wen[td]|gone|going|chang|revis|mov|expand|widen|narrow|up\b|down\b"
    r"|aument|sub[ieí]|baj|redu[cj]|ca[eíy]|cre[cz]|pas[aóo]|ascen|descen"
    r"|augment|baiss|pass|mont|recul|ramen|chut|gross|diminu)"
)


def _joined(text: str, low: Number, high: Number) -> Number:
    value = _scaled(low, high)
    unit, kind = (high.unit, high.kind) if high.unit else (low.unit, low.kind)
    return replace(
        high, start=low.start, text=text[low.start : high.end], value=value, high=high.value, unit=unit, kind=kind
    )


def _scaled(low: Number, high: Number) -> float:
    """`$10-15 million`: the first number is in millions too."""
    written = any(char.isalpha() for char in high.text)
    if written and (not low.unit or low.kind == "currency") and 10**6 <= high.value < 10**15 and low.value < 1000:
        return low.value * 10.0 ** (3 * ((len(str(int(high.value))) - 1) // 3))
    return low.value


def bounded(text: str, found: list[Number]) -> list[Number]:
    """`more than 100 and less than 300`: two bounds that make a range."""
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.high is None
            and number.high is None
            and _BOUNDS.fullmatch(text[last.end : number.start])
        ):
            low, high = sorted((last, number), key=lambda bound: bound.value)
            if low.hedge in {"more than", "at least"} and high.hedge in {"less than", "at most"}:
                whole = text[last.start : number.end]
                joined[-1] = replace(number, start=last.start, text=whole, value=low.value, high=high.value, hedge="")
                continue
        joined.append(number)
    return joined


_BOUNDS = re.compile(r",?\s+(?:(?:and|but)\s+)?(?:[^\W\d_]+\s+){1,5}")


_PARTS = {
    ("foot", "inch"): 12,
    ("USD", "cent"): 100,
    ("EUR", "cent"): 100,
    ("pound", "ounce"): 16,
    ("GBP", "penny"): 100,
}


def compounds(text: str, found: list[Number]) -> list[Number]:
    """`5 feet 2 inches`, `3 dollars 50 cents`: one value in the larger unit."""
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        size = _PARTS.get((last.unit, number.unit)) if last else None
        if last and size and re.fullmatch(r"\s(?:and\s)?", text[last.end : number.start]):
            joined[-1] = replace(
                last,
                end=number.end,
                text=text[last.start : number.end],
                value=last.value + number.value / size,
                noun=number.noun,
            )
        else:
            joined.append(number)
    return joined
