import hashlib
from pathlib import Path

import pytest

from summarizer import styles
from summarizer.errors import StyleError

GOOD = """---
name: mine
description: Mine.
sections:
  - {id: all, heading: All, about: everything, share: 1.0}
variables: [max_words]
---
At most {{ max_words }} words.
"""


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.md"
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("style", styles.available(), ids=lambda style: style.name)
def test_the_styles_that_ship_are_sound(style: styles.library.Style) -> None:
    styles.check_template(style)
    assert styles.lint(style) == ()
    assert styles.find(style.name) == style


def test_the_promised_styles_ship() -> None:
    promised = {"briefing", "bullets", "wire", "executive", "explainer", "timeline", "contrast", "social"}
    assert promised <= {style.name for style in styles.available()}
    assert styles.find("social").claim_chars == 280


def test_a_folder_given_wins_over_the_package(tmp_path: Path) -> None:
    put(tmp_path / "b", "briefing", GOOD)
    put(tmp_path / "a", "briefing", GOOD.replace("Mine.", "First."))
    search = (tmp_path / "none", tmp_path / "a", tmp_path / "b")
    assert styles.find("briefing", search).description == "First."
    assert styles.find("bullets", search).name == "bullets"
    assert [style.description for style in styles.available(search) if style.uri.endswith("a/briefing.md")] == [
        "First."
    ]


def test_a_path_is_read_as_it_is_and_hashed(tmp_path: Path) -> None:
    path = put(tmp_path, "my own", GOOD)
    style = styles.find(str(path))
    assert style.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (style.name, style.max_words, style.layout, style.claim_chars) == ("mine", 250, "prose", 0)


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(StyleError) as error:
        styles.find("brieing")
    assert "did you mean briefing?" in str(error.value)
    assert "bullets" in str(error.value)


@pytest.mark.parametrize(
    "name", ["", "..", "../briefing", "BRIEFING", "a b", "\x00", "nosuch.md", "\x00.md", "/", "x" * 5000 + ".md"]
)
def test_names_that_are_none_are_style_errors(name: str) -> None:
    with pytest.raises(StyleError):
        styles.find(name)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("name: mine", "name: My Style", "`name`"),
        ("name: mine", "nmae: mine", "did you mean `name`?"),
        ("share: 1.0", "share: 1.5", "`sections.share`"),
        ("share: 1.0", "share: true", "`sections.share`"),
        ("share: 1.0", "shre: 1.0", "did you mean `share`?"),
        ("id: all", "id: All", "`sections.id`"),
        ("  - {id: all, heading: All, about: everything, share: 1.0}", "  - all", "`sections`"),
        ("description: Mine.", "max_words: 3", "`max_words`"),
        ("description: Mine.", "max_words: 2.5", "`max_words`"),
        ("description: Mine.", "max_words: true", "`max_words`"),
        ("description: Mine.", "description: [a]", "`description`"),
        ("description: Mine.", "layout: poem", "`layout`"),
        ("description: Mine.", "claim_chars: 5", "`claim_chars`"),
        ("description: Mine.", "examples: {a: b}", "`examples`"),
        ("description: Mine.", "examples: [{evidence: {S1.1: a}}]", "`examples`"),
        ("[max_words]", "[max_words, tone]", "`tone` is declared but not used"),
        ("[max_words]", "[max_words, colour]", "unknown variable `colour`"),
        ("[max_words]", "[]", "the body uses `max_words`"),
        ("[max_words]", "[max_words, max_words]", "`variables`"),
        ("{{ max_words }}", "{{ max_words }} {{ evidence }}", "the body uses `evidence`"),
        ("{{ max_words }}", "{{ max_words", "not a template"),
        ("{{ max_words }}", "{{ max_words }}{% include 'x' %}", "may not use `include`"),
        ("{{ max_words }}", "{{ max_words }}{{ range(9) }}", "may not use `call`"),
        ("{{ max_words }}", "{{ max_words * 10 ** 10 }}", "may not use `"),
        ("{{ max_words }}", "{{ max_words|pprint }}", "may not use the filter `pprint`"),
        ("At most {{ max_words }} words.", "", "nothing after the header"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    path = put(tmp_path, "mine", GOOD.replace(old, new))
    with pytest.raises(StyleError) as error:
        styles.find(str(path))
    assert message in str(error.value)
    assert str(path) in str(error.value)


def test_two_sections_may_not_share_an_id(tmp_path: Path) -> None:
    line = "  - {id: all, heading: All, about: everything, share: 0.5}\n"
    path = put(tmp_path, "mine", GOOD.replace(line.replace("0.5", "1.0"), line * 2))
    with pytest.raises(StyleError, match="every `id` once"):
        styles.find(str(path))


def test_bytes_that_are_no_text_and_files_too_large_are_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.md").write_bytes(b"---\n\xff\xfe")
    put(tmp_path, "large", GOOD + "x" * 300_000)
    for name in ("binary", "large"):
        with pytest.raises(StyleError):
            styles.find(str(tmp_path / f"{name}.md"))
    with pytest.raises(StyleError):
        styles.find(str(tmp_path) + "/")


def test_a_survey_names_the_broken_ones(tmp_path: Path) -> None:
    put(tmp_path, "broken", "---\nname: [\n---\nx")
    put(tmp_path, "fine", GOOD)
    good, wrong = styles.survey((tmp_path,))
    assert "mine" in {style.name for style in good}
    assert [str(tmp_path / "broken.md") in str(error) for error in wrong] == [True]


def test_lint_warns_of_what_is_probably_not_meant(tmp_path: Path) -> None:
    text = GOOD.replace("description: Mine.\n", "").replace(", about: everything, share: 1.0", ", share: 0.5")
    notes = " ".join(finding.message for finding in styles.lint(styles.read(put(tmp_path, "other", text))))
    for part in ("description", "about", "0.50", "other"):
        assert part in notes
