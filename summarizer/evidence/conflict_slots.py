"""What differs between two sentences that are nearly the same: a number, a date, a name, a denial, an opposite.

The words are aligned; only what stands in the place of something else counts, so that a fact one side leaves out is no
difference. Works on pairs with most of their words in common; looser pairs are the business of the other rooms.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from summarizer.evidence.alignment import blocks
from summarizer.evidence.conflict_pairs import Pair
from summarizer.evidence.conflict_values import BOUNDS, comparable, shares_of_all, so_far_on_one
from summarizer.evidence.readings import Reading
from summarizer.model import DisagreementKind
from summarizer.model.value import dataclass
from summarizer.text.lexicon import is_negation, opposed, reporting_verbs, word_set
from summarizer.text.normalise import Date, Name, Number
from summarizer.text.normalise.units import SIZES

_ALIGNED = 0.55  # share of the shorter side's words that must stand in both, in order
_TIGHT = 0.4  # share of the words that may differ where one word is to turn the sense
_LABELLED = word_set(
    "stage round day week chapter article section flight room page number no phase level episode season game lap "
    "group route highway interstate channel part volume case unit gate lot item étape tour jour article chapitre "
    "vol numéro groupe etappe runde tag artikel kapitel nummer gruppe etapa ronda jornada capítulo artículo "
    "grupo المرحلة بالمرحلة الجولة رقم"
)
_ANCHOR = 5  # words of matter in common; one fewer where a name is among them
_LONGEST_SLOT = 4  # words; longer replacements are another sentence, not another word
_Value = TypeVar("_Value", Number, Date, Name)
Slot = tuple[int, int, int, int]  # word ranges in one and other


@dataclass(frozen=True, slots=True)
class Difference:
    """One point in which two sentences contradict each other; `one` and `other` are the words that do."""

    kind: DisagreementKind
    one: str
    other: str
    start: int  # of `one` in its sentence
    other_start: int


def differences(pair: Pair) -> list[Difference]:
    """Contradictions between two aligned sentences; empty where they are not alike enough to say."""
    if not _may_align(pair.one, pair.other):
        return []
    if all(pair.names):
        slots = _slots(pair.one, pair.other)
        found = _names(pair, slots) if slots is not None else []
        # Another subject and other figures: two things told in one mould.
        return [] if found and _values(pair, slots or ()) else found
    if not (all(pair.numbers) or all(pair.dates) or _may_turn(pair)):
        return []
    slots = _slots(pair.one, pair.other)
    if slots is None:
        return []
    found, tight = _values(pair, slots), _tight(pair, slots)
    if len(found) > 2 and not tight:
        return []
    return found or (_wording(pair, slots) if tight and not any(pair.names) else [])


def _values(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    return [*_numbers(pair, slots), *_dates(pair, slots)]


def _may_align(one: Reading, other: Reading) -> bool:
    """Whether enough words stand in both, in whatever order: sooner than aligning them, which is dear."""
    if len(one.stems & other.stems) < _ALIGNED * min(len(one.stems), len(other.stems)):
        return False
    shorter, anywhere = min(len(one.content), len(other.content)), other.bag
    return len([word for word in one.content if word in anywhere]) >= max(_ANCHOR - 1, _ALIGNED * shorter)


def _may_turn(pair: Pair) -> bool:
    """Whether few words are only on one side, and a denial or an opposite is among them."""
    gone, new = pair.one.bag - pair.other.bag, pair.other.bag - pair.one.bag
    if max(len(gone), len(new)) > _TIGHT * max(len(pair.one.words), len(pair.other.words)):
        return False
    return pair.one.denials % 2 != pair.other.denials % 2 or opposed(gone, new, pair.one.source.language)


def _tight(pair: Pair, slots: Sequence[Slot]) -> bool:
    """Most of both sentences is the same, so that one word may turn the sense."""
    changed = max(sum(b - a for a, b, _, _ in slots), sum(d - c for _, _, c, d in slots))
    return changed <= _TIGHT * max(len(pair.one.words), len(pair.other.words))


def _wording(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    return _denials(pair, slots) or _opposites(pair, slots)


def _slots(one: Reading, other: Reading) -> list[Slot] | None:
    """Where the words differ; None where too few are the same."""
    same = blocks(one.words, other.places)
    matter = sum([sum(one.telling[at : at + size]) for at, _, size in same])
    shorter = min(len(one.content), len(other.content))
    if matter < max(_ANCHOR - (not one.called.isdisjoint(other.called)), _ALIGNED * shorter):
        return None
    slots: list[Slot] = []
    a = c = 0
    for b, d, size in [*same, (len(one.words), len(other.words), 0)]:
        if a < b or c < d:
            slots.append((a, b, c, d))
        a, c = b + size, d + size
    return slots


def _numbers(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    if so_far_on_one(pair.one.words, pair.other.words):
        return []
    return [
        Difference("number", n.text, m.text, n.start, m.start)
        for n, m in _opposite_each_other(pair, slots, *pair.numbers)
        if (n.kind == "ordinal") == (m.kind == "ordinal")
        and (n.unit == m.unit or (n.unit in SIZES and m.unit in SIZES and SIZES[n.unit][0] == SIZES[m.unit][0]))
        and not (n.hedge in BOUNDS or m.hedge in BOUNDS)
        and not shares_of_all(n, m)
        and not (labels(pair.one, n) and labels(pair.other, m))
    ]


def labels(reading: Reading, number: Number) -> bool:
    """True for a number that names its thing (`stage 13`, `flight 370`): another number is another thing."""
    before = [word for word, span in zip(reading.words, reading.spans, strict=True) if span[1] <= number.start]
    after = [word for word, span in zip(reading.words, reading.spans, strict=True) if span[0] >= number.end]
    return (bool(before) and before[-1] in _LABELLED) or (
        number.kind == "ordinal" and after[:1] != [] and after[0] in _LABELLED
    )


def _dates(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    return [
        Difference("date", d.text, e.text, d.start, e.start)
        for d, e in _opposite_each_other(pair, slots, *pair.dates)
        if comparable(d, e)
    ]


def _names(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    return [
        Difference("name", n.text, m.text, n.start, m.start)
        for n, m in _opposite_each_other(pair, slots, *pair.names)
        if not (_mentions(pair.other, n) and _mentions(pair.one, m))
        and n.key not in pair.other.words
        and m.key not in pair.one.words
        and not (_speaks(pair.one, n) and _speaks(pair.other, m))
    ]


def _speaks(reading: Reading, name: Name) -> bool:
    """True where a verb of saying is next to the name: two parties may say one thing."""
    at = next((place for place, span in enumerate(reading.spans) if span[0] >= name.end), len(reading.words))
    near = reading.words[max(0, at - len(name.text.split()) - 2) : at + 3]
    return not reporting_verbs(reading.source.language).isdisjoint(near)


def _mentions(reading: Reading, name: Name) -> bool:
    """True where the whole source knows the name: then its absence here is a choice of words."""
    return name.text in reading.source.text


def _opposite_each_other(
    pair: Pair, slots: Sequence[Slot], missing: Sequence[_Value], new: Sequence[_Value]
) -> list[tuple[_Value, _Value]]:
    """Values that reach into the two sides of one slot, one in the place of the other; each once."""
    if not missing or not new:
        return []
    places = _places(pair, slots)
    free = list(new)
    found: list[tuple[_Value, _Value]] = []
    for n in missing:
        near = [place[2:] for place in places if n.start < place[1] and place[0] < n.end]
        taken = next((m for m in free if any(m.start < end and start < m.end for start, end in near)), None)
        if taken is not None:
            found.append((n, taken))
            free = [m for m in free if m is not taken]
    return found


def _places(pair: Pair, slots: Sequence[Slot]) -> list[tuple[int, int, int, int]]:
    """Where the words of each short slot begin and end, in one sentence and in the other."""
    one, other = pair.one.spans, pair.other.spans
    return [
        (one[a][0], one[b - 1][1], other[c][0], other[d - 1][1])
        for a, b, c, d in slots
        if a < b <= a + _LONGEST_SLOT and c < d <= c + _LONGEST_SLOT
    ]


def _denials(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    """A denial on one side only: `pleaded`, `did not plead`. Two denials, or one and an opposite, cancel."""
    if pair.one.denials % 2 == pair.other.denials % 2:
        return []
    for slot in slots:
        ours, theirs = _words(pair, slot)
        language = pair.one.source.language
        denied = sum(is_negation(word, language) for word in ours) - sum(is_negation(word, language) for word in theirs)
        if denied % 2 and not opposed(ours, theirs, language):
            return [_at(pair, slot, "wording")]
    return []


def _opposites(pair: Pair, slots: Sequence[Slot]) -> list[Difference]:
    """An opposite, or another member of a closed set (colours, days, trades), in the place of a word."""
    language = pair.one.source.language
    for slot in slots:
        ours, theirs = _words(pair, slot)
        denied = any(is_negation(word, language) for word in (*ours, *theirs))
        if 0 < len(ours) <= _LONGEST_SLOT and 0 < len(theirs) <= _LONGEST_SLOT and not denied:
            new = [word for word in theirs if word not in pair.one.words]
            gone = [word for word in ours if word not in pair.other.words]
            if opposed(gone, new, language):
                return [_at(pair, slot, "wording")]
    return []


def _words(pair: Pair, slot: Slot) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return pair.one.words[slot[0] : slot[1]], pair.other.words[slot[2] : slot[3]]


def _at(pair: Pair, slot: Slot, kind: DisagreementKind) -> Difference:
    (one, start), (other, other_start) = (_cut(pair.one, *slot[:2]), _cut(pair.other, *slot[2:]))
    return Difference(kind, one, other, start, other_start)


def _cut(reading: Reading, first: int, last: int) -> tuple[str, int]:
    if first == last:
        return "", reading.spans[first][0] if first < len(reading.spans) else len(reading.text)
    start, end = reading.spans[first][0], reading.spans[last - 1][1]
    return reading.text[start:end], start
