"""Is a small model's shorter wording of a sentence one that can stand? Small models cut where nothing ends.

Holds the answer against the sentence it was made from, word by word: what is left out must be a whole piece, who said
it must stay, and letters may not change. Knows grammar only by punctuation and word lists; whether the claim is borne
out is for `verify` to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from summarizer.text.lexicon import function_words, reporting_verbs
from summarizer.text.words import words

_IN_ORDER = 0.8  # share of an answer's words that follow the order of one of its sentences
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_MARK = re.compile(r"[^\w\s'’-]|\s[-–—]\s")
_LOOSE = 3  # words that may be left out anywhere
_NEW = 8  # one new word for so many
_TAIL = re.compile(
    r",\s*((?:according to|selon|d['’]après|laut|según|secondo|segundo|volgens|enligt)\s[^,;:]{2,80})$", re.IGNORECASE
)
_LONGEST_TAIL = 10  # words of an attribution that is put back


def reworded(answer: str, sentences: Sequence[str], language: str) -> str:
    """The answer, with who said it put back where that was cut off; empty where it cannot stand.

    Args:
        answer: one sentence.
        sentences: what it was made from.
        language: of the sentences.
    """
    source = max(sentences, key=lambda one: _same(answer, one), default="")
    if not source or _same(answer, source) < _IN_ORDER or not _well_cut(answer, source, sentences, language):
        return ""
    verbs = reporting_verbs(language)
    said = verbs.intersection(words(source)) or _TAIL.search(source.rstrip(" ."))
    if not said or verbs.intersection(words(answer)):
        return answer
    tail = _attribution(source, verbs)
    if not tail or tail in answer:
        return answer if tail else ""
    return f"{answer.rstrip(' .')}, {tail}."


def _same(answer: str, source: str) -> float:
    """Share of the answer's words that stand in the source in the same order."""
    own = words(answer)
    blocks = SequenceMatcher(None, own, words(source), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(own))


def _well_cut(answer: str, source: str, sentences: Sequence[str], language: str) -> bool:
    before = [(match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(source)]
    after = [match.casefold() for match in _WORD.findall(answer)]
    if not after or _dangles(after[-1], source, before, language):
        return False
    known = {match.casefold() for one in sentences for match in _WORD.findall(one)}
    bare = set(map(_bare, known))
    new = [word for word in after if word not in known]
    if len(new) > 1 + len(after) // _NEW or any(_bare(word) in bare for word in new):
        return False  # too much of its own, or a word of the source misspelt
    steps = SequenceMatcher(None, [word for word, _, _ in before], after, autojunk=False).get_opcodes()
    return all(
        kind in {"equal", "insert"} or high - low <= _LOOSE + (kind == "replace") or _whole(source, before[low:high])
        for kind, low, high, _, _ in steps
    ) and _begins(source, before, steps)


def _dangles(last: str, source: str, before: Sequence[tuple[str, int, int]], language: str) -> bool:
    """True for an answer that ends with `of` or `the`, where nothing in the sentence ends so."""
    ends = (source[end:].lstrip()[:1] for word, _, end in before if word == last)
    return last in function_words(language) and not any(not mark or _MARK.match(mark) for mark in ends)


def _bare(word: str) -> str:
    """A word without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _whole(source: str, gone: Sequence[tuple[str, int, int]]) -> bool:
    """True where words that are left out are set off by a mark on one side, or end the sentence."""
    start, end = gone[0][1], gone[-1][2]
    left, right = source[:start].rstrip()[-1:], source[end:].lstrip()[:1]
    return not right or bool(_MARK.match(right)) or bool(left and _MARK.match(left))


def _begins(
    source: str, before: Sequence[tuple[str, int, int]], steps: Sequence[tuple[str, int, int, int, int]]
) -> bool:
    """True where the answer begins as the sentence does, or after a piece that a mark ends."""
    kind, low, high, _, _ = steps[0]
    if kind in {"equal", "insert"} or high - low <= 1:
        return True
    return high < len(before) and bool(_MARK.search(source[before[high - 1][2] : before[high][1]])) and low == 0


def _attribution(source: str, verbs: frozenset[str]) -> str:
    """`police said`, where a sentence ends with it after a comma."""
    sentence = source.rstrip(" .")
    named = _TAIL.search(sentence)
    if named is not None:
        return named[1]
    tail = sentence.rpartition(",")[2].strip()
    said = words(tail)
    fits = 2 <= len(said) <= _LONGEST_TAIL and not set('“”"«»').intersection(tail)
    return tail if fits and (said[-1] in verbs or said[0] in verbs or said[1] in verbs) else ""
