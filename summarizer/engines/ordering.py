"""From chosen sentences to an order that reads: the lede first, then by time and topic.

Knows no sections (see sections) and no language.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.candidates import Candidate
from summarizer.model.value import dataclass
from summarizer.text.normalise.day_math import parse

GOOD = 0.6  # of the best lede: as good a one
_FEWEST = 2  # dated ledes that have a middle
LONG_BEFORE = 14  # days before most reports


@dataclass(frozen=True, slots=True)
class Placed:
    """A chosen sentence with what ordering needs: the day it was printed, how early it stands, how good a lede it is.

    `update`: it tells of a count that has grown, which an older report has smaller. `aged`: it is from before what a
    later report tells: the event itself, or a larger count. `newest`: it tells the toll that has made others old.
    """

    candidate: Candidate
    day: str
    place: float
    lead: float
    update: bool = False
    aged: bool = False
    newest: bool = False


def ordered(chosen: Sequence[Placed]) -> list[Placed]:
    """The lede, then by day, then by place, with neighbours in topic kept together; leaning sentences follow."""
    if not chosen:
        return []
    free = [one for one in chosen if not _follows(one, chosen)]
    first = ledes(free or chosen)[0]
    rest = sorted((one for one in free if one is not first), key=lambda one: (one.day, one.place, one.candidate.at))
    line = [first]
    while rest:
        near = rest[:3] if len({one.day for one in rest[:3]}) == 1 else rest[:1]
        line.append(max(near, key=lambda one: (alike(line[-1], one), -one.place)))
        rest.remove(line[-1])
    return _threaded(line, chosen)


def ledes(some: Sequence[Placed]) -> list[Placed]:
    """The sentences as first ones of a brief, the best first.

    Over several days a story is told from its beginning, where that is as good a lede; but the latest count comes
    before those that it has made old.
    """
    best = sorted(some, key=lambda one: (one.aged, -one.lead, one.candidate.at))
    fresh = [one for one in best if one.aged == best[0].aged]
    good = [one for one in fresh if one.lead >= GOOD * best[0].lead and one.day] if best and best[0].day else best[:1]
    good = _of_now(good)
    told = {one.candidate.at for one in good}
    good.sort(key=lambda one: (one.day, -one.lead))
    # A count that has grown is newer than one of the same day that has not.
    newer = (one for one in good[1:] if one.update and (one.day, one.update) > (good[0].day, good[0].update))
    latest = max(newer, key=_late, default=None)
    first = [latest] if latest is not None else []
    return [*first, *(one for one in good if one is not latest), *(one for one in best if one.candidate.at not in told)]


def _of_now(good: list[Placed]) -> list[Placed]:
    """Without what was printed long before most of them: a story does not begin with what led up to it."""
    days = sorted(day.toordinal() for one in good for day in (parse(one.day),) if day is not None)
    if len(days) < _FEWEST:
        return good
    least = days[len(days) // 2] - LONG_BEFORE
    return [one for one in good if (day := parse(one.day)) is None or day.toordinal() >= least]


def _late(one: Placed) -> tuple[str, float]:
    return one.day, one.lead


def _follows(one: Placed, chosen: Sequence[Placed]) -> bool:
    return any(other.candidate.at == one.candidate.after for other in chosen)


def _threaded(line: list[Placed], chosen: Sequence[Placed]) -> list[Placed]:
    after: dict[int, list[Placed]] = {}
    for one in chosen:
        if one.candidate.after is not None and one not in line:
            after.setdefault(one.candidate.after, []).append(one)
    out: list[Placed] = []
    for one in line:
        stack = [one]
        while stack:
            out.append(stack.pop())
            stack.extend(reversed(after.get(out[-1].candidate.at, [])))
    return out


def alike(left: Placed, right: Placed) -> float:
    """The share of the shorter sentence's words that the other has too."""
    shared = len(left.candidate.bag & right.candidate.bag)
    return shared / (1 + min(len(left.candidate.bag), len(right.candidate.bag)))
