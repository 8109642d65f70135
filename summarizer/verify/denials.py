"""What a source denies without saying `not`: `rejected calls to resign`, `descartó dimitir`, `keine erhöhten Werte`.

A claim that states such a thing as done, or as coming, says the contrary. Knows verbs of refusing and the negative
articles of several languages by how they begin; words are compared by their beginnings, so that `dimitió` meets
`dimitir`. Does not parse: a claim that denies, asks or hedges anything is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.text.lexicon import base_language, negations
from summarizer.verify.analysis import Words, words_of
from summarizer.verify.case import Case, Hit
from summarizer.verify.wordlists import DENIAL, FUNCTION, HEDGES, NEGATION

_CAP = 0.29
_REACH = 7  # words that may stand between a refusal and what is refused
_NEAR = 3  # the same for `no` and what there is none of
_HEAD = 5  # letters that two forms of a word share at least
_REFUSING = {
    "en": "reject refus declin deny deni dismiss resist rebuff spurn",
    "de": "ablehn abgelehnt lehnt weiger bestreit bestritt dementier ausschl ausgeschlossen schließt schloss verneint",
    "fr": "refus rejet exclu nié nie démenti démentent dément écart",
    "es": "descart rechaz niega negó negar niegan desmint desmient rehus",
    "it": "rifiut esclus esclud nega smenti respin",
    "pt": "descart rejeit recus nega negou desment",
    "nl": "weiger afgewezen ontken uitgesloten",
    "ru": "отказ отверг исключ опроверг отрица",
}
_NONE = {
    "en": "no", "de": "kein keine keinen keinem keiner keines", "fr": "aucun aucune", "nl": "geen",
    "es": "ningún ninguna ninguno", "it": "nessun nessuna nessuno", "pt": "nenhum nenhuma",
}  # fmt: skip
_TO = frozenset({"to", "zu", "de", "d", "di", "te", "a", "à", "que", "dass"})
_ASKING = re.compile(
    r"^(?:ask|urg|call|demand|request|press|appeal|want|pide|pidi|exig|forder|verlang|demand|réclam|chied)"
)
_MARK = re.compile(r"[,;:.!?()\"“”„«»]")
_IDLE = frozenset({"more", "less", "fewer", "longer", "one", "doubt", "matter", "later", "sooner", "other", "means"})


def hits(case: Case) -> Iterator[Hit]:
    """At most one finding: the source refuses, or has none of, what the claim states."""
    first = case.first
    if first is None or not _refusals(first.text, case.language) or _open(case.claim, case.language):
        return
    for n in range(len(case.claim)):
        if case.claim.content[n] and not case.claim.capital[n] and len(case.claim.forms[n]) >= _HEAD:
            found = _refused(case, first, n)
            if found:
                span = case.claim.spans[n]
                message = f"the source says “{found}”; the claim states “{case.claim.text[slice(*span)]}”"
                yield Hit("negation", "error", message, _CAP, span)
                return


@lru_cache(maxsize=4096)
def denies(form: str, language: str) -> bool:
    """True for a word that denies or refuses, in this language."""
    if form in NEGATION or form in DENIAL or form in negations(language):
        return form not in {"ne", "n"}  # `ne … pas` denies once
    return _refuses(form, base_language(language))


@lru_cache(maxsize=4096)
def _refuses(form: str, language: str) -> bool:
    return form.startswith(tuple(_REFUSING.get(language, "").split()) or ("\0",))


@lru_cache(maxsize=2048)  # most sentences refuse nothing, and none of the rest need be looked at
def _refusals(text: str, language: str) -> bool:
    """True for a sentence that has a word of refusing, or of there being none."""
    words, base = words_of(text), base_language(language)
    none = _NONE.get(base, "").split()
    return any(
        form in none or _refuses(form, base) or (base == "en" and form in _RULE and _outs(words, at))
        for at, form in enumerate(words.forms)
    )


def _open(claim: Words, language: str) -> bool:
    """True for a claim that itself denies, asks or leaves something open."""
    if any(form in _RULE and _outs(claim, at) for at, form in enumerate(claim.forms)):
        return True
    return any(form in HEDGES or _ASKING.match(form) or denies(form, language) for form in claim.forms)


def _refused(case: Case, first: Words, n: int) -> str:
    """The words of the source that refuse a word of the claim, empty where they do not."""
    places = [m for m, form in enumerate(first.forms) if kin(case.claim.forms[n], form)]
    found = [_governor(case, first, m) for m in places]
    if not found or min(found) < 0 or not _about(case, first, n):
        return ""
    return first.text[first.spans[found[0]][0] : first.spans[places[0]][1]]


def _governor(case: Case, first: Words, m: int) -> int:
    """Place of the word that denies the word at `m`, -1 where there is none, or the claim has what stands between."""
    language = base_language(case.language)
    for at in range(m - 1, max(-1, m - 2 - _REACH), -1):
        if _MARK.search(first.text, first.spans[at][1], first.spans[at + 1][0]):
            return -1
        form = first.forms[at]
        if form in _NONE.get(language, "").split():
            near = m - at <= _NEAR and first.forms[at + 1] not in _IDLE
            return at if near and all(first.content[at + 1 : m]) else -1
        if _refuses(form, language) or (language == "en" and form in _RULE and _outs(first, at)):
            done = first.forms[m - 1] in (_TO if language != "en" else {"to"}) or (
                m - at == 1 + _outs(first, at) and _ACTING.search(first.forms[m])
            )
            return at if done and not _repeated(case, first, at + 1, m) else -1
    return -1


def _outs(words: Words, at: int) -> bool:
    """`ruled out`."""
    return words.forms[at + 1 : at + 2] == ("out",)


_RULE = frozenset({"rule", "rules", "ruled", "ruling"})
_ACTING = re.compile(r"(?:ing|[aeioê]r|ír|re|rse|rsi)$")  # what may follow a refusal at once: `resigning`, `dimitir`


def _repeated(case: Case, first: Words, start: int, end: int) -> bool:
    """True where the claim has a word of what was refused: `the firm appealed` for `rejected an appeal by the firm`."""
    return any(first.content[at] and first.stems[at] in case.claim.stems for at in range(start, end))


def _about(case: Case, first: Words, n: int) -> bool:
    """True where claim and sentence share another word that is no function word."""
    known = frozenset(first.stems)
    return any(
        at != n and case.claim.content[at] and case.claim.stems[at] in known and form not in FUNCTION
        for at, form in enumerate(case.claim.forms)
    )


def kin(one: str, other: str) -> bool:
    """Forms of one word, by how they begin."""
    if one == other:
        return True
    most = min(len(one), len(other))
    size = next((at for at in range(most) if one[at] != other[at]), most)
    return size >= _HEAD and size >= max(len(one), len(other)) - 4
