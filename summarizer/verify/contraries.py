"""Denial, opposites, order and what is left open, in languages that the English tables do not know.

Reads the changes between a claim and the sentence it keeps close to, as `edits` does for English, with short lists of
closed classes and of everyday opposites by how words begin. For English, only what `may` or an accusation governs and
the claim states as done, wherever it stands. A change it cannot name is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.text.lexicon import base_language, function_words
from summarizer.text.normalise.speech_order import verbs as saying
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit, Op
from summarizer.verify.contrary_words import DENYING, MERELY, NOT_EXCLUDED, OPEN, OPPOSITES, ORDINALS, REPORTED
from summarizer.verify.denials import kin
from summarizer.verify.wordlists import HEDGES, PLEAS, REPORTING

_CAP, _SOFT_CAP = 0.29, 0.49
_SMALL = 4  # words of a change that can be read as one
_REACH = 3  # words from `may` to what may be
_MARK = re.compile(r"[,;:.!?()\"“”„«»、，。；：]")
_ATTRIBUTING = re.compile(
    r"\b(?:laut|zufolge|selon|d['’]après|según|secondo|segundo|volgens|enligt|ifølge|według|zdaniem|по словам)\b",
    re.IGNORECASE,
)
_BEING = frozenset("ser estar ter sido vara bli ha have være bli być zostać".split())  # noqa: SIM905  # easier to read
_ACCUSING = frozenset("accused accuses accuse suspected suspects suspect".split())  # noqa: SIM905  # easier to read
_PLACES = 20  # places of a word that are looked at
_OBJECT = 7  # words from an accusation to what is charged


def hits(case: Case) -> Iterator[Hit]:
    """What the claim turns round, and at most one thing that it states and its source leaves open."""
    first, language = case.first, base_language(case.language)
    if first is None:
        return
    if language != "en" and case.near_copy:
        yield from _changes(case, first, language)
    found = _stated(case, first, language)
    if not found and (language != "en" or "not" in first.forms):
        found = _left_open(case, first, language)
    if found:
        yield Hit("hedge-dropped", "error", f"the source says “{found}”; the claim states it as fact", _SOFT_CAP)


def _changes(case: Case, first: Words, language: str) -> Iterator[Hit]:
    ours = [n for op in case.ops for n in range(op.a, op.b)]
    denied = _denials(case.claim, ours, language), _denials(first, _lost(case, first), language)
    if len(denied[0]) % 2 != len(denied[1]) % 2:
        side, word = ("claim", denied[0][0]) if len(denied[0]) > len(denied[1]) else ("source", denied[1][0])
        yield Hit("negation", "error", f"the {side} has “{word}” where the other has not", _CAP)
    for op in case.ops:
        if max(op.b - op.a, op.d - op.c) <= _SMALL:
            yield from _opposed(case, first, op, language)


def _lost(case: Case, first: Words) -> list[int]:
    """Places of the sentence's words that the claim does not have, but for clauses that are left out whole."""
    return [n for op in case.ops if not _clause(first, op) for n in range(op.c, op.d)]


def _clause(first: Words, op: Op) -> bool:
    """True where much more is left out than one change, or what stands between two marks."""
    much = op.d - op.c > _SMALL + (op.b - op.a)
    if much or op.a != op.b:
        return much
    before = op.c == 0 or _MARK.search(first.text, first.spans[op.c - 1][1], first.spans[op.c][0])
    after = op.d == len(first) or _MARK.search(first.text, first.spans[op.d - 1][1], first.spans[op.d][0])
    return bool(before and after)


def _denials(words: Words, places: list[int], language: str) -> list[str]:
    """Words that deny, but for `not only`."""
    denying, merely = DENYING.get(language, "").split(), MERELY.get(language, "").split()
    return [
        words.forms[n]
        for n in places
        if words.forms[n] in denying and not (n + 1 < len(words) and words.forms[n + 1] in merely)
    ]


def _opposed(case: Case, first: Words, op: Op, language: str) -> Iterator[Hit]:
    """Two words of one change that exclude each other."""
    for code, rows in (("antonym", OPPOSITES), ("number-conflict", ORDINALS)):
        known = table(rows.get(language, ""))
        for n in range(op.a, op.b):
            for m in range(op.c, op.d):
                if _exclude(columns(case.claim.forms[n], known), columns(first.forms[m], known)):
                    words = (case.claim.text[slice(*case.claim.spans[n])], first.text[slice(*first.spans[m])])
                    message = f"“{words[0]}” where the source has “{words[1]}”"
                    yield Hit(code, "error", message, _CAP, case.claim.spans[n])
                    return


_Table = tuple[tuple[tuple[str, ...], ...], ...]


@lru_cache(maxsize=64)
def table(rows: str) -> _Table:
    """Rows of columns of words."""
    return tuple(tuple(tuple(column.split()) for column in row.split("|")) for row in rows.split("\n") if row.strip())


