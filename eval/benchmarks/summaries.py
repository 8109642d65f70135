"""Extractive briefs against people's summaries, ten published systems, lead, random and sumy: ROUGE, speed and scale.

Every topic is scored with weights learned, and every other number of ranking and selection chosen, on the other topics
alone (in every language; nested leave-one-topic-out, see `tune_selection.py`); what ships, which has seen all of them,
is given next to it. The numbers that these topics do not exercise (several outlets on one event) were set by hand.
Writes `eval/results/summaries.md`, `summaries.json` and `summaries.svg`. Needs sumy for its rows (`pip install sumy`).

    python eval/benchmarks/summaries.py --data FOLDER

Exit code 0 where the floors hold, 1 where one does not, 2 without data.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from statistics import mean

import multiling
import scale
import speed
import summaries_figure
import tune_selection

from summarizer import summarize
from summarizer.engines.compression import trimmed
from summarizer.engines.extractive import Extractive
from summarizer.engines.tuning import Tuning
from summarizer.evidence import gather
from summarizer.evidence.ranking import rank
from summarizer.text.segment import spans

WORDS = 250
RESULTS = Path(__file__).parents[1] / "results"
RESAMPLES = 5000
OURS, SHIPPED, LEAD = "sourcebrief, held out", "sourcebrief, in sample", "round-robin lead, cleaned"
SPLIT = {"en": "English", "fr": "French", "ar": "Arabic"}
FLOOR_R2, FLOOR_R1 = 23.0, 51.0

Unseen = dict[str, tuple[tuple[float, ...], Tuning]]
Scores = dict[str, dict[str, list[tuple[float, float]]]]


def cut(text: str) -> str:
    """The first words of a text, as many as every system may use."""
    return " ".join(text.split()[:WORDS])


def brief(topic: multiling.Topic, engine: Extractive) -> str:
    """The claims of the whole pipeline, in order."""
    made = summarize(topic.corpus, style="briefing", max_words=WORDS, engine=engine)
    return " ".join(claim.text for claim in made.claims)


def lead(topic: multiling.Topic, *, cleaned: bool) -> str:
    """First sentences of every document in turn, then second ones, …; cleaned: without headings and datelines."""
    rows: list[list[str]] = []
    if cleaned:
        by_source: dict[str, list[str]] = {source.id: [] for source in topic.corpus.sources}
        for one in rank(gather(topic.corpus)).scored:
            if one.proper:
                by_source[one.sentence.source].append(trimmed(one.sentence.text, topic.language))
        rows = list(by_source.values())
    else:
        rows = [
            [source.text[start:end] for start, end in spans(source.text, topic.language)]
            for source in topic.corpus.sources
        ]
    turns = [row[at] for at in range(max(map(len, rows))) for row in rows if at < len(row)]
    return cut(" ".join(turns))


def at_random(topic: multiling.Topic, seed: int) -> str:
    """Whole sentences in random order."""
    found = [one.sentence.text for one in rank(gather(topic.corpus)).scored if one.proper]
    random.Random(seed).shuffle(found)
    return cut(" ".join(found))


def texts(topic: multiling.Topic, unseen: Unseen) -> dict[str, list[str]]:
    """What each system says of a topic; several texts where a system is random."""
    said = {
        OURS: [brief(topic, Extractive(*unseen[topic.name]))],
        SHIPPED: [brief(topic, Extractive(*unseen[""]))],
        LEAD: [lead(topic, cleaned=True)],
        "round-robin lead, raw": [lead(topic, cleaned=False)],
        "random sentences": [at_random(topic, seed) for seed in range(20)],
    }
    said.update({name: [text] for name, text in topic.systems.items()})
    if topic.language == "en":
        said.update({f"sumy {name}": [cut(text)] for name, text in speed.sumy_texts(topic, WORDS).items()})
    return said


def score(topics: list[multiling.Topic], unseen: Unseen) -> Scores:
    """ROUGE-1 and -2 F by language, system and topic."""
    scores: Scores = {}
    for topic in topics:
        rouge = multiling.Rouge(topic.language)
        table = scores.setdefault(topic.language, {})
        for name, said in texts(topic, unseen).items():
            both = [rouge(text, topic.references) for text in said]
            table.setdefault(name, []).append((mean(r1 for r1, _ in both), mean(r2 for _, r2 in both)))
        table.setdefault("people, each against the others", []).append(_people(topic, rouge))
    return scores


def _people(topic: multiling.Topic, rouge: multiling.Rouge) -> tuple[float, float]:
    both = [rouge(text, topic.references[:at] + topic.references[at + 1 :]) for at, text in enumerate(topic.references)]
    return mean(r1 for r1, _ in both), mean(r2 for _, r2 in both)


def interval(values: list[float]) -> tuple[float, float]:
    """Bootstrap over topics, 95 %, percentile, seeded."""
    dice = random.Random(0)
    means = sorted(mean(dice.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES) - 1]


def floors(scores: Scores, timing: dict[str, float], growth: scale.Growth) -> dict[str, bool]:
    """Each floor of the issue, and whether it holds."""
    english = scores["en"]
    held = {
        f"English ROUGE-2 at least {FLOOR_R2}": mean(r2 for _, r2 in english[OURS]) >= FLOOR_R2,
        f"English ROUGE-1 at least {FLOOR_R1}": mean(r1 for r1, _ in english[OURS]) >= FLOOR_R1,
        "no English topic below lead": all(
            own[1] >= other[1] for own, other in zip(english[OURS], english[LEAD], strict=True)
        ),
    }
    for code in ("fr", "ar"):
        own = mean(r2 for _, r2 in scores[code][OURS])
        real = {name: row for name, row in scores[code].items() if name.startswith("ID") and name != "ID10"}
        best = max(mean(r2 for _, r2 in row) for row in real.values())
        held[f"{SPLIT[code]} above the best published system"] = own > best
        held[f"{SPLIT[code]} above lead, cleaned"] = own > mean(r2 for _, r2 in scores[code][LEAD])
        raw = scores[code]["round-robin lead, raw"]
        held[f"{SPLIT[code]} above lead, raw"] = own > mean(r2 for _, r2 in raw)
    if timing:
        held["ten times as fast as sumy's LexRank, every topic"] = timing["least"] >= 10
    last = growth["real"][-1]
    held["1,000 articles in 10 s"] = last["articles"] >= 1000 and last["seconds"] <= 10
    held["1,000 articles in 1 GB"] = all(rows[-1]["megabytes"] <= 1024 for rows in growth.values())
    return held


def report(
    scores: Scores,
    chosen: list[str],
    measured: tuple[dict[str, float], scale.Growth],
    held: dict[str, bool],
) -> str:
    """The tables as Markdown."""
    timing, growth = measured
    lines = ["# Summaries of several documents", "", __doc__.split("\n\n")[1].replace("\n", " "), ""]
    for code, table in scores.items():
        signature = multiling.Rouge(code).signature
        lines += [f"## {SPLIT[code]}: multiling2011, 5 topics, {WORDS} words", "", f"`{signature}`", ""]
        lines += ["| system | ROUGE-2 F | 95 % | ROUGE-1 F | 95 % | ROUGE-2 by topic |"]
        lines += ["| --- | --- | --- | --- | --- | --- |"]
        for name, row in sorted(table.items(), key=lambda item: -mean(r2 for _, r2 in item[1])):
            first, second = [r1 for r1, _ in row], [r2 for _, r2 in row]
            a, b = interval(second), interval(first)
            label = {"ID10": "ID10 (sees the references)", "ID9": "ID9 (centroid baseline)"}.get(name, name)
            lines.append(
                f"| {'**' + label + '**' if name == OURS else label} | {mean(second):.1f} | {a[0]:.1f}–{a[1]:.1f} "
                f"| {mean(first):.1f} | {b[0]:.1f}–{b[1]:.1f} | {' '.join(f'{value:.1f}' for value in second)} |"
            )
        lines.append("")
    lines += ["## Chosen numbers", "", *chosen, ""]
    lines += ["## Speed", ""]
    if timing:
        lines.append(
            "Processor time, five English topics, the same sentences: "
            f"sumy's LexRank {timing['lexrank'] * 1000:.0f} ms a topic, this engine {timing['engine'] * 1000:.0f} ms "
            f"(ranking, selection, ordering): {timing['ratio']:.1f} times as fast, and "
            f"{timing['least']:.1f} times on the topic where it is least."
        )
        lines.append("")
    lines += [scale.__doc__.split("\n\n", 1)[1].replace("\n", " ").strip()]
    lines += ["Large numbers of articles use a process for each core; the quickest of two runs counts.", ""]
    lines += ["| kind | articles | sentences | gather s | engine s | both s | processor s | peak MB |"]
    lines += ["| --- | --- | --- | --- | --- | --- | --- | --- |"]
    lines += [
        f"| {kind} | {row['articles']} | {row['sentences']} | {row['gather']:.2f} | {row['engine']:.2f} "
        f"| {row['seconds']:.2f} | {row['processor_seconds']:.2f} | {row['megabytes']:.0f} |"
        for kind, rows in growth.items()
        for row in rows
    ]
    lines += ["", "![ROUGE-2 and time](summaries.svg)"]
    lines += ["", "## Floors", ""] + [f"- {'met' if good else '**missed**'}: {name}" for name, good in held.items()]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure, write the results, and say whether the floors hold."""
    folder = multiling.asked(__doc__)
    if folder is None:
        return 2
    topics = multiling.load(folder)
    best = tune_selection.shipped(folder)
    everything = (tune_selection.weights(folder, frozenset(), best.penalty), best.tuning)
    scores = score(topics, {**tune_selection.chosen(folder), "": everything})
    timing, growth = speed.measure(topics), scale.measure(folder.parent)
    held = floors(scores, timing, growth)
    chosen = tune_selection.table(folder, sorted({topic.name for topic in topics}))
    text = report(scores, chosen, (timing, growth), held)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "summaries.md").write_text(text, encoding="utf-8")
    stored = {"scores": scores, "speed": timing, "scale": growth, "floors": held}
    (RESULTS / "summaries.json").write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    chart = summaries_figure.svg(scores["en"], growth, OURS)
    (RESULTS / "summaries.svg").write_text(chart, encoding="utf-8")
    print(text)
    return 0 if all(held.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
