import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evidence.conflicts import find
from summarizer.model import Source
from summarizer.text.segment import sentences


def kinds(one, other, language="en", published=(None, None)):
    sources = tuple(
        Source(f"S{n}", text, f"{n}.txt", "", published=published[n - 1], language=language)
        for n, text in enumerate((one, other), start=1)
    )
    return [found.kind for found in find([s for source in sources for s in sentences(source)], sources)]


@pytest.mark.parametrize(
    ("one", "other", "language", "kind"),
    [
        ("The ban takes effect on 3 May 2031.", "The ban takes effect on 9 June 2031.", "en", "date"),
        (
            "The ban covers villages with more than 900 residents.",
            "The ban covers villages with more than 400 residents.",
            "en",
            "number",
        ),
        ("The tram derailed at 8 a.m. near Ostfeld.", "The tram derailed at 9.40 a.m. near Ostfeld.", "en", "date"),
        ("Some 30 tonnes of milk ran into the river.", "Some 70 tonnes of milk ran into the river.", "en", "number"),
        (
            "The brake of the tram was worn, inspector Lea Hold said.",
            "The brake of the tram was not worn, Ostfeld Transit said.",
            "en",
            "wording",
        ),
        (
            "The conductor, Emil Hart, was questioned on Monday.",
            "The conductor, Nils Boe, was questioned on Monday.",
            "en",
            "name",
        ),
        (
            "The council backed the bridge by 31 votes to 27, ending years of quarrel over its price.",
            "The council backed the bridge by 31 votes to 25, with three members ill at home.",
            "en",
            "number",
        ),
        (
            "A safety plan would be published within 20 days, its author said.",
            "The town council will publish a safety plan within 50 days.",
            "en",
            "number",
        ),
        ("Etwa 200 Gäste mussten das Hotel verlassen.", "Rund 450 Gäste mussten das Hotel verlassen.", "de", "number"),
        ("Der Zug entgleiste um 7.15 Uhr bei Ostfeld.", "Der Zug entgleiste um 8.30 Uhr bei Ostfeld.", "de", "date"),
        ("El barco navegaba a 30 kilómetros por hora.", "El barco navegaba a 55 kilómetros por hora.", "es", "number"),
        ("Le pont ferme le 3 mai 2031 au public.", "Le pont ferme le 9 juin 2031 au public.", "fr", "date"),
        ("临海市码头仓库爆炸造成3人死亡。", "临海市码头仓库爆炸造成8人死亡。", "zh", "number"),
    ],
)
def test_another_value_in_one_frame(one, other, language, kind):
    assert kinds(one, other, language) == [kind]
    assert kinds(f"{one} Lorem alia.", f"{other} Ipsum quaedam.", language) == [
        kind
    ]  # what else a source says hides nothing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tram derailed shortly after 8 a.m. near Ostfeld.", "The tram derailed at 8.20 a.m. near Ostfeld."),
        ("The tram derailed at 8 a.m. near Ostfeld.", "The tram derailed at 14:00 GMT near Ostfeld."),
        ("The tram derailed at 6 p.m. near Ostfeld.", "The tram derailed at 18:00 near Ostfeld."),
        ("The yard sold 30 tonnes of steel.", "The yard sold 70 tonnes of copper."),
        ("Lea Hold paid 30 euros for the ticket.", "Nils Boe paid 70 euros for the ticket."),
        ("In 2029 the tram carried 300 pupils.", "In 2030 the tram carried 500 pupils."),
        ("The court asked whether the brake of the tram was worn.", "The brake of the tram was not worn."),
        ("Police said on Monday the tram was empty.", "Police said on Friday the tram was empty."),
        ("He did not open the old gate.", "He opened the old gate."),
        ("The conductor Emil Hart was ill at home.", "The driver Nils Boe was ill at home."),
    ],
)
def test_other_things_moments_and_speakers_are_none(one, other):
    assert kinds(one, other) == []


def test_prices_of_two_days_are_two_prices():
    one = "Wheat rose to 80 dollars a tonne in Ostfeld."
    assert kinds(one, one.replace("80", "95"), published=("2031-05-01", "2031-05-02")) == []
    law = "The new toll would cost carriers 80 million dollars a year."
    assert kinds(law, law.replace("80", "95"), published=("2031-05-01", "2031-05-02")) == ["number"]


def test_a_floor_above_the_other_figure_contradicts_it():
    one = "Nine sheep farmers were injured when a barn near Ostfeld burned on Monday."
    assert kinds(one, one.replace("Nine", "At least 14")) == ["number"]
    assert kinds(one, one.replace("Nine", "At least six")) == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ("the", "law", "takes", "on", "1", "May", "2027", "at", "6", "a.m.", ",", ":", "(", "said", "40", "tonnes")
        )
        | st.sampled_from(("not", "Rome", "“", "”", "3:15", "死", "人", "according", "It", ".")),
        max_size=30,
    ).map(" ".join)
)
def test_one_text_never_contradicts_itself(text):
    assert kinds(text, text) == []


def test_labels_tell_values_first_and_no_debris():
    one = "El tranvía circulaba a 30 kilómetros por hora."
    sources = (
        Source("S1", one, "1.txt", "", language="es"),
        Source("S2", one.replace("30", "55"), "2.txt", "", language="es"),
    )
    found = find([s for source in sources for s in sentences(source)], sources)
    assert [d.topic for d in found] == ["30 kilómetros por hora / 55 kilómetros por hora: tranvía circulaba"]


def test_floors_of_two_places_are_two_tolls():
    one = "On Saturday nine people were killed by a flood in Ostfeld."
    assert kinds(one, "On Saturday more than a dozen people were killed by a quake in Brenn.") == []
