"""Settings, and the only reader of the environment.

A `.env` in the working directory is read first, then the process environment, which wins; flags win over both and are
applied by the command line. Nothing here opens a socket or decides which engine runs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path

from summarizer.errors import ConfigError
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; every field has a variable in `VARIABLES` and a line in `.env.example`."""

    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    model: str | None = None
    engine: str = "auto"
    style: str = "briefing"
    prompts: Path | None = None
    cache_dir: Path = Path(".summarizer/cache")
    timeout_s: float = 120.0
    max_attempts: int = 4
    jobs: int = 4
    prices: Path | None = None


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: the field it fills, what it must look like, and its line of documentation."""

    field: str
    parse: Callable[[str], object]
    expects: str
    help: str


ENGINES = ("auto", "extractive", "openai", "local")


def _engine(value: str) -> str:
    if value not in ENGINES:
        raise ValueError(value)
    return value


def _positive(value: str) -> float:
    number = float(value)
    if not 0 < number < float("inf"):
        raise ValueError(value)
    return number


def _count(value: str) -> int:
    number = int(value)
    if number < 1:
        raise ValueError(value)
    return number


VARIABLES: Mapping[str, Variable] = {
    "OPENAI_API_KEY": Variable("api_key", str, "a key", "Key for the endpoint; without one, briefs are extractive."),
    "OPENAI_BASE_URL": Variable("base_url", str, "a URL", "Any OpenAI-compatible endpoint."),
    "SUMMARIZER_MODEL": Variable("model", str, "a model's name", "Model to ask for (`--model`)."),
    "SUMMARIZER_ENGINE": Variable("engine", _engine, "one of " + ", ".join(ENGINES), "What writes (`--engine`)."),
    "SUMMARIZER_STYLE": Variable("style", str, "a style's name or file", "Style to write in (`--style`)."),
    "SUMMARIZER_PROMPTS": Variable("prompts", Path, "a directory", "Where your own styles are looked for first."),
    "SUMMARIZER_CACHE_DIR": Variable("cache_dir", Path, "a directory", "Where paid-for replies are kept."),
    "SUMMARIZER_TIMEOUT_S": Variable("timeout_s", _positive, "seconds above 0", "Longest wait for one reply."),
    "SUMMARIZER_MAX_ATTEMPTS": Variable("max_attempts", _count, "a whole number from 1", "Tries for one call."),
    "SUMMARIZER_JOBS": Variable("jobs", _count, "a whole number from 1", "Calls under way at once (`--jobs`)."),
    "SUMMARIZER_PRICES": Variable("prices", Path, "a file", "Prices in USD per million tokens, by model (YAML)."),
}


def read(environ: Mapping[str, str] | None = None, directory: Path | None = None) -> Settings:
    """Settings from `directory/.env` and the environment.

    Args:
        environ: instead of the process environment, for tests.
        directory: where `.env` is looked for; the working directory by default.

    Raises:
        ConfigError: a variable has a value it cannot have. The value itself is not repeated: it may be a secret.
    """
    values = _dotenv((directory or Path()) / ".env") | dict(os.environ if environ is None else environ)
    fields: dict[str, object] = {}
    for name, variable in VARIABLES.items():
        raw = values.get(name, "").strip()
        if not raw:
            continue
        try:
            fields[variable.field] = variable.parse(raw)
        except ValueError:
            raise ConfigError(f"expected {variable.expects}", where=name, hint="see .env.example") from None
    return Settings(**fields)  # type: ignore[arg-type]


def _dotenv(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    from dotenv import dotenv_values  # 40 ms, and most runs have no .env

    try:
        found = dotenv_values(path, interpolate=False)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("cannot be read", where=str(path), hint=str(error)) from None
    return {name: value for name, value in found.items() if value is not None}
