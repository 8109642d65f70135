"""Which shorter wordings of a small model can stand. The bad ones are what such models wrote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.rewording import reworded

FERRY = (
    "The car ferry ran aground off the island of Lunde early on Thursday with 214 people on board, the coastguard said."
)
POOL = "Le budget adopté mardi à Valbourg prévoit la fermeture de la piscine municipale."
PUTIN = "Vladimir Putin has cancelled a visit to Paris after the Kremlin accused France of seeking to humiliate him."
TIES = "The mayor’s refusal is the latest setback for the plan after the council rejected a State Building Safety Agency report."


@pytest.mark.parametrize(
    ("answer", "source", "language"),
    [
        ("The car ferry ran aground off Lunde on Thursday with 214 people on board, the coastguard said.", FERRY, "en"),
        (
            "Putin has cancelled a visit to Paris after the Kremlin accused France of seeking to humiliate him.",
            PUTIN,
            "en",
        ),
        (
            "The mayor’s refusal is the latest setback for the plan after the council rejected a SBSA report.",
            TIES,
            "en",
        ),
        ("Le budget adopté à Valbourg prévoit la fermeture de la piscine.", POOL, "fr"),
        ("The road is closed.", "The road is closed, but trains run as they did before the storm.", "en"),
    ],
)
def test_a_clean_cut_stands(answer: str, source: str, language: str) -> None:
    assert reworded(answer, [source], language) == answer


@pytest.mark.parametrize(
    ("answer", "source", "language"),
    [
        ("Le budget adopté à la piscine municipale.", POOL, "fr"),
        ("La maire a parle d'une décision.", "La maire a parlé d'une décision.", "fr"),
        ("The latest setback for the plan after the council rejected a SBSA report.", TIES, "en"),
        ("Putin has cancelled a visit after France accused the Kremlin of humiliation.", PUTIN, "en"),
        ("Vladimir Putin has cancelled a visit to Paris after the Kremlin accused France of.", PUTIN, "en"),
        ("The president will cancel this visit to the Kremlin.", "“The president will cancel this visit,” a man of the Kremlin told reporters.", "en"),
        ("The bridge was fine.", "Rescue teams searched the river.", "en"),
        ("", FERRY, "en"),
    ],
)  # fmt: skip
def test_a_bad_cut_does_not(answer: str, source: str, language: str) -> None:
    assert reworded(answer, [source], language) == ""


@pytest.mark.parametrize(
    ("answer", "source", "whole"),
    [
        ("The ferry ran aground off Lunde on Thursday.", "The ferry ran aground off Lunde on Thursday, police said.",
         "The ferry ran aground off Lunde on Thursday, police said."),
        ("The trip is off.", "The trip is off, according to the presidential palace.",
         "The trip is off, according to the presidential palace."),
    ],
)  # fmt: skip
def test_who_said_it_is_put_back(answer: str, source: str, whole: str) -> None:
    assert reworded(answer, [source], "en") == whole


def test_without_sentences_nothing_stands() -> None:
    assert reworded("Putin.", [], "en") == ""


@given(st.text(max_size=120), st.lists(st.text(max_size=120), max_size=3), st.sampled_from(["en", "fr", "ja", ""]))
@settings(deadline=None)
def test_any_texts_can_be_compared(answer: str, sentences: list[str], language: str) -> None:
    assert isinstance(reworded(answer, sentences, language), str)
    assert isinstance(reworded(answer, [answer, *sentences], language), str)
