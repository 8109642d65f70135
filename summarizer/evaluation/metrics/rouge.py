"""ROUGE-1, -2, -L and -Lsum, through rouge-score, against references and against the sources.

With this project's sentence splitter for Lsum. Text in an ASCII alphabet is tokenised by rouge-score itself with its
Porter stemmer, so that figures equal published ones; any other script, which rouge-score would score 0, by Unicode
words without a stemmer. `rouge` asks rouge-score's scorer; `scores` takes the quick way, `rouge_long`, which remembers
what it has tokenised and finds longest common subsequences by bit vectors (Hyyrö 2004). Both give the same figures,
ties and all: a property test holds one against the other.

Lin (2004), ROUGE: A package for automatic evaluation of summaries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from summarizer.evaluation.metrics.lcs import lcs_length, union_hits
from summarizer.evaluation.values import Case, Item, Score
from summarizer.model import Brief
from summarizer.text.segment import spans
from summarizer.text.words import words

TYPES = ("rouge1", "rouge2", "rougeL", "rougeLsum")
PARTS = ("p", "r", "f1")
Triple = tuple[float, float, float]


def names() -> tuple[str, ...]:
    """All metrics of the family: `rouge2.f1.mean`, `rouge2.f1.max`, `rouge2.p.sources`."""
    return tuple(f"{kind}.{part}.{over}" for kind in TYPES for part in PARTS for over in ("mean", "max", "sources"))


def scores(brief: Brief, case: Case) -> dict[str, Score]:
    """ROUGE of a brief's claims: mean and maximum over the references, and against all sources as one text."""
    text = "\n".join(claim.text for claim in brief.claims)
    alphabet = "ascii" if ascii_script("\n".join(ref.text for ref in case.references) or _all(brief)) else "unicode"
    against = {ref.id: rouge_long(ref.text, text, alphabet, case.language) for ref in case.references}
    sources = rouge_long(_all(brief), text, alphabet, case.language) if brief.sources else None
    found: dict[str, Score] = {}
    for kind in TYPES:
        for place, part in enumerate(PARTS):
            items = tuple(Item(name, triples[kind][place]) for name, triples in against.items())
            sign = f"{kind}|{part}|{{}}|{signature(alphabet)}"
            values = [item.value for item in items if item.value is not None]
            why = "" if values else "the case has no references"
            mean = sum(values) / len(values) if values else None
            found[f"{kind}.{part}.mean"] = Score(mean, len(values), sign.format("refs:mean"), items, why)
            found[f"{kind}.{part}.max"] = Score(
                max(values, default=None), len(values), sign.format("refs:max"), items, why
            )
            value = sources[kind][place] if sources else None
            found[f"{kind}.{part}.sources"] = Score(
                value, int(value is not None), sign.format("sources:joined"), (), "" if sources else "no sources"
            )
    return found


def _all(brief: Brief) -> str:
    return "\n".join(source.text for source in brief.sources)


@cache
def signature(alphabet: str) -> str:
    """What decides the figures: stemmer, tokeniser, splitter and rouge-score's version."""
    from importlib.metadata import version

    stem = "porter" if alphabet == "ascii" else "n"
    kind = "rouge_score" if alphabet == "ascii" else "unicode"
    return f"stem:{stem}|tok:{kind}|split:sentencex|v:{version('rouge-score')}"


def ascii_script(text: str) -> bool:
    """True where (nearly) all letters are ASCII: rouge-score's own tokeniser keeps them."""
    letters = [char for char in text if char.isalpha()]
    return not letters or sum(char.isascii() for char in letters) >= 0.98 * len(letters)


@cache
def _stem() -> Callable[[str], str]:
    from nltk.stem.porter import PorterStemmer  # what rouge-score itself uses

    stemmer = PorterStemmer()
    return lru_cache(maxsize=100_000)(stemmer.stem)


class _Stemmer:
    """rouge-score's stemmer, remembering what it has seen."""

    def stem(self, word: str) -> str:
        return _stem()(word)


class Tokenizer:
    """A tokenizer as rouge-score takes one: `ascii` gives its default's tokens, `unicode` folded words."""

    def __init__(self, alphabet: str) -> None:
        self.alphabet = alphabet

    def tokenize(self, text: str) -> list[str]:
        """Tokens of a text."""
        if self.alphabet == "unicode":
            return words(text)
        from rouge_score import tokenize

        tokens: list[str] = tokenize.tokenize(text, _Stemmer())
        return tokens


@cache
def _scorer(alphabet: str) -> Any:  # noqa: ANN401  # rouge-score has no types
    from rouge_score import rouge_scorer  # 1 s

    return rouge_scorer.RougeScorer(list(TYPES), tokenizer=Tokenizer(alphabet))


@lru_cache(maxsize=256)
def _lines(text: str, language: str) -> str:
    """One sentence a line, as Lsum wants it."""
    return "\n".join(text[start:end] for start, end in spans(text, language))


def rouge(target: str, prediction: str, alphabet: str, language: str = "en") -> dict[str, Triple]:
    """(precision, recall, F1) by ROUGE type, from rouge-score."""
    found = _scorer(alphabet).score(_lines(target, language), _lines(prediction, language))
    return {kind: (float(s.precision), float(s.recall), float(s.fmeasure)) for kind, s in found.items()}


@lru_cache(maxsize=64)
def _tokenized(text: str, alphabet: str, language: str) -> tuple[tuple[str, ...], ...]:
    tokenizer = Tokenizer(alphabet)
    return tuple(tuple(tokenizer.tokenize(line)) for line in _lines(text, language).split("\n") if line)


@lru_cache(maxsize=64)
def _grams(text: str, alphabet: str, language: str, size: int) -> Counter[tuple[str, ...]]:
    flat = [token for line in _tokenized(text, alphabet, language) for token in line]
    return Counter(tuple(flat[at : at + size]) for at in range(len(flat) - size + 1))


def rouge_long(target: str, prediction: str, alphabet: str, language: str = "en") -> dict[str, Triple]:
    """What `rouge` gives, quickly: a target's tokens are kept, subsequences come from bit vectors."""
    ours, theirs = _tokenized(prediction, alphabet, language), _tokenized(target, alphabet, language)
    found: dict[str, Triple] = {}
    for size in (1, 2):
        mine, other = _grams(prediction, alphabet, language, size), _grams(target, alphabet, language, size)
        hits = sum(min(count, other[gram]) for gram, count in mine.items() if gram in other)
        found[f"rouge{size}"] = _triple(hits, mine.total(), other.total())
    flat, long = _flat(ours), _flat(theirs)
    found["rougeL"] = _triple(lcs_length(flat, long), len(flat), len(long))
    found["rougeLsum"] = _triple(union_hits(theirs, ours), len(flat), len(long))
    return found


def _flat(lines: Sequence[Sequence[str]]) -> list[str]:
    return [token for line in lines for token in line]


def _triple(hits: int, ours: int, theirs: int) -> Triple:
    precision, recall = hits / max(ours, 1), hits / max(theirs, 1)
    total = precision + recall
    return precision, recall, (2 * precision * recall / total if total > 0 else 0.0)
