"""From a model's JSON to draft claims, forgiving in form and strict in content.

Extra keys are passed over, ids are found in whatever they are wrapped in, citation marks inside a text are moved to
where they belong. What is not a claim is left out and counted. Whether a claim holds is for `verify` to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from summarizer.engines.numbered import on_one_line
from summarizer.model import DraftClaim, Style
from summarizer.model.value import dataclass

_ID = re.compile(r"\bS([0-9]{1,6})\.([0-9]{1,7})\b", re.IGNORECASE)
_MARKS = re.compile(r"\s*[\[(][\sS0-9.,;=&–-]{2,200}[\])]", re.IGNORECASE)
_MAX_CLAIMS = 400
_MAX_CHARS = 2_000
_MAX_CITED = 8
_MAX_TITLE = 160


@dataclass(frozen=True, slots=True)
class Reading:
    """The claims of a reply, its title, and how many entries were no claims."""

    title: str
    claims: tuple[DraftClaim, ...]
    rejected: int = 0


def read(value: Any, style: Style) -> Reading | None:  # noqa: ANN401  # whatever the model wrote
    """The claims in a reply; None where it has none, so that the model can be asked otherwise."""
    items = value.get("claims") if isinstance(value, dict) else None
    if not isinstance(items, list):
        return None
    names = [section.id for section in style.sections] or ["lede"]
    found = [claim for item in items[:_MAX_CLAIMS] if (claim := _claim(item, names)) is not None]
    if not found:
        return None
    title = value.get("title")
    return Reading(
        on_one_line(title)[:_MAX_TITLE] if isinstance(title, str) else "", tuple(found), len(items) - len(found)
    )


def answers(value: Any, style: Style) -> tuple[DraftClaim | None, ...] | None:  # noqa: ANN401
    """The claims of a repair reply in order, None for one that was withdrawn or is no claim."""
    items = value.get("claims") if isinstance(value, dict) else None
    if not isinstance(items, list) or not items:
        return None
    names = [section.id for section in style.sections] or ["lede"]
    return tuple(_claim(item, names) for item in items[:_MAX_CLAIMS])


def ids_in(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Sentence ids in a list, a string, or a list of lists, in order and once each."""
    parts = value if isinstance(value, list) else [value]
    text = " ".join(str(part) for part in parts[:50] if isinstance(part, str | list))[:5_000]
    return tuple(dict.fromkeys(f"S{int(match[1])}.{int(match[2])}" for match in _ID.finditer(text)))


def _claim(item: Any, sections: Sequence[str]) -> DraftClaim | None:  # noqa: ANN401
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        return None
    raw = item["text"][: _MAX_CHARS * 4]
    text, inside = _unmarked(raw) if "[" in raw or "(" in raw else (raw, ())
    text = on_one_line(text)
    if not any(char.isalnum() for char in text) or len(text) > _MAX_CHARS or "\ufffd" in text:
        return None
    cited = tuple(dict.fromkeys((*ids_in(item.get("sentences")), *inside)))[:_MAX_CITED]
    section = str(item.get("section"))
    return DraftClaim(section if section in sections else sections[0], text, cited, _date(item.get("date")))


def _unmarked(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its citation marks, and the ids in them."""
    inside = tuple(key for mark in _MARKS.finditer(text) for key in ids_in(mark[0]))
    return _MARKS.sub(lambda mark: "" if ids_in(mark[0]) else mark[0], text), inside


def _date(value: Any) -> str | None:  # noqa: ANN401
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None
