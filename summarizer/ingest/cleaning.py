"""What in a source is not evidence. Thin first version: headline guess and lines that are no sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.model import Removed, Source

_LINE = re.compile(r"[^\r\n]+")


def clean(source: Source) -> Source:
    """The source with its title guessed and its removed spans listed."""
    lines = [match for match in _LINE.finditer(source.text) if match.group().strip()]
    bodies = [line for line in lines if _is_body(line.group())]
    if not bodies:
        return source
    removed = tuple(
        Removed(source.id, line.start(), line.end(), line.group(), "fragment")
        for line in lines
        if not _is_body(line.group())
    )
    body = " ".join(line.group() for line in bodies).casefold()
    heads = [line.group().strip(" #*") for line in lines if line.start() < bodies[0].start()]
    title = max(heads, key=lambda head: sum(word in body for word in head.casefold().split()), default=None)
    return replace(source, removed=removed, title=source.title or title)


def _is_body(line: str) -> bool:
    return (bool(re.search(r"[.!?…。؟।](?:[\"”’»)\]]|\[[0-9]+\])*\s*$", line)) and len(line.split()) >= 6) or len(
        line
    ) > 200
