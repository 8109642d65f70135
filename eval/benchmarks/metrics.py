"""Do the metrics agree with people? Rank correlations with experts' grades, next to ROUGE and published values.

SummEval (Fabbri et al. 2021): 100 articles × 16 systems, 11 references, experts' coherence, consistency, fluency and
relevance. Summary level: ρ and τ over the systems of an article, mean over articles, with a bootstrap interval
clustered by article; system level: τ over the means of the 16 systems. MultiLing 2011: 5 English topics × 10 systems
against the mean human grade of each system.

    python eval/benchmarks/metrics.py --data FOLDER [-n ARTICLES]

FOLDER holds `summeval/` and `multiling2011/`. Exit 0 where the floors are met, 1 where not, 2 where data is missing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from summarizer.evaluation import statistics as stats
from summarizer.evaluation.metrics import Tools, rouge, texture
from summarizer.evaluation.metrics.facts import scores as fact_scores
from summarizer.model import Brief, Citation, Claim, Corroboration, Run, Section, Source, Support
from summarizer.text.segment import sentences, spans
from summarizer.verify import check

ASPECTS = ("coherence", "consistency", "fluency", "relevance")
PUBLISHED = {
    "ROUGE-1, ρ as published (BARTScore, Yuan et al. 2021)": (0.167, 0.160, 0.115, 0.326),
}
HUMAN_MULTILING = {
    "ID1": 3.09, "ID2": 3.53, "ID3": 3.55, "ID4": 2.03, "ID5": 2.92,
    "ID6": 2.20, "ID7": 2.29, "ID8": 2.73, "ID9": 2.50, "ID10": 3.20,
}  # fmt: skip
"""Mean length-aware grades over all ten English topics, as the corpus publishes them."""
REPRODUCED = (0.122, 0.159, 0.107, 0.256)  # ROUGE-1 F with references[0], computed elsewhere on the same file
RESULTS = Path(__file__).parents[1] / "results"
HELD = Support("supported", 1.0)


def brief_of(summary: str, documents: Sequence[str]) -> Brief:
    """A summary as a brief whose every claim cites every sentence of the documents."""
    sources = tuple(Source(f"S{n}", text, "", "") for n, text in enumerate(documents, start=1))
    cites = tuple(
        Citation(source.id, one.id, one.start, one.end, one.text) for source in sources for one in sentences(source)
    )
    claims = tuple(
        Claim(f"C{n}", "lede", summary[low:high], None, cites, HELD, Corroboration("single-origin", 1, 1))
        for n, (low, high) in enumerate(spans(summary), start=1)
    )  # fmt: skip
    return Brief("", None, (Section("lede", "", ()),), claims, (), (), sources, (), (), Run("", None, "", "", ""))


def measured(
    summary: str, documents: Sequence[str], references: Sequence[str], tools: Tools
) -> dict[str, float | None]:
    """All metrics of one summary; more is meant to be better in each, but for the descriptive ones."""
    found: dict[str, float | None] = {}
    against = [rouge.rouge_long(reference, summary, "ascii") for reference in references]
    for kind in rouge.TYPES:
        found[f"{kind}.f1, first reference"] = against[0][kind][2]
        found[f"{kind}.f1.mean"] = fmean(one[kind][2] for one in against)
        found[f"{kind}.f1.max"] = max(one[kind][2] for one in against)
        found[f"{kind}.r.mean"] = fmean(one[kind][1] for one in against)
    joined = rouge.rouge_long("\n".join(documents), summary, "ascii")
    found["rouge2.p.sources"] = joined["rouge2"][0]
    brief = brief_of(summary, documents)
    held = [tools.support(claim.text, tuple(documents)) for claim in brief.claims]
    found["grounding.mean"] = fmean(one.score for one in held) if held else None
    found["grounding.min"] = min((one.score for one in held), default=None)
    found["grounding.supported"] = fmean(float(one.label == "supported") for one in held) if held else None
    for name, score in {**fact_scores(brief), **texture.fragments(brief), **texture.redundancy(brief)}.items():
        less = name.startswith("redundancy")
        found[("−" if less else "") + name] = -score.value if less and score.value is not None else score.value
    return found


def correlation(
    values: Sequence[float | None], grades: Sequence[float], measure: Callable[..., float | None]
) -> float | None:
    """A rank correlation over the pairs that have a value; None for fewer than four or constant ones."""
    pairs = [(value, grade) for value, grade in zip(values, grades, strict=True) if value is not None]
    if len(pairs) < 4:
        return None
    return measure([value for value, _ in pairs], [grade for _, grade in pairs])


def summeval(path: Path, limit: int | None) -> dict[str, Any]:
    """Correlations by metric and aspect on SummEval."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][:limit]
    table: dict[str, list[list[float | None]]] = {}
    grades: dict[str, list[list[float]]] = {aspect: [] for aspect in ASPECTS}
    for number, record in enumerate(records):
        tools = Tools(check)
        rows = [
            measured(one["summary"], [record["document"]], record["references"], tools)
            for one in record["systems"].values()
        ]
        for name in rows[0]:
            table.setdefault(name, []).append([row[name] for row in rows])
        for aspect in ASPECTS:
            grades[aspect].append([one["human"][aspect] for one in record["systems"].values()])
        print(f"\rsummeval {number + 1}/{len(records)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return {name: {aspect: _aspect(values, grades[aspect]) for aspect in ASPECTS} for name, values in table.items()}


def _aspect(values: Sequence[Sequence[float | None]], grades: Sequence[Sequence[float]]) -> dict[str, Any]:
    """Summary level ρ and τ with ρ's interval, system level τ."""
    rho = {str(n): correlation(v, g, stats.spearman) for n, (v, g) in enumerate(zip(values, grades, strict=True))}
    tau = [correlation(v, g, stats.kendall) for v, g in zip(values, grades, strict=True)]
    known = {name: [value] for name, value in rho.items() if value is not None}
    interval = stats.bootstrap(known)
    taus = [value for value in tau if value is not None]
    means = [_mean(column) for column in zip(*values, strict=True)]
    return {
        "rho": interval.mean if interval else None,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "articles": len(known),
        "tau": fmean(taus) if taus else None,
        "system_tau": correlation(means, [fmean(column) for column in zip(*grades, strict=True)], stats.kendall),
    }


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def multiling(path: Path) -> dict[str, Any]:
    """System level correlations with the published mean grades, over the topics at hand."""
    topics = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    table: dict[str, dict[str, list[float | None]]] = {}
    for topic in topics:
        documents, references = (
            [one["text"] for one in topic["documents"]],
            [one["text"] for one in topic["references"]],
        )
        tools = Tools(check)
        for system, summary in topic["system_summaries"].items():
            for name, value in measured(summary, documents, references, tools).items():
                table.setdefault(name, {}).setdefault(system, []).append(value)
    found = {}
    for name, by_system in table.items():
        systems = [system for system in by_system if system in HUMAN_MULTILING]
        values = [_mean(by_system[system]) for system in systems]
        human = [HUMAN_MULTILING[system] for system in systems]
        unseen = [at for at, system in enumerate(systems) if system != "ID10"]  # ID10 sees the references
        found[name] = {
            "tau": correlation(values, human, stats.kendall),
            "rho": correlation(values, human, stats.spearman),
            "tau_without_ID10": correlation([values[at] for at in unseen], [human[at] for at in unseen], stats.kendall),
        }
    return found


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:+.3f}"


