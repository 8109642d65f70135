"""Good and bad claims on made-up news, by people's judgement: floors for both, and what each check is for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from summarizer.verify import check

# `@ language day name`, the text, then claims: `+ kind: good claim`, `- kind: bad claim`.
DATA = Path(__file__).parent / "data" / "labelled_news.txt"


def labelled() -> list[tuple[str, str, str, bool, str]]:
    """Language, day, text, whether good, claim."""
    found, head, text = [], ("", ""), ""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            _, language, day, _ = line.split(" ", 3)
            head, text = (language, day), ""
        elif line[:2] in {"+ ", "- "}:
            found.append((*head, text, line[0] == "+", line.split(": ", 1)[1]))
        else:
            text += line
    return found


def test_most_good_claims_pass_and_most_bad_ones_do_not() -> None:
    told: Counter[tuple[bool, bool, bool]] = Counter()
    for language, day, text, good, claim in labelled():
        support = check(claim, [text], published=day, language=language)
        told[language == "en", good, support.label == "supported"] += 1
    assert told[True, True, True] >= 41
    assert told[True, True, False] <= 6
    assert told[True, False, True] <= 3
    assert told[False, True, True] >= 17
    assert told[False, False, True] <= 2


def codes(claim: str, text: str, language: str = "en", published: str | None = None) -> set[str]:
    return {finding.code for finding in check(claim, [text], language=language, published=published).findings}


FIRE = "Thirty of the 120 workers were hurt. Ana Ruiz scored twice. The airport remained open. Tom Berg, the mayor, thanked Lena Falk. Falk resigned."


@pytest.mark.parametrize(
    ("claim", "text", "language"),
    [
        ("A quarter of the workers were hurt.", FIRE, "en"),
        ("Ana Ruiz scored two goals.", FIRE, "en"),
        ("25 percent of the workers were hurt.", FIRE, "en"),
        ("Un quart des clients a porté plainte.", "Quelque 30 des 120 clients ont porté plainte.", "fr"),
    ],
)
def test_numbers_in_other_words_are_no_error(claim: str, text: str, language: str) -> None:
    assert not codes(claim, text, language) & {"number-not-in-source", "number-conflict", "unit-mismatch"}


@pytest.mark.parametrize(
    ("claim", "text", "language", "code"),
    [
        ("A third of the workers were hurt.", FIRE, "en", "number-not-in-source"),
        ("The firm asked for it twice.", "The firm asked for it three times.", "en", "number-conflict"),
        ("Lena Falk thanked the town.", "Tom Berg thanked the town. Lena Falk left.", "en", "role-swap"),
        (
            "Eva Lang legte Berufung ein.",
            "Seine Anwältin Ines Vogt legte Berufung ein. Eva Lang wurde verhört.",
            "de",
            "role-swap",
        ),
        (
            "The copy was made by Elise Moor.",
            "The copy was made by artist Joel Tabi. Elise Moor paid.",
            "en",
            "role-swap",
        ),
        ("The airport was closed.", "Power failed, but the airport remained open.", "en", "antonym"),
        (
            "Viktor Hale was acquitted.",
            "A court sentenced the banker, Viktor Hale. Marta Lind was acquitted.",
            "en",
            "antonym",
        ),
        ("Profit fell because of a strike.", "Profit fell by a tenth.", "en", "cause-not-in-source"),
        ("Der Gewinn sank wegen eines Streiks.", "Der Gewinn sank um ein Zehntel.", "de", "cause-not-in-source"),
        (
            "12 people were killed and 40 injured.",
            "The blast injured 12 people and killed 40.",
            "en",
            "number-role",
        ),
        ("Dos bomberos murieron.", "Dos bomberos resultaron heridos leves.", "es", "number-role"),
        ("地震造成120人死亡。", "地震造成7人死亡、120人受伤。", "zh", "number-role"),
        ("The museum returned the bronze.", "The museum will return the bronze.", "en", "hedge-dropped"),
        (
            "La presidenta visitó la región.",
            "La presidenta visitará la región el jueves.",
            "es",
            "hedge-dropped",
        ),
        (
            "El fuego fue provocado.",
            "El Gobierno no descarta que el fuego fuera provocado.",
            "es",
            "hedge-dropped",
        ),
        (
            "“He stole it all and never paid a cent,” said Ben Acht.",
            "The judge, Ina Stolz, said so. “He stole it all and never paid a cent,” she said. Ben Acht left.",
            "en",
            "speaker-mismatch",
        ),
    ],
)
def test_what_each_check_is_for(claim: str, text: str, language: str, code: str) -> None:
    found = check(claim, [text], language=language)
    assert code in {finding.code for finding in found.findings}
    assert found.label != "supported"


@pytest.mark.parametrize(
    ("claim", "text", "language", "published"),
    [
        ("The quake hit Marenta on 20 January.", "The quake hit Marenta on Tuesday.", "en", "2026-01-22"),
        ("Quill shares fell 7 percent in early trading.", "Quill's shares lost 7 percent in early trading.", "en", None),
        ("Sales rose 3 percent to 1.2 billion dollars.", "Revenue rose 3 percent to 1.2 billion dollars.", "en", None),
        ("Elise Moor is director of the Lanter Museum.", "The Lanter Museum will return it, its director, Elise Moor, announced.", "en", None),
        ("Three people have died of cholera in Tarn.", "Officials in Tarn said that three people died of cholera.", "en", None),
        (
            "Ralf Brenner ist am Mittwoch zu fünf Jahren Haft verurteilt worden.",
            "Ein Gericht hat am Mittwoch einen Bankdirektor zu fünf Jahren Haft verurteilt. Ralf Brenner schwieg.",
            "de",
            None,
        ),
        ("The talks were held. The mayor said it was due to meet on 2 May.", "The talks were held. The mayor said it was due to meet on 2 May.", "en", None),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_no_error(claim: str, text: str, language: str, published: str | None) -> None:
    found = check(claim, [text], language=language, published=published)
    assert not [finding for finding in found.findings if finding.severity == "error"]


def test_who_did_it_is_left_open_where_the_source_does() -> None:
    text = "The striker, who left Madrid in May, scored twice. Ana Ruiz was cheered."
    assert "role-swap" not in codes("Ana Ruiz scored twice.", text)
    assert "role-swap" not in codes("Lena Falk and Tom Berg resigned.", "Tom Berg and Lena Falk resigned.")
    assert "role-swap" not in codes(
        "Ana Ruiz resigned.", "Tom Berg praised Ana Ruiz. She resigned. Eva Lang resigned too."
    )
