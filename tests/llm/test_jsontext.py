import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.llm.jsontext import find

VALUES = st.dictionaries(
    st.text(max_size=8),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=12),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


@given(VALUES, st.sampled_from(("", "Sure, here it is:\n", "```json\n", '<think>{"a": 1}</think>\n', 'Note "this": ')))
@settings(deadline=None)
def test_an_object_is_found_in_whatever_surrounds_it(value: dict[str, object], before: str) -> None:
    for ascii_only in (True, False):
        found = find(
            before + json.dumps(value, ensure_ascii=ascii_only) + ("\n```\nHope it helps {smile}!" if before else "")
        )
        assert found is not None
        assert found.value == value
        assert found.clean == (not before)
        assert not found.cut


@given(
    st.lists(
        st.fixed_dictionaries({"text": st.text(max_size=10), "ids": st.lists(st.integers(), max_size=2)}),
        min_size=1,
        max_size=5,
    ),
    st.data(),
)
@settings(deadline=None)
def test_what_was_cut_off_keeps_its_whole_parts(claims: list[dict[str, object]], data: st.DataObject) -> None:
    text = json.dumps({"title": "T", "claims": claims})
    at = data.draw(st.integers(1, len(text) - 1))
    found = find(text[:at])
    if found is None:
        assert not any(
            text[:at].startswith(json.dumps({"title": "T", "claims": claims[: n + 1]})[:-2]) for n in range(len(claims))
        )
    else:
        kept = found.value["claims"]
        assert kept == claims[: len(kept)]
        assert found.cut


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_gives_an_object_or_nothing(text: str) -> None:
    for whole in (text, "{" + text, '{"a": {"b": 1}, "' + text):
        found = find(whole)
        assert found is None or isinstance(found.value, dict)


@pytest.mark.parametrize("text", ["", "none", "[1, 2]", "{", "}{", "{]}", '{"a": }', "{" * 100_000, '{"a":' * 100_000, '{"a": "' + "\\" * 300_001, '{"' * 200_000, "[{" * 300_000, '"' * 1_000_000, '{"a' + '\\"' * 500_000])  # fmt: skip
def test_nonsense_of_any_size_is_quickly_nothing(text: str) -> None:
    began = time.perf_counter()
    assert find(text) is None
    assert time.perf_counter() - began < 5


def test_constants_that_are_not_json_become_null() -> None:
    found = find('{"a": NaN, "b": Infinity}')
    assert found is not None
    assert found.value == {"a": None, "b": None}
