"""Numbers and dates of a claim that its evidence does not have, or has in another place.

Values are compared, not spellings: `two hundred` and `200`, `Oct. 11` and `11 October`. A number is also held against
what it counts and in what unit. Does not know which sentence is cited for what within a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import normalize

from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Date, Number, compatible, dates, hanzi, numbers
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.denials import kin
from summarizer.verify.fates import fates
from summarizer.verify.stems import stem
from summarizer.verify.wordlists import DATE_WORDS, FATES, SPANS

_CAP = 0.29
_ROUNDING = 0.35  # how far a hedged number may be from the one it stands for, relatively
_PLACES = 20  # of a number in the evidence; what stands in more is said of many things
_ANYBODY = frozenset({"people", "persons", "others", "individuals"})
_AGAINST = {"more than": "less than", "less than": "more than", "at least": "at most", "at most": "at least"}
_dates = lru_cache(maxsize=4096)(dates)


def hits(case: Case) -> Iterator[Hit]:
    """What is wrong with the claim's numbers and dates."""
    counted = case.claim.counted or _spells(case.language)
    mine = _dates(case.claim.text, case.published, case.language) if counted or _dated(case.claim) else ()
    if mine:
        yield from _date_hits(case, mine)
    if counted:
        yield from _number_hits(case, mine)


