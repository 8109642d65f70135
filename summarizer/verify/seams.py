"""How well a claim that is put together from pieces of its evidence hangs together: measures of the seams.

A claim that leaves out a clause has one clean seam; one that joins a preposition to another sentence's noun, ends
inside a noun phrase (`with a pelvis` of `with a pelvis injury`) or begins after a preposition (`To this day`) has bad
ones. The little words are English; in other languages the measures that ask for them stay 0. Measures only: `model`
weighs them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.verify.analysis import Words
from summarizer.verify.case import Case
from summarizer.verify.fragments import Fragment
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import AUXILIARIES, DETERMINERS, FUNCTION, NEGATION, PREPOSITIONS, QUANTITY

NAMES = (
    "pieces", "longest", "dense", "short", "new", "last_piece", "jumps", "back", "skips", "clause_skips", "small_skips",
    "skipped", "skipped_verb", "skipped_negation", "skipped_quantity", "skipped_little", "modifier_cut",
    "jump_preposition", "jump_determiner", "jump_auxiliary", "jump_little", "jump_content", "jump_verb", "verb_jump",
    "auxiliary_jump", "orphan", "worst_seam", "new_after", "new_before", "new_related", "new_strange",
    "starts_sentence", "start_preposition", "start_content", "start_little", "head_cut", "head_cut_verb", "head_end",
    "end_little", "end_cut", "end_preposition", "no_verb",
)  # fmt: skip
_BREAK = re.compile(r"[,;:.!?()\"“”–—]|--| - ")
_CLAUSE_RISK, _FAR_RISK, _SKIP_RISK = 0.3, 0.2, 0.3
_FAR = 3  # words a small omission has at most


def measures(case: Case, pieces: Sequence[Fragment]) -> dict[str, float]:
    """All measures by name, of a claim and its fragments; those that are 0 may be left out."""
    if not pieces:
        return {}
    found: dict[str, float] = {}
    _sizes(case, pieces, found)
    _start(case, pieces[0], found)
    _end(case, pieces[-1], found)
    for left, right in pairwise(pieces):
        _seam(case, left, right, found)
    table = relations()
    found["no_verb"] = float(
        AUXILIARIES.isdisjoint(case.claim.forms) and not any(map(table.acts, case.claim.forms, case.claim.stems))
    )
    return found


def _add(found: dict[str, float], name: str, value: float = 1.0) -> None:
    if value:
        found[name] = found.get(name, 0.0) + value


def _sizes(case: Case, pieces: Sequence[Fragment], found: dict[str, float]) -> None:
    count = len(case.claim)
    sizes = [piece.b - piece.a for piece in pieces if piece.sentence >= 0]
    found["pieces"] = len(pieces) / count
    found["longest"] = max(sizes, default=0) / count
    found["dense"] = sum(size * size for size in sizes) / count / count
    found["short"] = sizes.count(1) / count
    found["new"] = (len(pieces) - len(sizes)) / count
    for piece in pieces if len(sizes) < len(pieces) else ():
        if piece.new and case.claim.content[piece.a]:
            _add(found, "new_related" if case.level[piece.a] > 0 else "new_strange")


def _start(case: Case, piece: Fragment, found: dict[str, float]) -> None:
    if piece.new:
        return
    found["starts_sentence"] = float(piece.at == 0)
    before = _before(case.body.sentences[piece.sentence], piece.at)
    if before in PREPOSITIONS:
        found["start_preposition"] = 1.0
    elif before:
        found["start_little" if before in FUNCTION else "start_content"] = 1.0


def _end(case: Case, piece: Fragment, found: dict[str, float]) -> None:
    found["end_little"] = float(case.claim.forms[-1] in FUNCTION)
    if piece.new:
        return
    found["last_piece"] = (piece.b - piece.a) / len(case.claim)
    words, end = case.body.sentences[piece.sentence], piece.end
    if end < len(words) and _joined(words, end - 1):
        found["end_cut"] = 1.0 if words.forms[end] in FUNCTION else 2.0
        found["end_preposition"] = float(words.forms[end] in PREPOSITIONS)
        found["head_end"] = float(_compound(words, end))


def _seam(case: Case, left: Fragment, right: Fragment, found: dict[str, float]) -> None:
    claim, left_new, right_new = case.claim, left.new, right.new
    if left_new or right_new:
        if not left_new and claim.forms[left.b - 1] in FUNCTION:
            _add(found, "new_after")
        if not right_new and claim.forms[right.a] in FUNCTION:
            _add(found, "new_before")
    elif left.sentence == right.sentence and right.at >= left.end:
        _skip(case.body.sentences[left.sentence], left.end, right.at, found)
    else:
        _jump(case, left, right, found)
    if not left_new:
        words = case.body.sentences[left.sentence]
        if left.end < len(words) and _compound(words, left.end) and _joined(words, left.end - 1):
            form = claim.forms[right.a]
            little = form in FUNCTION or relations().acts(form, claim.stems[right.a])
            _add(found, "head_cut_verb" if little else "head_cut")
    goes_on = not left_new and left.sentence == right.sentence and left.end == right.at
    if (
        not right_new
        and not goes_on
        and not PREPOSITIONS.intersection((claim.forms[right.a - 1], claim.forms[right.a]))
    ):
        words, at = case.body.sentences[right.sentence], right.at
        if not PREPOSITIONS.isdisjoint(words.forms[:at]):
            _add(found, "orphan", float(_before(words, at) in PREPOSITIONS))


def _skip(words: Words, start: int, end: int, found: dict[str, float]) -> None:
    """Evidence words [start, end) are left out between two pieces of one sentence."""
    forms = words.forms[start:end]
    clause = bool(_BREAK.search(words.text, words.spans[start - 1][1], words.spans[end][0]))
    far = len(forms) > _FAR
    _add(found, "skips")
    _add(found, "clause_skips", float(clause))
    _add(found, "small_skips", float(not far))
    _add(found, "skipped", math.log1p(sum(words.content[start:end])))
    _add(found, "skipped_verb", float(any(form in AUXILIARIES or form.endswith("ed") for form in forms)))
    _add(found, "skipped_negation", float(not NEGATION.isdisjoint(forms)))
    _add(found, "skipped_quantity", float(any(form in QUANTITY for form in forms)))
    _add(found, "skipped_little", float(DETERMINERS.issuperset(forms)))
    if end > start and words.content[end] and words.content[end - 1] and _joined(words, end - 1):
        _add(found, "modifier_cut")
    risk = _SKIP_RISK + _CLAUSE_RISK * clause + _FAR_RISK * far
    found["worst_seam"] = max(found.get("worst_seam", 0.0), risk)


def _jump(case: Case, left: Fragment, right: Fragment, found: dict[str, float]) -> None:
    """The next piece is from another sentence, or from further up in the same one."""
    claim, table = case.claim, relations()
    before, after = claim.forms[left.b - 1], claim.forms[right.a]
    found["worst_seam"] = 1.0
    _add(found, "jumps", 1 / len(claim))
    _add(found, "back", float(left.sentence == right.sentence))
    if before in PREPOSITIONS:
        _add(found, "jump_preposition")
    elif before in DETERMINERS:
        _add(found, "jump_determiner")
    elif before in AUXILIARIES:
        _add(found, "jump_auxiliary")
    else:
        _add(found, "jump_little" if after in FUNCTION else "jump_content")
    _add(found, "jump_verb", float(after not in FUNCTION and table.acts(after, claim.stems[right.a])))
    _add(found, "verb_jump", float(before not in FUNCTION and table.acts(before, claim.stems[left.b - 1])))
    _add(found, "auxiliary_jump", float(before in AUXILIARIES or after in AUXILIARIES))


def _before(words: Words, at: int) -> str:
    """The word before a place and its determiners, empty where a sentence or clause begins."""
    while at > 0 and words.forms[at - 1] in DETERMINERS and _joined(words, at - 1):
        at -= 1
    return words.forms[at - 1] if at > 0 and _joined(words, at - 1) else ""


def _joined(words: Words, at: int) -> bool:
    """True where no mark stands between a word and the next one."""
    return not _BREAK.search(words.text, words.spans[at][1], words.spans[at + 1][0])


def _compound(words: Words, at: int) -> bool:
    """True where a word is the second of two that are both no verbs: `pelvis injury`."""
    if not words.content[at - 1] or not words.content[at]:
        return False
    table = relations()
    return not any(table.acts(words.forms[n], words.stems[n]) for n in (at - 1, at))
