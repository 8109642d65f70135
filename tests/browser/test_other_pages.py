"""The pages of diff and compare in a real browser."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.render import html_comparison, html_difference
from summarizer.render.comparison import Column, Comparison, Score
from summarizer.verify.diff import diff
from tests.browser.conftest import Open, violations
from tests.render.sample import hostile_brief, seeds_brief
from tests.render.stages import comparison, day_before

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
PAGES = {
    "diff": html_difference.html(diff(day_before(), seeds_brief())),
    "compare": html_comparison.html(comparison()),
    "hostile diff": html_difference.html(diff(seeds_brief(), hostile_brief())),
    "hostile compare": html_comparison.html(
        Comparison(
            hostile_brief().title,
            tuple(
                Column(hostile_brief().title, b, (Score("<b>", 1.0, "<i>"),)) for b in (hostile_brief(), seeds_brief())
            ),
        )
    ),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["diff", "compare"])
@pytest.mark.parametrize("size", [{}, PHONE])
def test_no_accessibility_violation(show: Open, axe: str, name: str, scheme: str, size: dict[str, Any]) -> None:
    opened = show(PAGES[name], color_scheme=scheme, **size)
    opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(opened, axe) == []


@pytest.mark.parametrize("name", list(PAGES))
def test_nothing_runs_and_nothing_scrolls_sideways(show: Open, name: str) -> None:
    opened = show(PAGES[name], **PHONE)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert opened.page.evaluate("globalThis.canary") is None
    assert opened.page.evaluate("document.querySelectorAll('script, img, iframe').length") == 0


def test_diff_shows_what_is_new_gone_and_changed(show: Open) -> None:
    opened = show(PAGES["diff"])
    read = opened.page.locator
    assert read(".changed .facts > li").count() == 2
    assert read(".added .facts > li").count() == 2
    assert "Diplomats said" in read(".lost .facts").inner_text()
    assert read(".reworded del").inner_text() == "put"
    assert read(".reworded ins").inner_text() == "called"
    proof = read(".added details.proof").first
    assert not proof.locator("q").first.is_visible()
    proof.locator("summary").click()
    assert proof.locator("q").first.inner_text() == seeds_brief().claims[5].citations[0].quote


def test_compare_aligns_rows_and_marks_what_stands_alone(show: Open) -> None:
    opened = show(PAGES["compare"])
    read = opened.page.locator
    tops = [read("#fact-3 td").nth(at).bounding_box()["y"] for at in range(2)]
    assert tops[0] == tops[1]
    assert read("td.alone").count() == 3
    assert read("td.alone .only").first.inner_text() == "only here"
    assert read("tfoot .best").first.inner_text().startswith("0.81")
    assert read("tfoot").bounding_box()["y"] > read("#fact-8").bounding_box()["y"]


@pytest.mark.parametrize("name", ["diff", "compare"])
def test_print_unfolds_the_proof(show: Open, name: str) -> None:
    opened = show(PAGES[name])
    opened.page.emulate_media(media="print")
    assert opened.page.locator("details.proof q").first.bounding_box()["height"] > 0
