"""Time and memory of evidence and engine for 10 to 1,000 articles, each size in a process of its own.

Two kinds: distinct news articles out of the shared data, of many events, and the worst case: made-up articles of 20
sentences of the benchmark topics, with every number and one word in eight changed, so that every sentence has a dozen
near copies which contradict it.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import multiling
from costs import Costs

from summarizer import styles
from summarizer.engines.extractive import Extractive
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Source
from summarizer.text.segment import spans

Growth = dict[str, list[dict[str, float]]]  # by kind, a row a size

SIZES = (10, 30, 100, 300, 1000)
SENTENCES = 20
RUNS = 2  # the quickest counts: other programs on the machine can only slow it down
LEAST = 80  # words of an article
STEP = 7  # articles of one origin are taken so far apart, so that every size has some of each


def articles(data: Path, count: int) -> Corpus:
    """Distinct news articles of the shared data, in a fixed order that mixes their origins."""
    found = list(dict.fromkeys(text for text in _every(data) if len(text.split()) >= LEAST))
    mixed = [text for first in range(STEP) for text in found[first::STEP]]
    return _corpus(mixed[:count])


def _every(data: Path) -> Iterator[str]:
    yield from (source.text for topic in _topics(data) for source in topic.corpus.sources)
    for name, field in (
        ("polnear/dev.jsonl", "text"),
        ("ecbplus/docs.jsonl", "sentences"),
        ("summeval/summeval.jsonl", "document"),
        ("summac/docs.jsonl", "document"),
    ):
        for line in (data / name).read_text(encoding="utf-8").splitlines():
            said = json.loads(line)[field]
            yield said if isinstance(said, str) else " ".join(said)


def near_copies(data: Path, count: int) -> Corpus:
    """Articles of 20 sentences drawn from the English topics; every number and one word in eight are changed."""
    dice = random.Random(count)
    found = [
        source.text[start:end]
        for topic in _topics(data)
        for source in topic.corpus.sources
        for start, end in spans(source.text)
    ]
    return _corpus([" ".join(_changed(dice.choice(found), dice) for _ in range(SENTENCES)) for _ in range(count)])


KINDS = {"real": articles, "near copies": near_copies}


def _topics(data: Path) -> list[multiling.Topic]:
    return [topic for topic in multiling.load(data / "multiling2011") if topic.language == "en"]


def _corpus(texts: list[str]) -> Corpus:
    return Corpus(
        tuple(
            Source(f"S{n}", text, f"{n}.txt", hashlib.sha256(text.encode()).hexdigest(), title=f"Article {n}")
            for n, text in enumerate(texts, 1)
        )
    )


def _changed(sentence: str, dice: random.Random) -> str:
    sentence = re.sub(r"\d+", lambda _: str(dice.randrange(2, 5000)), sentence)
    return " ".join(f"{word[:2]}{dice.randrange(900)}" if dice.random() < 0.125 else word for word in sentence.split())


def measure(data: Path) -> Growth:
    """A row: articles, sentences, seconds of gather and engine, peak megabytes of all processes."""
    return {kind: [_quickest(data, kind, size) for size in SIZES] for kind in KINDS}


def _quickest(data: Path, kind: str, size: int) -> dict[str, float]:
    command = [sys.executable, __file__, str(data), kind, str(size)]
    rows = [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603  # ourselves
        for _ in range(RUNS)
    ]
    best: dict[str, float] = min(rows, key=lambda row: row["seconds"])
    return best


def one(data: Path, kind: str, count: int) -> dict[str, float]:
    """Measure one size in this process."""
    corpus = KINDS[kind](data, count)
    with Costs() as costs:
        evidence = gather(corpus)
        gathered = costs.lap()
        Extractive().write(evidence, Ask(styles.find("briefing", ()), 250))
        written = costs.lap()
    return {
        "articles": len(corpus.sources),
        "sentences": len(evidence.sentences),
        "gather": gathered,
        "engine": written,
        "seconds": costs.seconds,
        "processor_seconds": costs.processor_seconds,
        "megabytes": costs.mebibytes,
    }


if __name__ == "__main__":
    print(json.dumps(one(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
