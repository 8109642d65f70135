"""Lines that are nothing but a day, a time and names: `Wednesday, Feb. 4, 2026 | The Lenn Observer | 6:05 p.m.`.

A sentence has words besides that no page writes with a capital. Tells no day and no outlet: `metadata` does.
"""

from __future__ import annotations

import re

from summarizer.ingest.signs import PRINTED

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_PARTED = "|·•,/:–—-"
#: What stands between a day and a time, or between either and a name.
_BETWEEN = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "am pm a.m p.m at by of the on in to um uhr von vom am der die das h à le la les de du par el los del por a "
        "las em no na à alle ore il di da dalle às o do da os kl klo den godz r dnia om uur op door г года в ч год о "
        "saat време ora kell óra av af s m min cest cet gmt est edt utc hrs"
    ).split()
)
_LONGEST = 160  # characters
_MOST, _ALONE = 8, 3  # words of names, and such without a mark between them and the day


def stamp(text: str, language: str) -> bool:
    """Whether a line says when it was printed, and by whom or where at most."""
    if len(text) > _LONGEST or _YEAR.search(text) is None:
        return False
    from summarizer.text.normalise import dates

    days = [found for found in dates(text, None, language) if _DAY.fullmatch(found.value)]
    if not days:
        return False
    rest = f"{text[: days[0].start]} {text[days[0].end :]}"
    if not any(map(str.isalnum, rest)):
        return False  # a day alone stands where a headline does, and is told from the rest by its place
    names = [word for word in _WORD.findall(rest) if word.casefold() not in _BETWEEN | PRINTED]
    if not all(word[0].isupper() for word in names):
        return False
    return len(names) <= (_MOST if any(map(rest.__contains__, _PARTED)) else _ALONE)
