"""`summarizer diff`: what changed between two briefs, fact by fact."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli import output
from summarizer.errors import DocumentError
from summarizer.model import Brief
from summarizer.storage import write_whole

if TYPE_CHECKING:
    from summarizer.verify.diff import Difference


@click.command(short_help="Show what changed between two briefs, fact by fact.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(output.FORMATS), help="[default: text on a terminal, else md]")
@click.option("-o", "--output", "outputs", type=click.Path(path_type=Path), multiple=True, metavar="FILE",
              help="Write here instead of standard output; the format follows the suffix. Repeatable.")  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(old: Path, new: Path, form: str | None, outputs: tuple[Path, ...], *, quiet: bool) -> int:
    """Show which facts NEW adds to OLD, loses and changes.

    Both are briefs in JSON, or pages that 'brief --format html' wrote.
    """
    from summarizer.verify.diff import diff

    forms = output.forms_of(outputs, form, quiet=quiet)
    output.check_writable(outputs)
    difference = diff(_brief(old), _brief(new))
    for path, wanted in forms:
        write_whole(path, _rendered(difference, wanted, file=True))
        output.say(f"wrote {path}", quiet=quiet)
    if not forms:
        wanted = form or ("text" if sys.stdout.isatty() else "md")
        click.echo(_rendered(difference, wanted), nl=False)
    return 0


def _rendered(difference: Difference, form: str, *, file: bool = False) -> str:
    from summarizer.render.difference import json, markdown, text

    if form == "html":
        from summarizer.render.html_difference import html

        return html(difference)
    if form == "text":
        return text(difference, output.width(file=file), colour=not file and output.colour())
    return {"md": markdown, "json": json}[form](difference)


def _brief(path: Path) -> Brief:
    from summarizer.schemas import read_brief

    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DocumentError((error.strerror or "cannot be read").lower(), where=str(path)) from None
    except UnicodeDecodeError:
        raise DocumentError("is not UTF-8 text", where=str(path)) from None
    if path.suffix.lower() in {".html", ".htm"}:
        from summarizer.render.html_data import document

        content = document(content)
    elif content.lstrip()[:1] != "{":
        hint = "diff compares briefs in JSON, or pages: write them with `brief -o brief.json` or `brief -o brief.html`"
        raise DocumentError("is not a brief in JSON", where=str(path), hint=hint)
    return read_brief(content, str(path))
