"""How much of what matters is kept when only part of the tokens is sent to a model.

    python eval/benchmarks/economy.py --data FOLDER [--out eval/results]

For every topic of multiling2011: the content bigrams (stemmed words without function words, neighbours) that at least
two references share and the full texts hold, and the share of them in the evidence that `engines.budget.within` keeps
at 20 to 100 % of the tokens of all texts. Beside it: plain document frequency, reading order, and our own choice where
the ids that are sent with each sentence are paid for too. Writes economy.json, economy.md and economy.svg.

Exit code: 0 where the English topics keep at least 92 % at 60 %, 1 where not, 2 where the data is missing.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import snowballstemmer

from summarizer.engines import budget, numbered
from summarizer.evidence import gather
from summarizer.model import Corpus, Evidence, Group, Source
from summarizer.text import tokens
from summarizer.text.lexicon import function_words
from summarizer.text.words import words

FLOOR, AT = 0.92, 0.6
SHARES = tuple(round(0.2 + 0.05 * step, 2) for step in range(17))
LANGUAGES = {"english": "en", "french": "fr", "arabic": "ar"}
Bigrams = frozenset[tuple[str, str]]
Select = Callable[["Topic", float], Sequence[Group]]


@dataclass(frozen=True)
class Topic:
    """One topic: its evidence, what each group's text costs, and what should be kept of it."""

    name: str
    language: str
    evidence: Evidence
    costs: Mapping[str, int]
    lines: Mapping[str, int]
    tokens: int
    gold: Bigrams
    bigrams: Mapping[str, Bigrams]


def main() -> int:
    """Measure, write and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds multiling2011/")
    parser.add_argument("--out", type=Path, default=Path("eval/results"))
    arguments = parser.parse_args()
    topics = read(arguments.data / "multiling2011")
    if not topics:
        print(f"{arguments.data}/multiling2011: no topics there", file=sys.stderr)
        return 2
    curves = {
        f"{name}, {language}": curve([topic for topic in topics if topic.language == language], select)
        for language in LANGUAGES
        for name, select in SELECTIONS.items()
        if any(topic.language == language for topic in topics)
    }
    write(arguments.out, curves, topics)
    reached = curves["ours, english"][SHARES.index(AT)]
    print(f"english, {AT:.0%} of the tokens: {reached:.1%} kept, floor {FLOOR:.0%}")
    return 0 if reached >= FLOOR else 1


def read(folder: Path) -> list[Topic]:
    """The topics of every file there is."""
    return [
        topic(json.loads(line))
        for path in sorted(folder.glob("topics_*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and json.loads(line)["language"] in LANGUAGES
    ]


def topic(record: Mapping[str, Any]) -> Topic:
    """One record as a topic."""
    code = LANGUAGES[record["language"]]
    stem = snowballstemmer.stemmer(record["language"]).stemWord
    empty = function_words(code)

    def bigrams(text: str) -> Bigrams:
        said = [stem(word) for word in words(text) if word not in empty]
        return frozenset(itertools.pairwise(said))

    sources = tuple(
        Source(f"S{n}", one["text"], one["id"], "0" * 64, one["title"], published=one.get("date"), language=code)
        for n, one in enumerate(record["documents"], 1)
    )
    evidence = gather(Corpus(sources))
    by_id = evidence.by_id()
    counts = Counter(pair for reference in record["references"] for pair in bigrams(reference["text"]))
    full = frozenset().union(*(bigrams(source.text) for source in sources))
    return Topic(
        record["topic"],
        record["language"],
        evidence,
        {group.id: tokens.count(by_id[group.lead].text) + 1 for group in evidence.groups},
        numbered.sheet(evidence).costs,
        sum(tokens.count(source.text) for source in sources),
        frozenset(pair for pair, count in counts.items() if count >= 2) & full,
        {group.id: bigrams(by_id[group.lead].text) for group in evidence.groups},
    )


def ours(one: Topic, share: float) -> Sequence[Group]:
    """What the generative engine sends, its text alone counted."""
    return budget.within(one.evidence, one.costs, int(share * one.tokens))


def with_ids(one: Topic, share: float) -> Sequence[Group]:
    """The same with the ids counted, as a share of sending every sentence with its id."""
    return budget.within(one.evidence, one.lines, int(share * sum(one.lines.values())))


def frequency(one: Topic, share: float) -> Sequence[Group]:
    """Sentences by the mean document frequency of their content words: the usual way."""
    df: Counter[str] = Counter()
    for source in one.evidence.sources:
        df.update(set(words(source.text)) - function_words(source.language))
    by_id = one.evidence.by_id()

    def score(group: Group) -> float:
        said = [word for word in words(by_id[group.lead].text) if word in df]
        return sum(df[word] for word in said) / max(1, len(said))

    return taken(one, sorted(one.evidence.groups, key=lambda group: -score(group)), share)


def order(one: Topic, share: float) -> Sequence[Group]:
    """Sentences as they come, until the budget is used up."""
    return taken(one, one.evidence.groups, share)


def taken(one: Topic, groups: Sequence[Group], share: float) -> list[Group]:
    """Groups in order, each that still fits."""
    left = int(share * one.tokens)
    found = []
    for group in groups:
        if one.costs[group.id] <= left:
            left -= one.costs[group.id]
            found.append(group)
    return found


SELECTIONS: Mapping[str, Select] = {
    "ours": ours,
    "ours, ids counted": with_ids,
    "document frequency": frequency,
    "reading order": order,
}


def curve(topics: Sequence[Topic], select: Select) -> list[float]:
    """Mean share of what should be kept, at every budget."""
    return [round(sum(kept(one, select(one, share)) for one in topics) / len(topics), 4) for share in SHARES]


def kept(one: Topic, groups: Sequence[Group]) -> float:
    """Share of the topic's bigrams that the groups hold."""
    held = frozenset().union(*(one.bigrams[group.id] for group in groups)) if groups else frozenset()
    return len(held & one.gold) / len(one.gold) if one.gold else 1.0


