"""Wrapping by columns, in any script."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.render.wrapping import columns, wrapped
from summarizer.text.display import one_line


def test_words_fill_lines_and_hang() -> None:
    assert wrapped("one two three four", 9, "- ") == "- one two\n  three\n  four"
    assert wrapped("", 20, "- ") == "-"


def test_wide_characters_count_twice_and_part_anywhere() -> None:
    lines = wrapped("日本語の文章は空白なしで書かれる。", 12).splitlines()
    assert len(lines) > 1
    assert all(columns(line) <= 12 for line in lines)
    assert "".join(lines) == "日本語の文章は空白なしで書かれる。"
    assert not any(line.startswith("。") for line in lines)


def test_a_word_wider_than_the_line_is_parted() -> None:
    assert wrapped("https://example.org/a-very-long-path", 10).splitlines()[0] == "https://ex"


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(10, 40))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    shown = wrapped(text, width)
    assert "".join(shown.split()) == "".join(one_line(text).split())
    assert all(columns(line) <= width + 2 for line in shown.splitlines())  # a closing sign may hang over
