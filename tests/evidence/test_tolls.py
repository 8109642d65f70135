"""Tolls: which counts stand for all of an event, and which of them a later report has made old."""

import pytest

from summarizer.evidence import gather
from summarizer.evidence.readings import Reading
from summarizer.evidence.superseded import Newest
from summarizer.evidence.tolls import whole
from summarizer.model import Corpus, Sentence, Source


def told(text: str, language: str = "en", published: str = "2031-05-05") -> dict[str, float]:
    source = Source("S1", text, "1.txt", "0" * 64, language=language, published=published)
    return {toll.role: toll.value for toll in whole(Reading(Sentence("S1.1", "S1", 0, len(text), text), source))}


def corpus(*reports: tuple[str, str, str], language: str = "en") -> Corpus:
    return Corpus(
        tuple(
            Source(f"S{n}", text, f"{n}.txt", "0" * 64, title=title, published=day, language=language)
            for n, (day, title, text) in enumerate(reports, 1)
        )
    )


def old(*reports: tuple[str, str, str], language: str = "en") -> list[tuple[str, float, float]]:
    """The sentences with old tolls, each with the toll and the newest."""
    evidence = gather(corpus(*reports, language=language))
    newest = Newest(evidence)
    return [(one.id, toll.value, new.value) for one in evidence.sentences for toll, new in newest.old(one)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("At least 40 people were killed and more than 200 injured in Karsu.", "en", {"dead": 40, "injured": 200}),
        ("The toll from the storm that hit the long west coast on Monday rose to 12.", "en", {"dead": 12}),
        ("A ferry carrying 140 people sank, killing three and leaving 52 missing.", "en", {"dead": 3, "missing": 52}),
        ("Thirteen people have died in the storm, the worst since 1987.", "en", {"dead": 13}),
        ("Le bilan s'est alourdi à cinq morts.", "fr", {"dead": 5}),
        ("Há 52 desaparecidos.", "pt", {"missing": 52}),
        ("Quattro persone risultano disperse.", "it", {"missing": 4}),
        ("Число пострадавших при аварии выросло до 14.", "ru", {"injured": 14}),
        ("Three of the dead were fishermen.", "en", {}),
        ("Rescuers said 12 more people died.", "en", {}),
        ("Police found the bodies of two missing sailors.", "en", {}),
        ("Sono stati recuperati i corpi di due dispersi.", "it", {}),
        ("A quake in the same region killed 1,100 people in 1999.", "en", {}),
        ("The dam holds 3.8 million cubic metres.", "en", {}),
    ],
)
def test_a_toll_stands_for_all_and_a_part_for_none(text, language, expected):
    assert told(text, language) == expected


FIRST = (
    "2031-02-02",
    "Storm Ingrid kills at least 7",
    "At least seven people died as Storm Ingrid hit the west coast.",
)
SECOND = (
    "2031-02-03",
    "Storm Ingrid toll climbs to 12",
    "The death toll from Storm Ingrid rose to 12 on Tuesday. Three of the dead were fishermen from the west coast.",
)
THIRD = (
    "2031-02-04",
    "Storm Ingrid: 13 dead on west coast",
    "Thirteen people are now known to have died in Storm Ingrid, the worst to hit the west coast since 1987.",
)


def test_every_toll_but_the_newest_is_old_and_a_part_is_not():
    assert old(FIRST, SECOND, THIRD) == [("S1.1", 7.0, 13.0), ("S2.1", 12.0, 13.0)]


def test_of_one_day_nothing_is_old_unless_it_is_said_to_have_grown():
    same = ("2031-02-02", "Storm Ingrid kills 11", "Eleven people died as Storm Ingrid hit the west coast.")
    assert old(FIRST, same) == []
    later = ("2031-02-05", "Storm Ingrid: aid promised", "The government promised the west coast aid on Thursday.")
    grew = ("2031-02-02", "Toll climbs to 12", "The death toll of Storm Ingrid on the west coast rose to 12.")
    assert old(FIRST, grew, later) == [("S1.1", 7.0, 12.0)]


def test_without_days_nothing_is_old():
    assert old(*[("", title, text) for _, title, text in (FIRST, SECOND, THIRD)]) == []


def test_a_sentence_that_tells_both_is_of_now():
    both = ("2031-02-03", "Storm", "The toll of Storm Ingrid on the west coast rose from seven to 13, police said.")
    assert [key for key, *_ in old(FIRST, both, THIRD)] == ["S1.1"]


def test_another_event_makes_nothing_old():
    other = ("2031-02-06", "Bus crash kills 20 near Tolvik", "Twenty people died when a bus left the road in Tolvik.")
    assert old(FIRST, other) == []
    elsewhere = ("2031-02-06", "Storm kills 20 in Norland", "Twenty people died as a storm hit the Norland coast.")
    assert (
        old(("2031-02-02", "Storm kills 7 in Westmark", "Seven people died as a storm hit Westmark."), elsewhere) == []
    )


def test_what_the_later_report_tells_of_an_older_event_stays():
    bus = (
        "2031-02-04",
        "Second Tolvik bus crash kills 9",
        "Nine people died in the second bus crash near Tolvik. Seven people died in the bus crash near Tolvik in May.",
    )
    first = ("2031-02-02", "Tolvik bus crash kills 7", "Seven people died in a bus crash near Tolvik.")
    assert old(first, bus) == []


def test_a_smaller_count_needs_two_later_reports_and_the_missing_become_fewer():
    eleven = ("2031-02-03", "Storm Ingrid: 6 dead", "Six people have died as Storm Ingrid hit the west coast.")
    again = ("2031-02-04", "Storm Ingrid: six dead", "Storm Ingrid killed six people on the west coast.")
    assert old(FIRST, eleven) == []
    assert old(FIRST, eleven, again) == [("S1.1", 7.0, 6.0)]
    many = ("2031-02-02", "Ferry sinks off Lorn", "A ferry sank off Lorn island and 52 people are missing.")
    few = (
        "2031-02-03",
        "Ferry: search goes on off Lorn",
        "After the ferry sank off Lorn island 22 people are missing.",
    )
    assert old(many, few) == [("S1.1", 52.0, 22.0)]


def test_a_rounded_count_is_not_old():
    about = ("2031-02-02", "Storm Ingrid", "About 100 people died as Storm Ingrid hit the west coast.")
    exact = ("2031-02-03", "Storm Ingrid", "Storm Ingrid killed 104 people on the west coast.")
    assert old(about, exact) == []


def test_the_latest_toll_is_known_as_such():
    evidence = gather(corpus(FIRST, SECOND, THIRD))
    newest = Newest(evidence)
    assert [one.id for one in evidence.sentences if newest.latest(one)] == ["S3.1"]
