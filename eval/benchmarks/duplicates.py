"""Near-duplicates: edited copies found, look-alike events kept apart, and speed against datasketch.

    python eval/benchmarks/duplicates.py --data FOLDER [--documents 100000] [--compared 20000]

Every ecbplus document and every article body gets one copy: a header or footer of other words, sentences replaced or
taken out, or words replaced, 5 to 30 % of the text each. A copy is found where its nearest earlier text is its
original. A found pair is right where both are versions of one text and wrong where they tell of different events; pairs
of one sub-event (rewritten wire copy) have no label, are left out of the precision and counted beside it. Look-alikes
are documents of one ecbplus topic and different sub-events. Speed: short documents of 30 to 60 words drawn from these
texts, half of them edited copies, in one process; datasketch (MinHash of 128 permutations, its LSH, the same comparison
afterwards) does the same work on the first `--compared` of them. Needs datasketch. Exit code 0 when the floors are met,
1 otherwise, 2 without data.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from summarizer.text.near import DOCUMENTS, near
from summarizer.text.words import words

RESULTS = Path(__file__).parents[1] / "results"
FLOORS = {"recall": 0.98, "precision": 0.995, "times_faster": 10.0}
CEILINGS = {"lookalikes_merged": 0, "seconds": 60.0, "mebibytes": 2048.0}
SHARES = (0.05, 0.1, 0.2, 0.3)
Found = list[tuple[int, float] | None]


@dataclass(frozen=True)
class Text:
    """A text as sentences; `event` is its ecbplus topic and sub-event, empty for articles."""

    sentences: list[str]
    event: tuple[str, str] = ("", "")


def texts(data: Path) -> list[Text]:
    """Ecbplus documents and article bodies."""
    with (data / "ecbplus" / "docs.jsonl").open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    found = [Text(record["sentences"], (str(record["topic"]), record["subevent"])) for record in records]
    with (data / "article_extraction" / "ground_truth.jsonl").open(encoding="utf-8") as file:
        bodies = [json.loads(line)["article_body"] for line in file]
    return found + [Text([line for line in body.split("\n") if line.strip()]) for body in bodies]


class Editor:
    """Makes edited copies, of at most `share` of a text's words; seeded."""

    def __init__(self, found: list[Text], seed: int) -> None:
        self.random = random.Random(seed)
        self.sentences = [sentence for text in found for sentence in text.sentences]
        self.words = [word for sentence in self.sentences for word in sentence.split()]

    def edit(self, sentences: list[str], kind: str, share: float) -> str:
        """A copy with an edit of one kind; sentences that are too long for the share are left alone."""
        budget = max(1, round(share * sum(len(sentence.split()) for sentence in sentences)))
        if kind == "wording":
            return " ".join(self._reworded(word, share) for sentence in sentences for word in sentence.split())
        copy = list(sentences)
        if kind in {"header", "footer"}:
            extra = " ".join(self.random.choice(self.words) for _ in range(budget))
            copy = [extra, *copy] if kind == "header" else [*copy, extra]
        for at in self.random.sample(range(len(copy)), len(copy)) if kind == "sentence" else ():
            size = len(copy[at].split())
            if size <= budget:
                budget -= size
                copy[at] = self.random.choice(("", " ".join(self.random.choice(self.words) for _ in range(size))))
        return " ".join(copy)

    def _reworded(self, word: str, share: float) -> str:
        return self.random.choice(self.words) if self.random.random() < share else word


