"""How many: counts of one thing in loosely matching sentences of different sources that cannot both be right.

A count is compared with another only in the same role (dead, injured, living somewhere …), of the same kind of thing,
of like size, in sentences that share a name and more; where one of them names nothing, in sentences that share much. A
toll told on different days is two moments, not two opinions.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.evidence.conflict_values import BOUNDS, FLOORS, overlap, weekday
from summarizer.evidence.readings import Reading, fold, stem
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language, function_words, plain, word_set
from summarizer.text.lexicon_data import PERSONS as _WORDS
from summarizer.text.normalise import Number, compatible
from summarizer.text.normalise.name_data import CAPITAL_OF
from summarizer.text.role_words import ROLES

PERSONS = word_set(_WORDS) | {fold(word) for word in _WORDS.split()}
_NEAR = 8  # words on either side in which a count's role is looked for
_BUCKET = 30  # counts one role and place may hold
_ONE_DAY, _ANY_DAY = 0.3, 0.4  # of the words must be shared for what grows: told of one place and day, or of any
_LIKE = 4.0  # times one count may be the other
MOVING = frozenset({"dead", "injured", "missing", "held", "displaced", "infected"})  # what grows from day to day


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what is said of the things it counts."""

    reading: Reading
    number: Number
    role: str
    thing: str
    places: tuple[str, ...]


def clashes(readings: list[Reading]) -> list[tuple[Count, Count]]:
    """Pairs of counts of different sources that contradict each other, in the order of the sentences."""
    found: list[tuple[Count, Count]] = []
    buckets: dict[tuple[str, str, str], list[Count]] = {}
    for reading in readings:
        for count in counts_of(reading):
            partners: list[Count] = []
            for place in dict.fromkeys((*count.places, "")):
                bucket = buckets.setdefault((count.role, count.thing, place), [])
                near = bucket if place or count.places == ("",) else [one for one in bucket if one.places == ("",)]
                partners.extend(other for other in near if not any(other is partner for partner in partners))
                if len(bucket) < _BUCKET:
                    bucket.append(count)
            found.extend((other, count) for other in partners if _clash(other, count))
    return found


def counts_of(reading: Reading) -> list[Count]:
    """The counted persons and things of a sentence whose role is told."""
    roles = roles_of(base_language(reading.source.language))
    if roles.keys().isdisjoint(reading.words):
        return []
    counted = [
        (number, role, thing)
        for number in reading.numbers
        if number.kind == "cardinal" and number.value >= 2
        for role in (_role(reading, number, roles),)
        for thing in (_thing(reading, number, role, roles),)
        if thing
    ]
    called = reading.capitals if counted else ()
    places = tuple(sorted({CAPITAL_OF.get(name.key, name.key) for name in called})) or ("",)
    return [Count(reading, *found, places) for found in counted]


def _thing(reading: Reading, number: Number, role: str, table: dict[str, str]) -> str:
    """What is counted; persons where only their role is told (`injuring 14`, `19 injured`), else nothing."""
    noun = fold(number.noun)
    if not role or noun in PERSONS:
        return "person" if role else ""
    helps = noun in _helping(reading.source.language)  # `30 wurden verletzt`
    if noun and noun not in table and not helps:
        return stem(noun)
    at = next((place for place, span in enumerate(reading.spans) if span[1] >= number.end), 0)
    beside = (*reading.words[max(0, at - 1) : at], *reading.words[at + 1 : at + 2 + helps])
    return "person" if role in MOVING and any(table.get(word) == role for word in beside) else ""


def role_of(reading: Reading, number: Number) -> str:
    """The role in which a number counts; empty where the sentence tells none."""
    return _role(reading, number, roles_of(base_language(reading.source.language)))


def _role(reading: Reading, number: Number, table: dict[str, str]) -> str:
    """The role word nearest to a count, those behind it first."""
    at = next((place for place, span in enumerate(reading.spans) if span[0] >= number.end), len(reading.words))
    first = next((place for place, span in enumerate(reading.spans) if span[1] > number.start), at)
    behind = reading.words[at : at + _NEAR]
    before = reading.words[max(0, first - _NEAR) : first][::-1]
    ranked = sorted(
        (place + (0 if side is behind else 2), table[word])
        for side in (behind, before)
        for place, word in enumerate(side)
        if word in table
    )
    return ranked[0][1] if ranked else ""


