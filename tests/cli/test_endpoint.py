"""`brief` against endpoints that misbehave: exit code, one clear line, bounded time, no key anywhere, a brief if any can be."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer import verify
from summarizer.cli import main
from summarizer.schemas import read_brief
from tests.conftest import Run
from tests.llm.server import completion, drips, fails, gigantic, good, hangs, resets, says, send, serving, written

KEY = "sk-test-0123456789abcdef"
Outcome = tuple[int, str, str]
Brief = Callable[..., Outcome]


@pytest.fixture
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Brief:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "A bridge collapsed in Halden on Monday. Four people were killed in the fall.\n"
    )
    (tmp_path / "in" / "b.txt").write_text(
        "Police closed the road to Halden. Rescue teams searched the river all night.\n"
    )
    monkeypatch.chdir(tmp_path)
    for name, value in (("OPENAI_API_KEY", KEY), ("SUMMARIZER_TIMEOUT_S", "10"), ("SUMMARIZER_MAX_ATTEMPTS", "2")):
        monkeypatch.setenv(name, value)

    def call(url: str, *flags: str) -> Outcome:
        arguments = ["summarizer", "brief", "in", "--base-url", url, "--model", "m-1", "--format", "json", *flags]
        monkeypatch.setattr(sys, "argv", arguments)
        with pytest.raises(SystemExit) as leaving:
            main()
        out, err = capsys.readouterr()
        everything = (
            out + err + "".join(path.read_text("utf-8", "replace") for path in tmp_path.rglob("*") if path.is_file())
        )
        assert KEY not in everything
        assert "Traceback" not in err
        return int(leaving.value.code or 0), out, err

    return call


def error(message: str, **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, **more}}


HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
TOO_LONG = error("This model's maximum context length is 10 tokens.", code="context_length_exceeded")
FAILURES = [
    ("429", fails(429), "rate limit (429)"),
    ("429 wait", fails(429, headers={"Retry-After": "0"}), "tried 2 times"),
    ("429 for long", fails(429, headers={"Retry-After": "900"}), "asks to wait 900 s"),
    ("no credit", fails(429, error("You exceeded your quota", code="insufficient_quota")), "no credit"),
    ("500", fails(500), "500"),
    ("502 page", fails(502, HTML, {"Content-Type": "text/html"}), "502: an HTML page"),
    ("200 page", lambda handler, _: send(handler, 200, HTML), "an HTML page"),
    ("reset", resets, "no connection"),
    ("hangs", hangs, "no whole answer in 0.6 s"),
    ("drips headers", drips(headers=True), "no whole answer in 0.6 s"),
    ("drips body", drips(headers=False), "no whole answer in 0.6 s"),
    ("not the protocol", lambda handler, _: send(handler, 200, {"hello": 1}), "no message"),
    ("error as success", lambda handler, _: send(handler, 200, error("overloaded")), "overloaded"),
    ("error as success, with the key", fails(200), "failed for Bearer [key]"),
    ("401", fails(401), "key was refused (401)"),
    ("403", fails(403), "key was refused (403)"),
    (
        "no model",
        fails(404, error("The model `m-1` does not exist", code="model_not_found")),
        "does not know the model",
    ),
    ("no path", fails(404, {"detail": "Not Found"}), "no such path"),
    ("too long", fails(400, TOO_LONG), "more tokens than the model takes"),
    ("400", fails(400, error("bad karma")), "bad karma"),
    (
        "all formats refused",
        fails(400, error("response_format json_schema is not supported here")),
        "refuses every kind",
    ),
]


@pytest.mark.parametrize(("behaviour", "line"), [case[1:] for case in FAILURES], ids=[case[0] for case in FAILURES])
def test_an_endpoint_that_fails_is_one_clear_line_and_exit_3(
    brief: Brief, monkeypatch: pytest.MonkeyPatch, behaviour: Any, line: str
) -> None:
    if "0.6 s" in line:
        monkeypatch.setenv("SUMMARIZER_TIMEOUT_S", "0.6")
    began = time.perf_counter()
    with serving(behaviour) as endpoint:
        code, out, err = brief(endpoint.url)
    assert (code, out) == (3, "")
    message = [one for one in err.splitlines() if not one.startswith(("engine ", "note: "))]
    said = "\n".join(message[-2:])
    # Whether the socket's limit or the call's ends the waiting first is a race on a busy machine; both say it.
    assert line in said or ("0.6 s" in line and "no answer in time" in said)
    assert not message[-1].startswith("summarizer: internal")
    assert time.perf_counter() - began < 20


def test_nobody_listening(brief: Brief) -> None:
    with serving(good) as endpoint:
        url = endpoint.url
    code, out, err = brief(url)
    assert (code, out) == (3, "")
    assert "no connection" in err


def test_nobody_listening_who_could_name_a_model(run: Run, tmp_path: Path) -> None:
    with serving(good) as endpoint:
        url = endpoint.url
    (tmp_path / "a.txt").write_text("A storm hit the coast of Norland on Monday. Officials said 12 people were hurt.\n")
    done = run("brief", "a.txt", "--base-url", url)
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"no connection" in done.stderr
    assert b"internal" not in done.stderr


CUT = 'Sorry, {"title": "x", "claims": ['
BRIEFS = [
    ("good", good, "structured replies: json_schema", False),
    ("prose around", says(lambda text: f"Sure!\n```json\n{text}\n```\nAnything else?"), "json_schema ignored", False),
    ("extra keys", says(lambda text: json.dumps(json.loads(text) | {"mood": "fine", "claims": [one | {"sure": 1} for one in json.loads(text)["claims"]]})), "json_schema", False),
    ("truncated", says(lambda text: text[:-40], "length"), "cut off", False),
    ("invented ids", says(lambda text: text.replace("S1.", "S7.")), "json_schema", False),
    ("no citations", says(lambda text: json.dumps({"title": "", "claims": [one | {"sentences": []} for one in json.loads(text)["claims"]]})), "json_schema", False),
    ("lies", says(lambda text: text.replace("Four people", "94 people")), "json_schema", False),
    ("invalid UTF-8", lambda handler, body: send(handler, 200, json.dumps(completion(written(body)), ensure_ascii=False).encode().replace(b"Four", b"F\xffur")), "no claims", False),
    ("wrong schema", says('{"summary": "a bridge fell"}'), "extractive instead", True),
    ("empty claims", says('{"title": "x", "claims": []}'), "extractive instead", True),
    ("empty texts", says('{"title": "x", "claims": [{"section": "lede", "text": "", "sentences": []}]}'), "extractive instead", True),
    ("nothing", says(""), "extractive instead", True),
    ("null", says(None), "extractive instead", True),
    ("prose", says("A bridge fell and people died."), "extractive instead", True),
    ("cut for good", says(CUT, "length"), "extractive instead", True),
    ("refusal", says(None, refusal="I can't help with that."), "refused to answer", True),
    ("filtered", says("", "content_filter"), "content filter", True),
    ("filtered request", fails(400, error("flagged", code="content_filter")), "content filter", True),
    ("gigantic", gigantic, "larger than 8 MiB", True),
]  # fmt: skip


@pytest.mark.parametrize(("behaviour", "note", "extractive"), [c[1:] for c in BRIEFS], ids=[c[0] for c in BRIEFS])
def test_a_brief_whenever_one_can_be_made(brief: Brief, behaviour: Any, note: str, extractive: bool) -> None:
    with serving(behaviour) as endpoint:
        code, out, err = brief(endpoint.url)
    assert code == 0, err
    found = read_brief(out, "out")
    assert found.claims
    assert verify(found).ok
    assert not any(claim.support.label == "unsupported" for claim in found.claims)
    assert "94 people" not in "".join(claim.text for claim in found.claims)
    assert note in " ".join(found.run.notes)
    assert any(one.startswith("extractive instead") for one in found.run.notes) == extractive


def refuses(*words: str) -> Any:
    """Refuses requests that have one of these keys, as strict endpoints do."""

    def behave(handler: Any, body: dict[str, Any]) -> None:
        bad = next((word for word in words if word in json.dumps(body)), None)
        if bad is None:
            good(handler, body)
        else:
            send(handler, 400, error(f"Unsupported parameter: '{bad}' is not supported with this model.", param=bad))

    return behave


@pytest.mark.parametrize(
    ("behaviour", "calls"),
    [
        (refuses("temperature"), 2),
        (refuses("temperature", "seed", '"max_tokens"'), 4),
        (refuses("json_schema"), 2),
        (refuses("json_schema", "json_object"), 3),
    ],
)
def test_what_an_endpoint_does_not_take_is_left_out(brief: Brief, behaviour: Any, calls: int) -> None:
    with serving(behaviour) as endpoint:
        code, out, err = brief(endpoint.url, "--no-cache")
        assert (code, len(endpoint.calls)) == (0, calls), err
    assert json.loads(out)["claims"]


def test_an_endpoint_with_responses_alone_is_spoken_to_so(brief: Brief) -> None:
    def behave(handler: Any, body: dict[str, Any]) -> None:
        if not handler.path.endswith("/responses"):
            send(handler, 404, {"detail": "Not Found"})
            return
        content = [{"type": "output_text", "text": written(body), "annotations": []}]
        item = {"type": "message", "id": "m", "role": "assistant", "status": "completed", "content": content}
        usage = {"input_tokens": 7, "output_tokens": 5, "total_tokens": 12}
        send(handler, 200, {"id": "r", "object": "response", "output": [item], "usage": usage})

    with serving(behave) as endpoint:
        code, out, err = brief(endpoint.url)
    assert code == 0, err
    run = json.loads(out)["run"]
    assert run["tokens"]["prompt"] % 7 == 0
    assert run["tokens"]["counter"] == "endpoint"


def test_a_rate_limit_that_passes_is_waited_for(brief: Brief) -> None:
    with serving(fails(429, headers={"Retry-After": "0.2"}), good) as endpoint:
        code, _, err = brief(endpoint.url)
    assert code == 0
    assert "trying again in 0.2 s" in err


def test_the_second_run_is_not_paid_for(brief: Brief) -> None:
    with serving(good) as endpoint:
        first = brief(endpoint.url)
        paid = len(endpoint.calls)
        second = brief(endpoint.url)
        assert len(endpoint.calls) == paid
        brief(endpoint.url, "--no-cache")
        assert len(endpoint.calls) > paid
    assert without_seconds(first[1]) == without_seconds(second[1])


@pytest.mark.slow
def test_what_was_paid_for_before_an_interruption_is_kept(
    tmp_path: Path, brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    flags = ["--strategy", "fuse", "--jobs", "2", "--model", "m-1", "--format", "json"]
    with serving(says("A bridge fell."), says("Four people died."), hangs) as endpoint:
        command = [sys.executable, "-m", "summarizer", "brief", "in", "--base-url", endpoint.url, *flags]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        deadline = time.perf_counter() + 30
        while len(endpoint.calls) < 4 and time.perf_counter() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
        assert (process.returncode, out) == (130, "")
        assert "summarizer: interrupted" in err
        endpoint.calls.clear()
        endpoint.behaviours = (says("Four people died."),)
        assert brief(endpoint.url, *flags)[0] == 0
        assert len(endpoint.calls) == 2


def test_a_recorded_run_replays_to_the_same_bytes_without_an_endpoint(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = fails(400, error("response_format: json_schema is not supported"))
    with serving(refused, says(lambda text: text.replace("Four people", "94 people")), good) as endpoint:
        code, first, err = brief(endpoint.url, "--record", "run.jsonl")
        assert code == 0, err
    monkeypatch.delenv("OPENAI_API_KEY")
    again = [brief(endpoint.url, "--replay", "run.jsonl")[1] for _ in range(2)]
    assert {without_seconds(one) for one in again} == {without_seconds(first)}
    assert "json_object (json_schema refused)" in first
    code, _, err = brief(endpoint.url, "--replay", "run.jsonl", "--max-words", "33")
    assert code == 3
    assert "no such request was recorded" in err


def test_money_is_not_overspent(brief: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "prices.yaml").write_text("m-1: {prompt: 10, completion: 100}\n")
    with serving(good) as endpoint:
        assert brief(endpoint.url, "--max-cost", "5")[0] == 3
        monkeypatch.setenv("SUMMARIZER_PRICES", "prices.yaml")
        code, out, err = brief(endpoint.url, "--max-cost", "0.001")
        assert (code, out) == (3, "")
        assert "next call could cost" in err
        assert endpoint.calls == []
        code, out, _ = brief(endpoint.url, "--max-cost", "5")
        assert code == 0
        assert json.loads(out)["run"]["cost_usd"] == pytest.approx(0.003 * len(endpoint.calls))


def test_a_dry_run_makes_no_call(brief: Brief) -> None:
    with serving(good) as endpoint:
        code, out, _ = brief(endpoint.url, "--dry-run")
        assert endpoint.calls == []
    forecast = json.loads(out)
    assert code == 0
    assert (forecast["engine"], forecast["calls"], forecast["sources"], forecast["sentences"]) == ("openai", 1, 2, 4)
    assert forecast["prompt_tokens"] > 100


def without_seconds(text: str) -> str:
    document = json.loads(text)
    del document["run"]["seconds"]
    return json.dumps(document)
