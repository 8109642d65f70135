"""True sentences in other words than their source's, which must not be called wrong; and their false neighbours."""

from __future__ import annotations

import pytest

from summarizer.verify import check, support_of


def codes(claim: str, *texts: str, language: str = "en") -> set[str]:
    return {finding.code for finding in check(claim, texts, language=language).findings}


TRUE = [
    ("Mr Okafor opened the bridge on Friday.", "Governor Daniel Okafor opened the bridge on Friday.", "en"),
    ("Ms Lindgren said the school would close in June.", "Head teacher Eva Lindgren said the school would close in June.", "en"),
    ("Frau Berger eröffnete die Messe am Freitag.", "Ministerin Ute Berger eröffnete die Messe am Freitag.", "de"),
    ("Mme Laurent a ouvert le musée vendredi.", "La maire Claire Laurent a ouvert le musée vendredi.", "fr"),
    ("The bank raised its rate from 3 to 5 percent.", "The bank raised its rate from 3 percent to 5 percent.", "en"),
    ("A 34-year-old climber died on Sunday.", "A 34-year-old climber who was injured in the avalanche died on Sunday, police said.", "en"),
    ("The council will sell the pool in May.", "The council said it would sell the pool in May.", "en"),
    ("Airbel says it is untrue that the pilot asked for help.", "Airbel denied that the pilot asked for help.", "en"),
    ("More than 70 houses burned, officials said.", "At least 71 houses burned, officials said.", "en"),
    ("First, growers lost 30 million euros a year.", "The growers lost 30 million euros a year.", "en"),
    ("Karl Voss sagte, die letzte Übung sei im Mai 2023 gewesen.", "Die letzte Übung war im Mai 2023, sagte Wehrleiter Karl Voss.", "de"),
    ("Ministerin Ute Berger sagte, die Halle sei im Jahr 2019 gebaut worden.", "Ministerin Ute Berger kam am Montag. Sie sagte, die Halle sei im Jahr 2019 gebaut worden.", "de"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "source", "language"), TRUE)
def test_true_sentences_are_not_called_wrong(claim: str, source: str, language: str) -> None:
    found = [f for f in check(claim, [source], language=language).findings if f.severity == "error"]
    assert not found


@pytest.mark.parametrize(
    ("claim", "source", "code"),
    [
        ("“It was a mistake,” Ms Lindgren said.", "“It was a mistake,” Ms Ayers said.", "speaker-mismatch"),
        ("Mr Okafor opened the bridge on Friday.", "Mr Danjuma opened the bridge on Friday.", "name-conflict"),
        ("The bank raised its rate from 3 to 6 percent.", "The bank raised its rate from 3 to 5 percent.", "number-not-in-source"),
        ("The council sold the pool in May.", "The council said it would sell the pool in May.", "hedge-dropped"),
        ("The council will sell the pool in May.", "The council said it might sell the pool in May.", "hedge-dropped"),
        ("Airbel said the pilot asked for help.", "Airbel denied that the pilot asked for help.", "negation"),
        ("Less than 71 houses burned, officials said.", "At least 71 houses burned, officials said.", "comparative"),
        ("Germany told Brazil that it was ready.", "Brazil told Germany that it was ready.", "role-swap"),
        ("It opens on 1 January 2027.", "It opens on 1 March 2027.", "date-not-in-source"),
    ],
)  # fmt: skip
def test_what_is_wrong_beside_them_is_found(claim: str, source: str, code: str) -> None:
    assert code in codes(claim, source)


def test_messages_show_words_as_they_are_written() -> None:
    claim = "Governor Daniel Okafor called on Chairman Ian Marsh to resign."
    source = "Chairman Ian Marsh called on Governor Daniel Okafor to resign on Thursday after the vote."
    said = [f.message for f in check(claim, [source]).findings if f.code == "role-swap"]
    assert said
    assert "Daniel Okafor" in said[0]
    dated = [f.message for f in check("He left on Wednesday.", ["He left on Tuesday."]).findings]
    assert any("“Wednesday”" in message for message in dated)
    assert not any(
        "number-role" in codes("It opens on 1 January 2027.", text) for text in ("It opens on 1 March 2027.",)
    )


def test_another_modifier_before_the_same_noun_is_a_warning() -> None:
    source = "The agency said a preliminary inquiry would take three weeks."
    found = check("The agency will hold its final inquiry within three weeks.", [source]).findings
    assert any(f.severity == "warning" and "preliminary inquiry" in f.message for f in found)
    for claim in (
        "The agency said an inquiry would take three weeks.",
        "A preliminary inquiry would take three weeks.",
    ):
        assert not any("preliminary inquiry" in f.message for f in check(claim, [source]).findings)


@pytest.mark.parametrize(
    ("before", "claim", "good"),
    [
        ("Police questioned Nils Aker in Port Selby.", "Aker was freed without charge on Wednesday.", True),
        ("Police questioned Nils Aker in Port Selby.", "Port Selby was freed without charge on Wednesday.", False),
        ("Maja Lind met Nils Aker on Monday.", "Maja Lind was freed without charge on Wednesday.", False),
        ("Maja Lind met Nils Aker on Monday.", "Nils Aker was freed without charge on Wednesday.", False),
    ],
)
def test_a_pronoun_stands_for_a_name_only_where_there_is_one(before: str, claim: str, good: bool) -> None:
    found = check(claim, [f"{before} He was freed without charge on Wednesday."])
    assert (found.label == "supported") is good


def test_a_pronoun_that_begins_a_text_stands_for_no_name_of_another_text() -> None:
    claim, before, after = (
        "Nils Aker left for Oslo by train.",
        "Police questioned Nils Aker.",
        "He left for Oslo by train.",
    )
    assert check(claim, [f"{before} {after}"]).label == "supported"
    assert check(claim, [f"{before} {after}"]).score > check(claim, [before, after]).score


def test_the_cited_sentences_lend_each_other_names() -> None:
    cited = ("Police questioned Nils Aker in Port Selby.", "He was freed without charge on Wednesday.")
    support = support_of("Nils Aker was freed without charge on Wednesday.", cited)
    assert (support.label, support.checks["verbatim"]) == ("supported", False)
    assert support_of("Port Selby was freed without charge on Wednesday.", cited).label != "supported"
