"""What became of a planned thing, and why: cancelled or postponed, and the reasons different sources give.

A mention is a sentence that says a status of a planned thing (visit, meeting, match …) and names who or what it is
about. Words inside quotation marks are a speaker's, not the source's, and count for the status only where a source says
nothing itself. Reasons count where a sentence gives them with a plain causal word.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.evidence.conflict_names import one_place
from summarizer.evidence.readings import Reading, fold, stem
from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language, function_words
from summarizer.text.lexicon_data import CAUSE, EVENT_NOUNS, EVENT_STATUS
from summarizer.text.normalise import names, quotes

_BACK = 2  # sentences before a mention whose names still hold
_REACH = 7  # words between a status and its noun
_BEFORE_CAUSE, _AFTER_CAUSE = 12, 24  # words of a reason before `for this reason`, after `because`
_REASON_WORDS = 3  # content words a reason must have
_BACKWARD = frozenset({"for_this_reason", "for_that_reason", "pour_cette_raison", "aus_diesem_grund", "por_esta_razon"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that says what became of a planned thing. `quoted` where the status stands in quotation marks."""

    reading: Reading
    status: str
    noun: int  # row of the noun in the table; -1 where it stands alone
    names: frozenset[str]
    quoted: bool
    at: int  # word of the status
    reason: frozenset[str] = frozenset()
    reason_start: int = -1
    reason_end: int = -1


def mentions(readings: list[Reading]) -> list[Mention]:
    """All mentions, in the order of the sentences; at most one for a sentence and status."""
    found: list[Mention] = []
    for place, reading in enumerate(readings):
        told = _told(reading)
        if told:
            found.extend(_in_sentence(reading, told, _context(readings, place)))
    return found


def _told(reading: Reading) -> list[tuple[str, int]]:
    """The statuses that a sentence tells, and the words at which it does so."""
    language = base_language(reading.source.language)
    if _openers(language).isdisjoint(reading.words):
        return []
    table, words = _statuses(language), reading.words
    told = ((table.get(word) or table.get("_".join(words[at : at + 2])), at) for at, word in enumerate(words))
    return [(status, at) for status, at in told if status is not None]


def _in_sentence(reading: Reading, told: list[tuple[str, int]], keys: frozenset[str]) -> list[Mention]:
    inside = quotes(reading.text, reading.source.language)
    found: dict[str, Mention] = {}
    for status, at in told:
        if status in found:
            continue
        start = reading.spans[at][0]
        quoted = any(quote.start <= start < quote.end for quote in inside)
        noun = _noun(reading, at)
        reason = _reason(reading, at)
        if noun >= 0 or reason:
            stems, low, high = reason or (frozenset[str](), -1, -1)
            found[status] = Mention(reading, status, noun, keys, quoted, at, stems, low, high)
    return list(found.values())


def _context(readings: list[Reading], place: int) -> frozenset[str]:
    """Names of a sentence and of the two before it in its source: `the trip` takes its names from there."""
    source = readings[place].source.id
    near = [r for r in readings[max(0, place - _BACK) : place + 1] if r.source.id == source]
    return frozenset(name.key for r in near for name in names(r.text, r.source.language))


def _noun(reading: Reading, at: int) -> int:
    """The nearest planned thing after a status word, else before it (`the visit was cancelled`)."""
    table = _nouns()
    for word in (*reading.words[at + 1 : at + 1 + _REACH], *reading.words[max(0, at - _REACH) : at][::-1]):
        if word in table:
            return table[word]
    return -1


