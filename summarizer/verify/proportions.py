"""Numbers in other words: `a quarter` for `30 of 120`, `two goals` for `scored twice`; and `twice` for `three times`.

Reads parts of a whole off two numbers with `of` between them in several languages. Does not add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Number
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.values import numbers_in
from summarizer.verify.wordlists import TWICE, UNIT_WORDS

_CAP = 0.29
_OF = re.compile(
    r"(?:\s\w{1,20}){0,2}\s(?:out\s)?(?:of|in|der|von|des|de|d[aeo]s|sur|dei|degli|delle|su|van|из|av)"
    r"(?:\s(?:the|its|their|den|los|las|les|de|all|more than|einst))?\s?"
)
_AMONG = re.compile(r"\w{0,4}(?:中|当中|之中)(?:有|的)?")  # the whole stands first
_EXACT, _ROUGH = 0.005, 0.04  # how far a share may be from what the numbers give, and one with `about`


def told(number: Number, sentences: Sequence[Words], language: str) -> bool:
    """True where a sentence has a share as two numbers, or two of something as `twice`."""
    share = number.value / 100 if number.unit == "%" else number.value
    if 0 < share < 1 and number.kind in {"cardinal", "percent"} and number.unit in {"", "%"}:
        most = _ROUGH if number.hedge else _EXACT
        return any(abs(part - share) <= most for words in sentences for part in _parts(words, language))
    pair = number.value == 2 and number.kind == "cardinal" and not number.unit and number.noun not in UNIT_WORDS
    return pair and any(not TWICE.isdisjoint(words.forms) for words in sentences)


def _parts(words: Words, language: str) -> Iterator[float]:
    """Shares that a sentence gives as two numbers."""
    for one, other in pairwise(numbers_in(words, language)):
        between = words.text[one.end : other.start]
        if min(one.value, other.value) <= 0 or len(between) > _REACH:
            continue
        if _OF.fullmatch(between):
            yield one.value / other.value
        elif _AMONG.fullmatch(between):
            yield other.value / one.value


_REACH = 40  # characters between part and whole


def hits(case: Case) -> Iterator[Hit]:
    """`twice` where the nearest sentence has another number of times."""
    first = case.first
    if first is None or TIMES.isdisjoint(case.claim.forms) or base_language(case.language) != "en":
        return
    at = next(n for n, form in enumerate(case.claim.forms) if form in TIMES)
    other = next((n for n in numbers_in(first, case.language) if n.noun == "times" and n.value != _PAIR), None)
    if other is not None and TIMES.isdisjoint(first.forms) and case.claim.forms[at + 1 : at + 2] != ("as",):
        words = f"“{case.claim.forms[at]}” where the source has “{other.text} times”"
        yield Hit("number-conflict", "error", words, _CAP, case.claim.spans[at])


_PAIR = 2
TIMES = frozenset({"twice"})
