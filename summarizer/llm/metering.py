"""Tokens and money: fills in what the endpoint did not count, prices each reply, and refuses to overspend.

Prices come from a file the user gives; there is no list of our own, because prices change. Before a call its highest
possible cost is set aside, so that calls under way at once cannot overspend together.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

from summarizer.errors import BudgetExceeded, ConfigError
from summarizer.llm.chat import Chat, Reply, Request
from summarizer.model.value import dataclass, replace
from summarizer.text.tokens import count, counter

_MILLION = 1_000_000
_PER_MESSAGE = 4  # tokens around a message in the chat format


@dataclass(frozen=True, slots=True)
class Price:
    """USD per million tokens."""

    prompt: float
    completion: float


@dataclass(frozen=True, slots=True)
class Meter:
    """What was paid for so far. `unpriced` calls went to a model that the price file does not list."""

    calls: int = 0
    prompt: int = 0
    completion: int = 0
    cost_usd: float = 0.0
    unpriced: int = 0


def read_prices(path: Path) -> Mapping[str, Price]:
    """A price file: `model: {prompt: 2.5, completion: 10}` in YAML or JSON, USD per million tokens.

    Raises:
        ConfigError: it cannot be read, or is not that.
    """
    import yaml

    try:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # one of the two safe loaders
    except OSError as error:
        raise ConfigError(error.strerror or "cannot be read", where=str(path)) from None
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        raise ConfigError("not YAML", where=str(path), hint=_SHAPE) from None
    if not isinstance(found, dict):
        raise ConfigError("not a list of models", where=str(path), hint=_SHAPE)
    return {str(model): _price(value, str(model), path) for model, value in found.items()}


_SHAPE = "a line looks like `gpt-5: {prompt: 1.25, completion: 10}`, in USD per million tokens"


def _price(value: object, model: str, path: Path) -> Price:
    if isinstance(value, dict) and set(value) == {"prompt", "completion"}:
        numbers = [value["prompt"], value["completion"]]
        if all(isinstance(one, int | float) and not isinstance(one, bool) and 0 <= one < 1e9 for one in numbers):
            return Price(*map(float, numbers))
    raise ConfigError(f"no price for {model!r}", where=str(path), hint=_SHAPE)


def price_of(model: str, prices: Mapping[str, Price]) -> Price | None:
    """The price of a model: its own, or that of the longest listed name it begins with (dated versions)."""
    names = [name for name in prices if model == name or model.startswith(name + "-")]
    return prices[max(names, key=len)] if names else None


def cost(price: Price, prompt: int, completion: int) -> float:
    """USD, rounded to a millionth."""
    return round((prompt * price.prompt + completion * price.completion) / _MILLION, 6)


def prompt_tokens(request: Request) -> int:
    """Tokens of a request that may be paid for, as counted here: its messages, and its schema where one is sent."""
    schema = count(request.schema, request.model) if request.rung == "json_schema" else 0
    return schema + message_tokens(request)


def message_tokens(request: Request) -> int:
    """Tokens of a request's messages: what certainly stands in the model's context."""
    return sum(count(message.content, request.model) + _PER_MESSAGE for message in request.messages)


class Metered:
    """A `Chat` that counts and prices what another one answers.

    Args:
        chat: what is metered.
        prices: by model; empty where there is no price file.
        max_cost: USD that all calls together may cost; None for no limit.
    """

    def __init__(self, chat: Chat, prices: Mapping[str, Price] | None = None, max_cost: float | None = None) -> None:
        self.chat = chat
        self.prices = prices or {}
        self.max_cost = max_cost
        self._meter = Meter()
        self._set_aside = 0.0
        self._lock = threading.Lock()

    @property
    def meter(self) -> Meter:
        """What was paid for so far."""
        return self._meter

    def complete(self, request: Request) -> Reply:
        """The reply, with tokens and cost filled in. Raises BudgetExceeded before a call that could overspend."""
        price = price_of(request.model, self.prices)
        aside = self._reserve(request, price)
        try:
            reply = self.chat.complete(request)
        except BaseException:
            with self._lock:
                self._set_aside -= aside
            raise
        reply = _counted(reply, request)
        paid = cost(price, reply.prompt_tokens, reply.completion_tokens) if price else 0.0
        with self._lock:
            self._set_aside -= aside
            now = self._meter
            self._meter = Meter(
                now.calls + 1,
                now.prompt + reply.prompt_tokens,
                now.completion + reply.completion_tokens,
                round(now.cost_usd + paid, 6),
                now.unpriced + (price is None),
            )
        return replace(reply, cost_usd=paid)

    def _reserve(self, request: Request, price: Price | None) -> float:
        if self.max_cost is None:
            return 0.0
        if price is None:
            hint = "list it in the file that SUMMARIZER_PRICES names"
            raise BudgetExceeded(f"no price is known for {request.model}", where="--max-cost", hint=hint)
        most = cost(price, prompt_tokens(request), request.max_tokens)
        with self._lock:
            spent = self._meter.cost_usd + self._set_aside
            if spent + most > self.max_cost:
                message = f"the next call could cost ${most:.4f}, and ${spent:.4f} of ${self.max_cost:.4f} is spent"
                raise BudgetExceeded(message, where="--max-cost", hint="raise it, or send less: --max-words, --dry-run")
            self._set_aside += most
        return most


def _counted(reply: Reply, request: Request) -> Reply:
    if reply.prompt_tokens or reply.completion_tokens:
        return replace(reply, counter=reply.counter or "endpoint")
    return replace(
        reply,
        prompt_tokens=prompt_tokens(request),
        completion_tokens=count(reply.text, request.model),
        counter=counter(request.model),
    )
