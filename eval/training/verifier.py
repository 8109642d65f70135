"""Train the verifier's model on human labels and write `summarizer/verify/model.json`.

    python eval/training/verifier.py --data FOLDER

Needs scikit-learn, which the project itself does not. Sentences are the rows: a claim of several counts as good where
all of its sentences are; in an edited summary the sentences that differ from the original are the bad ones. Sets weigh
alike and classes weigh alike within a set, so that no set's share of good claims becomes the model's opinion; in a set
of many summaries of each document they weigh alike within a document, so that no document's share does either. A
quarter of the articles gives spoiled and paraphrased claims of the self-test's kinds; the benchmark uses the others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.tree._tree import Tree

sys.path.insert(0, str(Path(__file__).parent.parent))
from human_labels import Item, articles, sets, training_articles

from summarizer.verify.analysis import Body, body, claim_sentences, parts, split, words_of
from summarizer.verify.features import NAMES
from summarizer.verify.reading import Reading, read
from summarizer.verify.selftest import samples

Nested = float | list["int | float | Nested"]
BY = ("triples", "body", "body_words")
WEIGHTS = {"selftest": 0.5, "cogensumm": 1.75}
MANIFOLD = "cogensumm"  # the set of many summaries a document, good ones and bad
EDITS = 0.2  # weight of each summedits domain but news
DOUBT = 0.3  # weight of a sentence of a bad claim of several, which may itself be good


@dataclass(frozen=True, slots=True)
class Rows:
    """Measures of sentences, with their label, set, document, claim (global number), and trust in the label, 0..1."""

    x: NDArray[np.float64]
    y: NDArray[np.int64]
    of: NDArray[np.str_]
    document: NDArray[np.str_]
    claim: NDArray[np.int64]
    trust: NDArray[np.float64]

    def only(self, use: NDArray[np.bool_]) -> Rows:
        """Those of `use`."""
        return Rows(*(getattr(self, field.name)[use] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Claim:
    """A labelled claim and the readings of its sentences, which need no second look when the weights change."""

    set: str
    document: str
    label: int
    readings: tuple[Reading, ...]


def collect(data: Path, say: Callable[[str], None] = print) -> tuple[Rows, list[Claim]]:
    """Rows of every set, and the claims they belong to."""
    rows: list[tuple[tuple[float, ...], int, str, str, int, float]] = []
    claims: list[Claim] = []

    def add(name: str, document: str, label: int, sentences: list[tuple[str, int, float]], evidence: Body) -> None:
        readings = []
        for sentence, good, trust in sentences:
            words = words_of(sentence)
            readings.append(read(words, evidence))
            if readings[-1].measures:
                rows.append((readings[-1].measures, good, name, document, len(claims), trust))
        claims.append(Claim(name, document, label, tuple(readings)))

    for name, items in sets(data).items():
        known = _known(items)
        for item in items:
            add(name, item.document, item.label, _labelled(item, known), body(parts(item.evidence)))
        say(f"{name}: {len(items)} claims")
    for number, article in enumerate(training_articles(articles(data))):
        for text, around, good in samples(article):
            add("selftest", str(number), int(good), [(text, int(good), 1.0)], body(around))
    say(f"selftest: {sum(claim.set == 'selftest' for claim in claims)} claims")
    return Rows(*map(np.array, zip(*rows, strict=True))), claims


def _known(items: list[Item]) -> dict[tuple[str, str], int]:
    """Labels of sentences by document: those of good claims are good, and bad claims of one sentence say which."""
    found: dict[tuple[str, str], int] = {}
    for item in items:
        for sentence in claim_sentences(item.claim) if item.label else ():
            found[item.document, sentence.strip(" .")] = 1
    for item in items:
        if not item.label and len(claim_sentences(item.claim)) == 1:
            found[item.document, item.claim.strip(" .")] = 0
    return found


def _labelled(item: Item, known: dict[tuple[str, str], int]) -> list[tuple[str, int, float]]:
    """Sentences of a claim with their labels and the trust in these.

    Where one of them is known to be bad, nothing is known of those that no other claim tells about.
    """
    found = [sentence for sentence in claim_sentences(item.claim) if len(words_of(sentence))] or [item.claim]
    if item.original and not item.label:
        kept = set(split(item.original))
        bad = [sentence not in kept for sentence in found]
        return (
            [(sentence, int(not wrong), 1.0) for sentence, wrong in zip(found, bad, strict=True)]
            if any(bad)
            else [(sentence, 0, DOUBT) for sentence in found]
        )
    if item.label or len(found) == 1:
        return [(sentence, item.label, 1.0) for sentence in found]
    told = [known.get((item.document, sentence.strip(" ."))) for sentence in found]
    return [
        (sentence, 0, 0.0 if 0 in told else DOUBT) if label is None else (sentence, label, 1.0)
        for sentence, label in zip(found, told, strict=True)
    ]


def weigh(rows: Rows) -> NDArray[np.float64]:
    """Sets alike, classes alike within a set, and within a document of many summaries."""
    weights = np.zeros(len(rows.y))
    for name in sorted(set(rows.of)):
        part = EDITS if name.startswith("summedits_") and name != "summedits_news" else WEIGHTS.get(name, 1.0)
        for label in (0, 1):
            mask = (rows.of == name) & (rows.y == label)
            if mask.any():
                weights[mask] = 1000 * part / mask.sum()
    weights *= rows.trust
    for document in sorted(set(rows.document[rows.of == MANIFOLD])):
        classes = [(rows.of == MANIFOLD) & (rows.document == document) & (rows.y == label) for label in (0, 1)]
        sums = [weights[mask].sum() for mask in classes]
        if all(sums):
            for mask, total in zip(classes, sums, strict=True):
                weights[mask] *= sum(sums) / 2 / total
    return weights


def train(rows: Rows, use: NDArray[np.bool_]) -> dict[str, Any]:
    """The model as `model.json` has it, from the rows of `use`."""
    rows = rows.only(use & (rows.trust > 0))  # the others would still count towards the size of a leaf
    x, y, weight = rows.x, rows.y, weigh(rows)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    scaled = np.clip((x - mean) / spread, -4, 4)
    by = [NAMES.index(name) for name in BY]
    wide = np.hstack([scaled, *(scaled * (scaled[:, [n]] / 1.5) for n in by)])
    linear = LogisticRegression(C=0.001, max_iter=500).fit(wide, y, sample_weight=weight)
    boosted = HistGradientBoostingClassifier(
        max_depth=4, max_iter=100, learning_rate=0.08, max_features=0.3, l2_regularization=5, min_samples_leaf=15,
        random_state=0,
    ).fit(x, y, sample_weight=weight)  # fmt: skip
    forest = ExtraTreesClassifier(40, min_samples_leaf=4, max_leaf_nodes=200, max_features=0.4, random_state=0)
    forest.fit(x, y, sample_weight=weight)
    return {
        "names": list(NAMES),
        "mean": [round(float(v), 6) for v in mean],
        "spread": [round(float(v), 6) for v in spread],
        "by": by,
        "linear": [[round(float(v), 5) for v in row] for row in linear.coef_[0].reshape(len(by) + 1, -1)],
        "bias": round(float(linear.intercept_[0]), 5),
        "boosted": [_boosted(stage[0].nodes, 0) for stage in boosted._predictors],  # noqa: SLF001  # the only way to them
        "base": round(float(boosted._baseline_prediction.ravel()[0]), 5),  # noqa: SLF001  # as above
        "forest": [_grown(tree.tree_, 0) for tree in forest.estimators_],
    }


def _boosted(nodes: NDArray[np.void], at: int) -> Nested:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    low, high = _boosted(nodes, int(node["left"])), _boosted(nodes, int(node["right"]))
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.6g}"), low, high]


def _grown(tree: Tree, at: int) -> Nested:
    if tree.children_left[at] < 0:
        bad, good = tree.value[at][0]
        return round(float(good / (bad + good)), 3)
    low, high = _grown(tree, int(tree.children_left[at])), _grown(tree, int(tree.children_right[at]))
    return [int(tree.feature[at]), float(f"{tree.threshold[at]:.6g}"), low, high]


def main() -> int:
    """Train on everything and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("summarizer/verify/model.json"))
    args = parser.parse_args()
    if not sets(args.data):
        print(f"no labelled claims in {args.data}")
        return 2
    rows, _ = collect(args.data)
    model = train(rows, np.ones(len(rows.y), dtype=bool))
    args.out.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{args.out}: {args.out.stat().st_size} bytes, {len(rows.y)} rows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
