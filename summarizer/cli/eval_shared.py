"""What the commands of `summarizer eval` share: their flags, their engines, and where reports go."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import click

from summarizer import config
from summarizer.cli import choose, output
from summarizer.errors import ConfigError
from summarizer.model.value import dataclass
from summarizer.storage import write_whole

if TYPE_CHECKING:
    from summarizer.engines.choosing import Built
    from summarizer.evaluation.gate import Verdict
    from summarizer.evaluation.metrics.judge import Bench
    from summarizer.evaluation.reports import View
    from summarizer.evaluation.results import Result
    from summarizer.evaluation.session import Request
    from summarizer.evaluation.systems import Makers
    from summarizer.evaluation.values import Suite, System
    from summarizer.model import Engine

FORMS = ("table", "md", "json", "jsonl", "junit", "github", "html")
_SUFFIXES = {".md": "md", ".json": "json", ".jsonl": "jsonl", ".xml": "junit", ".html": "html", ".txt": "table"}


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


@dataclass(frozen=True, slots=True)
class Reporting:
    """Where reports go and in which form."""

    form: str
    outputs: tuple[tuple[Path, str], ...]
    full: bool


@dataclass(frozen=True, slots=True)
class Done:
    """A finished evaluation, with what made it."""

    result: Result
    makers: Makers
    folder: Path

    def view(self, verdict: Verdict | None = None) -> View:
        """What reports are made from."""
        from summarizer.evaluation.reports import View

        result = verdict.result if verdict else self.result
        return View(result, verdict.changes if verdict else (), self.folder)


def _decorated(function: Any, options: tuple[Any, ...]) -> Any:  # noqa: ANN401  # a decorator of click commands
    for option in reversed(options):
        function = option(function)
    return function


def run_options(function: Any) -> Any:  # noqa: ANN401  # as above
    """Flags of every command that runs a suite."""
    return _decorated(
        function,
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
        ),
    )  # fmt: skip


def report_options(function: Any) -> Any:  # noqa: ANN401  # as above
    """Flags of every command that reports a result."""
    return _decorated(
        function,
        (
            click.option("--full", is_flag=True, help="Show every metric."),
            click.option("--format", "form", type=click.Choice(FORMS), default="table", show_default=True),
            click.option("-o", "--output", "outputs", type=click.Path(path_type=Path), multiple=True, metavar="FILE",
                         help="Write a report here, too; .md .json .jsonl .xml .html .txt. Repeatable."),
        ),
    )  # fmt: skip


def reporting(flags: dict[str, Any]) -> tuple[Reporting, dict[str, Any]]:
    """The reporting flags, and the others; says before the work where a report has nowhere to go."""
    outputs = []
    for path in flags["outputs"]:
        form = _SUFFIXES.get(path.suffix.lower())
        if form is None:
            raise ConfigError("no report has this suffix", where=f"-o {path}", hint=f"use one of {' '.join(_SUFFIXES)}")
        outputs.append((path, form))
    output.check_writable(flags["outputs"])
    rest = {name: value for name, value in flags.items() if name not in ("outputs", "form", "full")}
    return Reporting(flags["form"], tuple(outputs), flags["full"]), rest


def evaluated(flags: Flags) -> Done:
    """Run what the flags say; engines are made when a brief is to be written, and let go at the end."""
    from summarizer.evaluation import session
    from summarizer.evaluation.metrics import Tools
    from summarizer.evaluation.systems import Makers
    from summarizer.verify import check

    settings = config.read()
    suite = session.load(flags.suite, flags.filters, flags.limit)
    built: dict[tuple[str, str | None, str | None], Built] = {}
    lock = Lock()

    def engine(system: System) -> Engine:
        key = (system.engine, system.model, system.base_url)
        with lock:  # briefs are written on several threads
            if key not in built:
                built[key] = _built(system, settings)
        return built[key].engine

    makers = Makers(engine, choose.search(settings), flags.suite.parent)
    request = _request(flags, suite.name, settings)
    bench = _bench(suite, flags.suite.parent, request.folder, settings)
    tools = Tools(check, judge=bench.scores if bench else None)
    try:
        result = session.evaluate(suite, request, makers, tools, _progress(flags.quiet))
    finally:
        for one in built.values():
            one.close()
    return Done(result, makers, request.folder)


def _built(system: System, settings: config.Settings) -> Built:
    from summarizer.engines.choosing import Choice

    return choose.engine(system.engine, settings, Choice(model=system.model, base_url=system.base_url), quiet=True)


def _bench(suite: Suite, home: Path, folder: Path, settings: config.Settings) -> Bench | None:
    """The judges that the suite names, with a cache of their own beside the store; None where it names none."""
    if not suite.judge or not any(metric.startswith("judge.") for metric in suite.metrics):
        return None
    from importlib.resources import files

    from summarizer.evaluation.metrics.judge import Bench, Judge
    from summarizer.llm.openai_chat import DEFAULT_URL, Endpoint
    from summarizer.llm.stack import Wiring, connect

    own = suite.judge.get("prompt")
    prompt = (home / own if own else files("summarizer.evaluation") / "judge.md").read_text(encoding="utf-8")
    url = suite.judge.get("base_url") or settings.base_url or DEFAULT_URL
    endpoint = Endpoint(url, settings.api_key, settings.timeout_s)
    chat = connect(Wiring(endpoint, settings.max_attempts, folder / "judge"), time.sleep, output.say).chat
    second = suite.judge.get("second")
    return Bench(prompt, Judge(chat, suite.judge["model"]), Judge(chat, second) if second else None)


def _request(flags: Flags, name: str, settings: config.Settings) -> Request:
    from summarizer.evaluation.session import Request, default_folder

    return Request(
        folder=flags.store or default_folder(flags.suite, name),
        repeat=flags.repeat,
        jobs=flags.jobs or settings.jobs,
        rescore=flags.rescore,
        retry_errors=flags.retry_errors,
    )


def _progress(quiet: bool) -> Callable[[int, int], None]:
    shown = sys.stderr.isatty() and not quiet

    def tell(done: int, of: int) -> None:
        if shown:
            click.echo(f"\r{done}/{of}", nl=done == of, err=True)

    return tell


def report(view: View, to: Reporting) -> None:
    """Standard output in the form asked for; files by their suffix."""
    from summarizer.evaluation import reports

    for path, form in to.outputs:
        write_whole(path, reports.render(view, form, full=to.full))
    if to.form == "table":
        width = shutil.get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 120
        click.echo(reports.table(view, width, colour=output.colour(), full=to.full), nl=False)
    else:
        click.echo(reports.render(view, to.form, full=to.full), nl=False)
