"""How well articles are told from the pages around them: from HTML, and from pages copied as plain text.

    python eval/benchmarks/extraction.py --data FOLDER

HTML: F1 over multisets of 4-token runs, averaged over pages as the data set's own `evaluate.py` does. Plain text: each
page is rendered as a copy and paste would; the share of body lines that are kept and of other lines that are removed.
A heading between paragraphs is no furniture, and no evidence either: the share of body lines that are left as evidence
is printed beside. The trees of the cleaner were learned on these pages, so what cross-validation finds of pages that
they have not seen (`train_furniture.py --check`) is printed too.
Exit code 0 when the floors are met, 1 otherwise, 2 without data.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pages as data_pages
import train_furniture

from summarizer.ingest import load
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


def from_text(found: list[data_pages.Page]) -> dict[str, float]:
    """Recall of body lines and of furniture lines, over all lines, over pages, and of body words."""
    body, rest, words, evidence = Tally(), Tally(), Tally(), Tally()
    pages_body, pages_rest = [], []
    for page in found:
        text = data_pages.render(page.html)
        source = load("-", stdin=text.encode()).sources[0]
        gone = {(span.start, span.end) for span in source.removed}
        asides = {(span.start, span.end) for span in source.asides}
        split = lines(source.text)
        truth = data_pages.labels([line.text.replace("\n", " ") for line in split], page.body)
        mine, theirs = Tally(), Tally()
        for line, is_body in zip(split, truth, strict=True):
            if is_body is None:
                continue
            kept = (line.start, line.end) not in gone
            for tally in (body, mine) if is_body else (rest, theirs):
                tally.add(right=kept == is_body)
            if is_body:
                evidence.add(right=kept and (line.start, line.end) not in asides)
                words.total += len(line.words)
                words.right += len(line.words) * kept
        if mine.total:
            pages_body.append(mine.share)
        if theirs.total:
            pages_rest.append(theirs.share)
    removed = rest.right + body.total - body.right
    return {
        "body_lines_kept": body.share,
        "furniture_lines_removed": rest.share,
        "removal_precision": rest.right / removed if removed else 0.0,
        "body_words_kept": words.share,
        "body_lines_as_evidence": evidence.share,
        "body_lines_kept_page_mean": sum(pages_body) / len(pages_body),
        "furniture_lines_removed_page_mean": sum(pages_rest) / len(pages_rest),
    }


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    asked = parser.parse_args()
    if not (asked.data / "article_extraction").is_dir():
        print(f"no article_extraction in {asked.data}", file=sys.stderr)
        return 2
    found = list(data_pages.pages(asked.data))
    result = {"pages": float(len(found)), **from_html(found), **from_text(found)}
    unseen = train_furniture.cross_validated(train_furniture.texts(asked.data))
    result |= {f"unseen_{name}": value for name, value in unseen.items()}
    for name, value in result.items():
        floor = f"  (floor {FLOORS[name]})" if name in FLOORS else ""
        print(f"{name:40} {value:.4f}{floor}")
    RESULTS.mkdir(exist_ok=True)
    rounded = {name: round(value, 4) for name, value in result.items() if name != "html_seconds"}
    (RESULTS / "extraction.json").write_text(
        json.dumps({"floors": FLOORS, **rounded}, indent=2) + "\n", encoding="utf-8"
    )
    return 0 if all(result[name] >= floor for name, floor in FLOORS.items()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
