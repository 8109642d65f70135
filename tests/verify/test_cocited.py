"""One statement that cites several sources: what is said of the one that differs, and of the one that is silent."""

from __future__ import annotations

import pytest

from summarizer.model import Source
from summarizer.verify.document import Examined, examine


def source(number: int, text: str, language: str = "en") -> Source:
    return Source(id=f"S{number}", uri=f"f{number}.txt", title="", text=text, language=language, sha256="")


def said(found: Examined) -> dict[str, str]:
    return {item.finding.code: item.finding.message for item in found.findings}


FERRY = {
    "en": (
        "The ferry Astrid ran aground near Holmvik on Tuesday. Twelve passengers were injured.",
        "The ferry Astrid ran aground near Holmvik on Monday. Fourteen passengers were injured, police said.",
        "Bees were counted in the gardens of Lyon. The class wrote a song about them.",
    ),
    "de": (
        "Die Fähre Astrid lief am Dienstag vor Holmvik auf Grund. Zwölf Fahrgäste wurden verletzt.",
        "Die Fähre Astrid lief am Montag vor Holmvik auf Grund. Vierzehn Fahrgäste wurden verletzt, sagte die Polizei.",
        "In den Gärten von Lyon zählte eine Klasse Bienen.",
    ),
    "es": (
        "El transbordador Astrid encalló el martes cerca de Holmvik. Doce pasajeros resultaron heridos.",
        "El transbordador Astrid encalló el lunes cerca de Holmvik. Catorce pasajeros resultaron heridos, dijo la policía.",
        "Una clase contó abejas en los jardines de Lyon.",
    ),
}


@pytest.mark.parametrize("language", FERRY)
@pytest.mark.parametrize("sentence", [0, 1])
def test_a_source_that_has_another_value_is_named_with_its_sentence(language: str, sentence: int) -> None:
    texts = FERRY[language]
    claim = texts[0].split(". ")[sentence].rstrip(".")
    sources = [source(n, text, language) for n, text in enumerate(texts, start=1)]
    found = examine(f"{claim} [1, 2].", sources)
    assert found.statements[0].support.label == "supported"
    assert said(found)["citation-differs"].startswith(f"S2.{sentence + 1} says otherwise: ")
    assert "citation-differs" not in said(examine(f"{claim} [1].", sources))


@pytest.mark.parametrize("language", FERRY)
def test_a_source_that_does_not_say_it_is_told_from_one_that_does(language: str) -> None:
    sources = [source(n, text, language) for n, text in enumerate(FERRY[language], start=1)]
    claim = FERRY[language][0].split(". ")[0]
    assert said(examine(f"{claim} [1, 3].", sources)) == {
        "idle-citation": "S3 does not bear this out; S1 does",
    }


@pytest.mark.parametrize(
    "claim",
    [
        "The ferry Astrid ran aground near Holmvik on Tuesday and will be towed on Friday [1, 2].",
        "The ferry Astrid ran aground near Holmvik on Tuesday [1, 2].",
        "The ferry Astrid ran aground near Holmvik [1, 2].",
        "At least 12 passengers were injured [1, 3].",
    ],
)
def test_sources_that_each_have_a_part_or_agree_are_left_alone(claim: str) -> None:
    sources = [
        source(1, FERRY["en"][0]),
        source(2, "The ferry Astrid ran aground near Holmvik. It will be towed on Friday."),
        source(3, "In all 12 passengers were injured and taken to Holmvik."),
    ]
    assert not said(examine(claim, sources)).keys() & {"citation-differs", "idle-citation"}


def test_what_one_of_the_cited_sources_says_alone_is_borne_out() -> None:
    sources = [source(n, text) for n, text in enumerate(FERRY["en"], start=1)]
    for order in ("1, 2", "2, 1", "1][2"):
        found = examine(f"Twelve passengers were hurt [{order}].", sources)
        assert found.statements[0].support.label == "supported"
        assert [item.finding.code for item in found.findings] == ["citation-differs"]
    wrong = examine("Thirteen passengers were injured [1, 2].", sources)
    assert wrong.statements[0].support.label != "supported"
    assert "citation-differs" not in said(wrong)
