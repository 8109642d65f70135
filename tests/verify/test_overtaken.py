"""Claims that tell as how things stand what later reports have otherwise."""

from __future__ import annotations

import pytest

from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Draft, DraftClaim, Evidence, Source, Style, StyleSection
from summarizer.verify import settle
from summarizer.verify.overtaken import Overtaken
from summarizer.verify.title import settled_title
from tests.engines.cases import karsu

EVIDENCE = gather(karsu())
STYLE = Style("s", "d", (StyleSection("lede", "Lede"),), 200, "", "0" * 64, "s.md")


def told(text: str, *keys: str, evidence: Evidence = EVIDENCE, timeline: bool = False, date: str | None = None) -> str:
    found = Overtaken(evidence, timeline=timeline)(DraftClaim("lede", text, keys, date))
    return found.message if found is not None else ""


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A quake killed 38 people in Karsu on Sunday.", ("S1.1",)),
        ("At least thirty-eight people died in Karsu.", ("S1.1", "S2.2")),
        ("38 people lost their lives in Karsu.", ("S1.1",)),
        ("Rescuers are still searching under the town hall.", ("S1.2",)),
        ("The parliament is expected to vote on aid on Wednesday.", ("S1.3",)),
    ],
)
def test_an_older_report_told_as_how_things_stand_is_found(text: str, keys: tuple[str, ...]) -> None:
    assert "earlier report" in told(text, *keys)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A quake hit Karsu on Sunday.", ("S1.1",)),
        ("The toll rose from 38 to 52.", ("S1.1", "S2.1")),
        ("At first 38 people were reported killed.", ("S1.1",)),
        ("Earlier reports had put the toll at 38.", ("S1.1",)),
        ("The quake killed 52 people.", ("S3.2",)),
        ("The quake killed 52 people.", ("S3.2", "S1.1")),
        ("The parliament voted aid for Karsu.", ("S3.1", "S1.3")),
        ("Rescuers searched under the town hall.", ("S1.2",)),
        ("Two hospitals were damaged.", ("S2.2",)),
        ("Nothing is cited: 38 people were killed.", ()),
        ("What is cited is not there: 38 people were killed.", ("S9.9",)),
    ],
)
def test_what_is_of_now_or_told_as_what_it_was_is_left_alone(text: str, keys: tuple[str, ...]) -> None:
    assert told(text, *keys) == ""


def test_a_timeline_tells_an_old_toll_on_its_day() -> None:
    text = "A quake killed 38 people in Karsu."
    assert told(text, "S1.1", timeline=True, date="2031-02-02") == ""
    assert told(text, "S1.1", timeline=True)
    assert told(text, "S1.1", date="2031-02-02")


def test_a_toll_that_is_disputed_on_one_day_is_not_old() -> None:
    day = "2031-02-02"
    reports = (
        ("A strong quake hit the town of Karsu on Sunday, killing 38 people, the governor said.", day),
        ("A strong quake hit the town of Karsu on Sunday, killing 52 people, the army said.", day),
    )
    sources = tuple(Source(f"S{n}", text, "x", "0" * 64, published=on) for n, (text, on) in enumerate(reports, 1))
    assert told("The quake killed 38 people, the governor said.", "S1.1", evidence=gather(Corpus(sources))) == ""


@pytest.mark.parametrize(
    ("language", "first", "later", "stale", "fine"),
    [
        (
            "de",
            "Bei einem Erdbeben in Karsu sind am Sonntag 38 Menschen getötet worden, sagte der Gouverneur.",
            "Die Zahl der Toten nach dem Erdbeben in Karsu ist auf 52 gestiegen, sagte der Gouverneur.",
            "Bei dem Erdbeben in Karsu wurden 38 Menschen getötet.",
            "Zunächst war von 38 Toten die Rede.",
        ),
        (
            "fr",
            "Un séisme a fait 38 morts dimanche dans la ville de Karsu, a annoncé le gouverneur.",
            "Le bilan du séisme dans la ville de Karsu s'est alourdi à 52 morts, a annoncé le gouverneur.",
            "Le séisme de Karsu a fait 38 morts.",
            "Un premier bilan faisait état de 38 morts.",
        ),
    ],
)
def test_other_languages_have_old_tolls_too(language: str, first: str, later: str, stale: str, fine: str) -> None:
    days = ((first, "2031-02-02"), (later, "2031-02-03"))
    sources = tuple(
        Source(f"S{n}", text, "x", "0" * 64, published=day, language=language) for n, (text, day) in enumerate(days, 1)
    )
    evidence = gather(Corpus(sources))
    assert "52" in told(stale, "S1.1", evidence=evidence)
    assert told(fine, "S1.1", evidence=evidence) == ""
    assert "52" in told(
        "The quake killed 38 people.", "S1.1", evidence=evidence
    )  # in another language than its sources


@pytest.mark.parametrize("policy", ["keep", "fail"])
def test_what_is_kept_has_a_finding(policy) -> None:
    draft = Draft("t", (DraftClaim("lede", EVIDENCE.sentences[0].text, ("S1.1",)),))
    out = settle(draft, EVIDENCE, Ask(STYLE, 200), policy)
    assert [(found.code, found.severity, found.claim) for found in out.findings] == [("superseded", "error", "C1")]


def test_the_newest_sentence_stands_for_an_old_toll_once() -> None:
    stale = DraftClaim("lede", EVIDENCE.sentences[0].text, ("S1.1",))
    out = settle(Draft("t", (stale, stale)), EVIDENCE, Ask(STYLE, 200), "repair")
    assert out.claims[0].citations[0].sentence == "S2.1"
    assert len({claim.text for claim in out.claims}) == len(out.claims)


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Quake in Karsu kills 38", False),
        ("Strong quake kills 38 people in Karsu", False),
        ("Karsu quake toll rises to 52", True),
        ("Parliament votes aid for Karsu", True),
        ("A strong quake hit the town of Karsu", True),
    ],
)
def test_no_title_tells_an_old_toll(title: str, *, kept: bool) -> None:
    settled, revisions = settled_title(title, EVIDENCE)
    assert (settled == title) is kept
    assert bool(revisions) is not kept
    assert "38" not in settled