@lru_cache(maxsize=8)
def roles_of(language: str) -> dict[str, str]:
    """The words that tell a count's role, folded, in a language without its region; empty where it has no table."""
    table: dict[str, str] = {}
    for row in ROLES.get(language, "").strip().splitlines():
        role, _, words = row.strip().partition(":")
        table |= dict.fromkeys(map(fold, words.split()), role)
    return table


@lru_cache(maxsize=8)
def _helping(language: str) -> frozenset[str]:
    return plain(function_words(language))


def _clash(ours: Count, theirs: Count) -> bool:
    low, high = sorted((ours.number.value, theirs.number.value))
    return (
        ours.reading.source.id != theirs.reading.source.id
        and ours.number.unit == theirs.number.unit
        and high <= low * _LIKE
        and not compatible(ours.number, theirs.number)
        and not _says(ours.reading, theirs.number)
        and not _says(theirs.reading, ours.number)
        and not _loose(ours, theirs)
        and not _loose(theirs, ours)
        and _same_moment(ours, theirs)
        and _same_scope(ours, theirs)
    )


def _says(reading: Reading, number: Number) -> bool:
    """Whether a sentence has the other's figure too, of something else or as the whole of its part."""
    return any(own.kind == "cardinal" and compatible(own, number) for own in reading.numbers)


def _loose(ours: Count, theirs: Count) -> bool:
    """Bounds contradict only what lies on their other side, of one place and day: `at least 50` was true before 60."""
    number, other = ours.number, theirs.number
    if number.hedge not in BOUNDS:
        return False
    return (number.value < other.value) == (number.hedge in FLOORS) or not _one_day(ours, theirs)


def _same_moment(ours: Count, theirs: Count) -> bool:
    """Neither different dates in the sentences nor, for what grows, sources of different days."""
    said, told = ours.reading.dates, theirs.reading.dates
    if said and told and not any(overlap(d, e) for d in said for e in told):
        return False
    return ours.role not in MOVING or (same_day(ours.reading, theirs.reading) and bool(said) == bool(told))


def same_day(one: Reading, other: Reading) -> bool:
    """True where two sources were published on one day, or neither says when; or one does and both name one weekday."""
    days = [reading.source.day for reading in (one, other)]
    if days[0] == days[1]:
        return True
    return not all(days) and any(
        weekday(mine) and weekday(mine) == weekday(d) for mine in one.dates for d in other.dates
    )


def _same_scope(ours: Count, theirs: Count) -> bool:
    """Enough in common besides the names: for what grows, much of both sentences; else a word near both counts."""
    named = {stem(word) for key in {*ours.places, *theirs.places} for word in key.split()}
    shared = (ours.reading.stems & theirs.reading.stems) - named
    if ours.role in MOVING:
        share = _ONE_DAY if _one_day(ours, theirs) else _ANY_DAY
        return len(shared) >= max(3, share * min(len(ours.reading.stems), len(theirs.reading.stems)))
    near = [{word[:4] for word in _around(count)} for count in (ours, theirs)]
    return bool((near[0] & near[1]) - {word[:4] for word in named})


def _one_day(ours: Count, theirs: Count) -> bool:
    """Whether both name a place and a day, and the same."""
    said, told = ({found.key for found in count.reading.dates} for count in (ours, theirs))
    return not said.isdisjoint(told) and not {*ours.places, ""}.isdisjoint({*theirs.places} - {""})


def _around(count: Count) -> set[str]:
    reading, number = count.reading, count.number
    at = next((place for place, span in enumerate(reading.spans) if span[0] >= number.end), len(reading.words))
    near = reading.words[max(0, at - 2 * _NEAR) : at + 2 * _NEAR]
    return {word for word in near if stem(word) in reading.stems and word not in PERSONS}
