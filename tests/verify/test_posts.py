"""What a name is said to be: a role or an employer that is another's is found, the same in another place is left alone."""

from __future__ import annotations

import pytest

from summarizer.verify import check
from summarizer.verify.ties import ties

SHIP = {
    "en": ("The captain, {0}, and the mate, {1}, were questioned by police.", "The {0}, {1}, was questioned by police.", "captain", "mate"),
    "de": ("Der Kapitän, {0}, und der Steuermann, {1}, wurden von der Polizei verhört.", "Der {0}, {1}, wurde von der Polizei verhört.", "Kapitän", "Steuermann"),
    "fr": ("Le capitaine, {0}, et le second, {1}, ont été entendus par la police.", "Le {0}, {1}, a été entendu par la police.", "capitaine", "second"),
    "es": ("El capitán, {0}, y el contramaestre, {1}, declararon ante el juez.", "El {0}, {1}, declaró ante el juez.", "capitán", "contramaestre"),
    "pt": ("O capitão, {0}, e o imediato, {1}, foram ouvidos pela polícia.", "O {0}, {1}, foi ouvido pela polícia.", "capitão", "imediato"),
    "nl": ("De kapitein, {0}, en de stuurman, {1}, werden door de politie verhoord.", "De {0}, {1}, werd door de politie verhoord.", "kapitein", "stuurman"),
    "ru": ("Капитан {0} и штурман {1} были допрошены полицией.", "{0} {1} был допрошен полицией.", "капитан", "штурман"),
}  # fmt: skip
CREW = {"ru": ("Нил Майер", "Иван Брандт")}


def found(claim: str, source: str, language: str = "en") -> set[str]:
    return {f.code for f in check(claim, [source], language=language).findings if f.severity == "error"}


@pytest.mark.parametrize("language", SHIP)
def test_a_role_of_another_one_in_the_same_sentence(language: str) -> None:
    source, claim, first, second = SHIP[language]
    one, other = CREW.get(language, ("Nils Meyer", "Ivo Brandt"))
    text = source.format(one, other)
    for role, name, good in ((first, one, True), (second, other, True), (first, other, False), (second, one, False)):
        said = claim.format(role, name)
        said = said[0].upper() + said[1:]
        assert ("name-role" not in found(said, text, language)) is good
        assert (check(said, [text], language=language).label == "supported") is good


ROE = "Jane Roe, chief executive of Beta, resigned on Monday after Acme complained. Tom Hill, deputy mayor of Leeds, regretted it."


@pytest.mark.parametrize(
    ("claim", "good"),
    [
        ("Beta's chief executive, Jane Roe, resigned on Monday.", True),
        ("Beta chief executive Jane Roe resigned on Monday.", True),
        ("Jane Roe, the chief executive, resigned on Monday.", True),
        ("Roe, chief executive of Beta, resigned on Monday.", True),
        ("Jane Roe, chief executive of Acme, resigned on Monday.", False),
        ("Acme's chief executive, Jane Roe, resigned on Monday.", False),
        ("Jane Roe, deputy mayor of Leeds, resigned on Monday.", False),
        ("Tom Hill, mayor of Leeds, regretted it.", False),
        ("The deputy mayor of Leeds, Tom Hill, regretted it.", True),
    ],
)
def test_employers_and_degrees(claim: str, good: bool) -> None:
    assert ("name-role" not in found(claim, ROE)) is good
    assert not good or "role-swap" not in found(claim, ROE)


@pytest.mark.parametrize(
    "source",
    [
        "Jane Roe resigned on Monday. She had been chief executive of Beta for years, and Karl Weber chief executive of Acme.",
        "Jane Roe resigned on Monday. The chief executive of Beta gave no reason.",
        "Jane Roe, 45, chief executive of Beta, resigned on Monday. Karl Weber is a chief executive too.",
        "Jane Roe is the chief executive of Beta. Roe, a lawyer, resigned on Monday.",
    ],
)
def test_what_stands_near_a_name_is_left_alone(source: str) -> None:
    assert "name-role" not in found("Jane Roe, chief executive of Beta, resigned on Monday.", source)


def test_half_of_a_title_that_the_source_does_not_have_is_a_warning() -> None:
    source = "Jane Roe, chief financial officer of Beta, resigned on Monday."
    claim = "Jane Roe, chief executive of Beta, resigned on Monday."
    assert [f.severity for f in check(claim, [source]).findings if f.code == "name-role"] == ["warning"]
    assert check(claim, [source]).label != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "They met Jane Roe, Karl Weber and two lawyers.",
        "After talks in Paris, mayors of both towns left.",
        "Jane Roe, who left, said so.",
        "Jane Roe, said Karl Weber, was ill.",
    ],
)
def test_what_is_no_description_is_no_tie(text: str) -> None:
    assert not ties(text, "en")


@pytest.mark.parametrize("hostile", ["A, " * 3000, "Ab Cd, e " * 2000, "the " * 5000 + "Jane Roe,", "x's " * 4000])
def test_hostile_text_comes_back(hostile: str) -> None:
    assert check("The captain, Jane Roe, left.", [hostile]).label != "supported"
    assert isinstance(ties(hostile, "en"), tuple)
