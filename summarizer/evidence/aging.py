"""Which sentences and headlines later reports have made old: their expectations by the end, their figures by new ones.

Brings together what `outdated`, `returns`, `restated` and `superseded` find. A sentence with an old toll is not old
itself, for it may do without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from summarizer.evidence.outdated import Outdated
from summarizer.evidence.restated import restated
from summarizer.evidence.returns import returns
from summarizer.evidence.superseded import Newest
from summarizer.evidence.tolls import headed
from summarizer.model import Evidence, Sentence, Toll


def aged(evidence: Evidence) -> Evidence:
    """The same evidence, with what is old in it and what has the latest figures."""
    sources = {source.id: source for source in evidence.sources}
    votes, latest = returns(evidence.sentences, sources)  # which are counted within a day
    if len({source.day for source in evidence.sources} - {""}) < 2:  # a day and a later one
        return replace(evidence, old=votes, latest=latest)
    positions = chain.from_iterable(item.positions for item in evidence.disagreements)
    disputed = {cite.sentence for position in positions for cite in position.citations}
    outdated = Outdated(evidence)
    ended = {sentence.id for sentence in evidence.sentences if outdated(sentence)}
    headlines = {source.id for source in evidence.sources if outdated.headline(source)}
    figures = restated(evidence.sentences, sources) - disputed
    newest = Newest(evidence)
    headlines |= {source.id for source in evidence.sources if any(map(newest.since, headed(source)))}
    tolls = tuple(chain.from_iterable(_tolls(sentence, newest) for sentence in evidence.sentences))
    return replace(evidence, old=votes | figures | ended | headlines, latest=latest, tolls=tolls)


def overtaken(evidence: Evidence) -> Mapping[str, tuple[Toll, ...]]:
    """By sentence the tolls that later reports have otherwise.

    Without those of sentences whose number one that is of now disputes: of these nobody knows which holds.
    """
    old: dict[str, tuple[Toll, ...]] = {}
    for toll in evidence.tolls:
        if toll.newer is not None:
            old[toll.sentence] = (*old.get(toll.sentence, ()), toll)
    if not old:
        return old
    disputed = set()
    for item in evidence.disagreements:
        for at, side in enumerate(item.positions) if item.kind == "number" else ():
            others = chain.from_iterable(one.citations for n, one in enumerate(item.positions) if n != at)
            if any(cite.sentence not in old for cite in others):
                disputed |= {cite.sentence for cite in side.citations}
    return {key: tolls for key, tolls in old.items() if key not in disputed}


def newer(evidence: Evidence) -> Mapping[str, tuple[str, ...]]:
    """By sentence with what is overtaken, where the figures of now are: the newest tolls, the latest votes."""
    now = [(toll.sentence, toll.role, toll.value) for toll in evidence.tolls if toll.newer is None]
    found = {
        key: tuple([name for name, role, value in now if any((role, value) == (one.role, one.newer) for one in tolls)])
        for key, tolls in overtaken(evidence).items()
    }
    latest = tuple(one.id for one in evidence.sentences if one.id in evidence.latest)
    for key in evidence.old if latest else ():
        found[key] = (*found.get(key, ()), *latest)
    return found


def _tolls(sentence: Sentence, newest: Newest) -> list[Toll]:
    told = newest.tolls(sentence)
    if not told:
        return []
    old = {id(toll): later.value for toll, later in newest.old(sentence)}
    latest = newest.latest(sentence)
    return [
        Toll(sentence.id, toll.role, toll.value, toll.number.text, toll.grown, old.get(id(toll)), latest)
        for toll in told
    ]
