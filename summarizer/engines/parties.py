"""Whoever gives one party's figure owes the other's: `Police put the number at 12,000` beside what the unions said.

Looks at the chosen sentences and at what stands right behind them, or behind their echoes, in their sources (see
evidence.parties). Where the other's figure finds no room, what was chosen stays: it says whose figure it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from summarizer.engines.candidates import Candidate
from summarizer.engines.selection import Selector
from summarizer.evidence.parties import rival
from summarizer.evidence.readings import Reading
from summarizer.evidence.tolls import may_tell

if TYPE_CHECKING:
    from summarizer.engines.desk import Desk

_NEAR = 2  # sentences behind a figure in which another party's may stand
_MOST = 2  # pairs that are sought room for
_NEARLY = 0.8  # of the words of one choice that another one may have left


def both_sides(desk: Desk, selector: Selector, chosen: list[Candidate], budget: int) -> list[Candidate]:
    """The chosen sentences, with the other party's figure right behind each that tells one of two."""
    owed = list(_owed(desk, selector, chosen))
    if not owed:
        return chosen
    lacking = [pair for pair in owed if pair[1] not in chosen][:_MOST]
    if lacking:
        lede = max(chosen, key=lambda one: (desk.placed(one).lead, -one.at))
        first = dict.fromkeys((lede, *(one for pair in lacking for one in pair)))
        again = selector.select(budget, list(first))
        if again and all(one in again for one in first) and _cost(again) >= _NEARLY * _cost(chosen):
            chosen = again
    behind = {other.at: one.at for one, other in owed if one in chosen and other in chosen}
    return [one._replace(after=behind.get(one.at, one.after)) for one in chosen]


def _cost(some: Iterable[Candidate]) -> int:
    return sum(one.cost for one in some)


def _owed(desk: Desk, selector: Selector, chosen: Sequence[Candidate]) -> Iterable[tuple[Candidate, Candidate]]:
    """Sentences of the choice, each with the one that has another party's figure."""
    scored = desk.ranking.scored
    known: dict[int, Reading | None] = {}

    def read(at: int) -> Reading | None:
        if at not in known:
            sentence = scored[at].sentence
            source = desk.sources[sentence.source]
            figures = re.search(r"\d", sentence.text) or may_tell(sentence.text, source.language)
            known[at] = Reading(sentence, source) if figures else None
        return known[at]

    for one in chosen:
        for at in _places(desk, one):
            reading = read(at)
            for place in range(at + 1, min(at + 1 + _NEAR, len(scored))) if reading is not None else ():
                other = selector.by_place.get(place)
                if other is None or other.flawed or other.after not in {None, one.at} or other.at == one.at:
                    continue
                against = read(place)
                if against is None or reading is None or against.source.id != reading.source.id:
                    continue
                if rival(reading, against):
                    yield one, other


def _places(desk: Desk, one: Candidate) -> list[int]:
    """The place of a sentence, and those of its echoes."""
    key = desk.sentence(one).id
    group = desk.groups.get(key)
    return [
        one.at,
        *(desk.place[name] for name in (group.members if group else ()) if name != key and name in desk.place),
    ]
