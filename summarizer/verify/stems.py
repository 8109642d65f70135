"""Word forms brought together: a light stemmer for comparing texts.

Cuts English inflection (`-s`, `-ed`, `-ing`, `-ly`, a final `e`); words of other alphabets stay as they are. Wants
folded words. Does not aim at lemmas: a stem only has to be the same for forms of one word.
"""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = frozenset("sdgye")  # of what is cut off; other words are their own stems
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """The part that forms of a word share: `killing`, `killed`, `kills` give `kill`."""
    word = word.removesuffix("'s")
    if len(word) < 4 or word[-1] not in _ENDINGS or not word.isascii() or not word.isalpha():
        return word
    if word[-1] == "s":
        word = _singular(word)
    if word[-1] in "gdy":
        word = _unsuffixed(word)
    return _bare(word) if word[-1] in "ey" else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")) and len(word) > 5:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _unsuffixed(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for suffix in ("ing", "ed", "ly"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 and not word.endswith("eed"):
            left = word[: -len(suffix)]
            if _VOWELS.isdisjoint(left):
                return word
            doubled = suffix != "ly" and left[-1] == left[-2] and left[-1] not in "lsz"
            return left[:-1] if doubled else left
    return word


def _bare(word: str) -> str:
    if len(word) > 3 and word.endswith("e") and not word.endswith("ee"):
        return word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") and word[-2] not in _VOWELS else word
