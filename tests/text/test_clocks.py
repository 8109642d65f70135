import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise.clocks import apart, clocks


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("left at 6 a.m. on Monday", [360]),
        ("left at 7.30pm", [1170]),
        ("left at 18:05", [1085]),
        ("fuhr um 18.30 Uhr ab", [1110]),
        ("partit à 18h30", [1110]),
        ("salió a las 7:45 horas", [465]),
        ("the 3 p.m. and 4 p.m. ferries", [900, 960]),
        ("下午3时20分起火", [920]),
        ("12 a.m. and 12 p.m.", [0, 720]),
        ("dauerte 3 horas", []),
        ("won 3:10 in Rome", []),
        ("at 14:30 GMT", []),
        ("at 2.5 percent", []),
        ("paid 18.30 euros", []),
        ("用了3时间", []),
        ("", []),
    ],
)
def test_times_of_day(text, minutes):
    assert [clock.minutes for clock in clocks(text)] == minutes


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("at 6 a.m.", "at 6.20 a.m.", True),
        ("shortly after 6 a.m.", "at 6.20 a.m.", False),
        ("about 6 a.m.", "at 7.30 a.m.", True),
        ("at 6 p.m.", "at 18:00", False),
        ("at 6 o'clock", "at 18:00", False),
        ("at 11:59 p.m.", "about 12.10 a.m.", False),
    ],
)
def test_which_times_cannot_be_one(one, other, differ):
    assert apart(clocks(one)[0], clocks(other)[0]) is differ


@settings(deadline=None)
@given(st.text(alphabet="0123456789:. apmhUr时分半下午atà\n", max_size=60))
def test_any_text_gives_times_that_stand_in_it(text):
    for clock in clocks(text):
        assert text[clock.start : clock.end] == clock.text
        assert 0 <= clock.minutes < 24 * 60
