import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise import compatible, numbers
from summarizer.text.normalise.hanzi import counts


def only(text, language="en"):
    found = numbers(text, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("275,000 people", 275000),
        ("two hundred and fifty thousand people", 250000),
        ("a quarter of a million people", 250000),
        ("half a million", 500000),
        ("two and a half million", 2.5e6),
        ("1.2 million", 1.2e6),
        ("three dozen", 36),
        ("twenty-five", 25),
        ("a hundred soldiers", 100),
        ("two thirds of the seats", 2 / 3),
        ("3½ hours", 3.5),
        ("10k runners", 10000),
        ("40 000 refugees", 40000),
    ],
)
def test_value_in_english(text, value):
    assert only(text).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1 234,5 tonnes", "fr", 1234.5),
        ("quatre-vingt-dix-sept morts", "fr", 97),
        ("deux cent mille personnes", "fr", 200000),
        ("1.234,5 Menschen", "de", 1234.5),
        ("zweihundertfünfzigtausend Einwohner", "de", 250000),
        ("fünfundzwanzig Tote", "de", 25),
        ("doscientos cincuenta mil habitantes", "es", 250000),
        ("treinta y cinco muertos", "es", 35),
        ("٣٥٠ شخصا", "ar", 350),
        ("25万人", "zh", 250000),
        ("３５人", "ja", 35),
    ],
)
def test_value_in_other_languages(text, language, value):
    assert only(text, language).value == pytest.approx(value)


def test_same_digits_mean_what_the_language_says():
    assert only("1.234 Menschen", "de").value == 1234
    assert only("1.234 litres", "en").value == pytest.approx(1.234)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "value"),
    [
        ("5 per cent", "percent", "%", 5),
        ("12 percentage points", "percent", "%", 12),
        ("$1.5bn", "currency", "USD", 1.5e9),
        ("£20m", "currency", "GBP", 20e6),
        ("2.5 million euros", "currency", "EUR", 2.5e6),
        ("60 km/h", "measure", "kilometre per hour", 60),
        ("the six-mile trip", "measure", "mile", 6),
        ("a 29-year-old man", "age", "year", 29),
        ("the 21st century", "ordinal", "", 21),
        ("dozens of people", "vague", "", 12),
    ],
)
def test_kind_and_unit(text, kind, unit, value):
    number = only(text)
    assert (number.kind, number.unit, number.value) == (kind, unit, value)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("almost 300 lives", "almost"),
        ("at least eight civilians", "at least"),
        ("more than 200 people", "more than"),
        ("about 275,000 people", "about"),
        ("up to 700 workers", "at most"),
        ("500 or more people", "at least"),
        ("300 lives", ""),
    ],
)
def test_hedge(text, hedge):
    assert only(text).hedge == hedge


def test_range_takes_scale_and_unit_from_its_second_number():
    number = only("$10-15 million")
    assert (number.value, number.high, number.unit) == (10e6, 15e6, "USD")
    assert only("between 10 and 15 people").key == only("10 to 15 people").key


@pytest.mark.parametrize(
    "text", ["flight MH370", "COVID-19", "at 10:30", "192.168.1.2", "on 11 October 2016", "in 2016", "no one", ""]
)
def test_what_is_no_number(text):
    assert numbers(text) == ()


def test_counted_noun():
    assert only("275,000 people trapped by the siege").noun == "people"
    assert only("which has 250,000 inhabitants.").noun == "inhabitants"


def test_compatible_follows_the_hedge():
    assert compatible(only("more than 200 people"), only("230 people"))
    assert compatible(only("almost 300"), only("298"))
    assert not compatible(only("275,000 people"), only("250,000 people"))
    assert not compatible(only("5%"), only("5 people"))


@settings(deadline=None, max_examples=80)
@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_separators_agree(value):
    if 1400 <= value <= 2099:
        return  # may be a year
    assert only(f"{value:,} things").value == only(f"exactly {value} things").value == value


@settings(deadline=None, max_examples=120)
@given(
    st.text(alphabet=st.sampled_from("0123456789.,-–%$€ abmilontwhuredy'’:/½°²"), max_size=60),
    st.sampled_from(["en", "fr", "de", "es", "ar", "zh", "xx"]),
)
def test_offsets_hold_for_any_text(text, language):
    last = 0
    for number in numbers(text, language):
        assert last <= number.start < number.end <= len(text)
        assert text[number.start : number.end] == number.text
        last = number.end


def test_long_lists_of_dates_and_numbers_stay_linear():
    text = "on 5 May 12 people and " * 4000
    assert len(numbers(text)) == 4000


def test_a_change_from_one_number_to_another_is_two_numbers() -> None:
    for text, language in (
        ("The fee rose from 40 to 60 euros.", "en"),
        ("They cut the crew from 12 to 30 people.", "en"),
        ("La cuota subió de 40 a 60 euros.", "es"),
        ("Le prix est passé de 40 à 60 euros.", "fr"),
    ):
        assert [number.high for number in numbers(text, language)] == [None, None]
    for text in ("It takes from 40 to 60 minutes.", "Between 40 and 60 people came.", "40 to 60 people came."):
        assert [number.high for number in numbers(text)] == [60]


def test_number_words_of_more_languages() -> None:
    for text, language, values in (
        ("Diciannove persone e ventuno cani", "it", [19, 21]),
        ("Dezessete pessoas e vinte e cinco casas", "pt", [17, 25]),
        ("Negentien mensen in eenentwintig huizen", "nl", [19, 21]),
        ("Девятнадцать человек и двадцать пять домов", "ru", [19, 25]),
        ("أصيب سبعة أشخاص", "ar", [7]),
    ):
        assert [number.value for number in numbers(text, language)] == values
    assert numbers("Al menos nueve personas", "es")[0].value == 9
    assert numbers("Au moins neuf personnes", "fr")[0].value == 9


def test_numbers_in_chinese_characters_before_what_they_count() -> None:
    assert [number.value for number in counts("三十二人获救,一百零五名学生,两万个口罩")] == [32, 105, 20000]
    assert counts("数十人来到六号线第三个站,一个人留下") == ()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Ao menos 9 pessoas morreram.", "pt", 9),
        ("Pelo menos 9 pessoas morreram.", "pt", 9),
        ("Il a perdu du moins 9 personnes.", "fr", 9),
        ("Fazia menos 9 graus.", "pt", -9),
        ("Przyszło mniej osób – 200 razem.", "pl", 200),
        ("It fell to − 5 degrees.", "en", -5),
        ("It fell to -5 degrees.", "en", -5),
    ],
)
def test_at_least_and_a_dash_are_no_minus(text: str, language: str, value: float) -> None:
    assert [number.value for number in numbers(text, language)] == [value]
