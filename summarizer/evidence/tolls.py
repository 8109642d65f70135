"""Tolls: how many are dead, injured, missing, displaced or infected, as one sentence or headline tells it.

What is told of a part (`three of the dead`, `12 more`, `including two`) or of another year is no toll of the event, nor
is a number where another one is nearer to the words that tell a toll. Compares nothing (see superseded).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from summarizer.evidence.addressed import speaks_to_model
from summarizer.evidence.conflict_counts import PERSONS, role_of, roles_of
from summarizer.evidence.readings import Reading, fold, stem
from summarizer.evidence.toll_words import BEFORE, BEHIND, OF, SINCE
from summarizer.evidence.updates import grown
from summarizer.model import Sentence, Source
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language, function_words, language_key, plain
from summarizer.text.normalise import Number
from summarizer.text.role_words import ROLES as WORDS

ROLES = frozenset({"dead", "injured", "missing", "displaced", "infected"})  # of one event there is one such number
_NEAR = 2  # words before or behind a count that may make it a part
_SHORTENED = re.compile(r"\s?\w{1,4}\.\s?\w")  # `200 tys. zł`: no persons
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Toll:
    """A count that a source tells: where, in what role, and whether it is said to have grown."""

    reading: Reading
    role: str
    number: Number
    thing: str
    grown: bool = False

    @property
    def value(self) -> float:
        """How many."""
        return self.number.value

    @property
    def day(self) -> str:
        """When its source was published."""
        return self.reading.source.day


def may_tell(text: str, language: str) -> bool:
    """Whether a text holds a word that tells a toll, or a part of one: quicker than to take the text apart."""
    text = text.casefold()
    return any(map(text.__contains__, _hints(base_language(language))))


@lru_cache(maxsize=8)
def _hints(language: str) -> tuple[str, ...]:
    rows = (row.partition(":") for row in WORDS.get(language, "").splitlines())
    words = [word for role, _, words in rows if role.strip() in ROLES for word in words.split()]
    return tuple(dict.fromkeys(words))


def whole(reading: Reading) -> list[Toll]:
    """The counts of a sentence that stand for all that there are of their event, as far as its words tell."""
    language = base_language(reading.source.language)
    table = roles_of(language)
    if table.keys().isdisjoint(reading.words):
        return []
    more = grown(reading.text, language)
    found: dict[str, tuple[int, Toll]] = {}
    for number in reading.numbers:
        if number.kind != "cardinal" or number.unit or not _some(number) or _SHORTENED.match(reading.text, number.end):
            continue
        before = reading.words[: _place(reading, number)[0]] if more and not number.noun else ()
        # `The toll from the storm … rose to 12`: what has grown is named before, however far.
        role = next((table[word] for word in before[::-1] if word in table), "") or role_of(reading, number)
        if role in ROLES and not partly(reading, number, language):
            # Of two numbers near the words of one role, the nearer one is meant: `with 140 aboard, killing three`.
            away = _away(reading, number, {word for word in table if table[word] == role})
            if role not in found or away < found[role][0]:
                found[role] = away, Toll(reading, role, number, _thing(reading, number, table, grown=more), more)
    return [] if found and _of_another_year(reading) else [toll for _, toll in found.values()]


def _away(reading: Reading, number: Number, wanted: set[str]) -> int:
    """How many words lie between a number and the nearest of some words; a large number where there is none."""
    places = [place for place, word in enumerate(reading.words) if word in wanted]
    first, after = _place(reading, number)
    return min((min(abs(place - first), abs(place - after + 1)) for place in places), default=len(reading.words))


def _place(reading: Reading, number: Number) -> tuple[int, int]:
    """The first word of a number, and the one behind it."""
    first = next((place for place, span in enumerate(reading.spans) if span[1] > number.start), len(reading.words))
    after = next((place for place, span in enumerate(reading.spans) if span[0] >= number.end), len(reading.words))
    return first, after


def _thing(reading: Reading, number: Number, table: Mapping[str, str], *, grown: bool) -> str:
    """What is counted, where that is not persons in general: `12 miners` and `12 dead` need not be of one count."""
    noun = fold(number.noun)
    helps = function_words(reading.source.language)
    return "" if grown or not noun or noun in PERSONS or noun in table or noun in plain(helps) else stem(noun)


def _some(number: Number) -> bool:
    return number.value > 1 or (number.value == 1 and number.text.isdecimal())  # `one` may be anything


def headed(source: Source) -> list[Toll]:
    """The counts in a headline. What they count is seldom said."""
    return [] if not source.title or speaks_to_model(source.title) else whole(head_of(source))


def head_of(source: Source) -> Reading:
    """A source's headline, taken apart; empty where it has none."""
    title = source.title or ""
    return Reading(Sentence("", source.id, 0, len(title), title), source)


def partly(reading: Reading, number: Number, language: str) -> bool:
    """Whether a count is told of some among others."""
    words = reading.words
    first, after = _place(reading, number)
    if not _folded(OF, language).isdisjoint(words[after : after + 1]):
        return True
    before, behind = words[max(0, first - _NEAR) : first], words[after : after + _NEAR]
    return not (_folded(BEFORE, language).isdisjoint(before) and _folded(BEHIND, language).isdisjoint(behind))


def _folded(table: Mapping[str, frozenset[str]], language: str) -> frozenset[str]:
    return plain(table.get(language_key(language), frozenset()))


def _of_another_year(reading: Reading) -> bool:
    """Whether a sentence names a year that is not its source's, other than as one since when something holds."""
    own = (reading.source.published or "")[:4]
    for year in _YEAR.finditer(reading.text):
        before = reading.text[: year.start()].split()[-1:]
        if year.group() != own and not (before and fold(before[0]) in SINCE):
            return True
    return False
