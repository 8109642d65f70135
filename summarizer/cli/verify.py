"""`summarizer verify`: a brief against its sources, from its file alone."""

from __future__ import annotations

from pathlib import Path

import click

from summarizer.cli import output
from summarizer.errors import DocumentError


@click.command(short_help="Check a brief, or any cited text, against its sources.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(file: Path, *, quiet: bool) -> int:
    """Check FILE, a brief in JSON: every citation resolves, every quote is there, every claim is borne out."""
    from summarizer.schemas import read_brief
    from summarizer.verify import verify

    brief = read_brief(_text(file), str(file))
    report = verify(brief)
    for finding in report.findings:
        where = finding.claim or "brief"
        click.echo(f"{file}:{where}: {finding.severity}: {finding.code}: {output.safe(finding.message)}")
    output.say(f"{len(brief.claims)} claims, {len(report.findings)} findings", quiet=quiet)
    return 0 if report.ok else 1


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DocumentError((error.strerror or "cannot be read").lower(), where=str(file)) from None
    except UnicodeDecodeError:
        raise DocumentError("is not UTF-8 text", where=str(file)) from None
