"""Are contradictions between two sources found, and paraphrases left alone?

    python eval/benchmarks/disagreements.py --data FOLDER [--seeds seeds] [--out eval/results]

summedits: the original summary and the edited one are two sources; an inconsistent edit should be a disagreement, a
consistent one should not. Balanced accuracy for the news `evaluation` part and for every other domain (all of its
items), with seeded bootstrap intervals over documents, kinds found, and where nothing was edited the false alarms.
claimdiff: two outlets' claims on one event, most of them no factual conflict: false alarms. Seeds: what is found in
the five articles, for reading. Nothing is tuned per domain.

Exit code: 0 where every balanced accuracy is at least 0.62 and both false-alarm rates at most 3 %, 1 where not, 2
where the data is missing.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer import load
from summarizer.evidence import gather
from summarizer.evidence.conflicts import find
from summarizer.model import Disagreement, Source
from summarizer.text.segment import sentences

FLOOR, ALARMS = 0.62, 0.03
RESAMPLES, SEED = 2000, 7
OVERLAP = "0.48-0.53"  # unigram, bigram, sentence window and number overlap, as the issue gives them


@dataclass(frozen=True)
class Item:
    """An edited summary beside its original. `wrong` where the edit is inconsistent."""

    document: str
    wrong: bool
    flagged: bool
    kinds: tuple[str, ...]


def main() -> int:
    """Measure, write and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds summedits/ and claimdiff/")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument("--out", type=Path, default=Path("eval/results"))
    arguments = parser.parse_args()
    files = sorted((arguments.data / "summedits").glob("edits_*.jsonl"))
    claims = sorted((arguments.data / "claimdiff").glob("*.jsonl"))
    if not files or not claims:
        print(f"{arguments.data}: summedits/edits_*.jsonl or claimdiff/*.jsonl are missing", file=sys.stderr)
        return 2
    domains = {path.stem.removeprefix("edits_"): domain(path) for path in files}
    table = {
        "floor": FLOOR,
        "alarms": ALARMS,
        "domains": {name: row for name, (row, _) in domains.items()},
        "unedited": rate([flagged for _, unedited in domains.values() for flagged in unedited]),
        "claimdiff": rate([bool(disagreements(one, other)) for one, other in pairs(claims)]),
        "seeds": seeds(arguments.seeds),
    }
    arguments.out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    (arguments.out / "disagreements.json").write_text(text, encoding="utf-8")
    (arguments.out / "disagreements.md").write_text(markdown(table), encoding="utf-8")
    print(", ".join(f"{name} {row['balanced_accuracy']:.3f}" for name, row in table["domains"].items()))
    print(f"false alarms: unedited {table['unedited']['rate']:.2%}, claimdiff {table['claimdiff']['rate']:.2%}")
    quiet = table["unedited"]["rate"] <= ALARMS and table["claimdiff"]["rate"] <= ALARMS
    return 0 if quiet and all(row["balanced_accuracy"] >= FLOOR for row in table["domains"].values()) else 1


def disagreements(one: str, other: str) -> tuple[Disagreement, ...]:
    """What two texts disagree on, each as a source of its own."""
    sources = (Source("S1", one, "one.txt", ""), Source("S2", other, "other.txt", ""))
    return find([sentence for source in sources for sentence in sentences(source)], sources)


def domain(path: Path) -> tuple[dict[str, Any], list[bool]]:
    """One domain's row, and whether anything was found between unedited copies."""
    items: list[Item] = []
    unedited: list[bool] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if "news" in path.stem and record["split"] != "evaluation":
            continue
        found = disagreements(record["original_summary"], record["summary"])
        if record["summary"] == record["original_summary"]:
            unedited.append(bool(found))
        else:
            kinds = tuple(sorted({disagreement.kind for disagreement in found}))
            items.append(Item(record["doc_id"], not record["label"], bool(found), kinds))
    caught, alarm = shares(items)
    low, high = interval(items)
    kinds = Counter(kind for item in items if item.wrong for kind in item.kinds)
    row = {
        "n": len(items),
        "wrong": sum(item.wrong for item in items),
        "caught": round(caught, 4),
        "false_alarms": round(alarm, 4),
        "balanced_accuracy": round((caught + 1 - alarm) / 2, 4),
        "interval": [round(low, 4), round(high, 4)],
        "kinds": dict(sorted(kinds.items())),
    }
    return row, unedited


