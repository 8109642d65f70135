"""Which groups of the evidence a model sees when not all of it fits, and which claims of a reply fit the length.

Both in the order of what matters; what is left out is counted and named in the run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.evidence.ranking import ranked
from summarizer.model import Ask, DraftClaim, Evidence, Group
from summarizer.text.words import count_words


def within(evidence: Evidence, costs: Mapping[str, int], budget: int, focus: str | None = None) -> tuple[Group, ...]:
    """Groups that fit a budget of tokens, by rank.

    Args:
        evidence: what there is.
        costs: tokens of each group's line; groups without one are not sent.
        budget: tokens for all lines.
        focus: what to prefer.
    """
    groups = tuple(group for group in evidence.groups if group.id in costs)
    if sum(costs[group.id] for group in groups) <= budget:
        return groups
    first = ranked(evidence, focus)
    seen = {group.id for group in first}
    taken: list[Group] = []
    left = budget
    for group in (*first, *(group for group in groups if group.id not in seen)):
        if group.id in costs and costs[group.id] <= left:
            taken.append(group)
            left -= costs[group.id]
    return tuple(taken)


def fitted(claims: Sequence[DraftClaim], ask: Ask) -> tuple[tuple[DraftClaim, ...], int]:
    """The claims that fit the words asked for, and how many were left out. The first is always kept.

    Of sections that are over their share, the last claims go first; the first claim of each section stays longest.
    """
    longest = ask.style.claim_chars
    short = [claim for claim in claims if not longest or len(claim.text) <= longest] or list(claims[:1])
    first: dict[str, int] = {}
    for at, claim in enumerate(short):
        first.setdefault(claim.section, at)
    order = [*first.values(), *(at for at in range(len(short)) if at not in first.values())]
    taken: set[int] = set()
    left = ask.max_words
    for at in order:
        cost = count_words(short[at].text)
        if cost <= left or not taken:
            taken.add(at)
            left -= cost
    kept = tuple(short[at] for at in sorted(taken))
    return kept, len(claims) - len(kept)
