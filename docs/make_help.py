"""Writes docs/help.md: the help text of every command, as the program prints it. A test compares the two."""

from __future__ import annotations

from pathlib import Path

import click

from summarizer.cli import COMMANDS, cli

HEAD = "# Help texts\n\nMade by `python docs/make_help.py`; a test compares this page with the program.\n"

NAMES = cli.context_settings["help_option_names"]  # click keeps the first it is asked with


def help_page() -> str:
    """The page, commands in the order of `summarizer --help`, groups followed by their members."""
    parts = [HEAD, _block(cli, "summarizer", None)]
    for name in COMMANDS:
        context = click.Context(cli, info_name="summarizer", help_option_names=NAMES)
        command = cli.get_command(context, name)
        assert command is not None
        parts += _with_members(command, name, context)
    return "\n".join(parts)


def _with_members(command: click.Command, name: str, parent: click.Context) -> list[str]:
    found = [_block(command, name, parent)]
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name, parent=parent, help_option_names=NAMES)
        for member in command.list_commands(context):
            child = command.get_command(context, member)
            assert child is not None
            found += _with_members(child, member, context)
    return found


def _block(command: click.Command, name: str, parent: click.Context | None) -> str:
    context = click.Context(
        command, info_name=name, parent=parent, terminal_width=100, max_content_width=100, help_option_names=NAMES
    )
    return f"## {context.command_path}\n\n```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    Path(__file__).with_name("help.md").write_text(help_page(), encoding="utf-8", newline="\n")
