"""`summarizer cache`: the replies that were paid for."""

from __future__ import annotations

import click

from summarizer import config


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
@click.confirmation_option("-y", "--yes", prompt="Delete every reply that is kept?", help="Do not ask.")
def clear() -> None:
    """Delete the cache."""
    from summarizer.llm import caching

    click.echo(f"{caching.clear(config.read().cache_dir)} replies deleted")
