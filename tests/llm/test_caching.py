import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.errors import ConfigError, ReplyRejected
from summarizer.llm import Message, Reply, Request, Scripted
from summarizer.llm.caching import FILE, Caching, Store, clear, info, prune

ASK = Request("m", (Message("user", "x"),))


def test_the_same_request_is_paid_for_once(tmp_path: Path) -> None:
    script = Scripted([Reply("one", "stop", 5, 6, "endpoint", 0.5), "two", "three"])
    for _ in range(3):
        store = Store(tmp_path / "deep" / "cache")
        assert Caching(script, store, "e").complete(ASK) == Reply("one", "stop", 5, 6, "endpoint", 0.5)
        store.close()
    store = Store(tmp_path / "deep" / "cache")
    assert Caching(script, store, "other").complete(ASK).text == "two"
    assert Caching(script, store, "e").complete(replace(ASK, seed=9)).text == "three"
    store.close()
    found = info(tmp_path / "deep" / "cache")
    assert (found.replies, found.prompt, found.completion, found.cost_usd) == (3, 5, 6, 0.5)
    assert found.bytes > 0


@pytest.mark.parametrize(
    "answer", [ReplyRejected("no"), Reply("cut", "length"), Reply("", "stop"), Reply("no", "refusal")]
)
def test_what_is_not_whole_is_not_kept(tmp_path: Path, answer: Reply | Exception) -> None:
    store = Store(tmp_path)
    chat = Caching(Scripted([answer, "good"]), store, "e")
    if isinstance(answer, Exception):
        with pytest.raises(ReplyRejected):
            chat.complete(ASK)
    else:
        assert chat.complete(ASK) == answer
    assert chat.complete(ASK).text == "good"
    store.close()


def test_a_cache_that_cannot_be_used_is_named_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database at all" * 100)
    said: list[str] = []
    store = Store(tmp_path, said.append)
    chat = Caching(Scripted(["a", "b"]), store, "e")
    assert [chat.complete(ASK).text, chat.complete(ASK).text] == ["a", "b"]
    assert len(said) == 1
    assert FILE in said[0]
    store.close()
    with pytest.raises(ConfigError):
        info(tmp_path)
    with pytest.raises(ConfigError):
        clear(tmp_path)
    assert (tmp_path / FILE).exists()


def test_a_folder_that_is_a_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = Store(tmp_path / "file")
    assert Caching(Scripted(["a"]), store, "e").complete(ASK).text == "a"
    store.close()


def test_an_entry_of_another_version_is_asked_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    chat = Caching(Scripted(["a", "b"]), store, "e")
    chat.complete(ASK)
    base = sqlite3.connect(tmp_path / FILE)
    with base:
        base.execute("update replies set reply = '{}'")
    base.close()
    assert chat.complete(ASK).text == "b"
    assert chat.complete(ASK).text == "b"
    store.close()


def test_threads_share_a_cache(tmp_path: Path) -> None:
    store = Store(tmp_path)
    chat = Caching(Scripted(lambda request: request.messages[0].content), store, "e")
    wrong: list[str] = []

    def work(salt: int) -> None:
        for n in range(20):
            text = f"{n % 7}-{salt % 2}"
            if chat.complete(Request("m", (Message("user", text),))).text != text:
                wrong.append(text)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert wrong == []
    assert info(tmp_path).replies == 14


def test_prune_and_clear(tmp_path: Path) -> None:
    assert (prune(tmp_path, 0), clear(tmp_path), info(tmp_path).replies) == (0, 0, 0)
    store = Store(tmp_path)
    Caching(Scripted(["a"]), store, "e").complete(ASK)
    store.close()
    assert prune(tmp_path, 1) == 0
    assert prune(tmp_path, 0) == 1
    store = Store(tmp_path)
    Caching(Scripted(["a"]), store, "e").complete(ASK)
    store.close()
    assert clear(tmp_path) == 1
    assert not (tmp_path / FILE).exists()


def test_what_an_endpoint_can_do_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put_endpoint("k", "prompt")
    store.close()
    again = Store(tmp_path)
    assert again.get("endpoints", "k") == "prompt"
    assert again.get("endpoints", "other") is None
    again.close()
