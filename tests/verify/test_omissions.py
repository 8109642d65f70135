"""What a claim leaves out of its nearest sentence, told apart by whether it can go."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.verify.analysis import body, words_of
from summarizer.verify.case import lay
from summarizer.verify.omissions import NAMES, measures

PRESS = "The coach will talk to the press before the match at the ground on Sunday."
DRIVER = "The driver of the red bus, who was not hurt, braked hard near the old mill in the town on Friday."
FARMS = "Conditions on the farms that supply Marlow Foods with eggs will be shown on Monday."


def measured(claim: str, sentence: str) -> dict[str, float]:
    found = measures(lay(words_of(claim), body((sentence,))))
    return {name: found.get(name, 0.0) for name in NAMES}


def told(claim: str, sentence: str) -> set[str]:
    return {name for name, value in measured(claim, sentence).items() if value}


def test_a_copy_leaves_nothing_out() -> None:
    assert told(DRIVER, DRIVER) == set()


@pytest.mark.parametrize(
    "claim",
    [
        "The driver of the bus, who was not hurt, braked hard near the old mill in the town on Friday.",  # a modifier
        "The driver of the red bus braked hard near the old mill in the town on Friday.",  # a clause between marks
        "The driver of the red bus, who was not hurt, braked hard near the old mill on Friday.",  # a phrase
        "The driver of the red bus, who was not hurt, braked hard in the town on Friday.",  # another, told from either end
        "The driver of the red bus, who was not hurt, braked hard.",  # all that follows
    ],
)  # fmt: skip
def test_what_can_be_taken_away_breaks_nothing(claim: str) -> None:
    assert told(claim, DRIVER) == set()


def test_a_noun_is_not_to_hang_on_a_word_that_hung_another() -> None:
    found = measured("The coach will talk to the ground on Sunday.", PRESS)
    assert (found["cuts"], found["breaks"]) == (1.0, 1.0)


def test_a_verb_is_not_to_take_another_subject() -> None:
    sentence = "Anna Berg was glad to see the team win the cup in Lund."
    assert measured("Anna Berg was glad to win the cup in Lund.", sentence)["cuts"] == 1.0


def test_a_pronoun_that_goes_with_its_verb_of_saying_is_no_other_subject() -> None:
    assert told("Police are content with it.", "But police say they are content with it.") == set()


def test_a_subject_that_hung_on_a_verb_or_a_preposition_is_told() -> None:
    assert told("Marlow Foods with eggs will be shown on Monday.", FARMS) == {"from_verb"}
    assert told("The farms that supply Marlow Foods with eggs will be shown on Monday.", FARMS) == {"from_preposition"}
    assert told("Eggs will be shown on Monday.", FARMS) == {"from_preposition"}
    assert told("Conditions on the farms will be shown on Monday.", FARMS) == set()


def test_a_clause_after_a_preposition_of_time_stands_alone() -> None:
    assert told("The bus left the town, it rained.", "After the bus left the town, it rained.") == set()


def test_a_subject_at_the_end_whose_verb_is_gone_is_told() -> None:
    sentence = "Travellers face chaos because the busiest lines are closed for repairs."
    assert told("Travellers face chaos because the busiest lines.", sentence) == {"dangling"}


def test_words_in_the_place_of_others_are_told_unless_they_mean_the_same() -> None:
    sentence = "Police launched a probe into the fire at the mill on Friday."
    assert told("Police launched an investigation into the fire at the mill on Friday.", sentence) == set()
    found = measured("Police launched a rocket into the fire at the mill on Friday.", sentence)
    assert (found["breaks"], found["cuts"]) == (1.0, 0.0)


def test_a_pronoun_may_stand_for_what_a_sentence_begins_with() -> None:
    assert told("She opened the bridge on Friday.", "The mayor of Lund opened the bridge on Friday.") == set()


def test_a_word_said_twice_side_by_side_is_no_harm() -> None:
    sentence = "The two starkly contrasting ministers met in Lund on Friday."
    assert told("The two starkly contrasting contrasting ministers met in Lund on Friday.", sentence) == set()


def test_what_was_never_said_breaks_the_sentence_it_is_put_into() -> None:
    assert measured(PRESS.replace("on Sunday", "on a rainy Sunday"), PRESS)["breaks"] == 1.0


def test_a_claim_far_from_every_sentence_is_not_measured_by_what_is_missing() -> None:
    assert told("Snow fell over all of the north for nine days.", PRESS) == set()


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([*DRIVER.split(), *FARMS.split(), "to", "and", "…", "«", "一", "ĳ"]), max_size=25))
def test_any_words_are_measured(words: list[str]) -> None:
    found = measured(" ".join(words), DRIVER)
    assert all(value >= 0 for value in found.values())
    assert found["cuts"] <= found["breaks"]
