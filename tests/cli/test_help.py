"""Help texts: every command is listed with its own words, and every listed command is there."""

import pytest

from summarizer.cli import COMMANDS, cli


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_list_says_what_the_command_says_of_itself(name: str) -> None:
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.get_short_help_str(200) == COMMANDS[name]
