"""Bad input through the command line: one clear line, the exit code of the contract, never a traceback."""

import os
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEEDS, Run

ARTICLE = "Storm hits coast\n\nA storm hit the coast of Norland on Monday. Officials said 12 people were hurt.\n"


def assert_refused(done: subprocess.CompletedProcess[bytes], code: int, *words: str) -> None:
    message = done.stderr.decode()
    assert done.returncode == code, message
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""
    assert 1 <= len(message.strip().splitlines()) <= 2
    for word in words:
        assert word in message


def test_no_such_path(run: Run) -> None:
    assert_refused(run("brief", "nowhere.txt", "-q"), 2, "nowhere.txt")


def test_empty_directory(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert_refused(run("brief", "empty", "-q"), 2, "empty")


@pytest.mark.parametrize("content", [b"", b"\n \n\t\n", b"\xef\xbb\xbf"])
def test_a_file_without_text(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert_refused(run("brief", "a.txt", "-q"), 2, "a.txt")


def test_binary_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    assert_refused(run("brief", "a.txt", "-q"), 2, "a.txt")


def test_unknown_kind_of_file_named_directly(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_text(ARTICLE)
    assert_refused(run("brief", "a.xyz", "-q"), 2, "a.xyz")


def test_unknown_kind_in_a_directory_is_skipped_with_a_warning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(ARTICLE)
    (tmp_path / "in/b.xyz").write_text(ARTICLE)
    done = run("brief", "in")
    assert done.returncode == 0
    assert re.search(rb"warning: in/b\.xyz: skipped", done.stderr)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "a.txt").chmod(0)
    assert_refused(run("brief", "a.txt", "-q"), 2, "a.txt")


@pytest.mark.parametrize(
    ("codec", "named"), [("utf-16", "UTF-16"), ("cp1252", ""), ("latin-1", ""), ("utf-8-sig", None), ("utf-8", None)]
)
def test_encodings_are_read_and_said(run: Run, tmp_path: Path, codec: str, named: str | None) -> None:
    text = ARTICLE.replace("Norland", "Bjørnøya") + "The mayor, André Müller, thanked the crews for their résumé.\n" * 3
    (tmp_path / "a.txt").write_bytes(text.encode(codec))
    done = run("brief", "a.txt")
    assert done.returncode == 0
    assert "Bjørnøya" in done.stdout.decode()
    said = re.findall(r"a\.txt: .*", done.stderr.decode())
    assert bool(said) == (named is not None)
    assert not named or named.lower() in said[0].lower()


def test_symlink_loop(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in/deep").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text(ARTICLE)
    (tmp_path / "in/deep/back").symlink_to(tmp_path / "in", target_is_directory=True)
    done = run("brief", "in", "--format", "json", "-q")
    assert done.returncode == 0
    assert done.stdout.count(b'"uri"') == 1


def test_a_file_of_a_hundred_megabytes(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(100_000_000)
    assert_refused(run("brief", "big.txt", "-q"), 2, "big.txt")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["brief", "--nonsense", "a.txt"], "--nonsense"),
        (["brief"], "PATH"),
        (["breif", "a.txt"], "Did you mean 'brief'"),
        (["brief", "a.txt", "--style", "baroque"], "baroque"),
        (["brief", "a.txt", "--max-words", "0"], "--max-words"),
        (["brief", "a.txt", "--as-of", "yesterday"], "yesterday"),
        (["brief", "a.txt", "--as-of", "2016-13-45"], "2016-13-45"),
        (["brief", "a.txt", "--engine", "gpt"], "--engine"),
        (["brief", "a.txt", "-o", "missing/b.md"], "missing"),
        (["brief", "a.txt", "-o", "b.doc"], "b.doc"),
        (["brief", "a.txt", "-o", "a.txt/b.md"], "a.txt is a file"),
        (["brief", "a.txt", "-o", "."], "-o"),
        (["verify", "a.txt.missing"], "a.txt.missing"),
    ],
)
def test_bad_flags(run: Run, tmp_path: Path, arguments: list[str], word: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    assert_refused(run(*arguments), 2, word)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_unwritable_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "shut").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    assert_refused(run("brief", "a.txt", "-q", "-o", "shut/b.md"), 2, "shut/b.md")


def test_a_full_disk_is_one_line(run: Run, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    (tmp_path / "a.txt").write_text(ARTICLE)
    assert_refused(run("brief", "a.txt", "-q", "--format", "md", "-o", "/dev/full"), 2, "/dev/full")


def test_a_bad_setting_names_its_variable(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    assert_refused(run("brief", "a.txt", env={"SUMMARIZER_JOBS": "lots"}), 2, "SUMMARIZER_JOBS")


def _start(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "summarizer", *arguments], cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    process = _start("brief", str(SEEDS), "--format", "json", "-q", cwd=tmp_path)
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.close()
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


def test_interrupted_is_130_and_one_line(tmp_path: Path) -> None:
    process = _start("brief", "-", cwd=tmp_path)
    time.sleep(1.5)  # by now it waits for standard input, which never ends
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert err.decode().splitlines()[-1] == "summarizer: interrupted"


def test_standard_output_is_not_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    assert_refused(run("brief", "a.txt", "-q", "-o", "-"), 2, "-o -", "leave -o out")


def test_a_brief_without_a_claim_and_a_day_before_the_news_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harbour Herald, 12 March 2025\n\n" + ARTICLE)
    done = run("brief", "a.txt", "--max-words", "1", "--as-of", "2025-03-11")
    assert done.returncode == 0
    assert b"warning: no claim" in done.stderr
    assert b"--as-of 2025-03-11 is before S1 was published, 2025-03-12" in done.stderr
