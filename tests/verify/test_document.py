"""A cited or uncited text held against several sources."""

from __future__ import annotations

import pytest

from summarizer.model import Source
from summarizer.verify import check
from summarizer.verify.document import Examined, examine


def source(number: int, text: str, language: str = "en") -> Source:
    return Source(id=f"S{number}", uri=f"file{number}.txt", title="", text=text, language=language, sha256="")


SHIP = source(
    1, "The freighter Aurora was carrying 61 containers and a crew of 14. It struck a sandbank at dawn on Sunday."
)
OTHER = source(2, "The freighter Aurora was carrying 58 containers and a crew of 14. Nobody was hurt.")


def codes(found: Examined) -> list[str]:
    return [item.finding.code for item in found.findings]


def test_what_one_source_says_is_no_error_where_another_differs() -> None:
    for claim in (
        "The freighter Aurora was carrying 61 containers and a crew of 14.",
        "The Aurora was carrying 61 containers and 14 crew.",
        "The Aurora was carrying 58 containers and 14 crew.",
    ):
        found = examine(claim, [SHIP, OTHER])
        assert found.statements[0].support.label == "supported"
        assert codes(found) == ["evidence-found"]
    assert "number-not-in-source" in codes(examine("The Aurora was carrying 77 containers.", [SHIP, OTHER]))


def test_a_sentence_that_is_not_there_is_told_from_a_source_that_is_not() -> None:
    assert "unknown-sentence" in codes(examine("Nobody was hurt [S2.99].", [SHIP, OTHER]))
    assert "unknown-source" in codes(examine("Nobody was hurt [S7.1].", [SHIP, OTHER]))


def test_rows_of_a_table_are_checked_where_they_cite() -> None:
    table = "| Item | Value | Source |\n| --- | --- | --- |\n| Containers | 61 | [1] |\n| Crew | 15 | [1] |\n| Colour | red | |\n"
    found = examine(table, [SHIP, OTHER])
    assert [(item.statement.text, item.statement.line) for item in found.statements] == [
        ("Containers: 61", 3),
        ("Crew: 15", 4),
    ]
    assert codes(found)[0] == "number-not-in-source"
    assert {item.line for item in found.findings} == {4}


def test_an_abbreviation_of_the_sources_language_ends_no_sentence() -> None:
    german = source(1, "Die Polizei schätzt den Schaden auf 3,5 Millionen Euro. Verletzt wurde niemand.", "de")
    found = examine("Der Schaden beträgt laut Polizei rund 3,5 Mio. Euro [S1].", [german])
    assert len(found.statements) == 1
    assert not [item for item in found.findings if item.finding.severity == "error"]


def test_a_pronoun_stands_for_the_name_of_the_sentence_before() -> None:
    story = "The pilot, Lena Ostrow, was questioned by police on Monday. She was released without charge on Tuesday. Fog hid the runway."
    found = examine("Ostrow was released without charge [S1].", [source(1, story)])
    assert found.statements[0].support.label == "supported"
    assert not found.findings
    assert check("Ostrow was released without charge.", [story]).label == "supported"
    apart = "The pilot, Lena Ostrow, flew on. Police stopped Karl Weber. He was released without charge on Tuesday."
    assert (
        check("Ostrow was released without charge.", [apart]).score
        < check("Weber was released without charge.", [apart]).score
    )


@pytest.mark.parametrize(
    "claim",
    [
        "The mayor praised the freighter's engineers and the town.",
        "Crews of other freighters had complained of shoals.",
    ],
)
def test_a_low_score_says_why_and_with_what_it_was_compared(claim: str) -> None:
    support = check(claim, [SHIP.text])
    assert support.label != "supported"
    said = " ".join(finding.message for finding in support.findings)
    assert any(words in said for words in ("no support for", "is not what the source says", "the wording as a whole"))


def test_evidence_is_the_sentence_that_says_it_not_a_headline_that_has_half_of_it() -> None:
    told = "Tarn Water will pay 2.4 million euros for half of the Ourne dam, both said on Friday."
    source = Source("S1", f"Tarn Water buys the Ourne dam\n\n{told}", "dam.txt", "0" * 64)
    (statement,) = examine("Tarn Water buys half of the Ourne dam for 2.4 million euros.", (source,)).statements
    assert statement.evidence[0].quote == told
