"""Drafts made into claims: recited, repaired, replaced, dropped."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.model import Ask, Draft, DraftClaim, Evidence, Group, Problem, Source, Style, StyleSection
from summarizer.text import segment
from summarizer.verify import Settled, settle

TEXT = (
    "Heavy rain closed the Brenner pass for three hours on Monday. Road crews cleared 40 tonnes of mud from the lanes. "
    "The mayor of Sterzing thanked the volunteers. A bakery in Gossensass stayed open all night for stranded drivers."
)
SOURCE = Source("S1", TEXT, "one.txt", "0" * 64)
SENTENCES = segment.sentences(SOURCE)
EVIDENCE = Evidence((SOURCE,), SENTENCES, tuple(Group(f"G{n}", s.id) for n, s in enumerate(SENTENCES, 1)))
STYLE = Style("s", "d", (StyleSection("lede", "Lede"), StyleSection("more", "More")), 200, "", "0" * 64, "s.md")
ASK = Ask(STYLE, 200)


def run(claims: list[DraftClaim], policy: str = "repair", rewrite: object = None) -> Settled:
    return settle(Draft("t", tuple(claims)), EVIDENCE, ASK, policy, rewrite)  # type: ignore[arg-type]


def test_verbatim_claims_pass_untouched() -> None:
    out = run([DraftClaim("lede", s.text, (s.id,)) for s in SENTENCES])
    assert [c.text for c in out.claims] == [s.text for s in SENTENCES]
    assert {c.support.label for c in out.claims} == {"supported"}
    assert out.findings == out.revisions == ()
    for claim in out.claims:
        for cited in claim.citations:
            assert TEXT[cited.start : cited.end] == cited.quote


def test_claims_are_numbered_in_reading_order() -> None:
    out = run([DraftClaim("more", SENTENCES[2].text, ("S1.3",)), DraftClaim("lede", SENTENCES[0].text, ("S1.1",))])
    assert [(c.id, c.section) for c in out.claims] == [("C1", "lede"), ("C2", "more")]


def test_a_wrong_citation_is_recited() -> None:
    out = run([DraftClaim("lede", SENTENCES[1].text, ("S1.3",))])
    assert [c.citations[0].sentence for c in out.claims] == ["S1.2"]
    assert [(r.claim, r.action, r.before, r.after) for r in out.revisions] == [("D1", "recited", "S1.3", "S1.2")]


def test_the_engine_is_asked_once_and_its_better_answer_is_taken() -> None:
    asked: list[tuple[Problem, ...]] = []

    def rewrite(problems: tuple[Problem, ...]) -> tuple[DraftClaim, ...]:
        asked.append(problems)
        return (DraftClaim("elsewhere", "Road crews cleared 40 tonnes of mud.", ("S1.2",)),)

    out = run([DraftClaim("lede", "Road crews cleared 90 tonnes of mud.", ("S1.2",))], rewrite=rewrite)
    assert [c.text for c in out.claims] == ["Road crews cleared 40 tonnes of mud."]
    assert out.claims[0].section == "lede"
    assert [r.action for r in out.revisions] == ["repaired"]
    assert len(asked) == 1
    assert any(f.code == "number-not-in-source" for f in asked[0][0].findings)


@pytest.mark.parametrize("answers", [(), (DraftClaim("lede", "Martians landed in Vienna.", ("S1.2",)),)])
def test_an_answer_that_is_no_better_is_replaced_by_evidence(answers: tuple[DraftClaim, ...]) -> None:
    out = run([DraftClaim("lede", "Road crews cleared 90 tonnes of mud.", ("S1.2",))], rewrite=lambda _: answers)
    assert [c.text for c in out.claims] == [SENTENCES[1].text]
    assert [r.action for r in out.revisions] == ["replaced"]


def test_replacement_never_repeats_a_claim() -> None:
    good = DraftClaim("lede", SENTENCES[1].text, ("S1.2",))
    out = run([DraftClaim("lede", "Road crews cleared 90 tonnes of mud.", ("S1.2",)), good])
    texts = [c.text for c in out.claims]
    assert texts.count(SENTENCES[1].text) == 1
    assert len(texts) == len(set(texts))


def test_drop_says_what_and_why() -> None:
    out = run([DraftClaim("lede", "Martians landed in Vienna in 1921.", ("S1.2",))], "drop")
    assert out.claims == ()
    assert out.revisions[0].action == "dropped"
    assert out.revisions[0].before.startswith("Martians")
    assert "1921" in out.revisions[0].why


@pytest.mark.parametrize("policy", ["keep", "fail"])
def test_keep_and_fail_change_nothing_and_say_so(policy: str) -> None:
    out = run([DraftClaim("lede", "Martians landed in Vienna in 1921.", ("S1.2",))], policy)
    assert [c.text for c in out.claims] == ["Martians landed in Vienna in 1921."]
    assert out.revisions == ()
    assert any(f.severity == "error" and f.claim == "C1" for f in out.findings)


@pytest.mark.parametrize("policy", ["repair", "replace", "drop", "keep", "fail"])
def test_no_claim_is_left_without_a_citation(policy: str) -> None:
    out = run([DraftClaim("lede", "Quux blorp zzz.", ("S9.1",)), DraftClaim("lede", "  ", ("S1.1",))], policy)
    assert all(c.citations for c in out.claims)
    assert [r.action for r in out.revisions].count("dropped") >= 1


CLAIMS = st.lists(
    st.builds(
        DraftClaim,
        st.sampled_from(["lede", "more", "elsewhere"]),
        st.one_of(
            st.sampled_from([s.text for s in SENTENCES]), st.text(max_size=80), st.just("Crews cleared 40 tonnes.")
        ),
        st.lists(st.sampled_from(["S1.1", "S1.2", "S1.4", "S9.9", ""]), max_size=3).map(tuple),
    ),
    max_size=5,
)


@settings(deadline=None, max_examples=60)
@given(CLAIMS, CLAIMS, st.sampled_from(["repair", "replace", "drop"]))
def test_whatever_is_drafted_the_contract_holds(
    drafted: list[DraftClaim], answers: list[DraftClaim], policy: str
) -> None:
    out = run(drafted, policy, lambda _: tuple(answers))
    assert all(c.support.label != "unsupported" and c.citations for c in out.claims)
    assert [c.id for c in out.claims] == [f"C{n}" for n in range(1, len(out.claims) + 1)]
    for claim in out.claims:
        assert all(TEXT[c.start : c.end] == c.quote for c in claim.citations)
    kept = {c.text for c in out.claims}
    told = {r.before for r in out.revisions}
    assert all(claim.text in kept | told for claim in drafted)
    added = [r.after for r in out.revisions if r.action == "replaced"]
    assert len(added) == len(set(added))
