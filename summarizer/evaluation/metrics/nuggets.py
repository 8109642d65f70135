"""Listed facts and listed traps: which facts a brief states, which disagreements it shows, what it fell into.

Nugget recall after TREC's nugget pyramids (vital 1, okay 0.5). Coverage, citation and joint after SummHay (Laban et al.
2024, Summary of a haystack); divergence after DiverseSumm (Huang et al. 2024). What a case does not list is not scored.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.evaluation.matching import covered, parts, stated
from summarizer.evaluation.metrics.tools import Tools, harmonic, mean, plain
from summarizer.evaluation.values import WEIGHTS, Case, Item, Known, Nugget, Score, Side, Trap
from summarizer.model import Brief, Citation, Disagreement, Position

NAMES = (
    "nuggets.recall",
    "nuggets.vital",
    "summhay.coverage",
    "summhay.citation",
    "summhay.joint",
    "consensus.coverage",
    "divergence.coverage",
    "divergence.precision",
    "traps.avoided",
    "forbidden.avoided",
)
CONSENSUS = 2  # origins that state a fact for it to be a consensus
Found = dict[str, tuple[float, tuple[int, ...], str]]


def scores(brief: Brief, case: Case, tools: Tools) -> dict[str, Score]:
    """All metrics of the family."""
    texts = [plain(claim) for claim in brief.claims]
    found: Found = {nugget.id: covered(nugget, texts, tools.phi, case.language) for nugget in case.nuggets}
    sign = f"terms|overlap:0.5|{tools.signature}"
    items = [_recalled(nugget, found, brief) for nugget in case.nuggets]
    vital = [item for item, nugget in zip(items, case.nuggets, strict=True) if nugget.weight == "vital"]
    return {
        "nuggets.recall": mean(items, f"vital:1|okay:0.5|{sign}", "the case lists no nuggets"),
        "nuggets.vital": mean(vital, f"vital|{sign}", "the case lists no vital nuggets"),
        **_summhay(brief, case, found, sign),
        "consensus.coverage": _consensus(brief, case, items, sign),
        "divergence.coverage": _divergence(brief, case),
        "divergence.precision": _shown(brief, case),
        "traps.avoided": _avoided(brief, case, case.traps, "the case lists no traps"),
        "forbidden.avoided": _avoided(brief, case, case.forbidden, "the case forbids nothing"),
    }


def _recalled(nugget: Nugget, found: Found, brief: Brief) -> Item:
    value, where, how = found[nugget.id]
    claims = ", ".join(brief.claims[index].id for index in where)
    why = f"{how}: {claims}" if claims else "no claim states it"
    return Item(nugget.id, float(value == 1.0), f"{nugget.text} ({why})", WEIGHTS[nugget.weight])


def _summhay(brief: Brief, case: Case, found: Found, sign: str) -> dict[str, Score]:
    """Coverage of each insight; citation F1 of the covered ones against their gold documents; the product's mean."""
    insights = [nugget for nugget in case.nuggets if nugget.sources]
    coverage, citation, joint = [], [], []
    for nugget in insights:
        value, where, how = found[nugget.id]
        linked = {one.source for index in where for one in brief.claims[index].citations}
        f1 = _overlap(linked, set(nugget.sources)) if value else None
        names = ", ".join(sorted(linked)) or "nothing"
        coverage.append(Item(nugget.id, value, how))
        citation.append(Item(nugget.id, f1, f"cites {names}; stated by {', '.join(nugget.sources)}"))
        joint.append(Item(nugget.id, value * (f1 or 0.0)))
    why = "no nugget names the sources that state it"
    return {
        "summhay.coverage": mean(coverage, sign, why),
        "summhay.citation": mean(citation, f"covered|documents|{sign}", why if not insights else "nothing is covered"),
        "summhay.joint": mean(joint, f"documents|{sign}", why),
    }


