"""The page of a brief in a real browser: every citation clicked, keys, links, search, copies, downloads, phone, print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import load, render, summarize
from summarizer.model import Brief
from tests.browser.conftest import Open, Opened, violations
from tests.conftest import SEEDS
from tests.render.sample import HOSTILE, hostile_brief, seeds_brief

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def real() -> Brief:
    return summarize(load(str(SEEDS)))


def _visible(opened: Opened, selector: str) -> bool:
    """Inside the viewport, and not only in the document."""
    return bool(
        opened.page.evaluate(
            """selector => { const box = document.querySelector(selector).getBoundingClientRect();
            return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth; }""",
            selector,
        )
    )


@pytest.mark.parametrize("made", ["sample", "real"])
def test_every_citation_shows_its_quote(show: Open, real: Brief, made: str) -> None:
    brief = seeds_brief() if made == "sample" else real
    opened = show(render.html(brief))
    clicked = 0
    for claim in brief.claims:
        quotes = [citation.quote for citation in claim.citations]
        links = opened.page.locator(f"#{claim.id} a.r")
        assert links.count() == len(quotes)
        seen = []
        for at in range(links.count()):
            links.nth(at).click()
            seen.append(opened.highlighted())
            assert opened.chosen() == claim.id
            assert _visible(opened, "mark.on")
            clicked += 1
        assert sorted(seen) == sorted(quotes)
    assert clicked >= len(brief.claims)


@pytest.mark.parametrize("size", [{}, PHONE])
def test_quotes_come_into_view_with_motion_too(show: Open, size: dict[str, Any]) -> None:
    """Articles on the way are laid out as they come into view, which must not leave the pane short of its goal."""
    opened = show(render.html(seeds_brief()), reduced_motion="no-preference", **size)
    for name in ("C6", "C1", "C7", "C3"):
        opened.page.evaluate(f"document.querySelector('#{name} a.r:last-child').click()")
        opened.until(
            """() => { const box = document.querySelector('mark.on').getBoundingClientRect();
            return box.top >= document.getElementById('ui-reader').getBoundingClientRect().bottom && box.bottom <= innerHeight; }"""
        )
        assert opened.highlighted()


def test_keys_walk_claims_origins_echoes_and_findings(show: Open) -> None:
    brief = seeds_brief()
    opened = show(render.html(brief))
    press = opened.page.keyboard.press
    press("j")
    assert opened.chosen() == "C1"
    assert opened.page.evaluate("document.activeElement.id") == "C1"
    assert opened.highlighted() == brief.claims[0].citations[0].quote
    press("j")
    press("j")
    press("k")
    assert opened.chosen() == "C2"
    first = opened.highlighted()
    press("o")
    assert opened.highlighted() == brief.claims[1].citations[1].quote != first
    press("1")
    assert opened.highlighted() == first
    press("e")
    assert opened.highlighted() != first
    press("n")
    assert opened.page.evaluate("document.activeElement.id") == "F1"
    assert opened.chosen() == "C5"
    press("p")
    assert opened.page.evaluate("document.activeElement.id") == "F3"
    press("Escape")
    assert opened.chosen() is None
    assert opened.highlighted() == ""


def test_keys_can_be_turned_off(show: Open) -> None:
    opened = show(render.html(seeds_brief()))
    opened.page.keyboard.press("?")
    assert opened.page.locator("#ui-help").is_visible()
    opened.page.locator("#ui-keys").uncheck()
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("j")
    assert opened.chosen() is None


def test_everything_is_reached_with_tab_alone(show: Open) -> None:
    opened = show(render.html(seeds_brief()))
    seen = set()
    for _ in range(80):
        opened.page.keyboard.press("Tab")
        seen.add(opened.page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')"))
    assert {"#brief", "ui-find", "ui-save", "ui-ask", "#C1", "#C7", "sources"} <= seen
    opened.page.locator("#C3 a.r").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.highlighted() == seeds_brief().claims[2].citations[0].quote


@pytest.mark.parametrize("target", ["C4", "C7"])
def test_deep_link_to_a_claim(show: Open, target: str) -> None:
    opened = show(render.html(seeds_brief()), at=f"#{target}")
    assert opened.chosen() == target
    assert _visible(opened, f"#{target}")
    assert opened.highlighted()


def test_deep_link_to_a_sentence(show: Open) -> None:
    citation = seeds_brief().claims[5].citations[0]
    opened = show(render.html(seeds_brief()), at=f"#{citation.sentence}")
    assert opened.highlighted() == citation.quote
    assert opened.chosen() == "C6"


def test_hovering_a_sentence_shows_the_claims_that_use_it(show: Open) -> None:
    brief = seeds_brief()
    opened = show(render.html(brief))
    citation = brief.claims[0].citations[0]
    opened.page.locator(f"mark[id='{citation.sentence}']").hover(position={"x": 20, "y": 8})
    assert opened.page.evaluate("[...document.querySelectorAll('.uses')].map(c => c.id)") == ["C1"]
    opened.page.locator(f"mark[id='{citation.sentence}']").click(position={"x": 20, "y": 8})
    assert opened.chosen() == "C1"
    assert "Used by C1" in opened.page.locator("#ui-links").inner_text()


def test_search_finds_across_marks_without_accents_or_case(show: Open) -> None:
    opened = show(render.html(seeds_brief()))
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("ELYSEE")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#ui-hits").inner_text().startswith("1 of ")
    assert opened.page.evaluate("CSS.highlights.get('found').size") > 1
    found = opened.page.evaluate("String([...CSS.highlights.get('current')][0])")
    assert found == "Élysée"
    opened.page.locator("#ui-find").fill("said on tuesday.")
    opened.page.keyboard.press("Enter")
    assert " of " in opened.page.locator("#ui-hits").inner_text()
    opened.page.locator("#ui-find").fill("no such words")
    opened.until("document.getElementById('ui-hits').textContent === 'nothing found'")


@pytest.mark.parametrize(("key", "form"), [("c", "text"), ("m", "Markdown"), ("h", "HTML")])
def test_copies_a_claim_with_its_citations(show: Open, key: str, form: str) -> None:
    brief = seeds_brief()
    opened = show(render.html(brief))
    opened.page.evaluate(
        "addEventListener('copy', e => { globalThis.copied = Object.fromEntries([...e.clipboardData.types].map(t => [t, e.clipboardData.getData(t)])); })"
    )
    opened.page.keyboard.press("j")
    opened.page.keyboard.press(key)
    copied = opened.page.evaluate("globalThis.copied")["text/plain"]
    claim = brief.claims[0]
    assert claim.text in copied
    for citation in claim.citations:
        assert citation.sentence in copied
    assert claim.citations[1].quote[:60] in copied
    assert "theguardian.com" in copied
    assert {"text": "[1]", "Markdown": "[^S1.", "HTML": "<ol>"}[form] in copied
    assert f"Copied C1 as {form}." in opened.page.locator(".copy").inner_text()


@pytest.mark.parametrize("make", [seeds_brief, hostile_brief])
def test_downloads_the_json_byte_for_byte(show: Open, make: Any, tmp_path: Path) -> None:
    opened = show(render.html(make()), accept_downloads=True)
    with opened.page.expect_download() as waiting:
        opened.page.locator("#ui-save").click()
    waiting.value.save_as(tmp_path / "brief.json")
    assert (tmp_path / "brief.json").read_bytes() == render.json(make()).encode()
    assert json.loads((tmp_path / "brief.json").read_bytes())["schema_version"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [{}, PHONE])
def test_no_accessibility_violation(show: Open, axe: str, scheme: str, size: dict[str, Any]) -> None:
    opened = show(render.html(seeds_brief()), color_scheme=scheme, **size)
    assert violations(opened, axe) == []
    opened.page.keyboard.press("j")
    opened.page.keyboard.press("o")
    assert violations(opened, axe) == []
    opened.page.keyboard.press("?")
    assert violations(opened, axe) == []


def test_dark_follows_the_system(show: Open) -> None:
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light, dark = (show(render.html(seeds_brief()), color_scheme=s).page.evaluate(paper) for s in ("light", "dark"))
    assert light != dark
    assert sum(map(int, dark[4:-1].split(","))) < 150 < 600 < sum(map(int, light[4:-1].split(",")))


@pytest.mark.parametrize("make", [seeds_brief, hostile_brief])
def test_phone_never_scrolls_sideways(show: Open, make: Any) -> None:
    opened = show(render.html(make()), **PHONE)
    width = "document.documentElement.scrollWidth"
    assert opened.page.evaluate(width) <= 360
    link = opened.page.locator("#C2 a.r").first
    link.tap()
    assert opened.page.evaluate(width) <= 360
    assert opened.highlighted() == make().claims[1].citations[0].quote.replace("\x00", "\ufffd")
    assert _visible(opened, "#ui-close")
    opened.page.locator("#ui-close").tap()
    assert opened.highlighted() == ""


def test_print_keeps_footnotes(show: Open) -> None:
    brief = seeds_brief()
    opened = show(render.html(brief))
    opened.page.emulate_media(media="print")
    opened.until("document.getElementById('ui-notes').childNodes.length > 0")
    notes = opened.page.locator("#ui-notes").inner_text()
    for claim in brief.claims:
        for citation in claim.citations:
            assert " ".join(citation.quote.split()) in notes
    assert not opened.page.locator("#ui-bar").is_visible()
    assert not opened.page.locator(".words").first.is_visible()
    assert opened.page.locator("#C1 a.r").first.is_visible()


def test_page_reads_without_javascript(show: Open) -> None:
    brief = seeds_brief()
    opened = show(render.html(brief), java_script_enabled=False)
    assert opened.page.locator("#C1 .t").inner_text() == brief.claims[0].text
    citation = brief.claims[0].citations[2]
    opened.page.locator("#C1 a.r").nth(2).click()
    assert opened.page.url.endswith(f"#{citation.sentence}")
    assert opened.page.locator(f"mark[id='{citation.sentence}']").inner_text() == citation.quote
    assert not opened.page.locator("#ui-bar").is_visible()


def test_motion_only_where_it_is_welcome(show: Open) -> None:
    how = "getComputedStyle(document.documentElement).scrollBehavior"
    page = render.html(seeds_brief())
    assert show(page, reduced_motion="reduce").page.evaluate(how) == "auto"
    assert show(page, reduced_motion="no-preference").page.evaluate(how) == "smooth"


def test_hostile_page_runs_nothing_and_shows_its_text(show: Open) -> None:
    opened = show(render.html(hostile_brief()))
    press = opened.page.keyboard.press
    for key in ("j", "o", "e", "n", "c", "h", "m", "k", "1"):
        press(key)
    opened.page.mouse.move(300, 400)
    for link in opened.page.locator("a.r").all():
        link.click()
    opened.page.emulate_media(media="print")
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate("globalThis.canary") is None
    shown = opened.page.evaluate("document.getElementById('C1').querySelector('.t').textContent")
    for part in HOSTILE:
        assert part.replace("\x00", "\ufffd") in shown
    assert (
        opened.page.evaluate(
            "document.querySelectorAll('main img, main script, main style, aside img, aside script').length"
        )
        == 0
    )
    hrefs = opened.page.evaluate("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    assert all(href.startswith("#") for href in hrefs)


def test_bidi_overrides_turn_nothing_around(show: Open) -> None:
    """The override stands alone in an isolate, so the letters after it keep their order on screen."""
    opened = show(render.html(hostile_brief()))
    order = opened.page.evaluate(
        """() => { const walker = document.createTreeWalker(document.querySelector('#C1 .t'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) { const at = walker.currentNode.data.indexOf('gnp.exe'); if (at < 0) continue;
          const left = i => { const r = new Range(); r.setStart(walker.currentNode, at + i); r.setEnd(walker.currentNode, at + i + 1); return r.getBoundingClientRect().left; };
          return [left(0), left(1), left(2)]; } }"""
    )
    assert order == sorted(order)
    assert opened.page.evaluate("getComputedStyle(document.querySelector('.x'), '::before').content") != "none"


def test_injected_script_and_style_are_refused(show: Open) -> None:
    """Were escaping ever to fail, the policy still refuses what is not ours."""
    page = render.html(seeds_brief())
    broken = page.replace(
        "<main", "<img src=x onerror='globalThis.canary=1'><script>globalThis.canary=2</script><main", 1
    )
    opened = show(broken)
    assert opened.page.evaluate("globalThis.canary") is None
    assert any("Content Security Policy" in message for message in opened.messages)
    opened.messages.clear()
    opened.requests[:] = opened.requests[:1]


def test_a_picture_of_the_whole_page_shows_the_whole_brief(show: Open) -> None:
    opened = show(render.html(seeds_brief()))
    whole = opened.page.screenshot(full_page=True)
    opened.page.evaluate("document.querySelectorAll('.claim, .part').forEach(e => { e.style.visibility = 'hidden'; })")
    assert len(whole) > len(opened.page.screenshot(full_page=True)) * 1.2
