"""Ranking: what many say early weighs more; copies of one origin do not; every group is ranked."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evidence import gather
from summarizer.evidence.ranking import rank, ranked
from summarizer.evidence.ranking_focus import relevance
from summarizer.evidence.ranking_tally import FEATURES, facts, tally
from summarizer.evidence.ranking_words import terms
from summarizer.model import Corpus, Evidence, Origin, Source

NEWS = "The dam at Brenn broke on Friday night. Two hundred people fled their homes. A bakery stayed open all week."
SAME = "The dam at Brenn broke, the mayor said. Engineers had warned of cracks. Cows were moved to higher ground."
OTHER = "Officials said the dam at Brenn broke in heavy rain. The army sent boats. Fishing resumed in the estuary."


def evidence_of(*texts: str, origins: tuple[Origin, ...] = ()) -> Evidence:
    sources = tuple(Source(f"S{n}", text, f"{n}.txt", "0" * 64) for n, text in enumerate(texts, 1))
    return gather(Corpus(sources, origins))


def test_what_several_sources_say_first_is_worth_most():
    ranking = rank(evidence_of(NEWS, SAME, OTHER))
    worth = zip(ranking.scored, ranking.values, strict=True)
    value = {one.sentence.id: worth / (len(one.words) - 1) for one, worth in worth}
    assert max(value, key=value.__getitem__) in {"S1.1", "S2.1", "S3.1"}
    assert value["S1.1"] > value["S1.3"]


def test_copies_of_one_origin_corroborate_nothing():
    apart = rank(evidence_of(NEWS, NEWS, NEWS))
    wire = Origin("O1", "Wire", ("S1", "S2", "S3"))
    copied = rank(evidence_of(NEWS, NEWS, NEWS, origins=(wire,)))
    assert copied.values[0] < apart.values[0]


def test_every_group_is_ranked_once_and_a_focus_moves_what_is_about_it_up():
    evidence = evidence_of(NEWS, SAME, OTHER)
    plain, asked = ranked(evidence), ranked(evidence, "army boats")
    assert {group.id for group in asked} == {group.id for group in evidence.groups}
    place = [[group.lead for group in order].index("S3.2") for order in (plain, asked)]
    assert place[1] < place[0]


def test_a_focus_that_nothing_is_about_changes_nothing():
    assert relevance(evidence_of(NEWS).sentences, "zeppelin") == {}
    assert relevance(evidence_of(NEWS).sentences, None) == {}


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(max_size=200), max_size=3))
def test_weights_are_chances_and_facts_have_their_names(texts):
    evidence = evidence_of(*texts)
    ranking = rank(evidence)
    assert [one.sentence for one in ranking.scored] == list(evidence.sentences)
    assert all(0 <= weight <= 1 for weight in ranking.weights.values())
    seen = tally(evidence)
    assert all(len(values) == len(FEATURES) for _, values in facts(seen))
    for one in seen.scored:  # each pair stands either in several sentences or in one alone
        pairs = set(itertools.pairwise(one.words))
        assert set(one.pairs) == pairs & seen.table.keys()
        assert sum(one.lone) == len(pairs - seen.table.keys())
    assert all(rest <= value for rest, value in zip(ranking.rest, ranking.values, strict=True))


def test_arabic_particles_do_not_hide_a_word():
    assert terms("والحكومة") == terms("الحكومة")
    assert terms("The walls") == ["the", "walls"]
