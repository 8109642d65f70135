"""What small changes to a sentence do to its meaning: swapped slots here, denial and degree in `polarity`.

Reads the changes between a claim and the sentence it is nearest to, so it speaks only of claims that keep close to
one sentence. A change it cannot name is no finding: paraphrases are full of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.text.lexicon import base_language, function_words
from summarizer.text.normalise import names
from summarizer.verify import polarity
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit, Op
from summarizer.verify.denials import kin
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import (
    COURTESY,
    DATE_WORDS,
    INFLECTING,
    PASSIVE,
    REPORTING,
    STANDING,
    UNIT_WORDS,
)

_CAP = 0.29  # a claim that says the contrary
_COPY = 0.7  # share of words kept from which a claim is its sentence edited
_SMALL = 3  # evidence words that may go and still be one small change


def hits(case: Case) -> Iterator[Hit]:
    """Every meaningful change between the claim and its best sentence."""
    first = case.first
    if first is None or not case.near_copy:
        return
    moved = _moved(case, first)
    yield from polarity.embedded(case, first)
    english = base_language(case.language) == "en"  # others: `contraries`
    for op in case.ops:
        mine = [n for n in range(op.a, op.b) if case.claim.stems[n] not in moved or not case.claim.content[n]]
        theirs = [n for n in range(op.c, op.d) if first.stems[n] not in moved or not first.content[n]]
        if op.d - op.c <= _SMALL + (op.b - op.a) and not _clause(first, op):
            if english and (turned := [*polarity.negation(case, first, mine, theirs)]):
                yield from () if polarity.evened(case, first) else turned
            if english:
                yield from polarity.hedge(case, first, op, theirs)
        if mine and theirs:
            yield from polarity.opposite(case, first, mine, theirs)
            yield from polarity.quantity(case, first, mine, theirs)
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


def _name(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """A name where the sentence has another one."""
    ours = [n for n in mine if _capital(case.claim, n) and _nameable(case.claim, n, case.language)]
    others = [n for n in theirs if _capital(first, n) and _nameable(first, n, case.language)]
    if not ours or not others or len(mine) > len(ours) + 3 or len(theirs) > len(others) + 4:
        return
    left = " ".join(case.claim.forms[n] for n in ours)
    right = " ".join(first.forms[n] for n in others)
    if _common(case, first, ours, others) or _turned(case, first, ours, others):
        return
    if {case.claim.stems[n] for n in ours} & {first.stems[n] for n in others} or _abbreviates(left, right):
        return
    if base_language(case.language) in INFLECTING and 0 in {*ours, *others} and kin(left, right):
        return  # `Директор` for `Директора` at the start of a sentence
    capitals = {first.stems[n] for n in range(len(first)) if first.capital[n]}
    if any(case.claim.stems[n] in capitals for n in ours) and not _twice(case, first, ours):
        return
    words = f"“{case.claim.text[_span(case.claim, ours)]}” where the source has “{first.text[_span(first, others)]}”"
    span = _span(case.claim, ours)
    yield Hit("name-conflict", "error", words, _CAP, (span.start, span.stop))


def _common(case: Case, first: Words, ours: list[int], others: list[int]) -> bool:
    """True for nouns with a capital that are no names: `Sales` for `Revenue`, in German wherever they stand."""
    if base_language(case.language) == "de":
        spans = [case.claim.spans[n] for n in ours if case.claim.forms[n] not in _PORTIONS]
        found = [name for name in names(case.claim.text, "de") if name.sure]
        return not any(name.start <= start < name.end for name in found for start, _ in spans)
    if ours != [0] or others != [0] or not case.claim.forms[0].endswith("s"):
        return False
    concepts = relations().concepts
    return bool(concepts.get(case.claim.stems[0]) and concepts.get(first.stems[0]))


def _turned(case: Case, first: Words, ours: list[int], others: list[int]) -> bool:
    """True where one is passive and the other not, the name is the evidence's own, and no other is in its way."""
    passive = [not PASSIVE.isdisjoint(words.forms) for words in (case.claim, first)]
    if base_language(case.language) == "en" or passive[0] == passive[1] or any(case.level[n] == 0 for n in ours):
        return False
    place, mine = _span(first, others), frozenset(case.claim.forms)
    return all(
        (place.start < name.end and name.start < place.stop) or mine.issuperset(name.text.casefold().split())
        for name in names(first.text, case.language)  # German nouns in a row are taken for names
        if name.sure
    )


