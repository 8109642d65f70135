"""What matters most in the evidence, in order. Decides nothing about length or wording."""

from __future__ import annotations

import itertools
import math
from collections import Counter

from summarizer.model import Evidence, Group
from summarizer.text.words import words


def ranked(evidence: Evidence, focus: str | None = None) -> tuple[Group, ...]:
    """Groups of the evidence, best first, without those that repeat what better ones say.

    A group scores by the concepts (word pairs) it adds that several sources share, and by how early it stands.
    """
    by_id = evidence.by_id()
    place = {}
    rank: Counter[str] = Counter()
    for sentence in evidence.sentences:
        place[sentence.id] = rank[sentence.source]
        rank[sentence.source] += 1
    pairs = {group.id: _pairs(by_id[group.lead].text) for group in evidence.groups}
    shared: dict[tuple[str, str], set[str]] = {}
    for sentence in evidence.sentences:
        for pair in _pairs(sentence.text):
            shared.setdefault(pair, set()).add(sentence.source)
    wanted = set(words(focus)) if focus else set()

    def score(group: Group) -> float:
        early = 1 / (1 + min(place[member] for member in group.members))
        weight = sum(len(shared[pair]) - 1 for pair in pairs[group.id]) / (1 + len(pairs[group.id]))
        near = len(wanted.intersection(words(by_id[group.lead].text)))
        return near + early + math.log1p(weight) * 0.5 + 0.3 * math.log(len({m.split(".")[0] for m in group.members}))

    taken: list[Group] = []
    covered: set[tuple[str, str]] = set()
    for group in sorted(evidence.groups, key=lambda group: -score(group)):
        own = pairs[group.id]
        if len(own) >= 3 and len(own - covered) >= 0.5 * len(own):
            taken.append(group)
            covered |= own
    return tuple(taken)


def _pairs(text: str) -> set[tuple[str, str]]:
    found = words(text)
    return set(itertools.pairwise(found))
