"""Which names are those of newspapers, stations and agencies, by the words such names are made of.

A hospital that is quoted is no outlet. Knows the words, not the outlets.
"""

from __future__ import annotations

import re

_WORDS = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "herald times news post daily weekly journal gazette tribune press today star mail guardian chronicle radio tv "
        "television broadcasting telegraph observer monitor review standard mirror express independent echo courier "
        "record globe sun bulletin dispatch examiner inquirer newswire wire channel magazine reporter zeitung presse "
        "nachrichten tageblatt anzeiger rundfunk rundschau spiegel monde figaro parisien journal dépêche diario país "
        "mundo noticias periódico corriere gazzetta giornale notizie repubblica folha jornal estado notícias"
    ).split()
)
_INITIALS = re.compile(r"[A-Z]{2,5}\d{0,2}(?: \d{1,3})?|[A-Z][A-Z ]{2,20} \d{1,3}")
_NAME = re.compile(r"[^\W\d_][\w&.’'-]*(?:\s[\w&.’'-]+){0,5}")


def is_outlet(name: str, *, initials: bool = False) -> bool:
    """Whether a name is made like an outlet's; `initials`: one of capitals alone (CNN, TF1) is enough too."""
    if any(word in _WORDS for word in re.findall(r"\w+", name.casefold())):
        return True
    return initials and _INITIALS.fullmatch(name.strip()) is not None


def beside_a_day(text: str, start: int, end: int) -> str | None:
    """The outlet in a line of which the rest, `text[start:end]`, is a day: `Harbour Herald, 12 March 2025`."""
    rest = " ".join((text[:start] + " " + text[end:]).split()).strip(" ,|–—-·•:()/")
    if not rest or _NAME.fullmatch(rest) is None or not is_outlet(rest):
        return None
    return rest if rest[0].isupper() and len(rest) <= 60 else None
