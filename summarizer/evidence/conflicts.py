"""Disagreements between sources: what one says and another contradicts, with the sentences of both.

Eight ways to find one: nearly equal sentences that differ in a number, date, name, denial or opposite; counts of one
thing that cannot both be right; other quantities of one thing; days of one event; what became of a planned thing; why;
who confirms what another denies; and to whom a quotation was said. Precision comes first: a fact only one side tells, a
hedge that allows the other's value, another moment, scope or wording is no disagreement. Sentences of one source never
disagree here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.evidence.conflict_counts import same_day
from summarizer.evidence.conflict_events import Mention, cause_sides, mentions, status_sides
from summarizer.evidence.conflict_frames import framed
from summarizer.evidence.conflict_names import one_place
from summarizer.evidence.conflict_pairs import Pair, pairs, parts
from summarizer.evidence.conflict_quotes import Address, address_clashes, addresses
from summarizer.evidence.conflict_sides import valued
from summarizer.evidence.conflict_slots import Difference, differences
from summarizer.evidence.conflict_stances import Stance, stance_sides, stances
from summarizer.evidence.conflict_topics import topic
from summarizer.evidence.readings import Reading, fold, stem
from summarizer.model import Citation, Disagreement, DisagreementKind, Position, Sentence, Source
from summarizer.text.lexicon import function_words, plain, reporting_verbs, word_set
from summarizer.workers import later, processes

_CLOSE = 0.45  # word weight in common for sentences to be aligned
_LOOSE = 0.3  # for two with figures, which may have a clause in common
_SELF = word_set("myself yourself himself herself itself ourselves themselves oneself moi-même lui-même selbst mismo")
_MOST = 4  # citations on one side
_LONGEST = 240  # characters of a position's text
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")


@dataclass(slots=True, eq=False, repr=False)
class _Side:
    """One side while it is gathered: the sentences, best first, and the words in question in the first of them."""

    readings: list[Reading] = field(default_factory=list)
    start: int = 0


@dataclass(slots=True, eq=False, repr=False)
class _Case:
    """A disagreement while it is gathered."""

    kind: DisagreementKind
    sides: tuple[_Side, _Side]
    topic: str = ""


def find(
    sentences: Sequence[Sentence],
    sources: Sequence[Source],
) -> tuple[Disagreement, ...]:
    """The disagreements among `sentences`, in the order in which the first sentence of each stands.

    Args:
        sentences: what was kept, in source order.
        sources: the sources they come from; their texts place quotations, their dates tell moments apart.

    Returns:
        Each with two positions; each position with up to four citations, one a source, that hold verbatim.
    """
    by_id = {source.id: source for source in sources}
    readings = [Reading(sentence, by_id[sentence.source]) for sentence in sentences if sentence.source in by_id]
    if len({reading.source.id for reading in readings}) < 2:
        return ()
    order = {reading.sentence.id: place for place, reading in enumerate(readings)}
    edits = _edits(readings)
    others = [*_events(readings), *_valued(readings), *_told(readings, sources), *_stances(readings)]
    cases = _once([*others, *edits()])
    cases.sort(key=lambda case: min(order[r.sentence.id] for side in case.sides for r in side.readings))
    return tuple(_disagreement(case) for case in cases)


def _once(cases: list[_Case]) -> list[_Case]:
    """Each contradiction of a kind between two sentences once, however many ways found it."""
    kept: dict[tuple[str, frozenset[str]], _Case] = {}
    for case in cases:
        kept.setdefault((case.kind, frozenset(side.readings[0].sentence.id for side in case.sides)), case)
    return list(kept.values())


def _edits(readings: list[Reading]) -> Callable[[], list[_Case]]:
    """Contradictions between nearly equal sentences, those with the same two values brought together.

    They are looked for in other processes where there is much to compare, and waited for when they are asked for.
    """
    said = {(reading.source.id, reading.words) for reading in readings}
    close = [
        pair
        for pair in pairs(readings, _LOOSE)
        if pair.overlap >= _CLOSE or (pair.one.figures and pair.other.figures)
        # One source that has both sentences does not contradict itself by them.
        if (pair.one.source.id, pair.other.words) not in said
        if (pair.other.source.id, pair.one.words) not in said
    ]
    size = sum(len(reading.text) for reading in readings)
    shares = parts(close, processes(size))
    waiting = [(share, later(_compared, [close[place] for place in share], size)) for share in shares]

    def cases() -> list[_Case]:
        told = {place: edits for share, result in waiting for place, edits in zip(share, result(), strict=True)}
        return _gathered((pair, told[place]) for place, pair in enumerate(close))

    return cases


@dataclass(frozen=True, slots=True)
class _Edit:
    """A difference of a pair. `swap`: the second value is the lesser; `topic` is that of the first one of its kind."""

    difference: Difference
    values: tuple[str, str]
    swap: bool
    topic: str


def _compared(close: list[Pair]) -> list[list[_Edit]]:
    """What each pair differs in."""
    told: list[list[_Edit]] = []
    seen: set[tuple[str, str, str]] = set()
    for pair in close:
        edits: list[_Edit] = []
        near = [one for one in differences(pair) if one.kind != "number" or not _moved(pair)]
        for difference in near or framed(pair):
            one, other = (" ".join(fold(word) for word in text.split()) for text in (difference.one, difference.other))
            values, swap = (min(one, other), max(one, other)), one > other
            about = ""
            if (difference.kind, *values) not in seen:
                seen.add((difference.kind, *values))
                sides = (pair.one, difference.start), (pair.other, difference.other_start)
                about = _topic(difference.kind, *(sides[::-1] if swap else sides))
            edits.append(_Edit(difference, values, swap, about))
        told.append(edits)
    return told


def _gathered(told: Iterable[tuple[Pair, list[_Edit]]]) -> list[_Case]:
    cases: dict[tuple[str, str, str], _Case] = {}
    for pair, edits in told:
        for edit in edits:
            kind = edit.difference.kind
            case = cases.setdefault((kind, *edit.values), _Case(kind, (_Side(), _Side()), edit.topic))
            _add(case, pair, edit.difference, swap=edit.swap)
    return list(cases.values())


def _moved(pair: Pair) -> bool:
    """Figures of sources of different days are of different moments, unless both sentences name one date."""
    if same_day(pair.one, pair.other):
        return False
    ours, theirs = ({found.key for found in side.dates if not found.relative} for side in (pair.one, pair.other))
    return ours.isdisjoint(theirs)


def _add(case: _Case, pair: Pair, difference: Difference, *, swap: bool) -> None:
    ours, theirs = case.sides[::-1] if swap else case.sides
    for side, reading, start in ((ours, pair.one, difference.start), (theirs, pair.other, difference.other_start)):
        if not side.readings:
            side.start = start
        side.readings.append(reading)


def _valued(readings: list[Reading]) -> list[_Case]:
    """Two values of one thing, those with the same two brought together."""
    cases: dict[tuple[str, str, float | str, float | str], _Case] = {}
    for kind, thing, low, high in valued(readings):
        new = _Case(kind, (_Side(start=low.start), _Side(start=high.start)))
        case = cases.setdefault((kind, thing, low.value, high.value), new)
        case.sides[0].readings.append(low.reading)
        case.sides[1].readings.append(high.reading)
    return list(cases.values())


def _events(readings: list[Reading]) -> list[_Case]:
    found = mentions(readings)
    statuses = [_Case("event", (_side(one), _side(other))) for one, other in status_sides(found)]
    causes = [_Case("cause", (_side(one), _side(other))) for one, other in cause_sides(found)]
    return [*statuses, *causes]


def _side(found: list[Mention]) -> _Side:
    """The source's own words before those it quotes."""
    ranked = sorted(found, key=lambda mention: mention.quoted)
    start = ranked[0].reason_start if ranked[0].reason_start >= 0 else ranked[0].reading.spans[ranked[0].at][0]
    return _Side([mention.reading for mention in ranked], start)


