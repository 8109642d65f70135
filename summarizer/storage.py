"""Files written whole or not at all. Knows nothing of what is in them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from summarizer.errors import OutputError


def write_whole(path: Path, content: str) -> None:
    """Write `content` as UTF-8 with line feeds; on failure the old file, if any, is still there.

    Raises:
        OutputError: the disk said no.
    """
    import tempfile  # 8 ms, and most briefs go to standard output

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
        raise OutputError(error.strerror or "cannot be written", where=str(path)) from None


def append_line(path: Path, line: str) -> None:
    """Append one line and see it to the disk, so that a killed run has lost nothing that it reported.

    Raises:
        OutputError: the disk said no.
    """
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise OutputError(error.strerror or "cannot be written", where=str(path)) from None
