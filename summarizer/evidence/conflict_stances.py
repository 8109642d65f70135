"""Confirmed or denied: two sources that say the opposite of what somebody said about one thing.

The subject stands before the verb and the thing behind it; both must be the same in most of their words. A denied verb
(`did not deny`) turns the stance. Who is right is not decided.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.evidence.readings import Reading, fold, stem
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language, function_words, is_negation

_SUBJECT, _THING = 5, 14  # words on either side of the verb
_ALIKE = 0.6  # share of the shorter thing's words that both sides have
_BUCKET = 30  # stances one word of their thing may hold
_VERBS = {
    "en": (
        "confirm confirms confirmed admit admits admitted acknowledge acknowledges acknowledged concede conceded",
        "deny denies denied reject rejects rejected dispute disputes disputed",
    ),
    "fr": ("confirme confirmé confirment reconnaît reconnu admet admis", "nie nié nient dément démenti démentent"),
    "de": ("bestätigt bestätigte bestätigten räumte", "bestreitet bestritt bestritten dementiert dementierte"),
    "es": ("confirma confirmó confirmaron admitió reconoció", "niega negó negaron desmiente desmintió"),
    "it": ("conferma confermato confermò ammesso", "nega negato negò smentisce smentito"),
    "pt": ("confirma confirmou confirmaram admitiu", "nega negou negaram desmentiu"),
}


@dataclass(frozen=True, slots=True)
class Stance:
    """A sentence in which somebody confirms or denies a thing; `start` is where the verb stands in it."""

    reading: Reading
    confirms: bool
    subject: frozenset[str]
    thing: frozenset[str]
    turned: bool  # a denial in what is confirmed or denied
    start: int


def stances(readings: list[Reading]) -> list[Stance]:
    """What is confirmed or denied, at most once in a sentence, in the order of the sentences."""
    found = []
    for reading in readings:
        table = _table(base_language(reading.source.language))
        at = next((place for place, word in enumerate(reading.words) if word in table), -1) if table else -1
        if at > 0:
            found.append(_stance(reading, at, confirms=table[reading.words[at]]))
    return found


def stance_sides(found: list[Stance]) -> list[tuple[Stance, Stance]]:
    """Pairs of different sources that say the opposite, the one that confirms first."""
    holders: dict[tuple[bool, str], list[Stance]] = {}
    pairs: list[tuple[Stance, Stance]] = []
    for stance in found:
        met: set[int] = set()
        for word in sorted(stance.thing):
            for other in holders.get((not stance.confirms, word), ()):
                if id(other) not in met and _opposite(stance, other):
                    pairs.append((stance, other) if stance.confirms else (other, stance))
                met.add(id(other))
            bucket = holders.setdefault((stance.confirms, word), [])
            if len(bucket) < _BUCKET:
                bucket.append(stance)
    return pairs


def _stance(reading: Reading, at: int, *, confirms: bool) -> Stance:
    language = reading.source.language
    before = reading.words[max(0, at - _SUBJECT) : at]
    denied = any(is_negation(word, language) for word in before[-2:])
    behind = reading.words[at + 1 : at + 1 + _THING]
    turned = sum(is_negation(word, language) for word in behind) % 2 == 1
    subject, thing = (_stems(side, language) for side in (before, behind))
    return Stance(reading, confirms != denied, subject, thing, turned, reading.spans[at][0])


def _stems(words: tuple[str, ...], language: str) -> frozenset[str]:
    grammar = function_words(language)
    return frozenset(stem(word) for word in words if word not in grammar)


def _opposite(one: Stance, other: Stance) -> bool:
    if one.reading.source.id == other.reading.source.id or one.subject.isdisjoint(other.subject):
        return False
    shared = len(one.thing & other.thing)
    alike = shared >= 2 and shared >= _ALIKE * min(len(one.thing), len(other.thing))
    return one.turned == other.turned and (alike or (shared > 0 and one.thing == other.thing))


@lru_cache(maxsize=8)
def _table(language: str) -> dict[str, bool]:
    confirming, denying = _VERBS.get(language, ("", ""))
    return {fold(word): True for word in confirming.split()} | {fold(word): False for word in denying.split()}