_PORTIONS = frozenset({"viertel", "drittel", "fünftel", "zehntel", "hälfte", "dutzend", "mehrheit", "großteil"})


def _nameable(words: Words, n: int, language: str) -> bool:
    """False for `Mr`, for a pronoun, and at the start of a sentence for a little word or a verb (`Claims that …`)."""
    form = words.forms[n]
    if form in COURTESY or form in STANDING:
        return False
    if n or words.capital[1:2] == (True,):
        return True
    acting = form.endswith(("s", "ing", "ed")) and relations().acts(form, words.stems[n])
    return not acting and form not in function_words(language)


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
    if REPORTING.isdisjoint(beside):
        return
    ours = [n for n in mine if case.claim.content[n] and case.claim.forms[n] not in COURTESY]
    others = [n for n in theirs if first.content[n] and first.forms[n] not in COURTESY]
    aside = first.forms[max(0, op.c - 2) : op.c] + first.forms[op.d : op.d + 2]
    if not (set(beside) & set(aside) & REPORTING) or not ours or not others or len(ours) > 3 or len(others) > 3:
        return
    if any(_capital(case.claim, n) and n for n in ours) or any(case.level[n] == 0.5 for n in ours):
        return
    if any(case.claim.forms[n] in REPORTING for n in ours):
        return
    left, right = case.claim.text[_span(case.claim, ours)], first.text[_span(first, others)]
    span = _span(case.claim, ours)
    yield Hit(
        "speaker-mismatch", "error", f"“{left}” speaks where the source has “{right}”", _CAP, (span.start, span.stop)
    )


def _figure(case: Case, first: Words, mine: list[int], theirs: list[int]) -> Iterator[Hit]:
    """A figure or a calendar word in the place of another one, whatever stands elsewhere."""
    if case.kept < _COPY or len(mine) != len(theirs):
        return
    if all(words.stems[n][0] == "#" for words, at in ((case.claim, mine), (first, theirs)) for n in at):
        code = "number-conflict"
    elif _other_day(case.claim, mine, first, theirs):
        code = "date-conflict"
    else:
        return
    here = _span(case.claim, mine)
    left, right, span = case.claim.text[here], first.text[_span(first, theirs)], (here.start, here.stop)
    yield Hit(code, "error", f"“{left}” where the source has “{right}”", _CAP, span)


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
        yield Hit("unit-mismatch", "error", words, _CAP, case.claim.spans[mine[0]])
        return
    if op.a == 0 or op.c == 0 or case.claim.stems[op.a - 1][0] != "#" or len(mine) != 1 or len(theirs) != 1:
        return
    left, right = mine[0], theirs[0]
    if not case.claim.content[left] or not first.content[right] or case.level[left] in {0.5, 3.0}:
        return
    if case.claim.forms[left] in DATE_WORDS and first.forms[right] in DATE_WORDS:
        return  # dates are compared as dates
    if _MARK.search(first.text, first.spans[op.c - 1][1], first.spans[right][0]):
        return  # a word of the next clause, which the number does not count
    if not case.claim.forms[left].isalpha() or first.stems[right][0] == "#" or first.forms[right] in _ORDINAL_ENDS:
        return
    span = _span(case.claim, [op.a - 1, left])
    words = f"“{case.claim.text[span]}” where the source counts “{first.text[_span(first, [right])]}”"
    yield Hit("number-role", "error", words, _CAP, (span.start, span.stop))


_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
