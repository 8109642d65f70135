"""Another value in the same frame: clauses that say the same of the same thing, with another number, date or time.

Compares the clause a value stands in, so that what is added behind a comma hides nothing, and needs fewer words than
whole sentences do. Also a clause that is denied. Tolls, which grow by the hour, are the business of `conflict_counts`;
nearly equal sentences that of `conflict_slots`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

from summarizer.evidence.conflict_clauses import HEAD, Clause
from summarizer.evidence.conflict_counts import MOVING, role_of, same_day
from summarizer.evidence.conflict_names import unshared
from summarizer.evidence.conflict_pairs import Pair
from summarizer.evidence.conflict_slots import BOUNDS, Difference, comparable, labels, overlap, unlike
from summarizer.evidence.readings import Reading
from summarizer.model.value import dataclass
from summarizer.text.lexicon import word_set
from summarizer.text.lexicon_data import PERSONS
from summarizer.text.normalise import Clock, Date, Name, Number, compatible
from summarizer.text.normalise.clocks import apart

_MOST = 0.6  # share of the poorer clause's words that must be in the other
_FEW, _SOME = 2, 3  # words in common: where all of a clause's are; where most are
_WHOLE = len("2026-03-04")
_LONGEST_NAME = 4  # words
_PERSONS = frozenset([word[:HEAD] for word in PERSONS.split()])
_MOVES = word_set(
    "rose risen rise rises rising fell fallen fall falls dropped climbed reached grew grown surged jumped gained lost "
    "closed traded trading price prices shares stock now already total increased decreased raised cut temperature "
    "monte baisse atteint hausse cloture prix maintenant gestiegen stieg stiegen gefallen sank erreichte kurs preis "
    "preise inzwischen bereits jetzt subio subido bajo cayo caido alcanzo precio precios ahora"
)
_Value = TypeVar("_Value", Number, Date, Clock)


@dataclass(frozen=True, slots=True)
class Frame:
    """The clause of a value. `heads`: its words of matter without values; `before`, `after`: those next to the value.

    `thing`: what a number counts. `close`: the words in front of the value, to the letter.
    """

    clause: Clause
    heads: frozenset[str]
    before: str
    after: str
    thing: str
    close: tuple[str, ...]


def framed(pair: Pair) -> list[Difference]:
    """The first contradiction of two sentences in clauses with one frame; at most one."""
    one, other = pair.one, pair.other
    if not (one.spaced and other.spaced):
        return []
    found: Difference | None = None
    if one.figures and other.figures:  # what is written in words alone is left to whole sentences: looking costs much
        # Only values that are like none of the other side's can contradict it; where most are, little is left to do.
        found = _first(pair, *unlike(one.numbers, other.numbers, compatible), _counted)
        found = found or _first(pair, *unlike(one.dates, other.dates, overlap), _dated)
        found = found or (_first(pair, one.clocks, other.clocks, _timed) if one.clocks and other.clocks else None)
    found = found or _renamed(pair) or _denied(pair)
    return [found] if found is not None else []


def _first(
    pair: Pair,
    ours: Sequence[_Value],
    theirs: Sequence[_Value],
    clash: Callable[[Pair, tuple[_Value, _Value], tuple[Frame, Frame]], Difference | None],
) -> Difference | None:
    if not ours or not theirs:
        return None
    facing = [(mine, _frame(pair.other, mine)) for mine in theirs]
    for value in ours:
        frame = _frame(pair.one, value)
        for against, beside in facing:
            if frame is not None and beside is not None and _one_frame(pair, frame, beside):
                found = clash(pair, (value, against), (frame, beside))
                if found is not None and _one_subject(pair, frame, beside):
                    return found
    return None


def _counted(pair: Pair, values: tuple[Number, Number], frames: tuple[Frame, Frame]) -> Difference | None:
    n, m = values
    one, other = pair.one, pair.other
    if (
        n.unit != m.unit
        or n.kind != m.kind
        or n.kind in {"vague", "age", "ordinal"}
        or min(n.value, m.value) <= (0 if n.unit else 1)
    ):
        return None
    if frames[0].thing != frames[1].thing or not (frames[0].thing or n.unit or frames[0].close == frames[1].close):
        return None
    if len(frames[0].heads & frames[1].heads) < _SOME:
        return None
    missing = [own for own in one.numbers if not any(compatible(own, their) for their in other.numbers)]
    new = [their for their in other.numbers if not any(compatible(own, their) for own in one.numbers)]
    if n not in missing or m not in new or min(len(missing), len(new)) > 1:
        return None
    if (n.hedge in BOUNDS or m.hedge in BOUNDS) and n.hedge != m.hedge:
        return None
    if labels(one, n) or labels(other, m) or (not n.unit and {role_of(one, n), role_of(other, m)} & MOVING):
        return None
    if _other_dates(one, other) or _within(one.clocks, n) or _within(other.clocks, m):
        return None
    still = n.kind in {"measure", "currency"} and all(
        _MOVES.isdisjoint(reading.words[frame.clause.first : frame.clause.last])
        for reading, frame in zip((one, other), frames, strict=True)
    )
    if not same_day(one, other) and not still:
        return None
    return Difference("number", n.text, m.text, n.start, m.start)


def _dated(pair: Pair, values: tuple[Date, Date], frames: tuple[Frame, Frame]) -> Difference | None:
    d, e = values
    one, other = pair.one, pair.other
    if not comparable(d, e) or any(overlap(own, e) for own in one.dates) or any(overlap(own, d) for own in other.dates):
        return None
    if any(frame.clause.saying for frame in frames) or _other_numbers(one, other, frames) or not _beside(*frames):
        return None
    if _heads_text(one, d) or _heads_text(other, e):
        return None
    if _of_saying(one, frames[0]) or _of_saying(other, frames[1]):
        return None
    return Difference("date", d.text, e.text, d.start, e.start)


def _timed(pair: Pair, values: tuple[Clock, Clock], frames: tuple[Frame, Frame]) -> Difference | None:
    one, other = pair.one, pair.other
    ours, theirs = values
    if not all(apart(own, theirs) for own in one.clocks) or not all(apart(ours, own) for own in other.clocks):
        return None
    if any(frame.clause.saying for frame in frames) or _other_dates(one, other):
        return None
    return Difference("date", ours.text, theirs.text, ours.start, theirs.start)


def _heads_text(reading: Reading, date: Date) -> bool:
    """Whether a whole date stands between title and text (`… reef March 4, 2026 The ferry …`): it dates the article."""
    return len(date.value) == _WHOLE and reading.text[date.end :].lstrip()[:1].isupper()


def _of_saying(reading: Reading, frame: Frame) -> bool:
    """Whether a date stands right behind a verb of saying: it is when that was said."""
    return len(frame.close) < _FEW and any(one.saying and one.last == frame.clause.first for one in reading.clauses)


def _frame(reading: Reading, value: Number | Date | Clock) -> Frame | None:
    """The clause in which a value stands."""
    at = bisect_right(reading.spans, (value.start, 0))
    at -= at > 0 and reading.spans[at - 1][1] > value.start
    end = bisect_left(reading.spans, (value.end, 0))
    clause = next((one for one in reading.clauses if one.first <= at < one.last), None)
    if clause is None:
        return None
    matter = [(place, head) for place, head in clause.matter if place not in reading.valued]
    before = next((head for place, head in reversed(matter) if place < at), "")
    behind = [(place, head) for place, head in matter if place >= end]
    thing = behind[0][1] if isinstance(value, Number) and behind and behind[0][0] <= end + 1 else ""
    thing = "" if thing == "" or not isinstance(value, Number) else ("*" if thing in _PERSONS else thing)
    after = behind[0][1] if behind else ""
    close = reading.words[max(clause.first, at - _FEW) : at]
    return Frame(clause, frozenset([head for _, head in matter]), before, after, thing, close)


def _one_frame(pair: Pair, ours: Frame, theirs: Frame) -> bool:
    """Whether two clauses say the same but for the value: all of the poorer one, or most and something around."""
    poorer = min(len(ours.heads), len(theirs.heads))
    shared = len(ours.heads & theirs.heads)
    if shared < _FEW or shared < _MOST * poorer:
        return False
    full = shared == poorer
    if not _beside(ours, theirs) and not (full and shared >= _SOME):
        return False
    if ours.clause.denials % 2 != theirs.clause.denials % 2 or ours.clause.open != theirs.clause.open:
        return False
    if full:
        return shared >= _SOME or (ours.close == theirs.close and ours.close != ())
    around = (_heads(pair.one) & _heads(pair.other)) - ours.heads - theirs.heads
    return shared + len(around) + _counted_alike(pair, ours, theirs) > _SOME


def _beside(ours: Frame, theirs: Frame) -> bool:
    """Whether one word of matter stands next to both values."""
    return (ours.before != "" and ours.before == theirs.before) or (ours.after != "" and ours.after == theirs.after)


def _counted_alike(pair: Pair, ours: Frame, theirs: Frame) -> bool:
    """Whether both clauses count something else, and the same."""
    return any(
        compatible(n, m) and n.noun == m.noun
        for n in pair.one.numbers
        for m in pair.other.numbers
        if _stands(pair.one, n, ours.clause) and _stands(pair.other, m, theirs.clause)
    )


def _heads(reading: Reading) -> frozenset[str]:
    return frozenset([head for clause in reading.clauses for _, head in clause.matter])


def _one_subject(pair: Pair, ours: Frame, theirs: Frame) -> bool:
    """Not where each side names somebody else, other than who says it."""
    missing, new = unshared(pair.one, pair.other)
    return not (_acts(pair.one, missing, ours.clause) and _acts(pair.other, new, theirs.clause))


def _acts(reading: Reading, found: Sequence[Name], own: Clause) -> bool:
    for name in found:
        at = next((place for place, span in enumerate(reading.spans) if span[1] > name.start), 0)
        clause = next(one for one in reading.clauses if one.first <= at < one.last)
        if clause == own or not clause.saying:
            return True
    return False


def _within(found: Sequence[Clock], number: Number) -> bool:
    return any(clock.start < number.end and number.start < clock.end for clock in found)


def _other_dates(one: Reading, other: Reading) -> bool:
    """Both sentences say when, and not the same."""
    return bool(one.dates and other.dates) and not any(overlap(d, e) for d in one.dates for e in other.dates)


def _other_numbers(one: Reading, other: Reading, frames: tuple[Frame, Frame]) -> bool:
    """Both clauses count, and not the same."""
    ours, theirs = (
        [number for number in reading.numbers if _stands(reading, number, frame.clause)]
        for reading, frame in zip((one, other), frames, strict=True)
    )
    return bool(ours and theirs) and not any(compatible(n, m) for n in ours for m in theirs)


def _stands(reading: Reading, value: Number, clause: Clause) -> bool:
    return reading.spans[clause.first][0] <= value.start < reading.spans[clause.last - 1][1]


def _renamed(pair: Pair) -> Difference | None:
    """Two names of one who is described alike (`the captain, Ivo Brandt,`), all other words the same."""
    if not 0 < len(pair.one.bag ^ pair.other.bag) <= 2 * _LONGEST_NAME:
        return None
    missing, new = unshared(pair.one, pair.other)
    if len(missing) != 1 or len(new) != 1:
        return None
    ours, theirs = (_without(*found) for found in ((pair.one, missing[0]), (pair.other, new[0])))
    at, rest = ours
    if ours != theirs or at < _FEW or rest[at - 1] not in pair.one.content or rest[at - 2] in pair.one.content:
        return None
    start, there = missing[0].start, new[0].start
    if len(pair.one.content) < _SOME + 1 or _tells(pair.one, start) or _tells(pair.other, there):
        return None
    return Difference("name", missing[0].text, new[0].text, start, there)


def _without(reading: Reading, name: Name) -> tuple[int, tuple[str, ...]]:
    """Where a name stands among the words, and the words without it."""
    taken = [at for at, span in enumerate(reading.spans) if span[0] < name.end and name.start < span[1]]
    first, last = (taken[0], taken[-1] + 1) if taken else (0, 0)
    return first, (*reading.words[:first], *reading.words[last:])


def _tells(reading: Reading, start: int) -> bool:
    """Whether what stands there is who says the rest."""
    at = next((place for place, span in enumerate(reading.spans) if span[1] > start), 0)
    return any(clause.saying for clause in reading.clauses if clause.first <= at < clause.last)


def _denied(pair: Pair) -> Difference | None:
    """A clause of one side that the other has with a denial and hardly another word."""
    one, other = pair.one, pair.other
    if not one.denials and not other.denials:
        return None
    for ours in one.clauses:
        for theirs in other.clauses:
            if ours.denials % 2 == theirs.denials % 2 or ours.open or theirs.open or ours.saying or theirs.saying:
                continue
            if _turned(pair, ours, theirs):
                start, there = one.spans[ours.first][0], other.spans[theirs.first][0]
                return Difference("wording", "", "", start, there)
    return None


def _turned(pair: Pair, ours: Clause, theirs: Clause) -> bool:
    frames = [Frame(clause, clause.heads, "", "", "", ()) for clause in (ours, theirs)]
    if ours.vague and theirs.vague and pair.one.called.isdisjoint(pair.other.called):
        return False
    shared = len(ours.heads & theirs.heads)
    if shared < _SOME or shared < max(len(ours.heads), len(theirs.heads)) - (shared > _SOME + 1):
        return False
    return not _other_numbers(pair.one, pair.other, (frames[0], frames[1])) and _one_subject(pair, frames[0], frames[1])
