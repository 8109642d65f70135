"""Shared parts of the tests: where the seeds are, and the command line as a user meets it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`summarizer` in a process of its own, in an empty directory, with nothing configured."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "SUMMARIZER_"))}
    environment = kept | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PYTHONUTF8": "0", "LC_ALL": "C.UTF-8"}

    def call(
        *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "summarizer", *map(str, arguments)],
            input=stdin, capture_output=True, cwd=cwd or tmp_path, env=environment | (env or {}), timeout=120, check=False,
        )  # fmt: skip

    return call


@pytest.fixture
def seeds() -> Path:
    return SEEDS
