"""How good the verifier is: on mistakes of known kinds, on human labels, on speakers, on words, and on speed.

    python eval/benchmarks/verification.py --data FOLDER

Human labels are scored out of sample (see `verifier_labels`). Writes eval/results/verification.json and .md. Leaves
with 0 where the floors are met, 1 where one is not, 2 where data is missing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "training")]
import human_labels  # noqa: E402  # found by the line above
from verifier_labels import human  # noqa: E402
from verifier_speed import quickest  # noqa: E402

from summarizer.text.normalise import Quote, quotes  # noqa: E402
from summarizer.verify import check  # noqa: E402
from summarizer.verify.selftest import CEILINGS, FLOORS, SelfTest, run  # noqa: E402

RESULTS = HERE.parent / "results"
BALANCED = {"wice": 0.68, "cogensumm": 0.68, "xsumfaith": 0.68, "summedits_news": 0.62, "fool_me_twice": 0.60}
SPEAKERS, CLAIMS_A_SECOND = 0.90, 1000


def tokens(data: Path) -> dict[str, Any]:
    """Words marked as unsupported on wice, against marking every word that the evidence lacks."""
    counts = {"missing": [0, 0, 0], "absent words": [0, 0, 0]}
    records = list(human_labels.read(data / "wice" / "non_supported_tokens_dev.jsonl"))
    for record in records:
        claim, at, spans = record["claim"], 0, []
        for token in record["claim_tokens"]:
            at = max(at, claim.find(token, at))
            spans.append((at, at + len(token)))
            at += len(token)
        support = check(claim, record["evidence"])
        known = {word.strip(".,;:!?\"'()").casefold() for text in record["evidence"] for word in text.split()}
        for (start, end), gold in zip(spans, record["non_supported_spans"], strict=True):
            word = claim[start:end].strip(".,;:!?\"'()").casefold()
            marked = any(low < end and start < high for low, high in support.missing)
            _count(counts["missing"], marked=marked, gold=gold)
            _count(counts["absent words"], marked=bool(word) and word not in known, gold=gold)
    return {"n": len(records), **{name: round(_f1(three), 4) for name, three in counts.items()}}


def _count(three: list[int], *, marked: bool, gold: bool) -> None:
    three[0] += marked and gold
    three[1] += marked and not gold
    three[2] += gold and not marked


def _f1(three: Sequence[int]) -> float:
    hit, false, missed = three
    return 2 * hit / max(1, 2 * hit + false + missed)


def speakers(data: Path) -> dict[str, Any]:
    """Direct quotations of polnear whose named speaker is found, by the quotation they lie in."""
    right = wrong = unsaid = 0
    for record in human_labels.read(data / "polnear" / "dev.jsonl"):
        text = record["text"]
        found = quotes(text)
        for said in record["attributions"]:
            content = [part["spans"] for part in said["content"]]
            source = " ".join(part["text"] for part in said["source"]).split()
            quote = _direct(found, content, text)
            if quote is None or not source:
                continue
            if not quote.speaker:
                unsaid += 1
            elif set(quote.speaker.casefold().split()) & {word.casefold().strip(".,") for word in source}:
                right += 1
            else:
                wrong += 1
    n = right + wrong + unsaid
    return {"n": n, "right": round(right / max(1, n), 4), "wrong": wrong, "not said": unsaid,
            "right_where_said": round(right / max(1, right + wrong), 4)}  # fmt: skip


def _direct(found: Sequence[Quote], content: Sequence[Any], text: str) -> Quote | None:
    """The quotation that an attribution's content is, None for indirect speech."""
    for spans in content:
        for start, end in spans:
            body = text[start:end].strip()
            if len(body.split()) >= 3 and body[:1] in '"“':
                return next((q for q in found if q.start < end and start < q.end), None)
    return None


def self_test(texts: Sequence[str]) -> dict[str, Any]:
    """Both ways of checking."""
    return {
        "cited sentence": _told(run(texts, per_article=4)),
        "whole article": _told(run(texts, per_article=4, whole=True)),
    }


def _told(result: SelfTest) -> dict[str, Any]:
    def rates(table: dict[str, Any]) -> dict[str, Any]:
        return {
            kind: {"n": rate.n, "rate": None if rate.value is None else round(rate.value, 4)}
            for kind, rate in table.items()
        }

    return {"articles": result.articles, "caught": rates(result.caught), "alarms": rates(result.alarms)}


