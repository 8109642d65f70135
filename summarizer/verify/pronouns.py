"""A name in the place of the pronoun that a cited sentence begins with: `He was released …` after `… Ivo Brandt …`.

The claim gives the name; the sentence before must have it. Does not choose between two people of that sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.verify.analysis import Words, words_of
from summarizer.verify.wordlists import DATE_WORDS, THIRD

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
    if not size:
        return tuple(sentences)
    name, last = claim[words.spans[0][0] : words.spans[size - 1][1]], words.stems[size - 1]
    return tuple(_put(name, last, one, other) for one, other in zip(sentences, before, strict=True))


def _named(words: Words) -> int:
    """How many words the name takes that a claim begins with; 0 where it begins otherwise."""
    size = 0
    while size < min(len(words), _LONGEST) and words.capital[size] and words.content[size]:
        size += 1
    good = 0 < size < len(words) and words.forms[size - 1] not in DATE_WORDS and words.stems[0][0] != "#"
    return size if good else 0


def _put(name: str, last: str, sentence: str, before: str) -> str:
    words = words_of(sentence)
    if not words.forms or words.forms[0] not in THIRD:
        return sentence
    known = words_of(before)
    if not any(stem == last and big for stem, big in zip(known.stems, known.capital, strict=True)):
        return sentence
    return sentence[: words.spans[0][0]] + name + sentence[words.spans[0][1] :]
