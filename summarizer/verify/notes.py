"""Annotations in square brackets: a relative date that an engine resolved, `on Tuesday [11 October]`.

Such a note is held against the date before it and the day the source appeared; one that computes right is taken out
before the claim is checked, and so is, with a word to the reader, one that nothing is known to compute it from. Other
brackets are left to the checks.
"""

from __future__ import annotations

import re

from summarizer.text.normalise import dates
from summarizer.verify.case import Hit

_NOTE = re.compile(r"\s?\[([^\[\]]{1,40})\]")


def unannotated(text: str, published: str | None, language: str) -> tuple[str, tuple[Hit, ...]]:
    """The text with right annotations blanked out (offsets stay), and what is wrong with the others."""
    wrong: list[Hit] = []

    def settle(match: re.Match[str]) -> str:
        noted = dates(match.group(1), published, language)
        if len(noted) != 1 or not any(c.isdigit() for c in match.group(1)):
            return match.group()
        before = [d for d in dates(text[: match.start()], published, language) if match.start() - d.end <= 1]
        if not before or not before[-1].relative:
            return match.group()
        if not published:
            message = f"“{match.group(1)}” cannot be computed: it is not known when the source appeared"
            wrong.append(Hit("date-note", "info", message))
        elif not _same_day(noted[0].value, before[-1].value):
            message = f"“{match.group(1)}” is not “{before[-1].text}” seen from {published}"
            wrong.append(Hit("date-note", "error", message, 0.29))
        return " " * len(match.group())

    return (_NOTE.sub(settle, text), tuple(wrong)) if "[" in text else (text, ())


def _same_day(one: str, other: str) -> bool:
    size = min(len(one), len(other))
    return one[-size:] == other[-size:] if one.startswith("XXXX") else one == other or other.startswith(one)
