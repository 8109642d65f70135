"""Numbers written in digits: separators, decimal marks and digits of any script. Knows no words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SPACES = " \u00a0\u202f\u2009\u2007"
# Groups of exactly three after a space, or digits with marks between them, or a bare decimal.
DIGITS = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?![\d\w])(?:[.,٫]\d{{1,9}}(?!\d))?|\d+(?:[.,'’٬٫]\d+)*|(?<![\w.])[.]\d+"
_MARKS = re.compile(rf"[{SPACES}'’٬]")
_FOREIGN = re.compile(r"[^\D0-9]")  # a digit of another script
_LONGEST = 40  # digits; longer runs are identifiers


def plain(text: str) -> str:
    """`text` with the decimal digits of every script as ASCII ones; the same length."""
    if text.isascii() or not _FOREIGN.search(text):
        return text
    return "".join(str(unicodedata.decimal(char)) if char > "\x7f" and char.isdecimal() else char for char in text)


@lru_cache(maxsize=4096)
def figure(written: str, decimal: str) -> float | None:
    """The value of digits as written, `decimal` being the language's own mark; None where it is no single number."""
    if len(written) > _LONGEST:
        return None
    plain = _MARKS.sub("", written).replace("٫", ".")
    value = _plain(plain) if "٫" in written else _marked(plain, decimal)
    return None if value is None else float(value)


def _plain(digits: str) -> str | None:
    return digits if digits.count(".") <= 1 and "," not in digits else None


def _marked(digits: str, decimal: str) -> str | None:
    comma, dot = digits.count(","), digits.count(".")
    if not comma and not dot:
        return digits
    if comma and dot:
        last = "," if digits.rfind(",") > digits.rfind(".") else "."
        other = "." if last == "," else ","
        head, _, tail = digits.rpartition(last)
        return f"{head.replace(other, '')}.{tail}" if digits.count(last) == 1 and _grouped(head, other) else None
    mark = "," if comma else "."
    head, _, tail = digits.rpartition(mark)
    if _grouped(digits, mark) and (mark != decimal or digits.count(mark) > 1) and head[:1] != "0":
        return digits.replace(mark, "")
    return f"{head or '0'}.{tail}" if digits.count(mark) == 1 else None


def _grouped(digits: str, mark: str) -> bool:
    """True for 1,234,567 and the Indian 12,34,567."""
    first, *groups = digits.split(mark)
    return 1 <= len(first) <= 3 and (
        not groups or (len(groups[-1]) == 3 and all(len(group) in {2, 3} for group in groups))
    )
