"""All checks of one claim sentence, in their order, and the measures of it that the model weighs.

Imported when a claim is first found to be no copy. Finds nothing itself: see the modules it asks.
"""

from __future__ import annotations

from summarizer.verify import (
    contraries,
    denials,
    edits,
    modifiers,
    naming,
    orders,
    posts,
    predicates,
    roles,
    values,
)
from summarizer.verify.case import Case, Hit
from summarizer.verify.features import features


def examine(case: Case) -> tuple[tuple[Hit, ...], tuple[float, ...]]:
    """What the checks say of a claim sentence beside its evidence, and its measures."""
    found = (*values.hits(case), *naming.hits(case), *edits.hits(case), *roles.hits(case))
    # The model was not trained on these, nor on what follows.
    later = (*found, *predicates.hits(case), *posts.hits(case))
    codes = {hit.code for hit in later}
    more = (hit for hit in (*orders.hits(case), *denials.hits(case), *contraries.hits(case)) if hit.code not in codes)
    return (*later, *more, *modifiers.hits(case)), features(case, found)
