"""Which sentences are nearest to a claim: shared words weighted by rarity. Does not judge support."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarizer.model import Sentence
from summarizer.text.words import words

_SAME = 0.6  # share of the shorter text's words found in the longer one


class Retriever:
    """An inverted index over sentences, built once."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = tuple(sentences)
        self._where: dict[str, list[int]] = {}
        self._size: list[int] = []
        for n, sentence in enumerate(self._sentences):
            terms = dict.fromkeys(words(sentence.text))
            self._size.append(len(terms))
            for term in terms:
                self._where.setdefault(term, []).append(n)

    def nearest(self, text: str, most: int) -> tuple[Sentence, ...]:
        """At most `most` sentences that share words with `text`, best first; ties go to the earlier one."""
        total: dict[int, float] = {}
        for term in dict.fromkeys(words(text)):
            where = self._where.get(term, ())
            for n in where:
                total[n] = total.get(n, 0.0) + math.log(1 + len(self._sentences) / len(where))
        ranked = sorted(total, key=lambda n: (-total[n] / math.sqrt(4 + self._size[n]), n))
        return tuple(self._sentences[n] for n in ranked[:most])


def distinct(one: str, other: str) -> bool:
    """True where two texts do not say the same in much the same words."""
    left, right = set(words(one)), set(words(other))
    shorter = min(len(left), len(right))
    return shorter == 0 or len(left & right) / shorter < _SAME
