import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from summarizer import check, styles
from summarizer.engines import prompting, replies
from summarizer.schemas import load_schema
from tests.engines.cases import ask_for, halden, reply

STYLE = styles.find("briefing")
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(("title", "claims", "text", "sentences", "section", "date", "x")), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@given(ANY)
@settings(deadline=None, max_examples=200)
def test_whatever_a_model_writes_gives_claims_or_nothing(value: object) -> None:
    reading = replies.read(value, STYLE)
    if reading is not None:
        names = {section.id for section in STYLE.sections}
        for claim in reading.claims:
            assert claim.text.strip() == claim.text != ""
            assert claim.section in names
            assert "\n" not in claim.text


def claim(**changes: object) -> dict[str, object]:
    return {"section": "lede", "text": "Four died.", "sentences": ["S1.2"], "date": None} | changes


def one(**changes: object):
    reading = replies.read({"title": "T", "claims": [claim(**changes)]}, STYLE)
    return reading.claims[0] if reading else None


@pytest.mark.parametrize(
    "ids", [["S1.2"], "S1.2", ["s1.2"], ["[S1.2]"], ["S1.2 = S1.2"], [["S1.2"]], ["S01.02", "S1.2"]]
)
def test_ids_are_found_in_whatever_they_are_wrapped(ids: object) -> None:
    assert one(sentences=ids).sentences == ("S1.2",)


@pytest.mark.parametrize(
    ("text", "clean", "ids"),
    [
        ("Four died [S1.2].", "Four died.", ("S1.2",)),
        ("Four died (S1.2, S2.2).", "Four died.", ("S1.2", "S2.2")),
        ("Four (4) died [sic].", "Four (4) died [sic].", ("S1.2",)),
        ("Four\n died\u202e.\x1b", "Four died .", ("S1.2",)),
    ],
)
def test_marks_move_from_the_text_to_the_citations(text: str, clean: str, ids: tuple[str, ...]) -> None:
    found = one(text=text)
    assert (found.text, found.sentences) == (clean, ids)


@pytest.mark.parametrize("text", ["", "  ", "[S1.2]", "...", 3, None, "x" * 3000, "Four \ufffd died."])
def test_what_is_no_claim_is_left_out(text: object) -> None:
    assert one(text=text) is None
    reading = replies.read({"claims": [claim(text=text), claim()]}, STYLE)
    assert (len(reading.claims), reading.rejected) == (1, 1)


def test_claims_without_citations_and_invented_ids_stay_for_the_verifier() -> None:
    assert one(sentences=[]).sentences == ()
    assert one(sentences=["S99.99"]).sentences == ("S99.99",)
    assert one(sentences=None).sentences == ()


def test_an_unknown_section_and_a_wrong_date_fall_back() -> None:
    assert one(section="poem").section == "lede"
    assert one(section=["lede"]).section == "lede"
    assert one(date="2016-02-30").date is None
    assert one(date="2016-10-11").date == "2016-10-11"


@pytest.mark.parametrize(
    "value", [None, [], {}, {"claims": {}}, {"claims": []}, {"claims": [{}]}, {"claims": ["a"]}, "x"]
)
def test_a_reply_without_claims_is_none(value: object) -> None:
    assert replies.read(value, STYLE) is None


def test_the_schema_is_strict_and_what_we_ask_for_is_what_we_read() -> None:
    base = load_schema("reply")
    Draft202012Validator.check_schema(base)
    schema = json.loads(prompting.with_schema(STYLE, ["S1.1", "S1.2"]))
    Draft202012Validator.check_schema(schema)

    def strict(node: object) -> None:
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert set(node["required"]) == set(node["properties"])
            for value in node.values():
                strict(value)

    strict(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(json.loads(reply(("lede", "Four died.", ("S1.2",)))))
    assert not validator.is_valid(json.loads(reply(("lede", "Four died.", ("S9.9",)))))
    assert not validator.is_valid(json.loads(reply(("poem", "Four died.", ("S1.2",)))))


def test_too_many_ids_for_an_enumeration_have_a_pattern() -> None:
    schema = json.loads(prompting.with_schema(STYLE, [f"S1.{n}" for n in range(1000)]))
    items = schema["properties"]["claims"]["items"]["properties"]["sentences"]["items"]
    assert items == {"type": "string", "pattern": "^S[0-9]+\\.[0-9]+$"}


@pytest.mark.parametrize("style", styles.available(), ids=lambda style: style.name)
def test_examples_in_styles_are_replies_that_hold(style) -> None:
    for example in style.examples:
        value = json.loads(example.reply)
        texts = dict(example.evidence)
        Draft202012Validator(json.loads(prompting.with_schema(style, list(texts)))).validate(value)
        for item in value["claims"]:
            support = check(item["text"], [texts[key] for key in item["sentences"]])
            assert support.label != "unsupported", item


@pytest.mark.parametrize("style", styles.available(), ids=lambda style: style.name)
def test_every_style_renders_for_a_model(style) -> None:
    request = prompting.write_request(ask_for(style.name, focus="the toll", as_of="2016-10-11"), halden(), "BLOCK", "m")
    user = request.messages[1].content
    assert "BLOCK" in user
    assert "{{" not in user
    for section in style.sections:
        assert f"`{section.id}`" in user