def _reason(reading: Reading, at: int) -> tuple[frozenset[str], int, int] | None:
    """The content words after a causal word (or before `for this reason`), and where they stand."""
    phrases = _causes(base_language(reading.source.language))
    words = reading.words
    for place in range(len(words)):
        phrase = next((p for p in phrases if words[place : place + len(p)] == p), None)
        if phrase is None:
            continue
        backward = "_".join(phrase) in _BACKWARD
        if backward != (place < at):
            continue
        low, high = (
            (max(0, place - _BEFORE_CAUSE), place)
            if backward
            else (place + len(phrase), min(len(words), place + len(phrase) + _AFTER_CAUSE))
        )
        grammar = function_words(reading.source.language)
        stems = frozenset(stem(word) for word in words[low:high] if word not in grammar)
        if len(stems) >= _REASON_WORDS:
            return stems, reading.spans[low][0], reading.spans[high - 1][1]
    return None


def status_sides(found: list[Mention]) -> list[tuple[list[Mention], list[Mention]]]:
    """Pairs of sides that say different things became of one planned thing; each side from its own sources."""
    sides: list[tuple[list[Mention], list[Mention]]] = []
    for cluster in _clusters([m for m in found if m.noun >= 0]):
        says: dict[str, set[str]] = {}
        for mention in cluster:
            if not mention.quoted:
                says.setdefault(mention.reading.source.id, set()).add(mention.status)
        plain = {source: next(iter(statuses)) for source, statuses in says.items() if len(statuses) == 1}
        statuses = sorted(set(plain.values()))
        if len(statuses) < 2:
            continue
        one, other = (
            [m for m in cluster if plain.get(m.reading.source.id) == status and m.status == status]
            for status in statuses[:2]
        )
        sides.append((one, other))
    return sides


def cause_sides(found: list[Mention]) -> list[tuple[list[Mention], list[Mention]]]:
    """Pairs of sides that give different reasons for one thing, from different sources."""
    reasons = [m for m in found if m.reason]
    sides: list[tuple[list[Mention], list[Mention]]] = []
    for cluster in _clusters(reasons):
        one = [m for m in cluster if m is cluster[0] or _alike(m, cluster[0])]
        other = [m for m in cluster if not any(m is k for k in one)]
        other = [m for m in other if _alike(m, other[0])] if other else []
        if other and {m.reading.source.id for m in one} != {m.reading.source.id for m in other}:
            sides.append((one, other))
    return sides


def _alike(one: Mention, other: Mention) -> bool:
    shared = len(one.reason & other.reason)
    return shared >= 0.3 * min(len(one.reason), len(other.reason))


def _clusters(found: list[Mention]) -> list[list[Mention]]:
    """Mentions of one planned thing: the same kind of thing and a name in common with the first of the cluster."""
    clusters: list[list[Mention]] = []
    for mention in found:
        home = next((c for c in clusters if _one_thing(c[0], mention)), None)
        if home is None:
            clusters.append([mention])
        else:
            home.append(mention)
    return clusters


def _one_thing(one: Mention, other: Mention) -> bool:
    if one.noun != other.noun and -1 not in {one.noun, other.noun}:
        return False
    shared = [key for key in sorted(one.names) if any(one_place(key, theirs) for theirs in other.names)]
    return len(shared) >= 2 or (len(shared) == 1 and min(len(one.names), len(other.names)) <= 1)


@lru_cache(maxsize=8)
def _statuses(language: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in EVENT_STATUS.get(language, "").strip().splitlines():
        status, _, words = row.strip().partition(":")
        table |= {fold(word): status for word in words.split()}
    return table


@lru_cache(maxsize=8)
def _openers(language: str) -> frozenset[str]:
    """The words with which a status begins."""
    return frozenset([key.partition("_")[0] for key in _statuses(language)])


@lru_cache(maxsize=1)
def _nouns() -> dict[str, int]:
    rows = EVENT_NOUNS.strip().splitlines()
    singular = {fold(word): place for place, row in enumerate(rows) for word in row.split()}
    return {f"{word}s": place for word, place in singular.items()} | singular


@lru_cache(maxsize=8)
def _causes(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(part) for part in phrase.split("_")) for phrase in CAUSE.get(language, "").split())
