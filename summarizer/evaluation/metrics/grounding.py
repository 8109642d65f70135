"""Grounding: how well claims are borne out, and whether their numbers are in what they cite.

Support is aggregated over claims by mean and minimum (SummaC, Laban et al. 2022); numbers are compared by value. A
claim without numbers is not scored for them.
"""

from __future__ import annotations

from summarizer.evaluation.matching import figures
from summarizer.evaluation.metrics.tools import Tools, cited, mean, plain
from summarizer.evaluation.values import Case, Item, Score
from summarizer.model import Brief, Claim

NAMES = ("grounding.mean", "grounding.min", "grounding.supported", "numbers.precision")


def scores(brief: Brief, case: Case, tools: Tools) -> dict[str, Score]:
    """All metrics of the family."""
    del case
    support = [_support(brief, claim, tools) for claim in brief.claims]
    average = mean(support, tools.name, "no claims")
    lowest = min((item.value for item in support if item.value is not None), default=None)
    shares = [Item(claim.id, float(tools.phi(plain(claim), cited(brief, claim)))) for claim in brief.claims]
    return {
        "grounding.mean": average,
        "grounding.min": Score(lowest, average.n, tools.name, average.items, average.why),
        "grounding.supported": mean(shares, tools.signature, "no claims"),
        "numbers.precision": mean(
            [_numbers(brief, claim) for claim in brief.claims], "values", "no claim has a number"
        ),
    }


def _support(brief: Brief, claim: Claim, tools: Tools) -> Item:
    texts = cited(brief, claim)
    if not texts:
        return Item(claim.id, 0.0, "cites nothing that resolves")
    held = tools.support(plain(claim), texts)
    return Item(claim.id, held.score, "; ".join(finding.message for finding in held.findings))


def _numbers(brief: Brief, claim: Claim) -> Item:
    said = figures(plain(claim))
    if not said:
        return Item(claim.id, None, "no numbers")
    have = figures(" ".join(cited(brief, claim)))
    lost = sorted(said - have)
    return Item(
        claim.id, 1 - len(lost) / len(said), f"not in what is cited: {', '.join(map(str, lost))}" if lost else ""
    )
