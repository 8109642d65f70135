"""Which groups of the evidence a model sees when not all of it fits, what that costs, and which claims of a reply fit.

Groups are taken by what they say for the tokens they cost: the words and word pairs that many sources share. What is
left out is counted and named in the run. See eval/benchmarks/economy.py for what this keeps at which budget.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence

from summarizer.model import Ask, DraftClaim, Evidence, Group
from summarizer.model.value import dataclass
from summarizer.text.lexicon import function_words
from summarizer.text.words import count_words, words

_FOCUS = 2.0  # a group with every word of the focus counts this many times more


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a brief would take: calls and tokens at most, and how much of the evidence would be sent."""

    calls: int
    prompt_tokens: int
    completion_tokens: int
    sent: int
    groups: int


def within(evidence: Evidence, costs: Mapping[str, int], budget: int, focus: str | None = None) -> tuple[Group, ...]:
    """Groups that fit a budget of tokens, in their order in the evidence; last those that later reports have made old.

    Args:
        evidence: what there is.
        costs: tokens of each group's line; groups without one are not sent.
        budget: tokens for all lines.
        focus: what to prefer.
    """
    groups = tuple(group for group in evidence.groups if group.id in costs)
    if sum(costs[group.id] for group in groups) <= budget:
        return groups
    value = densities(evidence, costs, focus)
    disputed = {
        citation.sentence for one in evidence.disagreements for side in one.positions for citation in side.citations
    }
    taken: set[str] = set()
    left = budget
    old = evidence.old
    order = [(disputed.isdisjoint(one.members), old.issuperset(one.members), -value[one.id]) for one in groups]
    for _, group in sorted(zip(order, groups, strict=True), key=lambda entry: entry[0]):
        if costs[group.id] <= left:
            taken.add(group.id)
            left -= costs[group.id]
    return tuple(group for group in groups if group.id in taken)


def densities(evidence: Evidence, costs: Mapping[str, int], focus: str | None = None) -> dict[str, float]:
    """What each group says for a token: Σ df(word) / sources + Σ ln df(word pair), over the tokens of its line.

    Words are those of the lead that carry meaning; df counts sources. Sums rather than means: a long sentence full of
    shared facts is worth its tokens.
    """
    language = {source.id: source.language for source in evidence.sources}
    single: Counter[str] = Counter()
    double: Counter[tuple[str, str]] = Counter()
    for source in evidence.sources:
        said = _content(source.text, source.language)
        single.update(set(said))
        double.update(set(itertools.pairwise(said)))
    by_id = evidence.by_id()
    wanted = set(words(focus)) if focus else set()
    values: dict[str, float] = {}
    for group in evidence.groups:
        lead = by_id[group.lead]
        said = _content(lead.text, language[lead.source])
        shared = sum(single[word] for word in said) / len(evidence.sources)
        shared += sum(math.log(max(1, double[pair])) for pair in itertools.pairwise(said))
        near = len(wanted.intersection(said)) / len(wanted) if wanted else 0.0
        values[group.id] = shared * (1 + _FOCUS * near) / max(1, costs.get(group.id, 1))
    return values


def _content(text: str, language: str) -> list[str]:
    empty = function_words(language)
    return [word for word in words(text) if word not in empty]


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