@lru_cache(maxsize=8192)
def columns(form: str, table: _Table) -> frozenset[tuple[int, int]]:
    """Row and column of a word in each row that has it."""
    return frozenset(
        (at, side)
        for at, row in enumerate(table)
        for side, column in enumerate(row)
        if any(form == entry[1:] if entry[0] == "=" else form.startswith(entry) for entry in column)
    )


def _exclude(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> bool:
    rows = {row for row, _ in one} & {row for row, _ in other}
    return bool(rows) and one.isdisjoint(other)


def _stated(case: Case, first: Words, language: str) -> str:
    """What the source leaves open of a word that the claim states, empty where there is none."""
    claim, opening = case.claim, _opening(language)
    accuses = language == "en" and not _ACCUSING.isdisjoint(first.forms) and PLEAS.isdisjoint(claim.forms)
    if not accuses and opening.isdisjoint(first.forms):
        return ""
    plain = [form for form, big in zip(claim.forms, claim.capital, strict=True) if form != "may" or not big]
    if any(form in opening or form in HEDGES for form in plain) or _spelt(claim, opening):
        return ""
    for at, form in enumerate(first.forms):
        if form in opening and (language != "en" or not first.capital[at]):
            governed = _governed(first, at, language)
        elif accuses and form in _ACCUSING and REPORTING.isdisjoint(claim.forms):
            governed = _charged(first, at)
        else:
            continue
        if any(_says(case, first, m) for m in governed):
            return form
    return ""


def _left_open(case: Case, first: Words, language: str) -> str:
    """`no descarta`, `terá desviado` and the like, before words that the claim states and does not put on another."""
    attributed = not saying(language).isdisjoint(case.claim.forms) or _ATTRIBUTING.search(case.claim.text)
    pattern = NOT_EXCLUDED.get(language, r"(?!)") if attributed else _leaving_open(language)
    phrase = re.search(pattern, first.text, re.IGNORECASE)
    if phrase is None or re.search(pattern, case.claim.text, re.IGNORECASE):
        return ""
    behind = [n for n, (start, _) in enumerate(first.spans) if start >= phrase.end() and first.content[n]]
    little = function_words(language)
    told = [n for n in behind if first.forms[n] not in little]
    if not told or any(form in _opening(language) for form in case.claim.forms):
        return ""
    said = [first.forms[n] in case.claim.forms or first.stems[n] in case.claim.stems for n in told[:_OBJECT]]
    return phrase[0] if sum(said) * 2 > len(said) else ""


@lru_cache(maxsize=64)
def _leaving_open(language: str) -> str:
    tables = [table[language] for table in (NOT_EXCLUDED, REPORTED) if language in table]
    return "|".join(tables) or r"(?!)"


@lru_cache(maxsize=64)
def _opening(language: str) -> frozenset[str]:
    return frozenset(OPEN.get(language, "").split())


def _spelt(claim: Words, opening: frozenset[str]) -> bool:
    """True where an opening word of several characters stands in the claim: `可能`."""
    return any(not word.isascii() and len(word) == len(word.encode()) // 3 and word in claim.text for word in opening)


def _governed(words: Words, at: int, language: str) -> list[int]:
    """The words shortly after, and in Dutch and German the last one of the clause."""
    end = at + 1
    while end < len(words) and not _MARK.search(words.text, words.spans[end - 1][1], words.spans[end][0]):
        end += 1
    behind = range(at + 1, min(end, at + 1 + _REACH))
    near = [n for n in behind if words.content[n] and words.forms[n] not in _BEING][:1]
    return [*near, end - 1] if language in {"de", "nl"} and end - 1 > at else near


def _charged(words: Words, at: int) -> list[int]:
    """The word after `of` behind an accusation: `accused him of lying`."""
    for n in range(at + 1, min(len(words) - 1, at + 1 + _OBJECT)):
        if words.forms[n] == "of":
            return [n + 1] if words.forms[n + 1].endswith("ing") else []
    return []


def _says(case: Case, first: Words, m: int) -> bool:
    """True where the claim has the word and the one after it, and the evidence has the two nowhere else."""
    word, form = first.stems[m], first.forms[m]
    if not any(
        other == word or kin(mine, form) for mine, other in zip(case.claim.forms, case.claim.stems, strict=True)
    ):
        return False
    places = case.body.places(word, _PLACES)
    return sum(_goes_on(case, case.body.sentences[n], at) for n, at in places) == 1 and _goes_on(case, first, m)


def _goes_on(case: Case, words: Words, at: int) -> bool:
    """True where what follows a word, if anything, is in the claim too."""
    little = function_words(case.language)
    rest = (n for n in range(at + 1, min(len(words), at + 1 + _REACH)) if words.content[n])
    after = next((words.stems[n] for n in rest if words.forms[n] not in little), "")
    return not after or after in case.claim.stems
