"""Another modifier before the same noun: `a final report` for `a preliminary report`.

A warning, since one word may mean much the same as the other without the table knowing it. English word order. Names,
numbers, dates and verbs are left to the checks that know them.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.text.lexicon import base_language
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import DATE_WORDS, UNIT_WORDS

_PLACES = 12  # places of a noun that are looked at
_VAGUE = frozenset(
    [
        "certain",
        "various",
        "particular",
        "specific",
        "overall",
        "general",
        "main",
        "additional",
        "further",
        "th",
        "st",
        "nd",
        "rd",
    ]
)


def hits(case: Case) -> Iterator[Hit]:
    """A warning for each noun of the claim that every sentence of the evidence modifies by another word."""
    if base_language(case.language) != "en":
        return
    claim = case.claim
    for n in range(len(claim) - 1):
        if case.level[n] > 0 or case.level[n + 1] < 1 or not _modifies(claim, n):
            continue
        places = case.body.places(claim.stems[n + 1], _PLACES)
        near = any(sentence in case.best for sentence, _ in places)
        others = [_other(case, sentence, at) for sentence, at in places] if near else []
        if others and all(others):
            span = (claim.spans[n][0], claim.spans[n + 1][1])
            message = f"“{claim.text[slice(*span)]}” where the source has “{others[0]}”"
            yield Hit("weak-support", "warning", message, 1.0, span)


def _modifies(words: Words, n: int) -> bool:
    """True for two plain words side by side, of which the first is no verb."""
    plain = all(
        words.content[at] and not words.capital[at] and words.forms[at].isalpha() and words.forms[at] not in DATE_WORDS
        for at in (n, n + 1)
    )
    unit = words.forms[n] in UNIT_WORDS or words.forms[n + 1] in UNIT_WORDS or words.stems[n][0] == "#"
    if not plain or unit or words.forms[n] in _VAGUE or words.forms[n + 1].endswith("ly"):
        return False
    if any(relations().acts(words.forms[at], words.stems[at]) for at in (n, n + 1)):
        return False
    return words.text[words.spans[n][1] : words.spans[n + 1][0]] == " "


def _other(case: Case, sentence: int, at: int) -> str:
    """The source's own modifier and noun; empty where it has none, or one that the claim has too."""
    words = case.body.sentences[sentence]
    if not at or not _modifies(words, at - 1) or words.stems[at - 1] in case.claim.stems:
        return ""
    return words.text[words.spans[at - 1][0] : words.spans[at][1]]
