"""Sentences taken apart for comparison: folded words with their places, content stems, and the values they hold.

Decides nothing; the rooms that look for disagreements share it, so that each sentence is read once.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from summarizer.evidence.alignment import places
from summarizer.evidence.conflict_clauses import Clause, Frame, clauses, frame
from summarizer.model import Sentence, Source
from summarizer.text.lexicon import denials, function_words, plain
from summarizer.text.normalise import Clock, Date, Name, Number, clocks, dates, names, numbers
from summarizer.text.words import SPACELESS, is_spaced

_WORD = re.compile(r"[^\W_]+(?:[-‑'’.][^\W_]+)*")
_STEM = 5
_SHORT = 3  # letters; shorter words behind a figure are units
_LONGEST = 1200  # characters; longer ones are no sentences


class Reading:
    """A sentence, taken apart once. `spans`: the words' offsets in its text; `stems`: its content words, cut short.

    In scripts without spaces a word is a sign, and a stem two of them. Its values are
    looked for when they are first asked for: few sentences are ever compared by all of them.
    """

    def __init__(self, sentence: Sentence, source: Source) -> None:
        """Take a sentence apart; what is too long to be one gives no words, and so no partner."""
        self.sentence = sentence
        self.source = source
        self.text = sentence.text
        self.spaced = is_spaced(sentence.text)
        word = _WORD if self.spaced else _signs()
        matches = list(word.finditer(sentence.text)) if len(sentence.text) <= _LONGEST else []
        self.words = tuple([fold(match[0]) for match in matches])
        self.spans = tuple([match.span() for match in matches])
        grammar = plain(function_words(source.language))
        self.content = tuple([word for word in self.words if word not in grammar])
        told = self.content if self.spaced else [one + other for one, other in pairwise(self.content)]
        self.stems = frozenset([word[:_STEM] for word in told if not word.isdecimal()])
        self._frames: dict[tuple[type, int, int], Frame | None] = {}

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the sentence."""
        return numbers(self.text, self.source.language)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates of the sentence, relative ones against the day its source was published."""
        return dates(self.text, self.source.published, self.source.language)

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """The times of day in the sentence."""
        return clocks(self.text)

    @cached_property
    def figures(self) -> bool:
        """Whether a digit stands in it."""
        return any(map(self.text.__contains__, "0123456789"))

    @property
    def counted(self) -> tuple[str, ...]:
        """The stems of the words right behind figures: what is counted, roughly."""
        if not self.figures:
            return ()
        behind = dict.fromkeys(
            other[:_STEM]
            for one, other in pairwise(self.words)
            if one[0].isdecimal() and len(other) > _SHORT and other.isalpha()
        )
        return tuple(behind)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The sentence in parts."""
        return clauses(self.text, self.words, self.spans, self.source.language)

    @cached_property
    def valued(self) -> frozenset[int]:
        """The places of the words that belong to numbers, dates and times."""
        taken: set[int] = set()
        for found in (self.numbers, self.dates, self.clocks):
            for start, end in [(value.start, value.end) for value in found]:
                first = bisect_right(self.spans, (start, 0))
                first -= first > 0 and self.spans[first - 1][1] > start
                taken.update(range(first, bisect_left(self.spans, (end, 0))))
        return frozenset(taken)

    @cached_property
    def capitals(self) -> tuple[Name, ...]:
        """What may be names of the sentence: those for sure, and its first word."""
        return names(self.text, self.source.language)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the sentence that are names for sure."""
        return tuple([name for name in self.capitals if name.sure])

    @cached_property
    def telling(self) -> tuple[bool, ...]:
        """For each of its words, whether it carries sense and belongs to no date."""
        dated = {word for found in self.dates for word in found.text.casefold().replace(",", " ").split()}
        plain_words = function_words(self.source.language) | dated
        return tuple([word not in plain_words for word in self.words])

    def frame(self, value: Number | Date | Clock) -> Frame | None:
        """The frame of one of its values; None where it stands in no clause."""
        key = (type(value), value.start, value.end)
        if key not in self._frames:
            self._frames[key] = frame(value, self.clauses, self.words, self.spans, self.valued)
        return self._frames[key]

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


@cache  # a large character class takes milliseconds to compile
def _signs() -> re.Pattern[str]:
    return re.compile(rf"[{SPACELESS}]|[^\W_{SPACELESS}]+(?:[-‑'’.][^\W_{SPACELESS}]+)*")


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
