"""Every form of a report parses, says what failed, and shows hostile text as text."""

import html
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from summarizer.evaluation.reports import View, render
from summarizer.evaluation.results import Breach, Result
from summarizer.evaluation.values import Suite

FORMS = ("table", "md", "json", "jsonl", "junit", "github", "html")
NASTY = "</script><img src=x onerror=alert(1)>|`*_[x](y)\x00\x1b[31m%0A\n::error::<&\"'"


class Links(HTMLParser):
    """Anchors and what points at them; tags that could run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.ids, self.targets, self.active = set(), set(), []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.ids |= {found["id"]} if "id" in found else set()
        self.targets |= {found["href"][1:]} if found.get("href", "").startswith("#") else set()
        if tag in ("script", "img", "iframe", "link", "object") or any(name.startswith("on") for name in found):
            self.active.append((tag, found))


@pytest.fixture
def outputs(suite, invoke, tmp_path):
    names = {"r.md", "r.json", "r.jsonl", "r.xml", "r.html", "r.txt"}
    flags = [part for name in sorted(names) for part in ("-o", tmp_path / name)]
    assert invoke("bless", suite).exit_code == 0
    assert invoke("gate", suite, *flags).return_value == 0
    return {name: (tmp_path / name).read_text(encoding="utf-8") for name in names}


def test_files_follow_their_suffix(outputs):
    document = json.loads(outputs["r.json"])
    assert document["ok"] is True
    assert document["systems"]["ours"]["nuggets.recall"]["interval"]["n"] == 1
    assert [json.loads(line)["system"] for line in outputs["r.jsonl"].splitlines()] == ["ours"]
    assert ET.fromstring(outputs["r.xml"]).attrib["failures"] == "0"
    assert "| nuggets.recall |" in outputs["r.md"]
    assert "nuggets.recall" in outputs["r.txt"]


def test_the_page_stands_alone_and_every_link_leads_somewhere(outputs):
    page = outputs["r.html"]
    links = Links()
    links.feed(page)
    assert not links.active
    assert links.targets <= links.ids
    assert "default-src 'none'" in html.unescape(page)
    assert "style=" not in page
    assert not re.search(r"(?:src|href)=\"?(?:https?:)?//", page)
    assert page.count("<svg") >= 8
    assert "<blockquote>S" in page


def test_an_unknown_suffix_is_said_before_the_work(suite, invoke, tmp_path):
    result = invoke("run", suite, "-o", tmp_path / "r.docx")
    assert result.exception.exit_code == 2
    assert not (suite.parent.parent / "runs").exists()


@pytest.mark.parametrize("form", FORMS)
def test_hostile_text_stays_text(form):
    breach = Breach("threshold", NASTY, NASTY, "m", NASTY)
    result = Result(Suite("s", "s.yaml", (), (), ()), (), {NASTY: {}}, (breach,), (NASTY,), (NASTY,))
    text = render(View(result), form)
    if form == "html":
        links = Links()
        links.feed(text)
        assert not links.active
    elif form == "junit":
        assert ET.fromstring(text).find("testcase/failure") is not None
    elif form == "github":
        assert len(text.splitlines()) == 3
        assert all(
            line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in text.splitlines()
        )
    elif form == "md":
        assert "<img" not in text.replace("\\<", "")
    elif form == "json":
        assert json.loads(text)["breaches"][0]["message"] == NASTY
    elif form == "table":
        assert "\x1b" not in text


def test_compare_two_systems(suite, invoke):
    text = suite.read_text(encoding="utf-8")
    suite.write_text(
        text.replace("metrics: [", "  - {id: lead, control: lead, max_words: 60}\nmetrics: [", 1), encoding="utf-8"
    )
    assert invoke("run", suite).return_value == 0
    runs = suite.parent.parent / "runs" / "small"
    table = invoke("compare", f"{runs}:ours", f"{runs}:lead")
    assert table.exit_code == 0
    assert "too few cases" in table.stdout
    found = json.loads(invoke("compare", f"{runs}:ours", f"{runs}:lead", "--format", "json").stdout)
    assert {one["metric"] for one in found["changes"]} >= {"nuggets.recall", "rouge1.f1.mean"}
    same = json.loads(invoke("compare", runs, runs, "--format", "json").stdout)
    assert {one["verdict"] for one in same["changes"]} == {"same"}
    for bad in ("nowhere", f"{runs}:nobody", str(suite)):
        assert invoke("compare", bad, runs).exception.exit_code == 2


def test_init_gives_a_suite_that_passes_and_overwrites_nothing(invoke, tmp_path):
    assert invoke("init", tmp_path).exit_code == 0
    path = tmp_path / "eval" / "suites" / "example.yaml"
    assert invoke("run", path).return_value == 0
    assert invoke("bless", path).exit_code == 0
    assert invoke("gate", path).return_value == 0
    assert (tmp_path / ".github" / "workflows" / "briefs.yml").is_file()
    again = invoke("init", tmp_path)
    assert again.exception.exit_code == 2
