"""`summarizer doctor`: what is configured, reachable and missing."""

from __future__ import annotations

import sys

import click

from summarizer import __version__, config


@click.command(short_help="Show what is configured, reachable and missing.")
def command() -> None:
    """Show what is configured, reachable and missing; keys are never shown."""
    settings = config.read()
    rows = [("summarizer", __version__), ("python", sys.version.split()[0])]
    for name, variable in config.VARIABLES.items():
        value = getattr(settings, variable.field)
        shown = ("set" if value else "not set") if variable.field == "api_key" else str(value or "not set")
        rows.append((name, shown))
    for name, value in rows:
        click.echo(f"{name:<24}{value}")
