"""The extractive engine: budgets, citations, repetition, focus, languages, repair."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.extractive import Extractive
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Evidence, Problem, Source, Style, StyleSection
from summarizer.text.words import count_words

SECTIONS = (StyleSection("lede", "", "", 0.3), StyleSection("more", "More", "what is expected next", 0.7))
STYLE = Style("briefing", "", SECTIONS, 250, "", "", "")

BRIDGE = (
    "A railway bridge over the Tarn collapsed on Monday morning, killing three people, the prefecture said. "
    "Rescuers pulled eleven passengers from the river before noon. "
    "The bridge had been inspected in March and found sound, according to the operator. "
    "The transport minister ordered an inquiry into the collapse. "
    "Trains between Toulouse and Albi will not run before June. "
    "He said the families would be helped. "
    "Local schools opened their halls to stranded travellers. "
    "The oldest part of the structure dates from 1884."
)
HARBOUR = (
    "Three people died when a railway bridge over the river Tarn fell on Monday, officials said. "
    "Divers searched the water until nightfall for a missing driver. "
    "“We heard a crack like thunder,” said Marie Blanc, who lives beside the line. "
    "The operator said an inspection in March had shown no fault. "
    "Opposition deputies demanded the resignation of the head of the railways."
)


def evidence_of(*texts: str, language: str = "en", published: str | None = None, title: str | None = None) -> Evidence:
    sources = tuple(
        Source(f"S{n}", text, f"{n}.txt", "0" * 64, language=language, published=published, title=title)
        for n, text in enumerate(texts, 1)
    )
    return gather(Corpus(sources))


def words_of(draft) -> int:
    return sum(count_words(claim.text) for claim in draft.claims)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=400), max_size=4), st.integers(1, 300))
def test_any_text_stays_within_any_budget_and_cites_known_sentences(texts, budget):
    evidence = evidence_of(*texts)
    draft = Extractive().write(evidence, Ask(STYLE, budget))
    assert words_of(draft) <= budget
    known = {one.id for one in evidence.sentences}
    assert all(claim.sentences and known.issuperset(claim.sentences) for claim in draft.claims)


PIECES = st.sampled_from((BRIDGE + " " + HARBOUR).split(". "))


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(PIECES, min_size=1, max_size=8), min_size=1, max_size=4), st.integers(25, 200))
def test_the_budget_is_used_where_the_evidence_suffices(articles, budget):
    evidence = evidence_of(*(". ".join(piece.strip(" .") for piece in article) + "." for article in articles))
    draft = Extractive().write(evidence, Ask(STYLE, budget))
    assert words_of(draft) <= budget
    assert len({claim.text for claim in draft.claims}) == len(draft.claims)


@pytest.mark.parametrize("budget", [25, 40, 60, 80, 100])
def test_the_length_is_near_the_budget(budget):
    draft = Extractive().write(evidence_of(BRIDGE, HARBOUR), Ask(STYLE, budget))
    assert 0.85 * budget <= words_of(draft) <= budget


def test_equal_input_gives_equal_output_and_identical_sources_say_nothing_twice():
    evidence = evidence_of(*[BRIDGE] * 12)
    first, second = (Extractive().write(evidence, Ask(STYLE, 250)) for _ in range(2))
    assert first == second
    assert len({claim.text for claim in first.claims}) == len(first.claims)
    assert max(len(claim.sentences) for claim in first.claims) > 1


def test_sources_with_nothing_in_common_are_all_heard():
    evidence = evidence_of(
        "The harbour of Bergen froze on Friday, the port authority said.",
        "A court in Lima freed two journalists after nine months.",
        "Scientists in Kyoto described a new species of moss.",
    )
    draft = Extractive().write(evidence, Ask(STYLE, 60))
    assert {key.split(".")[0] for claim in draft.claims for key in claim.sentences} == {"S1", "S2", "S3"}


def test_a_sentence_without_its_antecedent_is_not_taken_while_others_can_be():
    draft = Extractive().write(evidence_of(BRIDGE), Ask(STYLE, 60))
    texts = [claim.text for claim in draft.claims]
    assert texts
    for at, text in enumerate(texts):
        if text.startswith("He said"):
            assert texts[at - 1].startswith("Local") is False
            assert "minister" in texts[at - 1] or "Trains" in texts[at - 1]


def test_claims_that_say_the_same_cite_both_sources():
    evidence = evidence_of("The bridge fell on Monday in Albi.", "The bridge fell on Monday in Albi!")
    draft = Extractive().write(evidence, Ask(STYLE, 50))
    assert [set(claim.sentences) for claim in draft.claims] == [{"S1.1", "S2.1"}]


def test_a_focus_brings_what_it_asks_for():
    wanted = Ask(STYLE, 25, focus="resignation of the head of the railways")
    draft = Extractive().write(evidence_of(BRIDGE, HARBOUR), wanted)
    assert any("resignation" in claim.text for claim in draft.claims)


def test_relative_days_are_resolved_where_the_day_of_publication_is_known():
    evidence = evidence_of(BRIDGE, published="2016-10-11")
    draft = Extractive().write(evidence, Ask(STYLE, 120))
    lede = next(claim for claim in draft.claims if "collapsed" in claim.text)
    assert "on Monday [10 October] morning" in lede.text
    assert lede.date == "2016-10-10"


def test_a_title_in_the_text_is_not_a_claim():
    headline = "Railway bridge over the Tarn collapses."
    evidence = evidence_of(f"{headline}\n\n{BRIDGE}", title=headline)
    draft = Extractive().write(evidence, Ask(STYLE, 200))
    assert headline not in [claim.text for claim in draft.claims]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "大桥周一早上倒塌。三人死亡。救援人员在河中搜寻失踪者。政府下令调查。列车停运至六月。"),
        ("ja", "橋は月曜日の朝に崩落した。三人が死亡した。救助隊は川を捜索した。政府は調査を命じた。"),
        ("ar", "انهار الجسر صباح الاثنين في المدينة. قتل ثلاثة أشخاص في الحادث. أمرت الحكومة بالتحقيق."),
        ("th", "สะพานถล่มเมื่อเช้าวันจันทร์ มีผู้เสียชีวิตสามคน รัฐบาลสั่งสอบสวน"),
        ("fr", "Le pont s'est effondré lundi matin. Trois personnes sont mortes. Le ministre a ordonné une enquête."),
    ],
)
def test_any_language_gives_claims_within_the_budget(language, text):
    draft = Extractive().write(evidence_of(text, language=language), Ask(STYLE, 70))
    assert draft.claims
    assert words_of(draft) <= 70


def test_sections_come_from_the_style_and_the_first_one_is_filled_first():
    draft = Extractive().write(evidence_of(BRIDGE, HARBOUR), Ask(STYLE, 120))
    assert draft.claims[0].section == "lede"
    assert {claim.section for claim in draft.claims} == {"lede", "more"}


def test_a_failed_claim_is_answered_with_the_sentence_it_cited():
    evidence = evidence_of("The bridge fell on Monday. Nobody was hurt in the fall.")
    draft = Extractive().write(evidence, Ask(STYLE, 50))
    failed = Problem(draft.claims[0], ())
    again = Extractive().write(evidence, Ask(STYLE, 50, problems=(failed,)))
    assert len(again.claims) == 1
    assert again.claims[0].text in evidence.sources[0].text
    assert again.claims[0].sentences == draft.claims[0].sentences


@pytest.mark.slow
def test_a_thousand_sources_are_briefed_within_the_budget():
    texts = [f"Village {n} lost power on day {n % 30} after storm number {n * 7}. {HARBOUR}" for n in range(1000)]
    draft = Extractive().write(evidence_of(*texts), Ask(STYLE, 250))
    assert 0.85 * 250 <= words_of(draft) <= 250


def test_a_brief_opens_with_what_the_headlines_have_in_common():
    sources = (
        Source("S1", "A ferry ran aground off Port Kellan on Tuesday, injuring 34 people, the coastguard said. Its tanks hold"
               " 180 tonnes of diesel.", "1", "", title="Ferry runs aground off Port Kellan", published="2026-03-04"),
        Source("S2", "At least 41 people were hurt when a ferry ran aground off Port Kellan on Tuesday, doctors said. A boy was"
               " kept in hospital.", "2", "", title="Dozens hurt as ferry runs aground", published="2026-03-04"),
        Source("S3", "Sundra Lines regrets the accident off Port Kellan on Tuesday.  It will help the coastguard.", "3", "",
               title="Statement of Sundra Lines", published="2026-03-04"),
    )  # fmt: skip
    for most in (20, 120):
        said = Extractive().write(gather(Corpus(sources)), Ask(STYLE, most)).claims[0].text
        assert "ran aground" in said


def test_background_is_what_was_before_the_event_not_before_the_brief():
    sections = (StyleSection("lede", "", "", 0.3), StyleSection("more", "", "details", 0.4),
                StyleSection("before", "Background", "background", 0.3))  # fmt: skip
    first = (
        "A railway bridge over the Tarn collapsed on Monday, killing three people, the prefecture said. Eleven passengers were"
        " taken to hospital on Monday, doctors said. Cracks were seen in a pillar on 2 March, an engineer said."
    )
    texts = (
        first,
        "Police arrested two men on Wednesday over the railway bridge that collapsed, killing three people.",
    )
    sources = tuple(
        Source(f"S{n}", text, f"{n}", "", published=day)
        for n, (text, day) in enumerate(zip(texts, ("2026-06-02", "2026-06-04"), strict=True), 1)
    )
    draft = Extractive().write(
        gather(Corpus(sources)), Ask(Style("s", "", sections, 200, "", "", ""), 200, as_of="2026-06-04")
    )
    before = [claim.text for claim in draft.claims if claim.section == "before"]
    assert before == ["Cracks were seen in a pillar on 2 March, an engineer said."]


@pytest.mark.parametrize("most", [8, 15, 40])
def test_an_appeal_to_the_reader_is_never_taken(most):
    text = "Mayor Rosa Whitlock of Halden resigned on Wednesday after a recording surfaced. Support us with a donation."
    said = [claim.text for claim in Extractive().write(evidence_of(text), Ask(STYLE, most)).claims]
    assert "Support us with a donation." not in said


def test_a_lede_cut_short_gives_way_to_no_longer_sentence():
    text = (
        "Mayor Rosa Whitlock of Halden resigned on Wednesday after a recording surfaced in which she promised a contract to a"
        " donor. The harbour of Halden has been dredged every second year by the same firm since 1998."
    )
    said = [
        claim.text
        for claim in Extractive().write(evidence_of(text, title="Mayor of Halden resigns"), Ask(STYLE, 17)).claims
    ]
    assert said[0] == "Mayor Rosa Whitlock of Halden resigned on Wednesday."
