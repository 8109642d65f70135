import threading
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.errors import ConfigError, ModelNotFound, OutputError, ProviderError
from summarizer.llm import Message, Reply, Request, Scripted
from summarizer.llm.faults import FormatRefused, RateLimited
from summarizer.llm.recording import Recording, Replaying

ASK = Request("m", (Message("user", "Ünï \ud83d\n\u2028x"),))


def test_a_recorded_run_replays_with_its_errors_in_order(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    first = Reply("one \u2028 line", "stop", 1, 2, "endpoint", 0.1)
    answers = [FormatRefused("no schema"), first, "two", ModelNotFound("gone", where="here", hint="do")]
    chat = Recording(Scripted(answers), path)
    other = replace(ASK, seed=7)
    for request in (ASK, ASK, ASK, other):
        try:
            chat.complete(request)
        except (FormatRefused, ModelNotFound):
            continue
    assert len(path.read_text(encoding="utf-8").splitlines()) == 4
    again = Replaying(path)
    with pytest.raises(ModelNotFound, match="gone"):
        again.complete(other)
    with pytest.raises(FormatRefused, match="no schema"):
        again.complete(ASK)
    assert again.complete(ASK) == first
    assert again.complete(ASK).text == again.complete(ASK).text == "two"
    with pytest.raises(ProviderError, match="no such request was recorded"):
        again.complete(replace(ASK, seed=8))


def test_faults_of_the_moment_are_not_recorded(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    with pytest.raises(RateLimited):
        Recording(Scripted([RateLimited("r")]), path).complete(ASK)
    assert path.read_text() == ""


def test_calls_at_once_give_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    chat = Recording(Scripted(lambda request: request.messages[0].content * 500), path)
    asks = [Request("m", (Message("user", str(n)),)) for n in range(24)]
    threads = [threading.Thread(target=chat.complete, args=(ask,)) for ask in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = Replaying(path)
    assert [again.complete(ask).text for ask in asks] == [str(n) * 500 for n in range(24)]


@pytest.mark.parametrize("text", ["{}", "[]", "nonsense", '{"key": "a", "reply": {"text": 1}}', '{"key": "a", "error": "SystemExit", "message": ""}',
                                  '{"key": 3, "error": "ModelNotFound", "message": ""}', "[" * 100_000])  # fmt: skip
def test_a_file_that_is_no_cassette_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "run.jsonl"
    path.write_text("\n" + text + "\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"run\.jsonl"):
        Replaying(path)


def test_no_file_and_no_place_to_write(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for name in ("none", "binary"):
        with pytest.raises(ConfigError):
            Replaying(tmp_path / name)
    with pytest.raises(OutputError):
        Recording(Scripted([]), tmp_path / "no" / "such" / "file")
