"""`summarizer brief`: the main job.

Reads flags, chooses the engine, writes the result. What happens in between is `pipeline.summarize`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import config, styles
from summarizer.cli import choose, output
from summarizer.model import Brief, Corpus, OnUnsupported, Style
from summarizer.model.value import dataclass
from summarizer.storage import write_whole
from summarizer.text.words import plural

if TYPE_CHECKING:
    from summarizer.engines.choosing import Choice

POLICIES = ("repair", "replace", "drop", "keep", "fail")


@dataclass(frozen=True, slots=True)
class Flags:
    """The flags of `brief`, as click parsed them."""

    paths: tuple[str, ...]
    engine: str | None
    choice: Choice
    dry_run: bool
    style: str | None
    max_words: int | None
    focus: str | None
    as_of: str | None
    on_unsupported: OnUnsupported
    form: str | None
    outputs: tuple[Path, ...]
    seed: int
    quiet: bool
    verbose: int


def _iso_day(_ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a date such as 2016-10-11", param=param) from None


def _strict(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        ctx.params["on_unsupported"] = "fail"


@click.command(short_help="Write a cited brief of the sources.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@choose.options
@click.option("--style", metavar="NAME|FILE", help="How it is written: see 'styles list'.  [default: briefing]")
@click.option(
    "--max-words",
    type=click.IntRange(1, 100_000),
    metavar="N",
    help="Words of the claims at most.  [default: the style's]",
)
@click.option("--focus", metavar="TEXT", help="Prefer what bears on this.")
@click.option("--as-of", callback=_iso_day, metavar="YYYY-MM-DD", help="The brief's date.  [default: newest source]")
@click.option("--on-unsupported", type=click.Choice(POLICIES), default="repair", show_default=True,
              help="What happens to a claim that its sources do not bear out.")  # fmt: skip
@click.option("--strict", is_flag=True, expose_value=False, callback=_strict, help="Same as --on-unsupported fail.")
@click.option("--format", "form", type=click.Choice(output.FORMATS), help="[default: text on a terminal, else md]")
@click.option("-o", "--output", "outputs", type=click.Path(path_type=Path), multiple=True, metavar="FILE",
              help="Write here instead of standard output; the format follows the suffix. Repeatable.")  # fmt: skip
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="For engines that sample.")
@click.option("--dry-run", is_flag=True, help="Say what a brief would take: tokens, calls, cost. No call is made.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
@click.option("-v", "--verbose", count=True, help="Say more; -vv shows tracebacks.")
def command(**flags: Any) -> int:  # noqa: ANN401  # click's keywords, typed in Flags
    """Write a cited brief of the sources.

    PATH is a file, a directory (read recursively) or '-' for standard input.
    """
    others = {name: value for name, value in flags.items() if name not in choose.FLAGS}
    return run(Flags(**others, choice=choose.choice_of(flags)))


def run(flags: Flags) -> int:
    """Write the brief; 1 where --strict found an unsupported claim, else 0."""
    settings = config.read()
    forms = output.forms_of(flags.outputs, flags.form, quiet=flags.quiet)
    output.check_writable(flags.outputs)
    style = styles.find(flags.style or settings.style, choose.search(settings))
    corpus = _read(flags)
    if flags.dry_run:
        return _foretell(flags, corpus, style, settings)
    brief = _write(flags, corpus, style, settings)
    for path, form in forms:
        write_whole(path, output.rendered(brief, form, file=True))
        output.say(f"wrote {path}", quiet=flags.quiet)
    if not forms:
        click.echo(output.rendered(brief, flags.form or ("text" if sys.stdout.isatty() else "md")), nl=False)
    return _judge(flags, brief)


def _read(flags: Flags) -> Corpus:
    from summarizer.ingest import load

    stdin = sys.stdin.buffer.read() if "-" in flags.paths else None
    corpus = load(*flags.paths, stdin=stdin)
    for skipped in corpus.skipped:
        output.say(f"warning: {skipped.uri}: skipped: {skipped.reason}", quiet=flags.quiet)
    for source in corpus.sources:
        for note in source.notes:
            output.say(f"note: {source.uri}: {note}", quiet=flags.quiet)
    return corpus


def _write(flags: Flags, corpus: Corpus, style: Style, settings: config.Settings) -> Brief:
    from summarizer.pipeline import Options, summarize

    wanted = flags.engine or settings.engine
    built = choose.engine(wanted, settings, flags.choice, quiet=flags.quiet, progress=True)
    output.say(built.why, quiet=flags.quiet or wanted == "extractive")
    options = Options(flags.focus, flags.as_of, flags.on_unsupported, flags.seed)
    try:
        brief = summarize(corpus, style=style, max_words=flags.max_words, engine=built.engine, options=options)
    finally:
        built.close()
    for note in brief.run.notes:
        output.say(f"note: {note}", quiet=flags.quiet)
    latest = max(corpus.sources, key=lambda source: source.published or "")
    if flags.as_of and flags.as_of < (latest.published or "")[: len(flags.as_of)]:
        output.say(f"warning: --as-of {flags.as_of} is before {latest.id} was published, {latest.published}")
    if not brief.claims:
        output.say(
            f"warning: no claim: no sentence that stands alone fits into {plural(_budget(flags, style), 'word')}"
        )
    return brief


def _budget(flags: Flags, style: Style) -> int:
    return flags.max_words or style.max_words


def _foretell(flags: Flags, corpus: Corpus, style: Style, settings: config.Settings) -> int:
    from summarizer.cli import dryrun
    from summarizer.model import Ask

    built = choose.engine(flags.engine or settings.engine, settings, replace(flags.choice, dry=True))
    ask = Ask(style, _budget(flags, style), flags.focus, flags.as_of, flags.seed)
    found = dryrun.foretell(corpus, ask, built, settings)
    click.echo(dryrun.as_json(found) if flags.form == "json" else dryrun.as_text(found), nl=False)
    return 0


def _judge(flags: Flags, brief: Brief) -> int:
    for finding in brief.findings if flags.verbose else ():
        output.say(f"{finding.severity}: {finding.claim or 'brief'}: {finding.code}: {finding.message}")
    failed = [claim.id for claim in brief.claims if claim.support.label == "unsupported"]
    if flags.on_unsupported == "fail" and failed:
        output.say(f"{len(failed)} of {len(brief.claims)} claims are not supported: {', '.join(failed[:10])}")
        return 1
    return 0
