"""The page as a string: complete, self-contained, inert whatever the sources say, and its JSON intact."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import render
from summarizer.model import Brief, Citation, Source, Support
from summarizer.render.html import direction, link
from summarizer.render.html_data import document
from summarizer.render.html_marks import pieces, shown
from summarizer.schemas import decode
from tests.render.sample import HOSTILE, hostile_brief, seeds_brief

PAGE = render.html(seeds_brief())


class _Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_page_is_the_same_every_time_and_from_its_json() -> None:
    assert render.html(seeds_brief()) == PAGE
    assert render.html(decode(json.loads(render.json(seeds_brief())))) == PAGE


def test_page_loads_nothing() -> None:
    for tag, attributes in _Elements(PAGE).found:
        assert tag not in {"img", "link", "iframe", "object", "embed", "base", "video", "audio"}
        assert "src" not in attributes
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_policy_names_the_one_style_and_the_one_script() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', PAGE)
    assert policy
    stated = policy[1].replace("&#39;", "'")
    assert stated.startswith("default-src 'none'; ")
    assert "unsafe" not in stated
    for tag in ("style", "script"):
        body = re.search(f"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
        assert body
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in stated


def test_every_citation_leads_to_its_words() -> None:
    brief = seeds_brief()
    ids = [attributes["id"] for _, attributes in _Elements(PAGE).found if attributes.get("id")]
    assert len(ids) == len(set(ids))
    links = re.findall(r'class="r" href="#([^"]+)"', PAGE)
    assert set(links) <= set(ids)
    for claim in brief.claims:
        for citation in claim.citations:
            marked = re.search(f'<mark id="{citation.sentence}">(.*?)</mark>', PAGE, re.DOTALL)
            assert marked
            assert "".join(_Elements(marked[1]).text) == citation.quote


def test_json_inside_is_byte_for_byte_the_json() -> None:
    for brief in (seeds_brief(), hostile_brief()):
        assert document(render.html(brief)) == render.json(brief)


def test_source_text_stands_in_the_page_once() -> None:
    assert PAGE.count("An AFP correspondent in the city said") == 1


def test_hostile_texts_stay_text() -> None:
    page = render.html(hostile_brief())
    elements = _Elements(page)
    scripts = [attributes for tag, attributes in elements.found if tag == "script"]
    assert [attributes.get("type") for attributes in scripts] == ["application/json", "application/json", None]
    assert sum(tag == "style" for tag, _ in elements.found) == 1
    for tag, attributes in elements.found:
        assert tag != "img"
        assert not [name for name in attributes if name.startswith("on")]
        assert (attributes.get("href") or "#").startswith(("#", "http://", "https://"))
    assert "{{ 7*7 }}" in page
    text = "".join(elements.text)
    assert HOSTILE[0] in text
    assert "\u202egnp" not in page.split('id="ui-data"')[0]
    assert 'title="U+202E"' in page
    assert 'title="U+200B"' in page


def test_only_web_addresses_become_links() -> None:
    assert link("https://a.example/b?c=d#e") == "https://a.example/b?c=d#e"
    for address in ("javascript:alert(1)", "JaVaScRiPt:x", " data:text/html,x", "file:///etc/passwd", "//a.example", "",
                    'https://a.example/"><b>', "https://a.example/\u202e", "http://a b", None):  # fmt: skip
        assert link(address) == ""


def test_direction_follows_the_language() -> None:
    assert [direction(tag) for tag in ("en", "ar", "he", "fa-IR", "und", "")] == [
        "ltr",
        "rtl",
        "rtl",
        "rtl",
        "auto",
        "auto",
    ]


def test_joiners_that_spelling_needs_are_left_alone() -> None:
    assert "<bdi" not in shown("می\u200cخواهم 👩\u200d💻 שלום\u200f.")
    assert shown("a\u200cb").count("<bdi") == 1


def test_brief_without_anything_but_claims() -> None:
    brief = replace(seeds_brief(), disagreements=(), timeline=(), findings=(), revisions=(), as_of=None)
    page = render.html(brief)
    assert "Where the sources disagree" not in page
    assert "Timeline" not in page
    assert document(page) == render.json(brief)


@settings(deadline=None)
@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text("abc", min_size=1, max_size=2)), max_size=6, unique_by=lambda span: span[2]))  # fmt: skip
def test_pieces_lose_nothing_and_cover_every_span(text: str, spans: list[tuple[int, int, str]]) -> None:
    found = pieces(text, spans)
    assert "".join(piece.text for piece in found) == text
    for start, end, name in spans:
        if 0 <= start < end <= len(text):
            assert "".join(piece.text for piece in found if name in piece.anchors) == text[start:end]
            assert sum(piece.name == name for piece in found) == 1


@settings(deadline=None, max_examples=50)
@given(st.text(min_size=1), st.text())
def test_any_text_survives_the_page(text: str, title: str) -> None:
    base = seeds_brief()
    source = Source("S1", text, title or "x", "0" * 64)
    citation = Citation("S1", "S1.1", 0, len(text), text)
    claims = (replace(base.claims[0], text=text, citations=(citation,)),)
    brief: Brief = replace(
        base, title=title, sections=(replace(base.sections[0], claims=("C1",)),), claims=claims, sources=(source,),
        disagreements=(), timeline=(), findings=(), revisions=(),
    )  # fmt: skip
    assert document(render.html(brief)) == render.json(brief)


def test_claims_carry_the_language_they_are_in() -> None:
    base = seeds_brief()
    persian = tuple(replace(source, language="fa") for source in base.sources)
    told = (replace(base.claims[0], text="پوتین سفر خود به پاریس را لغو کرد."), *base.claims[1:])
    page = render.html(replace(base, sources=persian, claims=told))
    assert page.count('<p class="say" dir="auto" lang="fa">') == 1  # the others are plainly not Persian
    assert 'class="words" lang="fa" dir="rtl"' in page


def test_claims_that_no_section_lists_are_shown_all_the_same() -> None:
    base = seeds_brief()
    brief = replace(base, sections=(replace(base.sections[0], claims=("C2", "C99")),))
    for shown_as in (render.html(brief), render.markdown(brief), render.text(brief)):
        assert "Syrian Observatory" in shown_as


def test_words_that_are_not_in_what_is_cited_are_marked() -> None:
    base = seeds_brief()
    claim = replace(
        base.claims[5],
        text="Air strikes have claimed almost 900 lives in the monasteries of Lhasa.",
        support=Support("unsupported", 0.1),
    )
    page = render.html(replace(base, claims=(*base.claims[:5], claim, base.claims[6])))
    marked = re.findall(r'<u title="[^"]+">(.*?)</u>', page.split('id="C6"')[1].split("</li>")[0])
    assert any("Lhasa" in run for run in marked)
    assert not any("strikes" in run for run in marked)
    assert "<u " not in render.html(replace(base, claims=(*base.claims[:4], *base.claims[5:])))
