"""Make `summarizer/verify/relations.json`: which words mean the same, the more general, the opposite; verbs.

Reads the WordNet 3.0 database (Debian: `wordnet-base`; its licence allows copies and derived works with its notice,
which the file carries) and, for how common words are, any folder of JSON lines with long `text` fields.

    python eval/training/relations.py --wordnet /usr/share/wordnet --data FOLDER
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from pathlib import Path

from summarizer.text.words import words
from summarizer.verify.stems import stem

POS = {"noun": ("n", 4), "verb": ("v", 5), "adj": ("a", 3), "adv": ("r", 3)}  # senses kept of each part of speech
PARTICLES = frozenset(
    ["off", "out", "up", "down", "away", "over", "back", "in", "on", "through", "apart", "aside", "forward"]
)
PHRASE_SENSES = 2  # most used ones; later ones are rare in news
NOTICE = (
    "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Provided as is, without warranties; see"
    " wordnet.princeton.edu/license-and-commercial-use for the licence, which permits derived works with this notice."
)


def counts(folder: Path) -> tuple[Counter[str], int]:
    """In how many documents each stem occurs."""
    seen, total = Counter[str](), 0
    for text in texts(folder):
        seen.update({stem(word) for word in words(text)})
        total += 1
    return seen, total


def texts(folder: Path) -> list[str]:
    """Every long text of the data folder, once, in order."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if not isinstance(record, dict):
                continue
            for key in ("text", "document", "evidence"):
                value = record.get(key)
                text = " ".join(map(str, value)) if isinstance(value, list) else value
                if isinstance(text, str) and len(text) > 500:
                    found[text] = None
    return list(found)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("summarizer/verify/relations.json"))
    args = parser.parse_args()
    seen, total = counts(args.data)
    rarity = {
        s: round(math.log(total / n), 1) for s, n in sorted(seen.items()) if n >= 8 and len(s) > 1 and s.isalpha()
    }
    table = wordnet(args.wordnet, {s for s, n in seen.items() if n >= 3})
    table["phrases"] = phrases(args.wordnet, {s for s, n in seen.items() if n >= 3})
    table |= verbs(args.wordnet, set(table["concepts"]) | set(table["above"]) | rarity.keys())
    table |= {"notice": NOTICE, "documents": total, "rarity": rarity}
    args.out.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n")
    print(args.out.stat().st_size, {key: len(value) for key, value in table.items() if isinstance(value, dict)})


def wordnet(folder: Path, common: set[str]) -> dict[str, object]:
    """Concepts of stems, more general concepts, and opposite stems."""
    senses = _senses(folder, common)
    kept = {concept for group in senses.values() for concept in group}
    lemmas: dict[str, list[str]] = {}
    links: list[tuple[str, int, str, str, int]] = []
    for name, (pos, _) in POS.items():
        for line in (folder / f"data.{name}").read_text().splitlines():
            if not line.startswith("  "):
                _synset(line, pos, lemmas, links)
    general: dict[str, str] = {}
    pairs: dict[str, set[tuple[str, str]]] = {"opposite": set(), "family": set()}
    for here, source, symbol, there, target in links:
        if symbol in {"@", "@i"} and here in kept and there in lemmas:
            general.setdefault(here, there)
        elif source and target and symbol in {"!", "+", "\\"} and here in kept:
            one, other = sorted((lemmas[here][source - 1], lemmas[there][target - 1]))
            if one != other and common.issuperset((one, other)):
                pairs["opposite" if symbol == "!" else "family"].add((one, other))
    for number, (one, other) in enumerate(sorted(pairs["family"])):
        senses[one].add(f"f{number}")
        senses[other].add(f"f{number}")
    return _packed(senses, general, pairs["opposite"], folder)


def phrases(folder: Path, common: set[str]) -> dict[str, list[str]]:
    """Verbs of two words (`call off`), as stems, and the verbs of one word that mean the same (`cancel`)."""
    senses = _senses(folder, common)
    by: dict[str, list[str]] = defaultdict(list)
    for word, concepts in sorted(senses.items()):
        for concept in sorted(concepts):
            if concept[0] == "v":
                by[concept].append(word)
    found: dict[str, list[str]] = {}
    for line in (folder / "index.verb").read_text().splitlines():
        parts = line.split()
        first, _, last = parts[0].partition("_")
        if line[:1] == " " or last not in PARTICLES:
            continue
        offsets = parts[-int(parts[2]) :][:PHRASE_SENSES]
        same = sorted({word for offset in offsets for word in by[f"v{offset}"]} - {stem(first)})
        if same and stem(first) in common:
            found[f"{stem(first)} {last}"] = same
    return dict(sorted(found.items()))


