"""`summarizer inspect`: what was read, dropped and merged. No engine runs."""

from __future__ import annotations

import sys

import click

from summarizer.cli import output


@click.command(short_help="Show what was read, dropped, merged and found in conflict.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def command(paths: tuple[str, ...]) -> None:
    """Show what was read, dropped, merged and found in conflict; no engine runs."""
    from summarizer.evidence import gather
    from summarizer.ingest import load
    from summarizer.text.words import count_words

    corpus = load(*paths, stdin=sys.stdin.buffer.read() if "-" in paths else None)
    evidence = gather(corpus)
    for source in evidence.sources:
        mine = [sentence for sentence in evidence.sentences if sentence.source == source.id]
        words = sum(count_words(sentence.text) for sentence in mine)
        click.echo(f"{source.id}  {output.safe(source.title or source.uri)}")
        click.echo(f"    {output.safe(source.uri)}: {len(mine)} sentences, {words} words kept; origin {source.origin}")
        for removed in (item for item in evidence.removed if item.source == source.id):
            click.echo(f"    - {removed.reason}: {output.safe(removed.text)[:100]}")
    echoes = sum(len(group.echoes) for group in evidence.groups)
    click.echo(f"{len(evidence.groups)} groups, {echoes} echoes, {len(evidence.disagreements)} disagreements")
