"""The public package: what it exports, and what importing it costs."""

import subprocess
import sys

import pytest

import summarizer

HEAVY = ("openai", "tiktoken", "numpy", "rich", "jsonschema", "jinja2", "yaml", "click", "rouge_score", "sentencex")


def test_every_public_name_resolves() -> None:
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
    assert len(summarizer.__all__) <= 12
    assert dir(summarizer) == sorted(summarizer.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = summarizer.nonsense


def test_import_loads_nothing_heavy_opens_nothing_and_sets_no_handler() -> None:
    code = (
        "import sys, logging\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append((event, args[0])) if event == 'socket.connect' or "
        "(event == 'open' and not str(args[0]).endswith(('.py', '.pyc', '.so'))) else None)\n"
        "import summarizer\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], logging.root.handlers, opened)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] [] []"


@pytest.mark.parametrize("arguments", [["--help"], ["brief", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys, atexit\n"
        f"sys.argv = ['summarizer', *{arguments!r}]\n"
        f"atexit.register(lambda: print('LOADED', [m for m in {HEAVY!r} if m in sys.modules and m != 'click']))\n"
        "from summarizer.cli import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "LOADED []" in done.stdout
