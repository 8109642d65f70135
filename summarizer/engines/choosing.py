"""From settings and flags to an engine, with one line that says which and why.

Only `cli` calls this. Imports no client and opens no connection for the extractive engine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer.config import Settings
from summarizer.engines.extractive import Extractive
from summarizer.errors import ConfigError, ProviderUnavailable
from summarizer.model import Engine
from summarizer.model.value import dataclass

if TYPE_CHECKING:
    from summarizer.engines.generative import Ways
    from summarizer.llm.metering import Meter
    from summarizer.llm.openai_chat import Endpoint
    from summarizer.llm.stack import Wiring

_LOCAL_TIMEOUT_S = 600.0  # a busy machine is slow, not gone
DEFAULT_MODEL = "gpt-5-mini"
"""Asked for where a key is configured and nothing else."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The flags that bear on the engine; None where a flag was not given, so that the settings hold."""

    model: str | None = None
    base_url: str | None = None
    strategy: Literal["auto", "write", "fuse"] = "auto"
    context: Literal["select", "map"] = "select"
    context_tokens: int | None = None
    max_cost: float | None = None
    record: Path | None = None
    replay: Path | None = None
    cache: bool = True
    jobs: int | None = None
    dry: bool = False  # an engine that estimates and cannot write


@dataclass(frozen=True, slots=True)
class Built:
    """An engine, why it was chosen (one line), what it has paid for so far, and how to let go of it."""

    engine: Engine
    why: str
    meter: Callable[[], Meter | None] = lambda: None
    close: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the library may not do itself: wait so many seconds, say a line, and show how far a model's answer is."""

    sleep: Callable[[float], None]
    say: Callable[[str], None] = lambda _: None
    progress: Callable[[int], None] | None = None  # see `OpenAIChat`


def resolve(name: str, settings: Settings, choice: Choice) -> tuple[str, str]:
    """The engine that a name stands for, and why: `auto` is `openai` where anything of an endpoint is configured."""
    if name != "auto":
        return name, "asked for"
    model = choice.model or settings.model
    if model and _is_file(model):
        return "local", f"{Path(model).name} is a local model"
    for value, what in (
        (choice.replay, "a recorded run is replayed"),
        (choice.base_url or settings.base_url, "a base URL is configured"),
        (model, "a model is configured"),
        (settings.api_key, "a key is configured"),
    ):
        if value:
            return "openai", what
    return "extractive", "no key, base URL or model is configured"


def build(name: str, settings: Settings, choice: Choice, hooks: Hooks) -> Built:
    """The engine for a name, ready to write.

    Args:
        name: `auto`, `extractive`, `openai` or `local`.
        settings: from the environment; the choice wins over them.
        choice: the flags.
        hooks: how to wait, and where notices go.

    Raises:
        ConfigError: a value that cannot be, a missing extra or model.
        ProviderError: no key where one is needed, or the endpoint cannot say which models it has.
    """
    kind, why = resolve(name, settings, choice)
    if kind == "extractive":
        return Built(Extractive(), f"engine extractive: {why}")
    if kind not in {"openai", "local"}:
        raise ConfigError(f"no engine named {name!r}", where="--engine", hint="auto, extractive, openai or local")
    from summarizer.engines.generative import Ways

    jobs = choice.jobs or settings.jobs
    if choice.dry:
        return _dry(kind, settings, choice, why)
    ways = Ways("openai", choice.strategy, choice.context, choice.context_tokens or 32_000, 0, jobs)
    if kind == "local":
        return _local(settings, choice, hooks, replace(ways, name="local", jobs=1))
    built = _openai(settings, choice, hooks, ways)
    return replace(built, why=f"engine openai: {why}; model {built.engine.model}")


def _dry(kind: str, settings: Settings, choice: Choice, why: str) -> Built:
    """An engine without an endpoint: nothing is started and nothing is called."""
    from summarizer.engines.generative import Generative, Ways
    from summarizer.llm.scripted import Scripted

    local = kind == "local"
    model = choice.model or settings.model or ("the local model" if local else DEFAULT_MODEL)
    tokens = choice.context_tokens or (8_192 if local else 32_000)
    ways = Ways("local" if local else "openai", choice.strategy, choice.context, tokens)
    return Built(Generative(Scripted(()), model, ways), f"engine {kind}: {why}; model {model}")


