"""The values that pass between the parts of ingestion: raw bytes in, documents out.

A document is a source without its number: `load` numbers them when all are read. Nothing is read or decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict, cast

from summarizer.errors import SourceError
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one input and the name the user knows it by. `suffix` is lower case, with its dot."""

    uri: str
    suffix: str
    data: bytes
    named: bool = True  # named directly, not found in a directory


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader made of one record. Only plain text keeps the exact decoded file as `text`."""

    text: str
    uri: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    cleaned: bool = False  # the reader already left the furniture out (a page's article, a mail's body)


class About(TypedDict, total=False):
    """What a reader found out about a document."""

    title: str
    publisher: str
    published: str
    author: str
    url: str
    language: str


def about(pairs: Iterable[tuple[str, object]]) -> About:
    """The pairs that say something: known names with text, its white space folded."""
    known = About.__annotations__
    found = {name: " ".join(value.split()) for name, value in pairs if name in known and isinstance(value, str)}
    return cast("About", {name: value for name, value in found.items() if value})


class Unreadable(SourceError):
    """A reader's complaint about the bytes it got; `load` adds the file's name and decides whether to go on."""