def markdown(found: Mapping[str, Any], ties: Sequence[str]) -> str:
    """The tables."""
    lines = [
        "# Do the metrics agree with people?",
        "",
        "Made by `python eval/benchmarks/metrics.py --data FOLDER`.",
        "",
    ]
    if "summeval" in found:
        lines += ["## SummEval, summary level: Spearman's ρ [95 %] and Kendall's τ, mean over articles", ""]
        lines += ["| metric | " + " | ".join(ASPECTS) + " |", "| --- |" + " --- |" * len(ASPECTS)]
        for name, aspects in found["summeval"].items():
            cells = [
                f"{_number(one['rho'])} [{_number(one['low'])}, {_number(one['high'])}] τ {_number(one['tau'])}"
                for one in aspects.values()
            ]
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
        lines += [
            f"| *{name}* | " + " | ".join(f"{value:+.3f}" for value in row) + " |" for name, row in PUBLISHED.items()
        ]
        lines += ["", "## SummEval, system level: Kendall's τ over 16 systems", ""]
        lines += ["| metric | " + " | ".join(ASPECTS) + " |", "| --- |" + " --- |" * len(ASPECTS)]
        for name, aspects in found["summeval"].items():
            lines.append(f"| {name} | " + " | ".join(_number(one["system_tau"]) for one in aspects.values()) + " |")
    if "multiling" in found:
        lines += ["", "## MultiLing 2011, English: system level, 10 systems, mean human grade", ""]
        lines += ["| metric | τ | ρ | τ without ID10 |", "| --- | --- | --- | --- |"]
        for name, one in found["multiling"].items():
            lines.append(f"| {name} | " + " | ".join(_number(value) for value in one.values()) + " |")
        lines += ["", "Human grades: the corpus's published means over ten topics; summaries: the topics at hand."]
    return "\n".join([*lines, "", "## Floors", "", *(f"- {line}" for line in ties)]) + "\n"


