"""Where results go: standard output or files.

Chooses a format by flag or by suffix; knows nothing of what a brief says.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from summarizer.errors import ConfigError, OutputError
from summarizer.model import Brief

FORMATS = ("md", "text", "json", "html")
_SUFFIXES = {".md": "md", ".markdown": "md", ".txt": "text", ".json": "json", ".html": "html", ".htm": "html"}


def colour(stream: object = None) -> bool:
    """True where standard output (or `stream`) is a terminal that wants colour."""
    target = stream or sys.stdout
    isatty = getattr(target, "isatty", lambda: False)
    return bool(isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def rendered(brief: Brief, form: str, *, file: bool = False) -> str:
    """The brief in one of `FORMATS`; text is as wide and coloured as the terminal, 80 and plain in a file."""
    from summarizer import render

    if form == "text":
        return render.text(brief, width(file=file), colour=not file and colour())
    return {"md": render.markdown, "json": render.json, "html": render.html}[form](brief)


def width(*, file: bool) -> int:
    """Columns that text may have: the terminal's, 100 at most; 80 where there is none."""
    if file or not sys.stdout.isatty():
        return 80
    import shutil  # brings compression with it

    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def form_of(path: Path, wanted: str | None = None, formats: tuple[str, ...] = FORMATS) -> str:
    """The format that a file's suffix asks for; `wanted` where the suffix asks for none.

    Raises:
        ConfigError: neither says, or the suffix asks for none of `formats`.
    """
    if str(path) == "-":
        raise ConfigError("standard output is where it goes without -o", where="-o -", hint="leave -o out")
    form = _SUFFIXES.get(path.suffix.lower(), wanted)
    if form not in formats:
        known = ", ".join(sorted(suffix for suffix, one in _SUFFIXES.items() if one in formats))
        raise ConfigError("no format for this suffix", where=f"-o {path}", hint=f"use one of {known}, or --format")
    return form


def forms_of(
    paths: tuple[Path, ...], wanted: str | None, formats: tuple[str, ...] = FORMATS, *, quiet: bool = False
) -> list[tuple[Path, str]]:
    """Each file with its format; a warning where `wanted` is that of none of them. Raises as `form_of`."""
    forms = [(path, form_of(path, wanted, formats)) for path in paths]
    if forms and wanted and wanted not in {form for _, form in forms}:
        path, form = forms[0]
        say(f"warning: -o {path} is written as {form}, as its suffix says, not as {wanted}", quiet=quiet)
    return forms


def check_writable(paths: tuple[Path, ...]) -> None:
    """Say before the work, not after it, that a result has nowhere to go.

    Raises:
        OutputError: the directory is missing or cannot be written to, or the path is a directory.
    """
    for path in paths:
        if path.is_dir():
            raise OutputError("is a directory", where=f"-o {path}")
        if path.parent.exists() and not path.parent.is_dir():
            raise OutputError(f"{path.parent} is a file, not a directory", where=f"-o {path}")
        if not path.parent.is_dir():
            raise OutputError("no such directory", where=f"-o {path}", hint=f"make it first: mkdir -p {path.parent}")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise OutputError("cannot be written", where=f"-o {path}")


def say(message: str, *, quiet: bool = False) -> None:
    """One line on standard error, made safe to show."""
    if not quiet:
        from summarizer.text.display import one_line

        click.echo(f"summarizer: {one_line(message)}", err=True)


def safe(text: str) -> str:
    """Text from a source or a model on one line, made safe to show."""
    from summarizer.text.display import one_line

    return one_line(text)
