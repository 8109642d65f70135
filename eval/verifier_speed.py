"""How many claims a second the verifier judges on one core, and whether its memory stays flat. For the benchmark."""

from __future__ import annotations

import re
import resource
import time
from collections.abc import Sequence
from statistics import median
from typing import Any

from summarizer.verify import check


def speed(texts: Sequence[str]) -> dict[str, Any]:
    """Claims a second on one core against news-length texts never seen before: half copied, half with a word put in.

    The tables and the model are read first, by one claim. Every article is new, so its time holds taking it apart;
    `median` is over articles. The second round finds the same texts and claims in the caches.
    """
    work = {text: _claims_of(text) for text in texts}
    check("The dog that barked on 3 May was seen in Rome, Anna Lund said.", ("A cat slept in Rome.",))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rates, seconds = _timed(work)
    first = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _, again = _timed(work)
    last = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    claims = sum(map(len, work.values()))
    return {
        "articles": len(work), "words_an_article": round(median(len(text.split()) for text in work)),
        "claims": claims, "cold_claims_per_second": round(claims / seconds),
        "cold_median_per_article": round(median(rates)), "warm_claims_per_second": round(claims / again),
        "memory_of_caches_kib": first - before, "memory_grown_kib": last - first,
    }  # fmt: skip


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
