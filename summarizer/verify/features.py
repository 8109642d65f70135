"""Cheap, explained measures of how a claim stands to its evidence. Measures only: `model` weighs them.

Every measure is a plain number; shares are 0..1, weighted by the rarity of the words where the name says `best`,
`three`, `whole`, `related` or `window` (where in the evidence the claim's words are found).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from summarizer.verify import seams
from summarizer.verify.analysis import Places, Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import ABSOLUTE, NEGATION, SOFT

NAMES = (
    "best", "three", "whole", "related", "window", "rel_best",  # where the claim's rare words are found
    "absent", "absent_max", "absent_capital", "absent_number", "absent_verb", "sister",  # and what is not
    "pairs", "pairs_function", "triples", "run", "kept",  # how closely the wording is kept
    "forward", "fits", "excess", "spread", "order", "gap", "lead", "end", "dropped", "swapped",  # and joints
    "negation", "negated", "negated_near", "absolute", "soft",  # polarity and strength
    "length", "body", "body_words",  # sizes
    "hit_value", "hit_name", "hit_polarity", "hit_role", "hit_quote", "hit_hedge",  # what the checks found
    *seams.NAMES,  # and how the pieces it is made of hang together
)  # fmt: skip
_FAMILY = {
    "number-not-in-source": "hit_value", "number-conflict": "hit_value", "number-role": "hit_value",
    "unit-mismatch": "hit_value", "date-not-in-source": "hit_value", "date-conflict": "hit_value",
    "name-not-in-source": "hit_name", "name-conflict": "hit_name", "speaker-mismatch": "hit_role",
    "negation": "hit_polarity", "antonym": "hit_polarity", "quantifier": "hit_polarity", "comparative": "hit_polarity",
    "role-swap": "hit_role", "quote-not-in-source": "hit_quote", "hedge-dropped": "hit_hedge",
}  # fmt: skip
_FAR = 99
_LONG = 40


def features(case: Case, hits: Sequence[Hit]) -> tuple[float, ...]:
    """All measures of one claim sentence, in the order of `NAMES`."""
    index = [n for n, content in enumerate(case.claim.content) if content]
    found = {**_found(case, index), **_wording(case), **_joints(case, index), **_force(case), **seams.measures(case)}
    for hit in hits:
        family = _FAMILY.get(hit.code)
        if family:
            found[family] = found.get(family, 0.0) + 1.0
    found["length"] = math.log1p(len(index))
    found["body"] = math.log1p(len(case.body.sentences))
    found["body_words"] = math.log1p(sum([len(words.forms) for words in case.body.sentences]))
    return tuple([found.get(name, 0.0) for name in NAMES])


def _found(case: Case, index: Sequence[int]) -> dict[str, float]:
    total = sum(case.weight) or 1.0
    table = relations()
    claim, first = case.claim, case.first
    absent = [n for n in index if case.level[n] == 0]
    above = [more for n in absent if (more := table.above.get(table.base(claim.stems[n])))]
    near = [stem for n in case.best[:2] for stem in case.body.sentences[n].stems] if above else []
    over = frozenset[int]().union(*[table.above.get(table.base(stem)) for stem in near])
    around = _window(case)
    held = first.stems if first else ()
    rows = [(case.claim.stems[n], case.weight[n], case.level[n]) for n in index]  # the others weigh nothing

    shares = [0.0, 0.0, 0.0, 0.0]  # of the words at a level or above it
    for _, weight, level in rows:
        if level > 0:
            shares[3] += weight
            if level >= 1:
                shares[2] += weight
                if level >= 2:
                    shares[1] += weight
                    if level >= 3:
                        shares[0] += weight

    def kin(stem: str, at: float) -> bool:
        return at >= 3 or (at == 0.5 and stem[0] != "#" and table.related(stem, held) is not None)

    return {
        **dict(zip(("best", "three", "whole", "related"), [held / total for held in shares], strict=True)),
        "window": sum([w for stem, w, _ in rows if stem in around]) / total,
        "rel_best": sum([w for stem, w, at in rows if w and kin(stem, at)]) / total,
        "absent": len(absent) / (len(index) or 1),
        "absent_max": max((case.weight[n] for n in absent), default=0.0),
        "absent_capital": float(sum(claim.capital[n] and n > 0 for n in absent)),
        "absent_number": float(sum(claim.stems[n][0] == "#" for n in absent)),
        "absent_verb": float(sum(claim.forms[n].endswith(("ed", "ing", "s")) for n in absent)),
        "sister": float(len([more for more in above if not over.isdisjoint(more)])),
    }  # fmt: skip


def _window(case: Case) -> frozenset[str]:
    """Stems of the best sentence and its neighbours."""
    if not case.best:
        return frozenset()
    at, sentences = case.best[0], case.body.sentences
    return frozenset[str]().union(*[words.stems for words in sentences[max(0, at - 1) : at + 2]])


def _wording(case: Case) -> dict[str, float]:
    stems, content = case.claim.stems, case.claim.content
    pairs = list(pairwise(stems))
    fresh = [n for n, pair in enumerate(pairs) if pair not in case.body.pairs]
    known = bytes(map(case.body.triples.__contains__, zip(stems, stems[1:], stems[2:], strict=False)))
    longest = len(max(known.split(b"\0")))  # of the runs of ones
    count = len(pairs) or 1
    return {
        "pairs": 1 - len(fresh) / count,
        "pairs_function": sum(not content[n] or not content[n + 1] for n in fresh) / count,
        "triples": known.count(1) / max(1, len(stems) - 2),
        "run": (longest + 2) / len(stems) if longest else 0.0,
        "kept": case.kept,
    }


def _joints(case: Case, index: Sequence[int]) -> dict[str, float]:
    """How far apart the evidence has words that stand together in the claim."""
    stems, beside, spots = case.claim.stems, case.body.pairs, case.body.spots
    places = [spots[stem] for stem in stems]
    cut, triples = spots.cut, case.body.triples  # words of many places do not tell of all that stand together
    near = []
    for x, y in pairwise(index):
        told = stems[x] not in cut and stems[y] not in cut
        if told and y - x == 1 and stems[x : y + 1] in beside:
            near.append((1, 1, _FAR))
        elif told and y - x == 2 and stems[x : y + 1] in triples:
            # Two words apart at most, and nearer backwards only where they stand side by side that way alone.
            turned = (stems[y], stems[x]) in beside and (stems[x], stems[y]) not in beside
            near.append((2, 2, 1 if turned else _FAR))
        else:
            near.append((y - x, *_distance(places[x], places[y])))
    wider = [
        (y - x == 2 and stems[x : y + 1] in triples and stems[x] not in cut and stems[y] not in cut)
        or min(_distance(places[x], places[y])) <= y - x + 3
        for x, y in zip(index, index[2:], strict=False)
    ]
    count = max(1, len(near))
    fits = len([want for want, ahead, back in near if min(ahead, back) <= want + 2])
    tokens = [
        1 if pair in beside else min(_distance(places[x], places[x + 1])[0], _LONG)
        for x, pair in enumerate(pairwise(stems))
    ]
    return {
        "forward": len([want for want, ahead, _ in near if ahead <= want + 1]) / count,
        "fits": (fits + sum(wider)) / (count + len(wider)),
        "excess": sum([math.log1p(max(0, min(ahead, back) - want)) for want, ahead, back in near]) / count,
        "spread": sum(map(math.log, tokens)) / max(1, len(tokens)),
        "order": len([want for want, ahead, back in near if ahead <= back and ahead < _FAR]) / count,
        **_outline(case, index),
    }


def _outline(case: Case, index: Sequence[int]) -> dict[str, float]:
    """Where the claim begins and ends in its best sentence, and what it leaves out there."""
    claim, first = case.claim, case.first
    if first is None:
        return {}
    place = dict(zip(reversed(first.stems), range(len(first) - 1, -1, -1), strict=True))
    spots = [place[claim.stems[n]] for n in index if claim.stems[n] in place]
    inner = [op for op in case.ops if op.a > 0 and op.b < len(claim)]
    last = place.get(claim.stems[-1])
    return {
        "gap": float(max((abs(b - a) for a, b in pairwise(spots)), default=0)),
        "lead": float(bool(index) and claim.stems[index[0]] in place),
        "end": 0.0 if last is None else 1.0 if _clause_ends(first, last) else 0.5,
        "dropped": sum(sum(first.content[op.c : op.d]) for op in inner) / (len(index) or 1),
        "swapped": float(sum(op.a < op.b and op.c < op.d for op in inner)),
    }


def _clause_ends(words: Words, last: int) -> bool:
    text = words.text
    if last == len(words) - 1:  # as it mostly is; then no other word's place need be known
        at = len(text)
        while not (text[at - 1].isalnum() or text[at - 1] == "_"):
            at -= 1
    else:
        at = words.spans[last][1]
    return text[at : at + 1] in ",.;:!?\"'”’)" or at >= len(text)


def _distance(left: Places, right: Places) -> tuple[int, int]:
    """Smallest distance from one stem to the other in a sentence, forwards and backwards."""
    ahead = back = _FAR
    if len(left) > len(right):
        ours, others, sign = right, left, -1
    else:
        ours, others, sign = left, right, 1
    for n, mine in ours.items():
        for at in others.get(n, ()):
            for other in mine:
                far = sign * (at - other)
                if 0 < far < ahead:
                    ahead = far
                elif 0 < -far < back:
                    back = -far
    return ahead, back


def _force(case: Case) -> dict[str, float]:
    near = frozenset(case.first.forms) if case.first else frozenset[str]()
    forms = case.claim.forms
    mine, theirs = sum([form in NEGATION for form in forms]), len(near & NEGATION)
    return {
        "negation": float((mine > 0) != (theirs > 0)) + (0.5 if mine and not theirs else 0.0),
        "negated": float(mine),
        "negated_near": float(theirs),
        "absolute": float(len([form for form in forms if form in ABSOLUTE and form not in near])),
        "soft": float(len([form for form in forms if form in SOFT and form not in near])),
    }
