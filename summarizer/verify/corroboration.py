"""How many sources and origins say what a claim says.

Counts the cited sentences and their echoes, by source and by origin: five copies of one wire story are one origin.
A claim is contested where what it cites is one side of a disagreement. Does not judge which side is right.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.model import Citation, Corroboration, CorroborationLabel, Evidence


def corroboration(citations: Iterable[Citation], evidence: Evidence) -> Corroboration:
    """The label and the counts for a claim that rests on these citations."""
    return Told(evidence).corroboration(citations)


class Told:
    """What evidence says of who says what, laid out once for all claims of a brief."""

    def __init__(self, evidence: Evidence) -> None:
        """Lay it out."""
        self._echoed = [frozenset(group.members) for group in evidence.groups if group.echoes]
        self._origin = {source.id: source.origin for source in reversed(evidence.sources) if source.origin}
        for origin in reversed(evidence.origins):
            self._origin.update(dict.fromkeys(origin.sources, origin.id))
        self._disputed = frozenset(
            citation.sentence
            for item in evidence.disagreements
            for position in item.positions
            for citation in position.citations
        )

    def corroboration(self, citations: Iterable[Citation]) -> Corroboration:
        """The label and the counts for a claim that rests on these citations."""
        cited = {citation.sentence for citation in citations}
        said = set(cited)
        for members in self._echoed:
            if not cited.isdisjoint(members):
                said |= members
        sources = {name.rpartition(".")[0] for name in said}
        origins = {self._origin.get(source, source) for source in sources}
        if not cited.isdisjoint(self._disputed):
            return Corroboration("contested", len(sources), len(origins))
        label: CorroborationLabel = "corroborated" if len(origins) > 1 else "single-origin"
        return Corroboration(label, len(sources), len(origins))