def _stances(readings: list[Reading]) -> list[_Case]:
    return [_Case("event", (_stance(one), _stance(other))) for one, other in stance_sides(stances(readings))]


def _stance(found: Stance) -> _Side:
    return _Side([found.reading], found.start)


def _told(readings: list[Reading], sources: Iterable[Source]) -> list[_Case]:
    cases: dict[tuple[str, str], _Case] = {}
    by_source: dict[str, list[Reading]] = {}
    for reading in readings:
        by_source.setdefault(reading.source.id, []).append(reading)
    everything = [address for source in sources if source.id in by_source for address in addresses(source)]
    for ours, theirs in address_clashes(everything):
        one, other = sorted((ours, theirs), key=lambda address: address.outlet)
        sides = [_addressed(by_source[address.source.id], address) for address in (one, other)]
        if all(side.readings for side in sides):
            case = cases.setdefault((one.outlet, other.outlet), _Case("name", (_Side(), _Side())))
            for side, found in zip(case.sides, sides, strict=True):
                side.start = side.start if side.readings else found.start
                side.readings.extend(found.readings)
    for (one_outlet, other_outlet), case in cases.items():
        for side, outlet in zip(case.sides, (one_outlet, other_outlet), strict=True):
            for address in everything:  # the rest of the interview
                if address.outlet == outlet:
                    side.readings.extend(_addressed(by_source[address.source.id], address).readings)
    return list(cases.values())


