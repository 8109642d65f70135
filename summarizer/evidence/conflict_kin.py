"""Whether folded words may be forms of one: `fined` and `fine`, `destruidas` and `destruiu`, `fordert` and `gefordert`.

By their first five letters, four where a word has no more; crude, but the same in every language. Sets of words are
asked at once, because asking word by word costs much.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

_LETTERS, _LEAST = 5, 4


@lru_cache(maxsize=65536)
def _root(word: str) -> str:
    """A word without the prefix of a German or Dutch participle."""
    return word[2:] if word.startswith("ge") and len(word) > 2 + _LEAST else word


@lru_cache(maxsize=65536)
def _marks(word: str) -> tuple[str, ...]:
    root = _root(word)
    return (root,) if len(root) < _LEAST else (root[:_LETTERS], root[:_LEAST] + "*")


@lru_cache(maxsize=65536)
def _asks(word: str) -> tuple[str, ...]:
    root = _root(word)
    if len(root) < _LEAST:
        return (root,)
    return (root + "*",) if len(root) == _LEAST else (root[:_LETTERS], root[:_LEAST])


def kin(words: Iterable[str]) -> frozenset[str]:
    """What `has` asks: the words by their first letters."""
    return frozenset(chain.from_iterable(map(_marks, words)))


def has(known: frozenset[str], word: str) -> bool:
    """Whether a form of a word is among those of `kin`."""
    return not known.isdisjoint(_asks(word))


def first_letters(word: str) -> str:
    """What all forms of a word begin with."""
    return _root(word)[:_LEAST]
