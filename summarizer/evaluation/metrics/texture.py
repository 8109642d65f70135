"""What a brief is made of: copied runs, repetition, length, whose sources it draws on, and what it cost.

Coverage, density and compression are Newsroom's (Grusky et al. 2018); |S| is the brief's length, as in METRICS:
coverage Σ|f|/|S|, density Σ|f|²/|S|, compression |A|/|S|. Redundancy after WCEP (Gholipour Ghalandari et al. 2020).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarizer.evaluation.metrics.tools import mean, plain
from summarizer.evaluation.values import WEIGHTS, Case, Item, Score
from summarizer.model import Brief
from summarizer.text.words import count_words, words

FRAGMENTS = ("fragments.coverage", "fragments.density", "fragments.compression", "fragments.longest")
REDUNDANCY = ("redundancy.trigrams", "redundancy.claims")
BALANCE = ("balance.entropy", "balance.origins", "balance.single")
LENGTH = ("length.words", "length.claims")
ECONOMY = (
    "economy.prompt",
    "economy.completion",
    "economy.cost",
    "economy.seconds",
    "economy.calls",
    "economy.tokens_per_nugget",
)
_REPEATED = 0.5  # share of a claim's bigrams in another claim that makes it a repetition


def fragments(brief: Brief) -> dict[str, Score]:
    """Runs of words that the brief copies from its sources, greedily the longest first from the left."""
    summary = [word for claim in brief.claims for word in words(plain(claim))]
    articles = [words(source.text) for source in brief.sources]
    size = sum(map(len, articles))
    if not summary or not size:
        why = "no words" if not summary else "no sources"
        return {name: Score(None, 0, "words", why=why) for name in FRAGMENTS}
    runs = copied(summary, articles)
    n = len(summary)
    values = (sum(runs) / n, sum(run * run for run in runs) / n, size / n, float(max(runs, default=0)))
    return {name: Score(value, n, "words|any-source") for name, value in zip(FRAGMENTS, values, strict=True)}


def copied(summary: Sequence[str], articles: Sequence[Sequence[str]]) -> list[int]:
    """Lengths of the shared fragments F(A, S): from the left, the longest run that starts here in any article."""
    starts: dict[str, list[tuple[int, int]]] = {}
    for number, article in enumerate(articles):
        for at, word in enumerate(article):
            starts.setdefault(word, []).append((number, at))
    runs: list[int] = []
    at = 0
    while at < len(summary):
        best = 0
        for number, place in starts.get(summary[at], ()):
            article, length = articles[number], 0
            while (
                at + length < len(summary)
                and place + length < len(article)
                and summary[at + length] == article[place + length]
            ):
                length += 1
            best = max(best, length)
        if best:
            runs.append(best)
        at += max(best, 1)
    return runs


def redundancy(brief: Brief) -> dict[str, Score]:
    """How much is said twice: trigrams over all, and claims half of whose bigrams stand in another claim."""
    tokens = [words(plain(claim)) for claim in brief.claims]
    trigrams = [tuple(line[at : at + 3]) for line in tokens for at in range(len(line) - 2)]
    value = 1 - len(set(trigrams)) / len(trigrams) if trigrams else None
    pairs = [set(pairwise(line)) for line in tokens]
    items = [_repeats(brief, at, pairs) for at in range(len(pairs))]
    return {
        "redundancy.trigrams": Score(value, len(trigrams), "trigrams", why="" if trigrams else "no trigrams"),
        "redundancy.claims": mean(items, f"bigrams:{_REPEATED}", "no claims"),
    }


def _repeats(brief: Brief, at: int, pairs: Sequence[set[tuple[str, str]]]) -> Item:
    mine, name = pairs[at], brief.claims[at].id
    if not mine:
        return Item(name, None, "a single word")
    shares = [(len(mine & other) / len(mine), brief.claims[n].id) for n, other in enumerate(pairs) if n != at]
    share, twin = max(shares, default=(0.0, ""))
    return Item(name, float(share >= _REPEATED), f"{share:.0%} of it is in {twin}" if share >= _REPEATED else "")


def balance(brief: Brief) -> dict[str, Score]:
    """Whose words it rests on: entropy of citations over sources, origins used, claims that rest on one origin."""
    counts = Counter(one.source for claim in brief.claims for one in claim.citations)
    total = counts.total()
    shares = tuple(Item(source.id, counts[source.id] / total if total else None) for source in brief.sources)
    origin = {source.id: source.origin or source.id for source in brief.sources}
    used = {origin[name] for name in counts if name in origin}
    single = [
        Item(claim.id, float(len({origin.get(one.source, one.source) for one in claim.citations}) == 1))
        for claim in brief.claims
        if claim.citations
    ]
    entropy = -sum(count / total * math.log(count / total) for count in counts.values()) if total else None
    spread = entropy / math.log(len(brief.sources)) if entropy is not None and len(brief.sources) > 1 else None
    why = "no citations" if not total else "one source" if len(brief.sources) < 2 else ""
    available = len(set(origin.values()))
    return {
        "balance.entropy": Score(abs(spread) if spread is not None else None, total if spread is not None else 0,
                                 "citations/ln(sources)", shares, why),
        "balance.origins": Score(len(used) / available if total and available else None, available if total else 0,
                                 "used/available", why="" if total else "no citations"),
        "balance.single": mean(single, "claims", "no citations"),
    }  # fmt: skip


def length(brief: Brief) -> dict[str, Score]:
    """Words as `--max-words` counts them, and claims."""
    items = tuple(Item(claim.id, float(count_words(claim.text))) for claim in brief.claims)
    total = sum(item.value or 0 for item in items)
    return {
        "length.words": Score(total, 1, "claims", items),
        "length.claims": Score(float(len(items)), 1, "claims"),
    }


def economy(brief: Brief, calls: int, nuggets: float) -> dict[str, Score]:
    """What it cost; nothing that was not counted is called 0.

    Args:
        brief: its run record says tokens, cost and seconds.
        calls: how often the engine was asked to write, repairs included.
        nuggets: weight of the listed facts that the brief states.
    """
    run = brief.run
    counted = run.tokens.counter != "none"
    why = "" if counted else "no model was called"
    tokens = run.tokens.prompt + run.tokens.completion

    def one(value: float | None, said: str = "") -> Score:
        return Score(value, int(value is not None), f"run|{run.tokens.counter}", why=said)

    rate = tokens / nuggets if counted and nuggets else None
    return {
        "economy.prompt": one(float(run.tokens.prompt) if counted else None, why),
        "economy.completion": one(float(run.tokens.completion) if counted else None, why),
        "economy.cost": one(run.cost_usd if counted else None, why),
        "economy.seconds": one(run.seconds),
        "economy.calls": one(float(calls) if counted else None, why),
        "economy.tokens_per_nugget": one(rate, "" if rate is not None else why or "no nugget is covered"),
    }


def covered(case: Case, recalled: Score | None) -> float:
    """Weight of the nuggets that a brief states, by its nugget recall."""
    values = {item.id: item.value or 0.0 for item in recalled.items} if recalled else {}
    return sum(WEIGHTS[nugget.weight] * values.get(nugget.id, 0.0) for nugget in case.nuggets)
