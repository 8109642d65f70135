"""The pipeline with engines that cannot be trusted: what leaves it holds all the same."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer import load, summarize, verify
from summarizer.model import Ask, Corpus, Draft, DraftClaim, Evidence, Source
from summarizer.pipeline import Options
from summarizer.schemas import read_brief
from tests.conftest import SEEDS


@dataclass(frozen=True)
class Scripted:
    """An engine that says what it is told to, and the same again when asked to repair."""

    claims: tuple[DraftClaim, ...]
    title: str = "Putin cancels France visit amid tension over Syria crimes"
    name: str = "scripted"
    model: str | None = "liar-1"

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        assert evidence.sentences
        return Draft(self.title, tuple(p.claim for p in ask.problems) if ask.problems else self.claims)


LIES = (
    DraftClaim("lede", "Angela Merkel resigned as chancellor and moved to Brazil with 40 advisers.", ("S1.3",)),
    DraftClaim("lede", "About 875,000 people are trapped by the siege of eastern Aleppo.", ("S1.20",)),
    DraftClaim("details", "An invented sentence cites nothing that exists.", ("S9.99",)),
    DraftClaim("details", "A claim without any citation.", ()),
    DraftClaim("details", "", ("S1.3",)),
)


@pytest.mark.parametrize("policy", ["repair", "replace", "drop"])
def test_no_unsupported_claim_survives(policy: str) -> None:
    brief = summarize(load(SEEDS), engine=Scripted(LIES), options=Options(on_unsupported=policy))  # type: ignore[arg-type]
    assert not [claim for claim in brief.claims if claim.support.label == "unsupported"]
    assert not any("Brazil" in claim.text or "875,000" in claim.text for claim in brief.claims)
    assert verify(brief).ok
    changed = {revision.before for revision in brief.revisions}
    assert {claim.text for claim in LIES if claim.text} <= changed


def test_keep_keeps_and_says_so() -> None:
    brief = summarize(load(SEEDS), engine=Scripted(LIES[:2]), options=Options(on_unsupported="keep"))
    assert any("Brazil" in claim.text for claim in brief.claims)
    assert any(claim.support.label == "unsupported" for claim in brief.claims)
    assert any(finding.severity == "error" for finding in brief.findings)


def test_an_invented_title_is_replaced_by_a_headline() -> None:
    brief = summarize(load(SEEDS), engine=Scripted(LIES, title="Merkel quits after landslide defeat in Bavaria"))
    assert brief.title == "Putin cancels France visit amid tension over Syria crimes"
    assert brief.revisions[0].claim == "title"


def test_seconds_come_from_the_clock_that_is_passed_in() -> None:
    ticks = iter([10.0, 12.5])
    brief = summarize(load(SEEDS), options=Options(clock=lambda: next(ticks)))
    assert brief.run.seconds == 2.5


def test_one_brief_round_trips_through_json(tmp_path: Path) -> None:
    brief = summarize(load(SEEDS))
    text = brief.to_json(tmp_path / "b.json")
    again = read_brief((tmp_path / "b.json").read_text(encoding="utf-8"), "b.json")
    assert again.to_json() == text
    assert again.to_markdown() == brief.to_markdown()


@pytest.mark.parametrize("published", ["11 October 2016", "2016-13-45", "2016", "sometime", "2016-10-1", ""])
def test_a_day_of_publication_that_is_none_stops_no_brief(published: str) -> None:
    text = "A bridge collapsed in Halden on 12 October. Four people were killed, police said. The road stays closed."
    sources = [
        Source("S1", text, "one.txt", "", title="Bridge collapses", published=published),
        Source("S2", text.replace("Four", "Five"), "two.txt", "", title="Bridge falls", published="2016-10-13"),
    ]
    assert summarize(Corpus(tuple(sources))).claims
