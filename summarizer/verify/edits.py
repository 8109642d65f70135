"""What small changes to a sentence do to its meaning: negation, opposites, quantifiers, hedges, swapped slots.

Reads the changes between a claim and the sentence it is nearest to, so it speaks only of claims that keep close to
one sentence. A change it cannot name is no finding: paraphrases are full of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.text.lexicon import deny
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit, Op
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import COMPARED, DATE_WORDS, DENIAL, HEDGES, NEGATION, QUANTITY, REPORTING, UNIT_WORDS

_CAP = 0.29  # a claim that says the contrary
_SOFT_CAP = 0.49  # a claim that says more than its source
_COPY = 0.7  # share of words kept from which a claim is its sentence edited
_SMALL = 3  # evidence words that may go and still be one small change


def hits(case: Case) -> Iterator[Hit]:
    """Every meaningful change between the claim and its best sentence."""
    first = case.first
    if first is None or not case.near_copy:
        return
    moved = _moved(case, first)
    yield from _embedded(case, first)
    for op in case.ops:
        mine = [n for n in range(op.a, op.b) if case.claim.stems[n] not in moved or not case.claim.content[n]]
        theirs = [n for n in range(op.c, op.d) if first.stems[n] not in moved or not first.content[n]]
        if op.d - op.c <= _SMALL + (op.b - op.a) and not _clause(first, op):
            yield from _negation(case, first, mine, theirs)
            yield from _hedge(case, first, op, theirs)
        if mine and theirs:
            yield from _opposite(case, first, mine, theirs)
            yield from _quantity(case, first, mine, theirs)
            yield from _name(case, first, mine, theirs)
            yield from _speaker(case, first, op, mine, theirs)
            yield from _figure(case, first, mine, theirs)
            yield from _unit(case, first, op, mine, theirs)


def _moved(case: Case, first: Words) -> frozenset[str]:
    """Stems that go in one place and come back in another: moved, not changed."""
    gone = [first.stems[n] for op in case.ops for n in range(op.c, op.d)]
    come = [case.claim.stems[n] for op in case.ops for n in range(op.a, op.b)]
    return frozenset(gone) & frozenset(come)


def _clause(first: Words, op: Op) -> bool:
    """True where a clause of its own is left out, between marks or the ends: its negation and its hedge go with it."""
    if op.a != op.b:
        return False
    text, spans = first.text, first.spans
    before = op.c == 0 or _MARK.search(text, spans[op.c - 1][1], spans[op.c][0])
    after = op.d == len(first) or _MARK.search(text, spans[op.d - 1][1], spans[op.d][0])
    return bool(before and after)


_MARK = re.compile(r"[,;:.!?()\[\]\"“”–—]|--| - ")


def _negation(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    ours = sum(_negates(case.claim, n) or _denies(case.claim, n, first, theirs) for n in mine)
    others = sum(_negates(first, n) or _denies(first, n, case.claim, mine) for n in theirs)
    if ours % 2 == others % 2:
        return
    sure = any(case.claim.forms[n] in NEGATION for n in mine) or any(first.forms[n] in NEGATION for n in theirs)
    if not sure and not _bare(mine, theirs):
        return
    told = [case.claim.forms[n] for n in mine] if ours > others else [first.forms[n] for n in theirs]
    word = next(w for w in told if w in NEGATION or w in DENIAL)
    side = "the claim has" if ours > others else "the source has"
    yield Hit("negation", "error", f"{side} “{word}” where the other has not", _CAP)


def _negates(words: Words, n: int) -> bool:
    """True for a negation, but for `not only`, `not until`, `not just`, which deny nothing."""
    after = words.forms[n + 1] if n + 1 < len(words) else ""
    return words.forms[n] in NEGATION and after not in _MERE


_MERE = frozenset({"only", "until", "just", "merely", "simply", "least"})


def _denies(words: Words, n: int, other: Words, places: list[int]) -> bool:
    """True for a word of denial that the other side does not say in other words: `cancelled`, but not `called off`."""
    if words.forms[n] not in DENIAL:
        return False
    table = relations()
    if table.related(words.stems[n], [other.stems[m] for m in places]) is not None:
        return False
    return not table.phrased(words.forms, words.stems, n, (other,))


def _bare(mine: list[int], theirs: list[int]) -> bool:
    """True where one side of the change is nothing but a denial and little words."""
    return not mine or not theirs or len(mine) + len(theirs) <= 4


def _opposite(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    table = relations()
    for n in mine:
        word, stem = case.claim.forms[n], case.claim.stems[n]
        for m in theirs:
            other = first.forms[m]
            against = deny(word, other) or first.stems[m] in table.opposites.get(table.base(stem))
            if against and word != other and stem != first.stems[m]:
                yield Hit("antonym", "error", f"“{word}” where the source has “{other}”", _CAP)
                return


def _quantity(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    ours = [case.claim.forms[n] for n in mine if case.claim.forms[n] in QUANTITY]
    others = [first.forms[n] for n in theirs if first.forms[n] in QUANTITY]
    if ours and others and QUANTITY[ours[0]] != QUANTITY[others[0]]:
        yield Hit("quantifier", "error", f"“{ours[0]}” where the source has “{others[0]}”", _CAP)
    ours = [case.claim.forms[n] for n in mine if case.claim.forms[n] in COMPARED]
    others = [first.forms[n] for n in theirs if first.forms[n] in COMPARED]
    if ours and others and COMPARED[ours[0]] != COMPARED[others[0]]:
        yield Hit("comparative", "error", f"“{ours[0]}” where the source has “{others[0]}”", _CAP)


def _hedge(case: Case, first: Words, op: Op, theirs: list[int]) -> Iterator[Hit]:
    lost = [first.forms[n] for n in theirs if _hedges(first, n)]
    came = [case.claim.forms[n] for other in case.ops for n in range(other.a, other.b)]
    instead = case.claim.forms[op.a : op.b]
    if not lost or any(form in HEDGES for form in instead) or lost[0] in came:
        return
    if lost[0] in _OPINIONS and not REPORTING.isdisjoint(instead):
        return  # `he says` for `he believes`: still his word
    if op.c == 0 and op.a == 0:
        return  # a clause left out at the start takes its own hedge along
    yield Hit("hedge-dropped", "error", f"the source says “{lost[0]}”; the claim states it as fact", _SOFT_CAP)


def _embedded(case: Case, first: Words) -> Iterator[Hit]:
    """A clause taken out of what makes it open: `if …`, `whether …`, `it is not true that …`."""
    for op in case.ops:
        gone = list(range(max(op.c, op.d - _REACH), op.d))
        if op.a != op.b or not gone:
            continue
        if len(gone) > 1 and first.forms[gone[-1]] in _ARTICLES:
            gone.pop()  # the claim's own article was found in front of the clause
        last = first.forms[gone[-1]]
        if last in _OPENERS:
            yield Hit("hedge-dropped", "error", f"the source says “{last}”; the claim states it as fact", _SOFT_CAP)
        elif last == "that":
            denied = [n for n in gone if _negates(first, n) or first.forms[n] in DENIAL or first.forms[n] in _DOUBTS]
            if len(denied) % 2:
                word = first.forms[denied[0]]
                yield Hit("negation", "error", f"the source has “{word}” where the other has not", _CAP)


_DOUBTS = frozenset({"doubt", "doubted", "forget", "forgotten"})
_OPENERS = frozenset({"if", "whether", "unless"})
_ARTICLES = frozenset({"the", "a", "an"})
_REACH = 8  # words before a clause that can govern it


def _hedges(words: Words, n: int) -> bool:
    """True for a word that leaves something open; not for `May 2` and `our plans`."""
    form, after = words.forms[n], words.forms[n + 1] if n + 1 < len(words) else ""
    if form == "may":
        return not words.capital[n] or n == 0
    return form in HEDGES and (form not in _NOUNS or after in {"to", "that"})


_NOUNS = frozenset({"plan", "plans", "hope", "hopes", "claim", "claims", "aim", "aims", "thought", "potential", "set"})
_OPINIONS = frozenset({"believe", "believes", "believed", "think", "thinks", "thought", "claims", "claimed"})


def _name(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """A name where the sentence has another one."""
    ours = [n for n in mine if _capital(case.claim, n)]
    others = [n for n in theirs if _capital(first, n)]
    if not ours or not others or len(mine) > len(ours) + 3 or len(theirs) > len(others) + 4:
        return
    left = " ".join(case.claim.forms[n] for n in ours)
    right = " ".join(first.forms[n] for n in others)
    if {case.claim.stems[n] for n in ours} & {first.stems[n] for n in others} or _abbreviates(left, right):
        return
    capitals = {first.stems[n] for n in range(len(first)) if first.capital[n]}
    if any(case.claim.stems[n] in capitals for n in ours) and not _twice(case, first, ours):
        return
    words = f"“{case.claim.text[_span(case.claim, ours)]}” where the source has “{first.text[_span(first, others)]}”"
    yield Hit("name-conflict", "error", words, _CAP)


def _twice(case: Case, first: Words, ours: list[int]) -> bool:
    """True where the name's own place in the sentence is taken by something else: a swap."""
    held = {m for op in case.ops for m in range(op.c, op.d)}
    return any(first.stems[m] == case.claim.stems[n] for n in ours for m in held)


