"""What older reports had still to wait for, and a later one tells the end of."""

import pytest

from summarizer.evidence import gather
from summarizer.evidence.outdated import Outdated
from summarizer.model import Corpus, Source


def left_out(
    first: str, later: str, language: str = "en", days: tuple[str, str] = ("2031-03-02", "2031-03-09")
) -> bool:
    """Whether the first sentence of the first report is outdated by the later one."""
    sources = [
        Source(f"S{n}", text, f"{n}.txt", "0" * 64, published=day, language=language)
        for n, (day, text) in enumerate(zip(days, (first, later), strict=True), 1)
    ]
    evidence = gather(Corpus(tuple(sources)))
    return Outdated(evidence)(evidence.sentences[0])


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("en", "Parliament is expected to vote on the rent cap soon.", "Parliament voted for the rent cap on Sunday."),
        ("en", "Rescuers are searching for survivors under the rubble.", "All of the missing have been found dead."),
        ("en", "There is no danger to the Orlu dam, the minister said.", "The Orlu dam broke early on Sunday."),
        ("en", "Nobody was injured, the airline said at first.", "Two people were injured, the airline said."),
        ("en", "The minister will visit the town on 4 March 2031.", "The town buried its dead."),
        ("sv", "Det finns ingen risk för konkurs, säger Helena Strand.", "Norrvolt har försatts i konkurs."),
        ("fr", "Il n'y a aucun risque de faillite, dit la banque.", "La faillite de la banque a été prononcée."),
        ("es", "Siete mineros siguen bajo tierra en Oruna.", "La búsqueda terminó a las once."),
        ("es", "No hay víctimas mortales, dijo el gerente.", "Un minero fue hallado muerto en el túnel."),
        ("de", "Das vorläufige Endergebnis wird in der Nacht erwartet.", "Das vorläufige Endergebnis: Ohlsen gewinnt."),
        ("pl", "Trzech górników wciąż jest poszukiwanych.", "Ratownicy odnaleźli trzech górników."),
    ],
)
def test_what_a_later_report_tells_the_end_of_is_outdated(language, first, later):
    assert left_out(first, later, language)


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("en", "Parliament is expected to vote on the rent cap soon.", "A storm closed the port of Halden on Sunday."),
        ("en", "Parliament voted for the rent cap.", "Parliament voted for the rent cap on Sunday."),
        ("en", "The mayor will lead Halden until 12 July 2031.", "The mayor of Halden said so again and won."),
        ("en", "There is no danger to the Orlu dam.", "There is no danger to the Orlu dam, he said again."),
        (
            "en",
            "The UK has frozen all deals until the sailors are freed.",
            "The sailors were freed, and the deals kept.",
        ),
        ("en", "The ferry passed an inspection in May.", "The ferry inspection was found to be false."),
        ("xx", "Parliament is expected to vote on the rent cap.", "Parliament voted for the rent cap on Sunday."),
    ],
)
def test_what_still_holds_or_is_told_as_past_stays(language, first, later):
    assert not left_out(first, later, language)


def test_reports_of_one_day_or_without_days_outdate_nothing():
    reports = ("Rescuers are searching for survivors.", "All survivors were found.")
    assert left_out(*reports)
    assert not left_out(*reports, days=("2031-03-02", "2031-03-02"))
    assert not left_out(*reports, days=("", "2031-03-02"))
    assert not left_out(*reports, days=("2031-03-02", "2031-03-01"))


def test_previews_open_with_a_day_to_come_that_is_past():
    texts = [
        ("2031-03-01", "Halden will elect a mayor on 4 March 2031. Polls give Ada Wren the lead."),
        ("2031-03-05", "Ada Wren was elected mayor of Halden on 4 March 2031."),
        ("2031-03-06", "Ada Wren took office in Halden."),
    ]
    sources = [Source(f"S{n}", text, "t", "0" * 64, published=day) for n, (day, text) in enumerate(texts, 1)]
    assert Outdated(gather(Corpus(tuple(sources)))).previews == {"S1"}
