from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import StyleError
from summarizer.styles.header import _plain, parse, split
from summarizer.styles.library import packaged

SCALARS = st.one_of(
    st.integers(0, 10**8).map(str),
    st.floats(0, 1, allow_nan=False).map(lambda number: f"{number:.2f}"),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=20),
    st.sampled_from(
        ("yes", "null", "0o7", "1e3", "2016-10-11", '"a: b"', "a: b", "- x", "*a", "&a b", "~", "'x'", "0x1f")
    ),
)


@given(st.lists(st.tuples(st.sampled_from(("name", "tone", "layout")), SCALARS), max_size=4), SCALARS, SCALARS)
@settings(deadline=None, max_examples=300)
def test_the_quick_reader_agrees_with_yaml(pairs: list[tuple[str, str]], one: str, two: str) -> None:
    header = "".join(f"{key}: {value}\n" for key, value in pairs)
    header += f"sections:\n  - {{id: {one}, about: {two}}}\nvariables: [{one}, {two}]\n"
    quick = _plain(header)
    if quick is not None:
        assert quick == yaml.safe_load(header)


@pytest.mark.parametrize("path", sorted(packaged().glob("*.md")), ids=lambda path: path.stem)
def test_our_headers_are_read_alike_by_both(path: Path) -> None:
    header, _ = split(path.read_text(encoding="utf-8"), str(path))
    quick = _plain(header)
    assert quick is None or quick == yaml.safe_load(header)


def test_the_default_style_needs_no_yaml() -> None:
    header, _ = split((packaged() / "briefing.md").read_text(encoding="utf-8"), "briefing")
    assert _plain(header) is not None


def test_crlf_and_a_mark_at_the_start_are_read() -> None:
    assert split("\ufeff---\r\nname: x\r\n---\r\nBody\r\n", "x") == ("name: x\n", "Body\n")


@pytest.mark.parametrize("text", ["", "name: x\n", "---\nname: x\n", "----\nname: x\n---\nbody"])
def test_no_header_is_an_error(text: str) -> None:
    with pytest.raises(StyleError):
        split(text, "x.md")


@pytest.mark.parametrize(
    "header",
    [
        "a: &x [1, 2]\nb: *x\n",
        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
        "a: " + "[" * 5000,
        "a: " + "[" * 40 + "]" * 40,
        "a: [1\n",
        "- a\n- b\n",
        "1: 2\n",
        "a: !!python/object/apply:os.system [true]\n",
        "x" * 70_000,
        "a: 2016-99-99\nb: 2016-13-45T00:00:00\n",
        "\x00",
    ],
    ids=["alias", "bomb", "deep", "nested", "broken", "list", "number", "tag", "long", "date", "nul"],
)
def test_hostile_headers_are_refused(header: str) -> None:
    with pytest.raises(StyleError):
        parse(header, "x.md")
