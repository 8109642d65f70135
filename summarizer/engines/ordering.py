"""From chosen sentences to sections that read: the lede first, then by time and topic.

Sections take claims up to their share of the words; which section suits a claim is judged by what the section is about.
The word rules here are for English `about` texts and English claims; elsewhere place and shares alone decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarizer.engines.candidates import Candidate
from summarizer.model import StyleSection
from summarizer.model.value import dataclass

_CUES = (
    (
        re.compile(r"\b(?:next|expected|ahead|outlook|coming|future)\b"),
        re.compile(
            r"\b(?:will|would|expected|plans?|planned|due to|set to|scheduled|could|may|might|ready to|looking into"
            r"|considering)\b"
        ),
    ),
    (
        re.compile(r"\b(?:background|led here|context|history|before|why)\b"),
        re.compile(r"\b(?:had|since|after|earlier|last|previous(?:ly)?|ago|years?|besieged|vetoed|supports?)\b"),
    ),
    (re.compile(r"\b(?:figures?|numbers?|toll)\b"), re.compile(r"\d")),
    (
        re.compile(r"\b(?:said|says|statements?|quotes?|reactions?|positions?|sides?|accounts?)\b"),
        re.compile(r"[“\"]|\b(?:said|says|told|accused?|denied|insisted)\b"),
    ),
)


_SLACK = 1.25  # sections may be over their share by this much: a sentence is not cut to fit one


@dataclass(frozen=True, slots=True)
class Placed:
    """A chosen sentence with what ordering needs: the day it is about or was printed, and how early it stands."""

    candidate: Candidate
    day: str
    place: float
    lead: float


def ordered(chosen: Sequence[Placed]) -> list[Placed]:
    """The lede, then by day, then by place, with neighbours in topic kept together; leaning sentences follow."""
    if not chosen:
        return []
    free = [one for one in chosen if not _follows(one, chosen)]
    first = max(free or chosen, key=lambda one: (one.lead, -one.candidate.at))
    rest = sorted((one for one in free if one is not first), key=lambda one: (one.day, one.place, one.candidate.at))
    line = [first]
    while rest:
        near = rest[:3] if len({one.day for one in rest[:3]}) == 1 else rest[:1]
        line.append(max(near, key=lambda one: (_alike(line[-1], one), -one.place)))
        rest.remove(line[-1])
    return _threaded(line, chosen)


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


def _alike(left: Placed, right: Placed) -> float:
    shared = len(left.candidate.bag & right.candidate.bag)
    return shared / (1 + min(len(left.candidate.bag), len(right.candidate.bag)))


def sectioned(line: Sequence[Placed], sections: Sequence[StyleSection]) -> list[tuple[str, Placed]]:
    """Each sentence with its section's id, in the order of the sections and, inside them, of `line`."""
    places = list(sections) or [StyleSection("lede", "")]
    total = sum(one.candidate.cost for one in line)
    shares = [section.share or 1 / len(places) for section in places]
    room = [share / sum(shares) * total for share in shares]
    members: list[list[int]] = [[] for _ in places]
    blocks = _blocks(line)
    suits = {
        (at, n): _suits(line[block[0]], places[n]) for at, block in enumerate(blocks) for n in range(1, len(places))
    }
    left = list(range(len(blocks)))
    _lede(line, blocks, left, members[0], room)
    for n in range(len(places) - 1, 0, -1):
        _claim(line, blocks, left, members[n], (room[n], {at: suits[at, n] for at in left}, n == 1))
    for at in left:
        members[min(1, len(places) - 1)].extend(blocks[at])
    return [(places[n].id, line[at]) for n, found in enumerate(members) for at in sorted(found)]


def _lede(
    line: Sequence[Placed], blocks: list[list[int]], left: list[int], into: list[int], room: Sequence[float]
) -> None:
    """The first block always; then the next best leads, while they fit the share of the first section."""
    if not left:
        return
    used = 0.0
    head = line[blocks[left[0]][0]]

    def second(at: int) -> float:
        one = line[blocks[at][0]]
        return one.lead * (1 - _alike(head, one))

    order = [left[0], *sorted(left[1:], key=second, reverse=True)]
    for at in order if len(room) > 1 else list(left):
        cost = sum(line[n].candidate.cost for n in blocks[at])
        if into and used + cost > _SLACK * room[0] and len(room) > 1:
            break
        into.extend(blocks[at])
        left.remove(at)
        used += cost


def _claim(
    line: Sequence[Placed],
    blocks: list[list[int]],
    left: list[int],
    into: list[int],
    want: tuple[float, Mapping[int, float], bool],
) -> None:
    """Blocks that suit a section best, until its share is used; the second section takes what nobody wants."""
    room, suits, rest = want
    used = 0.0
    for at in sorted(left, key=lambda at: (-suits[at], -at)):
        cost = sum(line[n].candidate.cost for n in blocks[at])
        if not rest and (used + cost > _SLACK * room):
            continue
        into.extend(blocks[at])
        left.remove(at)
        used += cost


def _blocks(line: Sequence[Placed]) -> list[list[int]]:
    """Places in `line` that must stay together: a sentence and those that lean on it."""
    blocks: list[list[int]] = []
    for at, one in enumerate(line):
        if blocks and one.candidate.after is not None and one.candidate.after == line[at - 1].candidate.at:
            blocks[-1].append(at)
        else:
            blocks.append([at])
    return blocks


def _suits(one: Placed, section: StyleSection) -> float:
    about = f"{section.id} {section.heading} {section.about}".casefold()
    cues = [cue for wanted, cue in _CUES if wanted.search(about)]
    own = set(re.findall(r"\w{5,}", about))
    text = one.candidate.text
    hits = sum(min(2, len(cue.findall(text))) for cue in cues) / (len(cues) or 1)
    return hits + 0.5 * len(own.intersection(re.findall(r"\w{5,}", text.casefold()))) + 0.5 * one.place
