"""The documents say what the code does: help page, README's commands and README's Python."""

import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli import COMMANDS
from summarizer.config import VARIABLES
from tests.conftest import ROOT, SEEDS, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_help_page_is_what_the_program_prints() -> None:
    # In a process of its own: click keeps a command's help option from the first context that asked for it.
    code = "import runpy, sys; sys.stdout.buffer.write(runpy.run_path(sys.argv[1])['help_page']().encode())"
    made = subprocess.run(
        [sys.executable, "-c", code, ROOT / "docs/make_help.py"], capture_output=True, cwd=ROOT, check=True
    )
    assert (ROOT / "docs/help.md").read_bytes() == made.stdout, "run: python docs/make_help.py"


def test_the_page_of_figures_is_that_of_the_results_beside_it() -> None:
    made = runpy.run_path(str(ROOT / "eval/benchmarks/figures.py"))["page"](ROOT / "eval/results")
    page = (ROOT / "eval/results/README.md").read_text(encoding="utf-8")
    assert page == made, "run: python eval/benchmarks/figures.py"


def test_readme_names_every_command() -> None:
    for name in COMMANDS:
        assert f"summarizer {name}" in README, name


def test_every_variable_is_documented() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert all(f"{name}=" in example for name in VARIABLES)


def _commands() -> list[str]:
    lines = [line.strip() for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
    return [line for line in lines if line.startswith("summarizer ")]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(SEEDS, folder / "seeds")
    return folder


def test_the_readme_has_commands_to_run() -> None:
    assert len(_commands()) >= 5


def test_readme_commands_work_in_their_order(run: Run, place: Path) -> None:
    for line in _commands():
        done = run(*shlex.split(line, comments=True)[1:], cwd=place)
        assert done.returncode == 0, f"{line}\n{done.stderr.decode()}"


def test_readme_python_works(place: Path) -> None:
    code = "\n".join(block for kind, block in BLOCKS if kind == "python")
    assert "summarize(" in code
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=place,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
