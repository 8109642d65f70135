"""Proper names in running text, and which of them may be one.

Capitals are the signal, so scripts without capitals give acronyms in Latin letters alone, and German nouns count only
in runs of two or more. Titles, initials, possessives, demonyms and acronyms are understood; what kind of thing is named
(person, place) is not decided.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from summarizer.text.lexicon import base_language, function_words
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.name_data import (
    ABBREVIATIONS,
    CONNECTORS,
    DEMONYMS,
    FULL_FORM,
    OPENERS,
    PLACES,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.text.normalise.values import Name

# A hyphen followed by a small letter ends a name: `French-drafted` holds `French`.
_WORD = re.compile(r"[^\W\d_](?:\.(?:[^\W\d_]\.)+|\w*(?:['’‑-][^\W_]\w*)*)")
_COMPOUND = re.compile(r"[-‑](?=[a-zß-öø-ÿ])")
_POSSESSIVE = re.compile(r"['’]s?$")
_BREAKS = frozenset("\n\r\u2028\u2029")
_OPENS = frozenset('.!?…:;“”"‘«»([•*—–|')
_DATING = re.compile(
    r"(?:^|[.!?…“”\"]\s*|\b(?:on|late|early|last|next|this|since|until|by|from|am|le))\s*$", re.IGNORECASE
)
_APOSTROPHES = frozenset("'’")
_OWNING = ("'s", "’s")
_BLANKS = (" ", "\u00a0")
_MARKS = ".,;:!?'\"’”“‘()[]"  # at the edges of a piece no part of its one word
_WIDEST = 2 * max(map(len, CONNECTORS)) + 6  # two connectors with what may stand around them
_CONNECTING = CONNECTORS | {f"{word}." for word in CONNECTORS}
Word = tuple[int, str]  # where it begins, and the word as written
_MAX_RUN = 8
_ARTICLES = frozenset({"al", "el", "ad", "as", "ar"})
_KNOWN = frozenset(PLACES) | frozenset(PLACES.values())


@lru_cache(maxsize=8192)
def names(text: str, language: str = "en") -> tuple[Name, ...]:
    """All names of `text` in order of appearance, not overlapping; cached by text."""
    language = base_language(language)
    return tuple([name for run in _runs(text) for name in _named(text, run, language)])


@lru_cache(maxsize=1)  # asked for more than one name of a text, and of most texts for none
def _shouting(text: str) -> bool:
    upper = sum(map(str.isupper, text))
    return upper > 12 and upper > 0.6 * sum(map(str.isalpha, text))


def _capitals(text: str) -> list[Word]:
    """Words written with a capital."""
    found: list[Word] = []
    text = text.replace("\u00a0", " ")
    start = 0
    for piece in text.split(" "):  # no word has a blank
        if not (piece.islower() or piece.isdigit()):  # most have no capital
            bare = piece.strip(_MARKS)
            if bare.isalpha():
                found.append((start + piece.index(bare), bare))
            else:
                found += [(match.start(), match[0]) for match in _WORD.finditer(text, start, start + len(piece))]
        start += len(piece) + 1
    return [word for word in found if word[1][0].isupper() or _prefixed(word[1])]


def _runs(text: str) -> list[list[Word]]:
    """Runs of capitalised words, joined by blanks and by small words such as `of`."""
    runs: list[list[Word]] = []
    for word in _capitals(text):
        between = _between(text, runs[-1][-1], word) if runs else None
        if between is not None and len(runs[-1]) < _MAX_RUN:
            runs[-1] += (*between, word)
        else:
            runs.append([word])
    return runs


def _between(text: str, before: Word, word: Word) -> list[Word] | None:
    """The connectors, at most two, that join two words to one name; None where something else parts them."""
    start = before[0] + len(before[1])
    size = word[0] - start
    if size <= 2:
        return [] if _adjacent(text, before, word) else None
    if size > _WIDEST or not _CONNECTING.issuperset(text[start : word[0]].split()):
        return None
    found = [(match.start(), match[0]) for match in _WORD.finditer(text, start, word[0])]
    chain = [before, *found, word]
    return found if len(found) <= 2 and all(_adjacent(text, *pair) for pair in pairwise(chain)) else None


def _prefixed(word: str) -> bool:
    """`al-Assad`, `d’Estaing`."""
    return len(word) > 4 and word[2] == "-" and word[:2].casefold() in _ARTICLES and word[3].isupper()


def _adjacent(text: str, before: Word, word: Word) -> bool:
    written = before[1]
    gap = text[before[0] + len(written) : word[0]]
    if gap in _BLANKS:
        return not written.endswith(_OWNING) and not (_hyphened(written) and _COMPOUND.search(written))
    if gap not in {". ", ".\u00a0"}:
        return False
    return len(written) == 1 or written.casefold() in ABBREVIATIONS


def _hyphened(written: str) -> bool:
    return "-" in written or "‑" in written


def _named(text: str, run: list[Word], language: str) -> list[Name]:
    words, initial = run, _opens(text, run[0][0])
    while words and (words[0][1] in CONNECTORS or _stops(words[0][1], language, initial)):
        words, initial = words[1:], False
    if len(words) > 1 and fold(words[0][1]) in date_words(language).weekdays and _dated(text, words[0][0]):
        words, initial = words[1:], False
    if not words:
        return []
    words, title, lead = _untitled(words)
    found = _named_part(text, lead, language, initial=initial) if lead else []
    if words:
        found += _named_part(text, words, language, initial=initial and not lead and not title, title=title)
    return found


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a quotation or an aside may begin here."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
        return False  # most words
    head = text[max(0, start - 4) : start]
    bare = head.rstrip()
    return not bare or bare[-1] in _OPENS or not _BREAKS.isdisjoint(head[len(bare) :])


def _dated(text: str, start: int) -> bool:
    """`on Monday Russian …`: the day is no part of the name, as it is in `the Sunday Times`."""
    return bool(_DATING.search(text[max(0, start - 8) : start]))


@lru_cache(maxsize=16384)
def _stops(word: str, language: str, initial: bool) -> bool:  # not by keyword: cached calls pay for them
    folded = word.casefold().replace("’", "'")
    if folded in {"i", "i'm", "i've", "i'd", "i'll"}:
        return True
    bare = folded.partition("'")[0]
    stop = bare in function_words(language) or (language == "en" and bare in OPENERS)
    return stop and (initial or word.istitle()) and not (word.isupper() and len(word) > 1)


def _untitled(words: list[Word]) -> tuple[list[Word], str, list[Word]]:
    """Split a run into what stands before a title, the title and the name: `UN`, `secretary-general`, `Ban Ki-moon`."""
    folded = [fold(written) for _, written in words]
    if TITLES.isdisjoint(folded):
        return words, "", []
    last = max([at for at, word in enumerate(folded) if word in TITLES])
    first = last
    while first > 0 and (folded[first - 1] in TITLE_MODIFIERS or folded[first - 1] in TITLES):
        first -= 1
    if last + 1 < len(words) and folded[last + 1] in CONNECTORS:
        return words, "", []  # `Minister of Defence`
    return words[last + 1 :], " ".join(folded[first : last + 1]), words[:first]


def _named_part(text: str, words: list[Word], language: str, *, initial: bool, title: str = "") -> list[Name]:
    found: list[Name] = []
    while len(words) > 1 and fold(words[0][1]) in DEMONYMS:
        found += _single(text, words[:1], title="", sure=True)
        words, initial = words[1:], False
    first, folded = words[0][1], fold(words[0][1])
    if len(words) == 1:
        dated = date_words(language)
        if folded in dated.months or folded in dated.weekdays or (folded in TITLES and not title):
            return found
        if len(folded) < 2 or (language == "de" and not title and not first.isupper()):
            return found
    sure = bool(title) or not initial or first.isupper() or folded in _KNOWN
    return found + _single(text, words, title=title, sure=sure or (len(words) > 1 and not _shouting(text)))


def _single(text: str, words: list[Word], *, title: str, sure: bool) -> list[Name]:
    start, (at, last) = words[0][0], words[-1]
    compound = _COMPOUND.search(last) if last[0].isupper() and _hyphened(last) else None
    written = text[start : at + (compound.start() if compound else len(last))]
    possessive = _POSSESSIVE.search(written) if written[-2:-1] in _APOSTROPHES or written[-1:] in _APOSTROPHES else None
    if possessive:
        written = written[: possessive.start()]
    key = fold(written)
    if not key:
        return []
    acronym = len(words) == 1 and _acronymic(written) and not _shouting(text)
    return [Name(start, start + len(written), written, PLACES.get(key, key), title, acronym, sure)]


def _acronymic(written: str) -> bool:
    return written.isupper() and 2 <= len(written.replace(".", "")) <= 6


@lru_cache(maxsize=16384)
def fold(written: str) -> str:
    """A name for comparison: no accents, dots, possessive, doubled blanks or case; hyphens become blanks."""
    plain = unicodedata.normalize("NFKD", written)
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    kept = (
        _POSSESSIVE.sub("", kept.casefold().replace("’", "'"))
        .replace(".", "")
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l")
    )
    return " ".join(kept.replace("‑", "-").split())


def same(one: str, other: str) -> bool:
    """True where two keys can name one thing: `hollande`, `francois hollande`; `un`, `united nations`; `icc`."""
    if one == other:
        return True
    short, long = sorted((one, other), key=lambda key: (len(key.split()), len(key)))
    first, second = short.replace("-", " ").split(), long.replace("-", " ").split()
    if len(first) == 1 and len(second) > 1:
        return first[0] in {second[-1], second[0]} or first[0] == initials(long)
    if len(first) > 1:
        return second[-len(first) :] == first or (first[-1] == second[-1] and _given_alike(first[0], second[0]))
    return _respelled(first[0], second[0]) if len(second) == 1 else False


def initials(key: str) -> str:
    """`international criminal court` to `icc`."""
    return "".join(word[0] for word in key.replace("-", " ").split() if word not in CONNECTORS)


def _given_alike(one: str, other: str) -> bool:
    """`f` and `francois`, `bill` and `william`, `alexander` and `alexandre`."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return FULL_FORM.get(one, one) == FULL_FORM.get(other, other) or _respelled(one, other)


