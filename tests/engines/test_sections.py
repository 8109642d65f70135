"""Sections: sentences stand where they answer, what nothing answers is left out, timelines are dated."""

import pytest

from summarizer import styles
from summarizer.engines.candidates import Candidate
from summarizer.engines.extractive import Extractive
from summarizer.engines.roles import Traits, answers, roles
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Evidence, Source, StyleSection
from summarizer.text.words import count_words
from tests.engines.cases import halden

FERRY = (
    "A ferry with 210 people on board ran aground off Korsund on Tuesday, the coast guard said. "
    "Everybody was brought ashore by 4 a.m., and twelve passengers were treated for bruises. "
    "The grounding happened because the steering failed in heavy wind, according to the shipping line. "
    "The ferry had been repaired twice since 2019. "
    "“We heard metal scream under our feet,” said Ane Lund, a nurse from Korsund. "
    "The accident board will publish a first report on 20 May 2031. "
    "Divers are expected to inspect the hull next week."
)
AGAIN = (
    "A ferry carrying 208 people ran aground near Korsund on Tuesday, officials said. "
    "The shipping line blamed a failure of the steering. "
    "A crane ship left Bergen on 7 May 2031 to pull the ferry free. "
    "On 2 May 2031 inspectors had found no fault in its papers."
)


def evidence_of(*texts: str, published: str | None = "2031-05-07") -> Evidence:
    return gather(
        Corpus(
            tuple(Source(f"S{n}", text, f"{n}.txt", "0" * 64, published=published) for n, text in enumerate(texts, 1))
        )
    )


def drafted(style: str, *texts: str, words: int = 200, **more: str):
    return Extractive().write(evidence_of(*texts), Ask(styles.find(style), words, as_of="2031-05-07", **more))


def test_what_is_to_come_stands_under_its_heading():
    claims = drafted("explainer", FERRY, AGAIN).claims
    ahead = [claim.text for claim in claims if claim.section == "next"]
    assert ahead
    assert all("will" in text or "expected" in text for text in ahead)
    why = [claim.text for claim in claims if claim.section == "why"]
    assert any("steering" in text for text in why)


def test_a_section_that_nothing_answers_is_left_out_with_a_note():
    plain = "The ferry Aurora is painted white. Aurora carries cars and lorries. It was named after a queen of Korsund."
    draft = drafted("explainer", plain)
    assert "next" not in {claim.section for claim in draft.claims}
    assert any("What happens next?" in note for note in draft.notes)


def test_a_timeline_has_dated_claims_in_order_and_nothing_else():
    claims = drafted("timeline", FERRY, AGAIN).claims
    days = [claim.date for claim in claims]
    assert len(days) > 2
    assert all(days)
    assert days == sorted(days)
    assert all((claim.section == "ahead") == (claim.date > "2031-05-07") for claim in claims)


def test_a_timeline_that_no_dated_sentence_fits_still_says_something():
    long = "On 2 May 2031 inspectors of the coast guard had found no fault at all in the papers of the ferry Aurora."
    draft = drafted("timeline", f"{long} Divers closed the breach.", words=8)
    assert [claim.text for claim in draft.claims] == ["Divers closed the breach."]
    assert any("not a timeline" in note for note in draft.notes)


def test_a_comparison_shows_both_sides_next_to_each_other():
    claims = Extractive().write(halden(), Ask(styles.find("contrast"), 120)).claims
    differ = [claim.text for claim in claims if claim.section == "differ"]
    assert any("Four" in text for text in differ)
    assert any("Five" in text for text in differ)


def test_a_focus_that_no_source_knows_is_told():
    assert any("zeppelin" in note for note in drafted("briefing", FERRY, focus="zeppelin").notes)
    assert not any("ferry" in note for note in drafted("briefing", FERRY, focus="ferry steering").notes)


