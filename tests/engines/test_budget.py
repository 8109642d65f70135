from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines import budget
from summarizer.model import DraftClaim
from summarizer.text.words import count_words
from tests.engines.cases import ask_for, evidence_of, halden

TEXT = st.lists(
    st.sampled_from(("The bridge fell.", "Four people died.", "Trains ran.", "It rained in Oslo all day.")),
    min_size=1,
    max_size=8,
)


@given(st.lists(TEXT.map(" ".join), min_size=1, max_size=4), st.integers(0, 200))
@settings(deadline=None)
def test_what_is_chosen_fits_and_stays_in_order(texts: list[str], room: int) -> None:
    evidence = evidence_of(*texts)
    costs = {group.id: 5 for group in evidence.groups}
    chosen = budget.within(evidence, costs, room)
    assert sum(costs[group.id] for group in chosen) <= room
    assert [group for group in evidence.groups if group in chosen] == list(chosen)
    assert len(chosen) == min(len(evidence.groups), room // 5)


def test_what_several_sources_share_is_sent_first() -> None:
    texts = ("The bridge at Halden fell. Tulips bloom early here.", "In Halden the bridge fell down. Cheese is cheap.")
    evidence = evidence_of(*texts)
    chosen = budget.within(evidence, {group.id: 10 for group in evidence.groups}, 20)
    assert {group.lead for group in chosen} == {"S1.1", "S2.1"}


def test_focus_and_disputes_come_first() -> None:
    evidence = halden()
    costs = {group.id: 10 for group in evidence.groups}
    assert {group.lead for group in budget.within(evidence, costs, 20)} == {"S1.2", "S2.2"}
    plain = replace(evidence, disagreements=())
    chosen = budget.within(plain, costs, 10, "rescue dogs river")
    assert [group.lead for group in chosen] == ["S3.1"]


@given(
    st.lists(st.tuples(st.sampled_from(("lede", "details", "background")), st.integers(1, 30)), max_size=12),
    st.integers(1, 120),
)
@settings(deadline=None)
def test_claims_fit_the_words_and_keep_their_order(shape: list[tuple[str, int]], most: int) -> None:
    claims = [DraftClaim(section, " ".join(f"w{n}" for n in range(size)), ("S1.1",)) for section, size in shape]
    kept, out = budget.fitted(claims, ask_for(max_words=most))
    assert len(kept) + out == len(claims)
    assert len(kept) <= 1 or sum(count_words(claim.text) for claim in kept) <= most
    assert bool(kept) == bool(claims)
    places = [next(at for at, claim in enumerate(claims) if claim is one) for one in kept]
    assert places == sorted(places)


def test_posts_that_are_too_long_are_left_out() -> None:
    short, long = DraftClaim("thread", "A bridge fell.", ("S1.1",)), DraftClaim("thread", "word " * 80, ("S1.1",))
    kept, out = budget.fitted([long, short], ask_for("social", 500))
    assert (kept, out) == ((short,), 1)
