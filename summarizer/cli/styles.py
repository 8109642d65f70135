"""`summarizer styles`: the styles that can be found."""

from __future__ import annotations

import click

from summarizer import config


@click.group(short_help="List, show, make and check styles.")
def command() -> None:
    """List, show, make and check styles."""


@command.command("list")
def list_() -> None:
    """Name and description of every style that can be found."""
    from summarizer import styles

    settings = config.read()
    found = styles.available((settings.prompts,) if settings.prompts else ())
    width = max((len(style.name) for style in found), default=0)
    for style in found:
        click.echo(f"{style.name:<{width}}  {style.description}")
