"""What turns a statement round or makes it surer: negation, opposites, quantifiers, comparatives, hedges.

Each check reads one change between a claim and its nearest sentence (see `edits`), or the whole of them. English word
lists, for the most part. Does not look beyond that sentence: see `predicates`.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.text.lexicon import deny
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit, Op
from summarizer.verify.denials import denies
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import COMPARED, DENIAL, HEDGES, NEGATION, PLEAS, QUANTITY, REPORTING

_CAP = 0.29  # a claim that says the contrary
_SOFT_CAP = 0.49  # a claim that says more than its source


def evened(case: Case, first: Words) -> bool:
    """True where both sides deny, in different words and places: `denied that …`, `said it was untrue that …`."""
    ours = [w for op in case.ops for w in case.claim.forms[op.a : op.b] if denies(w, case.language)]
    others = [w for op in case.ops for w in first.forms[op.c : op.d] if denies(w, case.language)]
    return len(ours) == len(others) == 1 and not NEGATION.issuperset((*ours, *others))


def negation(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """One side of a change denies and the other does not."""
    if _TURNING.isdisjoint([case.claim.forms[n] for n in mine] + [first.forms[n] for n in theirs]):
        return
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


_TURNING = NEGATION | DENIAL


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


def opposite(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """A word and its opposite on the two sides."""
    table = relations()
    for n in mine:
        word, stem = case.claim.forms[n], case.claim.stems[n]
        for m in theirs:
            other = first.forms[m]
            against = deny(word, other) or first.stems[m] in table.opposites.get(table.base(stem))
            against = against or (_SIDES.get(word) == other and len(mine) <= _PAIR and len(theirs) <= _PAIR)
            bound = _bounds(first, m) or _bounds(case.claim, n)
            if against and word != other and stem != first.stems[m] and not bound:
                message = f"“{word}” where the source has “{other}”"
                yield Hit("antonym", "error", message, _CAP, case.claim.spans[n])
                return


_FOR = {"for": "against", "für": "gegen", "pour": "contre", "favor": "contra", "voor": "tegen", "за": "против"}
_SIDES = {**_FOR, **{against: side for side, against in _FOR.items()}}
_PAIR = 2  # words on each side of a change of sides


def quantity(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """Another share of the whole, or a comparison the other way round."""
    if _DEGREES.isdisjoint([case.claim.forms[n] for n in mine]):
        return
    ours = [n for n in mine if case.claim.forms[n] in QUANTITY]
    others = [first.forms[n] for n in theirs if first.forms[n] in QUANTITY]
    if ours and others and QUANTITY[word := case.claim.forms[ours[0]]] != QUANTITY[others[0]]:
        message = f"“{word}” where the source has “{others[0]}”"
        yield Hit("quantifier", "error", message, _CAP, case.claim.spans[ours[0]])
    compared = [n for n in mine if case.claim.forms[n] in COMPARED]
    against = [n for n in theirs if first.forms[n] in COMPARED]
    if compared and against and _direction(case.claim, compared[0]) != _direction(first, against[0]):
        message = f"“{case.claim.forms[compared[0]]}” where the source has “{first.forms[against[0]]}”"
        yield Hit("comparative", "error", message, _CAP, case.claim.spans[compared[0]])


_DEGREES = QUANTITY.keys() | COMPARED.keys()


def _bounds(words: Words, n: int) -> bool:
    """True for the second word of `at least` and `at most`, which bound a number as `more than` does."""
    return n > 0 and words.forms[n] in {"least", "most"} and words.forms[n - 1] == "at"


def _direction(words: Words, n: int) -> int:
    return COMPARED["more"] if _bounds(words, n) else COMPARED[words.forms[n]]


def hedge(case: Case, first: Words, op: Op, theirs: list[int]) -> Iterator[Hit]:
    """A word that left something open is gone, and no other has come."""
    if HEDGES.isdisjoint([first.forms[n] for n in theirs]):
        return
    lost = [first.forms[n] for n in theirs if _hedges(first, n)]
    came = [case.claim.forms[n] for other in case.ops for n in range(other.a, other.b)]
    instead = case.claim.forms[op.a : op.b]
    if not lost or any(form in HEDGES for form in instead) or lost[0] in came:
        return
    if _BACKSHIFTED.get(lost[0], frozenset()).intersection(instead) and _told(first, op.d):
        return  # `said it would`: `will`
    if lost[0] in _OPINIONS and not REPORTING.isdisjoint(case.claim.forms):
        return  # `he says` for `he believes`: still his word
    if lost[0] in _CHARGES and not PLEAS.isdisjoint(case.claim.forms):
        return  # `he denies taking bribes` for `he is accused of taking bribes, which he denies`
    if lost[0] == "would" and "will" in case.claim.forms and not REPORTING.isdisjoint(case.claim.forms):
        return  # `he will appeal, his lawyer said`
    if op.c == 0 and op.a == 0:
        return  # a clause left out at the start takes its own hedge along
    yield Hit("hedge-dropped", "error", f"the source says “{lost[0]}”; the claim states it as fact", _SOFT_CAP)


def _told(first: Words, end: int) -> bool:
    """True where a verb of saying stands before, which puts what follows into its own tense; not for `would have`."""
    return not REPORTING.isdisjoint(first.forms[:end]) and (end == len(first) or first.forms[end] != "have")


_BACKSHIFTED = {"would": frozenset({"will", "shall", "to"}), "could": frozenset({"can"})}


def embedded(case: Case, first: Words) -> Iterator[Hit]:
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
_CHARGES = frozenset({"accused", "accuses", "accuse", "alleged", "suspected"})
_OPINIONS = frozenset(
    {"believe", "believes", "believed", "think", "thinks", "thought", "claims", "claimed", "accused", "accuses"}
)
