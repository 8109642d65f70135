"""Figures that a later report tells anew in much the same words: `investigates two employees`, then `three employees`.

Of the two the older sentence is old, where it names no day of its own: beside the newer one nobody could tell which
holds. Counts of the same thing alone are compared. Tolls are the business of `superseded`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from summarizer.evidence.conflict_moments import looks_back
from summarizer.evidence.conflict_names import unshared
from summarizer.evidence.conflict_slots import labels
from summarizer.evidence.readings import Reading, fold, stem
from summarizer.evidence.tolls import partly
from summarizer.model import Sentence, Source
from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Number, compatible

_KINDS = frozenset({"cardinal", "percent", "currency", "measure"})
_LETTERS = 4  # of a word that says something
_FEWEST, _SHARE = 2, 0.6  # words in common, and the share of the poorer sentence's
_MOST, _FEW = 400, 150  # sentences compared; in so few, numbers are looked for in words too
_NOUNS = frozenset({"de", "lb"})  # languages that write every noun with a capital
_ISO = 10  # characters of a whole day


def restated(sentences: Iterable[Sentence], sources: Mapping[str, Source]) -> frozenset[str]:
    """The sentences, by id, whose figure a source of a later day has otherwise."""
    days = {source.day for source in sources.values()} - {""}
    if len(days) < 2:  # a pair
        return frozenset()
    by_thing: dict[str, list[tuple[Reading, Number]]] = {}
    some = list(sentences)[:_MOST]
    for sentence in some:
        if len(some) <= _FEW or re.search(r"\d", sentence.text):
            reading = Reading(sentence, sources[sentence.source])
            for number in reading.numbers:
                thing = _thing(reading, number)
                if thing:
                    by_thing.setdefault(thing, []).append((reading, number))
    found = set()
    for told in by_thing.values():
        for reading, number in told:
            if any(_anew(reading, number, other, against) for other, against in told):
                found.add(reading.sentence.id)
    return frozenset(found)


def _thing(reading: Reading, number: Number) -> str:
    """What is counted: a unit, or a noun; nothing for ages, years, labels and parts."""
    if number.kind not in _KINDS or labels(reading, number):
        return ""
    if number.unit:
        return number.unit
    language = base_language(reading.source.language)
    return stem(fold(number.noun)) if number.noun and not partly(reading, number, language) else ""


def _anew(reading: Reading, number: Number, other: Reading, against: Number) -> bool:
    """Whether the other sentence is later and tells another figure in much the same words."""
    if not reading.source.day < other.source.day or not reading.source.day:
        return False
    if compatible(number, against) or any(own.value == against.value for own in reading.numbers):
        return False
    if any(own.value == number.value for own in other.numbers):
        return False
    if any(len(date.value) == _ISO for date in reading.dates):
        return False
    if looks_back(other.text, against.start, against.end, other.source.language):
        return False
    ours, theirs = _words(reading), _words(other)
    shared = len(ours & theirs)
    if shared < _FEWEST or shared < _SHARE * min(len(ours), len(theirs)):
        return False
    missing, new = unshared(reading, other)
    return not missing and not new


def _words(reading: Reading) -> frozenset[str]:
    """What a sentence tells of, without figures, and without names: who says it is no matter."""
    content = frozenset(reading.content)
    return frozenset(
        stem(word)
        for at, (word, (start, _)) in enumerate(zip(reading.words, reading.spans, strict=True))
        if len(word) >= _LETTERS and word in content and at not in reading.valued
        if not at or base_language(reading.source.language) in _NOUNS or not reading.text[start].isupper()
    )
