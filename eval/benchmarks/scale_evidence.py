"""How time and memory grow with the number of articles, through ingestion and evidence.

    python eval/benchmarks/scale_evidence.py --data FOLDER [--sizes 100 250 500 1000] [--runs 2]

Articles of thirty sentences each: one document's own sentences first, then sentences of other documents with three
words in ten changed, so that some repeat across articles and most do not. Each size runs in a process of its own, from
files on disk to `Evidence`; large ones use a process for each core (`LOKY_MAX_CPU_COUNT=1`: one). Memory is that of
all processes. Growth is that of the clock's time a sentence, as a user has it; that of all cores together, which get in
each other's way, stands beside it without a limit. Writes `eval/results/scale_evidence.json` and a plot beside
it. Exit code 0 when the limits are kept, 1 otherwise, 2 without data.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from costs import Costs

RESULTS = Path(__file__).parents[1] / "results"
LIMITS = {"seconds": 20.0, "mebibytes": 1536.0, "growth": 1.35}
SENTENCES = 30


def write_articles(data: Path, number: int, folder: Path) -> None:
    """`number` articles as text files; the same ones for the same number."""
    with (data / "ecbplus" / "docs.jsonl").open(encoding="utf-8") as file:
        documents = [json.loads(line)["sentences"] for line in file]
    every = [sentence for document in documents for sentence in document if len(sentence.split()) > 5]
    chance = random.Random(5)
    vocabulary = [word for sentence in every for word in sentence.split()]
    for at in range(number):
        own = documents[at % len(documents)][:10]
        rest = []
        for _ in range(SENTENCES - len(own)):
            words = chance.choice(every).split()
            rest.append(" ".join(chance.choice(vocabulary) if chance.random() < 0.3 else word for word in words))
        said = own + rest
        text = "\n\n".join(" ".join(said[low : low + 2]) for low in range(0, len(said), 2))
        (folder / f"{at:05}.txt").write_text(text, encoding="utf-8")


def measure(folder: Path) -> dict[str, float]:
    """Seconds of the clock and of all processors, peak memory, and what came out. Runs in the child process."""
    with Costs() as costs:
        from summarizer.evidence import gather  # noqa: PLC0415  # counted
        from summarizer.ingest import load  # noqa: PLC0415  # counted

        corpus = load(folder)
        read = costs.lap()
        evidence = gather(corpus)
    return {
        "articles": float(len(corpus.sources)),
        "sentences": float(len(evidence.sentences)),
        "ingestion_seconds": read,
        "seconds": costs.seconds,
        "processor_seconds": costs.processor_seconds,
        "processes": float(costs.processes),
        "mebibytes": costs.mebibytes,
        "groups": float(len(evidence.groups)),
        "disagreements": float(len(evidence.disagreements)),
    }


def growth(rows: list[dict[str, float]], key: str) -> float:
    """How many times as much a sentence costs among the most articles as among the fewest."""
    last, first = rows[-1], rows[0]
    return round(last[key] / last["sentences"] * first["sentences"] / first[key], 3)


def plot(rows: list[dict[str, float]]) -> str:
    """Seconds over sentences as SVG, with the line that linear growth of the clock from the first point would take."""
    wide, high, left, low = 560, 340, 60, 290
    most_x, most_y = max(row["sentences"] for row in rows), max(row["processor_seconds"] for row in rows) * 1.1

    def drawn(key: str, colour: str, name: str) -> str:
        points = [
            (left + row["sentences"] / most_x * (wide - left - 90), low - row[key] / most_y * (low - 30))
            for row in rows
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
        x, y = points[-1]
        told = f'<text x="{x + 6:.1f}" y="{y:.1f}" fill="{colour}">{name} {rows[-1][key]:.1f} s</text>'
        return f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}{told}'

    slope = rows[0]["seconds"] / rows[0]["sentences"] * most_x
    linear = f'<line x1="{left}" y1="{low}" x2="{wide - 90}" y2="{low - slope / most_y * (low - 30):.1f}" stroke="#999"'
    labels = "".join(
        f'<text x="{left + row["sentences"] / most_x * (wide - left - 90):.1f}" y="{low + 18}" text-anchor="middle">'
        f"{row['sentences']:.0f}</text>"
        for row in rows
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" font-size="12">'
        f'<rect width="{wide}" height="{high}" fill="#fff"/>'
        f'<path d="M{left} 20V{low}H{wide - 20}" fill="none" stroke="#333"/>{linear} stroke-dasharray="5 4"/>'
        f"{drawn('seconds', '#1f5fa8', 'clock')}{drawn('processor_seconds', '#b0522d', 'all cores')}{labels}"
        f'<text x="{wide / 2}" y="{high - 8}" text-anchor="middle">sentences (dashed: linear growth)</text>'
        f'<text x="16" y="{low / 2}" transform="rotate(-90 16 {low / 2})" text-anchor="middle">seconds, ingestion and '
        "evidence</text></svg>\n"
    )


def _child(command: list[str]) -> str:
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, env=dict(os.environ))  # noqa: S603  # this file
    return done.stdout


def quickest(data: Path, size: int, runs: int) -> dict[str, float]:
    """The quickest of some runs of one size: other programs on the machine can only slow them down."""
    with tempfile.TemporaryDirectory() as name:
        write_articles(data, size, Path(name))
        command = [sys.executable, __file__, "--data", str(data), "--measure", name]
        told = [json.loads(_child(command)) for _ in range(runs)]
    best: dict[str, float] = min(told, key=lambda row: row["seconds"])
    return {key: round(value, 2) for key, value in best.items()}


def main() -> int:
    """Measure, print, write and plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 250, 500, 1000])
    parser.add_argument("--runs", type=int, default=2, help="the quickest counts: other programs only slow it down")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure)))
        return 0
    if not (asked.data / "ecbplus").is_dir():
        print(f"no ecbplus in {asked.data}", file=sys.stderr)
        return 2
    rows = []
    for size in asked.sizes:
        rows.append(quickest(asked.data, size, asked.runs))
        print(rows[-1])
    result = {
        "seconds": rows[-1]["seconds"],
        "mebibytes": rows[-1]["mebibytes"],
        "growth": growth(rows, "seconds"),
        "processor_growth": growth(rows, "processor_seconds"),
    }
    print(result, "limits", LIMITS)
    RESULTS.mkdir(exist_ok=True)
    whole = {"limits": LIMITS, "largest": result, "rows": rows}
    (RESULTS / "scale_evidence.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    (RESULTS / "scale_evidence.svg").write_text(plot(rows), encoding="utf-8")
    return 0 if all(result[name] <= limit for name, limit in LIMITS.items()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
