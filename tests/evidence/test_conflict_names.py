import pytest

from summarizer.evidence.conflict_names import one_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hollande", "francois hollande"),
        ("international criminal court", "icc"),
        ("moscow", "russia"),
        ("iraniens", "iranienne"),
        ("zelensky", "zelenskyy"),
    ],
)
def test_forms_of_one_name(one, other):
    assert one_place(one, other)
    assert one_place(other, one)


@pytest.mark.parametrize(("one", "other"), [("paris", "berlin"), ("al", "bush"), ("el", "iraq"), ("putin", "hollande")])
def test_other_names(one, other):
    assert not one_place(one, other)
    assert not one_place(other, one)
