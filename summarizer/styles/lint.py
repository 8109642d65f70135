"""What is allowed in a style but probably not meant. Errors are raised where a style is read; see `library`."""

from __future__ import annotations

from pathlib import PurePath

from summarizer.model import Finding, Style


def lint(style: Style) -> tuple[Finding, ...]:
    """Warnings about a style that can be used; empty for a good one."""
    notes: list[str] = []
    if not style.description:
        notes.append("no `description`: `styles list` has nothing to say about it")
    if PurePath(style.uri).stem != style.name:
        notes.append(f"the header says {style.name}, but it is found as {PurePath(style.uri).stem}, the file's name")
    notes.extend(f"section `{section.id}` has no `about`" for section in style.sections if not section.about)
    notes.extend(f"section `{section.id}` has no `heading`" for section in style.sections[1:] if not section.heading)
    given = [section.share for section in style.sections if section.share]
    if given and len(given) < len(style.sections):
        notes.append("some sections have a `share` and some none: those without share what is left")
    if given and len(given) == len(style.sections) and sum(given) < 0.95:
        notes.append(f"shares add up to {sum(given):.2f}: the rest of the words is not given to any section")
    return tuple(Finding("style", "warning", None, note) for note in notes)
