"""What metrics share: the verifier, remembered; cited text; claims without markers; sentences of a source.

The verifier is handed in, so that a metric can be run with another one. Scores nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import field
from functools import lru_cache

from summarizer.evaluation.values import Item, Score
from summarizer.model import Brief, Citation, Claim, Source, Support
from summarizer.model.value import dataclass
from summarizer.text.normalise import dates
from summarizer.text.segment import spans

Check = Callable[[str, Sequence[str]], Support]

_MARKER = re.compile(r"[ \t]{0,3}\[\d{1,4}(?:[,;–-] ?\d{1,4}){0,20}\]")
_NOTE = re.compile(r" ?\[([^\[\]]{3,40})\]")
_KEPT = 20_000
JUDGE_NAMES = ("judge.grade", "judge.alpha", "judge.unparsed")


@dataclass(frozen=True, slots=True)
class Tools:
    """A verifier, its name for signatures, and what it has answered so far."""

    check: Check
    name: str = "summarizer.verify.check"
    judge: Callable[[Brief], dict[str, Score]] | None = None
    known: dict[tuple[str, tuple[str, ...]], Support] = field(default_factory=dict)

    def support(self, claim: str, texts: Sequence[str]) -> Support:
        """The verifier's answer for a claim in texts; asked once."""
        key = (claim, tuple(texts))
        if key not in self.known:
            if len(self.known) >= _KEPT:
                self.known.clear()  # memory stays flat over many cases; answers recur within one
            self.known[key] = self.check(claim, key[1])
        return self.known[key]

    def phi(self, claim: str, texts: Sequence[str]) -> bool:
        """φ: do the texts, read together, bear the claim out?"""
        return bool(texts) and bool(claim.strip()) and self.support(claim, texts).label == "supported"

    def judged(self, brief: Brief) -> dict[str, Score]:
        """What the model that judges says; not scored where there is none."""
        if self.judge is None:
            return {name: Score(None, 0, "none", why="no judge was handed in") for name in JUDGE_NAMES}
        return self.judge(brief)

    @property
    def signature(self) -> str:
        """For a metric that asks φ."""
        return f"phi:{self.name}=supported"


def plain(claim: Claim) -> str:
    """The claim's text without citation markers such as `[3]`."""
    return _MARKER.sub("", claim.text).strip()


def spoken(claim: Claim) -> str:
    """As `plain`, without resolved dates (`on Tuesday [11 October]`): no source has those, so φ is asked without them.

    Whether they are right is for the precision of numbers and dates to say.
    """

    def settled(match: re.Match[str]) -> str:
        inner = match.group(1)
        return "" if any(day.text == inner for day in dates(inner)) else match.group()

    return _NOTE.sub(settled, plain(claim))


@lru_cache(maxsize=64)
def sentence_spans(source: Source) -> tuple[tuple[int, int], ...]:
    """Spans of a source's sentences; `S1.1` is the first."""
    return spans(source.text, source.language)


def resolved(brief: Brief, citation: Citation) -> str:
    """Why a citation does not resolve; empty where it does."""
    source = next((one for one in brief.sources if one.id == citation.source), None)
    if source is None:
        return f"no source {citation.source}"
    if not citation.quote.strip():
        return "the quote is empty"
    if not 0 <= citation.start < citation.end <= len(source.text):
        return f"{citation.start}–{citation.end} is outside {source.id}"
    if source.text[citation.start : citation.end] != citation.quote:
        return f"{source.id} says something else at {citation.start}–{citation.end} than the quote"
    head, _, number = citation.sentence.rpartition(".")
    known = sentence_spans(source)
    if head != source.id or not number.isdecimal() or not 1 <= int(number) <= len(known):
        return f"no sentence {citation.sentence}"
    start, end = known[int(number) - 1]
    if citation.start < start or citation.end > end:
        return f"{citation.start}–{citation.end} is not in sentence {citation.sentence}"
    return ""


def source_of(brief: Brief, claim: Claim) -> Source | None:
    """The source of the claim's first citation, whose language and date it is read by."""
    name = claim.citations[0].source if claim.citations else ""
    return next((source for source in brief.sources if source.id == name), None)


def cited(brief: Brief, claim: Claim) -> tuple[str, ...]:
    """Quotes of the claim's citations that resolve, each once."""
    quotes = (one.quote for one in claim.citations if not resolved(brief, one))
    return tuple(dict.fromkeys(quotes))


def mean(items: Sequence[Item], signature: str, why: str = "") -> Score:
    """The weighted mean of the items that have a value; None where none has."""
    scored = [item for item in items if item.value is not None]
    weight = sum(item.weight for item in scored)
    if not scored or weight <= 0:
        return Score(None, 0, signature, tuple(items), why or "nothing to score")
    total = sum(item.weight * item.value for item in scored if item.value is not None)
    return Score(total / weight, len(scored), signature, tuple(items))


def harmonic(one: float, other: float) -> float:
    """Harmonic mean; 0 where either is 0."""
    return 2 * one * other / (one + other) if one + other > 0 else 0.0
