"""Figures that a later report tells anew in much the same words."""

import pytest

from summarizer.evidence import gather
from summarizer.evidence.conflict_moments import looks_back
from summarizer.evidence.restated import restated
from summarizer.model import Corpus, Source


def older(first: str, later: str, language: str = "en", days: tuple[str, str] = ("2031-03-02", "2031-03-05")) -> bool:
    sources = [
        Source(f"S{n}", text, f"{n}.txt", "0" * 64, published=day, language=language)
        for n, (day, text) in enumerate(zip(days, (first, later), strict=True), 1)
    ]
    found = restated(gather(Corpus(tuple(sources))).sentences, {source.id: source for source in sources})
    assert found <= {"S1.1"}
    return bool(found)


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        (
            "en",
            "Some 15,000 people spent the night in tents, the army said.",
            "Some 22,000 people are living in tents.",
        ),
        ("de", "Die Polizei ermittelt gegen zwei Mitarbeiter.", "Die Polizei ermittelt nun gegen drei Mitarbeiter."),
        ("fr", "Les clients ont retiré 3 milliards d'euros.", "Les clients ont retiré 5,5 milliards d'euros au total."),
        ("en", "Repairs will cost 40 million dollars.", "Repairs to the bridge will cost 65 million dollars."),
    ],
)
def test_the_older_figure_of_one_thing_is_old(language, first, later):
    assert older(first, later, language)
    assert not older(first, later, language, ("2031-03-02", "2031-03-02"))


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Some 15,000 people spent the night in tents on 1 March 2031.",
            "Some 22,000 people spent the night in tents.",
        ),
        ("Some 15,000 people slept in tents.", "The number of people who slept in tents rose from 15,000 to 22,000."),
        ("Repairs in Halden will cost 40 million dollars.", "Repairs in Korsund will cost 65 million dollars."),
        ("The firm will cut 300 jobs in the north.", "The firm sold 500 cars in the north."),
        ("Turnout was 71 percent, the court in Halden said.", "The court in Halden recounted 8 percent of the boxes."),
        ("About 100 shops were destroyed.", "Some 104 shops were destroyed."),
        ("Flight 370 left the airport late.", "Flight 112 left the airport late."),
    ],
)
def test_days_developments_other_places_and_other_things_are_told_apart(first, later):
    assert not older(first, later)


def test_a_later_report_that_looks_back_makes_nothing_old_and_is_a_disagreement() -> None:
    first = "The union demands 8 percent more pay. The strike is to begin on Thursday."
    later = "The union had demanded 7 percent more pay. Both sides agreed on 5.5 percent on Wednesday night."
    days = ((first, "2031-05-12"), (later, "2031-05-13"))
    sources = tuple(Source(f"S{n}", text, "x", "0" * 64, published=day) for n, (text, day) in enumerate(days, 1))
    evidence = gather(Corpus(sources))
    assert "S1.1" not in evidence.old
    assert [[side.citations[0].sentence for side in one.positions] for one in evidence.disagreements] == [
        ["S2.1", "S1.1"]
    ]


@pytest.mark.parametrize(
    ("language", "text", "back"),
    [
        ("en", "The union had demanded 7 percent.", True),
        ("en", "The union had 7 percent of the votes.", False),
        ("de", "Die Gewerkschaft hatte 7 Prozent mehr Lohn gefordert.", True),
        ("de", "Die Partei hatte 7 Prozent.", False),
        ("es", "El sindicato había pedido un 7 %.", True),
        ("fr", "Le syndicat avait demandé 7 %.", True),
        ("it", "Il sindacato aveva chiesto il 7%.", True),
        ("nl", "De bond had 7 procent geëist.", True),
        ("pt", "O sindicato tinha pedido 7%.", True),
        ("sv", "Facket hade krävt 7 procent.", True),
        ("ja", "組合は7%を要求していた。", False),
    ],
)
def test_what_had_been_is_told_by_the_tense(language: str, text: str, back: bool) -> None:
    at = text.index("7")
    assert looks_back(text, at, at + 1, language) is back
