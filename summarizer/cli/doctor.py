"""`summarizer doctor`: what is configured, reachable and missing."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click

from summarizer import __version__, config
from summarizer.cli import choose
from summarizer.text.display import printable

if TYPE_CHECKING:
    from summarizer.llm.probing import Probe


@click.command(short_help="Show what is configured, reachable and missing.")
@click.option("--model", metavar="NAME", help="Model to ask for.")
@click.option("--base-url", metavar="URL", help="An OpenAI-compatible endpoint.")
@click.option("--no-probe", is_flag=True, help="Call no endpoint.")
def command(model: str | None, base_url: str | None, no_probe: bool) -> int:
    """Show what is configured, reachable and missing; keys are never shown.

    Where an endpoint is configured, it is asked for its models and for two short replies. 3 where it does not answer.
    """
    settings = config.read()
    for name, value in (*_settings(settings), *_parts(settings)):
        click.echo(f"{name:<24}{printable(value)}")
    if no_probe or not (base_url or settings.base_url or settings.api_key):
        click.echo(f"{'endpoint':<24}{'not asked' if no_probe else 'none configured: briefs are extractive'}")
        return 0
    found = _probe(settings, model, base_url)
    for name, value in found.rows():
        click.echo(f"{name:<24}{printable(value)}")
    return 0 if found.answers else 3


def _settings(settings: config.Settings) -> Iterator[tuple[str, str]]:
    yield "summarizer", __version__
    yield "python", sys.version.split()[0]
    for name, variable in config.VARIABLES.items():
        value: Any = getattr(settings, variable.field)
        secret = variable.field == "api_key"
        yield name, ("set" if value else "not set") if secret else _shown(value)


def _shown(value: object) -> str:
    """A setting without the password that an address may hold."""
    text = str(value or "not set")
    if "@" in text and "://" in text:
        from summarizer.llm.openai_chat import Endpoint

        return Endpoint(text).where
    return text


def _parts(settings: config.Settings) -> Iterator[tuple[str, str]]:
    from summarizer import styles
    from summarizer.engines.local import INSTALL, trial_model
    from summarizer.text import tokens

    found, wrong = styles.survey(choose.search(settings))
    yield "styles", ", ".join(style.name for style in found) + (f"; {len(wrong)} cannot be read" if wrong else "")
    yield "tokens counted with", tokens.counter(settings.model)
    model = trial_model()
    local = "llama.cpp is there" if find_spec("xllamacpp") else f"not installed: {INSTALL}"
    yield "engine local", local + (f", {model.name} for trying out" if model else ", no model for trying out")


def _probe(settings: config.Settings, model: str | None, base_url: str | None) -> Probe:
    from summarizer.engines.choosing import DEFAULT_MODEL
    from summarizer.llm.openai_chat import DEFAULT_URL, Endpoint
    from summarizer.llm.probing import probe

    url = base_url or settings.base_url or DEFAULT_URL
    wanted = model or settings.model or (DEFAULT_MODEL if url == DEFAULT_URL else None)
    return probe(Endpoint(url, settings.api_key, min(settings.timeout_s, 30.0)), wanted, time.perf_counter)
