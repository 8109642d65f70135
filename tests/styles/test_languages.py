import re
from dataclasses import replace

import pytest

from summarizer import styles
from summarizer.engines.generative import Generative
from summarizer.llm import Scripted
from summarizer.model import Corpus, Source
from summarizer.pipeline import summarize
from summarizer.render import html, text
from summarizer.styles import languages
from tests.engines.cases import reply

FRENCH = "Le pont de Halden s'est effondré lundi matin.\nQuatre personnes ont été tuées, selon la police."


def brief_in(language: str, text: str = FRENCH, **more):
    source = Source("S1", text, "1.txt", "0" * 64, language=language)
    return summarize(Corpus((source,)), **more)


def test_every_heading_of_our_styles_is_in_every_language_of_the_table() -> None:
    table = languages._table()
    ours = {section.heading for style in styles.available() for section in style.sections if section.heading}
    assert ours <= set(table["en"])
    assert {len(row) for row in table.values()} == {len(table["en"])}
    assert all(text.strip() for row in table.values() for text in row)
    assert set(table) <= set(languages.NAMES)
    assert all(len(set(row)) == len(row) for row in table.values())


@pytest.mark.parametrize(("code", "heading"), [("fr", "En bref"), ("de", "Kurz gefasst"), ("ru", "Коротко"), ("ar", "باختصار"),
                                               ("en", "In short"), ("xx", "In short"), ("fr-CA", "En bref")])  # fmt: skip
def test_headings_are_in_the_language_of_the_sources(code: str, heading: str) -> None:
    assert brief_in(code).sections[0].heading == heading


def test_a_model_writes_in_the_style_s_language_and_the_headings_follow() -> None:
    style = styles.find("briefing")
    german = replace(style, language="German")
    chat = Scripted(lambda _: reply(("lede", "Le pont de Halden s'est effondré lundi matin.", ("S1.1",))))
    assert brief_in("fr", style=german, engine=Generative(chat, "m")).sections[0].heading == "Kurz gefasst"
    assert "German" in chat.requests[0].messages[1].content
    assert brief_in("fr", style=german).sections[0].heading == "En bref"


def test_a_heading_of_one_s_own_stays() -> None:
    assert languages.heading("My view", "fr") == "My view"
    assert languages.heading("", "fr") == ""


def test_languages_have_codes_and_names() -> None:
    assert [languages.code(name) for name in ("French", "fr", " GERMAN ", "Klingon", "")] == ["fr", "fr", "de", "", ""]
    assert languages.most(["fr", "fr-CA", "en"]) == "fr"
    assert languages.most(["nb"]) == "no"
    assert languages.most([]) == "en"


@pytest.mark.parametrize(("code", "label"), [("fr", "Comment cette synthèse a été vérifiée"), ("ja", "この要約の検証方法"),
                                             ("xx", "How this brief was checked")])  # fmt: skip
def test_what_the_renderers_add_is_headed_in_the_same_language(code: str, label: str) -> None:
    brief = brief_in(code)
    assert f"\n## {label}\n" in brief.to_markdown()
    assert f">{languages.heading('Sources', code)}</h2>" in html(brief)


def test_the_renderers_follow_the_headings_and_not_the_sources() -> None:
    german = tuple(replace(one, heading=languages.heading(one.heading, "de")) for one in brief_in("en").sections)
    assert "\nQuellen\n" in text(replace(brief_in("fr"), sections=german))


def test_every_word_of_the_renderers_is_in_every_language_that_has_headings() -> None:
    table = languages._words()
    assert set(table["words"]) == set(table["days"]) == set(languages._table())
    assert {len(row) for row in table["words"].values()} == {len(table["words"]["en"])}
    assert all(text.strip() for row in table["words"].values() for text in row)
    assert {len(names) for _, names in table["days"].values()} <= {0, 12}


@pytest.mark.parametrize(("code", "told", "short"), [
    ("en", "1 October 2016", "1 October"), ("de", "1. Oktober 2016", "1. Oktober"), ("fr", "1er octobre 2016", "1er octobre"),
    ("es", "1 de octubre de 2016", "1 de octubre"), ("ru", "1 октября 2016", "1 октября"), ("ja", "2016年10月1日", "10-01"),
    ("hu", "2016. október 1.", "10-01"), ("xx", "2016-10-01", "10-01"),
])  # fmt: skip
def test_days_are_told_as_their_readers_write_them(code: str, told: str, short: str) -> None:
    assert languages.day("2016-10-01", code) == told
    assert languages.day("10-01", code) == short


def test_a_day_that_is_none_stays() -> None:
    assert [languages.day(iso, "de") for iso in ("2016", "2016-10", "2016-13-01", "soon", "")] == [
        "2016", "2016-10", "2016-13-01", "soon", ""]  # fmt: skip
    assert languages.day("2016-10") == "October 2016"


@pytest.mark.parametrize("code", ["ar", "de", "zh", "el"])
def test_the_lines_about_a_brief_are_in_its_language(code: str) -> None:
    brief = replace(brief_in(code), as_of="2026-05-14")
    english = ("As of", " words", "claims checked", "Written by", "How this was made", "supported", "1 source", "Brief")
    page = re.sub(r"<[^>]*>|<style>.*?</style>", " ", html(brief).partition("<main")[2].partition("<aside")[0])
    for told in (brief.to_markdown(), text(brief), page):
        assert not [word for word in english if word in told]
    assert languages.day("2026-05-14", code) in brief.to_markdown()
    assert languages.word("Claims checked against what they cite", code) in text(brief)


def test_machine_formats_keep_their_words_in_every_language() -> None:
    german = replace(brief_in("de"), as_of="2026-05-14").to_json()
    assert '"label": "supported"' in german
    assert '"as_of": "2026-05-14"' in german
    assert '"title": "Brief"' in german
