"""Rows made into a result: means with intervals by system and metric, what broke a threshold, how the controls rank.

Nulls stay out of means and are counted. Nothing evaluated is a failure. Compares nothing with a baseline: see `gate`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from summarizer.evaluation.statistics import MIN_PAIRS, Interval, bootstrap
from summarizer.evaluation.values import Row, Score, Suite, System, Threshold
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A metric of a system over the cases: its mean with interval, how many briefs had no value, and why."""

    interval: Interval | None
    nulls: int
    signature: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Breach:
    """Why a run fails: `kind` is a short code, `case` empty where it is about all of them."""

    kind: str
    system: str
    case: str
    metric: str
    message: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a run found. `ranking` says where controls come out as they must not; `notes` are for the reader."""

    suite: Suite
    rows: tuple[Row, ...]
    cells: Mapping[str, Mapping[str, Cell]]
    breaches: tuple[Breach, ...]
    ranking: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True where nothing broke."""
        return not self.breaches


def summarise(suite: Suite, rows: Sequence[Row], systems: Sequence[System]) -> Result:
    """The result of scored rows."""
    cells = {system.id: _cells(suite, [row for row in rows if row.system == system.id]) for system in systems}
    breaches = (*_failures(rows, systems), *_broken(suite, rows, cells, systems))
    return Result(suite, tuple(rows), cells, breaches, ranking(cells, systems))


def _cells(suite: Suite, rows: Sequence[Row]) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for metric in suite.metrics:
        scores = [(row.case, row.scores[metric]) for row in rows if metric in row.scores]
        if scores:
            found[metric] = _cell(scores)
    return found


def _cell(scores: Sequence[tuple[str, Score]]) -> Cell:
    clusters: dict[str, list[float]] = {}
    for case, score in scores:
        if score.value is not None:
            clusters.setdefault(case, []).append(score.value)
    nulls = sum(score.value is None for _, score in scores)
    why = next((score.why for _, score in scores if score.value is None), "")
    signatures = sorted({score.signature for _, score in scores})
    return Cell(bootstrap(clusters), nulls, " / ".join(signatures), why)


def writers(systems: Iterable[System]) -> list[System]:
    """Systems that are measured, not the controls."""
    return [system for system in systems if system.control is None]


def _failures(rows: Sequence[Row], systems: Sequence[System]) -> list[Breach]:
    ours = {system.id for system in writers(systems)}
    if not any(row.system in ours for row in rows):
        return [Breach("nothing-evaluated", "", "", "", "nothing was evaluated")]
    return [
        Breach("item-failed", row.system, row.case, "", row.failed) for row in rows if row.failed and row.system in ours
    ]


def _broken(
    suite: Suite, rows: Sequence[Row], cells: Mapping[str, Mapping[str, Cell]], systems: Sequence[System]
) -> list[Breach]:
    found: list[Breach] = []
    present = {system.id for system in systems}
    for bound in suite.thresholds:
        for name in bound.systems or [system.id for system in writers(systems)]:
            if name not in present:
                continue
            cell = cells[name].get(bound.metric)
            if cell is None or cell.interval is None:
                why = cell.why if cell else "no brief"
                found.append(Breach("not-scored", name, "", bound.metric, f"{bound.metric} was never scored: {why}"))
            elif bound.per == "mean":
                found += _outside(bound, name, "", cell.interval.mean, "")
            else:
                found += [breach for row in rows if row.system == name for breach in _case_bound(bound, row)]
    return found


def _case_bound(bound: Threshold, row: Row) -> list[Breach]:
    score = row.scores.get(bound.metric)
    if score is None or score.value is None:
        return []
    return _outside(bound, row.system, row.case, score.value, reasons(score))


def reasons(score: Score) -> str:
    """The worst items of a score, in words."""
    return "; ".join(f"{item.id}: {item.why}" if item.why else item.id for item in score.items[:3])[:300]


def _outside(bound: Threshold, system: str, case: str, value: float, because: str) -> list[Breach]:
    low, high = bound.minimum, bound.maximum
    if (low is None or value >= low - 1e-9) and (high is None or value <= high + 1e-9):
        return []
    limit = f"< {low:g}" if low is not None and value < low else f"> {high:g}"
    what = f"{bound.metric} {value:.3f} {limit}" + (f": {because}" if because else "")
    return [Breach("threshold", system, case, bound.metric, what)]


ORDERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("rouge1.r.mean", ("random", "lead", "writer", "human")),
    ("nuggets.recall", ("random", "lead", "writer", "human")),
    ("rouge2.f1.mean", ("copy", "writer", "oracle")),
    ("nuggets.recall", ("copy", "writer")),
    ("citation.f1", ("shuffled", "writer")),
    ("citation.f1", ("swapped", "writer")),
    ("summhay.joint", ("shuffled", "writer")),
)
NEAR_ZERO: tuple[tuple[str, tuple[str, ...]], ...] = (("citation.f1", ("shuffled", "swapped")),)
HIGH: tuple[tuple[str, tuple[str, ...]], ...] = (("citation.f1", ("copy", "lead", "random")),)


def ranking(cells: Mapping[str, Mapping[str, Cell]], systems: Sequence[System]) -> tuple[str, ...]:
    """Where the controls come out as no sound metric has them: one line each (METRICS, “Controls”).

    Two controls that are close change places by chance on a few cases: the line says where there are too few to tell.
    """
    roles: dict[str, str] = {}
    for system in systems:
        roles.setdefault(system.control or "writer", system.id)

    def told(role: str, metric: str) -> Interval | None:
        cell = cells.get(roles.get(role, ""), {}).get(metric)
        return cell.interval if cell else None

    def value(role: str, metric: str) -> float | None:
        interval = told(role, metric)
        return interval.mean if interval else None

    found: list[str] = []
    for metric, order in ORDERS:
        known = [(role, one) for role in order if (one := told(role, metric)) is not None]
        found += [
            f"{metric}: {roles[low]} {a.mean:.3f} should be below {roles[high]} {b.mean:.3f}{_few(min(a.n, b.n))}"
            for (low, a), (high, b) in pairwise(known)
            if a.mean >= b.mean
        ]
    for metric, names in NEAR_ZERO:
        found += [f"{metric}: {roles[role]} {got:.3f} should be near 0"
                  for role in names if (got := value(role, metric)) is not None and got > 0.2]  # fmt: skip
    for metric, names in HIGH:
        found += [f"{metric}: {roles[role]} {got:.3f} should be near 1: it cites itself"
                  for role in names if (got := value(role, metric)) is not None and got < 0.8]  # fmt: skip
    return tuple(dict.fromkeys(found))


def _few(cases: int) -> str:
    return f" (too few cases to tell: {cases} of {MIN_PAIRS})" if cases < MIN_PAIRS else ""
