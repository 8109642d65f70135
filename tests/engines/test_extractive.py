"""The extractive engine: budgets, citations, repair."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.extractive import Extractive
from summarizer.model import Ask, Evidence, Group, Problem, Source, Style, StyleSection
from summarizer.text.segment import sentences
from summarizer.text.words import count_words

STYLE = Style(
    "briefing", "", (StyleSection("lede", "", "", 0.3), StyleSection("more", "More", "", 0.7)), 250, "", "", ""
)


def evidence_of(*texts: str) -> Evidence:
    sources = tuple(Source(f"S{n}", text, f"{n}.txt", "0" * 64) for n, text in enumerate(texts, 1))
    found = tuple(one for source in sources for one in sentences(source))
    return Evidence(sources, found, tuple(Group(f"G{n}", one.id) for n, one in enumerate(found, 1)))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=400), max_size=4), st.integers(1, 300))
def test_any_text_stays_within_any_budget_and_cites_known_sentences(texts, budget):
    evidence = evidence_of(*texts)
    draft = Extractive().write(evidence, Ask(STYLE, budget))
    assert sum(count_words(claim.text) for claim in draft.claims) <= budget
    known = {one.id for one in evidence.sentences}
    assert all(claim.sentences and known.issuperset(claim.sentences) for claim in draft.claims)


def test_a_failed_claim_is_answered_with_the_sentence_it_cited():
    evidence = evidence_of("The bridge fell on Monday. Nobody was hurt in the fall.")
    draft = Extractive().write(evidence, Ask(STYLE, 50))
    failed = Problem(draft.claims[0], ())
    again = Extractive().write(evidence, Ask(STYLE, 50, problems=(failed,)))
    assert len(again.claims) == 1
    assert again.claims[0].text in evidence.sources[0].text
