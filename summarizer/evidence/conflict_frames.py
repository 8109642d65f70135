"""Another value in the same frame: clauses that say the same of the same thing, with another number, date or time.

Compares the clause a value stands in, so that what is added behind a comma hides nothing, and needs fewer words than
whole sentences do. Also a clause that is denied. Tolls, which grow by the hour, are the business of `conflict_counts`;
nearly equal sentences that of `conflict_slots`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, product
from typing import TypeVar

from summarizer.evidence.conflict_clauses import Clause, Frame
from summarizer.evidence.conflict_counts import MOVING, role_of, same_day
from summarizer.evidence.conflict_pairs import Pair
from summarizer.evidence.conflict_slots import Difference, labels
from summarizer.evidence.conflict_things import substituted
from summarizer.evidence.conflict_values import BOUNDS, comparable, overlap, shares_of_all, so_far_on_one
from summarizer.evidence.readings import Reading
from summarizer.model import DisagreementKind
from summarizer.text.lexicon import word_set
from summarizer.text.normalise import Clock, Date, Name, Number, compatible
from summarizer.text.normalise.clocks import apart

_MOST = 0.6  # share of the poorer clause's words that must be in the other
_FEW, _SOME = 2, 3  # words in common: where all of a clause's are; where most are
_WHOLE = len("2026-03-04")
_NEAR = 0.8  # share of words from which on only the value is told otherwise
_LONGEST_NAME = 4  # words
_LASTING = frozenset({"measure", "currency"})  # kinds that need not be of one day, unless told to move
_MOVES = word_set(
    "rose risen rise rises rising fell fallen fall falls dropped climbed reached grew grown surged jumped gained lost "
    "closed traded trading price prices shares stock now already total increased decreased raised cut temperature "
    "monte baisse atteint hausse cloture prix maintenant gestiegen stieg stiegen gefallen sank erreichte kurs preis "
    "preise inzwischen bereits jetzt subio subido bajo cayo caido alcanzo precio precios ahora"
)
_Value = TypeVar("_Value", Number, Date, Clock)


def framed(pair: Pair) -> list[Difference]:
    """The first contradiction of two sentences in clauses with one frame; at most one."""
    one, other = pair.one, pair.other
    if not (one.spaced and other.spaced):
        return []
    found: Difference | None = None
    if one.figures and other.figures:  # what is written in words alone is left to whole sentences: looking costs much
        # Only values that are like none of the other side's can contradict it; of several it is not clear which.
        if min(map(len, pair.numbers)) == 1:
            found = _first(pair, pair.numbers, _countable, _counted)
        found = found or _first(pair, pair.dates, _datable, _dated)
        found = found or _first(pair, (one.clocks, other.clocks), _timeable, _timed)
    found = found or _renamed(pair) or _denied(pair)
    return [found] if found is not None else []


def _first(
    pair: Pair,
    sides: tuple[Sequence[_Value], Sequence[_Value]],
    may_clash: Callable[[Pair, _Value, _Value], bool],
    clash: Callable[[Pair, _Value, tuple[Frame, Frame]], bool],
) -> Difference | None:
    """The first two values told in one frame; what they rule out themselves is not looked for in frames."""
    for value, against in product(*sides):
        if not may_clash(pair, value, against):
            continue
        frame, beside = pair.one.frame(value), pair.other.frame(against)
        if frame is None or beside is None or not _one_frame(pair, frame, beside):
            continue
        if clash(pair, value, (frame, beside)) and _one_subject(pair, frame.clause, beside.clause):
            kind: DisagreementKind = "number" if isinstance(value, Number) else "date"
            return Difference(kind, value.text, against.text, value.start, against.start)
    return None


def _countable(pair: Pair, n: Number, m: Number) -> bool:
    one, other = pair.one, pair.other
    if n.unit != m.unit or n.kind != m.kind or n.kind in {"vague", "age", "ordinal"}:
        return False
    if min(n.value, m.value) <= (0 if n.unit else 1) or (
        n.hedge != m.hedge and not {n.hedge, m.hedge}.isdisjoint(BOUNDS)
    ):
        return False
    if not same_day(one, other) and n.kind not in _LASTING:
        return False
    if shares_of_all(n, m) or so_far_on_one(one.words, other.words):
        return False
    if labels(one, n) or labels(other, m) or (not n.unit and {role_of(one, n), role_of(other, m)} & MOVING):
        return False
    return not (_other_dates(one, other) or _within(one.clocks, n) or _within(other.clocks, m))


def _counted(pair: Pair, n: Number, frames: tuple[Frame, Frame]) -> bool:
    ours, theirs = frames
    if pair.overlap < _NEAR and substituted(pair.one, pair.other, (_place(ours), _place(theirs))):
        return False
    if ours.thing != theirs.thing or not (ours.thing or n.unit or ours.close == theirs.close):
        return False
    if len(ours.heads & theirs.heads) < _SOME:
        return False
    return same_day(pair.one, pair.other) or not (_moves(pair.one, ours) or _moves(pair.other, theirs))


def _place(frame: Frame) -> range:
    return range(frame.clause.first, frame.clause.last)


def _moves(reading: Reading, frame: Frame) -> bool:
    """Whether the clause says that its value changes."""
    return not _MOVES.isdisjoint(reading.words[frame.clause.first : frame.clause.last])


def _datable(pair: Pair, d: Date, e: Date) -> bool:
    return comparable(d, e) and not _heads_text(pair.one, d) and not _heads_text(pair.other, e)


def _dated(pair: Pair, _: Date, frames: tuple[Frame, Frame]) -> bool:
    if any(frame.clause.saying for frame in frames) or not _beside(*frames):
        return False
    if _of_saying(pair.one, frames[0]) or _of_saying(pair.other, frames[1]):
        return False
    return not _other_numbers(pair.one, pair.other, (frames[0].clause, frames[1].clause))


def _timeable(pair: Pair, ours: Clock, theirs: Clock) -> bool:
    one, other = pair.one, pair.other
    return (
        all(apart(own, theirs) for own in one.clocks)
        and all(apart(ours, own) for own in other.clocks)
        and not _other_dates(one, other)
    )


def _timed(_: Pair, __: Clock, frames: tuple[Frame, Frame]) -> bool:
    return not any(frame.clause.saying for frame in frames)


def _heads_text(reading: Reading, date: Date) -> bool:
    """Whether a whole date stands between title and text (`… reef March 4, 2026 The ferry …`): it dates the article."""
    return len(date.value) == _WHOLE and reading.text[date.end :].lstrip()[:1].isupper()


def _of_saying(reading: Reading, frame: Frame) -> bool:
    """Whether a date stands right behind a verb of saying: it is when that was said."""
    return len(frame.close) < _FEW and any(one.saying and one.last == frame.clause.first for one in reading.clauses)


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
    return frozenset(chain.from_iterable([clause.heads for clause in reading.clauses]))


def _one_subject(pair: Pair, ours: Clause, theirs: Clause) -> bool:
    """Not where each side names somebody else, other than who says it."""
    missing, new = pair.names
    return not (_acts(pair.one, missing, ours) and _acts(pair.other, new, theirs))


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


def _other_numbers(one: Reading, other: Reading, clauses: tuple[Clause, Clause]) -> bool:
    """Both clauses count, and not the same."""
    ours, theirs = (
        [number for number in reading.numbers if _stands(reading, number, clause)]
        for reading, clause in zip((one, other), clauses, strict=True)
    )
    return bool(ours and theirs) and not any(compatible(n, m) for n in ours for m in theirs)


def _stands(reading: Reading, value: Number, clause: Clause) -> bool:
    return reading.spans[clause.first][0] <= value.start < reading.spans[clause.last - 1][1]


def _renamed(pair: Pair) -> Difference | None:
    """Two names of one who is described alike (`the captain, Ivo Brandt,`), all other words the same."""
    if not 0 < len(pair.one.bag ^ pair.other.bag) <= 2 * _LONGEST_NAME:
        return None
    missing, new = pair.names
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
    shared = len(ours.heads & theirs.heads)
    if shared < _SOME or shared < max(len(ours.heads), len(theirs.heads)) - (shared > _SOME + 1):
        return False
    if ours.vague and theirs.vague and pair.one.called.isdisjoint(pair.other.called):
        return False
    return not _other_numbers(pair.one, pair.other, (ours, theirs)) and _one_subject(pair, ours, theirs)