def write(folder: Path, curves: Mapping[str, list[float]], topics: Sequence[Topic]) -> None:
    """The numbers, a table and a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    counts = Counter(one.language for one in topics)
    signature = f"bigrams:stemmed,content|counter:{tokens.counter()}|topics:{dict(sorted(counts.items()))}"
    document = {"signature": signature, "shares": SHARES, "curves": curves}
    (folder / "economy.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    columns = [0.2, 0.4, 0.5, AT, 0.7, 0.8, 1.0]
    lines = [
        "# Economy: what is kept of what references share, by the tokens sent",
        "",
        f"`{signature}`",
        "",
        "| choice of sentences | " + " | ".join(f"{share:.0%}" for share in columns) + " |",
        "|" + " --- |" * (len(columns) + 1),
    ]
    lines += [
        f"| {name} | " + " | ".join(f"{values[SHARES.index(share)]:.1%}" for share in columns) + " |"
        for name, values in curves.items()
    ]
    lines += ["", f"Floor: {FLOOR:.0%} at {AT:.0%} on the English topics. ![curve](economy.svg)", ""]
    (folder / "economy.md").write_text("\n".join(lines), encoding="utf-8")
    english = {name.removesuffix(", english"): values for name, values in curves.items() if name.endswith("english")}
    (folder / "economy.svg").write_text(svg(english), encoding="utf-8")


def svg(curves: Mapping[str, list[float]]) -> str:
    """The curves as a plain line chart."""
    width, height, left, top = 640, 400, 56, 24
    colours = ("#0b6e4f", "#7fb69a", "#b5651d", "#8a8a8a")

    def at(share: float, value: float) -> str:
        x = left + (share - 0.2) / 0.8 * (width - left - 16)
        return f"{x:.1f},{top + (1 - value) / 0.8 * (height - top - 48):.1f}"

    space = "http://www.w3.org/2000/svg"
    out = [
        f'<svg xmlns="{space}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for value in (0.2, 0.4, 0.6, 0.8, 1.0):
        start, end = at(0.2, value), at(1.0, value)
        out.append(f'<polyline points="{start} {end}" stroke="#ddd" fill="none"/>')
        out.append(f'<text x="8" y="{start.split(",")[1]}">{value:.0%}</text>')
    out += [
        f'<text x="{at(share, 0).split(",")[0]}" y="{height - 28}" text-anchor="middle">{share:.0%}</text>'
        for share in (0.2, 0.4, 0.6, 0.8, 1.0)
    ]
    floor = f"{at(0.2, FLOOR)} {at(1.0, FLOOR)}"
    out.append(f'<polyline points="{floor}" stroke="#c00" stroke-dasharray="4 4" fill="none"/>')
    for (name, values), colour in zip(curves.items(), colours, strict=False):
        points = " ".join(at(share, max(0.2, value)) for share, value in zip(SHARES, values, strict=True))
        out.append(f'<polyline points="{points}" stroke="{colour}" stroke-width="2" fill="none"/>')
        y = 230 + 18 * list(curves).index(name)
        out.append(f'<text x="{width - 200}" y="{y}" fill="{colour}">{name}</text>')
    out.append(f'<text x="{width / 2}" y="{height - 8}" text-anchor="middle">share of the tokens of all texts</text>')
    out.append(f'<text x="{left}" y="14">bigrams kept that two or more references share (English topics)</text></svg>')
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    sys.exit(main())
