"""Learn the trees of `summarizer/ingest/furniture.py` and write `summarizer/ingest/weights.py`.

    python eval/benchmarks/train_furniture.py --data FOLDER [--check]

Learns from pages rendered to text, from the same pages cut close around their articles, from their gold bodies alone
and from clean articles in three languages. With `--check` nothing is written: prints what five-fold cross-validation
over pages finds. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from boosting import Shape, Tree, boost
from pages import labels, pages, render

from summarizer.ingest import furniture
from summarizer.ingest.lines import Line, lines
from summarizer.ingest.surroundings import Row, features

FOLDS = 5
SHAPE = Shape(trees=60, leaves=8, rate=0.12, least=25, l2=5.0)
CUTS = 2  # of a page, at random places near its article
SEED = 3
Model = tuple[float, tuple[Tree, ...]]
TARGET = Path(__file__).parents[2] / "summarizer" / "ingest" / "weights.py"


@dataclass(frozen=True)
class Text:
    """A text to learn from: its rows of numbers, a label a row, and what it counts for."""

    group: int
    page: bool
    rows: list[Row]
    truth: list[bool | None]
    weight: float


def texts(data: Path) -> list[Text]:
    """Rendered pages, cuts of them, their gold bodies, and clean articles in three languages."""
    chance = random.Random(SEED)
    found = []
    for page in pages(data):
        whole = lines(render(page.html))
        truth = labels([line.text.replace("\n", " ") for line in whole], page.body)
        found.append(_text(page.number, whole, truth, page=True))
        found.extend(_cut(page.number, whole, truth, chance) for _ in range(CUTS))
        found.append(_clean(page.number, page.body, 0.7))
    for name in ("topics_english.jsonl", "topics_french_arabic.jsonl"):
        with (data / "multiling2011" / name).open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                found.extend(_clean(number, document["text"], 0.3) for document in json.loads(line)["documents"])
    return [text for text in found if text.rows]


def _text(group: int, found: tuple[Line, ...], truth: list[bool | None], *, page: bool, weight: float = 1.0) -> Text:
    return Text(group, page, features(found), truth, weight)


def _clean(group: int, text: str, weight: float) -> Text:
    found = lines(text)
    return _text(group, found, [bool(line.words) or None for line in found], page=False, weight=weight)


def _cut(group: int, found: tuple[Line, ...], truth: list[bool | None], chance: random.Random) -> Text:
    """A copy of a page that begins and ends near its article, as one selected by hand does."""
    body = [at for at, label in enumerate(truth) if label]
    low = max(0, body[0] - int(chance.expovariate(1 / 8)))
    high = min(len(found), body[-1] + 1 + int(chance.expovariate(1 / 8)))
    return _text(group, found[low:high], truth[low:high], page=False, weight=0.5)


def train(found: list[Text], shape: Shape = SHAPE) -> Model:
    """The trees, each text weighing as the root of its length."""
    matrix, truth, weight = [], [], []
    for text in found:
        known = [at for at, label in enumerate(text.truth) if label is not None]
        matrix += [text.rows[at] for at in known]
        truth += [float(bool(text.truth[at])) for at in known]
        weight += [text.weight / max(1, len(text.rows)) ** 0.5] * len(known)
    weights = np.array(weight)
    return boost(np.array(matrix), np.array(truth), weights / weights.mean(), shape)


def folds(found: list[Text], shape: Shape = SHAPE) -> list[tuple[Model, set[int]]]:
    """For each fifth of the pages, trees that have not seen them, and which they are."""
    groups = sorted({text.group for text in found if text.page})
    random.Random(SEED).shuffle(groups)
    parts = [set(groups[part::FOLDS]) for part in range(FOLDS)]
    return [(train([text for text in found if text.group not in part], shape), part) for part in parts]


def unseen(found: list[Text], shape: Shape = SHAPE) -> list[tuple[Text, list[float]]]:
    """Every page and gold body with its scores by trees that have not seen the page."""
    return [
        (text, [furniture.chance(row, trees, start) for row in text.rows])
        for (start, trees), part in folds(found, shape)
        for text in found
        if text.group in part
    ]


def cross_validated(found: list[Text], shape: Shape = SHAPE) -> dict[str, float]:
    """Shares of body lines kept and of other lines removed, of pages that the trees have not seen."""
    said = unseen(found, shape)
    pairs = [(t, s) for text, scores in said if text.page for t, s in zip(text.truth, scores, strict=True)]
    body = np.array([score for truth, score in pairs if truth])
    rest = np.array([score for truth, score in pairs if truth is False])
    clean = np.array([s for text, scores in said if text.weight > 0.5 and not text.page for s in scores])
    result = {}
    for share in (0.8, 0.85, 0.87, 0.9):
        result[f"body_kept_where_{share}_removed"] = float(np.mean(body >= np.quantile(rest, share)))
    for threshold in (0.03, 0.05, 0.07, 0.1, 0.15, 0.2):
        result[f"body_kept_at_{threshold}"] = float(np.mean(body >= threshold))
        result[f"rest_removed_at_{threshold}"] = float(np.mean(rest < threshold))
        result[f"clean_kept_at_{threshold}"] = float(np.mean(clean >= threshold))
    return result


def _listed(tree: Tree) -> str:
    if isinstance(tree, tuple):
        column, threshold, left, right = tree
        return f"({column}, {threshold:.4g}, {_listed(left)}, {_listed(right)})"
    return f"{tree:.4g}"


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
            print(f"{name:32} {value:.4f}")
        return 0
    start, trees = train(found)
    listed = "\n".join(f"{textwrap.fill(_listed(tree), 112, initial_indent='    ')}," for tree in trees)
    TARGET.write_text(
        '"""Learned trees, written by `eval/benchmarks/train_furniture.py`; see `furniture`. Not to be edited."""\n\n'
        "from __future__ import annotations\n\n"
        'Tree = float | tuple[int, float, "Tree", "Tree"]\n\n'
        f"# fmt: off\nSTART = {start:.4g}\nTREES: tuple[Tree, ...] = (\n{listed}\n)\n",
        encoding="utf-8",
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
