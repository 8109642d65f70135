"""The half of the day of an English clock time: `6 p.m.` for `6 a.m.`.

Looks at times with their half alone; `values` has the numbers in them. Does not know time zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.verify.case import Case, Hit

_CAP = 0.29
_CLOCK = re.compile(r"(?<![\d.:,])(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m(?:\.|(?!\w))", re.IGNORECASE)


def hits(case: Case) -> Iterator[Hit]:
    """An error for each time that the evidence has in the other half of the day alone."""
    if not case.claim.counted:
        return
    clocks = list(_CLOCK.finditer(case.claim.text))
    others = case.body.sentences if clocks else ()
    theirs = {_read(found) for sentence in others for found in _CLOCK.finditer(sentence.text)}
    for clock in clocks:
        hour, minute, half = _read(clock)
        other = "p" if half == "a" else "a"
        if (hour, minute, half) not in theirs and (hour, minute, other) in theirs:
            message = f"the source has “{hour}{minute and f':{minute}'} {other}.m.”, the claim “{clock[0]}”"
            yield Hit("number-conflict", "error", message, _CAP, clock.span())


def _read(clock: re.Match[str]) -> tuple[str, str, str]:
    """Hour, minutes where they are not 0, and `a` or `p`."""
    minute = clock[2] or ""
    return clock[1].lstrip("0"), minute if minute.strip("0") else "", clock[3].casefold()
