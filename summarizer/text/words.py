"""Words of a text in any script, folded for comparison.

Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) give one word a character. Does not stem, and
knows no stop words.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
    r"(?:['’][^\W_]+)*",
)


def words(text: str) -> list[str]:
    """Case-folded words in order; combining marks are composed first where Unicode has a composed form."""
    return [match.group().replace("’", "'") for match in _WORD.finditer(unicodedata.normalize("NFKC", text).casefold())]


def count_words(text: str) -> int:
    """Words as a reader counts them: runs without white space; a character each in scripts without spaces."""
    return sum(max(1, len(_SPACELESS.findall(token))) for token in text.split())


_SPACELESS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
