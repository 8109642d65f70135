"""How many claims a second the verifier judges on one core, and whether its memory stays flat. For the benchmark."""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from summarizer.verify import check

RUNS = 5  # the quickest counts: other programs on the machine can only slow it down


def quickest(texts: Sequence[str]) -> dict[str, Any]:
    """The quickest of some runs, each in a new process, with nothing in its caches; and the claims of the slowest."""
    command, told = [sys.executable, __file__], json.dumps(texts).encode()
    runs = [
        json.loads(subprocess.run(command, input=told, check=True, stdout=subprocess.PIPE).stdout)  # noqa: S603  # ourselves
        for _ in range(RUNS)
    ]
    best: dict[str, Any] = max(runs, key=lambda run: run["cold_claims_per_second"])
    slowest = min(run["cold_claims_per_second"] for run in runs)
    return {**best, "runs": RUNS, "cold_claims_per_second_slowest_run": slowest}


def speed(texts: Sequence[str]) -> dict[str, Any]:
    """Claims a second on one core against news-length texts never seen before: half copied, half with a word put in.

    The tables and the model are read first, by one claim. Every article is new, so its time holds taking it apart;
    `median` is over articles. The second round finds the same texts and claims in the caches.
    """
    work = {text: _claims_of(text) for text in texts}
    check("The dog that barked on 3 May was seen in Rome, Anna Lund said.", ("A cat slept in Rome.",))
    before = _peak_kib()
    rates, seconds = _timed(work)
    first = _peak_kib()
    _, again = _timed(work)
    last = _peak_kib()
    claims = sum(map(len, work.values()))
    return {
        "articles": len(work), "words_an_article": round(median(len(text.split()) for text in work)),
        "claims": claims, "cold_claims_per_second": round(claims / seconds),
        "cold_median_per_article": round(median(rates)), "warm_claims_per_second": round(claims / again),
        "memory_of_caches_kib": first - before, "memory_grown_kib": last - first,
    }  # fmt: skip


def _peak_kib() -> int:
    """The peak of this process's own memory; what `getrusage` says holds that of the process which started it."""
    status = Path("/proc/self/status")
    if status.is_file():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text(encoding="ascii"))[1])  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _timed(work: dict[str, list[str]]) -> tuple[list[float], float]:
    """Claims a second by article, and the seconds of all of them together."""
    rates, total = [], 0.0
    for text, claims in work.items():
        started = time.process_time()
        for claim in claims:
            check(claim, (text,))
        took = time.process_time() - started
        total += took
        if claims:
            rates.append(len(claims) / took)
    return rates, total


def _claims_of(text: str) -> list[str]:
    """Up to 20 sentences, every other one with a word put in; cut without the library, to leave its caches cold."""
    sentences = [s for s in re.split(r"(?<=[.!?]) (?=[A-Z“\"])", " ".join(text.split())) if 8 <= len(s.split()) <= 45]
    rows = [(n, sentence.split()) for n, sentence in enumerate(sentences[:20])]
    return [" ".join([*words[:4], "surely", *words[5:]]) if n % 2 else " ".join(words) for n, words in rows]


if __name__ == "__main__":
    print(json.dumps(speed(json.load(sys.stdin))))