def floors(found: dict[str, Any]) -> list[tuple[str, float | None, float, bool]]:
    """(what, reached, wanted, met) of every floor of the issue."""
    rows: list[tuple[str, float | None, float, bool]] = []
    for way, told in found["self-test"].items():
        for kind, least in FLOORS.items():
            value = told["caught"][kind]["rate"]
            if value is not None:
                rows.append((f"self-test, {way}: {kind} caught", value, least, value >= least))
        for kind, most in CEILINGS.items():
            value = told["alarms"][kind]["rate"]
            rows.append(
                (f"self-test, {way}: false alarms, {kind} (at most)", value, most, value is not None and value <= most)
            )
    for name, least in BALANCED.items():
        value = found["human"].get(name, {}).get("balanced_accuracy")
        rows.append((f"{name}: balanced accuracy", value, least, value is not None and value >= least))
    said = found["speakers"]["right_where_said"]
    rows.append(("polnear: named speaker of a direct quote is right", said, SPEAKERS, said >= SPEAKERS))
    rate = found["speed"]["cold_claims_per_second"]
    rows.append(
        ("claims a second, one core, articles never seen before", rate, CLAIMS_A_SECOND, rate >= CLAIMS_A_SECOND)
    )
    return rows


def report(found: dict[str, Any]) -> str:
    """The results as Markdown."""
    kinds = [
        (way, kind, rate["n"], rate["rate"])
        for way, told in found["self-test"].items()
        for group in ("caught", "alarms")
        for kind, rate in told[group].items()
    ]
    keys = ("n", "good", "auc", "balanced_accuracy", "splits", "confusion", "balanced_accuracy_at_label",
            "confusion_at_label")  # fmt: skip
    labels = [(name, *(row[key] for key in keys)) for name, row in found["human"].items()]
    reached = [(what, value, wanted, "yes" if met else "no") for what, value, wanted, met in floors(found)]
    rest = "\n".join(f"- {name}: {found[name]}" for name in ("speakers", "tokens", "speed"))
    return (
        "\n\n".join(
            (
                "# Verification",
                _MADE,
                _table("floor | reached | wanted | met", reached),
                "## Human labels, out of sample",
                _CONFUSION,
                _table(
                    "set | n | good | AUC | balanced accuracy | by split | confusion | at label | confusion at label",
                    labels,
                ),
                "## Self-test",
                _table("checked against | kind | n | caught, or alarms", kinds),
                "## Speakers, words, speed",
                rest,
            )
        )
        + "\n"
    )


_MADE = (
    "Made by `eval/benchmarks/verification.py`. Speed is processor time of one process; other jobs ran on the same"
    " machine."
)
_CONFUSION = (
    "Means over the splits of the documents. Confusion, of the first: [[bad called bad, bad called good], [good called"
    " bad, good called good]]. `at label`: with the label's own threshold in place of one chosen for the set."
)


def _table(head: str, rows: Sequence[tuple[Any, ...]]) -> str:
    lines = [f"| {head} |", "| " + " | ".join("---" for _ in head.split("|")) + " |"]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)])


def main() -> int:
    """Measure, write, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=400, help="articles of the self-test")
    parser.add_argument("--only", help="one part, measured anew; the others stay as the results have them")
    args = parser.parse_args()
    if not human_labels.sets(args.data):
        print(f"no labelled claims in {args.data}")
        return 2
    texts = human_labels.held_out_articles(human_labels.articles(args.data))
    kept = RESULTS / "verification.json"
    found: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8")) if args.only else {}
    parts = {
        "speed": lambda: quickest(texts[100:180]),
        "human": lambda: human(args.data),
        "speakers": lambda: speakers(args.data),
        "self-test": lambda: self_test(texts[: args.articles]),
        "tokens": lambda: tokens(args.data),
    }
    for name, part in parts.items():
        if args.only in {None, name}:
            found[name] = part()
        print(name, json.dumps(found[name]), flush=True)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "verification.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    (RESULTS / "verification.md").write_text(report(found), encoding="utf-8")
    print(report(found))
    return 0 if all(met for *_, met in floors(found)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
