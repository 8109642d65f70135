"""What is known of every pair of neighbouring words of the evidence, before it is weighed.

A pair that stands in one sentence shares its facts with that sentence's other such pairs, so that most pairs, which
occur once, cost next to nothing. Knows no language: words are compared as folded strings, without stemming or stop
words. Weighs nothing (see ranking).
"""

from __future__ import annotations

import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.evidence.ranking_words import terms
from summarizer.model import Evidence, Sentence, Source
from summarizer.model.value import dataclass

FEATURES = ("often", "early", "headline", "own_headline", "length", "quoted", "place", "first")
_TYPICAL_SOURCES = 10  # the model was trained on ten sources a topic; counts over more are scaled down to that
_LONG = 40  # words; a sentence longer than this counts as this long
_ENDS = re.compile(r"[.!?…。！？؟।۔][\"'”’»)\]]*\Z")
_QUOTE_MARK = re.compile(r"[\"“”«»„「」]")

Pair = tuple[int, int]  # two neighbouring words, by number
# How often a pair stands, how early in each origin (summed), the first place, shortest sentence, best share of the own
# headline and least quoting among its sentences, and how many origins open with it. A bare list: there are many.
Tally = list[float]


class Scored(NamedTuple):
    """A sentence as the model sees it. `at` counts the proper sentences before it in its source, of `of` in all.

    A named tuple, the quickest value to make: there is one for every sentence. `facts` are those of its pairs that
    stand nowhere else, in the order of `Tally`.
    """

    sentence: Sentence
    words: tuple[int, ...]
    pairs: tuple[Pair, ...]
    at: int
    of: int
    proper: bool
    facts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Tallied:
    """Sentences in the order of the evidence, the pairs that stand in several of them, the words of all headlines."""

    scored: tuple[Scored, ...]
    table: Mapping[Pair, Tally]
    headlines: frozenset[int]
    sources: int


def tally(evidence: Evidence) -> Tallied:
    """Read the evidence once; time and memory grow with the number of words."""
    ids: defaultdict[str, int] = defaultdict()
    ids.default_factory = ids.__len__
    titles = {source.id: _ids(source.title or "", ids) for source in evidence.sources}
    by_source: dict[str, list[Sentence]] = {source.id: [] for source in evidence.sources}
    for sentence in evidence.sentences:
        by_source.setdefault(sentence.source, []).append(sentence)
    scored = {key: _scored(found, frozenset(titles.get(key, ())), ids) for key, found in by_source.items()}
    repeated = _repeated(one for found in scored.values() for one in found)
    table: dict[Pair, Tally] = {}
    for sources in _by_origin(evidence):
        _count([one for source in sources for one in scored[source.id]], repeated, table)
    by_id = {one.sentence.id: one for found in scored.values() for one in found}
    headlines = frozenset(word for title in titles.values() for word in title)
    return Tallied(tuple(by_id[one.id] for one in evidence.sentences), table, headlines, max(1, len(evidence.sources)))


def facts(seen: Tallied) -> Iterator[tuple[Sequence[Pair], tuple[float, ...]]]:
    """Every pair of the evidence in exactly one group of pairs that share their facts, in the order of FEATURES."""
    heads = seen.headlines
    for pair, known in seen.table.items():
        yield (pair,), _features(known, (pair[0] in heads) + (pair[1] in heads), seen.sources)
    table = seen.table
    for one in seen.scored:
        lone = [pair for pair in one.pairs if pair not in table]
        if heads.isdisjoint(one.words):
            yield lone, _features(one.facts, 0, seen.sources)
            continue
        by_share: tuple[list[Pair], ...] = ([], [], [])
        for pair in lone:
            by_share[(pair[0] in heads) + (pair[1] in heads)].append(pair)
        for shared, pairs in enumerate(by_share):
            if pairs:
                yield pairs, _features(one.facts, shared, seen.sources)


def _features(known: Sequence[float], shared: int, sources: int) -> tuple[float, ...]:
    scale = _TYPICAL_SOURCES / sources if sources > _TYPICAL_SOURCES else 1.0
    count, early, place, length, own, quoted, first = known
    often = math.log(count * scale) if count * scale > 1 else 0.0
    return often, math.log1p(early * scale), shared / 2, own, length / 20, quoted, place, first * scale


def _repeated(scored: Iterable[Scored]) -> set[Pair]:
    once: set[Pair] = set()
    again: set[Pair] = set()
    for one in scored:
        here = set(one.pairs)
        again |= once & here
        once |= here
    return again


def _by_origin(evidence: Evidence) -> Iterable[list[Source]]:
    """Sources that share an origin together: the copies of one wire story corroborate nothing."""
    origin = {name: known.id for known in evidence.origins for name in known.sources}
    groups: dict[str, list[Source]] = {}
    for source in evidence.sources:
        groups.setdefault(origin.get(source.id, source.origin or f"source {source.id}"), []).append(source)
    return groups.values()


def _ids(text: str, ids: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(map(ids.__getitem__, terms(text)))


def _scored(sentences: Sequence[Sentence], title: frozenset[int], ids: Mapping[str, int]) -> list[Scored]:
    ends = [_ENDS.search(one.text[-8:]) is not None for one in sentences]
    punctuated = 2 * sum(ends) >= len(ends)
    texts = [_ids(one.text, ids) for one in sentences]
    proper = [len(text) >= 4 and (end or not punctuated) for text, end in zip(texts, ends, strict=True)]
    of = max(1, sum(proper))
    found: list[Scored] = []
    at = 0
    for sentence, text, good in zip(sentences, texts, proper, strict=True):
        pairs = tuple(dict.fromkeys(itertools.pairwise(text)))
        own = len(title.intersection(text)) / len(title) if title else 0.0
        quoted = float(_QUOTE_MARK.search(sentence.text) is not None)
        known = (1, 1 / (1 + at), at / of, min(_LONG, len(text)), own, quoted, float(good and at == 0))
        found.append(Scored(sentence, text, pairs, at, of, good, known))
        at += good
    return found


def _count(scored: Iterable[Scored], repeated: set[Pair], table: dict[Pair, Tally]) -> None:
    """Add the sentences of one origin."""
    earliest: dict[Pair, tuple[float, float]] = {}
    for one in scored:
        _, early, place, length, own, quoted, first = one.facts
        for pair in repeated.intersection(one.pairs):
            known = table.get(pair)
            if known is None:
                table[pair] = [1, 0.0, place, length, own, quoted, 0.0]
                earliest[pair] = (early, first)
                continue
            known[0] += 1
            if place < known[2]:  # noqa: PLR1730  # min() costs a call, a million times over
                known[2] = place
            if length < known[3]:  # noqa: PLR1730  # as above
                known[3] = length
            if own > known[4]:  # noqa: PLR1730  # as above
                known[4] = own
            if quoted < known[5]:  # noqa: PLR1730  # as above
                known[5] = quoted
            if (early, first) > earliest.get(pair, (0.0, 0.0)):
                earliest[pair] = (early, first)
    for pair, (early, first) in earliest.items():
        table[pair][1] += early
        table[pair][6] += first
