"""Words of a text in any script, folded for comparison; and what is counted, in English.

Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) give one word a character. Does not stem, and
knows no stop words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

#: Scripts written without spaces, as the inside of a character class.
SPACELESS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_ARTICLE = 10_000  # characters; the words of longer texts are not remembered
_SPACED = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
# Blocks with vowel signs and points, which are no letters to `re`, but parts of words (Devanagari, Hebrew with points).
_MARKED = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0dff]")
_ASCII = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")  # the same for folded ASCII, a third faster


def words(text: str) -> list[str]:
    """Case-folded words in order; combining marks are composed first where Unicode has a composed form."""
    return list((_remembered if len(text) <= _ARTICLE else _words)(text))


def _words(text: str) -> tuple[str, ...]:
    if text.isascii():
        return tuple(_ASCII.findall(text.lower()))
    text = unicodedata.normalize("NFKC", text).replace("’", "'")
    folded = text.casefold()
    if not is_spaced(folded):
        return tuple(_mixed().findall(folded))
    return tuple((_marked() if _MARKED.search(folded) else _SPACED).findall(folded))


_remembered = lru_cache(maxsize=8192)(_words)  # every room asks for the words of the same sentences


def count_words(text: str) -> int:
    """Words as a reader counts them: runs without white space; a character each in scripts without spaces."""
    if is_spaced(text):
        return len(text.split())
    return sum(max(1, len(_one().findall(token))) for token in text.split())


def is_spaced(text: str) -> bool:
    """True where no character belongs to a script written without spaces."""
    # Typographic marks lie between the two ranges that hold the scripts without spaces.
    return text.isascii() or not any("\u0e00" <= sign <= "\u1fff" or sign >= "\u2e80" for sign in set(text))


# Compiled when a text needs them: large character classes take a reader of European news several milliseconds each.
@cache
def _mixed() -> re.Pattern[str]:
    return re.compile(rf"[{SPACELESS}]|[^\W_{SPACELESS}]+(?:'[^\W_]+)*")


@cache
def _marked() -> re.Pattern[str]:
    signs = [chr(code) for code in range(0x300, 0xE00) if unicodedata.category(chr(code)) in {"Mn", "Mc"}]
    letter = f"[^\\W_][{re.escape(''.join(signs))}\u200c\u200d]*"
    return re.compile(f"(?:{letter})+(?:'(?:{letter})+)*")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(f"[{SPACELESS}]")


def plural(number: int, noun: str) -> str:
    """`1 source`, `2 sources`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
