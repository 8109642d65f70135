"""What the engines see: sentences, groups of echoes, citations and disagreements."""

from __future__ import annotations

from typing import Literal

from summarizer.model.sources import Origin, Removed, Source
from summarizer.model.value import dataclass

DisagreementKind = Literal["number", "date", "name", "event", "cause", "wording"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The atom of evidence. `source.text[start:end] == text`; numbered over the whole source, furniture included."""

    id: str  # "S2.7"
    source: str  # "S2"
    start: int
    end: int
    text: str

    def cite(self) -> Citation:
        """The citation of the whole sentence."""
        return Citation(self.source, self.id, self.start, self.end, self.text)


@dataclass(frozen=True, slots=True)
class Echo:
    """A sentence that says the same as its group's lead; `score` is their similarity, 0..1."""

    sentence: str
    score: float


@dataclass(frozen=True, slots=True)
class Group:
    """A lead sentence with its echoes. Echoes are measured against the lead, never through one another."""

    id: str
    lead: str
    echoes: tuple[Echo, ...] = ()

    @property
    def members(self) -> tuple[str, ...]:
        """Sentence ids, the lead first."""
        return (self.lead, *[echo.sentence for echo in self.echoes]) if self.echoes else (self.lead,)


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to one sentence: `source.text[start:end] == quote`."""

    source: str
    sentence: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a disagreement."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that contradict each other; at least two positions, each cited."""

    topic: str
    kind: DisagreementKind
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """How many are dead, injured, missing, as a sentence tells it.

    `text` is the number as written; `grown`: it is told as one that has grown; `newer` is what a later report of the
    same event has instead, None where this one is not old; `newest`: it is the one that has made others old.
    """

    sentence: str
    role: str
    value: float
    text: str
    grown: bool = False
    newer: float | None = None
    newest: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the engines see. `sentences` are those kept, in source order; every one is in exactly one group.

    `old` has the ids of sentences that later reports have made old, and of sources whose headline is; `latest` those of
    sentences with the latest figures of votes, where others are old. `tolls` are those of sources of several days.
    """

    sources: tuple[Source, ...]
    sentences: tuple[Sentence, ...]
    groups: tuple[Group, ...]
    origins: tuple[Origin, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    removed: tuple[Removed, ...] = ()
    old: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()
    tolls: tuple[Toll, ...] = ()

    def by_id(self) -> dict[str, Sentence]:
        """Kept sentences by id."""
        return {sentence.id: sentence for sentence in self.sentences}
