import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.evidence.conflicts import find
from summarizer.model import Source
from summarizer.text.segment import sentences


def disagreements(*texts, published=(), language="en"):
    sources = tuple(
        Source(f"S{n}", text, f"{n}.txt", "", published=published[n - 1] if published else None, language=language)
        for n, text in enumerate(texts, start=1)
    )
    return find([s for source in sources for s in sentences(source)], sources)


def kinds(*texts, **options):
    return [found.kind for found in disagreements(*texts, **options)]


BASE = "The storm destroyed 40 houses in the northern town of Kalibo on Friday, police said."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (BASE, BASE.replace("40", "65"), "number"),
        (BASE, BASE.replace("Friday", "Sunday"), "date"),
        (BASE, BASE.replace("Kalibo", "Roxas"), "name"),
        (BASE, BASE.replace("destroyed", "did not destroy"), "wording"),
        (
            "Shares of the company rose sharply in early trading after the results were published.",
            "Shares of the company fell sharply in early trading after the results were published.",
            "wording",
        ),
        (
            "The union called off its strike at Lufthansa in Frankfurt late on Thursday.",
            "In Frankfurt the union has postponed the planned walkout at Lufthansa, it said.",
            "event",
        ),
        (
            "About 12,000 people are trapped in the flooded western district of Lagos.",
            "Lagos officials said the western part of the city has 18,000 inhabitants.",
            "number",
        ),
    ],
)
def test_contradictions_are_found(one, other, kind):
    found = disagreements(one, other)
    assert [d.kind for d in found] == [kind]
    cited = [citation.source for position in found[0].positions for citation in position.citations]
    assert sorted(cited) == ["S1", "S2"]


def test_reasons_that_differ():
    found = disagreements(
        "Organisers in Oslo said the Bergen Festival concert was cancelled because the main stage had collapsed overnight.",
        "The Oslo police said the Bergen Festival concert was cancelled because of a bomb threat against visitors.",
    )
    assert [d.kind for d in found] == ["cause"]


def test_one_interview_given_to_two_outlets():
    found = disagreements(
        "“I will never sell this club to strangers from abroad,” Mora told RTBF.",
        "Mora told CNN: “I will never sell this club to any strangers from abroad.”",
    )
    assert [d.kind for d in found] == ["name"]
    assert {"RTBF" in position.text for position in found[0].positions} == {True, False}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BASE, BASE),
        (BASE, "The storm wrecked 40 homes in the northern town of Kalibo on Friday, officers said."),
        (BASE, BASE.replace(" in the northern town of Kalibo", "")),
        (BASE.replace("40", "more than 30"), BASE),
        (BASE.replace("40", "forty"), BASE),
        (BASE.replace("Kalibo", "Moscow"), BASE.replace("Kalibo", "Russia")),
        (
            "He drove for 30 miles through the northern desert before police stopped him.",
            "He drove for 48 km through the northern desert before police stopped him.",
        ),
        (
            "Vinokourov won stage 13 of the Tour de France in Albi.",
            "Vinokourov won stage 15 of the Tour de France in Albi.",
        ),
        (
            "François Hollande met ministers in Paris to discuss the new budget.",
            "Mr Hollande met ministers in Paris to discuss the new budget.",
        ),
        (
            "The Navy said the two boats were inside Iraqi waters at noon.",
            "London said the two boats were inside Iraqi waters at noon.",
        ),
    ],
)
def test_paraphrases_hedges_and_omissions_are_none(one, other):
    assert kinds(one, other) == []


def test_a_toll_that_rises_from_day_to_day_is_none():
    later = (
        BASE.replace("destroyed 40 houses", "killed 12 people"),
        BASE.replace("destroyed 40 houses", "killed 19 people"),
    )
    assert kinds(*later, published=("2020-05-01", "2020-05-03")) == []
    assert kinds(*later, published=("2020-05-01", "2020-05-01")) == ["number"]


def test_one_source_never_disagrees_with_itself():
    assert kinds(BASE + " " + BASE.replace("40", "65"), "Another story about whales off the coast.") == []


def test_two_subjects_with_two_figures_are_two_things():
    assert (
        kinds(
            "Alpha Corp reported a profit of 5 million euros for the last quarter.",
            "Beta Corp reported a profit of 9 million euros for the last quarter.",
        )
        == []
    )


def test_other_languages():
    one = "La tempête a détruit 40 maisons dans la ville de Bordeaux, selon la police."
    assert kinds(one, one.replace("40", "65"), language="fr") == ["number"]
    one = "Der Sturm zerstörte 1.200 Häuser in der Stadt Hamburg, teilte die Polizei am Montag mit."
    assert kinds(one, one.replace("1.200", "1200"), language="de") == []


def test_same_disagreement_is_told_once_with_all_who_hold_it():
    found = disagreements(BASE, BASE.replace("40", "65"), BASE.replace("police", "officials"), BASE.replace("40", "65"))
    assert len(found) == 1
    assert sorted(len(position.citations) for position in found[0].positions) == [2, 2]


def test_nothing_from_nothing():
    assert find((), ()) == ()
    assert disagreements(BASE) == ()