def floors(found: Mapping[str, Any]) -> list[tuple[bool, str]]:
    """What must hold for the metrics to be trusted."""
    checks: list[tuple[bool, str]] = []
    if "summeval" in found:
        ours = [found["summeval"]["rouge1.f1, first reference"][aspect]["rho"] for aspect in ASPECTS]
        near = all(abs(value - other) <= 0.04 for value, other in zip(ours, REPRODUCED, strict=True))
        checks.append(
            (near, f"ROUGE-1 with one reference gives ρ {', '.join(map(_number, ours))}; elsewhere {REPRODUCED}")
        )
        grounding = found["summeval"]["grounding.mean"]["consistency"]["rho"] or 0.0
        best = max(found["summeval"][f"{kind}.f1.mean"]["consistency"]["rho"] or 0.0 for kind in rouge.TYPES)
        checks.append(
            (
                grounding > best,
                f"grounding agrees on consistency ({grounding:+.3f}) better than any ROUGE ({best:+.3f})",
            )
        )
    if "multiling" in found:
        recall = found["multiling"]["rouge2.f1.mean"]["tau"] or 0.0
        checks.append((recall > 0.2, f"ROUGE-2 agrees with MultiLing's graders: τ {recall:+.3f} > 0.2"))
    return checks


def main() -> int:
    """Measure, write results, and say whether the floors hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("-n", type=int, metavar="ARTICLES", help="only the first articles of SummEval; writes nothing")
    arguments = parser.parse_args()
    files = {
        "summeval": arguments.data / "summeval" / "summeval.jsonl",
        "multiling": arguments.data / "multiling2011" / "topics_english.jsonl",
    }
    missing = [str(path) for path in files.values() if not path.is_file()]
    if missing:
        print(f"missing: {', '.join(missing)}", file=sys.stderr)
        return 2
    found = {"summeval": summeval(files["summeval"], arguments.n), "multiling": multiling(files["multiling"])}
    checks = floors(found)
    text = markdown(found, [f"{'met' if held else 'MISSED'}: {line}" for held, line in checks])
    print(text)
    if arguments.n is None:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "metrics.md").write_text(text, encoding="utf-8")
        (RESULTS / "metrics.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0 if all(held for held, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