def _addressed(readings: list[Reading], address: Address) -> _Side:
    """The sentence of its source in which the outlet stands."""
    for reading in readings:
        if reading.sentence.start <= address.outlet_start < reading.sentence.end:
            return _Side([reading], address.outlet_start - reading.sentence.start)
    return _Side()


def _disagreement(case: _Case) -> Disagreement:
    positions = tuple(_position(side) for side in case.sides)
    one, other = ((side.readings[0], side.start) for side in case.sides)
    return Disagreement(case.topic or _topic(case.kind, one, other), case.kind, positions)


def _position(side: _Side) -> Position:
    cited: dict[str, Citation] = {}
    for reading in side.readings:
        sentence = reading.sentence
        if sentence.source not in cited and len(cited) < _MOST:
            cited[sentence.source] = Citation(sentence.source, sentence.id, sentence.start, sentence.end, sentence.text)
    return Position(_clip(side.readings[0].text, side.start), tuple(cited.values()))


def _clip(text: str, around: int) -> str:
    """A sentence, or the part of a long one around the words in question; no quotation is cut."""
    flat = text.replace("\n", " ")
    low, high = 0, len(flat)
    if len(flat) > _LONGEST:
        low = max(0, min(around - _LONGEST // 3, len(flat) - _LONGEST))
        high = min(len(flat), low + _LONGEST)
        low = low if low == 0 else flat.find(" ", low) + 1
        high = high if high == len(flat) else max(flat.rfind(" ", low, high), low + 1)
        for quoted in _QUOTED.finditer(flat):
            low = quoted.start() if quoted.start() < low < quoted.end() else low
            high = quoted.end() if quoted.start() < high < quoted.end() else high
    return _closed(("… " if low else "") + flat[low:high].strip() + (" …" if high < len(flat) else ""))


def _closed(text: str) -> str:
    """A text whose last quotation goes on in the next sentence, with that said and the quotation closed."""
    for mark, closing in (("“", "”"), ("«", "»"), ('"', '"')):
        last = text.rfind(mark)
        opened = text.count(mark) % 2 == 1 if mark == closing else last > text.rfind(closing)
        if last >= 0 and opened and (last == 0 or not text[last - 1].isalnum()) and last < len(text) - 1:
            return f"{text.removesuffix(' …')} …{closing}"
    return text


def _topic(kind: DisagreementKind, *sides: tuple[Reading, int]) -> str:
    """The two values, and what both sides talk about in words that both use."""
    one, other = (reading for reading, _ in sides)
    told = [(reading.text, start, reading.source.language) for reading, start in sides]
    return topic(kind, told, _shared(one, other)) or _clip(one.text, 0)[:60]


def _shared(one: Reading, other: Reading) -> Iterator[str]:
    """Words of both sides, names first; looked for as far as they are asked for."""
    theirs = {name.key: name.sure for name in other.capitals}
    for name in one.capitals:
        # A capital at the start of both sentences makes no name.
        if any(one_place(name.key, key) for key, sure in theirs.items() if sure or name.sure):
            yield name.text
    language = one.source.language
    grammar = plain(function_words(language) | reporting_verbs(language) | _SELF)
    for word, (start, end) in zip(one.words, one.spans, strict=True):
        if stem(word) in other.stems and word not in grammar and one.text[start].islower():
            yield one.text[start:end].removesuffix("'s").removesuffix("’s")
