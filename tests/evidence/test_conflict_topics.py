"""A disagreement is named by its two values and what both sides speak of."""

from summarizer.evidence.conflict_topics import topic


def test_two_numbers_with_their_context() -> None:
    sides = [("About 275,000 people live there.", 6, "en"), ("It has 250,000 inhabitants.", 7, "en")]
    assert topic("number", sides, ["Aleppo", "siege", "east"]) == "275,000 / 250,000: Aleppo, siege"


def test_two_states_of_an_event() -> None:
    sides = [("Putin cancelled the visit.", 6, "en"), ("Putin postponed the visit.", 6, "en")]
    assert topic("event", sides, ["Putin", "visit"]) == "cancelled / postponed: Putin, visit"


def test_a_cause_is_named_by_what_it_caused() -> None:
    assert topic("cause", [("Off because of rain.", 12, "en"), ("Off because of snow.", 12, "en")], ["Off"]) == "Off"


def test_values_that_cannot_be_told_apart_leave_the_shared_words() -> None:
    sides = [("Storm hits.", 0, "en"), ("storm passes.", 0, "en")]
    assert topic("event", sides, ["coast"]) == "coast"
    assert topic("name", [("", 0, "en"), ("x", 5, "en")], []) == ""
