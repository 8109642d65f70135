"""Values beside each other: what the other side has in no form, and when two dates can be one."""

import pytest

from summarizer.evidence.conflict_values import overlap, unlike
from summarizer.text.normalise import Date, compatible, dates, numbers


def _date(value: str, end: str = "") -> Date:
    return Date(0, 1, "x", value, end)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (_date("2016-10"), _date("2016-10-11"), True),
        (_date("XXXX-09"), _date("2010-09"), True),
        (_date("XXXX-09"), _date("2010-10"), False),
        (_date("2010-09", "2011-01"), _date("2011-01"), True),
        (_date("2010-09", "2011-01"), _date("2011-02"), False),
        (_date("2010-09-01", "2010-09-03"), _date("2010-09-02"), True),
        (_date("2016-W41"), _date("2016-10-11"), True),
        (_date("2016"), _date("2017"), False),
    ],
)
def test_dates_that_can_be_one_whichever_comes_first(one: Date, other: Date, alike: bool) -> None:
    assert overlap(one, other) is alike
    assert overlap(other, one) is alike


def test_a_side_without_values_leaves_nothing_to_compare() -> None:
    assert unlike(numbers("12 died", "en"), (), compatible) == ([], [])


def test_what_the_other_side_has_in_another_wording_is_not_left() -> None:
    ours, theirs = unlike(numbers("12 died, 40 hurt", "en"), numbers("twelve died, 41 hurt", "en"), compatible)
    assert [found.text for found in (*ours, *theirs)] == ["40", "41"]


def test_a_day_told_as_part_of_a_range_is_no_other_day() -> None:
    ours, theirs = unlike(dates("from 2 to 5 May 2024", None, "en"), dates("on 4 May 2024", None, "en"), overlap)
    assert (ours, theirs) == ([], [])