@lru_cache(maxsize=4096)
def _numbers(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a sentence, those in Chinese characters among them."""
    found = numbers(text, language)
    if base_language(language) not in {"zh", "ja"}:
        return found
    spelt = [n for n in hanzi.counts(text) if not any(n.start < other.end and other.start < n.end for other in found)]
    return tuple(sorted((*found, *spelt), key=lambda n: n.start))


def numbers_in(words: Words, language: str) -> tuple[Number, ...]:
    """The numbers of a sentence; none are looked for where it has no figure and no number word."""
    return _numbers(words.text, language) if words.counted or _spells(language) else ()


@lru_cache(maxsize=64)
def _spells(language: str) -> bool:
    """True for a language whose number words `Words.counted` does not know."""
    return base_language(language) != "en"


def dates_in(text: str, published: str | None, language: str) -> tuple[Date, ...]:
    """The dates of a sentence."""
    return _dates(text, published, language)


def _dated(words: Words) -> bool:
    return not DATE_WORDS.isdisjoint(words.forms) or not SPANS.isdisjoint(words.forms)


@dataclass(frozen=True, slots=True)
class _Known:
    """Numbers of the evidence with the place of their sentence, and the keys of the claim's own."""

    all: tuple[tuple[Number, int], ...]
    mine: frozenset[tuple[str, float, float | None]]
    first: int

    def near(self, number: Number) -> bool:
        """True where the best sentence has it."""
        return any(place == self.first and n.key == number.key for n, place in self.all)

    def fits(self, number: Number) -> list[tuple[Number, int]]:
        """Those that the claim's number can stand for."""
        return [(n, place) for n, place in self.all if fits(number, n)]


def _number_hits(case: Case, dated: tuple[Date, ...]) -> Iterator[Hit]:
    mine = [
        n
        for n in _numbers(case.claim.text, case.language)
        if not any(d.start < n.end and n.start < d.end for d in dated) and not _orders(case.claim.text, n)
    ]
    if not mine:
        return
    keys = frozenset(n.key for n in mine)
    near = _known(case, case.best[:1], keys)
    if all(_settled(case, number, near) for number in mine):
        return
    from summarizer.verify import proportions  # which reads numbers as this module does

    table = _known(case, range(len(case.body.sentences)), keys)
    for number in mine:
        fits = table.fits(number)
        if fits:
            yield from _placed(case, number, fits, table)
        elif proportions.told(number, case.body.sentences, case.language):
            continue
        elif _percent(number, table.all) or (
            number.kind != "vague" and not any(number.text in sentence.text for sentence in case.body.sentences)
        ):
            yield _lost(number, table.all)


def _percent(number: Number, known: tuple[tuple[Number, int], ...]) -> bool:
    """True for a count, or for points, where the evidence has as many percent."""
    bare = bool(number.noun) and not number.unit and number.kind == "cardinal"
    return bare and any(n.unit == "%" and n.value == number.value for n, _ in known)


def _orders(text: str, number: Number) -> bool:
    """True for an ordinal that begins a sentence and orders the text: `First, …`."""
    begins = not any(char.isalnum() for char in text[: number.start])
    return number.kind == "ordinal" and begins and text[number.end : number.end + 1] in {",", ":"}


def _known(case: Case, places: Iterable[int], keys: frozenset[tuple[str, float, float | None]]) -> _Known:
    """The numbers of some sentences of the evidence."""
    found = (
        (number, place)
        for place in places
        if (sentence := case.body.sentences[place]).counted or _spells(case.language)
        for number in _numbers(sentence.text, case.language)
    )
    return _Known(tuple(found), keys, case.best[0] if case.best else -1)


def _settled(case: Case, number: Number, near: _Known) -> bool:
    """True where the nearest sentence has it in its place: more sentences could only speak for it, and cost time."""
    fits = near.fits(number)
    return bool(fits) and not any(_placed(case, number, fits, near))


def _lost(number: Number, known: tuple[tuple[Number, int], ...]) -> Hit:
    for other, _ in known:
        unit = number.unit or (number.noun and other.unit == "%")
        if other.value == number.value and other.unit and unit and other.unit != number.unit:
            return Hit(
                "unit-mismatch",
                "error",
                f"“{number.text}” where the source has “{other.text}”",
                _CAP,
                (number.start, number.end),
            )
    return Hit(
        "number-not-in-source", "error", f"“{number.text}” is not in what is cited", _CAP, (number.start, number.end)
    )


def _placed(case: Case, number: Number, fits: list[tuple[Number, int]], known: _Known) -> Iterator[Hit]:
    """A number that is in the evidence: is it there for the same thing?"""
    if number.hedge in _AGAINST and {n.hedge for n, _ in fits} == {_AGAINST[number.hedge]}:
        words = f"“{number.hedge}” where the source has “{_AGAINST[number.hedge]}”"
        yield Hit("comparative", "error", words, _CAP)
    if case.near_copy and not known.near(number) and not any(place == known.first for _, place in fits):
        here = (n for n, place in known.all if place == known.first and n.key not in known.mine)
        slot = next((n for n in here if _alike(n, number)), None)
        if slot is not None and not any(_same_noun(n, number) and place in case.best for n, place in fits):
            yield Hit("number-conflict", "error", f"“{number.text}” where the source has “{slot.text}”", _CAP)
            return
    if number.kind != "age" and _other_fate(case, number, fits):
        yield Hit("number-role", "error", f"“{number.text}” is said of something else in the source", _CAP)
    elif number.noun and number.noun not in _ANYBODY and all(n.noun and not _same_noun(n, number) for n, _ in fits):
        here = (n for n, place in known.all if place in case.best and n.kind == number.kind)
        rival = next((n for n in here if _same_noun(n, number)), None)
        if rival is not None:
            words = f"“{number.text} {number.noun}” where the source has “{rival.text}”"
            yield Hit("number-role", "error", words, _CAP)


def _other_fate(case: Case, number: Number, fits: list[tuple[Number, int]]) -> bool:
    """`275,000 killed` for `275,000 trapped`: what befell them, near the number, is not what the source says."""
    if len(fits) > _PLACES or (case.language == "en" and FATES.keys().isdisjoint(case.claim.forms)):
        return False
    mine = fates(case.claim, number, case.language)
    if not mine:
        return False
    theirs = [fates(case.body.sentences[place], other, case.language) for other, place in fits]
    return all(theirs) and not any(mine & them for them in theirs)


def fits(mine: Number, known: Number) -> bool:
    """The same value, or a hedged one that holds it: `more than 200` for 212, but not 13 for `at least 12`."""
    if mine.key == known.key or _share(mine, known) or _share(known, mine) or _unsaid(mine, known):
        return True
    if mine.value == known.value and (_written_out(mine, known) or _written_out(known, mine)):
        return True
    if not (mine.hedge or mine.high is not None or mine.kind == "vague") or mine.hedge == known.hedge:
        return False
    most = _ROUNDING * max(abs(mine.value), abs(known.value))
    return compatible(mine, known) and abs(mine.value - known.value) <= most


def _unsaid(mine: Number, known: Number) -> bool:
    """`2.5 million` for `2.5 million euros`: a large number that leaves its unit out."""
    bare = not mine.unit and not mine.noun and abs(mine.value) >= _LARGE
    return bare and mine.value == known.value and mine.high == known.high and known.kind in {"currency", "measure"}


_LARGE = 1000


def _written_out(one: Number, other: Number) -> bool:
    """`18 mm` and `18 millimètres`, `142 km/h` and `142 Kilometer pro Stunde`."""
    if not other.unit:
        return bool(one.unit) and kin(one.unit, "".join(c for c in normalize("NFKD", other.noun) if c.isalpha()))
    return one.unit.startswith(f"{other.unit} per ") and other.noun in _PER


_PER = frozenset(["pro", "par", "por", "per", "à", "al"])


def _share(one: Number, other: Number) -> bool:
    """`a fifth` and `20 percent`."""
    return one.unit == "%" and not other.unit and 0 < other.value < 1 and abs(one.value / 100 - other.value) < 1e-9


def _alike(one: Number, other: Number) -> bool:
    nouns = one.noun == other.noun or not one.noun or not other.noun
    return nouns and one.kind == other.kind and one.unit == other.unit


def _same_noun(one: Number, other: Number) -> bool:
    return bool(one.noun) and stem(one.noun) == stem(other.noun)


def _date_hits(case: Case, mine: tuple[Date, ...]) -> Iterator[Hit]:
    near = _body_dates(case.first, case) if case.first else ()
    if all(any(same_date(date, d) for d in near) for date in mine):
        return  # without a look at the other sentences, which costs time
    known = [(d, place) for place, other in enumerate(case.body.sentences) for d in _body_dates(other, case)]
    first = case.best[0] if case.best else -1
    for date in mine:
        found = [place for d, place in known if same_date(date, d)]
        if not found and not _spelt(case, date):
            yield Hit(
                "date-not-in-source", "error", f"“{_bare(date)}” is not in what is cited", _CAP, (date.start, date.end)
            )
        elif case.near_copy and found and first not in found:
            here = (d for d, place in known if place == first and not any(_agree(d, m) for m in mine))
            slot = next((d for d in here if len(d.value) == len(date.value)), None)
            if slot is not None:
                yield Hit("date-conflict", "error", f"“{_bare(date)}” where the source has “{_bare(slot)}”", _CAP)


def _bare(date: Date) -> str:
    """The date as written, without the full stop that ends its sentence."""
    word = date.text.rpartition(" ")[2]
    return date.text.removesuffix(".") if len(word) > _ABBREVIATED else date.text


_ABBREVIATED = 5  # letters of `Sept.` and its full stop


def _body_dates(words: Words, case: Case) -> tuple[Date, ...]:
    worth = words.counted or _dated(words) or _spells(case.language)
    return _dates(words.text, case.published, case.language) if worth else ()


def same_date(mine: Date, known: Date) -> bool:
    """True where two dates agree, or are written alike."""
    return _agree(mine, known) or mine.text.casefold() == known.text.casefold()


def _agree(one: Date, other: Date) -> bool:
    """True where two dates can be the same, or the first is the year or month of the other."""
    if one.value == other.value:
        return True
    if any(mark in one.value + other.value for mark in "XW"):
        pairs = zip(one.value, other.value, strict=False)
        return len(one.value) == len(other.value) and all(a == b or "X" in (a, b) for a, b in pairs)
    return other.value.startswith(one.value)


def _spelt(case: Case, date: Date) -> bool:
    """True where every word of the date stands in one evidence sentence."""
    parts = date.text.casefold().replace(",", " ").replace(".", " ").split()
    wanted = {part for part in parts if part in DATE_WORDS or part[0].isdigit()}
    return bool(wanted) and any(wanted <= set(sentence.forms) for sentence in case.body.sentences)