def _openai(settings: Settings, choice: Choice, hooks: Hooks, ways: Ways) -> Built:
    from summarizer.llm.openai_chat import DEFAULT_URL, Endpoint

    url = (choice.base_url or settings.base_url or DEFAULT_URL).strip()
    endpoint = Endpoint(url, settings.api_key, settings.timeout_s)
    model = choice.model or settings.model or _only_model(endpoint, choice)
    return _connected(_wiring(settings, choice, endpoint), hooks, ways, model)


def _local(settings: Settings, choice: Choice, hooks: Hooks, ways: Ways) -> Built:
    from summarizer.llm.openai_chat import Endpoint

    tokens = choice.context_tokens
    # The setting may be meant for an endpoint; only a file's name in it is a local model.
    named = choice.model or (settings.model if _is_file(settings.model) else None)
    if choice.replay is not None:
        model = named or _only_model(Endpoint(), choice)
        wiring = _wiring(settings, choice, Endpoint())
        built = _connected(wiring, hooks, replace(ways, context_tokens=tokens or 8_192), Path(model).name)
        return replace(built, why="engine local: a recorded run is replayed")
    from summarizer.engines.local import CONTEXT_TOKENS, LocalServer, model_file

    path = model_file(named)
    ways = replace(ways, context_tokens=tokens or CONTEXT_TOKENS)
    server = LocalServer(path, ways.context_tokens)
    label = f"local {path.name} {path.stat().st_size}"
    endpoint = Endpoint(server.base_url, None, max(settings.timeout_s, _LOCAL_TIMEOUT_S), label)
    built = _connected(_wiring(settings, choice, endpoint), hooks, ways, path.name)

    def close() -> None:
        built.close()
        server.close()

    trial = "" if named else ", a small model for trying out"
    return replace(built, why=f"engine local: {path.name}{trial}", close=close)


def _wiring(settings: Settings, choice: Choice, endpoint: Endpoint) -> Wiring:
    from summarizer.llm.stack import Wiring

    return Wiring(
        endpoint,
        settings.max_attempts,
        settings.cache_dir if choice.cache else None,
        settings.prices,
        choice.max_cost,
        choice.record,
        choice.replay,
    )


def _connected(wiring: Wiring, hooks: Hooks, ways: Ways, model: str) -> Built:
    from summarizer.engines.generative import Generative
    from summarizer.llm.stack import connect

    connection = connect(wiring, hooks.sleep, hooks.say, hooks.progress)
    engine = Generative(connection.chat, model, ways, connection.memory, hooks.say)
    metered = connection.meter
    return Built(engine, "", lambda: metered.meter if metered else None, connection.close)


def _is_file(model: str | None) -> bool:
    return model is not None and model.lower().endswith(".gguf")


def _only_model(endpoint: Endpoint, choice: Choice) -> str:
    """The model to ask for where none is named: that of the recording, our default, or the only one there is."""
    from summarizer.llm.faults import TransportFault
    from summarizer.llm.openai_chat import DEFAULT_URL, OpenAIChat
    from summarizer.llm.recording import Replaying

    if choice.replay is not None:
        models: tuple[str, ...] = Replaying(choice.replay).models
    elif endpoint.base_url.rstrip("/") == DEFAULT_URL:
        return DEFAULT_MODEL
    else:
        chat = OpenAIChat(endpoint)
        try:
            models = chat.models()
        except TransportFault as fault:
            raise ProviderUnavailable(str(fault), hint="with --model, it is asked more than once") from None
        finally:
            chat.close()
    if len(models) == 1:
        return models[0]
    listed = ", ".join(models[:6]) + (", …" if len(models) > 6 else "")
    hint = f"it has: {listed}" if models else "name one with --model or SUMMARIZER_MODEL"
    raise ConfigError(f"{len(models)} models to choose from", where="--model", hint=hint)
