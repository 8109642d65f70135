"""Numbers written in Chinese characters before what they count: `五人`, `三十二名`.

Leaves out `一` alone (as often an article as a number), ordinals (`第三`), vague ones (`数十`), dates and lines
(`六号线`). Does not read formal figures (`壹`).
"""

from __future__ import annotations

import re

from summarizer.text.normalise.values import Number

_DIGITS = {
    c: n for n, group in enumerate(("零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")) for c in group
}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_RUN = re.compile(
    r"(?<![第数數几幾零〇一二两兩三四五六七八九十百千万萬亿億])"
    r"([零〇一二两兩三四五六七八九十百千万萬亿億]{1,12})(?=[名人个個位岁歲件起辆輛艘架座家所层層天次吨噸具票例头頭只隻栋棟间間])"
)


def counts(text: str) -> tuple[Number, ...]:
    """The numbers in characters of a text, in order."""
    found = ((match, value(match[1])) for match in _RUN.finditer(text))
    return tuple(Number(m.start(), m.end(), m[1], float(worth)) for m, worth in found if worth > 1)


def value(run: str) -> int:
    """What a run of characters for numbers is worth."""
    total = part = digit = 0
    for char in run:
        if char in _SCALES:
            total, part, digit = total + max(1, part + digit) * _SCALES[char], 0, 0
        elif char in _STEPS:
            part, digit = part + max(1, digit) * _STEPS[char], 0
        else:
            digit = digit * 10 + _DIGITS[char] if digit and not part else _DIGITS[char]
    return total + part + digit
