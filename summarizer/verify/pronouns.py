"""A name in the place of the pronoun that a cited sentence begins with: `He was released …` after `… Ivo Brandt …`.

The claim gives the name; the sentence before must have it and no other, but for places (`in Port Kellan`): between two
people nothing says whom the pronoun means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.text.normalise import names
from summarizer.verify.analysis import Words, words_of
from summarizer.verify.wordlists import DATE_WORDS, THIRD

_PLACE = re.compile(
    r"(?<!\w)(?:in|at|from|near|off|to|into|aus|nach|bei|à|en|de|du|da|em|desde)\s(?:the\s)?$", re.IGNORECASE
)
_LONGEST = 6  # words of a name with its title


def resolved(claim: str, sentences: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    """The sentences with the claim's first name for the pronoun they begin with, where the one before has that name.

    Args:
        claim: begins with a name, or the sentences come back as they are.
        sentences: what the claim is held against.
        before: for each of them the sentence before it, empty where there is none.
    """
    words = words_of(claim)
    size = _named(words)
    places = _beginning(tuple(sentences)) if size else ()
    if not places:
        return tuple(sentences)
    name, last = claim[words.spans[0][0] : words.spans[size - 1][1]], words.stems[size - 1]
    found = list(sentences)
    for at in places:
        found[at] = _put(name, last, sentences[at], before[at])
    return tuple(found)


@lru_cache(maxsize=64)  # many claims are held against the same sentences
def _beginning(sentences: tuple[str, ...]) -> tuple[int, ...]:
    """Which sentences begin with a pronoun of the third person."""
    return tuple(at for at, sentence in enumerate(sentences) if THIRD.intersection(words_of(sentence).forms[:1]))


def _named(words: Words) -> int:
    """How many words the name takes that a claim begins with; 0 where it begins otherwise."""
    size = 0
    while size < min(len(words), _LONGEST) and words.capital[size] and words.content[size]:
        size += 1
    good = 0 < size < len(words) and words.forms[size - 1] not in DATE_WORDS and words.stems[0][0] != "#"
    return size if good else 0


def _only(last: str, before: str) -> bool:
    """Whether a name that ends in the stem `last` is the only one of a sentence, places left out."""
    return _ends(before) == {(last,)}


@lru_cache(maxsize=1024)  # the sentences before pronouns are few, the claims many
def _ends(before: str) -> frozenset[tuple[str, ...]]:
    """The stems that the names of a sentence end in, places left out."""
    return frozenset(
        words_of(name.text).stems[-1:]
        for name in names(before)
        if name.sure and not _PLACE.search(before[: name.start])
    )


def _put(name: str, last: str, sentence: str, before: str) -> str:
    # Of a word, a stem has all letters but the last: most sentences have no such word at all.
    missing = last[0] != "#" and before.isascii() and last[:-1] not in before.lower()
    if missing or not _only(last, before):
        return sentence
    words = words_of(sentence)
    return sentence[: words.spans[0][0]] + name + sentence[words.spans[0][1] :]
