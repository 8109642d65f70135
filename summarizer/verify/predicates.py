"""What a claim says happened: verbs that the evidence does not have, has of others, or denies.

A false predicate beside true names and numbers (`was jailed` where nobody was) leaves almost every word of a claim
borne out. Each verb of the claim, light ones aside, must stand in the evidence (inflected, or a related word), beside
one of the words it stands beside in the claim, and denied only where the claim denies it. English, for want of other
verb tables. Does not parse: the words beside a verb are the nearest content words on either side.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator

from summarizer.text.lexicon import base_language
from summarizer.verify.analysis import Words
from summarizer.verify.case import DOUBTED, Case, Hit
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import ATTRIBUTING, DENIAL, DETERMINERS, NEGATION, PREPOSITIONS

_LIGHT = 1.2  # rarity below which a verb says little: make, take, come
_CAP = 0.29
_REACH = 3  # words before a verb in which a negation is about it
_NEW = 0.45  # share of a part of the claim that must be new for its new verb to be a new statement
_ADDED = 0.12  # the same where the rest of the claim is a sentence of the evidence
_JOINTS = frozenset({"and", "but", "or", "who", "which", "while", "because", "after", "before", "when"})
_CUT = re.compile("[,;]")
_MARKS = frozenset(",;:.!?()")
_DENYING = NEGATION | DENIAL
_PLACES = 30  # places of a verb that are looked at


def hits(case: Case) -> Iterator[Hit]:
    """A finding for each part of the claim whose verb is not borne out."""
    if base_language(case.language) != "en":
        return
    found = verbs(case.claim)
    for start, end in _parts(case.claim) if found else ():
        here = [at for at in found if start <= at < end]
        lost = [at for at in here if case.level[at] == 0 and case.weight[at] >= _LIGHT]
        lost = [at for at in lost if not _alike(case, at)] if lost else lost
        if lost and len(lost) == len(here) and _share(case, start, end) >= (_ADDED if case.near_copy else _NEW):
            span = (case.claim.spans[lost[0]][0], case.claim.spans[lost[-1]][1])
            message = f"“{case.claim.text[slice(*span)]}” is not what the source says"
            yield Hit("predicate-not-in-source", "warning", message, DOUBTED, span)
        for at in here:
            if case.level[at] > 0 and case.weight[at] >= _LIGHT:
                yield from _elsewhere(case, at, end)


def _alike(case: Case, at: int) -> bool:
    """True where the nearest sentences have a verb that news uses for the same."""
    from summarizer.verify.states import borne  # few claims have a verb that is lost

    return borne(case.claim.stems[at], tuple(case.body.sentences[n] for n in case.best[:2]))


def _parts(words: Words) -> list[tuple[int, int]]:
    """The claim cut before `and`, `but`, `who`, `which` and at commas."""
    cuts = {0, len(words), *[at for at, form in enumerate(words.forms) if form in _JOINTS]}
    marks = [match.start() for match in _CUT.finditer(words.text)]
    spans = words.spans if marks else ()
    for mark in marks:
        at = bisect_left(spans, (mark,))  # the word behind it
        if 0 < at < len(spans) and spans[at - 1][1] <= mark:
            cuts.add(at)
    return list(itertools.pairwise(sorted(cuts)))


def _share(case: Case, start: int, end: int) -> float:
    """Share of a part's weight that the evidence does not have; names and numbers, which others check, aside."""
    claim = case.claim
    plain = [at for at in range(start, end) if not claim.capital[at] and claim.stems[at][0] != "#"]
    total = sum(case.weight[at] for at in plain)
    return sum(case.weight[at] for at in plain if case.level[at] == 0) / total if total else 0.0


def verbs(words: Words) -> list[int]:
    """Places of words that are used as verbs here, verbs of saying aside."""
    table = relations()
    return [
        at
        for at, (form, word) in enumerate(zip(words.forms, words.stems, strict=True))
        if word in table.acting and words.content[at] and form not in ATTRIBUTING and not (words.capital[at] and at)
        if table.acts(form, word) and not _noun(words, at)
    ]


def _noun(words: Words, at: int) -> bool:
    """`the visit`, `of killing`, `planned visit` and what else stands where a noun or an adjective does."""
    before = words.forms[at - 1] if at else ""
    return before in DETERMINERS or (before in PREPOSITIONS and before != "to") or (not at and len(words) > 1)


def _elsewhere(case: Case, at: int, end: int) -> Iterator[Hit]:
    """A verb that stands in the evidence: for the same ones, and affirmed or denied as in the claim?"""
    exact = case.level[at] >= 1
    places = case.body.places(case.claim.stems[at], _PLACES) if exact else _related(case, at)
    beside = _beside(case, at) if exact else _object(case, at, end)
    bound = False
    for sentence, place in places:
        if _shares(case, sentence, beside, reach=int(exact)):
            if not exact or not _denied(case.body.sentences[sentence], place):
                return
            bound = True
    if bound and not _negated(case.claim, at):
        yield Hit("negation", "error", f"the source denies “{_word(case.claim, at)}”", _CAP, case.claim.spans[at])
    elif places and beside and not bound and not (exact and case.near_copy):
        message = f"“{_word(case.claim, at)}” is said of something else in the source"
        yield Hit("predicate-not-in-source", "warning", message, DOUBTED, case.claim.spans[at])


def _word(words: Words, at: int) -> str:
    """A word as it is written."""
    return words.text[slice(*words.spans[at])]


def _related(case: Case, at: int) -> list[tuple[int, int]]:
    """Places of words in the nearest sentences that mean the same as a verb of the claim."""
    table, word = relations(), case.claim.stems[at]
    rows = ((n, m, stem) for n in case.best for m, stem in enumerate(case.body.sentences[n].stems))
    return [(n, m) for n, m, stem in rows if table.related(word, (stem,)) is not None]


def _object(case: Case, at: int, end: int) -> tuple[str, ...]:
    """The content word after a verb, where the evidence has it."""
    after = (n for n in range(at + 1, end) if case.claim.content[n])
    return tuple(case.claim.stems[n] for n in list(after)[:1] if case.level[n] >= 1)


def _beside(case: Case, at: int) -> tuple[str, ...]:
    """Stems of the nearest content words on both sides, two on each."""
    here = bisect_left(case.index, at)
    return tuple([case.claim.stems[n] for n in case.index[max(0, here - 2) : here + 3] if n != at])


def _shares(case: Case, sentence: int, beside: tuple[str, ...], reach: int) -> bool:
    """True where the sentence, or one of `reach` before it, has one of these words."""
    near, wanted = case.body.rows[max(0, sentence - reach) : sentence + 1], frozenset(beside)
    return not all(map(wanted.isdisjoint, near))


def _denied(words: Words, at: int) -> bool:
    """True where the evidence denies a verb; `cancelled a planned visit` does not deny that it was planned."""
    return _negated(words, at) and words.forms[at - 1] not in DETERMINERS


def _negated(words: Words, at: int) -> bool:
    """True where a negation stands shortly before a verb, in its own clause."""
    if _DENYING.isdisjoint(words.forms[max(0, at - _REACH) : at]):
        return False
    for n in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if not _MARKS.isdisjoint(words.text[words.spans[n][1] : words.spans[n + 1][0]]):
            return False
        if words.forms[n] in _DENYING:
            return True
    return False
