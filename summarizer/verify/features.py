"""Cheap, explained measures of how a claim stands to its evidence. Measures only: `model` weighs them.

Every measure is a plain number; shares are 0..1, weighted by the rarity of the words where the name says `best`,
`three`, `whole`, `related` or `window` (where in the evidence the claim's words are found).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from summarizer.verify import omissions, seams
from summarizer.verify.analysis import FAR, Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.fragments import fragments, standing
from summarizer.verify.relations import relations, senses
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
    *omissions.NAMES,  # what was taken out of the nearest sentence, and put in
)  # fmt: skip
_FAMILY = {
    "number-not-in-source": "hit_value", "number-conflict": "hit_value", "number-role": "hit_value",
    "unit-mismatch": "hit_value", "date-not-in-source": "hit_value", "date-conflict": "hit_value",
    "name-not-in-source": "hit_name", "name-conflict": "hit_name", "speaker-mismatch": "hit_role",
    "negation": "hit_polarity", "antonym": "hit_polarity", "quantifier": "hit_polarity", "comparative": "hit_polarity",
    "role-swap": "hit_role", "quote-not-in-source": "hit_quote", "hedge-dropped": "hit_hedge",
}  # fmt: skip
_LONG = 40
_PLACES = 40  # places of a word that distances are measured from


def features(case: Case, hits: Sequence[Hit]) -> tuple[float, ...]:
    """All measures of one claim sentence, in the order of `NAMES`."""
    index = case.index
    pieces = fragments(case)
    pairs, triples, ends = standing(case, pieces)
    found = {
        **_NOTHING,
        **_found(case, index),
        **_wording(case, pairs, triples),
        **_joints(case, index, (pairs, triples, ends)),
        **_outline(case, index),
        **_force(case),
        **seams.measures(case, pieces),
        **omissions.measures(case),
    }
    for hit in hits:
        family = _FAMILY.get(hit.code)
        if family:
            found[family] += 1.0
    found["length"] = math.log1p(len(index))
    found["body"] = math.log1p(len(case.body.sentences))
    found["body_words"] = math.log1p(case.body.size)
    return tuple(found.values())


_NOTHING = dict.fromkeys(NAMES, 0.0)  # in their order, which a dictionary keeps


def _found(case: Case, index: Sequence[int]) -> dict[str, float]:
    claim, weight, level = case.claim, case.weight, case.level
    total = sum(weight) or 1.0
    best = three = whole = related = window = akin = 0.0  # of the words at a level or above it
    for n in index:
        rare, at = weight[n], level[n]
        if at > 0:
            related += rare
        if at >= 1:
            whole += rare
        if at >= 2:
            three += rare
        if at >= 3:
            best += rare
            window += rare
            akin += rare
        elif at >= 1:
            window += rare if _near(case, claim.stems[n]) else 0.0
        elif at:
            akin += rare if _kin(case, claim.stems[n]) else 0.0
    return {
        "best": best / total,
        "three": three / total,
        "whole": whole / total,
        "related": related / total,
        "window": window / total,
        "rel_best": akin / total,
        **_absent(case, [n for n in index if level[n] == 0], len(index)),
    }


def _near(case: Case, stem: str) -> bool:
    """True for a stem of the best sentence's neighbours."""
    best, stride = case.best[0] if case.best else -_PLACES, case.body.stride
    return any(best - 1 <= place // stride <= best + 1 for place in case.body.where[stem])


def _kin(case: Case, stem: str) -> bool:
    """True for a word whose meaning the best sentence has."""
    return stem[0] != "#" and relations().related(stem, case.first.stems if case.first else ()) is not None


def _absent(case: Case, absent: Sequence[int], count: int) -> dict[str, float]:
    """Measures of the content words that the evidence does not have."""
    if not absent:
        return {}
    claim = case.claim
    above = [more for n in absent if (more := senses(claim.stems[n])[3])]
    near = [stem for n in case.best[:2] for stem in case.body.rows[n]] if above else []
    over = frozenset[int]().union(*[senses(stem)[3] for stem in near])
    return {
        "absent": len(absent) / count,
        "absent_max": max([case.weight[n] for n in absent]),
        "absent_capital": float(sum([claim.capital[n] and n > 0 for n in absent])),
        "absent_number": float(sum([claim.stems[n][0] == "#" for n in absent])),
        "absent_verb": float(sum([claim.forms[n].endswith(("ed", "ing", "s")) for n in absent])),
        "sister": float(len([more for more in above if not over.isdisjoint(more)])),
    }


def _wording(case: Case, pairs: Sequence[bool], triples: Sequence[bool]) -> dict[str, float]:
    content, size = case.claim.content, len(pairs)
    fresh = [n for n in range(size - 1) if not pairs[n]]
    known = bytes(triples[: max(0, size - 2)])
    longest = len(max(known.split(b"\0")))  # of the runs of ones
    count = max(1, size - 1)
    return {
        "pairs": 1 - len(fresh) / count,
        "pairs_function": sum([not content[n] or not content[n + 1] for n in fresh]) / count,
        "triples": known.count(1) / max(1, size - 2),
        "run": (longest + 2) / size if longest else 0.0,
        "kept": case.kept,
    }


def _joints(
    case: Case, index: Sequence[int], rows: tuple[Sequence[bool], Sequence[bool], Sequence[int]]
) -> dict[str, float]:
    """How far apart the evidence has words that stand together in the claim; `rows` are what `standing` tells."""
    stems, has = case.claim.stems, case.body.has
    pairs, triples, ends = rows
    places = [case.body.where.get(stem, ()) for stem in stems]
    told = [len(at) <= _PLACES for at in places]  # words of many places do not tell of all that stand together
    forward = fits = ordered = 0
    excess = 0.0
    for x, y in pairwise(index):
        want = y - x
        if want <= 2 and (pairs[x] if want == 1 else triples[x]) and told[x] and told[y]:
            # Two words apart at most, and nearer backwards only where they stand side by side that way alone.
            turned = want == 2 and has(stems[y], stems[x]) and not has(stems[x], stems[y])
            forward, fits, ordered = forward + 1, fits + 1, ordered + (not turned)
            continue
        ahead, back = _distance(places[x], places[y])
        far = min(ahead, back)
        forward += ahead <= want + 1
        fits += far <= want + 2
        ordered += ahead <= back and ahead < FAR
        excess += math.log1p(far - want) if far > want else 0.0
    for x, y in zip(index, index[2:], strict=False):
        close = ends[x] > y or (y - x == 2 and triples[x])  # in one fragment, or in a row all the same
        fits += (close and told[x] and told[y]) or min(_distance(places[x], places[y])) <= y - x + 3
    spread = [min(_distance(places[n], places[n + 1])[0], _LONG) for n in range(len(stems) - 1) if not pairs[n]]
    count, wider = max(1, len(index) - 1), max(0, len(index) - 2)
    return {
        "forward": forward / count,
        "fits": fits / (count + wider),
        "excess": excess / count,
        "spread": sum(map(math.log, spread)) / max(1, len(stems) - 1),
        "order": ordered / count,
    }


def _outline(case: Case, index: Sequence[int]) -> dict[str, float]:
    """Where the claim begins and ends in its best sentence, and what it leaves out there."""
    claim, first = case.claim, case.first
    if first is None:
        return {}
    stems, place = claim.stems, dict(zip(reversed(first.stems), range(len(first) - 1, -1, -1), strict=True))
    spots = [place[stems[n]] for n in index if stems[n] in place]
    inner = [op for op in case.ops if op.a > 0 and op.b < len(stems)]
    last = place.get(stems[-1])
    return {
        "gap": float(max([abs(b - a) for a, b in pairwise(spots)], default=0)),
        "lead": float(bool(index) and stems[index[0]] in place),
        "end": 0.0 if last is None else 1.0 if _clause_ends(first, last) else 0.5,
        "dropped": sum([sum(first.content[op.c : op.d]) for op in inner]) / (len(index) or 1),
        "swapped": float(sum([op.a < op.b and op.c < op.d for op in inner])),
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


def _distance(left: Sequence[int], right: Sequence[int]) -> tuple[int, int]:
    """Smallest distance from one word's places to the other's in a sentence, forwards and backwards."""
    ahead = back = FAR
    if not left or not right:
        return ahead, back
    left, right = left[:_PLACES], right[:_PLACES]
    ours, others = (right, left) if len(left) > len(right) else (left, right)
    size = len(others)
    for place in ours:
        at = bisect_left(others, place)
        if at and place - others[at - 1] < back:
            back = place - others[at - 1]
        if at < size and others[at] == place:
            at += 1
        if at < size and others[at] - place < ahead:
            ahead = others[at] - place
    return (ahead, back) if ours is left else (back, ahead)


def _force(case: Case) -> dict[str, float]:
    forms, near = case.claim.forms, case.first.forms if case.first else ()
    mine = 0 if NEGATION.isdisjoint(forms) else sum([form in NEGATION for form in forms])
    theirs = len(NEGATION.intersection(near))
    absolute, soft = ABSOLUTE.intersection(forms).difference(near), SOFT.intersection(forms).difference(near)
    return {
        "negation": float((mine > 0) != (theirs > 0)) + (0.5 if mine and not theirs else 0.0),
        "negated": float(mine),
        "negated_near": float(theirs),
        "absolute": float(sum(map(forms.count, absolute))),
        "soft": float(sum(map(forms.count, soft))),
    }
