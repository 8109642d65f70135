"""Statements and markers in Markdown and plain text."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.model import Source
from summarizer.verify.cited import statements
from summarizer.verify.document import examine

ONE = Source("S1", "Heavy rain closed the Brenner pass on Monday. Crews cleared 40 tonnes of mud.", "pass.txt", "0" * 64,
             title="Rain at the pass", url="https://example.org/pass")  # fmt: skip
TWO = Source(
    "S2", "The mayor of Sterzing thanked the volunteers. A bakery stayed open all night.", "docs/mayor.md", "1" * 64
)
BOTH = (ONE, TWO)


def cites(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(item.text, item.cites) for item in statements(text, BOTH)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rain closed the pass [1].", ("S1",)),
        ("Rain closed the pass. [1]", ("S1",)),
        ("Rain closed the pass.[1][2]", ("S1", "S2")),
        ("Rain closed the pass [1, 2].", ("S1", "S2")),
        ("Rain closed the pass [1-2].", ("S1", "S2")),
        ("Rain closed the pass [S2.1].", ("S2.1",)),
        ("Rain closed the pass (S1).", ("S1",)),
        ("Rain closed the pass (S1, S2.2).", ("S1", "S2.2")),
        ("Rain closed the pass [S1-S2].", ("S1", "S2")),
        ("Rain closed the pass [S1; S2.2].", ("S1", "S2.2")),
        ("Rain closed the pass.[^a]\n\n[^a]: See https://example.org/pass for more.", ("S1",)),
        ("Rain closed the pass.[^1]\n\n[^1]: S2.2: “A bakery stayed open all night.”", ("S2.2",)),
        ("Rain closed the pass ([mayor](docs/mayor.md)).", ("S2",)),
        ("Rain [closed the pass](https://example.org/pass/).", ("S1",)),
        ("Rain closed the pass [[1]](https://example.org/pass).", ("S1",)),
        ("Rain closed the pass [2].\n\nReferences\n1. The mayor, docs/mayor.md\n2. Rain at the pass", ("S1",)),
        ("Rain closed the pass.[7]\n\n[7]: https://example.org/pass", ("S1",)),
        ("Rain closed the pass [s2].", ("S2",)),
        ("Rain closed the pass [Source 2].", ("S2",)),
        ("Rain closed the pass [Sources 1, 2].", ("S1", "S2")),
        ("Rain closed the pass【2】。", ("S2",)),
        ("Rain closed the pass [٢].", ("S2",)),
        ("Rain closed the pass.<sup>2</sup>", ("S2",)),
        ("Rain closed the pass.<sup>[1, 2]</sup>", ("S1", "S2")),
        ("Rain closed the pass.¹", ("S1",)),
        ("Rain closed the pass (https://example.org/pass).", ("S1",)),
        ("Rain closed the pass <https://example.org/pass>.", ("S1",)),
        ("Rain [closed the pass][w].\n\n[w]: https://example.org/pass", ("S1",)),
        ("Rain closed the pass [mayor.md].", ("S2",)),
        ("Rain closed the pass.[^a]\n\n[^a]: A paper,\n    Rain at the pass.", ("S1",)),
    ],
)
def test_markers_of_every_kind(text: str, wanted: tuple[str, ...]) -> None:
    found = cites(text)
    assert [c for _, c in found] == [wanted]
    assert found[0][0].startswith("Rain")
    assert "[" not in found[0][0]
    assert "(S" not in found[0][0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rain closed the pass [S1.1-S1.2].", ("S1.1", "S1.2")),
        ("Rain closed the pass [S1.1–2].", ("S1.1", "S1.2")),
        ("Rain closed the pass [S1.2-S2.1].", ("S1.2", "S2.1")),
        ("Rain closed the pass [S1, S2.1, and S2.2].", ("S1", "S2.1", "S2.2")),
        ("Rain closed the pass [1 and 2].", ("S1", "S2")),
        ("Rain closed the pass (S1 und S2).", ("S1", "S2")),
        ("Rain closed the pass [S1 S2].", ("S1", "S2")),
        ("Rain closed the pass [S1/S2].", ("S1", "S2")),
        (r"Rain closed the pass \[2\].", ("S2",)),
        (r"Rain closed the pass [\[2\]](https://example.org/pass).", ("S1",)),
        ("Rain closed the pass².", ("S2",)),
        ("Rain closed the pass (mayor.md).", ("S2",)),
        ("Rain closed the pass [Source: mayor.md].", ("S2",)),
        ("Rain closed the pass (http://www.example.org/pass/?utm_source=feed#top).", ("S1",)),
        ("Rain closed the pass [m](./docs/mayor.md#thanks).", ("S2",)),
        ("Rain closed the pass [n].\n\n[n]: https://example.org/pass", ("S1",)),
        ("Rain closed [the pass].\n\n[the pass]: https://example.org/pass", ("S1",)),
        ("Rain closed the pass [1].\n\nReferences\n[1] The mayor, docs/mayor.md\n[2] Rain at the pass", ("S2",)),
        ("Rain closed the pass [1].\n\n## References\n\n- [1] The mayor, docs/mayor.md", ("S2",)),
    ],
)
def test_markers_written_in_other_ways(text: str, wanted: tuple[str, ...]) -> None:
    found = cites(text)
    assert [c for _, c in found] == [wanted]
    assert found[0][0].startswith("Rain closed")
    assert not set("[](\\").intersection(found[0][0])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Rain closed the pass (see [1]).", "Rain closed the pass."),
        ("Rain closed the pass ([S1], [S2]).", "Rain closed the pass."),
        ("Rain closed the pass ([1](#fn1)) again.", "Rain closed the pass again."),
        ("Rain closed the pass (for now) [1].", "Rain closed the pass (for now)."),
        ("The slide covers 40 m² [1].", "The slide covers 40 m²."),
        ("Rain closed the pass (photo.jpg) [1].", "Rain closed the pass (photo.jpg)."),
        ("It closed [sic] the pass [1].", "It closed [sic] the pass."),
    ],
)
def test_what_stood_around_a_marker_goes_with_it_and_nothing_else(text: str, left: str) -> None:
    assert [t for t, _ in cites(text)] == [left]


@pytest.mark.parametrize("inner", ["S1" + " S1" * 5000, "S1 " * 5000, "S1S1" * 4000, "1 and " * 5000, "S1.1-" * 5000])
def test_endless_lists_of_markers_take_no_endless_time(inner: str) -> None:
    assert statements(
        f"Rain closed the pass [{inner}", BOTH
    )  # a pattern with two ways to read a blank never comes back


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="S12.-–, &/|and[](\\", max_size=40))
def test_no_list_of_markers_is_too_odd(inner: str) -> None:
    for item in statements(f"Rain closed the pass [{inner}] on Monday [S1{inner}].", BOTH):
        assert all(key.partition(".")[0] in {"S1", "S2"} for key in item.cites)


def test_markers_belong_to_their_own_sentence() -> None:
    text = "Rain closed the pass [1]. The mayor said thanks [2]. Nothing more."
    assert [c for _, c in cites(text)] == [("S1",), ("S2",), ()]


def test_headings_code_tables_and_reference_lists_are_no_statements() -> None:
    text = "# Rain closed the pass\n\n```\nRain closed it.\n```\n| a | b |\n\nThe pass is shut [1].\n\n## Sources\n\n- S1 Rain, pass.txt\n"
    assert [t for t, _ in cites(text)] == ["The pass is shut."]


def test_wrapped_lines_are_one_paragraph_and_places_are_right() -> None:
    text = "Title here\n\nHeavy rain closed the Brenner pass on Monday, which is why\nthe lorries waited. Crews came [1].\n- One more item [2].\n"
    found = statements(text, BOTH)
    assert [(item.line, item.column) for item in found] == [(3, 1), (4, 21), (5, 3)]
    assert found[0].text.endswith("why the lorries waited.")


def test_marks_of_emphasis_tags_comments_and_pictures_are_no_words() -> None:
    text = "<!-- ask\nthem -->\n![The pass](pass.jpg)\n\n<p>**Heavy** rain `closed` __the__ *Brenner* pass <b>here</b> [1].</p>\n\n*A caption*\n\n*It is shut [1].*\n"
    assert cites(text) == [("Heavy rain closed the Brenner pass here.", ("S1",)), ("It is shut.", ("S1",))]
    assert [t for t, _ in cites("Two times 3 * 4 of file_name_one \x1b[31mred\x1b[0m\u202e [1].")] == [
        "Two times 3 * 4 of file_name_one red."
    ]


@pytest.mark.parametrize("width", [24, 33, 47, 60, 79])
def test_text_of_any_width_is_one_paragraph(width: int) -> None:
    text = "Heavy rain closed the Brenner pass on Monday, and Anna Berger of the Road Office in Sterzing said crews had cleared 40 tonnes of mud from Italian lanes."
    found = statements("Rain at the pass\n\n" + textwrap.fill(text, width) + "\n\nMore rain\nCrews came.\n", BOTH)
    assert [item.text for item in found] == [text, "Crews came."]
    assert found[0].line == 3


def test_lines_without_full_stops_are_statements_where_there_is_nothing_else() -> None:
    assert [t for t, _ in cites("Rain closed the pass\nCrews cleared mud\n")] == [
        "Rain closed the pass",
        "Crews cleared mud",
    ]
    roll = (
        "News\n\nRain closed the pass\n\nCrews cleared the mud\n\nA bakery stayed open\n\n# End\nThat is all of it.\n"
    )
    assert [t for t, _ in cites(roll)] == ["That is all of it."]
    assert len(cites(roll.replace("News\n\n", ""))) == 4
    assert [t for t, _ in cites("In brief:\n- Crews came\n")] == ["Crews came"]


def test_a_short_statement_that_cites_nothing_is_checked() -> None:
    done = examine("A bakery stayed open all night [2]. Martians landed. Why now?", BOTH)
    assert [item.statement.text for item in done.statements][1:] == ["Martians landed."]
    assert {(i.finding.claim, i.finding.severity) for i in done.findings} >= {("T2", "error")}


def test_sentence_nought_is_none() -> None:
    found = examine("Heavy rain closed the Brenner pass on Monday [S1.0].", BOTH).findings
    assert [item.finding.code for item in found] == ["unknown-sentence"]


def test_years_and_dates_in_brackets_are_no_citations() -> None:
    found = statements("On Monday [11 October] rain closed the pass [2016].", BOTH)
    assert [(item.cites, item.unresolved) for item in found] == [((), ())]


def test_a_marker_that_means_nothing_is_an_error() -> None:
    found = examine("Heavy rain closed the Brenner pass on Monday [9].", BOTH).findings
    assert ("unknown-source", "error") in {(item.finding.code, item.finding.severity) for item in found}
    found = examine("Heavy rain closed the Brenner pass on Monday [S1.99].", BOTH).findings
    assert "unknown-sentence" in {item.finding.code for item in found}


def test_a_right_text_has_no_findings() -> None:
    done = examine("Heavy rain closed the Brenner pass on Monday [1]. A bakery stayed open all night [S2.2].", BOTH)
    assert done.findings == ()
    assert [item.support.label for item in done.statements] == ["supported", "supported"]
    assert done.statements[1].evidence[0].sentence == "S2.2"


def test_a_wrong_citation_is_named_with_a_better_one() -> None:
    found = examine("Heavy rain closed the Brenner pass on Monday [2].", BOTH).findings
    said = {item.finding.code: item.finding.message for item in found}
    assert "unsupported" in said
    assert "S1.1" in said["wrong-citation"]


def test_uncited_text_gets_its_evidence() -> None:
    done = examine("Crews cleared 40 tonnes of mud.\n\nMartians landed in Vienna in 1921.", BOTH)
    assert done.statements[0].evidence[0].sentence == "S1.2"
    told = [(item.finding.code, item.finding.claim) for item in done.findings]
    assert ("evidence-found", "T1") in told
    assert ("unsupported", "T2") in told
    assert ("no-citation", "T2") not in told


def test_an_uncited_statement_among_cited_ones_is_a_warning() -> None:
    done = examine("Crews cleared 40 tonnes of mud. A bakery stayed open all night [2].", BOTH)
    assert [(i.finding.code, i.finding.severity, i.finding.claim) for i in done.findings] == [
        ("no-citation", "warning", "T1")
    ]


def test_an_empty_file_says_so() -> None:
    assert [item.finding.code for item in examine("", BOTH).findings] == ["no-claims"]


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet='ab .[]()^1S2:-\n"“#|*`,_<>!¹【】', max_size=300))
def test_any_document_can_be_read(text: str) -> None:
    lines = text.splitlines()
    for item in statements(text, BOTH):
        assert 1 <= item.line <= len(lines)
        assert item.column >= 1
        assert item.text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "[1" * 10_000,
        "[a](" * 8_000,
        "[^" * 10_000,
        "[1, " * 10_000,
        "“" * 9_000,
        "<!--" * 9_000,
        "*_" * 9_000,
        "<sup>1" * 9_000,
        "https://" * 9_000,
    ],
)
def test_hostile_documents_come_back(text: str) -> None:
    assert len(statements(text, BOTH)) < 20_000
