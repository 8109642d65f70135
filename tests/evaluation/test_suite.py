"""A bad suite gives one clear line with the place in the file."""

from pathlib import Path

import pytest

from summarizer.errors import SuiteError
from summarizer.evaluation import metrics, suite
from summarizer.evaluation.matching import stated
from summarizer.text.segment import spans
from tests.evaluation.conftest import ROOT

GOOD = """\
version: 1
name: small
cases:
  - id: one
    sources: [a.txt]
    references: ["A reference."]
    nuggets:
      - {id: n1, text: A fact., terms: [fact]}
systems:
  - {id: ours, engine: extractive}
thresholds:
  - {metric: rouge2.f1.mean, min: 0.1}
"""


@pytest.fixture
def load(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Some text.", encoding="utf-8")

    def from_text(text: str):
        path = tmp_path / "suite.yaml"
        path.write_text(text, encoding="utf-8")
        return suite.load(path, metrics.BY_FAMILY)

    return from_text


def test_a_good_suite_is_read(load):
    found = load(GOOD)
    assert [case.id for case in found.cases] == ["one"]
    assert found.cases[0].references[0].text == "A reference."
    assert found.systems[0].engine == "extractive"
    assert "rouge2.f1.mean" in found.metrics
    assert found.thresholds[0].minimum == 0.1


NAMES = ["a", *(f"b{n}" for n in range(12))]
BOMB = "x: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n" + "".join(
    f"x{n}: &b{n} [{', '.join(['*' + NAMES[n]] * 9)}]\n" for n in range(12)
)


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (("name: small", "nmae: small"), 2, "nmae"),
        (("    sources: [a.txt]", "    sources: [missing.txt]"), 5, "no such file: missing.txt"),
        (("    sources: [a.txt]", "    sources: ['*.docx']"), 5, "no such file: *.docx"),
        (('["A reference."]', '["file:gone.md"]'), 6, "no such file: gone.md"),
        (("    sources: [a.txt]\n", "    sources: [a.txt]\n  - id: one\n    sources: [a.txt]\n"), 6, "used twice"),
        (("n1, text: A fact., terms: [fact]}", "n1, text: A fact., wieght: vital}"), 8, "unknown key 'wieght'"),
        (("text: A fact.", "text: A fact., weight: huge"), 8, "huge"),
        (("rouge2.f1.mean", "rouge9.f1.mean"), 12, "unknown metric 'rouge9.f1.mean'"),
        (("thresholds:", "metrics: [citation]\nthresholds:"), 13, "never scored"),
        (("thresholds:", "metrics: [citaton]\nthresholds:"), 11, "unknown metric 'citaton'"),
        (("min: 0.1", "per: mean"), 12, "min"),
        (("engine: extractive", "engine: gpt"), 10, "gpt"),
        (("engine: extractive", "control: shuffled"), 10, "needs `base`"),
        (("engine: extractive", "control: shuffled, base: other"), 10, "no system 'other'"),
        (("version: 1", "version: 2"), 1, "1 was expected"),
        (("name: small", "name: small\nname: large"), 3, "twice"),
        (("name: small", "name: !!python/object:os.system small"), 2, "tag"),
        (("name: small", "name: [small"), 3, "not YAML"),
        (("name: small", "name: *nobody"), 2, "alias"),
        (("cases:", "x: 1\ncases:"), 3, "unknown key 'x'"),
        (("sources: [a.txt]", "sources: []"), 5, "sources"),
    ],
)
def test_a_bad_suite_names_the_line(load, change, line, says):
    before, after = change
    assert before in GOOD
    with pytest.raises(SuiteError) as caught:
        load(GOOD.replace(before, after, 1))
    message = str(caught.value)
    assert f"suite.yaml:{line}: " in message
    assert says in message
    assert len(message.splitlines()) <= 2


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "a: &a [*a]",
        "[" * 5000,
        "- " * 5000,
        "{a: " * 2000,
        "? [x]\n: 1",
        "<<: {a: 1}",
        "\x00",
        "",
        "just words",
        "--- 1\n--- 2\n",
    ],
    ids=["bomb", "recursive", "deep", "dashes", "maps", "key", "merge", "nul", "empty", "scalar", "two"],
)
def test_hostile_yaml_is_refused_in_one_line(load, text):
    with pytest.raises(SuiteError) as caught:
        load(text)
    assert len(str(caught.value).splitlines()) <= 2
    assert len(str(caught.value)) < 600


def test_a_missing_or_unreadable_suite_is_an_error(tmp_path: Path):
    with pytest.raises(SuiteError, match="no such suite file"):
        suite.load(tmp_path / "none.yaml", metrics.BY_FAMILY)
    (tmp_path / "latin.yaml").write_bytes(b"name: \xe9\xff")
    with pytest.raises(SuiteError, match="UTF-8"):
        suite.load(tmp_path / "latin.yaml", metrics.BY_FAMILY)


def test_included_files_are_checked_and_named(load, tmp_path: Path):
    (tmp_path / "nuggets.yaml").write_text("- {id: a, text: x}\n- {id: a, text: y}\n", encoding="utf-8")
    inline = "    nuggets:\n      - {id: n1, text: A fact., terms: [fact]}\n"
    with pytest.raises(SuiteError) as caught:
        load(GOOD.replace(inline, "    nuggets: file:nuggets.yaml\n"))
    assert "nuggets.yaml:2: the nugget id 'a' is used twice" in str(caught.value)


def test_the_digest_follows_sources_and_references_not_their_place(load, tmp_path: Path):
    one = load(GOOD).cases[0].sha256
    assert load(GOOD + "# a comment\n").cases[0].sha256 == one
    assert load(GOOD.replace("A reference.", "Another.")).cases[0].sha256 != one
    (tmp_path / "a.txt").write_text("Other text.", encoding="utf-8")
    assert load(GOOD).cases[0].sha256 != one


@pytest.mark.parametrize("name", ["seeds.yaml", "local.yaml"])
def test_this_projects_own_suites_are_good(name):
    found = suite.load(ROOT / "eval" / "suites" / name, metrics.BY_FAMILY)
    seeds = found.cases[0]
    assert len(seeds.sources) == 5
    assert len(seeds.references) == 2
    assert len(seeds.nuggets) >= 20
    assert {nugget.weight for nugget in seeds.nuggets} == {"vital", "okay"}
    assert {one.kind for one in seeds.disagreements} >= {"number", "name", "event", "cause"}
    assert seeds.traps
    assert seeds.forbidden


def test_what_the_seeds_nuggets_ask_for_is_in_the_seeds():
    """Every nugget is stated by a sentence of some source, and both reference briefs state most of the vital ones."""
    seeds = suite.load(ROOT / "eval" / "suites" / "seeds.yaml", metrics.BY_FAMILY).cases[0]
    texts = [Path(path).read_text(encoding="utf-8") for path in seeds.sources]
    known = [text[start:end] for text in texts for start, end in spans(text)]
    for nugget in seeds.nuggets:
        assert any(stated(nugget, sentence) for sentence in known), nugget.id
    for reference in seeds.references:
        told = [reference.text[start:end] for start, end in spans(reference.text)]
        vital = [nugget for nugget in seeds.nuggets if nugget.weight == "vital"]
        assert sum(any(stated(nugget, line) for line in told) for nugget in vital) / len(vital) > 0.7
        assert 230 <= len(reference.text.split()) <= 270
    for known_one in seeds.disagreements:
        for side in known_one.sides:
            assert any(stated(side, sentence) for sentence in known), (known_one.id, side.text)
