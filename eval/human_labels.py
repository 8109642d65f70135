"""Claims with human labels, read from the data folder: (claim, evidence texts, label, document) by set.

Label 1: the evidence bears the claim out. Used by the training script and the benchmark of the verifier.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled claim. `original` is the unedited text where the set says so."""

    claim: str
    evidence: tuple[str, ...]
    label: int
    document: str
    original: str = ""


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Records of a JSON lines file; nothing where there is no such file."""
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def sets(data: Path) -> dict[str, list[Item]]:
    """Every labelled set the folder holds."""
    found = {"wice": _wice(data), **_summac(data), **_summedits(data), "fool_me_twice": _fool_me_twice(data)}
    return {name: items for name, items in found.items() if items}


def _wice(data: Path) -> list[Item]:
    return [
        Item(
            x["claim"], tuple(x["evidence"]), int(x["label"] == "supported"), x["evidence"][0] + str(len(x["evidence"]))
        )
        for x in read(data / "wice" / "claim_dev.jsonl")
    ]


def _summac(data: Path) -> dict[str, list[Item]]:
    documents = {x["doc_id"]: x["document"] for x in read(data / "summac" / "docs.jsonl")}
    files = {"cogensumm": "cogensumm_val", "factcc": "factcc_val", "xsumfaith": "xsumfaith_val_half"}
    return {
        name: [
            Item(x["claim"], (documents[x["doc_id"]],), x["label"], x["doc_id"])
            for x in read(data / "summac" / f"{file}.jsonl")
            if x["doc_id"] in documents and x["label"] is not None
        ]
        for name, file in files.items()
    }


def _summedits(data: Path) -> dict[str, list[Item]]:
    found = {}
    for path in sorted((data / "summedits").glob("docs_*.jsonl")):
        domain = path.stem.removeprefix("docs_")
        texts = {x["doc_id"]: x["text"] for x in read(path)}
        found[f"summedits_{domain}"] = [
            Item(x["summary"], (texts[x["doc_id"]],), x["label"], x["doc_id"], x["original_summary"])
            for x in read(data / "summedits" / f"edits_{domain}.jsonl")
            if x["doc_id"] in texts
        ]
    return found


def _fool_me_twice(data: Path) -> list[Item]:
    return [
        Item(x["claim"], tuple(e["text"] for e in x["gold_evidence"]), int(x["label"] == "SUPPORTS"), x["page"])
        for x in read(data / "fool_me_twice" / "dev.jsonl")
    ]


def fold_of(document: str, split: int, folds: int = 5) -> int:
    """The part a document belongs to in one of many splits, the same in every run."""
    return zlib.crc32(f"{split} {document}".encode()) % folds


def training_articles(texts: list[str]) -> list[str]:
    """The quarter of the articles that training may spoil."""
    return texts[::4]


def held_out_articles(texts: list[str]) -> list[str]:
    """The other three quarters, for the self-test."""
    return [text for n, text in enumerate(texts) if n % 4]


def articles(data: Path) -> list[str]:
    """News articles of some length, in a fixed order that mixes their origins."""
    texts = [x["text"] for x in read(data / "polnear" / "dev.jsonl")]
    texts += [x["document"] for x in read(data / "summac" / "docs.jsonl") if x["document"].count(". ") > 6]
    step = 7
    return [text for first in range(step) for text in texts[first::step]]
