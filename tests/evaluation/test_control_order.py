"""Controls that come out of order are named, and where there are too few cases to tell, the line says so."""

import pytest

from summarizer.evaluation.results import Cell, ranking
from summarizer.evaluation.statistics import Interval
from summarizer.evaluation.values import System

SYSTEMS = [
    System("r", "extractive", control="random"), System("l", "extractive", control="lead"), System("e", "extractive"),
]  # fmt: skip


def cells(cases: int, **means: float) -> dict[str, dict[str, Cell]]:
    return {name: {"rouge1.r.mean": Cell(Interval(mean, None, None, cases), 0, "")} for name, mean in means.items()}


def test_controls_in_order_say_nothing():
    assert ranking(cells(2, r=0.3, l=0.4, e=0.5), SYSTEMS) == ()


@pytest.mark.parametrize(("cases", "doubt"), [(2, " (too few cases to tell: 2 of 8)"), (8, "")])
def test_controls_out_of_order_are_named(cases, doubt):
    assert ranking(cells(cases, r=0.45, l=0.4, e=0.5), SYSTEMS) == (
        f"rouge1.r.mean: r 0.450 should be below l 0.400{doubt}",
    )
