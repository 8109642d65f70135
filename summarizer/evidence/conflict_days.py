"""One event on two days: `resigned on Wednesday`, `She resigned on Tuesday`, in loosely worded sentences.

The event is the word next to the day, of somebody both sentences name, or the sentence before where one has a pronoun
only. Days of saying, of what is to come on one side alone, and of what a source tells of several days are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from summarizer.evidence.conflict_kin import first_letters, has, kin
from summarizer.evidence.conflict_names import one_place, unshared
from summarizer.evidence.conflict_quantities import Quantity
from summarizer.evidence.conflict_quantity_words import ANOTHER, ARTICLES, MONTHS, PLANNED, calendar, speech
from summarizer.evidence.conflict_things import other_words, small_letter
from summarizer.evidence.conflict_values import comparable, overlap
from summarizer.evidence.readings import Reading
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Date
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.day_math import parse

_BUCKET = 24  # days that one word may lead to
_FREE = frozenset({"de", "nl"})  # languages in which a verb stands on either side of the day
_SAID = 3  # words on either side in which a verb of saying takes the day
_REACH = 6  # words before a day that tell its tense
_CLOSE = 3  # telling words before a day, the event and names
_LEAST = 5  # letters of a word for an event
_MUCH = 3  # telling words in common of sentences without a name
_BACK = 2  # sentences in which a name still holds
_APART = 10  # days at most
_WHOLE = 10  # characters of a whole day


@dataclass(frozen=True, slots=True)
class Day:
    """An event with its day."""

    event: Quantity
    date: Date

    @property
    def reading(self) -> Reading:
        """The sentence."""
        return self.event.reading


def days_apart(readings: Sequence[Reading]) -> list[tuple[Day, Day]]:
    """Pairs of days on which different sources have one event, in the order of the sentences."""
    events: list[Quantity] = []
    before: dict[str, tuple[Reading, ...]] = {}
    recent: list[Reading] = []
    for reading in readings:
        recent = [*recent[-_BACK:], reading] if recent and recent[-1].source is reading.source else [reading]
        events.extend(_events(reading))
        before[reading.sentence.id] = tuple(recent[:-1])
    index: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    found: list[tuple[Day, Day]] = []
    for event in events:
        met: set[int] = set()
        for word in dict.fromkeys(map(first_letters, filter(None, _event_words(event)))):
            bucket = index[event.reading.source.language, word]
            for other in bucket:
                if id(other) not in met and _may_meet(event, other):
                    met.add(id(other))
                    pair = _clash(other, event, before, events)
                    found.extend([pair] if pair is not None else [])
            if len(bucket) < _BUCKET:
                bucket.append(event)
    return found


def _events(reading: Reading) -> list[Quantity]:
    """The days of a sentence, but those on which something was said."""
    names, words = calendar(base_language(reading.source.language)), reading.words
    if names.isdisjoint(words) and (not reading.figures or MONTHS.isdisjoint(words)):
        return []
    said = speech(base_language(reading.source.language))
    return [
        Quantity(reading, at, at + 1, "day", 1.0, at + 1)
        for at, word in enumerate(words)
        if word in names or (word in MONTHS and any(near[0].isdecimal() for near in _next(words, at)))
        if said.isdisjoint((*words[max(0, at - _SAID) : at], *words[at + 1 : at + 1 + _SAID]))
    ]


def _next(words: Sequence[str], at: int) -> Sequence[str]:
    return (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])


def _may_meet(one: Quantity, other: Quantity) -> bool:
    ours, theirs = one.reading, other.reading
    if ours.source.id == theirs.source.id:
        return False
    return ours.source.origin is None or ours.source.origin != theirs.source.origin


def _clash(
    one: Quantity, other: Quantity, before: dict[str, tuple[Reading, ...]], events: Sequence[Quantity]
) -> tuple[Day, Day] | None:
    shared = _happened(one, other)
    if not shared or not (_one_subject(one.reading, other.reading, before) or _nameless(one, other)):
        return None
    ours, theirs = _day(one), _day(other)
    if ours is None or theirs is None or not _excluded(ours, theirs):
        return None
    if _apart(one, other) or _often(ours, shared, events) or _often(theirs, shared, events):
        return None
    return ours, theirs


def _happened(one: Quantity, other: Quantity) -> list[str]:
    """The word next to both days that tells what happened; none where too little else is alike."""
    ours, theirs = _event_words(one), _event_words(other)
    free = base_language(one.reading.source.language) in _FREE
    sides = [(0, 0), (1, 1)] if not free else [(0, 0), (1, 1), (0, 1), (1, 0)]
    shared = [ours[a] for a, b in sides if ours[a] and theirs[b] and has(kin([theirs[b]]), ours[a])]
    near = kin(other.around)
    alike = len([word for word in one.around if has(near, word)])
    alike += not (one.reading.called and other.reading.called)  # it has the name of the sentence before
    return shared if alike >= min(2, len(one.around), len(other.around)) else []


def _event_words(event: Quantity) -> tuple[str, str]:
    """The nearest word before a day that tells an event, and the word right behind it; empty where it tells none."""
    reading = event.reading
    before = next((word for word in event.left[:_CLOSE] if _tells(reading, word)), "")
    behind = reading.words[event.last] if event.last < len(reading.words) else ""
    behind = behind if event.right[:1] == (behind,) else ""
    return before, behind if _tells(reading, behind) else ""


def _tells(reading: Reading, word: str) -> bool:
    """Whether a word may be the verb of an event: of some letters, small ones, with no article before it."""
    if len(word) < _LEAST or word in PLANNED or not small_letter(reading, word):
        return False
    at = reading.words.index(word)
    before = reading.words[at - 1] if at else ""
    return before not in ARTICLES or (before == "a" and not reading.source.language.startswith("en"))


def _day(event: Quantity) -> Day | None:
    reading = event.reading
    start = reading.spans[event.first][0]
    date = next((one for one in reading.dates if one.start <= start < one.end), None)
    return Day(event, date) if date is not None and not date.end_value else None


def _excluded(ours: Day, theirs: Day) -> bool:
    """Whether no day of one sentence can be one of the other's, and the two lie near each other."""
    if len(ours.date.value) != _WHOLE or not comparable(ours.date, theirs.date):
        return False
    if any(overlap(d, e) for d in ours.reading.dates for e in theirs.reading.dates):
        return False
    one, other = parse(ours.date.value), parse(theirs.date.value)
    if one is None or other is None:
        return "W" in ours.date.value or ours.date.value[:7] == theirs.date.value[:7]
    return abs((one - other).days) <= _APART


