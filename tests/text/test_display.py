"""Nothing from outside can act on a terminal."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.display import one_line, printable

BAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


@settings(deadline=None)
@given(st.text())
def test_no_control_bidi_or_zero_width_character_is_left(text: str) -> None:
    shown = printable(text)
    assert not BAD.search(shown.replace("\r", ""))
    assert not BAD.search(one_line(text))
    assert not [c for c in one_line(text) if unicodedata.category(c) in {"Cc", "Cs", "Cf"} and not _harmless(c)]


def _harmless(character: str) -> bool:
    # Signs that Unicode calls "format" but that are drawn: Arabic number signs, Kaithi marks and the like.
    return not BAD.match(character)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x9b2Jgone", "gone"),
        ("bell\x07", "bell␇"),
        ("a\x7fb", "a␡b"),
        ("ev\u202eil", "evil"),
        ("ze\u200bro", "zero"),
        ("plain “quotes” – naïve", "plain “quotes” – naïve"),
    ],
)
def test_examples(raw: str, shown: str) -> None:
    assert printable(raw) == shown
