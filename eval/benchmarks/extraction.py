"""How well articles are told from the pages around them: from HTML, and from pages copied as plain text.

    python eval/benchmarks/extraction.py --data FOLDER [--wcxb FOLDER --readability FOLDER] [--daniel FOLDER]

HTML: F1 over multisets of 4-token runs, averaged over pages as the data set's own `evaluate.py` does. Plain text: each
page is rendered as a copy and paste would; the share of body lines that are kept and of other lines that are removed.
A heading between paragraphs is no furniture, and no evidence either (an aside): the share of body lines that are left
as evidence is printed beside. The trees of the cleaner have learned from the shared pages and from two public
collections (see `train_furniture.py`). With these given, the same shares are measured on shared pages that the trees
have not seen, and held to the same floors: five-fold over sites, no site on both sides, and with trees that have
learned from the other collections only. The news pages of DAnIEL (rundimeco/waddle at be875ce1, GPL-3.0; only
measured on) were never seen; their gold is rough (some hold bylines, captions and notes) and five languages wide.
Exit code 0 when the floors are met, 1 otherwise, 2 without data.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import outside
import pages as data_pages
import train_furniture

from summarizer.ingest import furniture, load
from summarizer.ingest.documents import Raw
from summarizer.ingest.lines import lines
from summarizer.ingest.readers import read

RESULTS = Path(__file__).parents[1] / "results"
FLOORS = {"html_f1": 0.955, "body_lines_kept": 0.98, "furniture_lines_removed": 0.85}
_TOKEN = re.compile(r"\w+|[^\w\s]", re.UNICODE)


@dataclass
class Tally:
    """Lines of one kind: how many, and how many were treated right."""

    total: int = 0
    right: int = 0

    def add(self, *, right: bool) -> None:
        """One more line."""
        self.total += 1
        self.right += right

    @property
    def share(self) -> float:
        """Of them, right."""
        return self.right / self.total if self.total else 0.0


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Multiset of 4-token runs."""
    tokens = re.findall(r"\w+", text)
    return Counter(tuple(tokens[at : at + 4]) for at in range(len(tokens) - 3)) or Counter({tuple(tokens): 1})


def from_html(found: list[data_pages.Page]) -> dict[str, float]:
    """Precision, recall and F1 as the data set defines them: shares of true positives averaged over pages."""
    tp = fp = fn = 0.0
    start = time.perf_counter()
    for page in found:
        gold = runs(page.body)
        said = runs(read(Raw(page.url, ".html", page.html))[0].text)
        hit = sum((gold & said).values())
        miss, extra = sum((gold - said).values()), sum((said - gold).values())
        total = hit + miss + extra
        tp, fp, fn = tp + hit / total, fp + extra / total, fn + miss / total
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    return {
        "html_f1": 2 * precision * recall / (precision + recall),
        "html_precision": precision,
        "html_recall": recall,
        "html_seconds": time.perf_counter() - start,
    }


