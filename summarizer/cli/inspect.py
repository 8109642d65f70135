"""`summarizer inspect`: what was read, set aside, merged and found in conflict. No engine runs."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli import output
from summarizer.storage import write_whole

if TYPE_CHECKING:
    from summarizer.model import Corpus
    from summarizer.render.inspection import Inspection

_SUFFIXES = {".md": "md", ".markdown": "md", ".txt": "table", ".json": "json"}
_MANY = 20  # inputs from which on a terminal is shown how far the reading is


@click.command(short_help="Show what was read, dropped, merged and found in conflict.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(("table", "md", "json")), help="[default: by suffix, else table]")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE",
              help="Write here instead of standard output.")  # fmt: skip
def command(paths: tuple[str, ...], form: str | None, target: Path | None) -> None:
    """Show what was read, dropped, merged and found in conflict; no engine runs."""
    from summarizer.ingest import load

    if target is not None:
        output.check_writable((target,))
    corpus = load(*paths, stdin=sys.stdin.buffer.read() if "-" in paths else None, progress=_progress())
    shown = _rendered(inspected(corpus), form or _SUFFIXES.get(target.suffix.lower() if target else "", "table"))
    if target is None:
        click.echo(shown, nl=False)
    else:
        write_whole(target, shown)


def inspected(corpus: Corpus) -> Inspection:
    """The evidence in a corpus, and what it costs in tokens before and after."""
    from summarizer.evidence import gather
    from summarizer.render.inspection import Inspection, counted
    from summarizer.text import tokens
    from summarizer.text.segment import spans

    evidence = gather(corpus)
    kept: dict[str, list[str]] = {source.id: [] for source in evidence.sources}
    for sentence in evidence.sentences:
        kept[sentence.source].append(sentence.text)
    counts = []
    for source in evidence.sources:
        mine = " ".join(kept[source.id])
        read = len(spans(source.text, source.language))
        counts.append(
            counted(source, mine, (read, len(kept[source.id]), tokens.count(source.text), tokens.count(mine)))
        )
    return Inspection(evidence, corpus.skipped, tuple(counts), tokens.counter())


def _rendered(found: Inspection, form: str) -> str:
    from summarizer.render import inspection

    if form == "table":
        wide = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
        return inspection.text(found, max(60, min(wide, 140)))
    return inspection.json(found) if form == "json" else inspection.markdown(found)


def _progress() -> Callable[[str], None] | None:
    """On a terminal, one line on standard error that counts the inputs; nothing for a few of them."""
    if not sys.stderr.isatty():
        return None
    seen = 0

    def count(uri: str) -> None:
        nonlocal seen
        seen += 1
        if seen >= _MANY and seen % 10 == 0:
            click.echo(f"\rsummarizer: read {seen} inputs, now {output.safe(uri)[-50:]:<50}", err=True, nl=False)

    return count
