"""Two parties with two figures in one source: what is one, and what only looks like it."""

import pytest

from summarizer.evidence.parties import rival
from summarizer.evidence.readings import Reading
from summarizer.model import Sentence, Source


def between(one: str, other: str, language: str) -> bool:
    source = Source("S1", f"{one} {other}", "1.txt", "0" * 64, language=language)
    start = len(one) + 1
    first = Sentence("S1.1", "S1", 0, len(one), one)
    second = Sentence("S1.2", "S1", start, start + len(other), other)
    return rival(Reading(first, source), Reading(second, source))


TOLD = "At least 41 people were killed in Tavra on Monday, the defence ministry said."
MARCHED = "About 50,000 people marched through Belen, the unions said."


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", TOLD, "The rebels said that 68 people had died, most of them traders."),
        ("en", TOLD, "The rebels say 68."),
        ("en", "The ministry says 41 people were killed.", "The rebels put the figure at 68."),
        ("en", MARCHED, "Police put the number at 12,000."),
        ("en", MARCHED, "Police counted 12,000 marchers."),
        ("en", "Sixty-eight percent of workers joined, the unions said.", "The railway put it at 41 percent."),
        ("de", "41 Menschen wurden getötet, sagte das Ministerium.", "Die Rebellen sprachen von 68 Toten."),
        ("de", "Nach Angaben der Gewerkschaft kamen 12.000 Menschen.", "Die Polizei sprach von 7.000 Teilnehmern."),
        ("es", "Al menos 41 personas murieron, dijo el ministerio.", "Los rebeldes hablan de 68 muertos."),
        ("fr", "Quelque 50 000 personnes ont défilé, selon les syndicats.", "La police parle de 12 000 manifestants."),
        ("pt", "Há 39 pessoas desaparecidas, de acordo com os bombeiros.", "A Defesa Civil fala em 41 desaparecidos."),
    ],
)
def test_another_party_s_figure_of_one_thing(language: str, one: str, other: str) -> None:
    assert between(one, other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inflation was 3 percent, the bank said.", "The union said unemployment was 5 percent."),
        ("Police said 41 people were hurt.", "Police said 12 of them were children."),
        ("Police said 41 people were killed on Monday.", "The mayor said that 45 people had been hurt."),
        ("Twelve people died, police said.", "The mayor said three of the dead were children."),
        (
            "At least eight people were killed, the group said.",
            "A reporter said that the victims included two toddlers.",
        ),
        ("The death toll is 41, the ministry said.", "Officials said the toll had risen to 45."),
        ("About 300 people were moved, police said.", "The mayor said that 200 houses were damaged."),
        ("About 300 people were moved, police said.", "The mayor said that some 300 people were moved."),
        ("One after another, shops closed, she said.", "Everybody knew what to expect in round 2, he said."),
        (MARCHED, "The unions put the number at 12,000."),
        (MARCHED, "The march ended peacefully."),
        ("Some 50,000 people marched.", "Police put the number at 12,000."),
        (TOLD, ""),
    ],
)
def test_another_thing_another_time_or_nobody_s_figure(one: str, other: str) -> None:
    assert not between(one, other, "en")
