"""`--judge`: a second opinion on claims, from a model at an endpoint, on this machine, or in ONNX form.

Reads the flags and puts the judge together; what its word is worth is `verify.judges`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import config
from summarizer.cli import choose
from summarizer.errors import ConfigError, ContextExceeded, ReplyRejected
from summarizer.model.value import dataclass
from summarizer.text.words import plural

if TYPE_CHECKING:
    from summarizer.engines.choosing import Built
    from summarizer.verify.judges import Each, Judge

JUDGES = ("prompt", "minicheck", "entailment")
_LEFT_OUT = ("engine", "strategy", "context", "context_tokens")
_FLAGS = tuple(name for name in choose.FLAGS if name not in _LEFT_OUT)
_SHORT, _LONG = 16, 2_048  # tokens of a reply: a local model says its number at once, others may think before


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The flags that bear on the judge."""
    named = click.option(
        "--judge",
        type=click.Choice(JUDGES),
        help="Ask for a second opinion on claims that are not copied: a model that is asked in words, one of the"
        " MiniCheck kind, or (--model FOLDER) an entailment model in ONNX form.",
    )
    where = click.option(
        "--engine",
        type=click.Choice(("auto", "openai", "local")),
        help="Where the judge's model runs.  [default: auto]",
    )
    return named(where(choose.options_but(*_LEFT_OUT)(command)))


@dataclass(frozen=True, slots=True)
class Bench:
    """A judge, how to ask it of many claims, one line on what it did, and how to let go of it."""

    judge: Judge
    each: Each
    told: Callable[[], str]
    close: Callable[[], None] = lambda: None


def bench(flags: Mapping[str, Any], *, quiet: bool) -> Bench | None:
    """The judge that the flags ask for, None where they ask for none.

    Raises:
        ConfigError: a flag of the judge without a judge, or no model, or a value that cannot be.
        ProviderError: no key where one is needed, or the endpoint cannot say which models it has.
    """
    name = flags["judge"]
    if name is None:
        for flag in _given(flags):
            raise ConfigError("is for a judge", where=flag, hint=f"ask for one: --judge {'|'.join(JUDGES)}")
        return None
    return _entailment(flags) if name == "entailment" else _model(name, flags, quiet=quiet)


def _given(flags: Mapping[str, Any]) -> list[str]:
    """The judge's flags that stand on the command line, but for `--judge`."""
    given = [flag for flag in ("engine", *_FLAGS) if flag != "cache" and flags[flag] is not None]
    return [f"--{flag.replace('_', '-')}" for flag in (*given, *(() if flags["cache"] else ("no_cache",)))]


def _entailment(flags: Mapping[str, Any]) -> Bench:
    from summarizer.verify.judges import Entailment, in_turn

    for flag in _given(flags):
        if flag != "--model":
            raise ConfigError("is for judges that are asked in words", where=flag, hint="leave it out")
    if flags["model"] is None:
        hint = "name its folder with --model: model.onnx, tokenizer.json and config.json"
        raise ConfigError("no model", where="--judge entailment", hint=hint)
    folder = Path(flags["model"])
    tally = _Tally(Entailment(folder).load())
    return Bench(tally, in_turn, lambda: f"judge {folder.name}: {tally.told()}")


def _model(name: str, flags: Mapping[str, Any], *, quiet: bool) -> Bench:
    from summarizer.engines.choosing import Choice, resolve
    from summarizer.engines.generative import Generative
    from summarizer.llm.parallel import each

    settings = config.read()
    choice = Choice(**{flag: flags[flag] for flag in _FLAGS})
    kind, why = resolve(flags["engine"] or "auto", settings, choice)
    if kind == "extractive":
        hint = "name one with --model, --base-url or a key; on this machine: --engine local"
        raise ConfigError(why, where=f"--judge {name}", hint=hint)
    built = choose.engine(kind, settings, choice, quiet=quiet)
    assert isinstance(built.engine, Generative)  # both kinds that are left talk to a model
    tally = _Tally(_asking(name, built.engine, short=kind == "local"))
    jobs = 1 if kind == "local" else choice.jobs or settings.jobs
    model = built.engine.model
    return Bench(
        tally,
        lambda work, items: each(work, items, jobs),
        lambda: f"judge {model}: {tally.told()}{_paid(built)}",
        built.close,
    )


def _asking(name: str, engine: Any, *, short: bool) -> Judge:  # noqa: ANN401  # imported where it is used
    from summarizer.llm import Message, Request
    from summarizer.verify import judges

    def ask(task: str, texts: str) -> str:
        messages = (Message("system", task), Message("user", texts))
        request = Request(engine.model, messages, max_tokens=_SHORT if short else _LONG)
        try:
            reply: str = engine.chat.complete(request).text
        except (ReplyRejected, ContextExceeded):
            return ""  # no answer: the checks' own verdict stands
        return reply

    return judges.minicheck(ask) if name == "minicheck" else judges.asked(ask)


class _Tally:
    """A judge that counts its answers. Safe to use from several threads."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.asked = self.silent = 0
        self._lock = threading.Lock()

    def __call__(self, claim: str, evidence: str) -> float | None:
        """The judge's word."""
        said = self.judge(claim, evidence)
        with self._lock:
            self.asked += 1
            self.silent += said is None
        return said

    def told(self) -> str:
        """How often it was asked, and how often it said nothing that could be read."""
        if not self.asked:
            return "nothing to ask: every claim is copied or has no evidence"
        silent = f", {self.silent} without an answer that could be read" if self.silent else ""
        return f"asked about {plural(self.asked, 'claim')}{silent}"


def _paid(built: Built) -> str:
    meter = built.meter()
    if meter is None:
        return ""
    cost = "cost not known" if meter.unpriced else f"${meter.cost_usd:.4f}"
    money = f", {meter.prompt} + {meter.completion} tokens, {cost}" if meter.calls else ""
    return f"; {plural(meter.calls, 'call')} paid for{money}"
