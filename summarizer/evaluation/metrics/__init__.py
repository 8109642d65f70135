"""Every metric of a brief, by family; each score has a signature and explains itself item by item.

`BY_FAMILY` lists the metrics as suites name them; `LOWER` those where less is better, `NEUTRAL` those where neither is.
Statistics over cases are elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.evaluation.metrics import citations, facts, grounding, judge, nuggets, rouge, texture
from summarizer.evaluation.metrics.tools import Tools as Tools
from summarizer.evaluation.values import Case, Item, Record, Score
from summarizer.model import Brief

BY_FAMILY: Mapping[str, tuple[str, ...]] = {
    "rouge": rouge.names(),
    "citation": citations.NAMES,
    "grounding": grounding.NAMES,
    "facts": facts.NAMES,
    "nuggets": nuggets.NAMES,
    "fragments": texture.FRAGMENTS,
    "redundancy": texture.REDUNDANCY,
    "balance": texture.BALANCE,
    "length": texture.LENGTH,
    "economy": texture.ECONOMY,
    "abstention": ("abstention.rate",),
    "judge": judge.NAMES,
}
LOWER = frozenset(
    {
        "citation.misattribution",
        "redundancy.trigrams",
        "redundancy.claims",
        "balance.single",
        "judge.unparsed",
        *texture.ECONOMY,
    }
)
NEUTRAL = frozenset({*texture.FRAGMENTS, *texture.LENGTH})
CITELESS = ("rouge", "nuggets.", "fragments.", "redundancy.", "length.")
"""What a brief without citations can be held to."""


def score(record: Record, case: Case, tools: Tools, chosen: Sequence[str]) -> dict[str, Score]:
    """Scores of the chosen metrics, by name, in the order of the families; all but abstention need a brief."""
    wanted = set(chosen)
    found: dict[str, Score] = {}
    for family, names in BY_FAMILY.items():
        keep = [name for name in names if name in wanted]
        if family == "abstention" and keep:
            found["abstention.rate"] = _abstention(record, case)
        elif keep and record.brief is not None and record.status == "ok" and case.expect == "brief":
            scores = (
                _family(family, record.brief, case, tools) if family != "economy" else _economy(record, case, found)
            )
            found |= {name: scores[name] for name in keep}
    return found


def _family(family: str, brief: Brief, case: Case, tools: Tools) -> dict[str, Score]:
    if family == "rouge":
        return rouge.scores(brief, case)
    if family in ("citation", "grounding", "nuggets"):
        module = {"citation": citations, "grounding": grounding, "nuggets": nuggets}[family]
        return module.scores(brief, case, tools)  # type: ignore[no-any-return]
    if family == "judge":
        return tools.judged(brief)
    plain = {
        "facts": facts.scores,
        "fragments": texture.fragments,
        "redundancy": texture.redundancy,
        "balance": texture.balance,
        "length": texture.length,
    }
    return plain[family](brief)


def _economy(record: Record, case: Case, found: Mapping[str, Score]) -> dict[str, Score]:
    assert record.brief is not None
    return texture.economy(record.brief, record.calls, texture.covered(case, found.get("nuggets.recall")))


def _abstention(record: Record, case: Case) -> Score:
    if case.expect == "brief":
        return Score(None, 0, "status", why="there is something to summarise")
    if record.status == "error":
        return Score(None, 0, "status", why=record.error)
    value = float(record.status == "abstained")
    return Score(value, 1, "status", (Item(case.id, value, record.error or "wrote a brief of nothing"),))
