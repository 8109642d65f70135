"""A suite to start from: a fictional case with references, facts and disagreements, and a workflow for CI.

`write` copies it into a folder and never overwrites. The files beside this one are the copies' originals.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from summarizer.errors import OutputError
from summarizer.storage import write_whole

WORKFLOW = ".github/workflows/briefs.yml"


def write(root: Path, folder: str = "eval/suites") -> tuple[Path, ...]:
    """Write the scaffold under `root`; returns the files, the suite first.

    Raises:
        OutputError: one of the files is there already, or cannot be written. Nothing is written then.
    """
    wanted = dict(_wanted(root / folder, root, folder))
    there = [path for path in wanted if path.exists()]
    if there:
        raise OutputError("is there already", where=str(there[0]), hint="nothing was written; name another folder")
    for path, text in wanted.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(error.strerror or "cannot be made", where=str(path.parent)) from None
        write_whole(path, text)
    return tuple(wanted)


def _wanted(home: Path, root: Path, folder: str) -> list[tuple[Path, str]]:
    here = files(__package__)
    suite = (here / "suite.yaml").read_text(encoding="utf-8").replace("{folder}", folder)
    workflow = (here / "workflow" / "briefs.yml").read_text(encoding="utf-8")
    found = [(home / "example.yaml", suite)]
    found += [(home / name, _text(here / name)) for name in ("reference.md", "nuggets.yaml", "disagreements.yaml")]
    found += [
        (home / "sources" / one.name, _text(one))
        for one in sorted((here / "sources").iterdir(), key=lambda one: one.name)
        if one.name.endswith(".txt")
    ]
    found.append((home.parent / ".gitignore", "runs/\n"))
    return [*found, (root / WORKFLOW, workflow.replace("eval/suites", folder))]


def _text(file: Traversable) -> str:
    return file.read_text(encoding="utf-8")
