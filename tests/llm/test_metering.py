import threading
from pathlib import Path

import pytest

from summarizer.errors import BudgetExceeded, ConfigError
from summarizer.llm import Message, Reply, Request, Scripted
from summarizer.llm.metering import Meter, Metered, Price, cost, price_of, prompt_tokens, read_prices

ASK = Request("gpt-9", (Message("user", "How many people?"),), max_tokens=1000)
PRICES = {"gpt-9": Price(1.0, 10.0), "gpt-9-mini": Price(0.1, 1.0)}


def test_the_endpoint_s_count_is_taken_and_priced() -> None:
    chat = Metered(Scripted([Reply("Eight.", "stop", 1000, 500)]), PRICES)
    reply = chat.complete(ASK)
    assert (reply.counter, reply.cost_usd) == ("endpoint", 0.006)
    assert chat.meter == Meter(1, 1000, 500, 0.006, 0)


def test_what_is_not_counted_is_counted_here() -> None:
    reply = Metered(Scripted(["Eight people."])).complete(ASK)
    assert reply.prompt_tokens == prompt_tokens(ASK) > 4
    assert reply.completion_tokens > 0
    assert reply.counter not in {"", "endpoint"}
    assert reply.cost_usd == 0.0


def test_a_dated_model_has_its_family_s_price() -> None:
    assert price_of("gpt-9-mini-2026-01-01", PRICES) == PRICES["gpt-9-mini"]
    assert price_of("gpt-91", PRICES) is None


def test_a_call_that_could_overspend_is_not_made() -> None:
    script = Scripted([Reply("a", "stop", 10, 500)] * 9)
    most = cost(PRICES["gpt-9"], prompt_tokens(ASK), 1000)
    chat = Metered(script, PRICES, max_cost=most + 0.004)
    chat.complete(ASK)
    with pytest.raises(BudgetExceeded, match="next call could cost"):
        chat.complete(ASK)
    assert len(script.requests) == 1
    assert chat.meter.cost_usd <= most + 0.004


def test_calls_at_once_cannot_overspend_together() -> None:
    gate = threading.Barrier(3, timeout=10)
    most = cost(PRICES["gpt-9"], prompt_tokens(ASK), 1000)

    def slow(_: Request) -> Reply:
        gate.wait()
        return Reply("a", "stop", 10, 1000)

    chat = Metered(Scripted(slow), PRICES, max_cost=most * 2.5)
    outcomes: list[str] = []

    def call() -> None:
        try:
            outcomes.append(chat.complete(ASK).text)
        except BudgetExceeded:
            outcomes.append("refused")
            gate.wait()

    threads = [threading.Thread(target=call) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["a", "a", "refused"]


def test_a_failed_call_gives_its_share_back() -> None:
    most = cost(PRICES["gpt-9"], prompt_tokens(ASK), 1000)
    chat = Metered(Scripted([ValueError("x"), Reply("a", "stop", 1, 1)]), PRICES, max_cost=most * 1.5)
    with pytest.raises(ValueError, match="x"):
        chat.complete(ASK)
    assert chat.complete(ASK).text == "a"


def test_a_limit_without_a_price_is_refused_before_the_call() -> None:
    script = Scripted(["a"])
    with pytest.raises(BudgetExceeded, match="no price is known for gpt-9"):
        Metered(script, {}, max_cost=1.0).complete(ASK)
    assert script.requests == []


def test_prices_are_read(tmp_path: Path) -> None:
    path = tmp_path / "prices.yaml"
    path.write_text("gpt-9: {prompt: 1.25, completion: 10}\n'a/b:c': {prompt: 0, completion: 0}\n", encoding="utf-8")
    assert read_prices(path) == {"gpt-9": Price(1.25, 10.0), "a/b:c": Price(0.0, 0.0)}


@pytest.mark.parametrize("text", ["[1]", "gpt: 3", "gpt: {prompt: -1, completion: 2}", "gpt: {prompt: .nan, completion: 2}",
                                  "gpt: {prompt: 1}", "gpt: {prompt: true, completion: 1}", "gpt: [", ""])  # fmt: skip
def test_a_wrong_price_file_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "prices.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError):
        read_prices(path)
    with pytest.raises(ConfigError):
        read_prices(tmp_path / "none.yaml")
