import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise import dates

TUESDAY = "2016-10-11"


def only(text, anchor=TUESDAY, language="en"):
    found = dates(text, anchor, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 11 October 2016", "2016-10-11"),
        ("on Oct. 11, 2016", "2016-10-11"),
        ("on Tuesday, October 11th, 2016", "2016-10-11"),
        ("2016-10-11", "2016-10-11"),
        ("on 19 October", "2016-10-19"),
        ("the twenty second of June 2017", "2017-06-22"),
        ("on Jan. 5", "2017-01-05"),
        ("in October 2015", "2015-10"),
        ("in 1998", "1998"),
        ("in the 1990s", "199X"),
        ("in the third quarter of 2016", "2016-Q3"),
        ("on Tuesday", "2016-10-11"),
        ("said on Monday", "2016-10-10"),
        ("will meet on Friday", "2016-10-14"),
        ("yesterday", "2016-10-10"),
        ("last week", "2016-W40"),
        ("next month", "2016-11"),
        ("two days ago", "2016-10-09"),
        ("three years ago", "2013"),
        ("last Friday", "2016-10-07"),
    ],
)
def test_value_in_english(text, value):
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("le 11 octobre 2016", "fr", "2016-10-11"),
        ("le 1er octobre", "fr", "2016-10-01"),
        ("il y a deux jours", "fr", "2016-10-09"),
        ("la semaine dernière", "fr", "2016-W40"),
        ("am 11. Oktober 2016", "de", "2016-10-11"),
        ("vor zwei Tagen", "de", "2016-10-09"),
        ("el 11 de octubre de 2016", "es", "2016-10-11"),
        ("hace tres días", "es", "2016-10-08"),
        ("في 11 أكتوبر ٢٠١٦", "ar", "2016-10-11"),
        ("2016年10月11日", "zh", "2016-10-11"),
        ("na segunda-feira", "pt", "2016-10-10"),
        ("3 de março de 2026", "pt", "2026-03-03"),
        ("lunedì scorso", "it", "2016-10-10"),
        ("9 novembre 2025", "it", "2025-11-09"),
        ("в среду", "ru", "2016-10-05"),
        ("21 января 2026", "ru", "2026-01-21"),
        ("op maandag", "nl", "2016-10-10"),
        ("w środę 5 października", "pl", "2016-10-05"),
        ("på måndagen den 10 oktober", "sv", "2016-10-10"),
        ("3 Mart 2026", "tr", "2026-03-03"),
        ("12. toukokuuta 2026", "fi", "2026-05-12"),
    ],
)
def test_value_in_other_languages(text, language, value):
    assert only(text, language=language).value == value


def test_without_an_anchor_what_is_relative_stays_partial():
    assert only("on 19 October", None).value == "XXXX-10-19"
    assert only("on Tuesday", None).value == "XXXX-WXX-2"


def test_range():
    found = only("from 2014 to 2018")
    assert (found.value, found.end_value) == ("2014", "2018")
    found = only("on November 18-19")
    assert (found.value, found.end_value) == ("2016-11-18", "2016-11-19")


@pytest.mark.parametrize(
    "text", ["you may march", "2000 people died", "31 February 2016", "3.5% of the", "", "the sat nav"]
)
def test_what_is_no_date(text):
    assert dates(text, TUESDAY) == ()


@settings(deadline=None, max_examples=80)
@given(st.dates(min_value=__import__("datetime").date(1500, 1, 1), max_value=__import__("datetime").date(2099, 12, 31)))
def test_wordings_of_one_day_agree(day):
    long = f"{day.day} {day:%B} {day.year}"
    assert only(long).key == only(f"{day:%B} {day.day}, {day.year}").key == only(day.isoformat()).key


@settings(deadline=None, max_examples=120)
@given(
    st.text(alphabet=st.sampled_from("0123456789-/., octmaynexlasweekday'sQ年月"), max_size=50),
    st.sampled_from([None, TUESDAY, "0001-01-01", "9999-12-31", "nonsense"]),
    st.sampled_from(["en", "fr", "de", "es", "ar", "xx"]),
)
def test_offsets_hold_for_any_text(text, anchor, language):
    for found in dates(text, anchor, language):
        assert text[found.start : found.end] == found.text


def test_a_phrase_with_a_hyphen_needs_no_figure_beside_it():
    assert [found.text for found in dates("Ils se verront ce week-end à Lyon.", "2016-10-11", "fr")] != []
    assert dates("Ils se verront à Lyon.", "2016-10-11", "fr") == ()


