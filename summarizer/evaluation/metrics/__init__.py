"""Every metric of a brief, by family; each score has a signature and explains itself item by item.

`BY_FAMILY` lists the metrics as suites name them; `LOWER` those where less is better. Statistics over
cases are elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from summarizer.evaluation.metrics import citations, grounding, nuggets, rouge
from summarizer.evaluation.metrics.tools import Tools as Tools
from summarizer.evaluation.values import Case, Score
from summarizer.model import Brief

Family = Callable[[Brief, Case, Tools], dict[str, Score]]

_ROUGE: Family = lambda brief, case, _tools: rouge.scores(brief, case)  # noqa: E731  # an adapter, nothing more

FAMILIES: Mapping[str, tuple[Family, tuple[str, ...]]] = {
    "rouge": (_ROUGE, rouge.names()),
    "citation": (citations.scores, citations.NAMES),
    "grounding": (grounding.scores, grounding.NAMES),
    "nuggets": (nuggets.scores, nuggets.NAMES),
}


BY_FAMILY: Mapping[str, tuple[str, ...]] = {family: names for family, (_, names) in FAMILIES.items()}
LOWER: frozenset[str] = frozenset({"citation.misattribution"})


def score(brief: Brief, case: Case, tools: Tools, chosen: Sequence[str]) -> dict[str, Score]:
    """Scores of the chosen metrics, by name, in the order of the families."""
    wanted = set(chosen)
    found: dict[str, Score] = {}
    for function, names in FAMILIES.values():
        keep = [name for name in names if name in wanted]
        if keep:
            all_scores = function(brief, case, tools)
            found |= {name: all_scores[name] for name in keep}
    return found
