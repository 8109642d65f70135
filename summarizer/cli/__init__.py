"""The command line: the only place with print, exit codes and argv.

Commands are loaded when they are named, so `--help` pays for none of them. What `main` turns into an exit code is drawn
in `errors`; a traceback is shown for `-vv` alone.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from summarizer import __version__
from summarizer.errors import SummarizerError

# Name → module of this package and the line in `--help`; a test compares each line with the command's own.
COMMANDS = {
    "brief": "Write a cited brief of the sources.",
    "inspect": "Show what was read, dropped, merged and found in conflict.",
    "verify": "Check a brief, or any cited text, against its sources.",
    "diff": "Show what changed between two briefs, fact by fact.",
    "eval": "Measure briefs against a suite, and guard what was reached.",
    "compare": "Write several briefs of the same sources side by side.",
    "batch": "Write many briefs from a manifest; resumable.",
    "styles": "List, show, make and check styles.",
    "cache": "Show or clear the replies that are kept.",
    "doctor": "Show what is configured, reachable and missing.",
}


class Commands(click.Group):
    """A group whose commands are imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"summarizer.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in `--help`, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion where the name is nearly right."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f" Did you mean '{near[0]}'?" if near else " See 'summarizer --help'."
            raise click.UsageError(f"no command '{args[0][:80]}'.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="summarizer")
def cli() -> None:
    """Turn many articles about one event into one brief, every line of it cited and checked.

    Exit codes: 0 done, 1 a check failed, 2 usage or input, 3 provider failed or work incomplete, 130 interrupted.
    """


def main() -> None:
    """Run the command line and leave with the exit code of the contract."""
    code = 0
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head -1`): nothing to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        click.echo("summarizer: interrupted", err=True)
        code = 130
    sys.exit(code)


def _run() -> int:
    from summarizer.text.display import printable

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Any locale may meet any source; what the terminal cannot show must not end the run.
            stream.reconfigure(encoding="utf-8" if _utf8_wanted(stream.encoding) else None, errors="backslashreplace")
    try:
        code = cli.main(standalone_mode=False, prog_name="summarizer")
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort as error:
        raise KeyboardInterrupt from error
    except click.ClickException as error:
        click.echo(f"summarizer: {printable(error.format_message())}", err=True)
        return 2
    except SummarizerError as error:
        if "-vv" in sys.argv:
            raise
        click.echo(f"summarizer: {printable(str(error))}", err=True)
        return error.exit_code
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        if "-vv" in sys.argv:
            raise
        what = printable(f"{type(error).__name__}: {error}")[:200]
        click.echo(f"summarizer: internal error: {what}\nThis is a bug; -vv shows where. Please report it.", err=True)
        return 3
    return code if isinstance(code, int) else 0


def _utf8_wanted(encoding: str | None) -> bool:
    return (encoding or "ascii").lower() in {"ascii", "us-ascii", "ansi_x3.4-1968", "utf-8"}
