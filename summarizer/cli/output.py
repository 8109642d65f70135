"""Where results go: standard output or files, never half a file.

Chooses a format by flag or by suffix; knows nothing of what a brief says.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
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


def rendered(brief: Brief, form: str) -> str:
    """The brief in one of `FORMATS`; text is as wide as the terminal, 80 elsewhere."""
    from summarizer import render

    if form == "text":
        width = min(shutil.get_terminal_size((80, 24)).columns, 100) if sys.stdout.isatty() else 80
        return render.text(brief, width, colour=colour())
    return {"md": render.markdown, "json": render.json, "html": render.html}[form](brief)


def form_of(path: Path) -> str:
    """The format that a file's suffix asks for.

    Raises:
        ConfigError: no format has that suffix.
    """
    form = _SUFFIXES.get(path.suffix.lower())
    if form is None:
        known = ", ".join(sorted(_SUFFIXES))
        raise ConfigError("no format for this suffix", where=f"-o {path}", hint=f"use one of {known}, or --format")
    return form


def check_writable(paths: tuple[Path, ...]) -> None:
    """Say before the work, not after it, that a result has nowhere to go.

    Raises:
        OutputError: the directory is missing or cannot be written to, or the path is a directory.
    """
    for path in paths:
        if path.is_dir():
            raise OutputError("is a directory", where=f"-o {path}")
        if not path.parent.is_dir():
            raise OutputError("no such directory", where=f"-o {path}", hint=f"make it first: mkdir -p {path.parent}")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise OutputError("cannot be written", where=f"-o {path}")


def write(path: Path, content: str) -> None:
    """Write the whole file or leave the old one.

    Raises:
        OutputError: the disk said no.
    """
    temporary = None
    try:
        if path.exists() and not path.is_file():  # a device or a named pipe cannot be replaced, only written to
            path.write_text(content, encoding="utf-8", newline="\n")
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise OutputError(error.strerror or "cannot be written", where=f"-o {path}") from None


def say(message: str, *, quiet: bool = False) -> None:
    """One line on standard error, made safe to show."""
    if not quiet:
        from summarizer.text.display import one_line

        click.echo(f"summarizer: {one_line(message)}", err=True)


def safe(text: str) -> str:
    """Text from a source or a model on one line, made safe to show."""
    from summarizer.text.display import one_line

    return one_line(text)