WORDS = st.lists(
    st.sampled_from(
        [
            "Putin",
            "Paris",
            "cancelled",
            "postponed",
            "visit",
            "because",
            "not",
            "40",
            "65",
            "Monday",
            "Tuesday",
            "rose",
            "fell",
            "police",
            "said",
            ".",
            ",",
            "“",
            "”",
            "told",
            "CNN",
            "the",
        ]
    ),
    max_size=40,
).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, min_size=2, max_size=4))
def test_citations_hold_and_sides_differ(texts):
    sources = {f"S{n}": text for n, text in enumerate(texts, start=1)}
    for found in disagreements(*texts):
        assert len(found.positions) == 2
        for position in found.positions:
            assert position.citations
            for citation in position.citations:
                assert sources[citation.source][citation.start : citation.end] == citation.quote != ""


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, min_size=1, max_size=3))
@example(["Putin Putin Putin Putin Putin . Putin Putin Putin Putin Putin not"])
def test_copies_never_disagree(texts):
    text = "\n\n".join(texts)
    assert disagreements(text, text) == ()


def test_a_wall_of_numbers_is_no_sentence():
    wall = "Aleppo " + "12 people died and 13 lived, " * 500
    assert disagreements(wall, wall.replace("12", "14")) == ()


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "A bus overturned near Porto on Sunday, injuring 14 people.",
            "Nineteen people were hurt when a bus overturned near Porto on Sunday.",
            "number",
        ),
        (
            "The blast at the factory killed 12 workers and injured 14.",
            "19 injured in factory blast, officials said.",
            "number",
        ),
        (
            "The company confirmed the data breach on Monday.",
            "The company has denied the data breach, a reporter said.",
            "event",
        ),
        ("The minister denied that she had resigned.", "The minister confirmed that she had resigned.", "event"),
        (
            "Le ministre a démenti la fermeture de l'usine.",
            "Le ministre a confirmé la fermeture de l'usine.",
            "event",
        ),
    ],
)
def test_contradictions_told_in_other_words(one, other, kind):
    language = "fr" if one.startswith("Le ") else "en"
    assert kind in kinds(one, other, language=language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm injured 14 people in Porto.", "The storm injured 19 people in Lisbon."),
        ("The quake killed 14 people and injured 30.", "The quake injured 30 people."),
        ("The crash killed three people.", "Two of the three people killed in the crash were tourists."),
        ("The minister denied the claims.", "The opposition confirmed the claims were made."),
        ("The company confirmed the data breach.", "The company did not deny the data breach."),
        ("On Monday the quake had injured 14 people.", "By Thursday the quake had injured 19 people."),
    ],
)
def test_what_agrees_in_other_words(one, other):
    assert kinds(one, other) == []


def test_no_quotation_is_cut():
    quoted = "“" + "we ask ourselves every day whether it is of any use " * 6 + "to meet”"
    one = f"The president told the channel TMC in a long interview that was broadcast on Monday: {quoted} in Lagos."
    long = one + " About 12,000 people are trapped"
    found = disagreements(
        long.replace(". About", " where about") + " in the flooded western district of Lagos.",
        "Lagos officials said the western part of the city has 18,000 inhabitants.",
    )
    texts = [position.text for case in found for position in case.positions]
    assert texts
    assert all(text.count("“") == text.count("”") for text in texts)


def test_an_undated_source_that_names_the_weekday_tells_of_that_day():
    one = "A passenger ferry struck the pier in Port Halden on Tuesday, injuring 14 people, the harbour authority said."
    other = "Seventeen people were injured when the ferry struck the pier in Port Halden on {}, the hospital said."
    dated = ("2031-03-04", None)
    assert [found.kind for found in disagreements(one, other.format("Tuesday"), published=dated)] == ["number"]
    assert disagreements(one, other.format("Thursday"), published=dated) == ()


@pytest.mark.parametrize(
    ("language", "one", "other", "figures"),
    [
        (
            "fr",
            "La collision de trains à Port-Clair mardi a fait 14 morts et 30 blessés, selon la police.",
            "Selon l'hôpital, on compte 38 blessés après la collision de trains de mardi à Port-Clair.",
            "30 / 38",
        ),
        (
            "nl",
            "Bij het treinongeluk in Havenstad zijn dinsdag 14 mensen omgekomen, zegt de politie.",
            "Volgens het ziekenhuis zijn er 17 doden geteld na het treinongeluk in Havenstad van dinsdag.",
            "14 / 17",
        ),
        (
            "pl",
            "W wypadku pociągu w Rudnikach zginęło we wtorek 14 osób, podała policja.",
            "Szpital podał, że we wtorek w wypadku pociągu w Rudnikach było 17 ofiar.",
            "14 / 17",
        ),
        (
            "pt",
            "O choque de trens em Serra Alta deixou 14 mortos e 30 feridos na terça-feira, segundo a polícia.",
            "O hospital informou que 17 pessoas morreram no choque de trens em Serra Alta na terça-feira.",
            "14 / 17",
        ),
        (
            "ru",
            "При столкновении поездов в Туле во вторник погибли 14 человек, сообщила полиция.",
            "Больница сообщила о 17 погибших при столкновении поездов во вторник в Туле.",
            "14 / 17",
        ),
    ],
)
def test_tolls_in_other_words_in_more_languages(language, one, other, figures):
    published = ("2026-05-13", "2026-05-13")
    found = disagreements(one, other, published=published, language=language)
    assert [item.kind for item in found] == ["number"]
    assert found[0].topic.startswith(figures)
    assert disagreements(one, other, published=("2026-05-13", "2026-05-14"), language=language) == ()
    assert (
        disagreements(one, other.replace("17", "14").replace("38", "30"), published=published, language=language) == ()
    )
