"""`summarizer eval selftest`: the verifier measured on mistakes made on purpose in the sentences of any articles."""

from __future__ import annotations

import json

import click

from summarizer.cli import output
from summarizer.verify.selftest import SelfTest


@click.command(short_help="Spoil good claims and say how many the verifier catches.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--per-article", type=click.IntRange(1), default=6, show_default=True, help="Most sentences used of one.")
@click.option("--whole", is_flag=True, help="Check against the whole article in place of the cited sentence.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def selftest(paths: tuple[str, ...], *, per_article: int, whole: bool, form: str) -> int:
    """Spoil sentences of the articles at PATH, one mistake at a time, and say how many the verifier catches, by kind.

    Leaves with 1 where a kind is caught less often than it should be, or too many good claims are flagged.
    """
    from summarizer.ingest import load
    from summarizer.verify import selftest as room

    result = room.run((source.text for source in load(*paths).sources), per_article=per_article, whole=whole)
    missed = room.below(result)
    if form == "json":
        click.echo(json.dumps(_record(result, missed), ensure_ascii=False, indent=2))
    else:
        for line in _lines(result):
            click.echo(output.safe(line))
    output.say("every floor met" if not missed else "below its floor: " + ", ".join(missed))
    return 1 if missed else 0


def _record(result: SelfTest, missed: tuple[str, ...]) -> dict[str, object]:
    def rates(group: str) -> dict[str, object]:
        table = getattr(result, group)
        return {
            kind: {"n": rate.n, "rate": rate.value, "examples": [list(pair) for pair in rate.examples]}
            for kind, rate in table.items()
        }

    return {
        "articles": result.articles,
        "caught": rates("caught"),
        "false_alarms": rates("alarms"),
        "below_floor": list(missed),
    }


def _lines(result: SelfTest) -> list[str]:
    lines = [f"{result.articles} articles", "caught:"]
    for title, table in (("", result.caught), ("false alarms:", result.alarms)):
        lines.extend([title] if title else [])
        for kind, rate in table.items():
            share = "not tried" if rate.value is None else f"{rate.value:.3f} of {rate.n}"
            lines.append(f"  {kind:<18} {share}")
            lines.extend(f"    e.g. {after}" for _, after in rate.examples[:2])
    return lines
