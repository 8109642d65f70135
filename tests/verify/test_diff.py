"""What changed between two briefs: every fact once, the right ones paired, the right differences told."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.model import Brief, Claim
from summarizer.verify.alignment import pairs, rows
from summarizer.verify.diff import Detail, diff
from tests.render.sample import seeds_brief
from tests.render.stages import day_before

NOW = seeds_brief()


def _told(text: str, name: str = "C1") -> Claim:
    return replace(NOW.claims[0], id=name, text=text)


def _brief(*texts: str) -> Brief:
    """Claims that cite nothing in common, so that only their words pair them."""
    claims = tuple(
        replace(_told(text, f"C{at}"), citations=(replace(NOW.claims[0].citations[0], quote=text),))
        for at, text in enumerate(texts, start=1)
    )
    return replace(NOW, claims=claims, disagreements=())


def _kinds(old: Brief, new: Brief) -> list[str]:
    return [change.kind for change in diff(old, new).changes]


def test_day_before_and_day_after() -> None:
    found = diff(day_before(), NOW)
    kinds = [(c.kind, c.old.id if c.old else None, c.new.id if c.new else None) for c in found.changes]
    assert kinds == [
        ("reworded", "C1", "C1"),
        ("same", "C2", "C2"),
        ("changed", "C3", "C3"),
        ("same", "C4", "C4"),
        ("changed", "C5", "C5"),
        ("lost", "C6", None),
        ("added", None, "C6"),
        ("added", None, "C7"),
    ]
    assert [(c.kind, c.source.id) for c in found.sources] == [("added", "S5")]
    assert [(c.kind, c.item.kind) for c in found.disagreements] == [("added", "number")]
    changed = {c.new.id: c.details for c in found.of("changed") if c.new}
    assert changed["C3"] == (Detail("date", "9 October", ""),)
    assert {detail.aspect for detail in changed["C5"]} == {"number", "support", "corroboration"}


def test_same_brief_has_no_changes() -> None:
    assert set(_kinds(NOW, NOW)) == {"same"}
    assert diff(NOW, NOW).sources == ()
    assert diff(NOW, NOW).disagreements == ()


def test_a_toll_that_rose_is_one_changed_fact() -> None:
    old = _brief("At least 12 people died when a bridge collapsed in Genoa on Monday.")
    new = _brief("At least 35 people died when a bridge collapsed in Genoa on Monday.")
    (change,) = diff(old, new).changes
    assert change.kind == "changed"
    assert [(d.aspect, "12" in d.old, "35" in d.new) for d in change.details] == [("number", True, True)]


def test_words_and_digits_are_one_number() -> None:
    old = _brief("Eight people died in the fire at a hotel in Lyon.")
    assert _kinds(old, _brief("8 people died in the fire at a hotel in Lyon.")) == ["reworded"]


def test_another_name_in_its_place_is_a_change() -> None:
    old = _brief("The visit was cancelled after talks, Kremlin spokesman Dmitry Peskov said.")
    new = _brief("The visit was cancelled after talks, Kremlin spokesman Sergei Lavrov said.")
    assert [d.aspect for d in diff(old, new).changes[0].details] == ["name"]


def test_unlike_facts_do_not_meet() -> None:
    old = _brief(
        "The central bank raised interest rates by a quarter point.", "Floods closed schools across the north."
    )
    new = _brief("A striker signed for a new club before the deadline.")
    assert sorted(_kinds(old, new)) == ["added", "lost", "lost"]


def test_rows_align_columns_and_lose_nothing() -> None:
    old, new = day_before(), NOW
    table = rows((old, new, old))
    for column, brief in enumerate((old, new, old)):
        assert sorted(row[column].id for row in table if row[column]) == sorted(claim.id for claim in brief.claims)
    assert [row[0].id for row in table if row[0]] == [claim.id for claim in old.claims]
    assert all(row[0] == row[2] for row in table)
    assert all(any(row) for row in table)


def test_empty_briefs() -> None:
    none = replace(NOW, claims=(), sections=(), disagreements=())
    assert diff(none, none).changes == ()
    assert set(_kinds(none, NOW)) == {"added"}
    assert set(_kinds(NOW, none)) == {"lost"}
    assert rows(()) == ()


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=60), max_size=6), st.lists(st.text(min_size=1, max_size=60), max_size=6))
def test_every_claim_of_both_is_in_exactly_one_change(old: list[str], new: list[str]) -> None:
    found = diff(_brief(*old), _brief(*new))
    assert sorted(c.old.id for c in found.changes if c.old) == [f"C{n}" for n in range(1, len(old) + 1)]
    assert [c.new.id for c in found.changes if c.new] == [f"C{n}" for n in range(1, len(new) + 1)]
    met = pairs(found.old.claims, found.new.claims)
    assert len({a for a, _, _ in met}) == len({b for _, b, _ in met}) == len(met)
