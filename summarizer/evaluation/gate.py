"""The gate: is this run worse than the baseline, where, and how sure is that?

Two guards stand side by side. A broad drop is a paired difference that a sign-flip permutation finds significant, Holm
over metrics; a hard break is one case that falls below its floor, whatever the averages say. Scores of changed data or
of changed metrics are not compared at all. Reads and writes no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.metrics import LOWER
from summarizer.evaluation.results import Breach, Result, reasons
from summarizer.evaluation.statistics import Difference, compare, holm
from summarizer.evaluation.values import Suite
from summarizer.model.value import dataclass

ALPHA = 0.05
DEFAULT_TOLERANCE = 0.05
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Change:
    """One metric of one system, before and now; `p` is Holm-adjusted, None below enough cases."""

    system: str
    metric: str
    before: float
    now: float
    difference: Difference
    p: float | None

    @property
    def verdict(self) -> str:
        """`better` or `worse` where that is significant, else `same`, `up` or `down` and how little is known."""
        gain = self.difference.mean * (-1 if self.metric in LOWER else 1)
        if abs(gain) < _ROUNDING:
            return "same"
        if self.p is None:
            return f"{'up' if gain > 0 else 'down'}; {self.difference.why}"
        if self.p >= ALPHA:
            return "no clear difference"
        return "better" if gain > 0 else "worse"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate found; `result` carries its breaches too."""

    result: Result
    changes: tuple[Change, ...]


def judge(result: Result, before: Baseline | None, now: Baseline, *, whole: bool = True) -> Verdict:
    """Hold a result against the baseline.

    Args:
        result: the run.
        before: the blessed baseline; None where there is none yet.
        now: the run as a baseline.
        whole: the run was not narrowed, so that what is missing from it is missing from the suite.
    """
    if before is None:
        note = "no baseline yet, so only the thresholds were held: `summarizer eval bless` writes one"
        return Verdict(replace(result, notes=(*result.notes, note)), ())
    refused = tuple(_incomparable(before, now, whole=whole))
    edited = tuple(_edited(before, now))
    if refused:
        return Verdict(replace(result, breaches=(*result.breaches, *refused, *edited)), ())
    found = tuple(changes(before.scores, now.scores))
    breaks = tuple(_hard_breaks(result, before, now))
    drops = tuple(
        Breach("broad-drop", one.system, "", one.metric, _fell(one)) for one in found if one.verdict == "worse"
    )
    return Verdict(replace(result, breaches=(*result.breaches, *edited, *breaks, *drops)), found)


def _fell(one: Change) -> str:
    over = f"over {one.difference.n} cases (p {one.p:.3f} after Holm)"
    return f"{one.metric} went from {one.before:.3f} to {one.now:.3f} {over}"


def _incomparable(before: Baseline, now: Baseline, *, whole: bool) -> Iterator[Breach]:
    again = "scores are not compared; bless the suite again"
    for case, digest in now.cases.items():
        if case not in before.cases:
            yield Breach("data-changed", "", case, "", f"case {case} is not in the baseline: {again}")
        elif before.cases[case] != digest:
            short = f"{before.cases[case][:8]} → {digest[:8]}"
            yield Breach("data-changed", "", case, "", f"case {case} has changed since the baseline ({short}): {again}")
    for case in before.cases if whole else ():
        if case not in now.cases:
            yield Breach("data-changed", "", case, "", f"case {case} of the baseline is gone: {again}")
    for metric, signature in now.metrics.items():
        old = before.metrics.get(metric)
        if old is None:
            yield Breach("metric-changed", "", "", metric, f"{metric} is not in the baseline: {again}")
        elif whole and old != signature:
            what = f"{metric} is measured otherwise ({old} → {signature}): {again}"
            yield Breach("metric-changed", "", "", metric, what)


def _edited(before: Baseline, now: Baseline) -> Iterator[Breach]:
    bless = "see the comparison, then bless it"
    for style, digest in now.styles.items():
        old = before.styles.get(style)
        if old is not None and old != digest:
            users = ", ".join(name for name, system in now.systems.items() if system["style"] == style)
            what = f"the style {style} was edited since the baseline ({old[:8]} → {digest[:8]}): {bless}"
            yield Breach("style-changed", users, "", "", what)
    for name, system in now.systems.items():
        known = before.systems.get(name)
        if known is None:
            what = f"the system {name} is not in the baseline: bless the suite again"
            yield Breach("system-changed", name, "", "", what)
            continue
        for key, value in system.items():
            if _plain(known.get(key)) != _plain(value):
                what = f"{key} was {known.get(key)} and is {value}: {bless}"
                yield Breach("system-changed", name, "", "", what)


