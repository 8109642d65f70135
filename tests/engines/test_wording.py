"""What the extractive engine does to a sentence: cut, dated, and judged on whether it can stand alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.annotation import about, annotated
from summarizer.engines.compression import trimmed
from summarizer.evidence.standing import broken, leans, poor
from summarizer.evidence.updates import grown
from summarizer.model import Source

PUBLISHED = Source("S1", "", "1.txt", "0" * 64, published="2016-10-11")
UNDATED = Source("S1", "", "1.txt", "0" * 64)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("PARIS (Reuters) - The president cancelled a visit.", "The president cancelled a visit."),
        ("Meadow Lake, Saskatchewan – The council gave by mistake.", "The council gave by mistake."),
        ("Saturday, March 26, 2005 Up to four times as many women died.", "Up to four times as many women died."),
        ("Tuesday, January 18, 2005Through a telethon, they raised money.", "Through a telethon, they raised money."),
        ("But French officials said they had only discussed it.", "French officials said they had only discussed it."),
        ("Putin has canceled a planned visit to France, reports CNN.", "Putin has canceled a planned visit to France."),
        ("The president (pictured) stayed at home that day.", "The president stayed at home that day."),
        ("On Tuesday, the Observatory said eight people died.", "On Tuesday, the Observatory said eight people died."),
        ("Putin – the Russian leader – stayed in Moscow.", "Putin – the Russian leader – stayed in Moscow."),
    ],
)
def test_datelines_outlets_and_links_are_cut_and_nothing_else(text, short):
    assert trimmed(text, "en") == short


def test_english_words_decide_nothing_in_another_language():
    text = "But Marseille a gagné le match, reports CNN."
    assert trimmed(text, "fr") == text
    assert not leans("This Is Spinal Tap est un film de 1984.", "fr")


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(("en", "fr", "ar", "zh", "xx")))
def test_cutting_leaves_only_words_of_the_sentence_and_never_nothing(text, language):
    short = trimmed(text, language)
    assert short.casefold() in " ".join(text.split()).casefold() or all(part in text for part in short[1:].split())
    assert bool(short) == bool(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "He also said so.",
        "They are all British nationals.",
        "“I think dialogue needs to continue,” he said.",
        "“The president noted that he is ready to visit.”",
        "The announcement came a day later.",
        "It was a great success.",
    ],
)
def test_what_points_back_leans(text):
    assert leans(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin cancelled a visit.",
        "“I think dialogue needs to continue,” Orlov told Europe 1 radio.",
        "It is thought the Kremlin decided this.",
        "Earlier on Tuesday, the ambassador had said Putin would come.",
        "There are about 275,000 people trapped in the city.",
    ],
)
def test_what_names_its_subject_stands(text):
    assert not leans(text, "en")


@pytest.mark.parametrize(
    ("text", "language", "back"),
    [
        ("他说事故原因正在调查。", "zh", True),
        ("市长说事故原因正在调查。", "zh", False),
        ("この列車は動かなかった。", "ja", True),
        ("Questa decisione arriva dopo mesi di trattative.", "it", True),
        ("Hij noemde het besluit onverstandig.", "nl", True),
        ("Ele foi libertado sem acusação formal.", "pt", True),
        ("Este lunes comenzó el juicio en Toledo.", "es", False),
        ("Cette semaine, le tribunal a jugé Marc Petit.", "fr", False),
    ],
)
def test_what_points_back_is_known_in_other_languages_and_a_day_does_not(text, language, back):
    assert leans(text, language) is back


@pytest.mark.parametrize(
    "text", ["He said “this is the end.", 'He said "never again.', "and so it ended.", "(AFP he said."]
)
def test_halves_are_broken(text):
    assert broken(text)


def test_questions_and_narrators_are_poor():
    assert poor("Is it useful?", "en")
    assert poor("We saw the smoke from our window.", "en")
    assert not poor("“We saw the smoke,” the mayor of Albi said.", "en")


def test_a_day_is_noted_once_outside_quotations_and_only_where_it_can_be_known():
    assert (
        annotated("Putin cancelled on Tuesday a trip.", PUBLISHED) == "Putin cancelled on Tuesday [11 October] a trip."
    )
    assert annotated("Putin cancelled on Tuesday a trip.", UNDATED) == "Putin cancelled on Tuesday a trip."
    quoted = "“We leave on Tuesday,” Orlov said."
    assert annotated(quoted, PUBLISHED) == quoted
    written = "The law of 3 May 2004 stands."
    assert annotated(written, PUBLISHED) == written


def test_a_weekday_with_its_day_of_the_month_needs_no_note():
    source = Source("S1", "", "1.txt", "0" * 64, published="2026-04-17", language="pt")
    text = "A barragem se rompeu na terça-feira (14) em Serra Alta."
    assert annotated(text, source) == text
    text = "A barragem se rompeu na terça-feira em Serra Alta."
    assert annotated(text, source) == "A barragem se rompeu na terça-feira [14 de abril] em Serra Alta."


@pytest.mark.parametrize(
    ("language", "text", "is_grown"),
    [
        ("en", "Thirteen people are now known to have died in the storm.", True),
        ("pt", "O número de mortos chegou a 24, segundo os bombeiros.", True),
        ("pt", "O presidente chegou a 24 cidades.", False),
        ("es", "Los muertos por el terremoto llegan a 24.", True),
        ("es", "El ministro llegó a Puerto Claro.", False),
    ],
)
def test_counts_that_have_grown(language, text, is_grown):
    assert grown(text, language) == is_grown


def test_the_date_a_claim_is_about_is_iso_or_nothing():
    assert about("Russia vetoed it on Saturday.", PUBLISHED) == "2016-10-08"
    assert about("Russia vetoed it on Saturday.", UNDATED) is None
    assert about("It was signed on 3 May 2004.", UNDATED) == "2004-05-03"
