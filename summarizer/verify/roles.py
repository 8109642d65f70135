"""Who did what to whom: two parts of a sentence that changed places.

Finds an exact exchange of two blocks around an unchanged middle, and two names whose order is turned round with
the same words between them. Enumerations and a change of voice (`by`) are left alone. Does not parse.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from summarizer.text.lexicon import base_language, function_words, reporting_verbs
from summarizer.text.normalise import names
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.quotes import spans as quotations
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.ties import ties
from summarizer.verify.wordlists import ARTICLES, DATE_WORDS, DETERMINERS, GOVERNING, REPORTING

_CAP = 0.29
_LINKS = frozenset({"and", "or", "the", "a", "an", "of", "in", "as", "well", "both", "at", "'s", "s", "by"})
_SENTENCE = 4  # words from which a quotation is what somebody says
_MOST = 8  # words a part that changes places may have


def hits(case: Case) -> Iterator[Hit]:
    """At most one finding: that two parts are exchanged."""
    first, level = case.first, case.level
    if first is None or not any(level[n] >= 3 for op in case.ops for n in range(op.a, op.b)):
        return  # no word of the sentence stands elsewhere in the claim
    found = _exchange(case, first) or _turned(case, first)
    if found:
        yield Hit("role-swap", "error", f"“{found[0]}” and “{found[1]}” have changed places", _CAP)


def _exchange(case: Case, first: Words) -> tuple[str, str] | None:
    """The two parts of `P X M Y S` that the claim has as `P Y M X S`."""
    claim = case.claim
    if len(claim) != len(first) or claim.stems == first.stems:
        return None
    free = GOVERNING if base_language(case.language) != "en" else frozenset[str]()  # `am Mittwoch` is free to move
    mine, theirs = claim.stems, first.stems
    low, high = 0, len(mine)
    while mine[low] == theirs[low]:
        low += 1
    while mine[high - 1] == theirs[high - 1]:
        high -= 1
    ours, others = mine[low:high], theirs[low:high]
    for x in range(1, min(_MOST, len(ours) - 1) + 1):
        if others[:x] != ours[len(ours) - x :]:
            continue
        for y in range(1, min(_MOST, len(ours) - x) + 1):
            middle = others[x : len(others) - y]
            if (
                others[len(others) - y :] == ours[:y]
                and middle == ours[y : len(ours) - x]
                and set(middle) - {"and", "or"}
                and not _told(first, (low, low + x), (high - y, high), _SENTENCE)
                and not {first.forms[low], first.forms[high - y]} & free
            ):
                return _text(first, low, low + x), _text(first, high - y, high)
    return None


def _told(words: Words, one: tuple[int, int], other: tuple[int, int], least: int = 1) -> bool:
    """True where one part is in a quotation of so many words and the other is in none: who says it may stand behind."""
    marks = quotations(words.text)
    inside = [
        next((mark for mark in marks if mark[0] <= words.spans[a][0] and words.spans[b - 1][1] <= mark[1]), None)
        for a, b in (one, other)
    ]
    quoted = next(filter(None, inside), None)
    if quoted is None or all(inside):
        return False
    return sum(quoted[0] <= start < quoted[1] for start, _ in words.spans) >= least


def _turned(case: Case, first: Words) -> tuple[str, str] | None:
    """Two names in the other order, around the same words."""
    place: dict[str, int] = {}
    for at, word in enumerate(first.stems):
        if word in place and first.content[at]:
            place[word] = -1
        else:
            place[word] = at
    groups = _groups(case.claim, case.language)
    for (a, b), (c, d) in itertools.pairwise(groups):
        left = [place.get(word, -1) for word in case.claim.stems[a:b]]
        right = [place.get(word, -1) for word in case.claim.stems[c:d]]
        if min(left) < 0 or min(right) < 0 or min(left) <= max(right):
            continue
        if _governed(case.claim, a) & _governed(first, min(left)) or _governed(case.claim, c) & _governed(
            first, min(right)
        ):
            continue  # `in Rome` is free to move
        ours, others = case.claim.forms[b:c], first.forms[max(right) + 1 : min(left)]
        shared = (set(ours) & set(others)) - _LINKS
        if shared and (_parted(case.claim, b, c) or _parted(first, max(right) + 1, min(left))):
            shared -= REPORTING | reporting_verbs(case.language)  # `A said, B is …` and `B is …, said A`
        if ("by" in ours) != ("by" in others) or not shared or _apposed(case, first, ((a, b), (c, d))):
            continue
        if _told(case.claim, (a, b), (c, d), _SENTENCE):
            continue
        return _text(case.claim, a, b), _text(case.claim, c, d)
    return None


def _apposed(case: Case, first: Words, parts: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """True where one says what the other is, in both texts: `Jane Roe, head of Acme`, `Acme's head, Jane Roe`."""
    one, other = (frozenset(case.claim.stems[a:b]) for a, b in parts)
    if _same_post(case, first):
        return True
    return all(
        any(
            (tie.last in one and other & set(tie.words)) or (tie.last in other and one & set(tie.words))
            for tie in found
        )
        for found in (ties(words.text, case.language) for words in (case.claim, first))
    )


def _same_post(case: Case, first: Words) -> bool:
    """True where the claim says somebody is what the sentence calls them: `is its head` for `its head, Jane Roe`."""
    known = ties(first.text, case.language)
    said = (tie for tie in ties(case.claim.text, case.language) if not tie.sure)
    return any(tie.last == other.last and not set(tie.words).isdisjoint(other.words) for tie in said for other in known)


def _governed(words: Words, at: int) -> frozenset[str]:
    """The preposition before a name and its article, as a set of one; empty where there is none."""
    while at and (words.forms[at - 1] in DETERMINERS or words.forms[at - 1] in ARTICLES):
        at -= 1
    return GOVERNING & frozenset(words.forms[max(0, at - 1) : at])


def _text(words: Words, start: int, end: int) -> str:
    """Words as they are written."""
    return words.text[words.spans[start][0] : words.spans[end - 1][1]]


def _parted(words: Words, start: int, end: int) -> bool:
    """True where a comma, a colon or a quotation mark stands between two places."""
    return bool(_COMMA.search(words.text, words.spans[start - 1][1], words.spans[end][0]))


_COMMA = re.compile('[,:;"“”„»«、，：]')


def _groups(words: Words, language: str) -> Sequence[tuple[int, int]]:
    """Runs of capitalised words."""
    found: list[tuple[int, int]] = []
    dated, little = date_words(base_language(language)), function_words(language)
    sure = [n for n in names(words.text, "de") if n.sure] if base_language(language) == "de" else None
    for n in range(len(words)):
        if not (words.capital[n] and words.content[n]) or words.forms[n] in DATE_WORDS or words.stems[n][0] == "#":
            continue
        if words.forms[n] in dated.weekdays or words.forms[n] in dated.months or words.forms[n] in little:
            continue
        if sure is not None and not any(name.start <= words.spans[n][0] < name.end for name in sure):
            continue  # a German noun
        if found and found[-1][1] == n and words.text[words.spans[n - 1][1] : words.spans[n][0]] == " ":
            found[-1] = (found[-1][0], n + 1)
        else:
            found.append((n, n + 1))
    return found