def test_figures_inside_codes_begin_no_date():
    assert dates("Flight MH2016 left with A2017.", "2016-10-11", "en") == ()
    assert [found.value for found in dates("Sales rose in Q3 2016.", None, "en")] == ["2016-Q3"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left on Wednesday.", "Wednesday"),
        ("He left on Wednesday. She stayed.", "Wednesday"),
        ("“It opens on 3 March.”", "3 March"),
        ("It opens on Sept. 3, they said.", "Sept. 3"),
        ("On Wed. they left.", "Wed."),
    ],
)
def test_the_sentences_full_stop_is_no_part_of_a_date(text: str, found: str) -> None:
    assert [date.text for date in dates(text)] == [found]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Putin travelled to Paris on Monday.", "en", "2016-10-10"),
        ("They were taken to the hospital on Monday.", "en", "2016-10-10"),
        ("On Monday police said they will search again.", "en", "2016-10-10"),
        ("On Monday the council will meet again.", "en", "2016-10-17"),
        ("The council is to meet on Monday.", "en", "2016-10-17"),
        ("The strike starts Monday.", "en", "2016-10-17"),
        ("Le ministre se rendra sur place lundi.", "fr", "2016-10-17"),
        ("Lundi, le ministre se rendra sur place.", "fr", "2016-10-17"),
        ("Lundi, il a parlé de l'opéra.", "fr", "2016-10-10"),
        ("Die Gewerkschaft rief für Montag zum Streik auf.", "de", "2016-10-17"),
        ("El parlamento votará el lunes.", "es", "2016-10-17"),
        ("Il ministro riferirà lunedì in aula.", "it", "2016-10-17"),
    ],
)
def test_a_weekday_is_one_gone_by_unless_words_tell_of_the_future(text, language, value):
    assert only(text, language=language).value == value


@pytest.mark.parametrize(
    ("text", "anchor", "language", "values"),
    [
        ("Am Dienstagabend sagte er, am Mittwochmorgen sei Schluss.", "2026-03-26", "de", ["2026-03-24", "2026-03-25"]),
        ("De politie heeft woensdagochtend een man aangehouden.", "2026-07-08", "nl", ["2026-07-08"]),
        ("Rätten försatte på tisdagseftermiddagen bolaget i konkurs.", "2026-03-17", "sv", ["2026-03-17"]),
        ("Myndigheten inledde i onsdags en utredning.", "2026-03-26", "sv", ["2026-03-25"]),
        ("Politiet anholdt i tirsdags en mand.", "2026-03-26", "da", ["2026-03-24"]),
        ("Unos 12 millones están llamados a las urnas el domingo.", "2026-11-05", "es", ["2026-11-08"]),
        ("Desconvocó la huelga para el lunes.", "2026-11-13", "es", ["2026-11-16"]),
        ("Lo sciopero proclamato per venerdì resta.", "2026-06-10", "it", ["2026-06-12"]),
        ("Residents will be allowed to return home from Thursday.", "2026-02-04", "en", ["2026-02-05"]),
        ("Der Ausstand soll um 2 Uhr beginnen, sagte GLV-Chef Bernd Kranz am Montag.", "2026-05-12", "de", ["2026-05-11"]),
        ("The strike will go on, union leader Bernd Kranz told reporters in Kassel on Monday.", "2026-05-12", "en",
         ["2026-05-11"]),
    ],
)  # fmt: skip
def test_weekdays_with_a_part_of_the_day_and_weekdays_to_come(text, anchor, language, values):
    assert [found.value for found in dates(text, anchor, language)] == values


def test_the_day_of_the_month_behind_a_weekday_decides():
    text = "A barragem se rompeu na terça-feira (14); a busca volta na segunda-feira (20)."
    assert [found.value for found in dates(text, "2026-04-17", "pt")] == ["2026-04-14", "2026-04-20"]
    # A figure that no such weekday near is the day of counts something.
    assert [found.value for found in dates("La huelga del lunes (99).", "2026-04-17", "es")] == ["2026-04-13"]


def test_hours_on_weekdays_belong_to_the_day_before_them():
    text = "Sciopero per venerdì 12 giugno, dalle 21 di giovedì alle 21 di venerdì."
    assert [found.value for found in dates(text, "2026-06-03", "it")] == ["2026-06-12", "2026-06-11", "2026-06-12"]
    text = "Putin was to visit on October 19, Peskov said on Tuesday."
    assert [found.value for found in dates(text, "2016-10-12", "en")] == ["2016-10-19", "2016-10-11"]
