"""What is set aside in a source, and that nothing shifts."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evidence import gather
from summarizer.ingest import load
from summarizer.text.segment import spans

BODY = (
    "A ferry carrying 240 passengers ran aground off the northern coast on Sunday evening, the coastguard said.\n\n"
    "Rescue boats reached the ferry within an hour and brought all but three of the passengers to the harbour.\n\n"
    "“We heard a loud noise and then the lights went out,” said Marta Silva, who was travelling with two children.\n\n"
    "The operator of the ferry said that it would cooperate with the inquiry into the cause of the accident.\n"
)


def read(text):
    return load("-", stdin=text.encode()).sources[0]


def reasons(text):
    return {span.text: span.reason for span in read(text).set_aside()}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Skip to main content", "subscribe"),
        ("Sign up for our morning newsletter and never miss a story", "subscribe"),
        ("Read more about this story", "read-more"),
        ("Lire aussi : Un ferry s'échoue au large", "read-more"),
        ("This article was amended on 4 May to correct the name of the ferry.", "note"),
        ("The ferry in the harbour of Leixoes on Monday (Reuters)", "caption"),
        ("Passengers leave the ferry on Sunday. (Photo: Ana Costa/EPA)", "caption"),
        ("The captain (left) with members of the crew at an earlier ceremony", "caption"),
        ("(Harbour News with AFP)", "credit"),
        ("© 2019 Harbour News. All rights reserved.", "credit"),
        ("Additional reporting by Joao Lima in Porto", "credit"),
    ],
)
def test_furniture_is_set_aside_wherever_it_stands(line, reason):
    for text in (f"{line}\n\n{BODY}", f"{BODY}\n{line}\n", BODY.replace("\n\n“We", f"\n\n{line}\n\n“We")):
        assert reasons(text) == {line: reason}, text


def test_the_head_of_a_page():
    source = read(f"Menu\n\nFerry with 240 passengers runs aground off northern coast\n\nBy Ana Costa\n\n{BODY}")
    assert source.title == "Ferry with 240 passengers runs aground off northern coast"
    assert [span.reason for span in source.set_aside()] == ["navigation", "headline", "byline"]


def test_a_heading_inside_the_article():
    assert reasons(BODY.replace("\n\n“We", "\n\nLoud noise\n\n“We")) == {"Loud noise": "heading"}


def test_items_of_a_list_that_end_in_brackets_are_no_captions():
    items = (
        "- Life jackets for every passenger (240)\n- A second radio on the bridge (VHF)\n- A lamp on the stern (LED)"
    )
    listed = BODY.replace("\n\n“We", f" The inspectors had asked for these things in May:\n\n{items}\n\n“We")
    assert reasons(listed) == {}


def test_a_name_between_the_standfirst_and_a_note_of_the_page_is_a_byline():
    head = BODY.partition("\n\n")[0]
    signed = BODY.replace(head, f"{head}\n\nMarta Ferreira\n\nThis article was amended on 4 May to correct a name.")
    assert reasons(signed)["Marta Ferreira"] == "byline"


def test_a_clean_article_is_left_alone():
    assert read(BODY).removed == ()


def test_a_dateline_and_a_last_credit_leave_their_sentences():
    source = read("PORTO (Reuters) - " + BODY.rstrip() + " (AFP)\n")
    assert {span.text: span.reason for span in source.removed} == {"PORTO (Reuters) -": "dateline", "(AFP)": "credit"}
    assert len(gather(load("-", stdin=source.text.encode())).sentences) == 4


ROWS = [
    (
        "The ferry company said on Sunday that all passengers were safe and had reached the harbour.",
        "The ferry company said on Monday that three passengers were missing after the accident on Sunday.",
    ),
    (
        "The coastguard sent two boats to the scene. They arrived within an hour of the first call.",
        "Divers were searching the wreck on Monday morning. Their work was made harder by strong winds.",
    ),
    (
        "A spokesman for the port authority said an inquiry would be opened in the coming weeks.",
        "A spokesman for the port authority said an inquiry had been opened and the captain questioned.",
    ),
    (
        "The ship was built in 1987 and had been inspected in the spring by the maritime agency.",
        "The ship was built in 1987 and had failed an inspection in the spring, documents showed.",
    ),
]
REST = "\nThe transport minister is expected to visit the port on Tuesday.\n"


def test_the_older_of_two_versions_side_by_side_is_set_aside():
    rows = "\n".join(f"{older} {newer}" for older, newer in ROWS)
    head = (
        "Version 0 Version 1\nFerry runs aground, all safe Ferry runs aground, three missing\n(about 2 hours later)\n"
    )
    source = read(head + rows + REST)
    kept = [s.text for s in gather(load("-", stdin=source.text.encode())).sentences]
    assert " ".join(kept) == " ".join(newer for _, newer in ROWS) + REST.replace("\n", " ").rstrip()
    assert source.title == "Ferry runs aground, three missing"
    assert "two versions" in source.notes[0]
    older = " ".join(span.text for span in source.removed if span.reason == "other-version")
    assert older == " ".join(older for older, _ in ROWS)


def test_the_newer_version_may_stand_on_the_left():
    rows = "\n".join(f"{newer} {older}" for older, newer in ROWS)
    source = read("Revision 7 | Revision 6\n" + rows + REST)
    older = [span for span in source.removed if span.reason == "other-version"]
    assert "all passengers were safe" in older[0].text
    assert not any("three passengers" in span.text for span in older)


def test_one_article_is_one_version():
    assert read("Version 2 of the timetable\n\n" + BODY).notes == ()


PARTS = st.sampled_from(
    ["Menu", "Version 1 Version 2", "A b c.", BODY, "(AFP)", "\n", "\r\n\r\n", "* item", "# Head", "“Quote” he said.",
     "You can subscribe at https://a.example", "PARIS (Reuters) - A man died.", "\ufeff", "x" * 300, "(" * 50, "1. "]
)  # fmt: skip


@given(st.lists(PARTS, max_size=14).map("\n".join))
@settings(deadline=None, max_examples=80)
def test_removed_spans_are_spans_of_the_text(text):
    if not text.replace("\ufeff", "").strip():
        return
    source = read("x " + text)
    assert all(source.text[span.start : span.end] == span.text and span.text for span in source.removed)
    assert [span.start for span in source.removed] == sorted(span.start for span in source.removed)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("1. The first item.\n2. The second item.", ["1. The first item.", "2. The second item."]),
        ("PARIS (Reuters) - He left. She stayed.", ["PARIS (Reuters) -", "He left.", "She stayed."]),
        ("“Can we stop?” Costa asked the crew.", ["“Can we stop?” Costa asked the crew."]),
        ("First line.\nSecond line.", ["First line.", "Second line."]),
        (
            "The coastguard said on Sunday evening that it had sent two\nboats to the scene. They arrived within an hour.",
            [
                "The coastguard said on Sunday evening that it had sent two\nboats to the scene.",
                "They arrived within an hour.",
            ],
        ),
    ],
)
def test_sentences(text, sentences):
    assert [text[start:end] for start, end in spans(text)] == sentences


def test_text_wrapped_by_hand_is_read_in_paragraphs():
    wrapped = "\r\n\r\n".join(
        textwrap.fill(paragraph, 72).replace("\n", "\r\n") for paragraph in BODY.strip().split("\n\n")
    )
    assert [" ".join(wrapped[a:b].split()) for a, b in spans(wrapped)] == BODY.strip().split("\n\n")
    assert read(wrapped).removed == ()


@pytest.mark.parametrize(
    "text",
    [
        "Page not found\nAccept all\nSign in\n",
        "404 Not Found",
        "Error 503",
        "x",
        "Menu",
        "Access denied\nYou don’t have permission to access this page.",
        "Seite nicht gefunden\nAnmelden",
        "Please enable JavaScript to view this page.",
    ],
)
def test_a_page_that_was_not_found_and_a_single_word_leave_nothing(text):
    assert sum(len(span.text) for span in read(text).set_aside()) >= len("".join(text.split("\n")))


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.",
        "The mayor resigned",
        "The mayor resigned on Monday after a vote",
        "503 passengers left the ferry on Sunday.",
        "400 killed in quake",
        "Page turned: the ferry is back in port.",
        "地震で三人が死亡した",
        "استقال رئيس البلدية يوم الاثنين",
    ],
)
def test_a_single_short_sentence_is_a_text(text):
    assert read(text).set_aside() == ()


def test_a_headline_may_share_its_words_with_one_short_line_only():
    text = (
        "Nordkurier, 12. Mai 2026\nLokführer streiken ab Donnerstag\n\n"
        "Die Lokführergewerkschaft GLV hat für Donnerstag zu einem bundesweiten Streik aufgerufen.\n"
        "Der Ausstand soll um 2 Uhr beginnen und 48 Stunden dauern, sagte GLV-Chef Bernd Kranz am Dienstag in Kassel.\n"
        "Betroffen sind der Fern- und der Regionalverkehr.\nDie Bahn nannte den Streik „völlig unnötig“.\n"
    )
    assert load("-", stdin=text.encode()).sources[0].title == "Lokführer streiken ab Donnerstag"
