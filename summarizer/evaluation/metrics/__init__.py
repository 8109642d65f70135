"""Every metric of a brief, by family; each score has a signature and explains itself item by item.

`BY_FAMILY` lists the metrics as suites name them; `LOWER` those where less is better. Statistics over
cases are elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from summarizer.evaluation.metrics import citations, grounding, nuggets, rouge
from summarizer.evaluation.metrics.tools import Tools as Tools
from summarizer.evaluation.values import Case, Item, Record, Score
from summarizer.model import Brief

Family = Callable[[Brief, Case, Tools], dict[str, Score]]

_ROUGE: Family = lambda brief, case, _tools: rouge.scores(brief, case)  # noqa: E731  # an adapter, nothing more

FAMILIES: Mapping[str, tuple[Family, tuple[str, ...]]] = {
    "rouge": (_ROUGE, rouge.names()),
    "citation": (citations.scores, citations.NAMES),
    "grounding": (grounding.scores, grounding.NAMES),
    "nuggets": (nuggets.scores, nuggets.NAMES),
}


BY_FAMILY: Mapping[str, tuple[str, ...]] = {family: names for family, (_, names) in FAMILIES.items()} | {
    "abstention": ("abstention.rate",)
}
LOWER: frozenset[str] = frozenset({"citation.misattribution"})


CITELESS = (
    "rouge",
    "nuggets.",
    "fragments.",
    "redundancy.",
    "length.",
)  # what a brief without citations can be held to


def score(record: Record, case: Case, tools: Tools, chosen: Sequence[str]) -> dict[str, Score]:
    """Scores of the chosen metrics, by name, in the order of the families; all but abstention need a brief."""
    wanted = set(chosen)
    found: dict[str, Score] = {}
    for function, names in FAMILIES.values():
        keep = [name for name in names if name in wanted]
        if keep and record.brief is not None and record.status == "ok":
            all_scores = function(record.brief, case, tools)
            found |= {name: all_scores[name] for name in keep}
    if "abstention.rate" in wanted:
        found["abstention.rate"] = _abstention(record, case)
    return found


def _abstention(record: Record, case: Case) -> Score:
    if case.expect == "brief" or record.status == "error":
        return Score(
            None, 0, "status", why="there is something to summarise" if case.expect == "brief" else record.error
        )
    value = float(record.status == "abstained")
    return Score(value, 1, "status", (Item(case.id, value, record.error or "wrote a brief of nothing"),))
