"""Which engine writes: the one place that decides, and says why.

`auto` is `openai` where a key, a base URL or a model is configured, else `extractive`.
"""

from __future__ import annotations

from pathlib import Path

from summarizer import config
from summarizer.errors import ConfigError
from summarizer.model import Engine


def search(settings: config.Settings) -> tuple[Path, ...]:
    """Where styles are looked for before the ones that ship."""
    return (settings.prompts,) if settings.prompts else ()


def engine(wanted: str, settings: config.Settings) -> tuple[Engine, str]:
    """The engine, and one line that says which it is and why."""
    from summarizer.engines.extractive import Extractive

    if wanted in {"auto", "extractive"}:
        why = "no key, base URL or model is configured" if wanted == "auto" else "as asked"
        return Extractive(), f"engine extractive: {why}"
    raise ConfigError(f"'{wanted}' is not there yet", where="--engine", hint=f"settings: {settings}")
