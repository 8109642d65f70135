"""`summarizer styles`: list, show, make and check styles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer import config
from summarizer.cli import choose, output
from summarizer.errors import OutputError, StyleError
from summarizer.storage import write_whole
from summarizer.text.display import printable

if TYPE_CHECKING:
    from summarizer.model import Evidence, Style


@click.group(short_help="List, show, make and check styles.")
def command() -> None:
    """List, show, make and check styles."""


@command.command("list")
def list_() -> None:
    """Name and description of every style that can be found."""
    from summarizer import styles

    found, wrong = styles.survey(choose.search(config.read()))
    width = max((len(style.name) for style in found), default=0)
    for style in found:
        click.echo(printable(f"{style.name:<{width}}  {style.description}"))
    for error in wrong:
        output.say(f"warning: {printable(str(error))}")


@command.command()
@click.argument("name")
def show(name: str) -> None:
    """The file of a style: its header and what it tells a model."""
    from summarizer import styles

    style = styles.find(name, choose.search(config.read()))
    output.say(f"{style.uri} sha256:{style.sha256}")
    click.echo(printable(styles.library.place(style).read_text(encoding="utf-8")), nl=False)


@command.command()
@click.argument("name")
@click.option(
    "--from", "origin", default="briefing", show_default=True, metavar="NAME|FILE", help="Style to start from."
)
def new(name: str, origin: str) -> None:
    """Make prompts/NAME.md, or NAME itself where it ends in .md, as a copy to edit."""
    from summarizer import styles

    path = Path(name) if name.endswith(".md") else Path("prompts") / f"{name}.md"
    stem = path.stem if name.endswith(".md") else name
    if not styles.fields.NAME.fullmatch(stem):
        raise StyleError(f"{stem!r} is no name for a style", hint="small letters, digits, - and _")
    if path.exists():
        raise OutputError("is there already", where=str(path), hint="nothing was changed")
    style = styles.find(origin, choose.search(config.read()))
    text = styles.library.renamed(style, path.stem)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError((error.strerror or "cannot be made").lower(), where=str(path.parent)) from None
    write_whole(path, text)
    output.say(f"wrote {path}: edit it, then run: summarizer styles check {path}")


@command.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME|FILE...")
@click.option("--sources", multiple=True, metavar="PATH", help="Render with these.  [default: a short made-up event]")
@click.option("-v", "--verbose", is_flag=True, help="Show what a model would be sent.")
def check(names: tuple[str, ...], sources: tuple[str, ...], verbose: bool) -> int:
    """Read, lint and render styles; 2 where one is wrong."""
    from summarizer import styles

    evidence = _evidence(sources)
    wrong = 0
    for name in names:
        try:
            style = styles.find(name, choose.search(config.read()))
            styles.check_template(style)
            messages = _rendered(style, evidence)
        except StyleError as error:
            output.say("; ".join(str(error).split("\n")))
            wrong += 1
            continue
        for finding in styles.lint(style):
            output.say(printable(f"{style.uri}: warning: {finding.message}"))
        from summarizer.text import tokens

        size = sum(tokens.count(message) for message in messages)
        click.echo(
            f"{style.name}: ok, {len(style.sections)} sections, {size} tokens with {len(evidence.sources)} sources"
        )
        if verbose:
            click.echo(printable("\n\n".join(messages)))
    return 2 if wrong else 0


def _evidence(paths: tuple[str, ...]) -> Evidence:
    from summarizer.evidence import gather
    from summarizer.ingest import load
    from summarizer.model import Corpus, Source

    if paths:
        return gather(load(*paths))
    texts = (
        "A bridge collapsed in Halden on 3 May 2021. Four people were killed, police said.",
        "The bridge at Halden fell on Monday. Five people died, according to the mayor.",
    )
    made = (Source(f"S{n}", text, f"{n}.txt", "0" * 64, f"Article {n}") for n, text in enumerate(texts, 1))
    return gather(Corpus(tuple(made)))


def _rendered(style: Style, evidence: Evidence) -> tuple[str, ...]:
    """What a model would be sent for these sources."""
    from summarizer.engines import numbered, prompting
    from summarizer.model import Ask

    block = numbered.block(evidence, evidence.groups, numbered.sheet(evidence).lines)
    ask = Ask(style, style.max_words, "the death toll", "2021-05-04")
    return tuple(message.content for message in prompting.write_request(ask, evidence, block.text, "model").messages)