def _capital(words: Words, n: int) -> bool:
    return words.capital[n] and words.content[n] and words.stems[n][0] != "#" and words.forms[n] not in DATE_WORDS


def _abbreviates(one: str, other: str) -> bool:
    short, long = sorted((one.replace(".", ""), other), key=len)
    return short.replace(" ", "") == "".join(word[0] for word in long.split())


def _span(words: Words, places: list[int]) -> slice:
    return slice(words.spans[places[0]][0], words.spans[places[-1]][1])


def _speaker(case: Case, first: Words, op: Op, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """Another noun at the side of a verb of saying."""
    beside = case.claim.forms[max(0, op.a - 2) : op.a] + case.claim.forms[op.b : op.b + 2]
    ours = [n for n in mine if case.claim.content[n]]
    others = [n for n in theirs if first.content[n]]
    aside = first.forms[max(0, op.c - 2) : op.c] + first.forms[op.d : op.d + 2]
    if not (set(beside) & set(aside) & REPORTING) or not ours or not others or len(ours) > 3 or len(others) > 3:
        return
    if any(_capital(case.claim, n) and n for n in ours) or any(case.level[n] == 0.5 for n in ours):
        return
    if any(case.claim.forms[n] in REPORTING for n in ours):
        return
    left, right = case.claim.text[_span(case.claim, ours)], first.text[_span(first, others)]
    yield Hit("speaker-mismatch", "error", f"“{left}” speaks where the source has “{right}”", _CAP)


def _figure(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """A figure or a calendar word in the place of another one, whatever stands elsewhere."""
    if case.kept < _COPY or len(mine) != len(theirs):
        return
    left, right = case.claim.text[_span(case.claim, mine)], first.text[_span(first, theirs)]
    if all(words.stems[n][0] == "#" for words, at in ((case.claim, mine), (first, theirs)) for n in at):
        yield Hit("number-conflict", "error", f"“{left}” where the source has “{right}”", _CAP)
    elif _other_day(case.claim, mine, first, theirs):
        yield Hit("date-conflict", "error", f"“{left}” where the source has “{right}”", _CAP)


def _other_day(claim: Words, mine: list[int], first: Words, theirs: list[int]) -> bool:
    """Calendar words on both sides, not one word's two forms (`oct`, `october`); `yesterday` may be any day."""
    one, other = [claim.forms[n] for n in mine], [first.forms[n] for n in theirs]
    if not DATE_WORDS.issuperset((*one, *other)) or _RELATIVE.intersection((*one, *other)):
        return False
    return [word[:3] for word in one] != [word[:3] for word in other]


_RELATIVE = frozenset({"yesterday", "today", "tomorrow", "tonight"})


def _unit(case: Case, first: Words, op: Op, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """Another unit, or another noun right after a number that stayed."""
    if (
        len(mine) == len(theirs) == 1
        and case.claim.forms[mine[0]] in UNIT_WORDS
        and first.forms[theirs[0]] in UNIT_WORDS
    ):
        words = f"“{case.claim.forms[mine[0]]}” where the source has “{first.forms[theirs[0]]}”"
        yield Hit("unit-mismatch", "error", words, _CAP)
        return
    if op.a == 0 or op.c == 0 or case.claim.stems[op.a - 1][0] != "#" or len(mine) != 1 or len(theirs) != 1:
        return
    left, right = mine[0], theirs[0]
    if not case.claim.content[left] or not first.content[right] or case.level[left] in {0.5, 3.0}:
        return
    if not case.claim.forms[left].isalpha() or first.stems[right][0] == "#" or first.forms[right] in _ORDINAL_ENDS:
        return
    words = f"{case.claim.forms[op.a - 1]} “{case.claim.forms[left]}” where the source counts “{first.forms[right]}”"
    yield Hit("number-role", "error", words, _CAP)


_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
