"""Does a sentence state a listed fact? Terms, numbers and the words that surround them.

A fact's terms are alternatives (`cancel*|call off`), folded for case, width and diacritics; a star ends a prefix; a
phrase is consecutive words. Numbers are compared by value, so `eight` states 8 and `300,000` states 300000. Entailment
is asked of the verifier, which is handed in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from summarizer.evaluation.values import Nugget, Phi, Side, Trap
from summarizer.text.normalise import dates, numbers
from summarizer.text.words import words


def _folded(text: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """Folded words without diacritics or a possessive's `'s`."""
    return tuple(word.removesuffix("'s") for word in words(_folded(text)))


@lru_cache(maxsize=4096)
def _pattern(term: str) -> re.Pattern[str]:
    """Alternatives of a term over words with a space on either side."""
    found = []
    for phrase in term.split("|"):
        run: list[str] = []
        for part in phrase.split():
            inner = [re.escape(word) for word in tokens(part.rstrip("*"))]
            if inner and part.endswith("*"):
                inner[-1] += "[^ ]*"
            run += inner
        if run:
            found.append(f" {' '.join(run)} ")
    return re.compile("|".join(found) or r"(?!)")


@lru_cache(maxsize=4096)
def _spaced(text: str) -> str:
    return f" {' '.join(tokens(text))} "


def has_term(text: str, term: str) -> bool:
    """True where one of the term's alternatives occurs."""
    return _pattern(term).search(_spaced(text)) is not None


@lru_cache(maxsize=4096)
def figures(text: str, language: str = "en") -> frozenset[float]:
    """Values of the numbers in a text, both ends of a range, and the days and years of its dates."""
    found = [value for one in numbers(text, language) if one.kind != "vague" for value in (one.value, one.high)]
    for day in dates(text, None, language):
        for value in (day.value, day.end_value):
            parts = value.split("-")
            found += [float(part) for at, part in enumerate(parts) if at != 1 and part.isdecimal()]
    return frozenset(value for value in found if value is not None)


def parts(fact: Nugget | Side | Trap, text: str, language: str = "en") -> tuple[int, int]:
    """How many of a fact's terms and numbers a sentence has, and how many there are."""
    have = figures(text, language) if fact.numbers else frozenset()
    hits = sum(has_term(text, term) for term in fact.terms) + sum(number in have for number in fact.numbers)
    return hits, len(fact.terms) + len(fact.numbers)


def stated(fact: Nugget | Side | Trap, text: str, language: str = "en") -> bool:
    """All terms and numbers are in this one sentence; never where the fact lists none."""
    hits, total = parts(fact, text, language)
    return total > 0 and hits == total


def covered(
    nugget: Nugget, texts: Sequence[str], phi: Phi | None, language: str = "en"
) -> tuple[float, tuple[int, ...], str]:
    """How far texts cover a nugget: 1 stated or entailed, 0.5 at least half of it in one text, else 0.

    Returns:
        the coverage, the indices of the texts that give it, and how (`terms`, `entailed`, `half`, `absent`).
    """
    full = tuple(index for index, text in enumerate(texts) if stated(nugget, text, language))
    if full:
        return 1.0, full, "terms"
    entailing = tuple(
        index for index, text in enumerate(texts) if phi and _alike(nugget.text, text) and phi(nugget.text, (text,))
    )
    if entailing:
        return 1.0, entailing, "entailed"
    half = tuple(index for index, text in enumerate(texts) if _half(nugget, text, language))
    return (0.5, half, "half") if half else (0.0, (), "absent")


def _alike(fact: str, text: str) -> bool:
    """At least half of the fact's longer words are there, so that asking a verifier is worth its time."""
    need = {word for word in tokens(fact) if len(word) > 3}
    return 2 * len(need.intersection(tokens(text))) >= len(need)


def _half(nugget: Nugget, text: str, language: str) -> bool:
    hits, total = parts(nugget, text, language)
    return total > 0 and 2 * hits >= total and hits > 0
