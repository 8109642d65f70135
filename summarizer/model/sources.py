"""What was read: sources, the spans set aside in them, and who their words come from."""

from __future__ import annotations

from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Removed:
    """A span of a source that is not evidence, and why (`reason` is a short code such as `caption`)."""

    source: str
    start: int
    end: int
    text: str
    reason: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Source:
    """One input document. `text` is never changed after reading: what is unwanted is listed in `removed`.

    `asides` are the article's own lines that no claim can rest on: its headings, its credits, notes on itself.
    """

    id: str
    text: str
    uri: str
    sha256: str  # of the bytes that were read
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"
    origin: str | None = None
    removed: tuple[Removed, ...] = ()
    asides: tuple[Removed, ...] = ()
    notes: tuple[str, ...] = ()  # what the reader had to decide, e.g. the encoding it guessed

    @property
    def day(self) -> str:
        """The ISO day it was published, as far as it is known; empty where it is not."""
        return (self.published or "")[:10]

    def set_aside(self) -> tuple[Removed, ...]:
        """What is no evidence, in order: what is removed and the asides."""
        return tuple(sorted((*self.removed, *self.asides), key=lambda span: (span.start, span.end)))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    uri: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Who the words come from; `sources` share it. `why` names the signal, e.g. `(FRANCE 24 with AFP)`."""

    id: str
    name: str
    sources: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What ingestion hands on: sources in order, their origins, and the files that were left out."""

    sources: tuple[Source, ...]
    origins: tuple[Origin, ...] = ()
    skipped: tuple[Skipped, ...] = ()
