"""Learn the trees of `summarizer/ingest/furniture.py` and write `summarizer/ingest/weights.py`.

    python eval/benchmarks/train_furniture.py --data FOLDER --wcxb FOLDER --readability FOLDER [--check]

Learns from pages rendered to text, from the same pages cut close around their articles, from their gold bodies alone
and from clean articles in three languages. Beside the shared pages, which alone would be learned by heart, it learns
from two public collections, checked out (none of their pages lie here):

- `--wcxb` Murrough-Foley/web-content-extraction-benchmark at c039d5ee (CC BY 4.0): its pages of the type `article`,
  blogs and guides full of lists and headings, which its gold bodies hold as the shared ones do;
- `--readability` mozilla/readability at ab4027a8 (Apache-2.0): its test pages. Its expected output holds captions,
  bylines and notes, which the shared gold does not: such lines (by the rules of `cleaning`) are not learned from.

With `--check` nothing is written: prints what five-fold cross-validation over sites finds, and what trees that have
seen no shared page do. Needs numpy; two minutes of processor time.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import outside
from boosting import Shape, Tree, boost
from pages import pages

from summarizer.ingest import cleaning, furniture
from summarizer.ingest.lines import Line, lines
from summarizer.ingest.signs import sign
from summarizer.ingest.surroundings import Row, features
from summarizer.model import Source

FOLDS = 5
SHAPE = Shape(trees=60, leaves=16, rate=0.09, least=25, l2=5.0, row_share=0.6, column_share=0.4)
CUTS = 2  # of a shared page, at random places near its article; one of another
MOST = 120  # rows of an outside text that are learned from
SEED = 3
OUTSIDE = ("wcxb", "readability")
PART = 6  # trees in a function
INDENT = " " * 4
DOCSTRING = '    """What all the trees say of a row of numbers, added up: the logit of its chance."""\n'
Model = tuple[float, tuple[Tree, ...]]
TARGET = Path(__file__).parents[2] / "summarizer" / "ingest" / "weights.py"


@dataclass(frozen=True)
class Text:
    """A text to learn from: its site, its kind, its rows of numbers, a label a row, and what a row counts for."""

    site: str
    kind: str  # "page", "cut", "clean", or "outside" for what is not measured
    rows: np.ndarray
    truth: list[bool | None]
    weight: float


def texts(data: Path, folders: Mapping[str, Path]) -> list[Text]:
    """Rendered pages, cuts of them, their gold bodies, and clean articles in three languages."""
    chance = random.Random(SEED)
    shared = [outside.labelled(page) for page in pages(data)]
    found = [text for page in shared for text in _texts(page, CUTS, chance)]
    sites = {page.page.site for page in shared}
    for name, folder in sorted(folders.items()):
        for page in outside.sound(name, folder, sites):
            known = _unlearned(page) if name == "readability" else page
            found += [_thinned(text, chance) for text in _texts(known, 1, chance)]
    for name in ("topics_english.jsonl", "topics_french_arabic.jsonl"):
        file = data / "multiling2011" / name
        for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
            found.extend(_clean("", document["text"], 0.3) for document in json.loads(line)["documents"])
    return [text for text in found if len(text.rows)]


def _texts(page: outside.Labelled, many: int, chance: random.Random) -> list[Text]:
    site = page.page.site
    cuts = [_cut(page, chance) for _ in range(many)]
    return [_text(site, "page", page.lines, page.truth, 1.0), *cuts, _clean(site, page.page.body, 0.7)]


def _text(site: str, kind: str, found: tuple[Line, ...], truth: list[bool | None], weight: float) -> Text:
    rows = np.array(features(found, [sign(line) for line in found]))
    return Text(site, kind, rows, truth, weight / max(1, len(found)) ** 0.5)


def _clean(site: str, text: str, weight: float) -> Text:
    found = lines(text)
    return _text(site, "clean", found, [bool(line.words) or None for line in found], weight)


def _cut(page: outside.Labelled, chance: random.Random) -> Text:
    """A copy of a page that begins and ends near its article, as one selected by hand does."""
    body = [at for at, label in enumerate(page.truth) if label]
    low = max(0, body[0] - int(chance.expovariate(1 / 8)))
    high = min(len(page.lines), body[-1] + 1 + int(chance.expovariate(1 / 8)))
    return _text(page.page.site, "cut", page.lines[low:high], page.truth[low:high], 0.5)


def _unlearned(page: outside.Labelled) -> outside.Labelled:
    """A page without the labels of what its gold body holds and the shared gold does not: captions, credits, notes."""
    body = Source("S1", "\n".join(line.text for line in page.lines), "", "")
    said = {span.text for span in cleaning.clean(body, article=True).set_aside() if span.reason != "heading"}
    truth = [None if line.text in said and label else label for line, label in zip(page.lines, page.truth, strict=True)]
    return outside.Labelled(page.page, page.lines, truth)


def _thinned(text: Text, chance: random.Random) -> Text:
    """A text of another collection: never measured, and of a long one some rows, each counting for more."""
    most = min(MOST, len(text.truth))
    rows = sorted(chance.sample(range(len(text.truth)), most))
    weight = text.weight * len(text.truth) / max(1, most)
    return Text(text.site, "outside", text.rows[rows], [text.truth[at] for at in rows], weight)


def train(found: list[Text], shape: Shape = SHAPE) -> Model:
    """The trees, each text weighing as the root of its length."""
    matrix, truth, weight = [], [], []
    for text in found:
        known = [at for at, label in enumerate(text.truth) if label is not None]
        matrix.append(text.rows[known])
        truth += [float(bool(text.truth[at])) for at in known]
        weight += [text.weight] * len(known)
    weights = np.array(weight)
    return boost(np.concatenate(matrix), np.array(truth), weights / weights.mean(), shape)


def folds(found: list[Text], shape: Shape = SHAPE) -> list[tuple[Model, set[str]]]:
    """For each fifth of the shared sites, trees that have not seen them, and which they are."""
    sites = sorted({text.site for text in found if text.kind == "page"})
    random.Random(SEED).shuffle(sites)
    parts = [set(sites[part::FOLDS]) for part in range(FOLDS)]
    return [(train([text for text in found if text.site not in part], shape), part) for part in parts]


def apart(found: list[Text], shape: Shape = SHAPE) -> list[tuple[Model, set[str]]]:
    """Trees that have seen other collections only, and all the shared sites."""
    sites = {text.site for text in found if text.kind == "page"}
    return [(train([text for text in found if text.site not in sites], shape), sites)]


def curve(found: list[Text], models: list[tuple[Model, set[str]]]) -> dict[str, float]:
    """Shares of body lines kept and of other lines removed by the scores alone, each site with its own trees."""
    said = [
        (text, [furniture.chance(total(model, row)) for row in text.rows.tolist()])
        for model, part in models
        for text in found
        if text.site in part and text.kind in ("page", "clean")
    ]
    pairs = [(t, s) for text, scores in said if text.kind == "page" for t, s in zip(text.truth, scores, strict=True)]
    body = np.array([score for truth, score in pairs if truth])
    rest = np.array([score for truth, score in pairs if truth is False])
    clean = np.array([s for text, scores in said if text.kind == "clean" for s in scores])
    result = {}
    for share in (0.8, 0.85, 0.88, 0.9, 0.92):
        threshold = np.quantile(rest, share)
        result[f"body_kept_where_{share}_removed"] = float(np.mean(body >= threshold))
        result[f"clean_kept_where_{share}_removed"] = float(np.mean(clean >= threshold))
        result[f"threshold_where_{share}_removed"] = float(threshold)
    return result


def total(model: Model, row: Row | list[float]) -> float:
    """What the trees say of a row, added up: what `weights.total` does with those that ship."""
    said, trees = model
    for tree in trees:
        node = tree
        while isinstance(node, tuple):
            node = node[2] if row[node[0]] <= node[1] else node[3]
        said += node
    return said


def _code(tree: Tree) -> str:
    if isinstance(tree, tuple):
        column, threshold, left, right = tree
        return f"({_code(left)} if x[{column}]<={_short(threshold)} else {_code(right)})"
    return _short(tree)


def _short(number: float) -> str:
    return re.sub(r"^(-?)0\.", r"\1.", f"{number:.4g}")


def write(start: float, trees: tuple[Tree, ...]) -> None:
    """The module of the trees: as code, which is three times as fast as walking through them."""
    starts = range(0, len(trees), PART)
    parts = [f"{start:.4g}", *(f"_from_{at}(x)" for at in starts)]
    said = [_function("total", DOCSTRING, parts)]
    said += [_function(f"_from_{at}", "", [_code(tree) for tree in trees[at : at + PART]]) for at in starts]
    TARGET.write_text(
        '"""Learned trees, written by `eval/benchmarks/train_furniture.py`; see `furniture`. Not to be edited."""\n\n'
        "from __future__ import annotations\n\n# fmt: off\n\n\n" + "\n\n\n".join(said) + "\n",
        encoding="utf-8",
    )


def _function(name: str, doc: str, parts: list[str]) -> str:
    said = textwrap.fill(f"return ({' + '.join(parts)})", 119, initial_indent=INDENT, subsequent_indent=INDENT)
    return f"def {name}(x: tuple[float, ...]) -> float:\n{doc}{said}"


def main() -> int:
    """Train, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    for name in OUTSIDE:
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    if not (asked.data / "article_extraction").is_dir():
        print(f"no article_extraction in {asked.data}", file=sys.stderr)
        return 2
    found = texts(asked.data, {name: getattr(asked, name) for name in OUTSIDE})
    if asked.check:
        for label, models in (("five-fold", folds(found)), ("other collections only", apart(found))):
            for name, value in curve(found, models).items():
                print(f"{label:24} {name:32} {value:.4f}")
        return 0
    write(*train(found))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
