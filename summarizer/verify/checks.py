"""All checks of one claim sentence, in their order, and the measures of it that the model weighs.

Imported when a claim is first found to be no copy. Finds nothing itself: see the modules it asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from summarizer.text.lexicon import base_language
from summarizer.verify import (
    causes,
    charges,
    clocks,
    contraries,
    denials,
    edits,
    futures,
    modifiers,
    naming,
    orders,
    posts,
    predicates,
    proportions,
    roles,
    states,
    subjects,
    values,
)
from summarizer.verify.case import Case, Hit
from summarizer.verify.features import features
from summarizer.verify.news_words import opposed
from summarizer.verify.relations import relations


def examine(case: Case) -> tuple[tuple[Hit, ...], tuple[float, ...]]:
    """What the checks say of a claim sentence beside its evidence, and its measures."""
    found = (*values.hits(case), *naming.hits(case), *edits.hits(case), *roles.hits(case))
    # The model was not trained on these, nor on what follows.
    later = (*found, *predicates.hits(case), *posts.hits(case))
    codes = {hit.code for hit in later}
    said = (orders.hits, denials.hits, contraries.hits, charges.hits, clocks.hits, *_worth(case))
    more = (hit for check in said for hit in check(case) if hit.code not in codes)
    return (*later, *more, *modifiers.hits(case)), features(case, found)


def _worth(case: Case) -> list[Callable[[Case], Iterator[Hit]]]:
    """Checks that can find something: most claims have all their words in the nearest sentence, and no signal."""
    claim, level, english = case.claim, case.level, case.language == "en" or base_language(case.language) == "en"
    found: list[Callable[[Case], Iterator[Hit]]] = []
    fresh = [n for n in case.index if level[n] < 3]
    for n in fresh:
        if states.hits not in found and (not english or opposed(claim.stems[n])):
            found.append(states.hits)
        named = claim.capital[n] or not english or claim.stems[n] in _acting()
        if named and level[n] >= 1 and subjects.hits not in found:
            found.append(subjects.hits)
    if not english or not _SIGNALS.isdisjoint(claim.forms):
        found += [causes.hits, proportions.hits]
    text = case.first.text if case.first else ""
    if not english or futures.signalled(text):
        found.append(futures.hits)
    return found


@lru_cache(maxsize=1)
def _acting() -> frozenset[str]:
    return relations().acting


_SIGNALS = causes.SIGNS | proportions.TIMES
