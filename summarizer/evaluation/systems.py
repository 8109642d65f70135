"""A task made into a record: the system of the task writes a brief of the sources of its case.

Engines are chosen by the caller; controls are made here. A failure becomes a record with its message: kept, counted,
never raised. Neither stores nor scores.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from summarizer.errors import SourceError, SummarizerError
from summarizer.evaluation import controls
from summarizer.evaluation.values import Case, Record, Suite, System, Task
from summarizer.evidence import gather
from summarizer.ingest import load
from summarizer.model import Ask, Brief, Draft, Engine, Evidence, OnUnsupported, Style
from summarizer.pipeline import Options, summarize
from summarizer.styles import find

LUCK = 5  # seeds of the random control: one alone may be lucky
DISTORTED = ("shuffled", "swapped")
_JUDGING = ("evaluation", "cli", "batch", "render")  # rooms that cannot change what a brief says


@dataclass(frozen=True, slots=True)
class Makers:
    """What the caller hands in: how engines are made, where styles are looked for, and the suite's folder (`home`)."""

    engine: Callable[[System], Engine]
    search: tuple[Path, ...] = ()
    home: Path = Path()
    styles: dict[str, Style] = field(default_factory=dict)

    def style(self, system: System) -> Style:
        """The style of a system; read once."""
        if system.style not in self.styles:
            own = self.home / system.style
            beside = system.style.endswith(".md") and own.is_file()
            self.styles[system.style] = find(str(own) if beside else system.style, self.search)
        return self.styles[system.style]


def tasks(suite: Suite, makers: Makers, repeats: int = 1) -> tuple[Task, ...]:
    """Every brief the suite wants, in its order. A control that a case cannot feed (no references) has no task."""
    return tuple(
        Task(_key(suite, case, system, repeat, makers), case, system, repeat)
        for case in suite.cases
        for system in suite.systems
        if _possible(suite, case, system)
        for repeat in range(_repeats(case, system, repeats))
    )


def _repeats(case: Case, system: System, repeats: int) -> int:
    if system.control == "random":
        return max(repeats, LUCK)
    return len(case.references) if system.control == "human" else repeats


def _possible(suite: Suite, case: Case, system: System) -> bool:
    if system.control is None:
        return True
    if case.expect == "abstain":
        return False
    if system.control == "swapped":
        return other_case(suite, case) is not None
    return system.control not in ("oracle", "human") or bool(case.references)


def other_case(suite: Suite, case: Case) -> Case | None:
    """The next case that has a brief to write, round the end; None where there is no other."""
    fit = [one for one in suite.cases if one.expect == "brief"]
    at = next((number for number, one in enumerate(fit) if one.id == case.id), 0)
    return fit[(at + 1) % len(fit)] if len(fit) > 1 else None


def _key(suite: Suite, case: Case, system: System, repeat: int, makers: Makers) -> str:
    """SHA-256 over everything that decides what the brief says."""
    other = other_case(suite, case) if system.control == "swapped" else None
    shape = {
        "case": [case.id, case.sha256],
        "other": other.sha256 if other else None,
        "system": {name: value for name, value in asdict(system).items() if name not in ("id", "tags", "base")},
        "base": asdict(base_of(suite, system)) if system.base else None,
        "id": system.id,
        "style": makers.style(system).sha256,
        "repeat": repeat,
        "code": code_sha256(),
    }
    return sha256(json.dumps(shape, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]


def base_of(suite: Suite, system: System) -> System:
    """The system whose briefs a control distorts."""
    return next(one for one in suite.systems if one.id == system.base)


@cache
def code_sha256() -> str:
    """SHA-256 of the installed package but for rooms that only judge: briefs that other code wrote are not reused."""
    found = sha256()
    root = Path(str(files("summarizer")))
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root)
        if path.is_file() and inner.parts[0] not in _JUDGING and "__pycache__" not in inner.parts:
            found.update(f"{inner.as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return found.hexdigest()


@dataclass(slots=True)
class _Counted:
    """An engine that counts how often it was asked to write."""

    inner: Engine
    calls: int = 0

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def model(self) -> str | None:
        return self.inner.model

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        self.calls += 1
        return self.inner.write(evidence, ask)


def run(task: Task, suite: Suite, makers: Makers, base: Record | None = None) -> Record:
    """The record of a task; `base` is the record that a distorting control distorts."""
    head: dict[str, Any] = {"key": task.key, "case": task.case.id, "system": task.system.id, "repeat": task.repeat}
    try:
        calls = 0
        if task.system.control in DISTORTED:
            brief = _distorted(task, suite, base)
        else:
            brief, calls = _written(task, makers)
    except SourceError as error:
        return Record(**head, status="abstained", error=error.message)
    except SummarizerError as error:
        return Record(**head, status="error", error=f"{type(error).__name__}: {error.message}")
    except Exception as error:  # noqa: BLE001  # one item's bug must not lose the others'; it is kept and counted
        return Record(**head, status="error", error=f"{type(error).__name__}: {error}"[:500])
    if not brief.claims:
        return Record(**head, status="abstained", error="the brief has no claims", brief=brief)
    return Record(**head, status="ok", brief=brief, calls=calls)


def _written(task: Task, makers: Makers) -> tuple[Brief, int]:
    case, system = task.case, task.system
    corpus = load(*case.sources)
    if system.control == "human":
        reference = case.references[task.repeat % len(case.references)]
        return controls.human(reference, gather(corpus).sources, case.language), 0
    picks = system.control and controls.picker(system.control, case.references, case.language)
    policy = "keep" if picks else system.on_unsupported
    options = Options(
        focus=case.focus,
        as_of=case.as_of,
        on_unsupported=cast("OnUnsupported", policy),
        seed=system.seed + task.repeat,
        search=makers.search,
    )
    engine = _Counted(picks or makers.engine(system))
    words = min((n for n in (case.max_words, system.max_words) if n), default=None)
    brief = summarize(corpus, style=makers.style(system), max_words=words, engine=engine, options=options)
    return brief, engine.calls


def _distorted(task: Task, suite: Suite, base: Record | None) -> Brief:
    if base is None or base.brief is None:
        raise SourceError(f"{task.system.base} wrote no brief to distort")
    if task.system.control == "shuffled":
        return controls.shuffled(base.brief)
    other = other_case(suite, task.case)
    assert other is not None
    return controls.swapped(base.brief, gather(load(*other.sources)))


def scored_case(case: Case, task: Task) -> Case:
    """The case a brief is scored by: a human's brief is not scored by its own text."""
    if task.system.control != "human":
        return case
    own = task.repeat % len(case.references)
    return replace(case, references=tuple(ref for at, ref in enumerate(case.references) if at != own))


def select(names: Sequence[str], wanted: Sequence[str]) -> bool:
    """True where one of the wanted words is among the names; a leading `-` excludes, and wins."""
    bare = [word for word in wanted if not word.startswith("-")]
    barred = [word[1:] for word in wanted if word.startswith("-")]
    return not set(names) & set(barred) and (not bare or bool(set(names) & set(bare)))
