"""Grounding: how well claims are borne out by what they cite, over a brief.

Mean and minimum over claims, as SummaC aggregates (Laban et al. 2022), and the share labelled supported. The verifier
is asked anew; what a brief says of itself is not believed.
"""

from __future__ import annotations

from summarizer.evaluation.metrics.tools import Tools, cited, mean, spoken
from summarizer.evaluation.values import Case, Item, Score
from summarizer.model import Brief, Claim

NAMES = ("grounding.mean", "grounding.min", "grounding.supported")


def scores(brief: Brief, case: Case, tools: Tools) -> dict[str, Score]:
    """All metrics of the family."""
    del case
    support = [_support(brief, claim, tools) for claim in brief.claims]
    average = mean(support, tools.name, "no claims")
    lowest = min((item.value for item in support if item.value is not None), default=None)
    shares = [Item(claim.id, float(tools.phi(spoken(claim), cited(brief, claim)))) for claim in brief.claims]
    return {
        "grounding.mean": average,
        "grounding.min": Score(lowest, average.n, tools.name, average.items, average.why),
        "grounding.supported": mean(shares, tools.signature, "no claims"),
    }


def _support(brief: Brief, claim: Claim, tools: Tools) -> Item:
    texts = cited(brief, claim)
    if not texts:
        return Item(claim.id, 0.0, "cites nothing that resolves")
    held = tools.support(spoken(claim), texts)
    return Item(claim.id, held.score, "; ".join(finding.message for finding in held.findings))
