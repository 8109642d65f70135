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
    ("language", "one", "other"),
    [
        (
            "en",
            "Finance minister Olga Brandt resigned on Thursday after weeks of pressure.",
            "Ms Brandt stepped into the job in 2029. She resigned on Friday, hours before a vote.",
        ),
        (
            "en",
            "Mr Oke was arrested on Sunday at his home in Lagos.",
            "Oke, 51, was arrested in Lagos on Monday night.",
        ),
        (
            "en",
            "The council approved the stadium on 4 March by a narrow margin.",
            "The stadium, which the council approved on 11 March, has divided the town.",
        ),
        ("de", "Der Abgeordnete Uwe Timm wurde am Mittwoch verhaftet.", "Uwe Timm, 52, wurde am Montag verhaftet."),
        (
            "fr",
            "La ministre Jeanne Cotte a démissionné mardi.",
            "Jeanne Cotte a démissionné jeudi, après une polémique.",
        ),
        ("nl", "Directeur Peter Hoekstra stapte zondag op.", "Hoekstra stapte vrijdag op als directeur."),
    ],
)
def test_one_event_on_two_days(language, one, other):
    assert kinds(one, other, language) == ["date"]
    assert kinds(other, one, language) == ["date"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor resigned on Wednesday.", "The mayor announced on Tuesday that she would resign."),
        ("Mr Oke was arrested on Sunday at his home in Lagos.", "Oke appeared in court in Lagos on Monday."),
        ("Police arrested Emil Hart on Monday.", "Police arrested Nils Boe on Friday."),
        ("Ines Marr visited Vell on Monday.", "Ines Marr visited Vell on Friday after she had visited it on Monday."),
        ("Oke will be released on Friday.", "Oke was released on Tuesday for a day."),
        ("Police said on Monday that Oke was arrested.", "Oke was arrested in Lagos, police said on Tuesday."),
        ("A vigil is planned for Sunday in Athens.", "A march is planned for Monday in Athens."),
        ("Oke was arrested on Sunday.", "Oke was arrested again on Tuesday, his second time in custody."),
    ],
)
def test_other_events_and_days_of_saying_are_none(one, other):
    assert kinds(one, other) == []


def test_weekdays_are_told_apart_by_the_days_of_the_pages():
    one, other = "Mayor Rosa Whitlock resigned on Wednesday.", "She is 51. Whitlock resigned on Tuesday."
    assert kinds(one, other, published=("2031-06-05", "2031-06-06")) == ["date"]
    assert kinds(one, other.replace("Tuesday", "3 June"), published=("2031-06-05", None)) == []


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ("she", "Oke", "resigned", "on", "Monday", "4", "March", "2031", "was", "arrested", ",", "said", "in")
        )
        | st.sampled_from(("May", "again", "will", "Lagos", ".", "Montag", "the")),
        max_size=24,
    ).map(" ".join)
)
def test_any_text_is_read_and_never_contradicts_itself(text):
    assert kinds(text, text) == []
    kinds(text, text.replace("Monday", "Friday").replace("4", "11"))
