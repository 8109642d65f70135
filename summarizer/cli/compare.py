"""`summarizer compare`: several styles, models and engines side by side."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import config
from summarizer.cli import choose, output
from summarizer.storage import write_whole

if TYPE_CHECKING:
    from summarizer.batch.compare import Candidate
    from summarizer.engines.choosing import Built
    from summarizer.model import Corpus

_FORMATS = ("md", "json", "html")
_OVERRIDDEN = ("engine", "model")


@click.command(short_help="Write several briefs of the same sources side by side.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--style", "styles", multiple=True, metavar="NAME|FILE", help="Repeatable.  [default: briefing]")
@click.option("--engine", "engines", type=click.Choice(config.ENGINES), multiple=True, help="Repeatable.")
@click.option("--model", "models", metavar="NAME", multiple=True, help="Repeatable.")
@choose.options_but(*_OVERRIDDEN)
@click.option("--max-words", type=click.IntRange(1, 100_000), metavar="N", help="Words of the claims at most.")
@click.option("--focus", metavar="TEXT", help="Prefer what bears on this.")
@click.option("--format", "form", type=click.Choice(_FORMATS), help="[default: md, or by the suffix of -o]")
@click.option("-o", "--output", "path", type=click.Path(path_type=Path), metavar="FILE", help="Write here.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(paths: tuple[str, ...], **flags: Any) -> int:  # noqa: ANN401  # click's keywords
    """Write several briefs of the same sources side by side, with scores and the facts each takes up.

    Every style is written with every engine and model named. 3 where one failed; the others are shown all the same.
    """
    from summarizer.batch import compare_report
    from summarizer.batch.compare import compare
    from summarizer.evidence import gather
    from summarizer.ingest import load

    wanted: tuple[Path, ...] = (flags["path"],) if flags["path"] else ()
    named = output.forms_of(wanted, flags["form"], _FORMATS, quiet=flags["quiet"])
    form = named[0][1] if named else flags["form"] or "md"
    settings = config.read()
    corpus = load(*paths)
    with ExitStack() as stack:
        candidates = list(_candidates(flags, corpus, settings, stack))
        jobs = 1 if "local" in flags["engines"] else flags["jobs"] or settings.jobs
        found = compare(candidates, gather(corpus), jobs)
    writers = {"md": compare_report.as_markdown, "json": compare_report.as_json, "html": compare_report.as_html}
    text = writers[form](found)
    if flags["path"]:
        write_whole(flags["path"], text)
        output.say(f"wrote {flags['path']}", quiet=flags["quiet"])
    else:
        click.echo(text, nl=False)
    for entry in found.entries:
        if entry.error:
            output.say(f"{entry.label}: {entry.error}")
    return 0 if found.complete else 3


def _candidates(
    flags: dict[str, Any], corpus: Corpus, settings: config.Settings, stack: ExitStack
) -> Iterator[Candidate]:
    from summarizer import styles
    from summarizer.batch.compare import Candidate
    from summarizer.pipeline import Options, summarize

    looks = [styles.find(name, choose.search(settings)) for name in flags["styles"] or (settings.style,)]
    options = Options(flags["focus"])
    seen: set[str] = set()
    for built in _engines(flags, settings, stack):
        engine = built.engine
        for look in looks:
            label = f"{look.name}, {engine.model or engine.name}"
            if label in seen:
                continue
            seen.add(label)
            yield Candidate(
                label,
                look.name,
                engine.name,
                engine.model,
                lambda look=look, engine=engine: summarize(  # type: ignore[misc]
                    corpus, style=look, max_words=flags["max_words"], engine=engine, options=options
                ),
            )


def _engines(flags: dict[str, Any], settings: config.Settings, stack: ExitStack) -> Iterator[Built]:
    base = choose.choice_of({**flags, "model": None})
    for name in flags["engines"] or (settings.engine,):
        for model in flags["models"] if name != "extractive" and flags["models"] else (None,):
            built = choose.engine(name, settings, replace(base, model=model), quiet=flags["quiet"], progress=True)
            stack.callback(built.close)
            output.say(built.why, quiet=flags["quiet"])
            yield built
