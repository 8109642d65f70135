import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise import aliases, names, same


def keys(text, language="en"):
    return [name.key for name in names(text, language)]


def test_titles_possessives_and_demonyms():
    found = names(
        "On Monday Russian President Vladimir Putin’s spokesman met French Foreign Minister Jean-Marc Ayrault."
    )
    assert [(name.text, name.title) for name in found] == [
        ("Russian", ""),
        ("Vladimir Putin", "president"),
        ("French", ""),
        ("Jean-Marc Ayrault", "foreign minister"),
    ]
    assert found[0].key == "russia"


def test_names_with_small_words_and_acronyms():
    assert keys("He spoke at the University of Beirut and the United Nations Security Council.") == [
        "university of beirut",
        "united nations security council",
    ]
    assert [name.acronym for name in names("He told TF1 and NATO, the U.N. said.")] == [True, True, True]


def test_compound_gives_its_name():
    assert keys("the French-drafted text") == ["france"]


@pytest.mark.parametrize("text", ["The president spoke.", "On Tuesday", "But he said I was", "", "in May"])
def test_what_is_no_name(text):
    assert names(text) == ()


def test_first_word_alone_is_unsure():
    assert [name.sure for name in names("Tensions rose.")] == [False]
    assert [name.sure for name in names("Paris said.")] == [False]
    assert [name.sure for name in names("France said.")] == [True]


def test_one_name_in_many_forms():
    full = names("François Hollande")[0].key
    for form in ("Francois Hollande", "Mr Hollande", "Hollande’s", "President Hollande", "F. Hollande"):
        assert same(names(f"then {form}")[0].key, full), form
    assert same("united nations", "un")
    assert same("international criminal court", "icc")
    assert not same("michelle obama", "barack obama")
    assert not same("iran", "iraq")


def test_aliases_leave_what_is_ambiguous():
    table = aliases(
        (
            "hollande",
            "francois hollande",
            "clinton",
            "hillary clinton",
            "bill clinton",
            "icc",
            "international criminal court",
        )
    )
    assert table["hollande"] == "francois hollande"
    assert table["clinton"] == "clinton"
    assert table["icc"] == "international criminal court"


@settings(deadline=None, max_examples=120)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "ar"]))
def test_offsets_hold_for_any_text(text, language):
    for name in names(text, language):
        assert text[name.start : name.end] == name.text


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.lists(st.sampled_from(["a", "b", "ab", "clinton", "bill", "of"]), min_size=1, max_size=3).map(" ".join),
        max_size=10,
    )
)
def test_aliases_are_stable(found):
    table = aliases(tuple(found))
    assert set(table) == set(found)
    assert aliases(tuple(reversed(found))) == table