def _one_subject(one: Reading, other: Reading, before: dict[str, tuple[Reading, ...]]) -> bool:
    """Whether both name one thing; a sentence without a name has those of the ones before it."""
    ours, theirs = (_names(reading, before) for reading in (one, other))
    if not any(one_place(name, near) for name in ours for near in theirs):
        return False
    return not all(unshared(one, other))


def _nameless(one: Quantity, other: Quantity) -> bool:
    """Whether neither names anything, and both have much in common."""
    near = kin(other.around)
    return not one.reading.called and not other.reading.called and sum(has(near, word) for word in one.around) >= _MUCH


def _names(reading: Reading, before: dict[str, tuple[Reading, ...]]) -> tuple[str, ...]:
    called = {name.key: None for name in reading.capitals}
    if not reading.called:
        called |= {name.key: None for near in before[reading.sentence.id] for name in near.capitals}
    return tuple(called)


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether the words tell of two events."""
    ours, theirs = one.reading, other.reading
    if not (ANOTHER.isdisjoint(ours.words) and ANOTHER.isdisjoint(theirs.words)):
        return True
    ahead = [_ahead(event) for event in (one, other)]
    if ahead[0] != ahead[1] or ours.denials % 2 != theirs.denials % 2:
        return True
    counted = [{number.value for number in reading.numbers} for reading in (ours, theirs)]
    return (all(counted) and counted[0].isdisjoint(counted[1])) or other_words(one, other)


@lru_cache(maxsize=16)
def _future_words(language: str) -> frozenset[str]:
    return frozenset(date_words(language).future)


def _ahead(event: Quantity) -> bool:
    """Whether words before a day tell of what is to come."""
    words = event.reading.words[max(0, event.first - _REACH) : event.first]
    return not _future_words(base_language(event.reading.source.language)).isdisjoint(words)


def _often(day: Day, shared: Sequence[str], events: Sequence[Quantity]) -> bool:
    """Whether a source has the event on other days too."""
    known = kin(shared)
    for event in events:
        if event.reading.source is day.reading.source and event is not day.event:
            near = _day(event) if any(has(known, word) for word in event.beside) else None
            if near is not None and not overlap(near.date, day.date):
                return True
    return False
