"""The verifier measured against itself: good claims are spoiled by kind, and it says how many it caught.

    run(articles) -> SelfTest      catch rate by kind with examples of misses, false alarms on untouched claims

Claims are sentences of the articles, cited as they stand, and lightly paraphrased; each is checked against its own
sentence with the sentences around it as context, or, with `whole`, against the whole article. Caught means: not
labelled `supported`. A false alarm is a good claim that is not labelled `supported`, or has a finding of severity
error. Measures the checks on mistakes of known kinds; what people get wrong is measured on human labels
(`eval/benchmarks/verification.py`).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

from summarizer.model import Support
from summarizer.model.value import dataclass
from summarizer.verify.analysis import split
from summarizer.verify.support import check, support_of
from summarizer.verify.tampering import KINDS, PARAPHRASES, Material

_FEWEST, _MOST = 8, 45  # words of a sentence that makes a claim
_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` of `n`; `examples` are (before, after) pairs of what went wrong: missed edits, or false alarms."""

    n: int
    hits: int
    examples: tuple[tuple[str, str], ...] = ()

    @property
    def value(self) -> float | None:
        """The share, None where nothing was tried."""
        return self.hits / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class SelfTest:
    """`caught` by kind of mistake, `alarms` by kind of good claim (`verbatim`, `light paraphrase`)."""

    articles: int
    caught: dict[str, Rate]
    alarms: dict[str, Rate]


def run(articles: Iterable[str], *, per_article: int = 6, whole: bool = False) -> SelfTest:
    """Spoil claims of every article and count.

    Args:
        articles: plain texts.
        per_article: most sentences of an article that are used; each is edited in every way it offers.
        whole: check against the whole article in place of the cited sentence and its neighbours.
    """
    tally = _Tally()
    count = 0
    for article in articles:
        count += 1
        sentences = split(article)
        for at in _chosen(sentences, per_article):
            _one(sentences, at, tally, article if whole else None)
    kinds = (*KINDS, "citation")
    return SelfTest(count, {kind: tally.rate(kind) for kind in kinds}, {kind: tally.rate(kind) for kind in _GOOD})


_GOOD = ("verbatim", "light paraphrase")
FLOORS = {
    "number": 0.99, "date": 0.99, "quote word": 0.99, "citation": 0.99, "name": 0.97, "negation": 0.85, "antonym": 0.85,
    "speaker": 0.80, "role swap": 0.80,
}  # fmt: skip
CEILINGS = {"verbatim": 0.0, "light paraphrase": 0.05}


def below(result: SelfTest) -> tuple[str, ...]:
    """Kinds that are caught less often than their floor, or flagged more often than their ceiling."""
    missed = [
        kind for kind, least in FLOORS.items() if (rate := result.caught[kind].value) is not None and rate < least
    ]
    flagged = [kind for kind, most in CEILINGS.items() if result.alarms[kind].hits > most * result.alarms[kind].n]
    return (*missed, *flagged)


class _Tally:
    """Counts by kind while a run is under way."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[bool, str, str]]] = {}

    def add(self, kind: str, hit: bool, before: str, after: str) -> None:
        self._rows.setdefault(kind, []).append((hit, before, after))

    def rate(self, kind: str) -> Rate:
        rows = self._rows.get(kind, [])
        wrong = [(before, after) for hit, before, after in rows if hit == (kind in _GOOD)]
        return Rate(len(rows), sum(hit for hit, _, _ in rows), tuple(wrong[:_EXAMPLES]))


def _chosen(sentences: Sequence[str], most: int) -> list[int]:
    """Sentences fit to be claims, spread over the article."""
    fit = [n for n, text in enumerate(sentences) if _FEWEST <= len(text.split()) <= _MOST and text[-1:] in '.”"']
    step = max(1, len(fit) // most)
    return fit[::step][:most]


def _one(sentences: Sequence[str], at: int, tally: _Tally, article: str | None) -> None:
    text = sentences[at]
    around = [sentences[n] for n in (at - 1, at + 1) if 0 <= n < len(sentences)]

    def held(claim: str) -> Support:
        return check(claim, (article,)) if article is not None else support_of(claim, (text,), around)

    tally.add("verbatim", _alarm(held(text)), text, text)
    material = _material(sentences, text)
    bases = [text]
    for edited in paraphrases(material):
        tally.add("light paraphrase", _alarm(held(edited)), text, edited)
        bases.append(edited)
    for base in bases[:2]:
        for kind, edited in spoiled(Material(base, material.names, material.nouns, material.pick)):
            tally.add(kind, held(edited).label != "supported", base, edited)
    other = _elsewhere(sentences, at)
    if article is None and other is not None:
        near = [sentences[n] for n in (other - 1, other + 1) if 0 <= n < len(sentences)]
        tally.add("citation", support_of(text, (sentences[other],), near).label != "supported", text, sentences[other])


def samples(article: str, most: int = 4) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Claims made from an article, the sentences to hold them against, and whether they are good; for training."""
    sentences = split(article)
    for at in _chosen(sentences, most):
        near = tuple(sentences[max(0, at - 1) : at + 2])
        material = _material(sentences, sentences[at])
        for evidence in (near, sentences):
            yield from ((edited, evidence, True) for edited in paraphrases(material))
            yield from ((edited, evidence, False) for _, edited in spoiled(material))
        other = _elsewhere(sentences, at)
        if other is not None:
            yield sentences[at], tuple(sentences[max(0, other - 1) : other + 2]), False


def paraphrases(material: Material) -> Iterator[str]:
    """The sentence in other words, one change at a time."""
    for edit in PARAPHRASES.values():
        edited = edit(material)
        if edited is not None and edited != material.text:
            yield edited


def spoiled(material: Material) -> Iterator[tuple[str, str]]:
    """The sentence with one mistake, by kind."""
    for kind, edit in KINDS.items():
        edited = edit(material)
        if edited is not None and edited.casefold() != material.text.casefold():
            yield kind, edited


def _material(sentences: Sequence[str], text: str) -> Material:
    whole = " ".join(sentences)
    names = dict.fromkeys(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)+", whole))
    nouns = dict.fromkeys(re.findall(r"(?<=the )[a-z]{5,}(?= )", whole))
    return Material(text, tuple(names)[:40], tuple(nouns)[:60], zlib.crc32(text.encode()) % 997)


def _elsewhere(sentences: Sequence[str], at: int) -> int | None:
    """A sentence of the article that is neither this one, nor near it, nor much like it."""
    mine = set(sentences[at].lower().split())
    for step in range(2, len(sentences)):
        other = (at + step) % len(sentences)
        theirs = set(sentences[other].lower().split())
        if abs(other - at) > 1 and len(theirs) > 5 and len(mine & theirs) / len(mine) < 0.5:
            return other
    return None


def _alarm(support: Support) -> bool:
    return support.label != "supported" or any(finding.severity == "error" for finding in support.findings)
