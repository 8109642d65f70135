from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import styles
from summarizer.errors import StyleError

BRIEFING = styles.find("briefing")
VALUES: dict[str, object] = {
    "max_words": 120,
    "sections": [{"id": "lede", "heading": "In short", "about": "the event", "words": 30}],
    "focus": "",
    "as_of": "2016-10-11",
    "tone": "plain",
    "language": "English",
    "claim_chars": 0,
    "sources": 5,
    "origins": 3,
    "disagreements": 0,
}


def test_a_prompt_holds_what_was_asked() -> None:
    prompt = styles.render_prompt(BRIEFING, VALUES)
    assert "120 words" in prompt
    assert "`lede` (In short, about 30 words): the event" in prompt
    assert "2016-10-11" in prompt
    assert "disagree" not in prompt
    assert "disagree" in styles.render_prompt(BRIEFING, VALUES | {"disagreements": 2})


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=50)
def test_a_value_is_never_read_as_a_template(text: str) -> None:
    focus = "{{ max_words }}{% include 'x' %}" + text
    prompt = styles.render_prompt(replace(BRIEFING, template="{{ focus }}", variables=("focus",)), {"focus": focus})
    assert prompt.split() == focus.split()


def test_a_declared_variable_without_a_value_is_an_error() -> None:
    with pytest.raises(StyleError, match="no value for `tone`"):
        styles.render_prompt(BRIEFING, {name: value for name, value in VALUES.items() if name != "tone"})


@pytest.mark.parametrize(
    "body",
    [
        "{{ tone.__class__.__mro__ }}",
        "{{ tone['__class__'] }}",
        "{{ tone.nothing }}",
        "{{ tone|replace }}",
        "{% for a in tone %}{% for b in tone %}{% for c in tone %}x{% endfor %}{% endfor %}{% endfor %}{{ tone }}",
        "{% macro m() %}{% endmacro %}{{ tone }}",
        "{% set x = tone %}",
        "{{ tone ~ tone }}",
        "{{ '%s' % tone }}",
        "{% if tone %}" * 400 + "x" + "{% endif %}" * 400,
        "{{ " + "(" * 5000 + "tone" + ")" * 5000 + " }}",
    ],
)
def test_a_template_stays_in_its_box(body: str) -> None:
    with pytest.raises(StyleError):
        styles.render_prompt(replace(BRIEFING, template=body, variables=("tone",)), VALUES)