def _respelled(one: str, other: str) -> bool:
    """One letter more, less or different in a long name: `Zelensky`, `Zelenskyy`."""
    if min(len(one), len(other)) < 7 or abs(len(one) - len(other)) > 1 or one[:2] != other[:2]:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    rest_one, rest_other = one[head:], other[head:]
    return rest_one[1:] == rest_other[1:] or rest_one[1:] == rest_other or rest_one == rest_other[1:]


def aliases(keys: tuple[str, ...]) -> dict[str, str]:
    """The fullest form for each key of a cluster of texts; a short form that fits two full ones stays itself."""
    ordered = sorted(set(keys), key=lambda key: (-len(key.split()), -len(key), key))
    by_word: dict[str, list[str]] = {}
    for key in ordered:
        parts = key.replace("-", " ").split()
        for handle in {parts[0], parts[-1], initials(key) if len(parts) > 1 else parts[0]}:
            by_word.setdefault(handle, []).append(key)
    fullest: dict[str, str] = {}
    for key in ordered:
        parts = key.replace("-", " ").split()
        candidates = [
            full
            for full in by_word.get(parts[-1], [])
            if full != key and len(full.split()) > len(parts) and same(key, full)
        ]
        roots = sorted({fullest.get(full, full) for full in candidates})
        fullest[key] = roots[0] if len(roots) == 1 else key
    return fullest
