"""Which engine writes: its flags, its settings, and the one place that turns them into an engine and says why.

`auto` is `openai` where a key, a base URL or a model is configured, else `extractive`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import config
from summarizer.cli import output

if TYPE_CHECKING:
    from summarizer.engines.choosing import Built, Choice


def search(settings: config.Settings) -> tuple[Path, ...]:
    """Where styles are looked for before the ones that ship."""
    return (*((settings.prompts,) if settings.prompts else ()), Path("prompts"))


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The flags that bear on the engine, for every command that writes briefs."""
    return options_but()(command)


def options_but(*left_out: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The same, less some that the command has in another form."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for name, flag in reversed(_flags().items()):
            command = command if name in left_out else flag(command)
        return command

    return decorate


def _flags() -> dict[str, Callable[[Callable[..., Any]], Callable[..., Any]]]:
    file, money = click.Path(path_type=Path), click.FloatRange(min=0, min_open=True)
    return {
        "engine": click.option(
            "--engine", type=click.Choice(config.ENGINES), help="What writes the claims.  [default: auto]"
        ),
        "model": click.option("--model", metavar="NAME", help="Model to ask for; a .gguf file with --engine local."),
        "base_url": click.option("--base-url", metavar="URL", help="An OpenAI-compatible endpoint."),
        "strategy": click.option(
            "--strategy",
            type=click.Choice(("auto", "write", "fuse")),
            default="auto",
            show_default=True,
            help="A whole brief in one reply, or a plan of ours worded sentence by sentence.",
        ),
        "context": click.option(
            "--context",
            type=click.Choice(("select", "map")),
            default="select",
            show_default=True,
            help="Sources too long for the model: send the best, or write in parts.",
        ),
        "context_tokens": click.option(
            "--context-tokens",
            type=click.IntRange(1_024),
            metavar="N",
            help="The model's context.  [default: 32000; local: 8192]",
        ),
        "max_cost": click.option(
            "--max-cost", type=money, metavar="USD", help="Refuse calls that could cost more in all."
        ),
        "record": click.option("--record", type=file, metavar="FILE", help="Write down every reply."),
        "replay": click.option(
            "--replay", type=file, metavar="FILE", help="Answer from a recording; no endpoint is called."
        ),
        "cache": click.option("--no-cache", "cache", flag_value=False, default=True, help="Pay for equal calls again."),
        "jobs": click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Calls at once.  [default: 4]"),
    }


FLAGS = ("model", "base_url", "strategy", "context", "context_tokens", "max_cost", "record", "replay", "cache", "jobs")


def choice_of(flags: Mapping[str, Any]) -> Choice:
    """The flags of `options`, but for `--engine`."""
    from summarizer.engines.choosing import Choice

    return Choice(**{name: flags[name] for name in FLAGS})


def engine(
    wanted: str, settings: config.Settings, choice: Choice | None = None, *, quiet: bool = False, progress: bool = False
) -> Built:
    """The engine; `why` is one line that says which it is and why. To be closed.

    `progress` shows on a terminal how far its model's answers are, for commands that write nothing else meanwhile.
    """
    from summarizer.cli.progress import on_terminal
    from summarizer.engines.choosing import Choice, Hooks, build

    shown = on_terminal(time.monotonic) if progress and not quiet else None

    def say(line: str) -> None:
        if shown is not None:
            shown.clear()
        output.say(line, quiet=quiet)

    built = build(wanted, settings, choice or Choice(), Hooks(time.sleep, say, shown))
    if shown is None:
        return built

    def close() -> None:
        shown.close()
        built.close()

    return replace(built, close=close)