def shares(items: Sequence[Item]) -> tuple[float, float]:
    """Share of the wrong ones that are flagged, and of the right ones."""
    wrong, right = ([item.flagged for item in items if item.wrong is side] for side in (True, False))
    return sum(wrong) / max(1, len(wrong)), sum(right) / max(1, len(right))


def interval(items: Sequence[Item]) -> tuple[float, float]:
    """Percentile bootstrap of the balanced accuracy, documents resampled."""
    documents: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        documents[item.document].append(item)
    groups, chance = list(documents.values()), random.Random(SEED)
    values = []
    for _ in range(RESAMPLES):
        caught, alarm = shares([item for group in chance.choices(groups, k=len(groups)) for item in group])
        values.append((caught + 1 - alarm) / 2)
    values.sort()
    return values[int(0.025 * RESAMPLES)], values[int(0.975 * RESAMPLES) - 1]


def pairs(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Every pair of claims once, mirrored copies left out."""
    seen: set[frozenset[str]] = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            key = frozenset((record["claim_a"], record["claim_b"]))
            if key not in seen:
                seen.add(key)
                yield record["claim_a"], record["claim_b"]


def rate(flags: Sequence[bool]) -> dict[str, float]:
    """How many of how many were flagged."""
    return {"n": len(flags), "flagged": sum(flags), "rate": sum(flags) / len(flags) if flags else 0.0}


def seeds(folder: Path) -> list[dict[str, Any]]:
    """What the five articles disagree on, through ingestion and all."""
    if not folder.is_dir():
        return []
    return [
        {
            "kind": found.kind,
            "topic": found.topic,
            "positions": [[position.text, [c.sentence for c in position.citations]] for position in found.positions],
        }
        for found in gather(load(str(folder))).disagreements
    ]


def markdown(table: dict[str, Any]) -> str:
    """The tables for readers."""
    head = ("edits", "inconsistent", "caught", "false alarms", "balanced accuracy", "95 % interval", "kinds caught")
    lines = [
        "# Disagreements between two sources",
        "",
        "Made by `eval/benchmarks/disagreements.py`.",
        f"Floor: balanced accuracy {FLOOR} (plain overlap: {OVERLAP}), at most {ALARMS:.0%} false alarms.",
        "",
        f"| summedits domain | {' | '.join(head)} |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |",
    ]
    for name, row in table["domains"].items():
        kinds = ", ".join(f"{kind} {count}" for kind, count in row["kinds"].items())
        part = " (evaluation)" if name == "news" else ""
        lines.append(
            f"| {name}{part} | {row['n']} | {row['wrong']} | {row['caught']:.1%} | {row['false_alarms']:.1%} "
            f"| {row['balanced_accuracy']:.3f} | {row['interval'][0]:.3f}-{row['interval'][1]:.3f} | {kinds} |"
        )
    lines += ["", "| no conflict expected | pairs | flagged | rate |", "| --- | ---: | ---: | ---: |"]
    for name in ("unedited", "claimdiff"):
        row = table[name]
        lines.append(f"| {name} | {row['n']} | {row['flagged']} | {row['rate']:.2%} |")
    lines += ["", "On the seeds:", ""]
    for found in table["seeds"]:
        lines.append(f"- **{found['kind']}** ({found['topic']})")
        lines += [f"  - {text} [{', '.join(cited)}]" for text, cited in found["positions"]]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
