"""`summarizer cache`: the replies that were paid for."""

from __future__ import annotations

import sys

import click

from summarizer import config
from summarizer.errors import ConfigError


@click.group(short_help="Show or clear the replies that are kept.")
def command() -> None:
    """Show or clear the replies that are kept, so that no equal call is paid for twice."""


@command.command()
def info() -> None:
    """Where the cache is, and what it holds."""
    from summarizer.llm import caching

    found = caching.info(config.read().cache_dir)
    rows = (
        ("file", str(found.path) + ("" if found.bytes else " (not there yet)")),
        ("replies", str(found.replies)),
        ("bytes", str(found.bytes)),
        ("tokens", f"{found.prompt} prompt, {found.completion} completion"),
        ("paid", f"${found.cost_usd:.4f}"),
    )
    for name, value in rows:
        click.echo(f"{name:<10}{value}")


@command.command()
@click.option(
    "--days", type=click.FloatRange(min=0), default=30, show_default=True, metavar="N", help="Unused so long."
)
def prune(days: float) -> None:
    """Delete replies that were not used for some time."""
    from summarizer.llm import caching

    click.echo(f"{caching.prune(config.read().cache_dir, days)} replies deleted")


@command.command()
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
def clear(*, yes: bool) -> None:
    """Delete the cache."""
    from summarizer.llm import caching

    if not yes and not sys.stdin.isatty():
        raise ConfigError("nobody is there to be asked", where="cache clear", hint="add --yes to delete all the same")
    if not yes:
        click.confirm("Delete every reply that is kept?", abort=True)

    click.echo(f"{caching.clear(config.read().cache_dir)} replies deleted")
