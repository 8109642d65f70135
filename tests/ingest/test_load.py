"""Files, directories and standard input become numbered sources, or one clear error."""

import codecs
import hashlib
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import SourceError
from summarizer.ingest import load, paths

ARTICLE = (
    "Minister resigns over bridge collapse\n\n"
    "The transport minister resigned on Monday after the collapse of a bridge killed twelve people.\n\n"
    "She told reporters that she accepted responsibility for the failed inspections.\n"
)


def write(folder: Path, name: str, content: str | bytes = ARTICLE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_directory_is_walked_by_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("news/b.txt", "news/a.md", "news/sub/c.txt", "news/data.csv", "news/.hidden.txt"):
        write(tmp_path, name, f"{ARTICLE} {name}")
    corpus = load("news/")
    assert [(source.id, source.uri) for source in corpus.sources] == [
        ("S1", "news/a.md"),
        ("S2", "news/b.txt"),
        ("S3", "news/sub/c.txt"),
    ]
    assert [(item.uri, item.reason) for item in corpus.skipped] == [
        ("news/.hidden.txt", "hidden"),
        ("news/data.csv", "files named *.csv are not read"),
    ]


def test_text_is_exactly_the_file(tmp_path):
    content = "\ufeffOne.\r\n\r\n\tTwo e\u0301 🙂\u2028Three\x0b.\r".encode()
    source = load(write(tmp_path, "a.txt", content)).sources[0]
    assert source.text == content.decode("utf-8-sig")
    assert source.sha256 == hashlib.sha256(content).hexdigest()
    assert source.notes == ()


@pytest.mark.parametrize(
    ("encoding", "mark", "note"),
    [
        ("utf-8", codecs.BOM_UTF8, None),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16"),
        ("utf-16-le", b"", "UTF-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "UTF-32"),
        ("cp1252", b"", "Windows-1252"),
    ],
)
def test_encodings_are_decoded_and_named(tmp_path, encoding, mark, note):
    text = "François Hollande said “no” – at the café on Tuesday, and nobody was surprised.\r\n"
    source = load(write(tmp_path, "a.txt", mark + text.encode(encoding))).sources[0]
    assert source.text == text
    assert [note in said for said in source.notes] == ([True] if note else [])


@pytest.mark.parametrize(
    ("encoding", "text", "note"),
    [
        ("latin-1", "Le président français a été réélu à l'Élysée, a annoncé le ministère.", "Latin-1"),
        ("cp1251", "Президент России отменил визит во Францию, сообщили в Кремле.", "cp1251"),
        ("shift_jis", "ロシアのプーチン大統領はフランス訪問を中止した。", "cp932"),
    ],
)
def test_encodings_without_a_mark(tmp_path, encoding, text, note):
    source = load(write(tmp_path, "a.txt", text.encode(encoding))).sources[0]
    assert source.text == text
    assert note in source.notes[0]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\r\n", "is empty"),
        ("mark.txt", codecs.BOM_UTF8, "no text"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("zeros.md", b"\x00" * 999, "binary"),
        ("half.txt", codecs.BOM_UTF16_LE + b"a", "not valid UTF-16"),
        ("table.csv", b"a,b", "not read"),
        ("noname", b"text", "without a suffix"),
    ],
)
def test_a_bad_file_named_directly_is_an_error(tmp_path, name, content, message):
    path = write(tmp_path, name, content)
    with pytest.raises(SourceError, match=message) as caught:
        load(path)
    assert caught.value.where == path.as_posix()
    assert str(caught.value).count("\n") <= 1


def test_a_bad_file_in_a_directory_is_skipped_with_its_reason(tmp_path):
    write(tmp_path, "good.txt")
    write(tmp_path, "empty.txt", b"")
    corpus = load(tmp_path)
    assert len(corpus.sources) == 1
    assert [item.reason for item in corpus.skipped] == ["is empty"]


def test_nothing_to_read(tmp_path):
    with pytest.raises(SourceError, match="nothing to read"):
        load(tmp_path)
    write(tmp_path, "empty.txt", b"")
    with pytest.raises(SourceError, match=r"empty\.txt is empty"):
        load(tmp_path)
    with pytest.raises(SourceError, match="no such file"):
        load(tmp_path / "missing.txt")
    with pytest.raises(SourceError, match="no such file"):
        load(tmp_path / "missing")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file(tmp_path):
    path = write(tmp_path, "locked.txt")
    path.chmod(0)
    with pytest.raises(SourceError, match="cannot be read"):
        load(path)


def test_a_file_over_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "MAX_BYTES", 2 * 2**20)
    path = write(tmp_path, "large.txt", b"a " * 2**20 + b"b")
    with pytest.raises(SourceError, match="limit is 2 MiB"):
        load(path)
    with pytest.raises(SourceError, match="limit is 2 MiB"):
        load("-", stdin=path.read_bytes())
    write(tmp_path, "small.txt")
    assert "limit is 2 MiB" in load(tmp_path).skipped[0].reason


