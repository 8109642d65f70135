"""The multiling2011 topics as corpora, and ROUGE on their references.

English is tokenised and stemmed by `rouge_score`; other scripts, which its tokeniser throws away, by a Unicode
tokeniser: case-folded runs of letters, marks and digits, no stemming (`summarizer.text.words`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rouge_score.tokenizers import DefaultTokenizer

from summarizer.model import Corpus, Source
from summarizer.text.words import words

CODES = {"english": "en", "french": "fr", "arabic": "ar"}
FILES = ("topics_english.jsonl", "topics_french_arabic.jsonl")


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic in one language: its documents as a corpus, people's summaries and other systems' summaries."""

    name: str
    language: str
    corpus: Corpus
    references: tuple[str, ...]
    systems: dict[str, str]


def asked(about: str | None) -> Path | None:
    """The folder that the command line names; None, with a line that says so, where it is not there."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds multiling2011/")
    folder: Path = parser.parse_args().data / "multiling2011"
    if folder.is_dir():
        return folder
    print(f"no multiling2011 in {folder.parent}: pass --data", file=sys.stderr)
    return None


def load(folder: Path) -> list[Topic]:
    """All topics of a folder; FileNotFoundError where a file is missing."""
    lines = [line for name in FILES for line in (folder / name).read_text(encoding="utf-8").splitlines() if line]
    return [_topic(json.loads(line)) for line in lines]


def _topic(record: dict) -> Topic:
    language = CODES[record["language"]]
    sources = tuple(
        Source(
            id=f"S{number}",
            text=document["text"],
            uri=f"{record['topic']}-{number}",
            sha256=hashlib.sha256(document["text"].encode()).hexdigest(),
            title=document["title"],
            published=document.get("date"),
            language=language,
        )
        for number, document in enumerate(record["documents"], start=1)
    )
    references = tuple(reference["text"] for reference in record["references"])
    return Topic(record["topic"], language, Corpus(sources), references, record["system_summaries"])


@dataclass(slots=True)
class Rouge:
    """ROUGE-1 and ROUGE-2 F of a text, 0..100, mean over references."""

    signature: str
    _tokenizer: object = None

    def __init__(self, language: str) -> None:
        if language == "en":
            self._tokenizer = DefaultTokenizer(use_stemmer=True).tokenize
            self.signature = "rouge1,2|F|mean|stem:y|tok:rouge_score|v:0.1.2"
        else:
            self._tokenizer = words
            self.signature = "rouge1,2|F|mean|stem:n|tok:unicode"

    def __call__(self, text: str, references: tuple[str, ...]) -> tuple[float, float]:
        """Both figures of one text."""
        own = self._tokenizer(text)
        scores = [[_f(_grams(own, n), _grams(self._tokenizer(other), n)) for n in (1, 2)] for other in references]
        return tuple(100 * sum(column) / len(column) for column in zip(*scores, strict=True))


def _grams(tokens: list[str], n: int) -> Counter:
    return Counter(zip(*(tokens[at:] for at in range(n)), strict=False))


def _f(left: Counter, right: Counter) -> float:
    shared = sum((left & right).values())
    if not shared:
        return 0.0
    precision, recall = shared / left.total(), shared / right.total()
    return 2 * precision * recall / (precision + recall)