def verbs(folder: Path, known: set[str]) -> dict[str, str]:
    """Stems that are verbs in most of their uses, and those that are in a tenth of them."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for name in POS:
        for line in (folder / f"index.{name}").read_text().splitlines():
            lemma = line.split(maxsplit=1)[0] if line[:1] != " " else ""
            if lemma.isalpha():
                uses[stem(lemma)][name] += 1
    kinds = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, _, count = line.split()
        lemma, _, sense = key.partition("%")
        if lemma.isalpha():
            uses[stem(lemma)][kinds[sense[0]]] += 2 * int(count)
    shares = {word: uses[word]["verb"] / uses[word].total() for word in sorted(known & uses.keys())}
    return {
        "verbs": " ".join(word for word, share in shares.items() if share > 0.5),
        "sometimes_verbs": " ".join(word for word, share in shares.items() if 0.1 <= share <= 0.5),
    }


def _senses(folder: Path, common: set[str]) -> dict[str, set[str]]:
    """The frequent concepts of each stem."""
    senses: dict[str, set[str]] = defaultdict(set)
    for name, (pos, most) in POS.items():
        for line in (folder / f"index.{name}").read_text().splitlines():
            if line.startswith("  "):
                continue
            parts = line.split()
            lemma, used = parts[0], int(parts[-int(parts[2]) - 1])
            if "_" not in lemma and lemma.isalpha() and stem(lemma) in common:
                offsets = parts[-int(parts[2]) :][: max(1, min(most, used))]
                senses[stem(lemma)].update(f"{pos}{offset}" for offset in offsets)
    return senses


def _synset(line: str, pos: str, lemmas: dict[str, list[str]], links: list[tuple[str, int, str, str, int]]) -> None:
    parts = line.split(" | ", maxsplit=1)[0].split()
    count = int(parts[3], 16)
    here = f"{pos}{parts[0]}"
    lemmas[here] = [stem(word.split("(")[0].lower()) for word in parts[4 : 4 + 2 * count : 2]]
    at = 4 + 2 * count
    for n in range(int(parts[at])):
        symbol, offset, kind, ends = parts[at + 1 + 4 * n : at + 5 + 4 * n]
        target = int(ends[2:], 16)  # noqa: FURB166  # `01` is a number in base 16, not one with a prefix
        links.append((here, int(ends[:2], 16), symbol, f"{'a' if kind == 's' else kind}{offset}", target))


def _packed(
    senses: dict[str, set[str]], general: dict[str, str], opposite: set[tuple[str, str]], folder: Path
) -> dict[str, object]:
    """Small numbers in place of names; concepts that only one stem has, and nothing below, are left out."""
    used = Counter(concept for group in senses.values() for concept in group)
    used.update(general[concept] for concept in list(used) if concept in general)
    order = {concept: n for n, concept in enumerate(sorted(c for c, n in used.items() if n > 1))}
    concepts = {key: sorted(order[c] for c in group if c in order) for key, group in sorted(senses.items())}
    above = {
        key: sorted({order[general[c]] for c in group if general.get(c) in order} - set(concepts[key]))
        for key, group in sorted(senses.items())
    }
    irregular = {}
    for name in ("verb", "noun", "adj"):
        for line in (folder / f"{name}.exc").read_text().splitlines():
            form, lemma = line.split()[:2]
            if stem(lemma) in senses and stem(form) != stem(lemma):
                irregular[stem(form)] = stem(lemma)
    opposites: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(opposite):
        opposites[one].append(other)
        opposites[other].append(one)
    return {
        "concepts": {key: " ".join(map(str, value)) for key, value in concepts.items() if value},
        "above": {key: " ".join(map(str, value)) for key, value in above.items() if value},
        "opposites": {key: " ".join(value) for key, value in sorted(opposites.items())},
        "irregular": dict(sorted(irregular.items())),
    }


if __name__ == "__main__":
    main()
