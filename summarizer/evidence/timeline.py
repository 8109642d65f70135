"""A timeline from dated sentences: for each day the sentence that says best what happened on it, word for word.

A relative date (`on Tuesday`) counts only in a source whose own date is known and fits the other days in it; a day
without a year takes the year that brings it nearest to the brief's date. Writes no text of its own and does not decide
what happened.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import chain

from summarizer.evidence.anchors import trusted, written
from summarizer.evidence.standing import broken, leans, poor
from summarizer.model import Evidence, Sentence, Source, TimelineEntry
from summarizer.text.normalise.dates import dates
from summarizer.text.normalise.day_math import parse
from summarizer.text.normalise.values import Date
from summarizer.text.words import count_words, words

_MOST = 8  # entries; a brief's timeline is for orientation
_DOWN = 3  # sentences from the top, beyond which a shorter one is as good
_TELLS = 16  # characters besides its dates; a sentence with fewer tells nothing of them
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def timeline(evidence: Evidence, as_of: str | None) -> tuple[TimelineEntry, ...]:
    """At most eight entries, oldest first; empty where fewer than two days are known."""
    by_day: dict[str, list[Sentence]] = {}
    sources = {source.id: source for source in evidence.sources}
    for sentence in evidence.sentences:
        source = sources[sentence.source]
        day = day_of(sentence, source, as_of)
        # `He was released on Monday`: among other days' sentences nobody knows who.
        if day and not _dependent(sentence.text, source.language):
            by_day.setdefault(day, []).append(sentence)
    if len(by_day) < 2:
        return ()
    weight, place = _weights(evidence), _places(evidence)
    heads = Counter(chain.from_iterable(set(words(source.title)) for source in evidence.sources if source.title))

    def told(one: Sentence) -> tuple[int, int, int]:
        """What has most in common with the headlines comes first, then what is short."""
        return -sum(heads[word] for word in set(words(one.text))), count_words(one.text), one.start

    ranked = sorted(by_day, key=lambda day: (-max(weight[s.id] for s in by_day[day]), -len(by_day[day]), day))
    chosen: dict[str, Sentence] = {}
    for day in ranked:
        free = [s for s in by_day[day] if s.id not in {taken.id for taken in chosen.values()}]
        if free and len(chosen) < _MOST:
            most = max(weight[s.id] for s in free)
            best = [s for s in free if weight[s.id] == most]
            first = min(place[s.id] for s in best)
            best = [s for s in best if place[s.id] == first]
            chosen[day] = best[0] if len(best) == 1 else min(best, key=told)
    if len(chosen) < 2:
        return ()
    return tuple(TimelineEntry(day, chosen[day].text, (chosen[day].cite(),)) for day in sorted(chosen))


def _dependent(text: str, language: str) -> bool:
    return broken(text) or leans(text, language) or poor(text, language)


def day_of(sentence: Sentence, source: Source, as_of: str | None) -> str:
    """The one day, as ISO, that a sentence is about; empty where it names none, or several."""
    known = dates(sentence.text, source.published, source.language)
    if not known:
        return ""  # most sentences
    if len(sentence.text) - sum(one.end - one.start for one in known) < _TELLS:
        return ""  # a date on a line of its own
    told = [one for one in known if not one.end_value]
    # "the last 2 weeks" is no day; "on Tuesday" is one where the source's own can be trusted.
    if not all(written(one, source.language) for one in told):
        sure = trusted(source)
        told = [one for one in told if written(one, source.language) or (sure and not _figures(one))]
    found = {_resolved(one.value, as_of) for one in told}
    days = {day for day in found if day}
    return days.pop() if len(days) == 1 else ""  # with two, it is not said which of them the sentence is about


def _figures(found: Date) -> bool:
    return any(char.isdecimal() for char in found.text)


def _resolved(value: str, as_of: str | None) -> str | None:
    if not _DAY.fullmatch(value):
        return None
    if not value.startswith("XXXX-"):
        return value
    here = parse(as_of or "")
    if here is None:
        return None
    near = [candidate for year in (-1, 0, 1) if (candidate := _in_year(value, here.year + year))]
    return min(near, key=lambda day: abs(day - here)).isoformat() if near else None


def _in_year(value: str, year: int) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}{value[4:]}")
    except ValueError:  # 29 February, or a value that is not a day
        return None


def _places(evidence: Evidence) -> dict[str, int]:
    """By sentence: how far down its source it stands, as far as that matters: what happened is told first."""
    found: dict[str, int] = {}
    read: Counter[str] = Counter()
    for sentence in evidence.sentences:
        found[sentence.id] = min(read[sentence.source], _DOWN)
        read[sentence.source] += 1
    return found


def _weights(evidence: Evidence) -> dict[str, int]:
    """By sentence: in how many sources its group is found."""
    sources = {sentence.id: sentence.source for sentence in evidence.sentences}
    return {
        member: len({sources[other] for other in group.members})
        for group in evidence.groups
        for member in group.members
    }
