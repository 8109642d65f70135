"""ROUGE: equal to rouge-score's own where that scores, and more than 0 where that cannot."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rouge_score import rouge_scorer

from summarizer.evaluation.metrics import rouge

VOCABULARY = ["the", "a", "bomb", "bombs", "bombing", "talk", "talked", "paris", "19", "x-ray", "élan", "."]
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=14)
TEXT = st.lists(WORDS, max_size=5).map(lambda lines: "\n".join(" ".join(line) for line in lines))


def theirs(target: str, prediction: str, tokenizer=None) -> dict[str, rouge.Triple]:
    scorer = rouge_scorer.RougeScorer(list(rouge.TYPES), use_stemmer=True, tokenizer=tokenizer)
    return {kind: tuple(map(float, s)) for kind, s in scorer.score(target, prediction).items()}


@settings(deadline=None, max_examples=150)
@given(TEXT, TEXT)
def test_short_and_long_ways_equal_rouge_score(target, prediction):
    expected = theirs(rouge._lines(target, "en"), rouge._lines(prediction, "en"))
    assert rouge.rouge(target, prediction, "ascii") == expected
    long = rouge.rouge_long(target, prediction, "ascii")
    for kind in rouge.TYPES:
        assert long[kind] == pytest.approx(expected[kind], abs=1e-12), kind


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from("abc"), max_size=40), st.lists(st.sampled_from("abc"), max_size=40))
def test_bit_vectors_count_the_longest_common_subsequence(one, other):
    assert rouge.lcs_length(one, other) == rouge_scorer._lcs_table(one, other)[-1][-1]


@pytest.mark.parametrize(
    "text",
    [
        "Президент отменил визит в Париж",
        "الرئيس ألغى زيارة باريس",
        "大統領はパリ訪問を中止した",
        "राष्ट्रपति ने यात्रा रद्द की",
    ],
)
def test_other_scripts_are_scored(text):
    assert not rouge.ascii_script(text)
    assert rouge.rouge(text, text, "unicode")["rouge2"] == (1.0, 1.0, 1.0)
    assert theirs(text, text)["rouge1"] == (0.0, 0.0, 0.0)
    assert rouge.rouge(text, "другое", "unicode")["rouge1"][2] < 0.5


def test_english_with_a_few_accents_keeps_the_published_tokenizer():
    text = "François Hollande spoke at the Élysée about the war, and the talks that he would hold there. "
    assert rouge.ascii_script(text + "More of it follows. " * 10)
    assert "stem:porter" in rouge.signature("ascii")
    assert "stem:n" in rouge.signature("unicode")
