"""Which chosen sentence stands in which section, and what a style's sections lack.

A section that names a role (see roles) takes sentences that answer it, the others take the rest; the first section
opens with the lede. A section that nothing answers stays empty. Chooses no sentence: it says what should be chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.engines.candidates import Candidate
from summarizer.engines.ordering import GOOD, Placed, alike
from summarizer.engines.roles import Traits, answers, dropped, roles
from summarizer.engines.selection import Selector
from summarizer.model import StyleSection

_STRICT = frozenset({"agreed", "unanimous", "differ"})  # say of sentences what must hold: these take nothing else
ANSWERS = 0.5  # a sentence with less does not answer a role
_SLACK = 1.25  # sections may be over their share by this much: a sentence is not cut to fit one
_TELLS = 0.4  # of the lede's worth as a lede: a report of the event itself has it
_MOST = 0.5  # of the words: a style that gives more of them to sections with roles is about these roles
_LEAST = 25  # words; an answer that long may be added however small its section is
_WANTED = 0.6  # of a section's share is looked for, where the best sentences do not answer it


@dataclass(slots=True, eq=False, repr=False)
class Plan:
    """A style's sections, their roles and shares of the words, and how well sentences answer them (worked out once)."""

    sections: Sequence[StyleSection]
    traits: Callable[[Candidate], Traits]
    timeline: bool = False
    roles: list[tuple[str, ...]] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    known: dict[int, Traits] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sections = list(self.sections) or [StyleSection("lede", "")]
        self.roles = [roles(section) for section in self.sections]
        shares = [section.share or 1 / len(self.sections) for section in self.sections]
        self.shares = [share / sum(shares) for share in shares]

    @property
    def order(self) -> list[int]:
        """Sections in the order in which they are filled: both sides of a disagreement before what all say."""
        return sorted(range(len(self.sections)), key=lambda at: "differ" not in self.roles[at])

    @property
    def thorough(self) -> bool:
        """Whether sections with roles have most of the words."""
        return sum(share for share, named in zip(self.shares, self.roles, strict=True) if named) > _MOST

    def strict(self, at: int) -> bool:
        """Whether a section takes nothing but what answers it: what several say, or where they differ."""
        return bool(self.roles[at]) and _STRICT.issuperset(self.roles[at])

    def of(self, one: Candidate) -> Traits:
        """The traits of a sentence."""
        found = self.known.get(one.at)
        if found is None:
            found = self.known[one.at] = self.traits(one)
        return found

    def score(self, one: Candidate, at: int) -> float:
        """How well a sentence answers a section; 0 for a section without a role."""
        return max((answers(role, one, self.of(one)) for role in self.roles[at]), default=0.0)


def wanted(plan: Plan, chosen: Sequence[Candidate], selector: Selector, budget: int) -> list[Candidate]:
    """What should be taken first so that no section with a role lacks an answer that there is; [] if none does.

    The first of `chosen` is the lede. Where sections with roles have most of the words, each of their roles is looked
    for until its section is nearly full; elsewhere one answer a role will do.
    """
    thorough = plan.thorough
    pool = selector.ranked()
    kept = list(chosen[:1]) if not plan.roles[0] else []
    added = False
    for at, named in ((at, plan.roles[at]) for at in plan.order):
        room = _WANTED * plan.shares[at] * budget
        here: list[Candidate] = []
        if "differ" in named:
            here = _both_sides(plan, [one for one in pool if one not in kept], room / _WANTED)
        for role in named * 2 if thorough else named:
            if thorough and room <= sum(other.cost for other in here):
                break
            for one in (*chosen, *(one for one in pool if one.cost <= max(room, _LEAST))):
                good = answers(role, one, plan.of(one)) >= ANSWERS
                if good and one not in here and one not in kept and selector.apart(one, [*kept, *here]):
                    here.append(one)
                    break
        kept += here
        added |= any(one not in chosen for one in here)
    if added and not thorough:  # what was chosen stays, as far as it fits
        kept += [one for one in chosen if one not in kept]
    return kept if added else []


def _both_sides(plan: Plan, pool: Sequence[Candidate], room: float) -> list[Candidate]:
    """Two sentences for each disagreement, one a side, as long as they fit."""
    sides: dict[int, dict[int, Candidate]] = {}
    for one in pool:
        for number, side in plan.of(one).disputes:
            sides.setdefault(number, {}).setdefault(side, one)
    found: list[Candidate] = []
    for number in sorted(sides):
        pair = list(sides[number].values())[:2]
        cost = sum(one.cost for one in pair)
        if len(pair) == 2 and pair[0] is not pair[1] and cost <= room and not any(one in found for one in pair):
            found += pair
            room -= cost
    return found


def placed(line: Sequence[Placed], plan: Plan) -> list[tuple[str, Placed]]:
    """Each sentence with its section's id, in the order of the sections and, inside them, of `line`."""
    blocks = _blocks(line)
    if plan.timeline:
        return _dated(line, plan)
    total = sum(one.candidate.cost for one in line)
    room = [_SLACK * share * total for share in plan.shares]
    members: list[list[int]] = [[] for _ in plan.sections]
    left = list(range(len(blocks)))
    if not plan.roles[0]:
        _lede(line, blocks, left, (members[0], room[0] if len(room) > 1 else float("inf")))
    scores = {
        (at, n): plan.score(line[blocks[at][0]].candidate, n) for at in left for n in range(len(room)) if plan.roles[n]
    }
    for n in plan.order:
        if plan.roles[n]:
            _answered(line, blocks, left, (members[n], room[n], _suited(line, blocks, plan, n, scores)))
    _rest(line, blocks, left, (plan, members, room, scores))
    out = []
    for n, found in enumerate(members):
        places = _by_dispute(found, line, plan) if plan.strict(n) and "differ" in plan.roles[n] else sorted(found)
        out += [(plan.sections[n].id, line[at]) for at in places]
    return out


