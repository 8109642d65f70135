"""Two numbers that have changed places: `from 60 to 40` for `from 40 to 60`, `141 votes to 148`, `beat Chile 2-3`.

Looks only at numbers that stand next to each other, with the same little word between them, and at scores beside two
names in the order of the source: `Chile lost 2-3 to Peru` may be right where `Peru beat Chile 3-2`. Ranges are one
number.
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
_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})\s?[-–:]\s?(\d{1,3})(?![\w:/%–-]|[.,]\d)")
_TO = re.compile(
    r"(?<!\w)(?:to|auf|zu|bis|a|à|al|naar|tot|tegen|contre|contra|against|gegen|до|на|к|против|إلى|到|至|比)(?!\w)"
)


def hits(case: Case) -> Iterator[Hit]:
    """A finding for each pair that every sentence of the evidence with both has the other way round."""
    yield from _scores(case)
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


def _scores(case: Case) -> Iterator[Hit]:
    """A finding for each score that the evidence has only the other way round, beside the same names in their order."""
    if case.first is None or not case.claim.counted:
        return
    scores = list(_SCORE.finditer(case.claim.text))
    others = case.body.sentences if scores else ()
    theirs = {found.groups() for sentence in others for found in _SCORE.finditer(sentence.text)}
    for score in scores:
        ours = score.groups()
        if ours not in theirs and ours[::-1] in theirs and _in_order(case.claim, case.first):
            message = f"the source has “{ours[1]}-{ours[0]}”, the claim “{score[0]}”"
            yield Hit("role-swap", "error", message, _CAP, score.span())


def _in_order(claim: Words, first: Words) -> bool:
    """True where the claim begins with the same of two names or more as the source does."""
    named = [stem for stem, capital in zip(first.stems, first.capital, strict=True) if capital]
    ours = [stem for stem, capital in zip(claim.stems, claim.capital, strict=True) if capital and stem in named]
    shared = [stem for stem in named if stem in ours]
    return len(set(ours)) > 1 and ours[0] == shared[0]
