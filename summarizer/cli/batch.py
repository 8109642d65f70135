"""`summarizer batch`: many briefs from a manifest; what is done stays done."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import __version__, config
from summarizer.cli import choose, output
from summarizer.errors import OutputError
from summarizer.storage import write_whole

if TYPE_CHECKING:
    from summarizer.batch.manifest import Item
    from summarizer.batch.runner import Plan
    from summarizer.model import Brief, Corpus, Engine

_SUFFIX = {"json": ".json", "md": ".md", "text": ".txt", "html": ".html"}


@click.command(short_help="Write many briefs from a manifest; resumable.")
@click.argument("manifest", type=click.Path(path_type=Path))
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("briefs"), show_default=True,
              metavar="DIR", help="Where the briefs go: DIR/ID.json and so on.")  # fmt: skip
@click.option("--format", "forms", type=click.Choice(output.FORMATS), multiple=True, default=("json",),
              show_default=True, help="Repeatable.")  # fmt: skip
@choose.options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(manifest: Path, **flags: Any) -> int:  # noqa: ANN401  # click's keywords
    """Write the briefs that MANIFEST (YAML or JSON) lists.

    Run it again after a stop or an error: what is written and unchanged is kept, the rest is done.
    """
    from summarizer.batch.manifest import read_manifest
    from summarizer.batch.runner import run

    settings = config.read()
    items = read_manifest(manifest)
    folder: Path = flags["folder"]
    _make(folder)
    built = choose.engine(flags["engine"] or settings.engine, settings, choose.choice_of(flags), quiet=flags["quiet"])
    output.say(built.why, quiet=flags["quiet"])
    counts: Counter[str] = Counter()
    jobs = flags["jobs"] or settings.jobs
    plan = _plan(built.engine, settings, folder, flags["forms"])
    with closing(built):
        for done in run(items, plan, folder / "batch.jsonl", jobs):
            counts[done.status] += 1
            if done.status == "failed" or not flags["quiet"]:
                output.say(f"{done.id}: {done.status}" + (f": {done.detail}" if done.detail else ""))
    output.say(
        ", ".join(f"{counts[status]} {status}" for status in ("written", "kept", "failed")), quiet=flags["quiet"]
    )
    return 3 if counts["failed"] else 0


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError((error.strerror or "cannot be made").lower(), where=f"-o {folder}") from None


def _plan(engine: Engine, settings: config.Settings, folder: Path, forms: tuple[str, ...]) -> Plan:
    from summarizer.batch.runner import Plan
    from summarizer.ingest import load
    from summarizer.pipeline import Options, summarize

    def write(item: Item, corpus: Corpus) -> Brief:
        options = Options(item.focus, item.as_of, seed=item.seed, search=choose.search(settings))
        style = item.style or settings.style
        return summarize(corpus, style=style, max_words=item.max_words, engine=engine, options=options)

    def keep(item: Item, brief: Brief) -> None:
        for form in forms:
            write_whole(folder / f"{item.id}{_SUFFIX[form]}", output.rendered(brief, form))

    return Plan(
        read=lambda item: load(*item.sources),
        write=write,
        keep=keep,
        is_kept=lambda item: all((folder / f"{item.id}{_SUFFIX[form]}").is_file() for form in forms),
        setup=f"{__version__} {engine.name} {engine.model} {settings.style}",
    )
