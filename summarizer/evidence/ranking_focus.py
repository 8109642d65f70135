"""How near each sentence is to what the reader asked for. Words alone: knows no synonyms and no translation."""

from __future__ import annotations

import math

from summarizer.evidence.ranking import Ranking
from summarizer.text.words import words

_STEM = 5  # letters; "sanction" and "sanctions" are one
_FAR = 0.05  # what a sentence is worth that shares no word with the focus
_BESIDE = 0.2  # of a neighbour's nearness


def relevance(ranking: Ranking, focus: str | None) -> dict[int, float]:
    """A factor for each sentence by place, `_FAR` to 1; empty where there is no focus or nothing is about it."""
    asked = {word[:_STEM] for word in words(focus or "")}
    if not asked:
        return {}
    bags = [{word[:_STEM] for word in words(one.sentence.text)} & asked for one in ranking.scored]
    often = {word: sum(word in bag for bag in bags) for word in sorted(asked)}
    rare = {word: math.log(1 + len(bags) / count) ** 2 for word, count in often.items() if count}
    total = sum(rare.values())
    if not total:
        return {}
    near = [sum(sorted(rare[word] for word in bag)) / total for bag in bags]
    out = {}
    for at, own in enumerate(near):
        source = ranking.scored[at].sentence.source
        beside = max(
            (near[n] for n in (at - 1, at + 1) if 0 <= n < len(near) and ranking.scored[n].sentence.source == source),
            default=0.0,
        )
        out[at] = _FAR + (1 - _FAR) * max(own, _BESIDE * beside)
    return out
