"""What is known of every pair of neighbouring words of the evidence, before it is weighed.

A pair that stands in one sentence shares its facts with that sentence's other such pairs, so that most pairs, which
occur once, cost next to nothing. Knows no language: words are compared as folded strings, without stemming or stop
words. Weighs nothing (see ranking).
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.evidence.ranking_words import terms
from summarizer.model import Evidence, Sentence
from summarizer.model.value import dataclass

FEATURES = ("often", "early", "headline", "own_headline", "length", "quoted", "place", "first")
_TYPICAL_SOURCES = 10  # the model was trained on ten sources a topic; counts over more are scaled down to that
_LONG = 40  # words; a sentence longer than this counts as this long
_END = (".", "!", "?")  # the commonest, to be quick
_ENDS = re.compile(r"[.!?…。！？؟।۔][\"'”’»)\]]*\Z")

_MARKS = frozenset('"“”«»„「」')

Pair = tuple[int, int]  # two neighbouring words, by number
# How often a pair stands, how early in each origin (summed), the first place, shortest sentence, best share of the own
# headline and least quoting among its sentences, and how many origins open with it. A bare list: there are many.
Tally = list[float]
_Counts = tuple[int, int, int]


class Scored(NamedTuple):
    """A sentence as the model sees it. `at` counts the proper sentences before it in its source, of `of` in all.

    A named tuple, the quickest value to make: there is one for every sentence. `pairs` are those that other sentences
    hold too; `lone` counts those that stand in this one alone, by how many of their words a headline has (0, 1, 2), and
    `facts` are theirs, in the order of `Tally`.
    """

    sentence: Sentence
    words: tuple[int, ...]
    pairs: tuple[Pair, ...]
    at: int
    of: int
    proper: bool
    lone: _Counts
    facts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Tallied:
    """Sentences in the order of the evidence, and the pairs that stand in several of them.

    Words with numbers below `headlines` stand in a headline.
    """

    scored: tuple[Scored, ...]
    table: Mapping[Pair, Tally]
    headlines: int
    sources: int


def tally(evidence: Evidence) -> Tallied:
    """Read the evidence once; time and memory grow with the number of words."""
    ids: defaultdict[str, int] = defaultdict()
    ids.default_factory = ids.__len__
    titles = {source.id: frozenset(_ids(source.title or "", ids)) for source in evidence.sources}
    headlines = len(ids)  # these words have the first numbers
    texts = [_ids(one.text, ids) for one in evidence.sentences]
    pairs = [tuple(dict.fromkeys(itertools.pairwise(text))) for text in texts]
    often = Counter(itertools.chain.from_iterable(pairs))
    by_source: dict[str, list[int]] = {}
    for at, sentence in enumerate(evidence.sentences):
        by_source.setdefault(sentence.source, []).append(at)
    scored: dict[int, Scored] = {}
    for key, places in by_source.items():
        read = [(evidence.sentences[at], texts[at], *_parted(pairs[at], often, headlines)) for at in places]
        scored.update(zip(places, _scored(read, titles.get(key)), strict=True))
    table: dict[Pair, Tally] = {}
    for sources in _by_origin(evidence, by_source):
        _count([scored[at] for source in sources for at in by_source[source]], often, table)
    return Tallied(tuple([scored[at] for at in range(len(texts))]), table, headlines, max(1, len(evidence.sources)))


def facts(seen: Tallied) -> Iterator[tuple[Pair, tuple[float, ...]]]:
    """Every pair that stands in several sentences, with its facts in the order of FEATURES."""
    heads, sources = seen.headlines, seen.sources
    for pair, known in seen.table.items():
        yield pair, features(known, (pair[0] < heads) + (pair[1] < heads), sources)


def features(known: Sequence[float], shared: int, sources: int) -> tuple[float, ...]:
    """Facts in the order of FEATURES.

    Args:
        known: of a pair, or of the pairs that stand in one sentence alone (`Scored.facts`).
        shared: how many of its two words a headline has.
        sources: how many there are in all.
    """
    scale = _TYPICAL_SOURCES / sources if sources > _TYPICAL_SOURCES else 1.0
    count, early, place, length, own, quoted, first = known
    often = math.log(count * scale) if count * scale > 1 else 0.0
    return often, math.log1p(early * scale), shared / 2, own, length / 20, quoted, place, first * scale


def _parted(pairs: tuple[Pair, ...], often: Mapping[Pair, int], heads: int) -> tuple[tuple[Pair, ...], _Counts]:
    """The pairs that stand elsewhere too, and how many of the others hold so many words of headlines."""
    lone = [pair for pair in pairs if often[pair] == 1]
    shared = tuple([pair for pair in pairs if often[pair] > 1]) if len(lone) < len(pairs) else ()
    counts = [(first < heads) + (second < heads) for first, second in lone]
    both, single = counts.count(2), counts.count(1)
    return shared, (len(counts) - both - single, single, both)


def _by_origin(evidence: Evidence, present: Iterable[str]) -> Iterable[list[str]]:
    """Sources that share an origin together: the copies of one wire story corroborate nothing."""
    origin = {source.id: source.origin for source in evidence.sources if source.origin}
    origin.update({name: known.id for known in evidence.origins for name in known.sources})
    groups: dict[str, list[str]] = {}
    for source in present:
        groups.setdefault(origin.get(source, f"source {source}"), []).append(source)
    return groups.values()


def _ids(text: str, ids: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(map(ids.__getitem__, terms(text)))


def _scored(
    read: Sequence[tuple[Sentence, tuple[int, ...], tuple[Pair, ...], _Counts]], title: frozenset[int] | None
) -> list[Scored]:
    """The sentences of one source, with their words and pairs."""
    ends = [one.text[-1:] in _END or _ENDS.search(one.text[-8:]) is not None for one, *_ in read]
    punctuated = 2 * sum(ends) >= len(ends)
    proper = [len(text) >= 4 and (end or not punctuated) for (_, text, *_), end in zip(read, ends, strict=True)]
    of = max(1, sum(proper))
    found: list[Scored] = []
    at = 0
    for (sentence, text, pairs, lone), good in zip(read, proper, strict=True):
        own = len(title.intersection(text)) / len(title) if title else 0.0
        said = sentence.text
        quoted = float('"' in said or not (said.isascii() or _MARKS.isdisjoint(said)))
        known = (1, 1 / (1 + at), at / of, min(_LONG, len(text)), own, quoted, float(good and at == 0))
        found.append(Scored(sentence, text, pairs, at, of, good, lone, known))
        at += good
    return found


def _count(scored: Iterable[Scored], often: Mapping[Pair, int], table: dict[Pair, Tally]) -> None:
    """Add the sentences of one origin."""
    earliest: dict[Pair, float] = {}  # 1 + 1 for its first sentence, the only one that is an opening
    for one in scored:
        _, early, place, length, own, quoted, first = one.facts
        early += first
        for pair in one.pairs:
            known = table.get(pair)
            if known is None:
                table[pair] = [often[pair], 0.0, place, length, own, quoted, 0.0]
                earliest[pair] = early
                continue
            if place < known[2]:  # noqa: PLR1730  # min() costs a call, a million times over
                known[2] = place
            if length < known[3]:  # noqa: PLR1730  # as above
                known[3] = length
            if own > known[4]:  # noqa: PLR1730  # as above
                known[4] = own
            if quoted < known[5]:  # noqa: PLR1730  # as above
                known[5] = quoted
            if early > earliest.get(pair, 0.0):
                earliest[pair] = early
    for pair, early in earliest.items():
        table[pair][1] += min(early, 1)
        table[pair][6] += early > 1