def _overlap(linked: set[str], gold: set[str]) -> float:
    """F1 of two sets of documents; 0 where nothing is linked."""
    hits = len(linked & gold)
    return harmonic(hits / len(linked), hits / len(gold)) if hits else 0.0


def _consensus(brief: Brief, case: Case, items: Sequence[Item], sign: str) -> Score:
    origin = {source.id: source.origin or source.id for source in brief.sources}
    agreed = [
        Item(item.id, item.value, item.why)
        for item, nugget in zip(items, case.nuggets, strict=True)
        if len({origin.get(source, source) for source in nugget.sources}) >= CONSENSUS
    ]
    return mean(agreed, f"origins:{CONSENSUS}|{sign}", "no nugget is stated by several origins")


def _divergence(brief: Brief, case: Case) -> Score:
    items = [_disagreement_shown(brief, known, case.language) for known in case.disagreements]
    return mean(items, "both-sides-cited", "the case lists no disagreements")


def _disagreement_shown(brief: Brief, known: Known, language: str) -> Item:
    for number, shown in enumerate(brief.disagreements, start=1):
        if _matches(shown, known, language):
            return Item(known.id, 1.0, f"{known.topic}: shown as disagreement {number}")
    sided = [
        [claim.id for claim in brief.claims if _says(side, plain(claim), claim.citations, language)]
        for side in known.sides
    ]
    both = set.intersection(*(set(ids) for ids in sided))
    if both:
        return Item(known.id, 1.0, f"{known.topic}: {min(both)} gives all sides")
    said = sum(bool(ids) for ids in sided)
    return Item(known.id, 0.0, f"{known.topic}: {said} of {len(known.sides)} sides told, never side by side")


def _says(side: Side, text: str, citations: Sequence[Citation], language: str) -> bool:
    """The text states the side, and one of its citations is from a document that does (where the suite names some)."""
    linked = {one.source for one in citations if one.quote.strip()}
    return stated(side, text, language) and bool(linked & set(side.sources) if side.sources else linked)


def _matches(shown: Disagreement, known: Known, language: str) -> bool:
    """Every known side is told by a position of its own, cited."""
    free = list(shown.positions)
    for side in known.sides:
        holder = next((one for one in free if _holds(one, side, language)), None)
        if holder is None:
            return False
        free.remove(holder)
    return True


def _holds(position: Position, side: Side, language: str) -> bool:
    """The position has some of the side in its own words, and all of it together with what it quotes."""
    own, _ = parts(side, position.text, language)
    return own > 0 and _says(side, _told(position.text, position.citations), position.citations, language)


def _told(text: str, citations: Sequence[Citation]) -> str:
    """A position's words, with what it quotes: `250,000` alone leaves it to the quote to say of what."""
    return " ".join((text, *(one.quote for one in citations)))


def _shown(brief: Brief, case: Case) -> Score:
    if not case.disagreements:
        return Score(None, 0, "known", why="the case lists no disagreements")
    items = [
        Item(
            f"D{number}", float(any(_matches(shown, known, case.language) for known in case.disagreements)), shown.topic
        )
        for number, shown in enumerate(brief.disagreements, start=1)
    ]
    return mean(items, "known", "the brief shows no disagreements")


def _avoided(brief: Brief, case: Case, traps: Sequence[Trap], why: str) -> Score:
    return mean([_trap(brief, trap, case.language) for trap in traps], "terms|quotes", why)


def _trap(brief: Brief, trap: Trap, language: str) -> Item:
    for claim in brief.claims:
        if stated(trap, plain(claim), language):
            return Item(trap.id, 0.0, f"{claim.id} says it: {trap.text}")
        for quote in trap.quotes:
            if any(quote in one.quote for one in claim.citations):
                return Item(trap.id, 0.0, f"{claim.id} cites “{quote[:60]}”: {trap.text}")
    return Item(trap.id, 1.0, trap.text)
