"""How well articles are told from the pages around them: from HTML, and from pages copied as plain text.

    python eval/benchmarks/extraction.py --data FOLDER

HTML: F1 over multisets of 4-token runs, averaged over pages as the data set's own `evaluate.py` does. Plain text: each
page is rendered as a copy and paste would; the share of body lines that are kept and of other lines that are removed.
A heading between paragraphs is no furniture, and no evidence either (an aside): the share of body lines that are left
as evidence is printed beside. The trees of the cleaner were learned on these pages, so the same shares of pages that
the trees have not seen (five-fold cross-validation) are printed as `unseen_...`.
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
from pathlib import Path

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


def unseen(data: Path, found: list[data_pages.Page]) -> dict[str, float]:
    """The same shares where each page is read with trees learned without it, and those of the scores alone."""
    texts = train_furniture.texts(data)
    shipped = furniture.START, furniture.TREES
    counts = Counts()
    for (start, trees), part in train_furniture.folds(texts):
        furniture.START, furniture.TREES = start, trees
        count([page for page in found if page.number in part], counts)
    furniture.START, furniture.TREES = shipped
    return counts.shares() | train_furniture.cross_validated(texts)


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    asked = parser.parse_args()
    if not (asked.data / "article_extraction").is_dir():
        print(f"no article_extraction in {asked.data}", file=sys.stderr)
        return 2
    found = list(data_pages.pages(asked.data))
    counts = Counts()
    count(found, counts)
    result = {"pages": float(len(found)), **from_html(found), **counts.shares()}
    result |= {f"unseen_{name}": value for name, value in unseen(asked.data, found).items()}
    for name, value in result.items():
        floor = f"  (floor {FLOORS[name]})" if name in FLOORS else ""
        print(f"{name:40} {value:.4f}{floor}")
    RESULTS.mkdir(exist_ok=True)
    rounded = {name: round(float(value), 4) for name, value in result.items() if name != "html_seconds"}
    (RESULTS / "extraction.json").write_text(
        json.dumps({"floors": FLOORS, **rounded}, indent=2) + "\n", encoding="utf-8"
    )
    return 0 if all(result[name] >= floor for name, floor in FLOORS.items()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