def quality(found: list[Text]) -> dict[str, float]:
    """Recall of edited copies, precision of all pairs, look-alikes merged."""
    editor = Editor(found, seed=7)
    kinds = ("header", "footer", "sentence", "wording")
    whole = [" ".join(text.sentences) for text in found]
    copies = [editor.edit(text.sentences, kinds[at % 4], SHARES[at // 4 % 4]) for at, text in enumerate(found)]
    said = [words(text) for text in whole + copies]
    pairs = near([frozenset(text) for text in said])
    recalled = sum(pair is not None and pair[0] == at for at, pair in enumerate(pairs[len(whole) :]))
    right = wrong = lookalikes = rewrites = 0
    for at, pair in enumerate(pairs):
        if pair is None:
            continue
        one, other = at % len(whole), pair[0] % len(whole)
        events = found[one].event, found[other].event
        rewrite = one != other and events[0] == events[1] and bool(events[0][0])
        right += one == other
        wrong += one != other and not rewrite
        rewrites += rewrite
        lookalikes += events[0][0] == events[1][0] and events[0] != events[1]
    return {
        "texts": float(2 * len(found)),
        "recall": recalled / len(whole),
        "precision": right / (right + wrong),
        "lookalikes_merged": float(lookalikes),
        "same_event_pairs": float(rewrites),
    }


def short_documents(found: list[Text], number: int) -> list[str]:
    """Short documents of 30 to 60 words as news has them, every second one an edited copy of the one before it."""
    editor = Editor(found, seed=11)
    documents: list[str] = []
    while len(documents) < number:
        size = editor.random.randint(30, 60)
        documents.append(" ".join(editor.random.choice(editor.words) for _ in range(size)))
        documents.append(editor.edit([documents[-1]], "wording", editor.random.choice(SHARES[:3])))
    return documents[:number]


def with_datasketch(bags: list[frozenset[str]]) -> Found:
    """The same work with datasketch: candidates from its LSH, then the same likeness and the same rule."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  # only here

    often = Counter(word for bag in bags for word in bag)
    weights = {word: math.log(1 + len(bags) / count) for word, count in often.items()}
    lsh = MinHashLSH(threshold=0.35, num_perm=128)
    found: Found = []
    for at, bag in enumerate(bags):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([word.encode() for word in sorted(bag)])
        best, score = -1, 0.0
        for other in lsh.query(sketch):
            shared = sum(weights[word] for word in bag & bags[other])
            alike = shared / sum(weights[word] for word in bag | bags[other])
            if alike > score:
                best, score = other, alike
        found.append((best, score) if score >= DOCUMENTS else None)
        lsh.insert(at, sketch)
    return found


def timed(work: Callable[[list[frozenset[str]]], Found], bags: list[frozenset[str]]) -> tuple[float, float]:
    """Seconds of processor time, and the share of edited copies whose nearest text is their original."""
    start = time.process_time()
    pairs = work(bags)
    spent = time.process_time() - start
    return spent, sum(pair is not None and pair[0] == 2 * at for at, pair in enumerate(pairs[1::2])) / (len(bags) // 2)


def speed(found: list[Text], number: int, compared: int) -> dict[str, float]:
    """Seconds and memory for `number` short documents, and times faster than datasketch on some of them."""
    documents = short_documents(found, number)
    start = time.process_time()
    bags = [frozenset(words(text)) for text in documents]
    reading = time.process_time() - start
    spent, recall = timed(near, bags)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ours, our_recall = timed(near, bags[:compared])
    theirs, their_recall = timed(with_datasketch, bags[:compared])
    return {
        "documents": float(number),
        "seconds": reading + spent,
        "mebibytes": memory,
        "copies_found": recall,
        "compared_documents": float(compared),
        "our_seconds": ours,
        "our_copies_found": our_recall,
        "datasketch_seconds": theirs,
        "datasketch_copies_found": their_recall,
        "times_faster": theirs / ours,
    }


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--compared", type=int, default=20_000)
    asked = parser.parse_args()
    if not (asked.data / "ecbplus").is_dir() or not (asked.data / "article_extraction").is_dir():
        print(f"no ecbplus and article_extraction in {asked.data}", file=sys.stderr)
        return 2
    found = texts(asked.data)
    result = quality(found) | speed(found, asked.documents, asked.compared)
    for name, value in result.items():
        floor = f"  (at least {FLOORS[name]})" if name in FLOORS else ""
        ceiling = f"  (at most {CEILINGS[name]})" if name in CEILINGS else ""
        print(f"{name:28} {value:10.4f}{floor}{ceiling}")
    rounded = {name: round(value, 4) for name, value in result.items()}
    RESULTS.mkdir(exist_ok=True)
    limits = {"at_least": FLOORS, "at_most": CEILINGS}
    (RESULTS / "duplicates.json").write_text(json.dumps({**limits, **rounded}, indent=2) + "\n", encoding="utf-8")
    enough = all(result[name] >= floor for name, floor in FLOORS.items())
    return 0 if enough and all(result[name] <= ceiling for name, ceiling in CEILINGS.items()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
