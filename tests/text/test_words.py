"""Words in any script: vowel signs and points belong to the word they are written on."""

import pytest

from summarizer.text.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("हिन्दी समाचार की दुनिया।", ["हिन्दी", "समाचार", "की", "दुनिया"]),
        ("שָׁלוֹם עולם", ["שָׁלוֹם", "עולם"]),
        ("তিনি বললেন", ["তিনি", "বললেন"]),
        ("L’eau, όλα και Český", ["l'eau", "όλα", "και", "český"]),
        ("大桥 fell", ["大", "桥", "fell"]),
    ],
)
def test_words_are_whole_in_their_script(text, found):
    assert words(text) == found


def test_marks_alone_are_no_words_and_cost_no_more_than_letters():
    assert words("\u0941" * 20_000) == []
    assert len(words("क\u0941" * 20_000)) == 1
