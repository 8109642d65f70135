"""Learn the weights of `summarizer/ingest/furniture.py` and write `summarizer/ingest/weights.py`.

    python eval/benchmarks/train_furniture.py --data FOLDER [--check]

Trains two logistic steps on pages rendered to text, on their gold bodies alone and on clean articles. With `--check`
nothing is written: prints what three-fold cross-validation over pages finds. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pages import labels, pages, render
from scipy.optimize import minimize

from summarizer.ingest import furniture
from summarizer.ingest.lines import features, lines

FOLDS = 3
L2 = 2.0
TARGET = Path(__file__).parents[2] / "summarizer" / "ingest" / "weights.py"


@dataclass(frozen=True)
class Text:
    """A text to learn from: its rows of features, a label a row, a weight a row."""

    group: int
    page: bool
    rows: list[furniture.Row]
    truth: list[bool | None]
    weight: list[float]


def texts(data: Path) -> list[Text]:
    """Rendered pages, their gold bodies, and clean articles in three languages."""
    found = []
    for page in pages(data):
        found.append(_text(page.number, render(page.html), page.body))
        found.append(_text(page.number, page.body, None))
    for name in ("topics_english.jsonl", "topics_french_arabic.jsonl"):
        with (data / "multiling2011" / name).open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                found.extend(_text(number, document["text"], None) for document in json.loads(line)["documents"])
    return [text for text in found if text.rows]


def _text(group: int, text: str, body: str | None) -> Text:
    found = lines(text)
    plain = [line.text.replace("\n", " ") for line in found]
    truth = [len(line.words) > 0 or None for line in found] if body is None else labels(plain, body)
    scale = 1.0 if body is not None else 0.6
    weight = [scale * max(1, min(len(line.words), 60)) ** 0.25 for line in found]
    return Text(group, body is not None, features(found), truth, weight)


def fit(parts: list[tuple[list[furniture.Row], Text]]) -> tuple[float, ...]:
    """Weights of a logistic regression with an L2 penalty, on standardised columns, given back for raw ones."""
    chosen = [
        (row, truth, weight)
        for rows, text in parts
        for row, truth, weight in zip(rows, text.truth, text.weight, strict=True)
        if truth is not None
    ]
    matrix = np.array([row for row, _, _ in chosen])
    truth = np.array([float(truth) for _, truth, _ in chosen])
    weight = np.array([weight for _, _, weight in chosen])
    weight /= weight.mean()
    middle, spread = matrix.mean(0), matrix.std(0) + 1e-3
    scaled = np.hstack([(matrix - middle) / spread, np.ones((len(matrix), 1))])

    def loss(beta: np.ndarray) -> tuple[float, np.ndarray]:
        chance = 1 / (1 + np.exp(-np.clip(scaled @ beta, -30, 30)))
        likelihood = truth * np.log(chance) + (1 - truth) * np.log(1 - chance)
        gradient = scaled.T @ (weight * (chance - truth)) + 2 * L2 * np.append(beta[:-1], 0)
        return -(weight * likelihood).sum() + L2 * (beta[:-1] ** 2).sum(), gradient

    beta = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    return (*(beta[:-1] / spread), beta[-1] - (beta[:-1] * middle / spread).sum())


def train(found: list[Text]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Both steps; the second learns from what a first step says of texts it has not seen."""
    first = fit([(text.rows, text) for text in found])
    stacked: list[tuple[list[furniture.Row], Text]] = []
    for half in range(2):
        other = fit([(text.rows, text) for text in found if text.group // FOLDS % 2 != half])
        stacked.extend(
            (furniture.stacked(text.rows, [furniture.logistic(row, other) for row in text.rows]), text)
            for text in found
            if text.group // FOLDS % 2 == half
        )
    return first, fit(stacked)


def scored(text: Text, first: tuple[float, ...], second: tuple[float, ...]) -> list[float]:
    """What two steps say of a text."""
    said = [furniture.logistic(row, first) for row in text.rows]
    return [furniture.logistic(row, second) for row in furniture.stacked(text.rows, said)]


def cross_validated(found: list[Text]) -> dict[str, float]:
    """Shares of body lines kept and of other lines removed, of pages that the weights have not seen."""
    kept: list[tuple[bool, float]] = []
    for fold in range(FOLDS):
        steps = train([text for text in found if text.group % FOLDS != fold])
        for text in found:
            if text.page and text.group % FOLDS == fold:
                kept.extend((t, s) for t, s in zip(text.truth, scored(text, *steps), strict=True) if t is not None)
    result = {}
    for threshold in (0.01, 0.02, 0.03, 0.05, 0.1, 0.2):
        result[f"body_kept_at_{threshold}"] = float(np.mean([score >= threshold for truth, score in kept if truth]))
        result[f"rest_removed_at_{threshold}"] = float(
            np.mean([score < threshold for truth, score in kept if not truth])
        )
    return result


def _listed(name: str, weights: tuple[float, ...]) -> str:
    listed = textwrap.fill(", ".join(f"{weight:.4g}" for weight in weights), 112)
    return f"{name}: tuple[float, ...] = (\n{textwrap.indent(listed, '    ')},\n)\n"


def main() -> int:
    """Train, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    if not (asked.data / "article_extraction").is_dir():
        print(f"no article_extraction in {asked.data}", file=sys.stderr)
        return 2
    found = texts(asked.data)
    if asked.check:
        for name, value in cross_validated(found).items():
            print(f"{name:28} {value:.4f}")
        return 0
    first, second = train(found)
    TARGET.write_text(
        '"""Learned weights, written by `eval/benchmarks/train_furniture.py`; see `furniture`. Not to be edited."""\n\n'
        f"# fmt: off\n{_listed('FIRST', first)}{_listed('SECOND', second)}",
        encoding="utf-8",
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
