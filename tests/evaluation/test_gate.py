"""The gate fails for the right, printed reason; bless refuses to lower what was reached."""

import json

import pytest

from summarizer.errors import CheckFailed, SuiteError
from summarizer.evaluation import gate
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.results import Result
from summarizer.evaluation.values import Suite


@pytest.fixture
def blessed(suite, invoke):
    assert invoke("bless", suite).exit_code == 0
    assert invoke("gate", suite).return_value == 0
    return suite


def edit(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def failures(result):
    assert result.return_value == 1, result.output
    return [line for line in result.stdout.splitlines() if line.startswith("FAILED")]


def test_an_untouched_suite_passes_and_says_it_was_compared(blessed, invoke):
    result = invoke("gate", blessed)
    assert result.return_value == 0
    assert "compared with the baseline: 4 means, none moved" in result.stdout


def test_without_a_baseline_only_thresholds_are_held(suite, invoke):
    result = invoke("gate", suite)
    assert result.return_value == 0
    assert "no baseline yet" in result.stdout


def test_an_edited_style_fails_until_it_is_blessed(blessed, invoke):
    style = blessed.parent / "own.md"
    style.write_text(style.read_text(encoding="utf-8") + "\nBe brief.\n", encoding="utf-8")
    said = failures(invoke("gate", blessed))
    assert len(said) == 1
    assert "(style-changed) ours: the style own.md was edited since the baseline" in said[0]
    assert invoke("bless", blessed).exit_code == 0
    assert invoke("gate", blessed).return_value == 0


def test_a_broken_citation_is_a_hard_break_with_its_claim(blessed, invoke):
    store = blessed.parent.parent / "runs" / "small" / "briefs.jsonl"
    record = json.loads(store.read_text(encoding="utf-8").splitlines()[-1])
    record["brief"]["claims"][0]["citations"][0]["start"] += 1
    store.write_text(json.dumps(record) + "\n", encoding="utf-8")
    said = failures(invoke("gate", blessed, "--rescore"))
    broken = [line for line in said if "(hard-break) ours harbour: citation.validity" in line]
    assert len(broken) == 1
    assert "C1: S" in broken[0]
    assert "says something else" in broken[0] or "is not in sentence" in broken[0]


def test_a_lowered_length_fails_for_the_option_and_for_what_it_costs(blessed, invoke):
    edit(blessed, "max_words: 120", "max_words: 30")
    said = failures(invoke("gate", blessed))
    assert any("(system-changed) ours: max_words was 120 and is 30" in line for line in said)
    assert any("(hard-break) ours harbour: nuggets.recall" in line for line in said)


def test_changed_data_is_refused_not_compared(blessed, invoke):
    edit(blessed.parent / "reference.md", "Maren Lys", "Maren Lind")
    result = invoke("gate", blessed)
    said = failures(result)
    assert any("(data-changed) harbour: case harbour has changed since the baseline" in line for line in said)
    assert "compared with the baseline" not in result.stdout
    assert not any("hard-break" in line for line in said)


def test_bless_refuses_to_lower_a_floor_without_a_reason(blessed, invoke):
    path = blessed.parent.parent / "baselines" / "small.json"
    before = path.read_text(encoding="utf-8")
    edit(blessed, "max_words: 120", "max_words: 30")
    refused = invoke("bless", blessed)
    assert isinstance(refused.exception, CheckFailed)
    assert "ours harbour: nuggets.recall" in str(refused.exception)
    assert path.read_text(encoding="utf-8") == before
    assert invoke("bless", blessed, "--allow-regression", "shorter on purpose").exit_code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["regressions"] == ["shorter on purpose"]
    assert invoke("gate", blessed).return_value == 0


def test_bless_refuses_a_lower_or_missing_threshold(blessed, invoke):
    edit(blessed, "{metric: citation.validity, min: 1, per: case}", "{metric: citation.validity, min: 0.5, per: case}")
    refused = invoke("bless", blessed)
    assert "is lower than it was" in str(refused.exception)


def test_a_broken_threshold_fails_run_and_gate(suite, invoke):
    edit(suite, "thresholds:", "thresholds:\n  - {metric: nuggets.recall, min: 0.99}")
    assert "nuggets.recall" in failures(invoke("run", suite))[0]
    assert "nuggets.recall" in failures(invoke("gate", suite))[0]


def test_nothing_evaluated_is_a_failure(suite, invoke):
    edit(suite, "{id: ours, engine: extractive, style: own.md, max_words: 120}", "{id: ours, control: lead}")
    assert "nothing was evaluated" in failures(invoke("run", suite))[0]


def test_a_threshold_never_scored_is_a_failure(suite, invoke):
    edit(suite, "thresholds:", "thresholds:\n  - {metric: traps.avoided, min: 1}")
    assert "never scored: the case lists no traps" in failures(invoke("run", suite))[0]


def test_a_baseline_that_is_none_is_said_to_be(blessed, invoke):
    path = blessed.parent.parent / "baselines" / "small.json"
    for bad in ("{", "[]", '{"version": 1}', '{"version": 99}'):
        path.write_text(bad, encoding="utf-8")
        assert isinstance(invoke("gate", blessed).exception, SuiteError)


def scores(values: dict[str, float]) -> Baseline:
    cases = dict.fromkeys(values, "x")
    return Baseline("s", cases, {}, {"ours": {"style": "a"}}, {"nuggets.recall": "sig"}, {},
                    {"ours": {case: {"nuggets.recall": value} for case, value in values.items()}})  # fmt: skip


def judged(before: dict[str, float], after: dict[str, float]) -> gate.Verdict:
    suite = Suite("s", "s.yaml", (), (), ("nuggets.recall",), tolerance={"default": 0.2})
    return gate.judge(Result(suite, (), {}, ()), scores(before), scores(after))


def test_a_broad_drop_fails_though_no_case_breaks():
    before = {f"c{n}": 0.6 + n / 100 for n in range(12)}
    verdict = judged(before, {case: value - 0.05 - len(case) / 100 for case, value in before.items()})
    assert [breach.kind for breach in verdict.result.breaches] == ["broad-drop"]
    assert verdict.changes[0].verdict == "worse"


def test_one_hard_break_fails_though_the_average_rises():
    before = {f"c{n}": 0.5 for n in range(12)}
    after = dict.fromkeys(before, 0.8) | {"c3": 0.1}
    verdict = judged(before, after)
    assert [(breach.kind, breach.case) for breach in verdict.result.breaches] == [("hard-break", "c3")]
    assert verdict.changes[0].difference.mean > 0


def test_few_cases_say_so_instead_of_a_p_value():
    verdict = judged({"a": 0.5, "b": 0.6}, {"a": 0.45, "b": 0.55})
    assert verdict.changes[0].p is None
    assert "too few cases" in verdict.changes[0].verdict
    assert verdict.result.ok
