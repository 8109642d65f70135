"""Intervals cover, p-values are uniform under no difference, and rank correlations equal scipy's."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation import statistics as stats


@pytest.mark.parametrize(
    ("cases", "runs"),
    [(10, 300), (20, 300), *(pytest.param(cases, 2000, marks=pytest.mark.slow) for cases in (8, 12, 25, 60))],
)
def test_the_bootstrap_covers_the_true_mean(cases, runs):
    rng = random.Random(11)
    hits = 0
    for run in range(runs):
        data = {str(n): [rng.betavariate(6, 3)] for n in range(cases)}
        interval = stats.bootstrap(data, seed=run)
        hits += interval.low <= 6 / 9 <= interval.high
    assert hits / runs >= 0.93


def test_repeats_of_a_case_are_one_case():
    once = {str(n): [n / 10] for n in range(10)}
    often = {name: values * 50 for name, values in once.items()}
    assert stats.bootstrap(once) == pytest.approx(stats.bootstrap(often))
    assert stats.bootstrap(often).n == 10


@pytest.mark.parametrize("cases", [9, pytest.param(30, marks=pytest.mark.slow)])
def test_p_values_are_uniform_under_no_difference(cases):
    rng = random.Random(3)
    found = []
    for run in range(400):
        before = {str(n): [rng.gauss(0, 1)] for n in range(cases)}
        after = {name: [values[0] + rng.gauss(0, 0.3)] for name, values in before.items()}
        found.append(stats.compare(before, after, seed=run).p)
    for level in (0.05, 0.25, 0.5, 0.75):
        share = sum(p <= level for p in found) / len(found)
        assert share == pytest.approx(level, abs=0.065)


def test_a_true_difference_is_found_and_none_is_not():
    before = {str(n): [n / 20] for n in range(20)}
    after = {name: [values[0] + 0.05 + int(name) / 1000] for name, values in before.items()}
    assert stats.compare(before, after).p < 0.001
    assert stats.compare(before, before).p == 1.0


def test_below_eight_pairs_there_is_no_p_value():
    few = {str(n): [float(n)] for n in range(7)}
    found = stats.compare(few, {name: [values[0] + 1] for name, values in few.items()})
    assert found.p is None
    assert found.why == "too few cases for a p-value (7 of 8)"
    assert stats.compare(few, {}) is None
    assert stats.bootstrap({}) is None
    assert stats.bootstrap({"a": [0.5]}).low is None


def test_holm_by_hand():
    adjusted = stats.holm({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005})
    assert adjusted == pytest.approx({"d": 0.02, "a": 0.03, "c": 0.06, "b": 0.06})


VALUES = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=3, max_size=25)


@settings(deadline=None, max_examples=60)
@given(VALUES)
def test_rank_correlations_have_their_bounds_and_symmetry(pairs):
    one, other = [float(a) for a, _ in pairs], [float(b) for _, b in pairs]
    for measure in (stats.kendall, stats.spearman, stats.pearson):
        found = measure(one, other)
        if found is None:
            assert len(set(one)) == 1 or len(set(other)) == 1
            continue
        assert -1 - 1e-9 <= found <= 1 + 1e-9
        assert found == pytest.approx(measure(other, one))
        assert measure(one, [-value for value in other]) == pytest.approx(-found)


def test_rank_correlations_by_hand():
    assert stats.kendall([1, 2, 3, 4], [1, 2, 4, 3]) == pytest.approx(4 / 6)
    assert stats.spearman([1, 2, 3, 4], [1, 2, 4, 3]) == pytest.approx(0.8)
    assert stats.kendall([1, 1, 2], [1, 2, 2]) == pytest.approx(0.5)


def test_krippendorffs_alpha():
    assert stats.alpha([1, 2, 3, 4], [1, 2, 3, 4]) == pytest.approx(1.0)
    # Krippendorff (2011), interval data, two observers without missing values: 1 - (N-1) sum of squares / ...
    assert stats.alpha([1, 2, 3], [2, 2, 3]) == pytest.approx(1 - (1 / 3) / (2 * (6 * 31 - 13**2) / (6 * 5)))
    assert stats.alpha([1, None, 3], [1, 2, None]) is None
    assert stats.alpha([2, 2], [2, 2]) is None