def _dated(line: Sequence[Placed], plan: Plan) -> list[tuple[str, Placed]]:
    """By day; what lies after today in the section for what is to come, where there is one."""
    later = next((n for n, named in enumerate(plan.roles) if "ahead" in named), 0)
    known = [(plan.of(one.candidate), at, one) for at, one in enumerate(line)]
    known.sort(key=lambda item: (item[0].day or "9", item[1]))
    split: list[list[Placed]] = [[], []]
    for traits, _, one in known:
        split[bool(traits.today) and traits.day > traits.today and not dropped(one.candidate, traits)].append(one)
    first, last = plan.sections[0].id, plan.sections[later].id
    return [*((first, one) for one in split[0]), *((last, one) for one in split[1])]


def _suited(
    line: Sequence[Placed], blocks: list[list[int]], plan: Plan, n: int, scores: Mapping[tuple[int, int], float]
) -> dict[int, float]:
    """Blocks that answer a section; of disagreements only those with both sides among the sentences."""
    found = {at: score for (at, section), score in scores.items() if section == n and score >= ANSWERS}
    if "differ" not in plan.roles[n]:
        return found
    sides: dict[int, set[int]] = {}
    for one in line:
        for number, side in plan.of(one.candidate).disputes:
            sides.setdefault(number, set()).add(side)
    whole = {number for number, heard in sides.items() if len(heard) > 1}
    return {
        at: score
        for at, score in found.items()
        if any(number in whole for number, _ in plan.of(line[blocks[at][0]].candidate).disputes)
    }


def _by_dispute(found: Iterable[int], line: Sequence[Placed], plan: Plan) -> list[int]:
    """Both sides of a disagreement side by side; what only went along with one of them, and differs in nothing, not."""
    sides = {at: plan.of(line[at].candidate).disputes for at in found}
    return sorted((at for at in sides if sides[at]), key=lambda at: (*min(sides[at]), at))


def _lede(line: Sequence[Placed], blocks: list[list[int]], left: list[int], into: tuple[list[int], float]) -> None:
    """The first block always; then the next best leads, while they fit the share of the first section.

    First among them the newest toll, where older reports have another one; then what the latest report opens with, of
    those of later days that tell of the event; then, after the latest count, the report that it has made old: it tells
    what happened. What has aged stands elsewhere.
    """
    if not left:
        return
    members, room = into
    head = line[blocks[left[0]][0]]
    next_one = left[1] if left[1:] else None
    news = _news(head, [line[blocks[at][0]] for at in left[1:]])

    def second(at: int) -> tuple[bool, bool, bool, float]:
        one = line[blocks[at][0]]
        told = head.update and at == next_one and one.lead >= _TELLS * head.lead
        return one.newest and not head.newest, one is news, told, one.lead * (1 - alike(head, one))

    good = [at for at in left[1:] if head.aged or not line[blocks[at][0]].aged]
    for at in [left[0], *sorted(good, key=second, reverse=True)] if room < float("inf") else list(left):
        cost = _cost(line, blocks[at])
        # The news stands beside what it has overtaken, if the section is then less than twice its share.
        due = cost <= 2 * room and (line[blocks[at][0]] is news or second(at)[0])
        if members and cost > room and not due:
            break
        members.extend(blocks[at])
        left.remove(at)
        room -= cost


def _news(head: Placed, others: Sequence[Placed]) -> Placed | None:
    """What the latest report opens with, of those of later days than the lede that are about as good ledes."""
    later = [one for one in others if one.place == 0 and one.day > head.day and one.lead >= _TELLS * head.lead]
    least = GOOD * max((one.lead for one in later), default=0.0)
    return max((one for one in later if one.lead >= least), key=lambda one: (one.day, one.lead), default=None)


def _answered(
    line: Sequence[Placed],
    blocks: list[list[int]],
    left: list[int],
    want: tuple[list[int], float, Mapping[int, float]],
) -> None:
    """The blocks that answer a section best, until its share is used; one at least, where one does."""
    members, room, suits = want
    for at in sorted((at for at in left if at in suits), key=lambda at: (-suits[at], at)):
        cost = _cost(line, blocks[at])
        if members and cost > room:
            continue
        members.extend(blocks[at])
        left.remove(at)
        room -= cost


def _rest(
    line: Sequence[Placed],
    blocks: list[list[int]],
    left: list[int],
    into: tuple[Plan, list[list[int]], list[float], Mapping[tuple[int, int], float]],
) -> None:
    """What no section asked for: to the general ones in order, or to the one it answers most, or to the first."""
    plan, members, room, scores = into
    general = [n for n, named in enumerate(plan.roles) if not named and n > 0]
    for at in list(left):
        cost = _cost(line, blocks[at])
        if general:
            n = next((n for n in general if cost <= room[n]), general[-1])
        else:
            open_to = [n for n in range(len(members)) if not plan.strict(n)] or [len(members) - 1]
            best = max((scores.get((at, n), 0.0), -n) for n in open_to)
            n = -best[1] if best[0] > 0 else open_to[0]
        members[n].extend(blocks[at])
        room[n] -= cost


def _cost(line: Sequence[Placed], block: Sequence[int]) -> int:
    return sum(line[n].candidate.cost for n in block)


def _blocks(line: Sequence[Placed]) -> list[list[int]]:
    """Places in `line` that must stay together: a sentence and those that lean on it."""
    blocks: list[list[int]] = []
    for at, one in enumerate(line):
        if blocks and one.candidate.after is not None and one.candidate.after == line[at - 1].candidate.at:
            blocks[-1].append(at)
        else:
            blocks.append([at])
    return blocks
