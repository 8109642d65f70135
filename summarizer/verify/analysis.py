"""Texts taken apart once, for every check to look at: words with offsets, stems, and where each stem stands.

`Words` is one sentence, `Body` the sentences of what a claim cites. Both are cached by their text, within bounds,
so that many claims against one article pay for it once. Does not compare anything.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from summarizer.model.value import dataclass
from summarizer.text import segment
from summarizer.text.words import SPACELESS, is_spaced
from summarizer.verify.stems import stem
from summarizer.verify.wordlists import COUNTS, FUNCTION, SCALES

_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
_SPACED = re.compile(rf"[^\W\d_]+(?:['’][^\W\d_]+)*(?:\d+(?!\d))?|{_FIGURE}|\w")

_NEGATED = ("n't", "cannot")
_FULL = {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall", "ain't": "is"}


@cache  # a large character class takes milliseconds to compile
def _mixed() -> re.Pattern[str]:
    return re.compile(rf"{_FIGURE}|[{SPACELESS}]|[^\W\d_{SPACELESS}]+(?:['’][^\W\d_{SPACELESS}]+)*(?:\d+(?!\d))?|\w")


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence. All tuples run side by side, an entry a word."""

    text: str
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    content: tuple[bool, ...]  # not a function word
    capital: tuple[bool, ...]  # written with a capital
    counted: bool  # has a figure or a number word

    def __len__(self) -> int:
        return len(self.forms)


@dataclass(frozen=True, slots=True)
class Body:
    """Sentences, and where each stem stands in them: (sentence, word)."""

    sentences: tuple[Words, ...]
    where: dict[str, list[tuple[int, int]]]
    pairs: frozenset[tuple[str, str]]
    triples: frozenset[tuple[str, str, str]]
    whole: frozenset[tuple[str, ...]]  # the stems of each sentence


@lru_cache(maxsize=8192)
def words_of(text: str) -> Words:
    """Take one sentence apart."""
    spans = [match.span() for match in (_SPACED if is_spaced(text) else _mixed()).finditer(text)]
    tokens = [_token(text[start:end]) for start, end in spans]
    if any(denies for _, _, _, denies in tokens):
        spans, tokens = _undone(spans, tokens)
    forms, stems, content, _ = zip(*tokens, strict=True) if tokens else ((), (), (), ())
    capital = tuple([text[start].isupper() for start, _ in spans])
    counted = any(word[0] == "#" or word[0].isdigit() for word in stems) or not SCALES.isdisjoint(forms)
    return Words(text, forms, stems, tuple(spans), content, capital, counted)


_Token = tuple[str, str, bool, bool]


def _undone(spans: list[tuple[int, int]], tokens: list[_Token]) -> tuple[list[tuple[int, int]], list[_Token]]:
    """The same with `didn't` as `did` and `not`."""
    apart: list[tuple[int, int]] = []
    found: list[_Token] = []
    for (start, end), token in zip(spans, tokens, strict=True):
        found.append(token)
        if token[3]:
            found.append(("not", "not", False, False))
            apart.append((start, end - 3))
        apart.append((end - 3 if token[3] else start, end))
    return apart, found


@lru_cache(maxsize=32_768)
def _token(raw: str) -> _Token:
    """Folded form, stem, whether it is a content word, and whether a `not` was cut off it."""
    form = fold(raw) or raw
    denies = form.endswith(_NEGATED) and len(form) > 3 and len(raw) > 3
    if denies:
        form = _FULL.get(form, form[:-3])
    return form, key(form), form not in FUNCTION, denies


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """Case and compatibility forms folded, the typographic apostrophe made plain."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'")


def key(form: str) -> str:
    """What two words are compared by: a stem, or `#12` for a number in digits or as one word."""
    if form[:1].isdigit():
        form = form.replace(" ", "")
        return "#" + (form.replace(",", "") if form.count(",") != 1 or len(form.rpartition(",")[2]) == 3 else form)
    counted = COUNTS.get(form)
    return f"#{counted}" if counted is not None else stem(form)


@lru_cache(maxsize=1024)
def split(text: str, language: str = "en") -> tuple[str, ...]:
    """Sentences of a text of any length."""
    return tuple(text[start:end] for start, end in segment.spans(text, language))


_LOWERED = re.compile(r"(?<=[.!?] )[^\W\d_]")


def claim_sentences(text: str, language: str = "en") -> tuple[str, ...]:
    """Sentences of a claim; where its text has no capitals at all, they may begin with small letters."""
    if text != text.lower() or not _LOWERED.search(text):
        return split(text, language)
    raised = _LOWERED.sub(lambda match: match.group().upper(), text)
    same = len(raised) == len(text)  # some letters grow when they are raised
    return tuple(text[start:end] for start, end in segment.spans(raised, language)) if same else split(text, language)


def body(sentences: Sequence[str]) -> Body:
    """The body made of these sentences."""
    return _body(tuple(sentences))


@lru_cache(maxsize=64)
def _body(sentences: tuple[str, ...]) -> Body:
    taken = tuple(words_of(sentence) for sentence in sentences)
    where: dict[str, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(taken):
        for at, word in enumerate(sentence.stems):
            where.setdefault(word, []).append((number, at))
    rows = [sentence.stems for sentence in taken]
    pairs: set[tuple[str, str]] = set()
    triples: set[tuple[str, str, str]] = set()
    for row in rows:
        pairs.update(itertools.pairwise(row))
        triples.update(zip(row, row[1:], row[2:], strict=False))
    return Body(taken, where, frozenset(pairs), frozenset(triples), frozenset(rows))


def parts(texts: Iterable[str], language: str = "en") -> tuple[str, ...]:
    """Sentences of several texts, in order."""
    return tuple(sentence for text in texts for sentence in split(text, language))
