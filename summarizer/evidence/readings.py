"""Sentences taken apart for comparison: folded words with their places, content stems, and the values they hold.

Decides nothing; the rooms that look for disagreements share it, so that each sentence is read once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from summarizer.evidence.alignment import places
from summarizer.model import Sentence, Source
from summarizer.text.lexicon import denials, function_words
from summarizer.text.normalise import Date, Name, Number, dates, names, numbers

_WORD = re.compile(r"[^\W_]+(?:[-‑'’.][^\W_]+)*")
_STEM = 5
_LONGEST = 1200  # characters; longer ones are no sentences


class Reading:
    """A sentence, taken apart once. `spans`: the words' offsets in its text; `stems`: its content words, cut short.

    Its values are looked for when they are first asked for: few sentences are ever compared by all of them.
    """

    def __init__(self, sentence: Sentence, source: Source) -> None:
        """Take a sentence apart; what is too long to be one gives no words, and so no partner."""
        self.sentence = sentence
        self.source = source
        self.text = sentence.text
        matches = list(_WORD.finditer(sentence.text)) if len(sentence.text) <= _LONGEST else []
        self.words = tuple([fold(match[0]) for match in matches])
        self.spans = tuple([match.span() for match in matches])
        grammar = function_words(source.language)
        self.content = tuple([word for word in self.words if word not in grammar])
        self.stems = frozenset([word[:_STEM] for word in self.content if not word.isdecimal()])

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the sentence."""
        return numbers(self.text, self.source.language)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates of the sentence, relative ones against the day its source was published."""
        return dates(self.text, self.source.published, self.source.language)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the sentence that are names for sure."""
        return tuple([name for name in names(self.text, self.source.language) if name.sure])

    @cached_property
    def denials(self) -> int:
        """How often the sentence denies."""
        return denials(self.words, self.source.language)

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its words without their order."""
        return frozenset(self.words)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each of its words stands among them."""
        return places(self.words)

    @cached_property
    def called(self) -> frozenset[str]:
        """The keys of its names."""
        return frozenset([name.key for name in self.names])


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and possessive."""
    if word.isascii():
        return word.lower().removesuffix("'s")
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    return "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))


def stem(word: str) -> str:
    """The first letters of a word: crude, but the same in every language."""
    return word[:_STEM]
