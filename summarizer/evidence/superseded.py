"""Which tolls have grown old: a later report of the same event has another one.

Compares days, as sources seldom tell their hour, and takes a toll for old only where it is its source's own one.
Decides nothing on what a brief says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from summarizer.evidence.conflict_counts import roles_of
from summarizer.evidence.readings import Reading, fold
from summarizer.evidence.tolls import Toll, head_of, headed, may_tell, whole
from summarizer.model import Evidence, Sentence, Source
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Number

_LEADS = 12  # sentences of a source in which it tells its toll
_MANY = 60  # sources; of more, the first few sentences of each are read
_FEW = 3
_FIRST = ("dead", "injured")  # what a reader asks first
_SHARED = 2  # words in common by which two tolls are of one event
_LETTERS, _STEM = 4, 5  # of a word that says something; by which it is compared
_CORRECTED = 1.5  # times the later toll that an older one may be, and be corrected by it
_AGREE = 2  # later reports that must have it
_LONGEST = 20_000  # characters of a source in which names are looked for
_ROUND = 0.1  # of a value; two that are nearer are one, where one is rounded
_ROUGH = frozenset({"about", "almost"})


@dataclass(frozen=True, slots=True)
class _Read:
    """What a source tells in its headline and first sentences, and the first of these."""

    heads: tuple[Toll, ...]
    tolls: tuple[Toll, ...]
    lede: Reading | None


class Newest:
    """The tolls of some sources, by which a later one makes an older one old."""

    def __init__(self, evidence: Evidence) -> None:
        """Look for the tolls of sources of different days; where there is one day only, nothing is old."""
        self.sources = {source.id: source for source in evidence.sources}
        self.days = len({source.day for source in evidence.sources} - {""})
        self._read = _read(evidence.sources, evidence.sentences) if self.days > 1 else {}
        self._tolls: dict[str, list[Toll]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._events: dict[str, frozenset[str]] = {}

    @cached_property
    def _known(self) -> dict[str, list[Toll]]:
        """By role, the newest first."""
        found: dict[str, list[Toll]] = {}
        for read in self._read.values():
            for toll in _own(read):
                found.setdefault(toll.role, []).append(toll)
        for some in found.values():
            some.sort(key=lambda toll: (toll.day, toll.grown, toll.value), reverse=True)
        return found

    def tolls(self, sentence: Sentence) -> list[Toll]:
        """The tolls of a sentence; none where nothing could be old."""
        if not self._known or sentence.source not in self.sources:
            return []
        if sentence.id not in self._tolls:
            source = self.sources[sentence.source]
            telling = may_tell(sentence.text, source.language)
            self._tolls[sentence.id] = whole(Reading(sentence, source)) if telling else []
        return self._tolls[sentence.id]

    def latest(self, sentence: Sentence) -> bool:
        """Whether a sentence tells, as the latest report, how many are dead or hurt, and older ones differ."""
        asked = next((role for role in _FIRST if role in self._known), "")
        return any(self._latest(toll) for toll in self.tolls(sentence) if toll.role == asked)

    def _latest(self, toll: Toll) -> bool:
        known = [
            other for other in self._known[toll.role] if other.thing == toll.thing and self._one_event(other, toll)
        ]
        if any(other.day > toll.day for other in known) or self.since(toll) is not None:
            return False
        return any(_later(other, toll) and not _same(other.number, toll.number) for other in known)

    def old(self, sentence: Sentence) -> list[tuple[Toll, Toll]]:
        """The tolls in a sentence that are old, each with the newest of its event."""
        found = []
        for toll in self.tolls(sentence):
            newest = self.since(toll)
            if newest is not None and not _says(toll.reading, newest):
                found.append((toll, newest))
        return found

    def since(self, toll: Toll) -> Toll | None:
        """The newest toll of a toll's event, where that is another one and later."""
        known = [other for other in self._known.get(toll.role, ()) if other.thing == toll.thing]
        if not any(other.value == toll.value and other.day <= toll.day for other in known):
            return None  # no source's own toll: a part, or of something else
        newest = next((other for other in known if self._replaces(other, toll)), None)
        return None if newest is None or _same(toll.number, newest.number) else newest

    def _replaces(self, newest: Toll, toll: Toll) -> bool:
        """Whether a toll is told of the same event and later, and its source has the older one of nothing else."""
        if not (_later(toll, newest) and self._one_event(toll, newest)):
            return False
        if _same(toll.number, newest.number):
            return True
        if toll.value > newest.value and toll.role != "missing" and not self._corrects(newest, toll):
            return False
        read = self._read[newest.reading.source.id]
        return not any((other.role, other.value) == (toll.role, toll.value) for other in (*read.heads, *read.tolls))

    def _corrects(self, newest: Toll, toll: Toll) -> bool:
        """Whether a smaller count stands for the whole: later reports agree on it, and it is not much smaller."""
        agree = {other.reading.source.id for other in self._known[toll.role] if _later(toll, other)
                 and other.value == newest.value}  # fmt: skip
        return len(agree) >= _AGREE and toll.value <= newest.value * _CORRECTED

    def _one_event(self, toll: Toll, other: Toll) -> bool:
        ours, theirs = toll.reading.source, other.reading.source
        if ours.id == theirs.id:
            return True
        if len(self._about(toll) & self._about(other)) < _SHARED:
            return False
        return not (self._elsewhere(toll.reading, theirs) or self._elsewhere(other.reading, ours))

    def _about(self, toll: Toll) -> frozenset[str]:
        """What a toll is of: words of its sentence, its source's headline and lede, without those that tell tolls."""
        source = toll.reading.source
        key = f"{source.id} {toll.reading.sentence.id}"
        if key not in self._events:
            head, lede = head_of(source).content, self._read[source.id].lede
            table = roles_of(base_language(source.language))
            said = (*toll.reading.content, *head, *(lede.content if lede else ()))
            self._events[key] = frozenset(word[:_STEM] for word in said if len(word) >= _LETTERS and word not in table)
        return self._events[key]

    def _elsewhere(self, reading: Reading, source: Source) -> bool:
        """Whether a source knows none of the names of a sentence and of its headline."""
        table = roles_of(base_language(reading.source.language))
        # `Die Zahl der Toten` names nothing, however it is written.
        keys = [name.key for name in reading.names if table.keys().isdisjoint(name.key.split())]
        if not keys:
            return False
        keys += [name.key for name in head_of(reading.source).capitals]
        if source.id not in self._names:
            self._names[source.id] = _capitals(f"{source.title or ''}\n{source.text[:_LONGEST]}")
        return not any(word in self._names[source.id] for key in keys for word in key.split())


