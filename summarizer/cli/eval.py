"""`summarizer eval`: measure briefs against a suite, and guard what was reached.

Reads flags, makes engines, writes reports. What is measured and how is `evaluation`'s business.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import config
from summarizer.cli import output
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from summarizer.evaluation.results import Result
    from summarizer.evaluation.session import Request
    from summarizer.evaluation.values import System
    from summarizer.model import Engine


@dataclass(frozen=True, slots=True)
class Flags:
    """The flags that `run`, `gate` and `bless` share, as click parsed them."""

    suite: Path
    filters: tuple[str, ...]
    limit: int | None
    repeat: int
    jobs: int | None
    rescore: bool
    retry_errors: bool
    store: Path | None
    quiet: bool


def _shared(function: Any) -> Any:  # noqa: ANN401  # a decorator of click commands
    for option in reversed(
        (
            click.argument("suite", type=click.Path(path_type=Path), metavar="SUITE"),
            click.option("--filter", "filters", multiple=True, metavar="WORD",
                         help="Only cases or systems with this id or tag; -WORD leaves them out. Repeatable."),
            click.option("-n", "limit", type=click.IntRange(1), metavar="N", help="Only the first N cases."),
            click.option("--repeat", type=click.IntRange(1, 100), default=1, metavar="K",
                         help="Briefs of each case by each system.  [default: 1]"),
            click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help="Briefs under way at once."),
            click.option("--rescore", is_flag=True, help="Score what is stored; write no brief."),
            click.option("--retry-errors", is_flag=True, help="Write again what failed."),
            click.option("--store", type=click.Path(path_type=Path), metavar="DIR",
                         help="Where briefs and scores are kept.  [default: runs/NAME beside the suites]"),
            click.option("-q", "--quiet", is_flag=True, help="No progress on standard error."),
        )
    ):  # fmt: skip
        function = option(function)
    return function


@click.group(name="eval", short_help="Measure briefs against a suite, and guard what was reached.")
def command() -> None:
    """Measure briefs against a suite, and guard what was reached."""


@command.command(short_help="Score briefs and hold them against the suite's thresholds.")
@_shared
@click.option("--full", is_flag=True, help="Show every metric.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
def run(full: bool, form: str, **flags: Any) -> int:  # noqa: ANN401  # click's keywords, typed in Flags
    """Score briefs and hold them against the suite's thresholds.

    Writes what is missing first; briefs are kept, so a run that was interrupted goes on where it stopped. Leaves with 1
    where a threshold is broken.
    """
    result = _evaluated(Flags(**flags))
    from summarizer.evaluation import reports

    if form == "json":
        click.echo(reports.json_document(result), nl=False)
    else:
        click.echo(reports.table(result, 120, colour=output.colour(), full=full), nl=False)
    return 0 if result.ok else 1


@command.command(short_help="Fail where briefs got worse than the baseline, or break a threshold.")
@_shared
def gate(**flags: Any) -> int:  # noqa: ANN401  # click's keywords, typed in Flags
    """Fail where briefs got worse than the baseline, or break a threshold."""
    result = _evaluated(Flags(**flags))
    from summarizer.evaluation import reports

    click.echo(reports.table(result, 120, colour=output.colour()), nl=False)
    return 0 if result.ok else 1


def _evaluated(flags: Flags) -> Result:
    from summarizer.evaluation import session
    from summarizer.evaluation.metrics import Tools
    from summarizer.evaluation.systems import Makers
    from summarizer.verify import check

    settings = config.read()
    suite = session.load(flags.suite, flags.filters, flags.limit)
    makers = Makers(_engine, (settings.prompts,) if settings.prompts else ())
    return session.evaluate(suite, _request(flags, suite.name, settings), makers, Tools(check), _progress(flags.quiet))


def _request(flags: Flags, name: str, settings: config.Settings) -> Request:
    from summarizer.evaluation.session import Request, default_folder

    return Request(
        folder=flags.store or default_folder(flags.suite, name),
        repeat=flags.repeat,
        jobs=flags.jobs or settings.jobs,
        rescore=flags.rescore,
        retry_errors=flags.retry_errors,
    )


def _engine(system: System) -> Engine:
    from summarizer.engines.extractive import Extractive

    if system.engine != "extractive":
        raise ConfigError("not there yet", where=f"engine: {system.engine}")
    return Extractive()


def _progress(quiet: bool) -> Any:  # noqa: ANN401  # a callable
    shown = sys.stderr.isatty() and not quiet

    def tell(done: int, of: int) -> None:
        if shown:
            click.echo(f"\r{done}/{of}", nl=done == of, err=True)

    return tell
