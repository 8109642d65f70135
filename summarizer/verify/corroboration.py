"""How many sources and origins say what a claim says.

Counts the cited sentences and their echoes, by source and by origin: five copies of one wire story are one origin.
A claim is contested where what it cites is one side of a disagreement. Does not judge which side is right.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.model import Citation, Corroboration, CorroborationLabel, Evidence


def corroboration(citations: Iterable[Citation], evidence: Evidence) -> Corroboration:
    """The label and the counts for a claim that rests on these citations."""
    cited = {citation.sentence for citation in citations}
    said = set(cited)
    for group in evidence.groups:
        if group.lead in cited or (group.echoes and not cited.isdisjoint(group.members)):
            said.update(group.members)
    sources = {name.rpartition(".")[0] for name in said}
    origins = {_origin(source, evidence) for source in sources}
    if any(cited.intersection(side) for item in _sides(evidence) for side in item):
        return Corroboration("contested", len(sources), len(origins))
    label: CorroborationLabel = "corroborated" if len(origins) > 1 else "single-origin"
    return Corroboration(label, len(sources), len(origins))


def _origin(source: str, evidence: Evidence) -> str:
    for origin in evidence.origins:
        if source in origin.sources:
            return origin.id
    return next((known.origin for known in evidence.sources if known.id == source and known.origin), source)


def _sides(evidence: Evidence) -> list[list[set[str]]]:
    return [
        [{citation.sentence for citation in position.citations} for position in item.positions]
        for item in evidence.disagreements
    ]
