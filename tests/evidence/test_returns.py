"""Figures of votes: a poll, a projection and a part of the votes give way to what was counted later."""

import pytest

from summarizer.evidence import gather
from summarizer.evidence.returns import returns
from summarizer.model import Corpus, Source


def older(language: str, *reports: tuple[str, str]) -> list[str]:
    sources = [
        Source(f"S{n}", text, f"{n}.txt", "0" * 64, published=day, language=language)
        for n, (day, text) in enumerate(reports, 1)
    ]
    old, newest = returns(gather(Corpus(tuple(sources))).sentences, {source.id: source for source in sources})
    assert newest == ({f"S{len(reports)}.1"} if old else set())
    return sorted(old)


@pytest.mark.parametrize(
    ("language", "poll", "part", "more", "final"),
    [
        (
            "en",
            "The latest poll gives Ada Wren 47 percent.",
            "With 12% of the votes counted, Ada Wren leads with 51%.",
            "With 71 percent of votes counted, Ada Wren has 49.5 percent.",
            "Final results gave Ada Wren 48.2% of the vote.",
        ),
        (
            "de",
            "In der letzten Umfrage liegt die SPD bei 29 Prozent.",
            "Nach Auszählung von 12 Prozent der Wahlbezirke kommt die SPD auf 31,2 Prozent.",
            "Nach Auszählung von 71 Prozent der Wahlbezirke liegt die SPD bei 32,6 Prozent.",
            "Nach dem vorläufigen Endergebnis kommt die SPD auf 33,1 Prozent.",
        ),
        (
            "es",
            "El último sondeo da a Ferrán un 47 %.",
            "Robles obtuvo el 50,8 % de los sufragios, con el 12,4 % de las mesas escrutadas.",
            "Robles obtuvo el 50,7 % de los sufragios, con el 97,4 % de las mesas escrutadas.",
            "Según el resultado oficial, Robles ganó con el 50,6 %.",
        ),
    ],
)
def test_each_step_of_the_count_makes_the_ones_before_old(language, poll, part, more, final):
    reports = (("2031-05-01", poll), ("2031-05-04", part), ("2031-05-04", more), ("2031-05-05", final))
    assert older(language, *reports) == ["S1.1", "S2.1", "S3.1"]
    assert older(language, *reports[:3]) == ["S1.1", "S2.1"]
    assert older(language, *reports[:1], reports[3]) == ["S1.1"]


def test_a_poll_of_the_same_day_and_figures_of_something_else_stay():
    poll = ("2031-05-04", "The latest poll gives Ada Wren 47 percent.")
    assert older("en", poll, ("2031-05-04", "Final results gave Ada Wren 48.2% of the vote.")) == []
    tax = ("2031-05-01", "The tax will rise by 3 percent.")
    assert older("en", tax, ("2031-05-05", "Final results gave Ada Wren 48.2% of the vote.")) == []
    assert older("xx", poll, ("2031-05-05", "Final results gave Ada Wren 48.2% of the vote.")) == []


def test_a_headline_of_a_projection_is_old_once_votes_are_counted():
    sources = [
        Source(
            "S1", "It is close in Halden.", "1.txt", "0" * 64, title="Exit poll: Wren ahead", published="2031-05-04"
        ),
        Source("S2", "Final results gave Ada Wren 48.2% of the vote.", "2.txt", "0" * 64, published="2031-05-05"),
    ]
    old, newest = returns(gather(Corpus(tuple(sources))).sentences, {source.id: source for source in sources})
    assert (old, newest) == ({"S1"}, {"S2.1"})


@pytest.mark.parametrize("day", ["2031-05-04", None])
def test_votes_are_counted_within_a_day_too(day: str | None) -> None:
    texts = [
        "With 12% of the votes counted, Ada Wren leads with 51%.",
        "Final results gave Ada Wren 48.2% of the vote.",
    ]
    sources = [Source(f"S{n}", text, f"{n}.txt", "0" * 64, published=day) for n, text in enumerate(texts, 1)]
    evidence = gather(Corpus(tuple(sources)))
    assert (evidence.old, evidence.latest) == ({"S1.1"}, {"S2.1"})
