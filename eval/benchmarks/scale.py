"""Time and memory of evidence and engine for 10 to 1,000 articles, each size in a process of its own."""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import multiling
from costs import Costs

from summarizer import styles
from summarizer.engines.extractive import Extractive
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Source
from summarizer.text.segment import spans

SIZES = (10, 30, 100, 300, 1000)
SENTENCES = 20


def articles(topics: list[multiling.Topic], count: int) -> Corpus:
    """Articles of 20 sentences drawn from the English topics; every number and one word in eight are changed."""
    dice = random.Random(count)
    found = [
        source.text[start:end]
        for topic in topics
        if topic.language == "en"
        for source in topic.corpus.sources
        for start, end in spans(source.text)
    ]
    sources = []
    for number in range(1, count + 1):
        text = " ".join(_changed(dice.choice(found), dice) for _ in range(SENTENCES))
        digest = hashlib.sha256(text.encode()).hexdigest()
        sources.append(Source(f"S{number}", text, f"{number}.txt", digest, title=f"Article {number}"))
    return Corpus(tuple(sources))


def _changed(sentence: str, dice: random.Random) -> str:
    sentence = re.sub(r"\d+", lambda _: str(dice.randrange(2, 5000)), sentence)
    return " ".join(f"{word[:2]}{dice.randrange(900)}" if dice.random() < 0.125 else word for word in sentence.split())


def measure(topics: list[multiling.Topic]) -> list[dict[str, float]]:
    """One row a size: articles, sentences, seconds of gather and engine, peak megabytes of all processes."""
    del topics  # each process reads them anew, so that memory is its own
    folder = sys.argv[sys.argv.index("--data") + 1]
    rows = []
    for size in SIZES:
        command = [sys.executable, __file__, folder, str(size)]
        rows.append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))  # noqa: S603  # ourselves
    return rows


def one(folder: Path, count: int) -> dict[str, float]:
    """Measure one size in this process."""
    corpus = articles(multiling.load(folder / "multiling2011"), count)
    with Costs() as costs:
        evidence = gather(corpus)
        gathered = costs.lap()
        Extractive().write(evidence, Ask(styles.find("briefing", ()), 250))
        written = costs.lap()
    return {
        "articles": count,
        "sentences": len(evidence.sentences),
        "gather": gathered,
        "engine": written,
        "seconds": costs.seconds,
        "processor_seconds": costs.processor_seconds,
        "megabytes": costs.mebibytes,
    }


if __name__ == "__main__":
    print(json.dumps(one(Path(sys.argv[1]), int(sys.argv[2]))))
