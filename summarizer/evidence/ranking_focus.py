"""How near each sentence is to what the reader asked for. Words alone: knows no synonyms and no translation."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarizer.model import Sentence
from summarizer.text.lexicon import FUNCTION_WORDS
from summarizer.text.words import words

_FUNCTION = frozenset().union(*FUNCTION_WORDS.values())  # a focus is in any language, and too short to tell which
_STEM = 5  # letters; "sanction" and "sanctions" are one
_FAR = 0.02  # what a sentence is worth that shares no word with the focus
_BESIDE = 0.2  # of a neighbour's nearness
_SHARP = 1.5  # exponent of the nearness: half the words of a focus are less than half of it


def relevance(sentences: Sequence[Sentence], focus: str | None) -> dict[int, float]:
    """A factor for each sentence by place, `_FAR` to 1; empty where there is no focus or nothing is about it."""
    said = words(focus or "")
    asked = {word[:_STEM] for word in said if word not in _FUNCTION} or {word[:_STEM] for word in said}
    if not asked:
        return {}
    bags = [{word[:_STEM] for word in words(one.text)} & asked for one in sentences]
    often = {word: sum(word in bag for bag in bags) for word in sorted(asked)}
    rare = {word: math.log(1 + len(bags) / count) ** 2 for word, count in often.items() if count}
    total = sum(rare.values())
    if not total:
        return {}
    near = [sum(sorted(rare[word] for word in bag)) / total for bag in bags]
    out = {}
    for at, own in enumerate(near):
        source = sentences[at].source
        beside = max(
            (near[n] for n in (at - 1, at + 1) if 0 <= n < len(near) and sentences[n].source == source),
            default=0.0,
        )
        out[at] = _FAR + (1 - _FAR) * max(own, _BESIDE * beside) ** _SHARP
    return out
