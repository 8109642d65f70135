"""`summarizer verify`: a brief, or any cited text, against its sources."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli import judging, output
from summarizer.errors import DocumentError
from summarizer.model import Finding
from summarizer.text.words import plural
from summarizer.verify.document import Located

if TYPE_CHECKING:
    from summarizer.verify.judges import Each, Judge

_GRAVE = {"error": ("error",), "warning": ("error", "warning")}


@click.command(short_help="Check a brief, or any cited text, against its sources.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--sources", "paths", multiple=True, metavar="PATH", help="What a text cites: a file or directory, repeatable."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@click.option("--fail-on", type=click.Choice(["error", "warning"]), default="error", show_default=True,
              help="The mildest finding that makes the exit code 1.")  # fmt: skip
@judging.options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(file: Path, *, paths: tuple[str, ...], form: str, fail_on: str, **flags: Any) -> int:  # noqa: ANN401  # the judge's flags
    """Check FILE against its sources; `-` reads standard input.

    FILE is a brief in JSON, which carries its sources, or any Markdown or text with --sources: with [S1], [1], [1, 2],
    footnotes, links or names of files as citations, or with none, and the evidence is looked for. [S1] is the first
    source in the order given (directories: sorted by name), [S1.4] its fourth sentence, a headline being one too.
    Findings have the line and column of the statement they are about; T3 is the third statement.
    """
    quiet = flags.pop("quiet")
    text = _text(file, quiet=quiet)
    briefly = _holds_brief(text, str(file), listed=bool(paths))
    bench = judging.bench(flags, quiet=quiet)
    second = (bench.judge, bench.each) if bench else (None, None)
    try:
        found, summary = _brief((file, text), *second) if briefly else _cited((file, text), paths, *second)
    finally:
        if bench:
            bench.close()
    _show(found, str(file), form)
    output.say(summary, quiet=quiet)
    if bench:
        output.say(bench.told(), quiet=quiet)
    return 1 if any(item.finding.severity in _GRAVE[fail_on] for item in found) else 0


_Read = tuple[Path, str]  # the file and its text


def _brief(read: _Read, judge: Judge | None, each: Each | None) -> tuple[list[Located], str]:
    from summarizer.schemas import read_brief
    from summarizer.verify import verify

    brief = read_brief(read[1], str(read[0]))
    report = verify(brief, judge, each)
    lines = {match[1]: read[1].count("\n", 0, match.start()) + 1 for match in re.finditer(r'"id":\s*"(C\d+)"', read[1])}
    texts = {claim.id: claim.text for claim in brief.claims}
    named = [(finding, finding.claim or "") for finding in report.findings]
    found = [Located(finding, lines.get(name, 0), 1, texts.get(name, "")) for finding, name in named]
    if not brief.claims:
        found.append(Located(Finding("no-claims", "warning", None, "the brief has no claim to check"), 0, 0))
    return found, f"{plural(len(brief.claims), 'claim')}, {plural(len(found), 'finding')}"


def _cited(read: _Read, paths: tuple[str, ...], judge: Judge | None, each: Each | None) -> tuple[list[Located], str]:
    from summarizer.ingest import load
    from summarizer.verify.document import examine

    if not paths:
        hint = "name what it cites with --sources PATH; a brief in JSON carries its sources"
        raise DocumentError("is not a brief" if read[1].strip() else "is empty", where=str(read[0]), hint=hint)
    examined = examine(read[1], load(*paths).sources, judge, each)
    labels = [item.support.label for item in examined.statements]
    counts = ", ".join(f"{labels.count(label)} {label}" for label in ("supported", "partial", "unsupported"))
    statements, findings = plural(len(labels), "statement"), plural(len(examined.findings), "finding")
    return list(examined.findings), f"{statements}: {counts}; {findings}"


def _show(found: list[Located], file: str, form: str) -> None:
    from summarizer import __version__
    from summarizer.verify import annotations

    if form == "json":
        click.echo(json.dumps(annotations.records(found, file), ensure_ascii=False, indent=2))
    elif form == "sarif":
        click.echo(json.dumps(annotations.sarif(found, file, __version__), ensure_ascii=False, indent=2))
    else:
        lines = annotations.github(found, file) if form == "github" else annotations.lines(found, file)
        for line in lines:
            click.echo(output.safe(line))


def _text(file: Path, *, quiet: bool) -> str:
    from summarizer.ingest.decode import decode
    from summarizer.ingest.documents import Unreadable

    try:
        text, notes = decode(sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes())
    except OSError as error:
        raise DocumentError((error.strerror or "cannot be read").lower(), where=str(file)) from None
    except Unreadable as error:
        hint = error.hint or "what is checked is a brief in JSON, or Markdown or plain text"
        raise DocumentError(error.message, where=str(file), hint=hint) from None
    for note in notes:
        output.say(f"{file}: {note}", quiet=quiet)
    return text


def _holds_brief(text: str, where: str, *, listed: bool) -> bool:
    """Whether this is to be read as a brief, or as a text that cites the sources that are `listed`.

    Raises:
        DocumentError: JSON that is no brief, or a brief beside a list of sources, which it carries itself.
    """
    named = where.lower().endswith(".json")
    if not (named or text.lstrip().startswith("{")) or not listed:
        return named or text.lstrip().startswith("{")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return named  # which says what is wrong with it
    if isinstance(document, dict) and "claims" in document:
        hint = "leave --sources out; to check its text against other files, verify its Markdown"
        raise DocumentError("is a brief, which carries its sources", where=where, hint=hint)
    hint = "what is checked is a brief, or Markdown or plain text"
    raise DocumentError("is JSON, but no brief", where=where, hint=hint)
