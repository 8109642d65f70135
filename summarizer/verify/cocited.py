"""One statement, several sources cited for it: which of them says otherwise, and which does not bear it out.

Together the sources may bear a statement out that only one of them says: `Twelve were hurt [1, 2]`, where the second
counts fourteen. Each is therefore read alone. One that has a part of the statement and nothing against it is left
alone, as merged statements cite a source for each part. Does not ask which source is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.model import Finding, Source, Support
from summarizer.model.value import dataclass
from summarizer.text.lexicon import function_words
from summarizer.text.normalise import Date, Number
from summarizer.verify import values
from summarizer.verify.analysis import Words, body, words_of
from summarizer.verify.case import Case, lay
from summarizer.verify.reading import read
from summarizer.verify.stems import stem
from summarizer.verify.wordlists import DATE_WORDS

_ABOUT = 0.75  # share of a statement's words, wrong ones aside, that a sentence has which says otherwise of it
_PART = 0.6  # share that a source has which is cited for a part of it
_LITTLE = 3  # letters of most function words, in a language without a list of them
_READ = 3  # sentences of a source that are read alone
_SHOWN = 100
_CONTRARY = frozenset(
    {
        "number-conflict",
        "number-role",
        "unit-mismatch",
        "date-conflict",
        "name-conflict",
        "speaker-mismatch",
        "role-swap",
        "negation",
        "antonym",
        "quantifier",
        "comparative",
    }
)
_LOST = frozenset({"number-not-in-source", "date-not-in-source", "name-not-in-source"})


@dataclass(frozen=True, slots=True)
class Alone:
    """Support in one of the cited sources, and the sentences there that are nearest to the statement: id and text."""

    support: Support
    near: tuple[tuple[str, str], ...]
    source: Source

    @property
    def holds(self) -> bool:
        """True where this source alone bears the statement out."""
        return self.support.label == "supported" and not any(f.severity == "error" for f in self.support.findings)


def findings(text: str, alone: Mapping[str, Alone]) -> Iterator[Finding]:
    """What is to be said of each source, where together they bear the statement out.

    Args:
        text: the statement.
        alone: by source, in the order they are cited.
    """
    good = next((name for name, one in alone.items() if one.holds), None)
    for name, one in alone.items():
        if one.holds or not one.near:
            continue
        told = ((place, words, _against(text, words, one.source)) for place, words in one.near[:_READ])
        against = next((row for row in told if row[2]), None)
        if against is not None:
            place, words, why = against
            yield Finding("citation-differs", "error", None, f"{place} says otherwise: {why}; it has “{_short(words)}”")
        elif good is not None and _share(_case(text, one), ()) < _PART:
            yield Finding("idle-citation", "warning", None, f"{name} does not bear this out; {good} does")


def _case(text: str, one: Alone) -> Case:
    return lay(words_of(text), body([words for _, words in one.near]), one.source.language)


def _against(text: str, other: str, source: Source) -> str:
    """What the nearest sentence of a source has otherwise, where it is about the same; empty where nothing."""
    claim = words_of(text)
    reading = read(claim, body([other]), source.published, source.language)
    if reading.case is None:
        return ""
    wrong = [hit for hit in reading.hits if hit.severity == "error" and hit.code in _CONTRARY | _LOST]
    if _share(reading.case, [hit.span for hit in wrong if hit.span]) < _ABOUT:
        return ""
    told = next((hit.message for hit in wrong if hit.code in _CONTRARY), "")
    return told or _other_number(claim, words_of(other), source.language) or _other_date(text, other, source)


def _share(case: Case, wrong: Sequence[tuple[int, int]]) -> float:
    """Share of the statement's words that the evidence has; figures, dates and what is wrong aside."""
    claim, little = case.claim, function_words(case.language)
    found = [
        case.level[n] > 0
        for n, (start, end) in enumerate(claim.spans)
        if claim.content[n] and claim.stems[n][0] != "#" and claim.forms[n] not in DATE_WORDS
        if claim.forms[n] not in little and (little or len(claim.forms[n]) > _LITTLE)
        if not any(a < end and start < b for a, b in wrong)
    ]
    return sum(found) / len(found) if found else 0.0


def _other_number(claim: Words, other: Words, language: str) -> str:
    """A number that counts the same thing, and is another one."""
    mine, theirs = (values.numbers_in(words, language) for words in (claim, other))
    for number in mine:
        if any(values.fits(number, one) for one in theirs):
            continue
        rival = next((one for one in theirs if _rivals(number, one, mine)), None)
        if rival is not None:
            return f"“{rival.text}”, not “{number.text}”"
    return ""


def _rivals(mine: Number, other: Number, ours: Sequence[Number]) -> bool:
    if mine.kind != other.kind or mine.unit != other.unit or any(values.fits(one, other) for one in ours):
        return False
    return stem(mine.noun) == stem(other.noun) if mine.noun and other.noun else mine.noun == other.noun


def _other_date(text: str, other: str, source: Source) -> str:
    """A date of the same kind, and another one."""
    mine, theirs = (values.dates_in(words, source.published, source.language) for words in (text, other))
    for date in mine:
        if any(values.same_date(date, known) for known in theirs):
            continue
        rival = next((known for known in theirs if _shape(known) == _shape(date)), None)
        if rival is not None and not any(values.same_date(ours, rival) for ours in mine):
            return f"“{rival.text}”, not “{date.text}”"
    return ""


def _shape(date: Date) -> str:
    """Which parts of a date are known: `XXXX-XX-9`."""
    return "relative" if date.relative and "X" in date.value else re.sub(r"\d", "9", date.value)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"
