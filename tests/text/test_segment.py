"""Sentences: offsets are the truth, whatever the text is made of."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sentencex import segment

from summarizer.model import Source
from summarizer.text.segment import sentences, spans

PIECES = ["Putin came. ", "U.N. said “No.” ", "😀 e\u0301 ", "\r\n", "\n\n", "\t", "\ufeff", "שלום עולם. ", "中文句子。第二句。",
          "مرحبا! ", "\u202e", "\u200d", " ", "\u00a0", ". . .", "\x00", "\x1b[31m", "Mr. ", "19.5 ", "\u2028", "\x85", "'", '"']  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=25).map("".join)


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.sampled_from(["en", "fr", "ar", "zh", "xx", ""]))
@example("\ufeff A.\r\nB", "en")
def test_spans_are_ordered_trimmed_and_cover_every_visible_word(text: str, language: str) -> None:
    found = spans(text, language)
    assert list(found) == sorted(found)
    assert all(a < b for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    covered = set()
    for start, end in found:
        assert text[start:end].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        covered.update(range(start, end))
    assert not [at for at, character in enumerate(text) if character.isalnum() and at not in covered]


def test_sentences_are_numbered_over_the_whole_source() -> None:
    source = Source("S2", "Headline\n\nOne is here. Two is there.\n", "a.txt", "0" * 64)
    found = sentences(source)
    assert [(s.id, s.text) for s in found] == [
        ("S2.1", "Headline"),
        ("S2.2", "One is here."),
        ("S2.3", "Two is there."),
    ]
    assert all(source.text[s.start : s.end] == s.text for s in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Smith met Dr. Jones on Oct. 19 in the U.S. capital.", 1),
        ("He left. She stayed.", 2),
        ("It rose 3.5 percent. Nobody knew why!", 2),
        ("第一句。第二句。", 2),
    ],
)
def test_boundaries(text: str, count: int) -> None:
    assert len(spans(text, "zh" if text[0] == "第" else "en")) == count


@settings(deadline=None)
@given(
    st.text("ab AB9 ,'’“”\"$€£%&/-À", min_size=1, max_size=40),
    st.sampled_from(["", ".", "!", "?"]),
    st.sampled_from(["en", "de", "fr", "el", "hy", "zh", "ar", "hi", "am", "my", "xx"]),
)
def test_nothing_inside_it_ends_a_sentence_and_so_says_the_segmenter(text: str, end: str, language: str) -> None:
    text = text.strip() + end
    assert not text or segment(language, text) == [text]
    if text and "- " not in text:  # which may be a dateline
        assert spans(text, language) == ((0, len(text)),)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He fell ill.|Police said so.", "en"),
        ("She said no.|“Markets fell.”", "en"),
        ("“It happened to me.”|I was there.", "en"),
        ("El ministro votó en contra.|El resto salió bien.|¿Quién no?", "es"),
        ("Due anni fa.|Il governo entrò nella NATO.|La Fiat no.", "it"),
        ("C'est un vol.|Le suspect a fui.", "fr"),
        ("Ik weet dat.|De man ging.", "nl"),
        ("Han kom med.|Politiet gik.", "da"),
        ("Aus diesem Grund.|14 Menschen starben am 3. Mai.|Eine neue Art.|Der Rest nach Art. 5 GG.", "de"),
        ("Приехал её муж.|Он ушёл.", "ru"),
        ("Vypnuli proud.|14 lidí zemřelo.", "cs"),
    ],
)
def test_ordinary_words_end_sentences_though_lists_have_them_as_abbreviations(text: str, language: str) -> None:
    pieces = text.split("|")
    whole = " ".join(pieces)
    assert [whole[start:end] for start, end in spans(whole, language)] == pieces


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ST. LOUIS mourns GEN. LEE today", "en"),
        ("Gen. Smith met Dr. Jones of Acme Corp. Tuesday", "en"),
        ("Am 3. Mai kam Prof. Weber", "de"),
        ("Šlo o XII. Pluk", "sk"),
        ("El sr. García leyó el art. 4", "es"),
    ],
)
def test_abbreviations_before_names_and_numbers_end_none(text: str, language: str) -> None:
    assert spans(f"{text}.", language) == ((0, len(text) + 1),)
