"""Which sentences and headlines later reports have made old: their expectations by the end, their figures by new ones.

Brings together what `outdated`, `returns` and `restated` find. Tolls are left to `superseded`, for a sentence may do
without its toll.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from summarizer.evidence.outdated import Outdated
from summarizer.evidence.restated import restated
from summarizer.evidence.returns import returns
from summarizer.model import Evidence


def aged(evidence: Evidence) -> Evidence:
    """The same evidence, with what is old in it and what has the latest figures."""
    sources = {source.id: source for source in evidence.sources}
    if len({(source.published or "")[:10] for source in evidence.sources} - {""}) < 2:  # a day and a later one
        return evidence
    votes, latest = returns(evidence.sentences, sources)
    positions = chain.from_iterable(item.positions for item in evidence.disagreements)
    disputed = {cite.sentence for position in positions for cite in position.citations}
    outdated = Outdated(evidence)
    ended = {sentence.id for sentence in evidence.sentences if outdated(sentence)}
    headlines = {source.id for source in evidence.sources if outdated.headline(source)}
    figures = restated(evidence.sentences, sources) - disputed
    return replace(evidence, old=votes | figures | ended | headlines, latest=latest)
