"""`summarizer eval`: measure briefs against a suite, and guard what was reached.

Reads flags and writes reports; the work is in `evaluation`, what the commands share in `eval_shared`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from summarizer.cli import eval_shared as shared
from summarizer.cli.eval_selftest import selftest
from summarizer.errors import CheckFailed
from summarizer.storage import write_whole


@click.group(name="eval", short_help="Measure briefs against a suite, and guard what was reached.")
def command() -> None:
    """Measure briefs against a suite, and guard what was reached."""


@command.command(short_help="Score briefs and hold them against the suite's thresholds.")
@shared.run_options
@shared.report_options
def run(**flags: Any) -> int:  # noqa: ANN401  # click's keywords, typed in the flags' classes
    """Score briefs and hold them against the suite's thresholds.

    Writes what is missing first; briefs are kept, so a run that was interrupted goes on where it stopped. Leaves with 1
    where a threshold is broken.
    """
    reporting, flags = shared.reporting(flags)
    done = shared.evaluated(shared.Flags(**flags))
    shared.report(done.view(), reporting)
    return 0 if done.result.ok else 1


@command.command(short_help="Fail where briefs got worse than the baseline, or break a threshold.")
@shared.run_options
@shared.report_options
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE",
              help="[default: baselines/NAME.json beside the suites]")  # fmt: skip
def gate(baseline: Path | None, **flags: Any) -> int:  # noqa: ANN401  # as above
    """Fail where briefs got worse than the baseline, or break a threshold.

    Two guards: a broad drop over the cases, tested for significance, and a single case below its floor. Scores of
    changed cases or metrics are not compared; an edited style or option fails until it is blessed.
    """
    from summarizer.evaluation import baseline as baselines
    from summarizer.evaluation import gate as gates

    reporting, flags = shared.reporting(flags)
    chosen = shared.Flags(**flags)
    done = shared.evaluated(chosen)
    path = baseline or baselines.default_path(chosen.suite, done.result.suite.name)
    now = baselines.of(done.result, done.makers)
    verdict = gates.judge(done.result, baselines.read(path), now, whole=not (chosen.filters or chosen.limit))
    shared.report(done.view(verdict), reporting)
    return 0 if verdict.result.ok else 1


@command.command(short_help="Make what this run reached the baseline of the gate.")
@shared.run_options
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE",
              help="[default: baselines/NAME.json beside the suites]")  # fmt: skip
@click.option("--allow-regression", "why", metavar="WHY", help="Lower a floor, and write down why.")
def bless(baseline: Path | None, why: str | None, **flags: Any) -> int:  # noqa: ANN401  # as above
    """Make what this run reached the baseline of the gate.

    Refuses to lower anything that was reached, or to bless a run that breaks a threshold, unless told why.
    """
    from summarizer.evaluation import baseline as baselines
    from summarizer.evaluation import gate as gates

    chosen = shared.Flags(**flags)
    if chosen.filters or chosen.limit:
        raise click.UsageError("a baseline is of the whole suite: leave out --filter and -n")
    if why is not None and not why.strip():
        raise click.UsageError("--allow-regression wants a reason")
    done = shared.evaluated(chosen)
    path = baseline or baselines.default_path(chosen.suite, done.result.suite.name)
    before, now = baselines.read(path), baselines.of(done.result, done.makers)
    lowered = gates.refusals(done.result, before, now)
    if lowered and not why:
        shown = "\n  ".join(lowered[:20])
        raise CheckFailed(f"not blessed; this would be lowered:\n  {shown}", where=str(path),
                          hint='--allow-regression "why" writes it all the same')  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, baselines.text(gates.blessed(before, now, why if lowered else None)))
    click.echo(f"blessed: {path}")
    return 0


@command.command(short_help="Compare two runs, paired by case.")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--format", "form", type=click.Choice(("table", "md", "json")), default="table", show_default=True)
def compare(first: str, second: str, form: str) -> int:
    """Compare two runs, paired by case: what is better or worse in B, and how sure that is.

    A and B are folders of stored runs, or JSON results; FOLDER:SYSTEM takes one system out of them.
    """
    from summarizer.evaluation import compare as comparing
    from summarizer.evaluation import reports

    click.echo(reports.comparison(comparing.compare(first, second), form), nl=False)
    return 0


@command.command(short_help="Write a suite to start from, with a workflow for CI.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".", metavar="[DIR]")
def init(folder: Path) -> int:
    """Write a suite to start from into DIR (default: here), with a workflow for GitHub Actions.

    Overwrites nothing.
    """
    from summarizer.evaluation import scaffold

    written = scaffold.write(folder)
    for path in written:
        click.echo(path)
    click.echo(f"next: summarizer eval run {written[0]}", err=True)
    return 0


command.add_command(selftest)
