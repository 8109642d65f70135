"""The typed values that normalisation hands out: frozen, with offsets, comparable across wordings.

`text[start:end]` is the expression as written, in code points of the text that was searched. Decides nothing.
"""

from __future__ import annotations

from typing import Literal

from summarizer.model.value import dataclass

NumberKind = Literal["cardinal", "ordinal", "percent", "currency", "measure", "age", "vague"]
Hedge = Literal["", "about", "at least", "more than", "at most", "less than", "almost"]


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity.

    `value` is the number itself (the lower bound of a range, whose upper bound is `high`); `unit` a canonical unit, ISO
    currency code or `%`; `hedge` what softens it; `noun` the folded word it counts (`civilians`), where one follows.
    Vague ones (`dozens`, `hundreds`) hold their order of magnitude.
    """

    start: int
    end: int
    text: str
    value: float
    high: float | None = None
    kind: NumberKind = "cardinal"
    unit: str = ""
    hedge: Hedge = ""
    noun: str = ""

    @property
    def key(self) -> tuple[str, float, float | None]:
        """Equal for two wordings of one value: unit (or `#` for an ordinal), value, upper bound; hedges left out."""
        mark = "#" if self.kind == "ordinal" else self.unit
        high = None if self.high is None else rounded(self.high)
        return mark, rounded(self.value), high


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar expression.

    `value` is ISO, as precise as the words: `2016-10-11`, `2016-10`, `2016`, `2016-W41`, `XXXX-10-11` (no year known),
    `XXXX-WXX-2` (a Tuesday), `201X`. `end_value` is the last day, month or year of a range, inclusive. `relative` is
    true where the anchor was needed (`on Tuesday`, `last week`); without an anchor such a value stays partial.
    """

    start: int
    end: int
    text: str
    value: str
    end_value: str = ""
    relative: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Equal for two wordings of one date."""
        return self.value, self.end_value


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, in minutes after midnight.

    `loose` where a word softens it (`about`, `shortly after`); `either` where it may be morning or evening.
    """

    start: int
    end: int
    text: str
    minutes: int
    loose: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. `key` is its folded form without title, possessive, accents and dots.

    `title` is the folded title before it (`mr`, `president`); `acronym` is true for `UN`, `NATO`; `sure` is false where
    only the capital at the start of a sentence speaks for it.
    """

    start: int
    end: int
    text: str
    key: str
    title: str = ""
    acronym: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks: `text[start:end]` without the marks.

    `speaker` is who the text says spoke (as written; empty where it does not say), `cue` the verb, and
    `speaker_start`/`speaker_end` where that stands (-1 where unknown). A quotation that goes on after a break
    (`“A,” he said. “B.”`) is two quotes with one speaker. `scare` is true for a word or two with no attribution.
    """

    start: int
    end: int
    text: str
    speaker: str = ""
    cue: str = ""
    speaker_start: int = -1
    speaker_end: int = -1


def rounded(value: float) -> float:
    """A value as numbers are told alike: ten significant figures, whole ones as they are."""
    return value if -1e9 < value < 1e9 and value == int(value) else float(f"{value:.10g}")
