"""Who is said to be what: a role or an employer that the source gives somebody else, or a name it gives another role.

Holds the ties of a claim (see `ties`) against those of its evidence. A word of a tie is wrong where the evidence never
ties it to that name, and either ties it to another name or has something else in its place; a word that stands near the
name in the evidence, or in the next sentence, is left alone. A lost `deputy`, `vice` or `former` is found too. Does not
know which words are roles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.text.lexicon import base_language
from summarizer.text.normalise import same
from summarizer.verify.analysis import Words
from summarizer.verify.case import DOUBTED, Case, Hit
from summarizer.verify.denials import kin
from summarizer.verify.relations import relations
from summarizer.verify.ties import Tie, ties
from summarizer.verify.wordlists import LESSER, PAST

_CAP = 0.29
_PLACES = 60  # sentences of the evidence that are looked at
_HEAD = 5  # letters that forms of a word share
_CLOSE = 3  # words between a role and its body


def hits(case: Case) -> Iterator[Hit]:
    """At most one finding for each tie of the claim."""
    if not any(case.claim.capital):
        return
    for tie in ties(case.claim.text, case.language):
        if tie.sure and tie.last in case.body.where:
            yield from _against(case, tie)


def _against(case: Case, tie: Tie) -> Iterator[Hit]:
    if _borne_out(case, tie):
        return
    own = [other for other in _ties_with(case, (tie.last,)) if _one(tie, other)]
    if not (tie.full or any(other.full for other in own)):
        return
    known = frozenset(word for other in own for word in other.words)
    for n, word in enumerate(tie.words):
        if not _held(case, word, known):
            hit = _employed(case, tie, n, own) if tie.bodies[n] else _posted(case, tie, word, own)
            if hit is not None:
                yield hit
                return
    yield from _degree(tie, own)


def _borne_out(case: Case, tie: Tie) -> bool:
    """True where the nearest sentences have the whole tie: the others could only speak for it, and cost time."""
    nearest = [n for n in case.best if tie.last in case.body.rows[n]]
    own = [other for n in nearest for other in ties(case.body.sentences[n].text, case.language) if _one(tie, other)]
    known = frozenset(word for other in own for word in other.words)
    shared = any(_shares(tie, other) for other in own)
    return shared and all(_held(case, word, known) for word in tie.words) and not [*_degree(tie, own)]


def _ties_with(case: Case, words: Sequence[str]) -> list[Tie]:
    """Ties of the sentences that have one of these words, nearest to the claim first."""
    where, stride = case.body.where, case.body.stride
    places = {place // stride: None for word in words for place in where.get(word, ())}
    ranked = [*(n for n in case.best if n in places), *(n for n in places if n not in case.best)]
    return [found for n in ranked[:_PLACES] for found in ties(case.body.sentences[n].text, case.language)]


def _held(case: Case, word: str, known: frozenset[str]) -> bool:
    """True where the evidence ties the word, or one like it, to the name."""
    if word in known or any(kin(word, other) for other in known):
        return True
    return base_language(case.language) == "en" and relations().related(word, known) is not None


def _employed(case: Case, tie: Tie, n: int, own: Sequence[Tie]) -> Hit | None:
    """The same role with another body."""
    rival = next((other for other in own if _employs_other(case, tie, n, other)), None)
    return None if rival is None else _hit(tie, f"“{tie.text}” where the source has “{rival.text}”")


def _posted(case: Case, tie: Tie, word: str, own: Sequence[Tie]) -> Hit | None:
    """A role that is somebody else's, or that stands in the place of another one."""
    alike = [word] if word in case.body.where else _alike(case, word)
    others = [other for other in _ties_with(case, alike) if other.full and _has(other, word) and not _one(tie, other)]
    if _near(case, tie, alike, others):
        return None
    if others:
        return _hit(tie, f"“{tie.text}” is said of “{others[0].called}” in the source, not of “{tie.called}”")
    rival = next((other for other in own if _instead(tie, other) or (_lesser(word) and _shares(tie, other))), None)
    if rival is None:
        return None
    message = f"“{tie.text}” where the source has “{rival.text}”"
    return _hit(tie, message, sure=bool(alike) or _lesser(word))


def _alike(case: Case, word: str) -> list[str]:
    """Stems of the evidence that may be forms of a word it does not have: `alcaldesa` for `alcalde`."""
    head = word[:_HEAD]
    return [stem for stem in case.body.where if stem.startswith(head) and kin(word, stem)] if len(word) >= _HEAD else []


def _has(tie: Tie, word: str) -> bool:
    return any(word == other or kin(word, other) for other in tie.words)


def _shares(tie: Tie, other: Tie) -> bool:
    return not set(tie.words).isdisjoint(other.words)


def _lesser(word: str) -> bool:
    return word.startswith(LESSER)


def _degree(tie: Tie, own: Sequence[Tie]) -> Iterator[Hit]:
    """`mayor` for `deputy mayor`; a lost `former` is a warning, since titles are kept."""
    same_post = [other for other in own if _shares(tie, other)]
    for marks, sure in ((LESSER, True), (PAST, False)):
        if any(word.startswith(marks) for word in tie.words):
            continue
        if same_post and all(any(word.startswith(marks) for word in other.words) for other in same_post):
            message = f"“{tie.text}” where the source has “{same_post[0].text}”"
            yield _hit(tie, message) if sure else Hit("name-role", "warning", message, 1.0, tie.span)
            return


def _hit(tie: Tie, message: str, *, sure: bool = True) -> Hit:
    if sure:
        return Hit("name-role", "error", message, _CAP, tie.span)
    return Hit("name-role", "warning", message, DOUBTED, tie.span)


def _one(one: Tie, other: Tie) -> bool:
    """True for ties of one name."""
    return one.last == other.last and (same(one.name, other.name) or " " not in one.name or " " not in other.name)


def _near(case: Case, tie: Tie, words: Sequence[str], others: Sequence[Tie]) -> bool:
    """True where a word stands in a sentence with the name, or in the next one, and not in another name's tie."""
    named = {place // case.body.stride for place in case.body.where.get(tie.last, ())}
    for n, at in (place for word in words for place in case.body.places(word, _PLACES)):
        if n not in named and n - 1 not in named:
            continue
        start = case.body.sentences[n].spans[at][0]
        here = ties(case.body.sentences[n].text, case.language)
        if not any(other in others and other.span[0] <= start < other.span[1] for other in here):
            return True
    return False


def _employs_other(case: Case, tie: Tie, n: int, other: Tie) -> bool:
    """True where the source has the same role of another body, and the claim's body nowhere beside that role."""
    roles = [word for word, body in zip(tie.words, tie.bodies, strict=True) if not body and word in other.words]
    instead = [word for word, body in zip(other.words, other.bodies, strict=True) if body and word not in tie.words]
    return bool(roles and instead) and not any(_beside(words, tie.words[n], roles) for words in case.body.sentences)


def _beside(words: Words, body: str, roles: Sequence[str]) -> bool:
    if body not in words.stems:
        return False
    at = [n for n, word in enumerate(words.stems) if word == body]
    return any(word in roles and abs(n - m) <= _CLOSE for n, word in enumerate(words.stems) for m in at)


def _instead(tie: Tie, other: Tie) -> bool:
    """True where two ties share a word and each has a plain one of its own: `chief executive`, `chief officer`."""
    mine, theirs = ({w for w, body in zip(t.words, t.bodies, strict=True) if not body} for t in (tie, other))
    return bool(mine & theirs and mine - theirs and theirs - mine)
