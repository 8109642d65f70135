"""The verifier on claims that people labelled, out of sample: balanced accuracy, AUC, confusion.

For each fifth of the documents a model is trained on the other four, and a set's threshold is chosen on its other four
fifths, amid those nearly as good as the best; the domains of summedits share theirs, as news alone has but four
documents to choose it on. One split is luck by a point either way, so figures are means of several. Run by
`verification`; writes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "training")]
import human_labels  # noqa: E402  # found by the line above
import verifier as training  # noqa: E402

from summarizer.verify import model  # noqa: E402
from summarizer.verify.reading import together  # noqa: E402
from summarizer.verify.support import SUPPORTED  # noqa: E402

NEARLY = 0.02  # of balanced accuracy
SPLITS = 4  # of the documents
_MEANS = ("auc", "balanced_accuracy", "balanced_accuracy_at_label")


def best_threshold(scores: np.ndarray, labels: np.ndarray) -> float:
    """The score from which claims count as good: the middle one of those with nearly the best balanced accuracy.

    The very best one of some hundred claims is often a lucky one at the edge of that range.
    """
    order = np.argsort(scores, kind="stable")
    sorted_labels, sorted_scores = labels[order], scores[order]
    good, bad = max(1, labels.sum()), max(1, (1 - labels).sum())
    recall = (good - np.cumsum(sorted_labels)) / good
    rejected = np.cumsum(1 - sorted_labels) / bad
    near = np.flatnonzero((recall + rejected) / 2 >= (recall + rejected).max() / 2 - NEARLY)
    at = int(near[len(near) // 2])
    upper = sorted_scores[at + 1] if at + 1 < len(order) else sorted_scores[at] + 1e-6
    return float((sorted_scores[at] + upper) / 2)


def balanced(predicted: np.ndarray, labels: np.ndarray) -> tuple[float, list[list[int]]]:
    """Balanced accuracy and [[true bad, false good], [false bad, true good]]."""
    table = [[int(((labels == y) & (predicted == p)).sum()) for p in (0, 1)] for y in (0, 1)]
    shares = [row[n] / max(1, sum(row)) for n, row in enumerate(table)]
    return sum(shares) / 2, table


def auc(scores: np.ndarray, labels: np.ndarray) -> float:
    """Area under the ROC curve, ties counted half."""
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    good = int(labels.sum())
    return float((ranks[labels == 1].sum() - good * (good + 1) / 2) / max(1, good * (len(labels) - good)))


def human(data: Path) -> dict[str, dict[str, Any]]:
    """Every labelled set, out of sample: means over the splits, the confusion of the first."""
    rows, claims = training.collect(data, say=lambda _: None)
    splits = [_split(rows, claims, split) for split in range(SPLITS)]
    found = {}
    for name, first in splits[0].items():
        told = {key: [split[name][key] for split in splits] for key in _MEANS}
        found[name] = first | {key: round(float(np.mean(values)), 4) for key, values in told.items()}
        found[name]["splits"] = told["balanced_accuracy"]
    return found


def _split(rows: training.Rows, claims: Sequence[training.Claim], split: int) -> dict[str, dict[str, Any]]:
    """Every set, each fifth of the documents by a model and a threshold of the others."""
    folds = np.array([human_labels.fold_of(claim.document, split) for claim in claims])
    scores = np.zeros(len(claims))
    for fold in range(5):
        model.use(training.train(rows, folds[rows.claim] != fold))
        for n in np.flatnonzero(folds == fold):
            scores[n] = together(claims[n].readings)
    model.use(None)
    names = np.array([claim.set for claim in claims])
    labels = np.array([claim.label for claim in claims])
    found = {}
    families = np.array([str(name).partition("_")[0] for name in names])
    for name in dict.fromkeys(names):
        mask, family = names == name, families == str(name).partition("_")[0]
        predicted = np.zeros(len(labels), dtype=int)
        for fold in range(5):
            here, there = mask & (folds == fold), family & (folds != fold)
            if here.any() and there.any():
                predicted[here] = scores[here] >= best_threshold(scores[there], labels[there])
        found[str(name)] = _set(scores[mask], labels[mask], predicted[mask])
    return found


def _set(scores: np.ndarray, labels: np.ndarray, predicted: np.ndarray) -> dict[str, Any]:
    accuracy, table = balanced(predicted, labels)
    at_label, label_table = balanced((scores >= SUPPORTED).astype(int), labels)
    return {
        "n": len(labels), "good": int(labels.sum()), "auc": round(auc(scores, labels), 4),
        "balanced_accuracy": round(accuracy, 4), "confusion": table,
        "balanced_accuracy_at_label": round(at_label, 4), "confusion_at_label": label_table,
    }  # fmt: skip
