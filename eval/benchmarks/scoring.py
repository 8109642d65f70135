"""How long does scoring take, and does its memory stay flat? 200 made-up cases × 3 systems with stored briefs.

    python eval/benchmarks/scoring.py [--cases N]

Needs no data. Floors: under 60 s of processor time, on one core, for all; and a peak of
memory that grows by less than 100 MB from 50 cases to 200. Exit 0 where both are met, else 1.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RESULTS = Path(__file__).parents[1] / "results" / "scoring.json"
ROOT = Path(__file__).parents[2]
WHO = ("The harbour authority", "Mayor Per Aldous", "The seamen's union", "Skove Line", "Investigators", "The hospital")
DID = ("said", "denied", "confirmed", "reported", "announced", "disputed")
WHAT = ("the ferry had struck the pier", "people were hurt", "sailings would stop", "a control had failed",
        "repairs would begin", "the crew had warned of it", "an inquiry had started", "the town would pay")  # fmt: skip
WHEN = ("on Tuesday", "on 4 March", "in the evening", "after a week", "before noon", "on Thursday")


def article(rng: random.Random) -> str:
    """Some 300 words of news about nothing."""
    lines = [
        f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHEN)} that {rng.choice(WHAT)}, "
        f"with {rng.randint(2, 400)} {rng.choice(('passengers', 'crowns', 'people'))} concerned and {rng.choice(WHAT)}."
        for _ in range(16)
    ]
    return "\n".join(lines) + "\n"


def suite(folder: Path, cases: int) -> Path:
    """A suite of so many cases, five sources each."""
    rng = random.Random(cases)
    lines = ["version: 1", "name: scoring", "cases:"]
    for number in range(cases):
        home = folder / f"c{number}"
        home.mkdir(parents=True)
        for source in range(5):
            (home / f"{source}.txt").write_text(article(rng), encoding="utf-8")
        lines += [
            f"  - id: c{number}",
            f"    sources: ['c{number}/*.txt']",
            f"    references: [{json.dumps(article(rng))}]",
        ]
        lines += ["    nuggets:"]
        lines += [
            f"      - {{id: n{at}, text: {what}, terms: {json.dumps(what.split()[-2:])}, sources: [S1, S2]}}"
            for at, what in enumerate(WHAT)
        ]
    lines += ["systems:", "  - {id: ours}", "  - {id: lead, control: lead}", "  - {id: copy, control: copy}"]
    path = folder / "scoring.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


SCRIPT = """
import resource, sys
from summarizer.cli import cli
cli.main(["eval", "run", *sys.argv[1:]], standalone_mode=False)
used = resource.getrusage(resource.RUSAGE_SELF)
print(round(used.ru_utime + used.ru_stime, 1), used.ru_maxrss // 1024, file=sys.stderr)
"""


def run(path: Path, *flags: str) -> dict[str, float]:
    """Wall seconds, processor seconds and peak memory in MB of one run."""
    started = time.perf_counter()
    command = [sys.executable, "-c", SCRIPT, str(path), *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603  # our own
    cpu, memory = done.stderr.split()[-2:]
    return {"wall_s": round(time.perf_counter() - started, 1), "cpu_s": float(cpu), "peak_mb": int(memory)}


def main() -> int:
    """Measure and say whether the floors hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=200)
    cases = parser.parse_args().cases
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        for size in (max(1, cases // 4), cases):
            path = suite(Path(name) / str(size), size)
            run(path, "-q")
            found[str(size)] = {"briefs": size * 3, **run(path, "-q", "--rescore")}
            print(size, found[str(size)])
    small, large = found.values()
    growth = large["peak_mb"] - small["peak_mb"]
    met = large["cpu_s"] < 60 and growth < 100
    print(f"{large['briefs']} briefs: {large['cpu_s']} s of one core (floor 60), memory +{growth} MB (floor 100)")
    RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
