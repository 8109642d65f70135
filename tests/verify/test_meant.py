"""What a source says was meant, demanded or is to come is not done; scores and halves of the day keep their places."""

import pytest

from summarizer import check

MEANT = [
    ("The company may cut 300 jobs and plans to close its Lyon base.", "The company has closed its Lyon base."),
    ("The takeover must be approved by regulators in Brussels.", "Regulators in Brussels approved the takeover."),
    ("The minister wants to ban scooters from pavements.", "The minister banned scooters from pavements."),
    ("The bank agreed to pay 40 million euros to customers.", "The bank paid 40 million euros to customers."),
    ("Police tried to arrest Tom Weller on Monday.", "Police arrested Tom Weller on Monday."),
    ("The council decided to sell the old school.", "The council sold the old school."),
]
LEFT_ALONE = [
    ("Lena Holt managed to escape the fire.", "Lena Holt escaped the fire."),
    ("Workers began to clear the road on Tuesday.", "Workers cleared the road on Tuesday."),
    ("The club decided to appoint Nina Falk as coach.", "Nina Falk is to be appointed coach."),
    ("The minister wants to ban scooters from pavements.", "The minister plans to ban scooters from pavements."),
    (
        "The bank agreed to pay 40 million euros in March. On Friday it paid the 40 million euros to customers.",
        "The bank paid 40 million euros to customers.",
    ),
]
OVER = "Sweden beat Canada 3-2 in overtime on Sunday."
DAWN = "The strike began at 6 a.m. on Monday and stopped all trams."


def codes(source, claim):
    return {finding.code for finding in check(claim, [source]).findings}


@pytest.mark.parametrize(("source", "claim"), MEANT)
def test_what_was_meant_is_not_told_as_done(source, claim):
    assert "hedge-dropped" in codes(source, claim)
    assert check(claim, [source]).label != "supported"


@pytest.mark.parametrize(("source", "claim"), LEFT_ALONE)
def test_what_was_done_or_stays_open_is_left_alone(source, claim):
    assert "hedge-dropped" not in codes(source, claim)


@pytest.mark.parametrize(
    ("source", "claim", "code"),
    [
        (OVER, "Sweden beat Canada 2-3.", "role-swap"),
        (OVER, "Sweden beat Canada 2:3 on Sunday.", "role-swap"),
        (DAWN, "The strike began at 6 p.m. on Monday.", "number-conflict"),
        (DAWN, "The strike began at 6:00 pm on Monday.", "number-conflict"),
    ],
)
def test_a_score_or_a_time_turned_round_is_an_error(source, claim, code):
    assert code in codes(source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (OVER, "Sweden beat Canada 3-2."),
        (OVER, "Canada lost 2-3 to Sweden."),
        (DAWN, "The strike began at 6am on Monday."),
        (DAWN, "The strike began at 6:00 A.M. on Monday."),
        (DAWN + " It ended at 6 p.m. on Tuesday.", "The strike ended at 6 p.m. on Tuesday."),
    ],
)
def test_scores_and_times_as_the_source_has_them_are_no_error(source, claim):
    assert not codes(source, claim) & {"role-swap", "number-conflict"}
