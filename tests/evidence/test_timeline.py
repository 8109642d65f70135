"""The timeline: real days only, each with a sentence that can be cited."""

from pathlib import Path

from summarizer import load
from summarizer.evidence import gather
from summarizer.evidence.timeline import timeline
from summarizer.model import Evidence

STORY = """Storm reaches Norland

The storm made landfall near Port Ellis on 3 March 2021. On 5 March 2021 the government declared an emergency.

Schools will stay closed until March 12. The harbour had been shut in the past. Crews met on Tuesday. They had met last weekend.
"""


def _evidence(folder: Path, text: str) -> Evidence:
    (folder / "a.txt").write_text(text)
    return gather(load(folder / "a.txt"))


def test_days_in_order_each_cited_word_for_word(tmp_path: Path) -> None:
    evidence = _evidence(tmp_path, STORY)
    found = timeline(evidence, "2021-03-06")
    assert [entry.date for entry in found] == ["2021-03-03", "2021-03-05", "2021-03-12"]
    for entry in found:
        [citation] = entry.citations
        assert evidence.sources[0].text[citation.start : citation.end] == citation.quote == entry.text


def test_without_any_date_of_its_own_a_day_without_a_year_is_left_out(tmp_path: Path) -> None:
    found = timeline(_evidence(tmp_path, STORY), None)
    assert [entry.date for entry in found] == ["2021-03-03", "2021-03-05"]


def test_the_nearest_year_is_taken_over_new_year(tmp_path: Path) -> None:
    text = "A headline here\n\nThe bridge at Alderton fell on December 30. The bridge is to be opened again on February 29.\n"
    found = timeline(_evidence(tmp_path, text), "2021-01-02")
    assert [entry.date for entry in found] == ["2020-12-30", "2020-02-29"][::-1]


def test_one_day_alone_is_no_timeline(tmp_path: Path) -> None:
    assert timeline(_evidence(tmp_path, "A headline\n\nThe bridge at Alderton fell on 30 December 2020.\n"), None) == ()


def test_a_sentence_that_points_back_is_no_entry(tmp_path: Path) -> None:
    text = "A headline here\n\nAna Costa was held on 3 March 2021. She was released on 5 March 2021. Ana Costa left on 7 March 2021.\n"
    found = timeline(_evidence(tmp_path, text), None)
    assert [entry.date for entry in found] == ["2021-03-03", "2021-03-07"]