@dataclass
class Counts:
    """What became of the lines and words of pages."""

    body: Tally = field(default_factory=Tally)
    rest: Tally = field(default_factory=Tally)
    words: Tally = field(default_factory=Tally)
    evidence: Tally = field(default_factory=Tally)
    pages_body: list[float] = field(default_factory=list)
    pages_rest: list[float] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Recall of body lines and of furniture lines, over all lines, over pages, and of body words."""
        removed = self.rest.right + self.body.total - self.body.right
        return {
            "body_lines_kept": self.body.share,
            "furniture_lines_removed": self.rest.share,
            "removal_precision": self.rest.right / removed if removed else 0.0,
            "body_words_kept": self.words.share,
            "body_lines_as_evidence": self.evidence.share,
            "body_lines_kept_page_mean": sum(self.pages_body) / len(self.pages_body),
            "furniture_lines_removed_page_mean": sum(self.pages_rest) / len(self.pages_rest),
        }


def count(found: list[data_pages.Page], counts: Counts) -> None:
    """Read pages as plain text and add what became of their lines."""
    for page in found:
        source = load("-", stdin=data_pages.render(page.html).encode()).sources[0]
        gone = {(span.start, span.end) for span in source.removed}
        asides = {(span.start, span.end) for span in source.asides}
        split = lines(source.text)
        truth = data_pages.labels([line.text.replace("\n", " ") for line in split], page.body)
        mine, theirs = Tally(), Tally()
        for line, is_body in zip(split, truth, strict=True):
            if is_body is None:
                continue
            kept = (line.start, line.end) not in gone
            for tally in (counts.body, mine) if is_body else (counts.rest, theirs):
                tally.add(right=kept == is_body)
            if is_body:
                counts.evidence.add(right=kept and (line.start, line.end) not in asides)
                counts.words.total += len(line.words)
                counts.words.right += len(line.words) * kept
        if mine.total:
            counts.pages_body.append(mine.share)
        if theirs.total:
            counts.pages_rest.append(theirs.share)


def unseen(models: list[tuple[train_furniture.Model, set[str]]], found: list[data_pages.Page]) -> dict[str, float]:
    """The same shares where each page is read with the trees of its site."""
    shipped = furniture.total
    counts = Counts()
    for model, part in models:
        furniture.total = partial(train_furniture.total, model)
        count([page for page in found if page.site in part], counts)
    furniture.total = shipped
    return counts.shares()


def held_out(data: Path, folders: dict[str, Path], found: list[data_pages.Page]) -> dict[str, float]:
    """What is kept and removed of pages that the trees have not seen, and what the scores alone would do."""
    texts = train_furniture.texts(data, folders)
    result = {}
    for label, models in (("unseen", train_furniture.folds(texts)), ("elsewhere", train_furniture.apart(texts))):
        shares = unseen(models, found) | train_furniture.curve(texts, models)
        result |= {f"{label}_{name}": value for name, value in shares.items()}
    return result


def by_language(folder: Path, but: set[str]) -> dict[str, float]:
    """Shares of the pages of DAnIEL, all of them and by language."""
    pages = [labelled.page for labelled in outside.sound("daniel", folder, but)]
    parts: dict[str, list[data_pages.Page]] = {"daniel": pages}
    for page in pages:
        parts.setdefault(f"daniel_{outside.language(folder, page)}", []).append(page)
    result = {}
    for label, part in sorted(parts.items()):
        counts = Counts()
        count(part, counts)
        result |= {f"{label}_pages": float(len(part))}
        result |= {
            f"{label}_{name}": counts.shares()[name] for name in (*FLOORS, "body_words_kept") if name != "html_f1"
        }
    return result


def report(file: str, result: dict[str, float]) -> bool:
    """Print and write figures; whether those that have a floor reach it."""
    floors = {name: floor for name in result for end, floor in FLOORS.items() if name in (end, f"unseen_{end}")}
    for name, value in result.items():
        print(f"{name:48} {value:.4f}" + (f"  (floor {floors[name]})" if name in floors else ""))
    RESULTS.mkdir(exist_ok=True)
    rounded = {name: round(float(value), 4) for name, value in result.items() if name != "html_seconds"}
    (RESULTS / file).write_text(json.dumps({"floors": floors, **rounded}, indent=2) + "\n", encoding="utf-8")
    return all(result[name] >= floor for name, floor in floors.items())


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    for name in outside.READERS:
        parser.add_argument(f"--{name}", type=Path)
    asked = parser.parse_args()
    if not (asked.data / "article_extraction").is_dir():
        print(f"no article_extraction in {asked.data}", file=sys.stderr)
        return 2
    found = list(data_pages.pages(asked.data))
    counts = Counts()
    count(found, counts)
    met = report("extraction.json", {"pages": float(len(found)), **from_html(found), **counts.shares()})
    folders = {name: getattr(asked, name) for name in train_furniture.OUTSIDE if getattr(asked, name)}
    if len(folders) == len(train_furniture.OUTSIDE):
        met = report("extraction_unseen.json", held_out(asked.data, folders, found)) and met
    if asked.daniel:
        report("extraction_daniel.json", by_language(asked.daniel, {page.site for page in found}))
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