@pytest.mark.parametrize("words", [15, 25])
def test_a_budget_that_holds_little_still_tells_the_event(words):
    claims = drafted("briefing", FERRY, AGAIN, words=words).claims
    assert "ferry" in claims[0].text
    assert "ran aground" in claims[0].text
    assert sum(count_words(claim.text) for claim in claims) <= words


@pytest.mark.parametrize("name", [style.name for style in styles.available()])
def test_every_style_fills_sections_of_its_own_within_the_budget(name):
    style = styles.find(name)
    draft = Extractive().write(evidence_of(FERRY, AGAIN), Ask(style, 120, as_of="2031-05-07"))
    assert draft.claims
    assert {claim.section for claim in draft.claims} <= {section.id for section in style.sections}
    assert sum(count_words(claim.text) for claim in draft.claims) <= 120


def test_roles_are_read_from_what_a_section_is_about():
    assert roles(StyleSection("x", "What happens next?", "what is planned")) == ("ahead",)
    assert roles(StyleSection("details", "What is known", "the facts that most sources report")) == ()
    assert "differ" in roles(StyleSection("x", "Where they differ", "points on which sources contradict each other"))


def test_dates_answer_in_a_language_without_marker_words():
    later = Candidate(0, "G1", "O1", "Η δίκη αρχίζει στις 20 Μαΐου 2031.", 6, (), frozenset(), 1.0, None, False, True)
    assert answers("ahead", later, Traits("el", "2031-05-20", "2031-05-07", 1, (), 0.0)) >= 0.5
    assert answers("ahead", later, Traits("el", "", "2031-05-07", 1, (), 0.0)) < 0.5
    assert answers("background", later, Traits("el", "2031-05-01", "2031-05-07", 1, (), 0.0)) >= 0.5


def test_what_several_agree_on_has_two_origins_and_no_contradiction():
    evidence = halden()
    disputed = {c.sentence for item in evidence.disagreements for side in item.positions for c in side.citations}
    claims = Extractive().write(evidence, Ask(styles.find("contrast"), 200)).claims
    agreed = [set(claim.sentences) for claim in claims if claim.section == "agreed"]
    assert agreed
    assert all(len({key.partition(".")[0] for key in cited}) > 1 and not cited & disputed for cited in agreed)
    assert all(set(claim.sentences) & disputed for claim in claims if claim.section == "differ")


def test_where_nobody_agrees_the_section_is_left_out_with_a_note():
    draft = drafted("contrast", FERRY, "A storm tore the roof off a school in Halden on Friday, the mayor said.")
    assert "agreed" not in {claim.section for claim in draft.claims}
    assert any("agree" in note for note in draft.notes)


def test_what_all_agree_on_needs_every_origin():
    section = StyleSection("agreed", "What all agree on", "facts that several sources state alike")
    assert roles(section) == ("unanimous",)
    one = Candidate(0, "G1", "O1", "The bridge fell.", 3, (), frozenset(), 1.0, None, False, True)
    assert answers("unanimous", one, Traits("en", "", "", 2, (), 0.0, 2, 3)) == 0
    assert answers("unanimous", one, Traits("en", "", "", 3, (), 0.0, 3, 3)) >= 0.5
    assert answers("agreed", one, Traits("en", "", "", 2, (), 0.0, 2, 3)) >= 0.5


@pytest.mark.parametrize("style", ["briefing", "bullets", "executive"])
def test_a_toll_that_has_grown_leads_a_brief_of_one_section_too(style):
    told = (
        (
            "2031-02-02",
            "A strong quake hit the town of Karsu on Sunday, killing 38 people. Dogs searched its town hall.",
        ),
        (
            "2031-02-03",
            "The death toll from the quake in Karsu rose to 52, officials said. Two hospitals were damaged.",
        ),
    )
    sources = tuple(Source(f"S{n}", text, f"{n}.txt", "0" * 64, published=day) for n, (day, text) in enumerate(told, 1))
    for words in (13, 40, 76):
        draft = Extractive().write(gather(Corpus(sources)), Ask(styles.find(style), words))
        assert any("52" in claim.text for claim in draft.claims)
