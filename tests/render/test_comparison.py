"""Briefs side by side: rows of facts, rows of scores, the page."""

import pytest

from summarizer.render import comparison as write
from summarizer.render.comparison import Column, Comparison, Score
from summarizer.render.html_comparison import html
from tests.render.sample import hostile_brief, seeds_brief
from tests.render.stages import comparison


def test_facts_stand_in_one_row_and_columns_in_order() -> None:
    table = write.facts(comparison())
    assert [[claim.id if claim else None for claim in row] for row in table[4:7]] == [
        ["C5", "C5", None],
        [None, "C6", None],
        ["C6", None, None],
    ]


def test_best_score_is_marked_only_where_one_wins() -> None:
    found = {name: (values, best) for name, values, best in write.score_rows(comparison())}
    assert found["coverage"] == (("0.81", "0.74", "–"), (True, False, False))
    assert found["citation F1"][1] == (False, False, False)
    assert found["words"][1] == (False, False, False)
    assert found["cost, USD"] == (("0.0026", "0.0019", "0.0"), (False, True, False))


def test_page_marks_what_one_column_alone_has() -> None:
    page = html(comparison())
    assert page.count('class="alone"') == 3
    assert "<script" not in page
    assert page == html(comparison())


@pytest.mark.parametrize("columns", [(), (Column("a", None, (), "no"),), (Column("a", seeds_brief()),)])
def test_few_columns(columns: tuple[Column, ...]) -> None:
    few = Comparison("Few", columns)
    assert "only here" not in html(few)


def test_many_columns_and_hostile_ones() -> None:
    evil = hostile_brief()
    many = Comparison(
        evil.title, tuple(Column(evil.title, evil, (Score(evil.title, 1.0, evil.title),), evil.title) for _ in range(9))
    )
    page = html(many)
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("<style>") == 1
