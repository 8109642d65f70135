"""What a claim leaves out of its nearest sentence, and whether that can be taken away and leave the rest true.

`The driver of the bus braked` bears out `The driver braked`: a phrase is gone, as a whole. It does not bear out `The
bus braked`, whose subject hung on a preposition, and `They talk to the press at the ground` does not bear out `They
talk to the ground`, whose noun hung on a word that is gone. Such cuts are counted, and words put in that the sentence
does not bear out. Words are told by kind from lists and the table of verbs, which are English: in other languages
hardly any cut is seen. Does not parse. Measures only: `model` weighs them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.verify.analysis import Words, words_of
from summarizer.verify.case import Case, Op
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import AUXILIARIES, DETERMINERS, FUNCTION, PREPOSITIONS, PRONOUNS, REPORTING

NAMES = ("breaks", "cuts", "from_verb", "from_preposition", "dangling")
_LEAST = 0.4  # share of the claim's words that the nearest sentence has in order, for what is missing to mean something
_BREAK = re.compile(r"[,;:.!?()\"“”‘–—]|--| - |(?<!\w)'|['’](?!\w)")
_JOINING = frozenset(("and", "or", "but", "nor"))
_SUBORDINATE = frozenset(
    (
        "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "if", "although", "though", "so",
        "than", "why", "what", "how", "whether",
    )
)  # fmt: skip
_ADVERBS = frozenset(
    (
        "too", "very", "just", "only", "even", "still", "yet", "again", "ever", "also", "here", "there", "now", "then",
        "once", "already", "not", "never",
    )
)  # fmt: skip
_OBJECTS = frozenset(("him", "her", "them", "me", "us", "himself", "herself", "themselves", "itself"))
_TEMPORAL = frozenset(("as", "after", "before", "since", "until"))  # prepositions that begin clauses too
_CLAUSE = 4  # words in which the verb of such a clause shows
# Kinds of words: C joins, S subordinates, T is `to`, A an adverb, X an auxiliary, P a preposition, D a determiner,
# O a pronoun, R a verb of saying, V another verb, N the rest, nouns and adjectives.
_LISTS = (
    ("C", _JOINING), ("S", _SUBORDINATE), ("T", frozenset(("to",))), ("A", _ADVERBS), ("X", AUXILIARIES),
    ("P", PREPOSITIONS), ("D", DETERMINERS), ("O", PRONOUNS | _OBJECTS), ("R", REPORTING),
)  # fmt: skip
_KINDS = {form: kind for kind, forms in reversed(_LISTS) for form in forms}  # the first list has the say
_PLAIN = "DAN"
_VERBAL = ("V", "X", "R")
_PHRASE_ENDS = ("P", "C", "T", "S", *_VERBAL)  # kinds that no noun phrase has


def measures(case: Case) -> dict[str, float]:
    """All measures by name; those that are 0 may be left out.

    `cuts` are omissions that leave what hung on them to hang on another word; `breaks` are those and words put in that
    nothing bears out. The others are 0 or 1: what the claim begins with hangs on a verb, or on a preposition, in its
    sentence; it ends in a subject whose verb is gone.
    """
    first = case.first
    if first is None or not case.ops or case.kept < _LEAST:
        return {}
    found = dict.fromkeys(NAMES, 0.0)
    for op in case.ops:
        if op.a == op.b:
            cut = 0 < op.a < len(case.claim) and _hurts(first, op.c, op.d)
            found["cuts"] += cut
            found["breaks"] += cut
        elif op.c == op.d:
            found["breaks"] += sum([not case.level[at] and not _again(case.claim, at) for at in _told(case.claim, op)])
        else:
            found["breaks"] += _strange(case.claim, first, op)
    _ends(case, first, found)
    return found


def _told(claim: Words, op: Op) -> list[int]:
    return [at for at in range(op.a, op.b) if claim.content[at]]


def _strange(claim: Words, first: Words, op: Op) -> bool:
    """True where words stand for others that they do not tell, but for a pronoun that the claim begins with."""
    if not any(first.content[op.c : op.d]):
        return False
    theirs, told = first.stems[op.c : op.d], _told(claim, op)
    return (not told and op.a > 0) or any(
        not _again(claim, at) and relations().related(claim.stems[at], theirs) is None for at in told
    )


def _again(words: Words, at: int) -> bool:
    """True where a word is said twice."""
    return at > 0 and words.stems[at - 1] == words.stems[at]


def _hurts(words: Words, start: int, end: int) -> bool:
    """True where words [start, end) cannot be left out."""
    kinds = _kinds(words.text)
    start, end = _turned(words, kinds, start, end)
    cut, after, closed = kinds[start:end], kinds[end : end + 1], _breaks(words, end)
    if cut in {"S", "X", "XX"} or not cut.strip(_PLAIN) or (closed and _breaks(words, start)):
        return False
    if cut[0] in "PC" and (closed or after in _PHRASE_ENDS):
        return cut[0] == "C"
    verb = after in _VERBAL and not closed
    if cut[0] == "S" and (closed or verb):
        return False
    if verb and cut[-1] in "ON":
        return cut[-1] == "N"  # a pronoun may well mean the subject that is left
    return words.forms[start + len(cut.rstrip("D")) - 1] != "of"  # `the city of Lund` is Lund


def _turned(words: Words, kinds: str, start: int, end: int) -> tuple[int, int]:
    """The same omission told so that it begins where a phrase does: `[the park in] the town` is `in [the park in]`."""
    stems, spot = words.stems, (start, end)
    low, high = start, end
    while low > 1 and stems[low - 1] == stems[high - 1]:
        low, high = low - 1, high - 1
        if _opens(words, kinds, low):
            spot = (low, high)
    if spot != (start, end) or _opens(words, kinds, start):
        return spot
    low, high = start, end
    while high < len(stems) and stems[low] == stems[high]:
        low, high = low + 1, high + 1
        if _opens(words, kinds, low):
            return low, high
    return spot


def _opens(words: Words, kinds: str, at: int) -> bool:
    return kinds[at] in "PCST" or _breaks(words, at)


def _ends(case: Case, first: Words, found: dict[str, float]) -> None:
    """What the noun phrases at the claim's ends hang on in the sentence they are from."""
    kinds, head, tail = _kinds(first.text), case.ops[0], case.ops[-1]
    start = 0 if head.a else head.d if head.a == head.b else -1
    if 0 < start < len(first) and kinds[start] in "NDOA":
        kind = _governor(first, kinds, start)
        if kind in {"P", "V"}:
            found["from_preposition" if kind == "P" else "from_verb"] = 1.0
    end = tail.c if tail.a == tail.b == len(case.claim) else 0
    if end > 0 and not _breaks(first, end) and kinds[end] in _VERBAL and kinds[end - 1] in "NO":
        found["dangling"] = float(_governor(first, kinds, end - 1) in {"S", "C"})


def _governor(words: Words, kinds: str, at: int) -> str:
    """The kind of the word before the noun phrase of a word, empty where a clause begins."""
    while at > 0 and kinds[at - 1] in _PLAIN and not _breaks(words, at):
        at -= 1
    if _breaks(words, at):
        return ""
    temporal = kinds[at - 1] == "P" and words.forms[at - 1] in _TEMPORAL
    return "S" if temporal and not set("XVO").isdisjoint(kinds[at : at + _CLAUSE]) else kinds[at - 1]


def _breaks(words: Words, at: int) -> bool:
    """True where a mark stands before a word, and at both ends."""
    if not 0 < at < len(words):
        return True
    return bool(_BREAK.search(words.text, words.spans[at - 1][1], words.spans[at][0]))


@lru_cache(maxsize=2048)
def _kinds(text: str) -> str:
    """A letter for each word: its kind."""
    words = words_of(text)
    return "".join(map(_kind, words.forms, words.stems))


@lru_cache(maxsize=16_384)
def _kind(form: str, stem: str) -> str:
    known = _KINDS.get(form)
    if known:
        return known
    if relations().acts(form, stem):
        return "V"
    return "A" if form in FUNCTION or (form.endswith("ly") and len(form) > len("only")) else "N"
