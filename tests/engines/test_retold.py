"""What happened without the old toll, and briefs that hold no toll that a later report has otherwise."""

import pytest

from summarizer import styles
from summarizer.engines.extractive import Extractive
from summarizer.engines.retold import without
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Source


@pytest.mark.parametrize(
    ("language", "figure", "text", "left"),
    [
        (
            "en",
            "three",
            "A ferry sank off Lorn on Tuesday morning, killing three people and leaving 52 missing, police said.",
            "A ferry sank off Lorn on Tuesday morning, police said.",
        ),
        (
            "en",
            "40",
            "At least 40 people were killed when an earthquake struck eastern Tarvia on Monday, officials said.",
            "An earthquake struck eastern Tarvia on Monday, officials said.",
        ),
        (
            "en",
            "180",
            "More than 1,300 people were injured and about 180 are still missing, the minister said.",
            "More than 1,300 people were injured, the minister said.",
        ),
        (
            "en",
            "1,300",
            "A dam burst near the town on Monday, killing 1,300 people.",
            "A dam burst near the town on Monday.",
        ),
        (
            "fr",
            "neuf",
            "Un incendie a détruit lundi une usine de Valmont, faisant neuf morts.",
            "Un incendie a détruit lundi une usine de Valmont.",
        ),
        (
            "ru",
            "11",
            "В Каменске во вторник утром сошел с рельсов трамвай, пострадали 11 человек, сообщили в МЧС.",
            "В Каменске во вторник утром сошел с рельсов трамвай, сообщили в МЧС.",
        ),
        ("en", "Three", "Three people were killed after a fire at a factory, police said.", ""),
        ("en", "12", "When a boat sank off the island on Monday, killing 12 people was not planned.", ""),
        ("en", "seven", "Seven people died.", ""),
        ("xx", "12", "Bi bla bo bi bla bo, killing 12 bi bla.", ""),
    ],
)
def test_a_clause_with_the_toll_is_cut_or_the_event_taken_alone(language, figure, text, left):
    assert without(text, figure, language) == left


HIT = (
    "At least 40 people were killed when a strong earthquake struck eastern Tarvia on Monday, the ministry said. "
    "Rescuers are searching for survivors in the rubble of Karsu. The quake damaged two bridges and a school in "
    "Karsu, the mayor said. There is no danger to the Orlu dam, said energy minister Selim Aras."
)
GREW = (
    "The death toll from the earthquake in eastern Tarvia rose to 212 on Tuesday. A girl was pulled alive from a "
    "house in Karsu after 26 hours. Fourteen of the dead were pupils of a school in the village of Belen."
)
ENDED = (
    "Tarvia ended its search for survivors of the earthquake on Saturday and put the death toll at 396. The Orlu "
    "dam was damaged and 6,000 people were told to leave. Police arrested two builders in Karsu."
)
REPORTS = (
    ("2031-05-04", "Earthquake hits eastern Tarvia, at least 40 dead", HIT),
    ("2031-05-05", "Tarvia earthquake toll passes 200", GREW),
    ("2031-05-09", "Search ends in Karsu; earthquake toll put at 396", ENDED),
)


def drafted(words: int, style: str = "briefing"):
    sources = [
        Source(f"S{n}", text, f"{n}.txt", "0" * 64, title=title, published=day)
        for n, (day, title, text) in enumerate(REPORTS, 1)
    ]
    return Extractive().write(gather(Corpus(tuple(sources))), Ask(styles.find(style), words, as_of="2031-05-09"))


@pytest.mark.parametrize("budget", [40, 80, 120, 250])
def test_no_old_toll_and_no_expectation_of_old_stands_in_a_brief(budget):
    draft = drafted(budget)
    said = " ".join(claim.text for claim in draft.claims)
    assert "At least 40" not in said
    assert "searching" not in said
    assert "no danger" not in said
    assert "rose to 212" not in said or "396" in said  # growth may be told beside where it has led
    assert draft.claims


def test_the_newest_toll_stands_in_the_lede_and_parts_stay():
    draft = drafted(250)
    lede = " ".join(claim.text for claim in draft.claims if claim.section == "lede")
    said = " ".join(claim.text for claim in draft.claims)
    assert "396" in lede
    assert "212" not in lede
    assert "A strong earthquake struck eastern Tarvia on Monday" in said
    assert "Fourteen of the dead" in said
    assert any("later reports tell otherwise" in note for note in draft.notes)
    assert draft.title == "Search ends in Karsu; earthquake toll put at 396"