def _capitals(text: str) -> frozenset[str]:
    """Words with a capital in the middle of a sentence, folded."""
    found = set()
    for before, word in pairwise(text.split()):
        if word[:1].isupper() and (before[-1].isalnum() or before[-1] in ",-–—)"):
            found.add(fold(word.strip(".,:;()[]\"'“”«»")))
    return frozenset(found)


def _read(sources: Sequence[Source], sentences: Iterable[Sentence]) -> dict[str, _Read]:
    """What every source tells in its headline and its first sentences."""
    most = _LEADS if len(sources) <= _MANY else _FEW
    first: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        some = first.setdefault(sentence.source, [])
        if len(some) < most:
            some.append(sentence)
    found = {}
    for source in sources:
        some = first.get(source.id, [])
        readings = [Reading(sentence, source) for sentence in some if may_tell(sentence.text, source.language)]
        tolls = [toll for reading in readings for toll in whole(reading)]
        lede = Reading(some[0], source) if some and tolls else None
        found[source.id] = _Read(tuple(headed(source)), tuple(tolls), lede)
    return found


def _own(read: _Read) -> Iterable[Toll]:
    """A source's own toll in each role.

    The first one of its text, or a later one that has grown, unless the headline has a larger one: then the text tells
    a part. A rounded headline is no larger one.
    """
    first: dict[str, Toll] = {}
    for toll in read.tolls:
        best = first.setdefault(toll.role, toll)
        same = toll.reading is best.reading
        if toll.value > best.value and (same or (toll.grown and not best.grown)):
            first[toll.role] = toll
    heads: dict[str, Toll] = {}
    for toll in read.heads:
        if toll.role not in heads or toll.value > heads[toll.role].value:
            heads[toll.role] = toll
    for role in dict.fromkeys((*first, *heads)):
        head, text = heads.get(role), first.get(role)
        if text is not None and (head is None or head.value <= text.value or _close(head.value, text.value)):
            yield text
        elif head is not None:
            yield head


def _later(toll: Toll, other: Toll) -> bool:
    """Of a later day; or of the same one, and said to have grown beyond it."""
    if not toll.day or not other.day:
        return False
    if other.day != toll.day:
        return other.day > toll.day
    return other.grown and not toll.grown and other.value > toll.value


def _same(one: Number, other: Number) -> bool:
    if one.value == other.value:
        return True
    return bool(_ROUGH & {one.hedge, other.hedge}) and _close(one.value, other.value)


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= _ROUND * max(one, other)


def _says(reading: Reading, toll: Toll) -> bool:
    """Whether a sentence has the newest count too: `rose from 7 to 12`."""
    return any(number.value == toll.value for number in reading.numbers)
