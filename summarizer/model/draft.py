"""What is asked of an engine and what it hands back: styles, asks, drafts, findings, and the engine seam itself."""

from __future__ import annotations

from typing import Literal, Protocol

from summarizer.model.evidence import Evidence
from summarizer.model.value import dataclass

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class StyleSection:
    """One section a style asks for; `share` is its part of the words, 0..1; `about` tells an engine what belongs."""

    id: str
    heading: str
    about: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class StyleExample:
    """A worked example in a style: sentences as `(id, text)`, and the JSON a good writer replies to them."""

    evidence: tuple[tuple[str, str], ...]
    reply: str


@dataclass(frozen=True, slots=True)
class Style:
    """A prompt file, read and checked. `template` is the body with its variables still in it."""

    name: str
    description: str
    sections: tuple[StyleSection, ...]
    max_words: int
    template: str
    sha256: str
    uri: str
    tone: str = ""
    language: str = ""
    layout: str = "prose"  # prose | bullets | timeline | contrast
    claim_chars: int = 0  # most characters a claim may have; 0: no limit
    variables: tuple[str, ...] = ()
    examples: tuple[StyleExample, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim as an engine wrote it: a sentence of text and the ids of the sentences it rests on."""

    section: str
    text: str
    sentences: tuple[str, ...]
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say; `claim` is None where it is about the whole document."""

    code: str
    severity: Severity
    claim: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A claim that failed, and what was found: the material of the one repair round."""

    claim: DraftClaim
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a brief should be. With `problems`, an engine answers with these claims alone, in the same order."""

    style: Style
    max_words: int
    focus: str | None = None
    as_of: str | None = None
    seed: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens paid for, and who counted them: `endpoint`, or the name of a local vocabulary."""

    prompt: int = 0
    completion: int = 0
    counter: str = "none"


@dataclass(frozen=True, slots=True)
class Draft:
    """What an engine hands back. `notes` are one-line facts for the run record (a ladder's rung, a fallback)."""

    title: str
    claims: tuple[DraftClaim, ...]
    tokens: Tokens = Tokens()
    cost_usd: float = 0.0
    notes: tuple[str, ...] = ()


class Engine(Protocol):
    """The seam behind which claims are written. An engine never checks itself."""

    @property
    def name(self) -> str:
        """`extractive`, `openai` or `local`."""

    @property
    def model(self) -> str | None:
        """The model's name, None where none is used."""

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        """Write the claims. Raises ProviderError where the model's side fails."""