def _plain(value: Any) -> Any:  # noqa: ANN401  # JSON has lists where values have tuples
    return list(value) if isinstance(value, tuple) else value


Scores = Mapping[str, Mapping[str, Mapping[str, float | None]]]


def changes(before: Scores, now: Scores) -> Iterator[Change]:
    """Paired changes of every metric that both have, by system; p-values adjusted over the metrics of a system."""
    for system in now:
        metrics = dict.fromkeys(metric for values in now[system].values() for metric in values)
        found: list[tuple[str, Difference, float, float]] = []
        for metric in metrics:
            old, new = _clusters(before.get(system, {}), metric), _clusters(now[system], metric)
            difference = compare(old, new)
            if difference is not None:
                shared = [case for case in old if case in new]
                found.append((metric, difference, _mean(old, shared), _mean(new, shared)))
        adjusted = holm({metric: difference.p for metric, difference, _, _ in found if difference.p is not None})
        for metric, difference, was, has in found:
            yield Change(system, metric, was, has, difference, adjusted.get(metric))


def _clusters(scores: Mapping[str, Mapping[str, float | None]], metric: str) -> dict[str, list[float]]:
    return {case: [value] for case, values in scores.items() if (value := values.get(metric)) is not None}


def _mean(clusters: Mapping[str, list[float]], cases: list[str]) -> float:
    return sum(clusters[case][0] for case in cases) / len(cases)


def tolerance(suite: Suite, metric: str) -> float:
    """What a case may lose before it is a break."""
    return suite.tolerance.get(metric, suite.tolerance.get("default", DEFAULT_TOLERANCE))


def losses(before: Baseline, now: Baseline) -> Iterator[tuple[str, str, str, float, float | None]]:
    """(system, case, metric, was, is) wherever a case is worse than it was; None: no longer scored."""
    for system, cases in before.scores.items():
        for case, values in cases.items():
            have = now.scores.get(system, {}).get(case)
            for metric, was in values.items() if have is not None else ():
                value = have.get(metric) if have else None
                if (
                    was is not None
                    and metric in now.metrics
                    and (value is None or _loss(metric, was, value) > _ROUNDING)
                ):
                    yield system, case, metric, was, value


def _loss(metric: str, was: float, value: float) -> float:
    return value - was if metric in LOWER else was - value


def _hard_breaks(result: Result, before: Baseline, now: Baseline) -> Iterator[Breach]:
    for system, case, metric, was, value in losses(before, now):
        allowed = tolerance(result.suite, metric)
        if value is None:
            yield Breach("hard-break", system, case, metric, f"{metric} was {was:.3f} and is no longer scored")
        elif _loss(metric, was, value) > allowed + _ROUNDING:
            rows = [row for row in result.rows if (row.system, row.case) == (system, case) and metric in row.scores]
            because = reasons(rows[0].scores[metric]) if rows else ""
            what = f"{metric} {was:.3f} → {value:.3f}, and may lose {allowed:g}"
            yield Breach("hard-break", system, case, metric, f"{what}: {because}" if because else what)


def refusals(result: Result, before: Baseline | None, now: Baseline) -> list[str]:
    """Why a run may not become the baseline without a reason: what it would lower."""
    found = [f"{one.system} {one.case}: {one.message}".strip() for one in result.breaches]
    if before is None:
        return found
    for system, case, metric, was, value in losses(before, now):
        found.append(f"{system} {case}: {metric} {was:.3f} → {'not scored' if value is None else f'{value:.3f}'}")
    for name, bound in before.thresholds.items():
        have = now.thresholds.get(name)
        if have is None:
            found.append(f"the threshold on {name} is gone")
        elif _weaker(bound, have):
            found.append(f"the threshold on {name} is lower than it was")
    found += [f"the case {case} is gone" for case in before.cases if case not in now.cases]
    return found


def _weaker(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    low = old["minimum"] is not None and (new["minimum"] is None or new["minimum"] < old["minimum"])
    return low or (old["maximum"] is not None and (new["maximum"] is None or new["maximum"] > old["maximum"]))


def blessed(before: Baseline | None, now: Baseline, why: str | None) -> Baseline:
    """The new baseline, with the reasons for what was ever lowered."""
    kept = before.regressions if before else ()
    return replace(now, regressions=(*kept, why) if why else kept)
