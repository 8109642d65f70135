"""The brief, the summary document that `schemas/brief.schema.json` describes, and the report on one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

from summarizer.model.draft import Finding, Tokens
from summarizer.model.evidence import Citation, Disagreement
from summarizer.model.sources import Source
from summarizer.model.value import dataclass

SupportLabel = Literal["supported", "partial", "unsupported"]
CorroborationLabel = Literal["corroborated", "single-origin", "contested"]
RevisionAction = Literal["repaired", "replaced", "dropped", "recited"]
OnUnsupported = Literal["repair", "replace", "drop", "keep", "fail"]


@dataclass(frozen=True, slots=True)
class Support:
    """How well a claim is borne out by what it cites. `missing` are spans of the claim with no support."""

    label: SupportLabel
    score: float
    checks: Mapping[str, float | bool | None] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    missing: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many sources and origins say it."""

    label: CorroborationLabel
    sources: int
    origins: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the brief."""

    id: str
    section: str
    text: str
    date: str | None
    citations: tuple[Citation, ...]
    support: Support
    corroboration: Corroboration


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the ids of its claims."""

    id: str
    heading: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something dated."""

    date: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """What verification changed: `claim` is the id it had in the draft (`D3`) or has in the brief (`C3`)."""

    claim: str
    action: RevisionAction
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """How the brief came about. Only `seconds` may differ between two equal runs."""

    engine: str
    model: str | None
    style: str
    prompt_sha256: str
    version: str
    tokens: Tokens = Tokens()
    cost_usd: float = 0.0
    seconds: float = 0.0
    seed: int = 0
    layout: str = "prose"  # how the style wants claims set: prose | bullets | timeline | contrast
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The summary document, as `schemas/brief.schema.json` describes it."""

    title: str
    as_of: str | None
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    timeline: tuple[TimelineEntry, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    revisions: tuple[Revision, ...]
    run: Run

    def to_markdown(self) -> str:
        """The brief as Markdown, with numbered citations that lead to the quoted words."""
        from summarizer.render import markdown

        return markdown(self)

    def to_json(self, path: str | Path | None = None) -> str:
        """The brief as JSON; also written to `path` where one is given."""
        from summarizer.render import json

        text = json(self)
        if path is not None:
            Path(path).write_text(text, encoding="utf-8", newline="\n")
        return text


@dataclass(frozen=True, slots=True)
class Report:
    """What `verify` says of a document: its findings, and the support of each claim by id."""

    findings: tuple[Finding, ...]
    support: Mapping[str, Support] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """True where nothing is an error."""
        return not any(finding.severity == "error" for finding in self.findings)
