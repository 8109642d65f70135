from dataclasses import replace

import pytest

from summarizer.batch.compare import Candidate, compare, facts, scores
from summarizer.batch.compare_report import as_html, as_markdown
from summarizer.errors import ProviderUnavailable
from summarizer.evidence import gather
from summarizer.ingest import load
from summarizer.model import Brief
from summarizer.pipeline import summarize
from tests.conftest import SEEDS


@pytest.fixture(scope="module")
def brief() -> Brief:
    return summarize(load(SEEDS), style="bullets")


def test_scores_are_counted_from_the_brief(brief: Brief) -> None:
    found = scores(brief)
    assert found.claims == len(brief.claims)
    assert found.sources_cited == len({citation.source for claim in brief.claims for citation in claim.citations})
    assert found.supported is not None
    assert 0 <= found.supported <= 1
    assert scores(replace(brief, claims=brief.claims * 2)).redundancy > 0.4


def test_nothing_to_count_is_none_and_not_nought(brief: Brief) -> None:
    empty = scores(replace(brief, claims=(), sections=()))
    assert (empty.supported, empty.support_least, empty.citations_per_claim, empty.redundancy) == (
        None,
        None,
        None,
        None,
    )


def test_a_failure_ends_its_candidate_alone(brief: Brief) -> None:
    def fail() -> Brief:
        raise ProviderUnavailable("gone", hint="later")

    evidence = gather(load(SEEDS))
    candidates = [Candidate("a", "bullets", "x", None, lambda: brief), Candidate("b", "bullets", "y", "m", fail)]
    for jobs in (1, 4):
        found = compare(candidates, evidence, jobs)
        assert [entry.label for entry in found.entries] == ["a", "b"]
        assert (found.entries[0].brief, found.entries[1].error) == (brief, "gone later")
        assert not found.complete
    assert "**b** failed: gone later" in as_markdown(found)


def test_facts_are_groups_that_are_cited(brief: Brief) -> None:
    evidence = gather(load(SEEDS))
    entries = compare([Candidate("a", "bullets", "x", None, lambda: brief)], evidence).entries
    found = facts(entries, evidence)
    of = {member: group.lead for group in evidence.groups for member in group.members}
    assert {fact.sentence for fact in found} == {of[c.sentence] for claim in brief.claims for c in claim.citations}


def test_page_has_a_column_for_each() -> None:
    corpus = load(SEEDS)
    made = [
        Candidate("one", "briefing", "extractive", None, lambda: summarize(corpus, max_words=120)),
        Candidate("two", "bullets", "extractive", None, lambda: summarize(corpus, style="bullets", max_words=90)),
    ]
    found = compare(made, gather(corpus))
    page = as_html(found)
    assert page.startswith("<!doctype html>")
    assert page.count('<th scope="col" dir="auto">') == len(found.entries) == 2
    assert "repeated word triples" in page
