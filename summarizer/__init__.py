"""Many articles about one event in, one brief out whose every line cites its source and is checked against it.

The public names, loaded when they are first used: importing this package opens no file and no socket and loads no
heavy library.

    from summarizer import load, summarize, verify, check
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

TYPE_CHECKING = False  # importing `typing` would be most of the cost of importing this package
if TYPE_CHECKING:
    from typing import Any

    from summarizer.ingest import load as load
    from summarizer.model import Brief as Brief
    from summarizer.model import Report as Report
    from summarizer.model import Source as Source
    from summarizer.model import Support as Support
    from summarizer.pipeline import summarize as summarize
    from summarizer.verify import check as check
    from summarizer.verify import verify as verify

__version__ = "0.1.0"

_HOMES = {
    "load": "summarizer.ingest",
    "summarize": "summarizer.pipeline",
    "check": "summarizer.verify",
    "verify": "summarizer.verify",
    "Brief": "summarizer.model",
    "Report": "summarizer.model",
    "Source": "summarizer.model",
    "Support": "summarizer.model",
}

__all__ = ["Brief", "Report", "Source", "Support", "__version__", "check", "load", "summarize", "verify"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  # the type checker reads the imports above
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'summarizer' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `summarizer.verify` the function, although a room of the house has the same name.

    Importing the room makes Python set it as an attribute here; the setter lets that pass without effect.
    """

    @property
    def verify(self) -> Any:  # noqa: ANN401  # the type checker reads the imports above
        return import_module("summarizer.verify").verify

    @verify.setter
    def verify(self, room: ModuleType) -> None:
        pass


sys.modules[__name__].__class__ = _Package
