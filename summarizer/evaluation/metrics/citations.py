"""Citations: are they valid, do they bear the claim out, is each needed, is there a better one?

Recall, precision and F1 after ALCE (Gao et al. 2023, Enabling large language models to generate text with citations),
without its known holes: an id that does not resolve counts against the claim instead of reading the last document, and
a brief without citations has recall 0 and no precision instead of a perfect one.
"""

from __future__ import annotations

from summarizer.evaluation.matching import tokens
from summarizer.evaluation.metrics.tools import Tools, cited, harmonic, mean, resolved, sentence_spans, spoken
from summarizer.evaluation.values import Case, Item, Score
from summarizer.model import Brief, Citation, Claim

NAMES = ("citation.validity", "citation.recall", "citation.precision", "citation.f1", "citation.misattribution")
CANDIDATES = 6  # sentences tried as a better citation, by words in common with the claim
_LONG = 3  # shorter words say nothing about what a sentence is about


def scores(brief: Brief, case: Case, tools: Tools) -> dict[str, Score]:
    """All metrics of the family."""
    del case
    recall = mean([_recall(brief, claim, tools) for claim in brief.claims], f"alce|{tools.signature}", "no claims")
    good = {item.id for item in recall.items if item.value}
    precision = mean(
        [item for claim in brief.claims for item in _precision(claim, tools, recalled=claim.id in good)],
        f"alce|{tools.signature}",
        "no citations",
    )
    return {
        "citation.validity": mean(
            [_valid(brief, claim) for claim in brief.claims], "resolves+unique+nonempty", "no claims"
        ),
        "citation.recall": recall,
        "citation.precision": precision,
        "citation.f1": _f1(recall, precision),
        "citation.misattribution": mean(
            [item for claim in brief.claims for item in _misattributed(brief, claim, tools)],
            f"{tools.signature}|candidates:{CANDIDATES}",
            "no citations",
        ),
    }


def _valid(brief: Brief, claim: Claim) -> Item:
    if not claim.citations:
        return Item(claim.id, 0.0, "cites nothing")
    wrong = [f"{one.sentence}: {why}" for one in claim.citations if (why := resolved(brief, one))]
    places = [(one.source, one.start, one.end) for one in claim.citations]
    if len(set(places)) < len(places):
        wrong.append("cites the same words twice")
    return Item(claim.id, float(not wrong), "; ".join(wrong))


def _recall(brief: Brief, claim: Claim, tools: Tools) -> Item:
    texts = cited(brief, claim)
    broken = [one.sentence for one in claim.citations if resolved(brief, one)]
    if not claim.citations:
        return Item(claim.id, 0.0, "cites nothing")
    if broken:
        return Item(claim.id, 0.0, f"{', '.join(broken)} does not resolve")
    held = tools.phi(spoken(claim), texts)
    return Item(claim.id, float(held), "" if held else "what is cited does not bear it out")


def _precision(claim: Claim, tools: Tools, *, recalled: bool) -> list[Item]:
    found = []
    for number, citation in enumerate(claim.citations, start=1):
        name = f"{claim.id}[{number}]"
        if not recalled:
            found.append(Item(name, 0.0, "the claim is not borne out"))
            continue
        others = [one.quote for place, one in enumerate(claim.citations, start=1) if place != number]
        alone = tools.phi(spoken(claim), (citation.quote,))
        idle = not alone and tools.phi(spoken(claim), tuple(others))
        found.append(Item(name, float(not idle), f"{citation.sentence} adds nothing" if idle else ""))
    return found


def _f1(recall: Score, precision: Score) -> Score:
    signature = recall.signature
    if recall.value is None:
        return Score(None, 0, signature, why="no claims")
    if precision.value is None:
        return Score(0.0, recall.n, signature, why="no citations")
    return Score(harmonic(recall.value, precision.value), recall.n, signature)


def _misattributed(brief: Brief, claim: Claim, tools: Tools) -> list[Item]:
    found = []
    better: str | None = None
    text = spoken(claim)
    for number, citation in enumerate(claim.citations, start=1):
        name = f"{claim.id}[{number}]"
        valid = not resolved(brief, citation)
        if valid and tools.phi(text, (citation.quote,)):
            found.append(Item(name, 0.0))
            continue
        if better is None:
            better = _better(brief, claim, tools)
        found.append(
            Item(name, float(bool(better)), f"{better} says it, {citation.sentence} does not" if better else "")
        )
    return found


def _better(brief: Brief, claim: Claim, tools: Tools) -> str:
    """Id of an uncited sentence that bears the claim out by itself; empty where none of the likeliest does."""
    text = spoken(claim)
    need = {word for word in tokens(text) if len(word) > _LONG}
    ranked: list[tuple[int, str, str]] = []
    for source in brief.sources:
        for number, (start, end) in enumerate(sentence_spans(source), start=1):
            if not _cites(claim.citations, source.id, start, end):
                words = source.text[start:end]
                ranked.append((-len(need.intersection(tokens(words))), f"{source.id}.{number}", words))
    ranked.sort(key=lambda one: one[0])
    likely = [(name, words) for common, name, words in ranked[:CANDIDATES] if 2 * -common >= len(need) > 0]
    return next((name for name, words in likely if tools.phi(text, (words,))), "")


def _cites(citations: tuple[Citation, ...], source: str, start: int, end: int) -> bool:
    return any(one.source == source and one.start < end and start < one.end for one in citations)
