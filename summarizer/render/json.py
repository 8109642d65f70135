"""A brief as the JSON document of the contract."""

from __future__ import annotations

import json as _json
import re
from functools import cache

from summarizer.model import Brief
from summarizer.schemas import encode
from summarizer.text.display import INVISIBLE


def json(brief: Brief) -> str:
    """The document, indented by two, non-ASCII kept, ending in a line feed."""
    return dumps(encode(brief))


def dumps(value: object) -> str:
    """Any JSON value, written the same way."""
    return _risky().sub(_escape, _json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


@cache  # a wide class of characters takes a millisecond to compile, and most briefs are no JSON
def _risky() -> re.Pattern[str]:
    """What is escaped: the same value to every reader of JSON, and nothing that acts on a terminal."""
    return re.compile(f"[\x7f-\x9f{INVISIBLE}]")


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\u{int.from_bytes(unit, 'big'):04x}" for unit in _units(match.group()))


def _units(character: str) -> list[bytes]:
    encoded = character.encode("utf-16-be", "surrogatepass")
    return [encoded[at : at + 2] for at in range(0, len(encoded), 2)]
