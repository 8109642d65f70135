"""The terms that ranking compares: folded words, Arabic ones without the particles written onto them.

A light stemmer for Arabic script after Larkey, Ballesteros and Connell (2002): conjunctions and prepositions with the
article in front, common endings behind. Other languages' words stay as they are: measured, stemming changed nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.text.words import words

_ARABIC = re.compile("[\u0600-\u06ff]")
_FRONT = re.compile(r"^(?:[وف]?(?:ال|بال|كال|لل)|[وف](?=...))")
_BEHIND = re.compile(r"(?:ها|ات|ين|ون|ية|ه|ة|ي)$")
_SHORT = 4  # letters; a word as short is left whole


def terms(text: str) -> list[str]:
    """Words of a text as ranking compares them."""
    if text.isascii() or not _ARABIC.search(text):
        return words(text)
    return [_light(word) if _ARABIC.match(word) else word for word in words(text)]


@lru_cache(maxsize=65536)
def _light(word: str) -> str:
    short = _FRONT.sub("", word) if len(word) > _SHORT else word
    return _BEHIND.sub("", short) if len(short) > _SHORT else short
