"""One sentence of a claim beside its evidence: what the checks find in it, its score, and that of several together.

Knows neither citations nor what stands around the evidence (see `support`); the probability itself is the model's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import compress

from summarizer.model.value import dataclass
from summarizer.verify.analysis import Body, Words
from summarizer.verify.case import Case, Hit, lay

_VERBATIM = 0.99
_LEAST = 0.5  # share of its words that a claim must find for the model's word to be taken in full
_REORDERED = 0.6  # least score of a sentence in other order, unless a check objects
_KNEE, _PRESSED = 0.75, 0.08  # scores from this share of a cap, and at most so far, are pressed together below it
_WRONG = 0.49  # most that a claim of several sentences has where one of them is wrong
_MILD = "hedge-dropped"  # wrong too, but not so that it tells on the sentences around it
_OPENING = frozenset({"but", "and", "so", "yet"})
_TYING = frozenset({"also", "meanwhile", "however", "moreover"})  # say nothing of their own
_LEADING = _OPENING | _TYING
_REPORTS = frozenset({"reports", "reported"})
_OUTLET = 3  # words of an outlet's name


@dataclass(frozen=True, slots=True)
class Reading:
    """One claim sentence read: the case (None where it is copied), what was found, and the measures for the model."""

    case: Case | None
    hits: tuple[Hit, ...] = ()
    measures: tuple[float, ...] = ()

    @property
    def score(self) -> float:
        """The model's probability; less where few of the words are found at all."""
        if self.case is None:
            return _VERBATIM
        score = _judging()[1](self.measures) * min(1.0, self.case.share(0.5) / _LEAST)
        return max(score, _REORDERED + (1 - _REORDERED) * score / 2) if _reordered(self.case) else score


def read(claim: Words, evidence: Body, published: str | None = None, language: str = "en") -> Reading:
    """Read one claim sentence beside its evidence."""
    if _copied(claim, evidence):  # numbers in digits or words, contractions and inflection aside
        return Reading(None)
    case = lay(claim, evidence, language, published)
    return Reading(case, *_judging()[0](case))


@lru_cache(maxsize=1)
def _judging() -> tuple[_Examine, Callable[[Sequence[float]], float]]:
    """What copied claims, most of an offline brief, do not need: imported when first asked for."""
    from summarizer.verify.checks import examine
    from summarizer.verify.model import probability

    return examine, probability


_Examine = Callable[[Case], tuple[tuple[Hit, ...], tuple[float, ...]]]


def _copied(claim: Words, evidence: Body) -> bool:
    """Whether a claim is a sentence of the evidence, but for a joining word before and an outlet's credit after it."""
    if claim.stems in evidence.rows:
        return True
    ours = claim.stems
    if not _TYING.isdisjoint(claim.forms):
        ours = tuple([stem for form, stem in zip(claim.forms, ours, strict=True) if form not in _TYING])
    possible = ours and all(map(evidence.where.__contains__, ours))
    for place in evidence.where[ours[0]] if possible else ():
        number, at = divmod(place, evidence.stride)
        sentence = evidence.sentences[number]
        if (not at or sentence.forms[0] in _LEADING) and _cut_clean(ours, sentence):
            return True
    return False


def _cut_clean(ours: tuple[str, ...], sentence: Words) -> bool:
    at = 1 if sentence.forms[:1] and sentence.forms[0] in _OPENING else 0
    while at < len(sentence) and sentence.forms[at] in _TYING:
        at += 1
    if len(sentence) - at < len(ours) or sentence.stems[at] != ours[0]:
        return False
    rest = [n for n in range(at, len(sentence)) if sentence.forms[n] not in _TYING]
    if tuple([sentence.stems[n] for n in rest[: len(ours)]]) != ours:
        return False
    credit = rest[len(ours) :]
    if not credit:
        return True
    outlet = [sentence.capital[n] for n in credit[1:]]
    return sentence.forms[credit[0]] in _REPORTS and 0 < len(outlet) <= _OUTLET and all(outlet)


def together(readings: Sequence[Reading], others: Sequence[Hit] = ()) -> float:
    """Score of a claim from its sentences, each brought down by what was found in it, and all by `others`.

    One error among many sentences brings the whole down less than the sentence it is in; a hedge left out of one
    (`reportedly`) no more than that sentence's own score does, for people who judge summaries mostly let it pass.
    """
    score = _capped(_together([_capped(reading.score, reading.hits) for reading in readings]), others)
    wrong = any(hit.severity == "error" and hit.code != _MILD for reading in readings for hit in reading.hits)
    return _under(score, _WRONG) if wrong else score


def _reordered(case: Case) -> bool:
    """True where claim and best sentence have the same content words."""
    if case.first is None or not case.near_copy or any(case.level[n] < 3 for n in case.index):
        return False
    return {case.claim.stems[n] for n in case.index} == set(compress(case.first.stems, case.first.content))


def _together(scores: Sequence[float]) -> float:
    """Half the worst sentence, half all of them, in log odds: of many sentences the worst looks bad by chance."""
    odds = [math.log(score / (1 - score)) for score in (min(max(score, 1e-6), 1 - 1e-6) for score in scores)]
    return 1 / (1 + math.exp(-(min(odds) + sum(odds) / len(odds)) / 2))


def _capped(score: float, hits: Sequence[Hit]) -> float:
    """The score brought below the lowest cap."""
    return _under(score, min((hit.cap for hit in hits), default=1.0))


def _under(score: float, cap: float) -> float:
    """The score brought below a cap; what was better before stays better."""
    knee = max(cap * _KNEE, cap - _PRESSED)
    return score if score <= knee or cap >= 1.0 else knee + (score - knee) * (cap - knee) / (1 - knee)
