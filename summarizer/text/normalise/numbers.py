"""Numbers in running text: value, range, unit, hedge and what they count.

Words and digits, separators by language, percent, currency, ordinals, measures, ages, vague plurals. Numbers inside
dates, clock times, codes and addresses are left to others. Does not convert units, and does not judge whether two
numbers agree: see `agreement`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from summarizer.model.value import dataclass, replace
from summarizer.text.lexicon import word_set
from summarizer.text.normalise.dates import date_spans
from summarizer.text.normalise.figures import plain
from summarizer.text.normalise.number_atoms import Phrase
from summarizer.text.normalise.number_dress import dressed
from summarizer.text.normalise.number_phrases import phrases
from summarizer.text.normalise.number_ranges import bounded, compounds, ranges
from summarizer.text.normalise.number_words import NumberWords, table
from summarizer.text.normalise.values import Hedge, Number

_WORDS = re.compile(r"[^\W\d_]+")
_NOUNS = re.compile(
    r"(?:[ \u00a0-](?:of (?:the |its |their |his |her |these |those |all )?)?)((?:[^\W\d_]+[ -]){0,3}[^\W\d_]+)"
)
_STOP = word_set(
    "the a an in on at by for to from with and or but of was were is are be been being has have had will would "
    "could who that which as after before since until over under when while than this last next ago more it they "
    "he she not"
)
_PLURALS = word_set("people men women children persons police staff troops cattle lives others media")
_HEDGE_CHARS = 24


@lru_cache(maxsize=8192)
def numbers(text: str, language: str = "en") -> tuple[Number, ...]:
    """All numbers of `text` in order of appearance, not overlapping.

    Args:
        text: any length; meant for sentences (results are cached by text).
        language: ISO 639-1 code; decides decimal marks and number words.

    Returns:
        Values with offsets into `text`. Calendar dates and clock times are not among them.
    """
    if not text.strip():
        return ()
    read = phrases(plain(text), language)
    if not read:
        return ()
    taken = date_spans(text, language)
    words = table(language)
    found: list[Number] = []
    for phrase in read:
        if not _inside(phrase, taken) and not (found and phrase.start < found[-1].end):
            number = _number(text, phrase, words, language)
            if found and number.start < found[-1].end:  # its sign belongs to the number before
                number = replace(number, start=phrase.start, text=text[phrase.start : number.end])
            found.append(number)
    hedged = [_hedged(text, number, language) for number in compounds(text, ranges(text, found, words))]
    return tuple(bounded(text, hedged))


def _inside(phrase: Phrase, taken: tuple[tuple[int, int], ...]) -> bool:
    """True where a phrase overlaps one of the spans, which are in order and apart."""
    at = bisect_left(taken, (phrase.end, 0)) - 1
    return at >= 0 and phrase.start < taken[at][1]


def _number(text: str, phrase: Phrase, words: NumberWords, language: str) -> Number:
    start, end, value, kind, unit = dressed(text, phrase, words)
    return Number(start, end, text[start:end], value, None, kind, unit, "", _noun(text, end, language))


def _noun(text: str, end: int, language: str) -> str:
    match = _NOUNS.match(text, end, end + 64)
    if not match:
        return ""
    run: list[str] = _WORDS.findall(match[1])
    if not language.startswith("en"):
        return run[0].casefold()
    kept: list[str] = []
    for word in run:
        folded = word.casefold()
        if folded in _STOP:
            break
        kept.append(folded)
        if folded in _PLURALS or (folded.endswith("s") and not folded.endswith(("ss", "us", "is"))):
            return folded
    return kept[-1] if kept else ""


def _hedged(text: str, number: Number, language: str) -> Number:
    words, hedges = table(language), _hedges(language)
    start, end = number.start, number.end
    # Few numbers have the last word of a hedge before them.
    if text[max(0, start - _HEDGE_CHARS) : start].rstrip().casefold().endswith(hedges.last):
        match = hedges.before.search(text, max(0, start - _HEDGE_CHARS), start)
        if match:
            return replace(number, hedge=words.before[" ".join(match[1].casefold().split())])
    match = hedges.after.match(text, end, end + _HEDGE_CHARS) if text[end : end + 1].isspace() else None
    return replace(number, hedge=words.after[match[1].casefold()]) if match else number


@dataclass(frozen=True, slots=True)
class _Hedges:
    """What finds the hedges of a language: expressions for those before and after a number, and how the former end."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    last: tuple[str, ...]


@lru_cache(maxsize=16)
def _hedges(language: str) -> _Hedges:
    words = table(language)
    before, after = _alternatives(words.before), _alternatives(words.after)
    last = sorted({phrase.rpartition(" ")[2].casefold() for phrase in words.before})
    return _Hedges(
        re.compile(rf"(?<!\w)({before})\s+(?:an?\s|the\s)?$", re.IGNORECASE),
        re.compile(rf"\s({after})(?!\w)", re.IGNORECASE),
        (*last, *(f" {article}" for article in ("a", "an", "the") if last)),
    )


def _alternatives(hedges: dict[str, Hedge]) -> str:
    """One of the phrases; nothing at all where there are none."""
    return (
        "(?!)"
        if not hedges
        else "|".join(
            re.escape(word).replace(r"\ ", r"\s") for word in sorted(hedges, key=lambda word: (-len(word), word))
        )
    )
