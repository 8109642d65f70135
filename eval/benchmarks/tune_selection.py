"""Choose the free numbers of ranking and selection, so that none has seen the topic it is scored on.

Nested leave-one-topic-out: for every topic held out, each setting of the grid is scored on the other topics, each of
them with weights learned without it and without the held-out one, in briefs of several lengths. Of the settings within
one standard error of the best (Breiman and others 1984) the one that refuses the fewest sentences then meets the
held-out topic, in all its languages, with weights learned without it. What ships is the middle of what the
folds choose: the best over all topics would follow their noise. How much length counts is not chosen: selection weighs
runs that span the range. What a new origin is worth is the value set by hand for reports of one event.

    python eval/benchmarks/tune_selection.py --data FOLDER
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from statistics import mean, median_low, stdev
from typing import NamedTuple

import multiling
import train_ranking

from summarizer import styles
from summarizer.engines.extractive import Extractive
from summarizer.engines.tuning import DEFAULT, Tuning
from summarizer.evidence import gather
from summarizer.model import Ask, Evidence

BUDGETS = (200, 225, 250, 275, 300)  # words; around the one that counts, as one sentence more or less moves a score
GRID = {
    "loose": (0.45, 0.55, 0.65),
}
PENALTIES = (train_ranking.PENALTY,)


class Setting(NamedTuple):
    """One point of the grid: the penalty of the ranking's training, and the numbers of selection."""

    penalty: float
    tuning: Tuning


class _Case(NamedTuple):
    topic: multiling.Topic
    evidence: Evidence
    rouge: multiling.Rouge


def settings() -> list[Setting]:
    """The whole grid."""
    tunings = [replace(DEFAULT, **dict(zip(GRID, point, strict=True))) for point in itertools.product(*GRID.values())]
    return [Setting(penalty, tuning) for penalty in PENALTIES for tuning in tunings]


def chosen(folder: Path) -> dict[str, tuple[tuple[float, ...], Tuning]]:
    """By topic: the weights and numbers that have not seen it."""
    found = {}
    for name in sorted({case.topic.name for case in _cases(folder)}):
        best = _best(folder, without=name)
        found[name] = (weights(folder, frozenset({name}), best.penalty), best.tuning)
    return found


def shipped(folder: Path) -> Setting:
    """The median of what the folds choose, by number."""
    found = [_best(folder, name) for name in sorted({case.topic.name for case in _cases(folder)})]
    numbers = {name: median_low(getattr(one.tuning, name) for one in found) for name in GRID}
    return Setting(median_low(one.penalty for one in found), replace(DEFAULT, **numbers))


@lru_cache(maxsize=512)
def weights(folder: Path, without: frozenset[str], penalty: float) -> tuple[float, ...]:
    """The ranking's weights, learned from the topics that are left."""
    return train_ranking.train(folder, without, penalty=penalty)


@lru_cache(maxsize=16)
def _best(folder: Path, without: str) -> Setting:
    scores = {setting: _by_topic(folder, setting, without) for setting in settings()}
    top = max(scores, key=lambda setting: mean(scores[setting]))

    def near(setting: Setting) -> bool:
        behind = [best - own for best, own in zip(scores[top], scores[setting], strict=True)]
        return mean(behind) <= stdev(behind) / len(behind) ** 0.5

    best = max((setting for setting in scores if near(setting)), key=lambda setting: setting.tuning.loose)
    values = {name: getattr(best.tuning, name) for name in GRID}
    print(f"without {without}: {mean(scores[best]):.2f} with {best.penalty}, {values}", file=sys.stderr)
    return best


def _by_topic(folder: Path, setting: Setting, without: str) -> list[float]:
    """ROUGE-2 on each other topic, mean over languages."""
    found: dict[str, list[float]] = {}
    for case in _cases(folder):
        if case.topic.name != without:
            unseen = frozenset((case.topic.name, without))
            found.setdefault(case.topic.name, []).append(_score(folder, case.topic, setting, unseen))
    return [mean(own) for own in found.values()]


_KNOWN: dict[tuple[object, ...], float] = {}


def _score(folder: Path, topic: multiling.Topic, setting: Setting, unseen: frozenset[str]) -> float:
    key = (topic.name, topic.language, setting.penalty, repr(setting.tuning), unseen)
    if key not in _KNOWN:
        case = next(one for one in _cases(folder) if one.topic is topic)
        engine = Extractive(weights(folder, unseen, setting.penalty), setting.tuning)
        drafts = [engine.write(case.evidence, Ask(styles.find("briefing", ()), budget)) for budget in BUDGETS]
        texts = [" ".join(claim.text for claim in draft.claims) for draft in drafts]
        _KNOWN[key] = mean(case.rouge(text, topic.references)[1] for text in texts)
    return _KNOWN[key]


@lru_cache(maxsize=2)
def _cases(folder: Path) -> tuple[_Case, ...]:
    return tuple(
        _Case(topic, gather(topic.corpus), multiling.Rouge(topic.language)) for topic in multiling.load(folder)
    )


def table(folder: Path, names: Iterable[str]) -> list[str]:
    """Lines that say what was chosen for each topic."""
    lines = ["| topic held out | penalty | " + " | ".join(GRID) + " |", "| --- " * (len(GRID) + 2) + "|"]
    for name in (*names, None):
        best = _best(folder, name) if name else shipped(folder)
        values = " | ".join(str(getattr(best.tuning, field)) for field in GRID)
        lines.append(f"| {name or 'none: ships'} | {best.penalty:.0f} | {values} |")
    return lines


def main() -> int:
    """Print what is chosen for every topic, and what should ship."""
    folder = multiling.asked(__doc__)
    if folder is None:
        return 2
    print("\n".join(table(folder, sorted({case.topic.name for case in _cases(folder)}))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
