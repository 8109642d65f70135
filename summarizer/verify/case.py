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
    best: tuple[int, ...]  # places of the nearest sentences, nearest first, at most three
    level: tuple[
        float, ...
    ]  # by claim word: 3 in the best sentence, 2 in the next two, 1 elsewhere, .5 related, 0 nowhere
    weight: tuple[float, ...]  # by claim word: its rarity; 0 for function words
    ops: tuple[Op, ...]
    kept: float  # share of the claim's words that the best sentence has in the same order
    language: str = "en"
    published: str | None = None

    @property
    def first(self) -> Words | None:
        """The nearest sentence."""
        return self.body.sentences[self.best[0]] if self.best else None

    @property
    def near_copy(self) -> bool:
        """True where the changes between claim and best sentence are few enough to be read as edits."""
        return self.kept >= _NEAR_COPY


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
    table = relations()
    rarity = table.rarity
    weight = tuple(
        [
            (_FIGURE if stem[0] == "#" else rarity.get(stem, _REST)) if content else 0.0
            for stem, content in zip(claim.stems, claim.content, strict=True)
        ]
    )
    best = _nearest(claim, body, weight)
    level = _levels(claim, body, best, weight)
    ops: tuple[Op, ...] = ()
    kept = 0.0
    if best:
        ops, kept = _changes(claim.stems, body.rows[best[0]])
    return Case(claim, body, best, level, weight, ops, kept, language, published)


def _nearest(claim: Words, body: Body, weight: Sequence[float]) -> tuple[int, ...]:
    """Greedy cover of the claim's content words by at most three sentences."""
    left = {s: w for s, w in zip(claim.stems, weight, strict=True) if w > 0 and s in body.where}
    stride = body.stride
    held = {stem: {place // stride for place in body.where[stem]} for stem in left}
    gain: dict[int, float] = {}
    for stem, rare in left.items():
        for n in held[stem]:
            gain[n] = gain.get(n, 0.0) + rare
    size = body.sizes
    best: list[int] = []
    while gain and len(best) < 3:
        top = -max([(value - size[n], -n) for n, value in gain.items()])[1]
        if gain[top] <= 0:
            break
        best.append(top)
        row = frozenset(body.rows[top])
        covered = [stem for stem in left if stem in row]
        if len(covered) == len(left):
            break  # nothing is left for another sentence
        for stem in covered:
            rare = left.pop(stem)
            for n in held[stem]:
                gain[n] -= rare
        gain.pop(top)
        gain = {n: value for n, value in gain.items() if value > 1e-9}
    return tuple(best)


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
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, theirs[c:d], mine[a:b], autojunk=False)
    ops = [Op(a + j1, a + j2, c + i1, c + i2) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]
    changed = sum(op.b - op.a for op in ops)
    return tuple(ops), 1.0 - changed / (len(mine) or 1)