def test_links(tmp_path):
    write(tmp_path, "news/a.txt")
    (tmp_path / "news" / "loop").symlink_to(tmp_path / "news")
    (tmp_path / "news" / "same.txt").symlink_to(tmp_path / "news" / "a.txt")
    (tmp_path / "news" / "dead.txt").symlink_to(tmp_path / "nowhere.txt")
    corpus = load(tmp_path / "news")
    assert len(corpus.sources) == 1
    assert [item.reason.split(" (")[0] for item in corpus.skipped] == [
        "cannot be read",
        "a link back to a folder above it",
        "already read under another name",
    ]


def test_a_socket_in_a_directory_is_skipped(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        assert [item.reason for item in load(tmp_path).skipped] == ["not a regular file"]


def test_standard_input():
    source = load("-", stdin=ARTICLE.encode()).sources[0]
    assert (source.uri, source.text) == ("-", ARTICLE)
    with pytest.raises(SourceError, match="standard input"):
        load("-")
    with pytest.raises(SourceError, match="is empty"):
        load("-", stdin=b"")


def test_progress_names_every_input(tmp_path):
    write(tmp_path, "a.txt")
    write(tmp_path, "b.txt")
    seen: list[str] = []
    load(tmp_path, progress=seen.append)
    assert seen == [(tmp_path / name).as_posix() for name in ("a.txt", "b.txt")]


@given(st.binary(max_size=400))
@settings(deadline=None, max_examples=150)
def test_any_bytes_are_read_or_refused(data):
    try:
        corpus = load("-", stdin=data)
    except SourceError:
        return
    assert corpus.sources[0].text.strip()


FERRY = (
    "A ferry carrying 240 passengers ran aground off the northern coast on Sunday evening, the coastguard said.\n\n"
    "Rescue boats reached the ferry within an hour and brought all passengers to the harbour.\n"
)


@pytest.mark.parametrize(
    ("head", "publisher", "published"),
    [
        ("Harbour Herald, 12 March 2025\n\nFerry runs aground\n\n", "Harbour Herald", "2025-03-12"),
        ("The Daily Echo | March 12, 2025\n", "The Daily Echo", "2025-03-12"),
        ("London, 12 March 2025\n\n", None, "2025-03-12"),
        ("PORTO, March 12, 2025 (Reuters) - ", "Reuters", "2025-03-12"),
        ("云江日报 2026年4月8日\n\n", "云江日报", "2026-04-08"),
        ("Nordkurier, 12 May 2026\n\n", "Nordkurier", "2026-05-12"),
        ("Tideline, 4 June 2026\n\n", "Tideline", "2026-06-04"),
        ("Halden Courier\nJune 6, 2026\n\nFerry runs aground\n\n", "Halden Courier", "2026-06-06"),
        ("Sport | 4 June 2026\n\n", None, "2026-06-04"),
        ("Rosa Whitlock, 4 June 2026\n\n", None, "2026-06-04"),
        ("Datum: 14.05.2026\n\n", None, "2026-05-14"),
        ("Dated: 4 June 2026\n\n", None, "2026-06-04"),
        ("Stand 4 June 2026\n\n", None, "2026-06-04"),
        ("Coastguard, 4 June 2026\n\nThe Coastguard told of it.\n\n", None, "2026-06-04"),
        ("", None, None),
    ],
)
def test_a_day_and_an_outlet_above_the_text_are_metadata(head, publisher, published):
    source = load("-", stdin=(head + FERRY).encode()).sources[0]
    assert (source.publisher, source.published) == (publisher, published)


def test_the_address_of_a_link_in_a_mails_last_line_is_not_the_articles():
    text = f"Ferry aground\n\n{FERRY}\nUnsubscribe: https://harbour.example/u\n"
    assert load("-", stdin=text.encode()).sources[0].url is None


@pytest.mark.parametrize(
    ("said", "origin"),
    [
        ("Ten people were hurt, according to Mercy Hospital.", None),
        ("Ten people were hurt, reported the Mercy Hospital.", None),
        ("Ten people were hurt, according to the WHO.", None),
        ("Ten people were hurt, reports CNN.", "CNN"),
        ("Ten people were hurt, according to the Harbour Herald.", "Harbour Herald"),
    ],
)
def test_who_is_quoted_once_is_no_origin_but_an_outlet_is(said, origin):
    found = load("-", stdin=f"{said} {FERRY}".encode()).origins[0]
    assert (found.name if found.why else None) == origin
