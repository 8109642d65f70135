"""What passes between the parts of an evaluation: suites, scores and stored items. Values only; nothing is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Literal

from summarizer.model import Brief
from summarizer.model.value import dataclass

Weight = Literal["vital", "okay"]
WEIGHTS: Mapping[str, float] = {"vital": 1.0, "okay": 0.5}

Phi = Callable[[str, Sequence[str]], bool]
"""phi(claim, texts): do the texts, read together, bear the claim out?"""


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a score: a claim, a citation, a nugget. `value` None: not scored."""

    id: str
    value: float | None
    why: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """A measured value. `value` is None, never 0, where there was nothing to measure; `n` counts what was measured."""

    value: float | None
    n: int
    signature: str
    items: tuple[Item, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Nugget:
    """A fact a good brief states. Each of `terms` is alternatives `a|b`; `sources` are the documents that state it."""

    id: str
    text: str
    weight: Weight = "okay"
    terms: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a known disagreement."""

    text: str
    terms: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A disagreement that the sources are known to have."""

    id: str
    topic: str
    kind: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """What a brief must not do: say `terms` and `numbers` in one claim, or cite a sentence holding one of `quotes`."""

    id: str
    text: str
    terms: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A brief written by a person."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """One cluster of sources and what is known about it. `sha256` covers all of it, source bytes included."""

    id: str
    sources: tuple[str, ...]
    tags: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    nuggets: tuple[Nugget, ...] = ()
    disagreements: tuple[Known, ...] = ()
    traps: tuple[Trap, ...] = ()
    forbidden: tuple[Trap, ...] = ()
    expect: Literal["brief", "abstain"] = "brief"
    as_of: str | None = None
    focus: str | None = None
    max_words: int | None = None
    language: str = "en"
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class System:
    """What writes: an engine with its options, or a control. `base` is the system whose briefs a control distorts."""

    id: str
    engine: str = "extractive"
    control: str | None = None
    base: str | None = None
    model: str | None = None
    base_url: str | None = None
    style: str = "briefing"
    max_words: int | None = None
    seed: int = 0
    on_unsupported: str = "repair"
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Threshold:
    """A bound on a metric: on each case, or on the mean over cases. `systems` empty: every one but the controls."""

    metric: str
    minimum: float | None = None
    maximum: float | None = None
    per: Literal["case", "mean"] = "mean"
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases × systems × metrics × thresholds, read from `path`. `tolerance` is what a case may lose, by metric."""

    name: str
    path: str
    cases: tuple[Case, ...]
    systems: tuple[System, ...]
    metrics: tuple[str, ...]
    thresholds: tuple[Threshold, ...] = ()
    gated: tuple[str, ...] = ()
    tolerance: Mapping[str, float] = field(default_factory=dict)
    judge: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """One brief to be written: the key names everything that decides what it says."""

    key: str
    case: Case
    system: System
    repeat: int = 0


Status = Literal["ok", "abstained", "error"]


@dataclass(frozen=True, slots=True)
class Record:
    """What came of a task. `error` holds the message of a failure or the reason of an abstention."""

    key: str
    case: str
    system: str
    repeat: int
    status: Status
    brief: Brief | None = None
    error: str = ""
    calls: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One brief's scores, by metric; `failed` says why there are none."""

    case: str
    system: str
    repeat: int
    status: Status
    scores: Mapping[str, Score]
    failed: str = ""
    key: str = ""
