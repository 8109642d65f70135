"""`brief --dry-run`: what a brief would take, without a call."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from summarizer import config
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus
from summarizer.model.value import dataclass

if TYPE_CHECKING:
    from summarizer.engines.choosing import Built


@dataclass(frozen=True, slots=True)
class Forecast:
    """Tokens are at most; `cost_usd` is None where no price is known. A repair round may add a call."""

    engine: str
    model: str | None
    why: str
    style: str
    max_words: int
    sources: int
    sentences: int
    groups: int
    groups_sent: int
    disagreements: int
    source_tokens: int
    calls: int
    prompt_tokens: int
    completion_tokens: int
    counter: str
    cost_usd: float | None


def foretell(corpus: Corpus, ask: Ask, built: Built, settings: config.Settings) -> Forecast:
    """What a brief of a corpus would take with an engine that was built dry."""
    from summarizer.text import tokens

    evidence = gather(corpus)
    model = built.engine.model
    calls = prompt = completion = 0
    sent = len(evidence.groups)
    cost: float | None = 0.0
    if model is not None:
        from summarizer.engines.generative import Generative
        from summarizer.llm.metering import cost as priced
        from summarizer.llm.metering import price_of, read_prices

        assert isinstance(built.engine, Generative)
        found = built.engine.estimate(evidence, ask)
        calls, prompt, completion, sent = found.calls, found.prompt_tokens, found.completion_tokens, found.sent
        price = price_of(model, read_prices(settings.prices)) if settings.prices else None
        cost = None if price is None else priced(price, prompt, completion)
    return Forecast(
        engine=built.engine.name,
        model=model,
        why=built.why,
        style=ask.style.name,
        max_words=ask.max_words,
        sources=len(evidence.sources),
        sentences=len(evidence.sentences),
        groups=len(evidence.groups),
        groups_sent=sent,
        disagreements=len(evidence.disagreements),
        source_tokens=sum(tokens.count(source.text, model) for source in evidence.sources),
        calls=calls,
        prompt_tokens=prompt,
        completion_tokens=completion,
        counter=tokens.counter(model),
        cost_usd=cost,
    )


def as_json(forecast: Forecast) -> str:
    """The forecast as one JSON object."""
    return json.dumps(asdict(forecast), ensure_ascii=False, indent=2) + "\n"


def as_text(forecast: Forecast) -> str:
    """The forecast as lines of `name  value`."""
    cost = "unknown: no price for it in SUMMARIZER_PRICES" if forecast.cost_usd is None else f"${forecast.cost_usd:.4f}"
    rows = (
        ("engine", forecast.why.removeprefix("engine ")),
        ("style", f"{forecast.style}, {forecast.max_words} words"),
        ("sources", f"{forecast.sources}, {forecast.source_tokens} tokens ({forecast.counter})"),
        ("evidence", f"{forecast.sentences} sentences in {forecast.groups} groups, {forecast.groups_sent} sent"),
        ("disagreements", str(forecast.disagreements)),
        ("calls", str(forecast.calls)),
        ("tokens at most", f"{forecast.prompt_tokens} prompt, {forecast.completion_tokens} completion"),
        ("cost at most", cost),
    )
    return "".join(f"{name:<16}{value}\n" for name, value in rows)
