"""How far a model's answer is, as one line on a terminal that is written over: `model: 312 tokens, 4.2 s`.

Only where standard error is a terminal. Does not know what is asked of the model.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import TextIO

_EVERY_S = 0.1


class Progress:
    """Counts the pieces of all answers. Safe to use from several threads.

    Args:
        stream: the terminal.
        clock: seconds.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self.stream = stream
        self.clock = clock
        self._lock = threading.Lock()
        self._began: float | None = None
        self._shown_at = 0.0
        self._tokens = self._width = 0
        self._open = True

    def __call__(self, pieces: int) -> None:
        """So many pieces more; 0 where a call begins."""
        with self._lock:
            now = self.clock()
            self._began = now if self._began is None else self._began
            self._tokens += pieces
            if self._open and (not pieces or now - self._shown_at >= _EVERY_S):
                self._shown_at = now
                self._show(
                    f"model: {self._tokens or 'no'} tokens{'' if self._tokens else ' yet'}, {now - self._began:.1f} s"
                )

    def clear(self) -> None:
        """Take the line away, so that another one can be written."""
        with self._lock:
            if self._width:
                self._show("")

    def close(self) -> None:
        """Take the line away for good."""
        self.clear()
        self._open = False

    def _show(self, text: str) -> None:
        self.stream.write("\r" + text.ljust(self._width) + ("" if text else "\r"))
        self.stream.flush()
        self._width = len(text)


def on_terminal(clock: Callable[[], float]) -> Progress | None:
    """Progress on standard error, None where that is no terminal."""
    wanted = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    return Progress(sys.stderr, clock) if wanted else None
