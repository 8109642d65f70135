"""One claim sentence laid beside its evidence: what every check receives.

`best` is the evidence sentence that holds most of the claim's rare words; `ops` are the changes that turn its
words into the claim's, where the two are near enough for that to mean something. Does not judge.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from summarizer.model import Finding, Severity
from summarizer.model.value import dataclass
from summarizer.verify.analysis import Body, Words
from summarizer.verify.relations import relations

SUPPORTED = 0.42
"""Scores from here on are labelled `supported`."""
DOUBTED = 0.44
"""Most that a claim has which a check doubts: it is not `supported`, whatever its score."""
_NEAR_COPY = 0.5  # share of the claim's words that its best sentence has in order
_REST = 6.0  # rarity of a word the table does not know
_FIGURE = 4.0  # weight of a number


@dataclass(frozen=True, slots=True)
class Op:
    """Claim words [a, b) stand where the evidence sentence has [c, d); one of the two may be empty."""

    a: int
    b: int
    c: int
    d: int


@dataclass(frozen=True, slots=True)
class Case:
    """A claim sentence, its evidence, and how the two hang together."""

    claim: Words
    body: Body
    index: tuple[int, ...]  # places of the claim's content words
    weight: tuple[float, ...]  # by claim word: its rarity; 0 for function words
    best: tuple[int, ...]  # places of the nearest sentences, nearest first, at most three
    first: Words | None  # the nearest sentence
    level: tuple[
        float, ...
    ]  # by claim word: 3 in the best sentence, 2 in the next two, 1 elsewhere, .5 related, 0 nowhere
    ops: tuple[Op, ...]
    kept: float  # share of the claim's words that the best sentence has in the same order
    near_copy: bool  # the changes between claim and best sentence are few enough to be read as edits
    language: str = "en"
    published: str | None = None

    def share(self, level: float) -> float:
        """How much of the claim's weight its words at a level or above it have; all of it where nothing weighs."""
        weight, total = self.weight, sum(self.weight)
        return sum([weight[n] for n in self.index if self.level[n] >= level]) / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check has to say: a finding to be, how far it brings the score down, and where in the claim it is."""

    code: str
    severity: Severity
    message: str
    cap: float = 1.0
    span: tuple[int, int] | None = None

    def finding(self) -> Finding:
        """As a finding without a claim."""
        return Finding(self.code, self.severity, None, self.message)


def lay(claim: Words, body: Body, language: str = "en", published: str | None = None) -> Case:
    """Lay a claim sentence beside its evidence."""
    rarity = relations().rarity
    index = tuple([n for n, content in enumerate(claim.content) if content])
    weight = tuple(
        [
            (_FIGURE if stem[0] == "#" else rarity.get(stem, _REST)) if content else 0.0
            for stem, content in zip(claim.stems, claim.content, strict=True)
        ]
    )
    best = _nearest({claim.stems[n]: weight[n] for n in index if weight[n] > 0 and claim.stems[n] in body.where}, body)
    level = _levels(claim, body, best, weight)
    first = body.sentences[best[0]] if best else None
    ops, kept = _changes(claim.stems, first.stems) if first else ((), 0.0)
    return Case(claim, body, index, weight, best, first, level, ops, kept, kept >= _NEAR_COPY, language, published)


def _nearest(left: dict[str, float], body: Body) -> tuple[int, ...]:
    """Greedy cover of the claim's content words that the evidence has by at most three sentences."""
    gain: dict[int, float] = {}
    _count(left, body, gain, 1.0)
    best: list[int] = []
    while gain and len(best) < 3:
        top = _top(gain, body.sizes)
        if gain[top] <= 0:
            break
        best.append(top)
        row = frozenset(body.rows[top])
        covered = {stem: left[stem] for stem in left if stem in row}
        if len(covered) == len(left):
            break  # nothing is left for another sentence
        left = {stem: rare for stem, rare in left.items() if stem not in row}
        _count(covered, body, gain, -1.0)
        gain.pop(top)
        gain = {n: value for n, value in gain.items() if value > 1e-9}
    return tuple(best)


def _count(stems: dict[str, float], body: Body, gain: dict[int, float], sign: float) -> None:
    """Add what stems weigh to every sentence that has them."""
    where, stride = body.where, body.stride
    for stem, rare in stems.items():
        last = -1
        for place in where[stem]:
            n = place // stride
            if n != last:
                gain[n] = gain.get(n, 0.0) + sign * rare
                last = n


def _top(gain: dict[int, float], sizes: Sequence[float]) -> int:
    """The sentence that gains most for its length, the first of equal ones."""
    top, most = -1, 0.0
    for n, value in gain.items():
        worth = value - sizes[n]
        if top < 0 or worth > most or (worth == most and n < top):
            top, most = n, worth
    return top


def _levels(claim: Words, body: Body, best: Sequence[int], weight: Sequence[float]) -> tuple[float, ...]:
    rows = [body.rows[n] for n in best]
    first = frozenset(rows[0] if rows else ())
    others = frozenset(itertools.chain.from_iterable(rows[1:]))
    where = body.where
    levels = [3.0 if s in first else 2.0 if s in others else 1.0 if s in where else 0.0 for s in claim.stems]
    lost = [at for at, level in enumerate(levels) if not level and weight[at] > 0 and claim.stems[at][0] != "#"]
    if lost:
        table, near = relations(), list(dict.fromkeys(itertools.chain.from_iterable(rows)))
        sentences = [body.sentences[n] for n in best]
        for at in lost:
            akin = table.related(claim.stems[at], near) is not None
            levels[at] = 0.5 if akin or table.phrased(claim.forms, claim.stems, at, sentences) else 0.0
    return tuple(levels)


def _changes(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[tuple[Op, ...], float]:
    """Changes from evidence to claim, and the share of the claim's words that were kept."""
    head = 0
    most = min(len(mine), len(theirs))
    while head < most and mine[head] == theirs[head]:
        head += 1
    tail = 0
    while tail < most - head and mine[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    a, b, c, d = head, len(mine) - tail, head, len(theirs) - tail
    if a == b and c == d:
        return (), 1.0
    if a == b or c == d or (b - a) * (d - c) > 40_000:
        return (Op(a, b, c, d),), (head + tail) / (len(mine) or 1)
    if frozenset(mine[a:b]).isdisjoint(theirs[c:d]):
        return (Op(a, b, c, d),), 1.0 - (b - a) / (len(mine) or 1)
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, theirs[c:d], mine[a:b], autojunk=False)
    ops = [Op(a + j1, a + j2, c + i1, c + i2) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]
    changed = sum(op.b - op.a for op in ops)
    return tuple(ops), 1.0 - changed / (len(mine) or 1)
