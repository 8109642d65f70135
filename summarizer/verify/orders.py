"""Two numbers that have changed places around `to`: `from 60 to 40` for `from 40 to 60`, `141 votes to 148`.

Looks only at numbers that stand next to each other, with the same little word between them. Ranges are one number.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from summarizer.text.normalise import Number
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.values import numbers_in

_CAP = 0.29
_BETWEEN = 40  # characters between two numbers that belong together
_TO = re.compile(
    r"(?<!\w)(?:to|auf|zu|bis|a|à|al|naar|tot|tegen|contre|contra|against|gegen|до|на|к|против|إلى|到|至|比)(?!\w)"
)


def hits(case: Case) -> Iterator[Hit]:
    """A finding for each pair that every sentence of the evidence with both has the other way round."""
    for one, other, word in _pairs(case.claim, case.language):
        found = [
            (left.key, right.key) == (one.key, other.key)
            for sentence in case.body.sentences
            for left, right, joint in _pairs(sentence, case.language)
            if joint == word and {left.key, right.key} == {one.key, other.key}
        ]
        if found and not any(found):
            message = f"“{one.text}” and “{other.text}” have changed places"
            yield Hit("role-swap", "error", message, _CAP, (one.start, other.end))


def _pairs(words: Words, language: str) -> Iterator[tuple[Number, Number, str]]:
    found = numbers_in(words, language)
    for one, other in itertools.pairwise(found):
        between = words.text[one.end : other.start]
        joint = _TO.search(between.casefold()) if len(between) <= _BETWEEN else None
        if joint and one.key != other.key:
            yield one, other, joint[0]
