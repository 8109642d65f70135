"""Selection under a budget: never over it, never the same group twice, close to the best possible."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.candidates import Candidate
from summarizer.engines.ordering import Placed, ledes, ordered
from summarizer.engines.roles import Traits
from summarizer.engines.sections import Plan, placed
from summarizer.engines.selection import Selector
from summarizer.engines.tuning import Tuning
from summarizer.model import StyleSection

PAIRS = st.lists(st.sets(st.integers(0, 14), min_size=1, max_size=6), min_size=1, max_size=8)
COST = 5


def candidate(at: int, cost: int, pairs, after=None, group=None) -> Candidate:
    bag = frozenset({f"w{at}a", f"w{at}b"})
    text = " ".join(["word"] * cost)
    return Candidate(
        at, group or f"G{at}", f"O{at % 3}", text, cost, tuple(sorted(pairs)), bag, 1.0, after, False, at == 0
    )


@settings(deadline=None, max_examples=60)
@given(PAIRS, st.integers(1, 8))
def test_the_value_is_that_of_greedy_and_the_budget_holds(items, count):
    found = [candidate(at, COST, pairs) for at, pairs in enumerate(items)]
    weights = {pair: 0.1 + pair / 20 for pair in range(15)}
    chosen = Selector(found, weights).select(count * COST)
    assert len(chosen) <= count

    def worth(some):
        covered = sum(weights[pair] for pair in {pair for one in some for pair in one.pairs})
        return covered + 0.3 * len({one.origin for one in some})

    best = max(worth(some) for some in itertools.combinations(found, min(count, len(found))))
    assert worth(chosen) >= (1 - 1 / math.e) * best  # Nemhauser, Wolsey and Fisher 1978, for sentences of one length


def test_the_run_that_most_runs_agree_with_wins():
    found = [candidate(0, 10, {0, 1, 2}), candidate(1, 5, {3, 4}), candidate(2, 5, {5})]
    weights = dict.fromkeys(range(5), 0.5) | {5: 0.6}
    short = Selector(found, weights, Tuning(exponents=(1.0,))).select(10)
    agreed = Selector(found, weights, Tuning(exponents=(0.0, 0.1, 1.0))).select(10)
    assert [one.at for one in short] == [1, 2]
    assert [one.at for one in agreed] == [0]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=8), st.integers(1, 60))
def test_sentences_of_any_length_stay_within_any_budget(costs, budget):
    found = [candidate(at, cost, {at, at + 1}) for at, cost in enumerate(costs)]
    chosen = Selector(found, dict.fromkeys(range(10), 0.5)).select(budget)
    assert sum(one.cost for one in chosen) <= budget
    assert bool(chosen) == any(cost <= budget for cost in costs)


def test_a_group_is_taken_once_and_what_leans_comes_with_what_it_leans_on():
    found = [
        candidate(0, 5, {1, 2}),
        candidate(1, 5, {3, 4, 5, 6}, after=0),
        candidate(2, 5, {1, 2}, group="G0"),
    ]
    chosen = Selector(found, dict.fromkeys(range(10), 0.5)).select(30)
    assert [one.at for one in sorted(chosen, key=lambda one: one.at)] == [0, 1]


def plain(at: int) -> Traits:
    return Traits("en", "", "2016-10-11", 1, (), at / 10)


def test_a_leaning_sentence_follows_its_antecedent_through_order_and_sections():
    line = [
        Placed(candidate(0, 5, {1}), "2016-10-11", 0.0, 1.0),
        Placed(candidate(4, 5, {2}), "2016-10-10", 0.1, 0.2),
        Placed(candidate(5, 5, {3}, after=4), "2016-10-10", 0.2, 0.1),
    ]
    order = [one.candidate.at for one in ordered(line)]
    assert order == [0, 4, 5]
    sections = (StyleSection("a", "", "", 0.3), StyleSection("b", "", "", 0.7))
    plan = Plan(sections, lambda one: plain(one.at))
    assert [(name, one.candidate.at) for name, one in placed(ordered(line), plan)] == [("a", 0), ("b", 4), ("b", 5)]


def test_a_story_begins_with_its_first_day_but_the_latest_count_comes_before_those_it_made_old():
    event = Placed(candidate(0, 5, {1}), "2016-10-10", 0.0, 0.8)
    later = Placed(candidate(1, 5, {2}), "2016-10-11", 0.0, 1.0)
    count = Placed(candidate(2, 5, {3}), "2016-10-12", 0.0, 0.7, update=True)
    weak = Placed(candidate(3, 5, {4}), "2016-10-13", 0.0, 0.2, update=True)
    assert [one.candidate.at for one in ledes([later, event])] == [0, 1]
    assert [one.candidate.at for one in ledes([later, event, count, weak])] == [2, 0, 1, 3]
    same_day = Placed(candidate(4, 5, {5}), "2016-10-10", 0.0, 0.7, update=True)
    assert [one.candidate.at for one in ledes([event, same_day])] == [4, 0]
    assert ledes([]) == []


def test_a_story_does_not_begin_with_what_was_printed_long_before():
    before = Placed(candidate(0, 5, {1}), "2016-08-01", 0.0, 1.0)
    event = Placed(candidate(1, 5, {2}), "2016-10-11", 0.0, 0.8)
    later = Placed(candidate(2, 5, {3}), "2016-10-12", 0.0, 0.9)
    assert [one.candidate.at for one in ledes([before, event, later])] == [1, 2, 0]
    assert [one.candidate.at for one in ledes([before, event])] == [1, 0]


def test_after_the_latest_count_comes_the_report_that_it_made_old():
    line = [
        Placed(candidate(0, 5, {1}), "2016-10-12", 0.0, 1.0, update=True),
        Placed(candidate(1, 5, {2}), "2016-10-10", 0.0, 0.5),
        Placed(candidate(2, 5, {3}), "2016-10-11", 0.0, 0.9),
    ]
    sections = (StyleSection("lede", "", "", 0.6), StyleSection("more", "", "", 0.4))
    plan = Plan(sections, lambda one: plain(one.at))
    assert [(name, one.candidate.at) for name, one in placed(line, plan)] == [("lede", 0), ("lede", 1), ("more", 2)]


@pytest.mark.parametrize(
    ("lead", "day", "place", "second"),
    [
        (0.7, "2016-10-13", 0.0, 3),
        (0.3, "2016-10-13", 0.0, 1),  # hardly tells of the event
        (0.7, "2016-10-13", 0.2, 1),  # opens no report
        (0.7, "2016-10-12", 0.0, 1),  # no later than the lede
    ],
)
def test_a_lede_goes_on_with_what_the_latest_report_opens_with(
    lead: float, day: str, place: float, second: int
) -> None:
    line = [
        Placed(candidate(0, 5, {1}), "2016-10-12", 0.0, 1.0, update=True),
        Placed(candidate(1, 5, {2}), "2016-10-10", 0.0, 0.5),
        Placed(candidate(3, 5, {4}), day, place, lead),
    ]
    sections = (StyleSection("lede", "", "", 0.6), StyleSection("more", "", "", 0.4))
    found = placed(line, Plan(sections, lambda one: plain(one.at)))
    assert [one.candidate.at for name, one in found if name == "lede"] == [0, second]


def test_of_reports_of_later_days_a_far_better_lede_comes_before_the_latest() -> None:
    line = [
        Placed(candidate(0, 5, {1}), "2016-10-10", 0.0, 1.0),
        Placed(candidate(1, 5, {2}), "2016-10-11", 0.0, 1.6),
        Placed(candidate(2, 5, {3}), "2016-10-12", 0.0, 0.7),
    ]
    sections = (StyleSection("lede", "", "", 0.6), StyleSection("more", "", "", 0.4))
    found = placed(line, Plan(sections, lambda one: plain(one.at)))
    assert [one.candidate.at for name, one in found if name == "lede"] == [0, 1]
