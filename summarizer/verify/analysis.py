"""Texts taken apart once, for every check to look at: words with offsets, stems, and where each stem stands.

`Words` is one sentence, `Body` the sentences of what a claim cites. Both are cached by their text, within bounds,
so that many claims against one article pay for it once. Does not compare anything.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache

from summarizer.model.value import dataclass
from summarizer.text import segment
from summarizer.text.words import SPACELESS, is_spaced
from summarizer.verify.stems import stem
from summarizer.verify.wordlists import COUNTS, FUNCTION, SCALES

_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*"
_SPACED = re.compile(rf"[^\W\d_]+(?:['’][^\W\d_]+)*(?:\d+(?!\d))?|{_FIGURE}|\w")

_GROUPED = re.compile(r"\d[ \u00a0\u202f]\d{3}")
_PIECE = re.compile(r"\S+")
_PLAINLY = re.compile(r"[0-9] [0-9]{3}")  # the same for ASCII, faster
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
    content: tuple[bool, ...]  # not a function word
    capital: tuple[bool, ...]  # written with a capital
    counted: bool  # has a figure or a number word

    def __len__(self) -> int:
        return len(self.forms)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands in the text; few sentences are asked for it."""
        return _spans(self.text)


@dataclass(frozen=True, slots=True)
class Body:
    """Sentences, and where each stem stands in them.

    A place is one number, sentence * stride + word, so that words of two sentences are farther apart than `FAR`.
    """

    sentences: tuple[Words, ...]
    rows: tuple[tuple[str, ...], ...]  # the stems of each sentence
    where: dict[str, list[int]]  # the places of each stem, in order
    stride: int
    sizes: tuple[float, ...]  # what the length of each sentence counts against it
    size: int  # words of all sentences

    def places(self, stem: str, most: int) -> list[tuple[int, int]]:
        """The first places of a stem: sentence, and word there."""
        stride = self.stride
        return [divmod(place, stride) for place in self.where.get(stem, ())[:most]]

    def has(self, *run: str) -> bool:
        """True where these stems stand side by side in this order."""
        ends: Collection[int] | None = self.where.get(run[0])
        for word in run[1:]:
            places = self.where.get(word)
            if not ends or not places:
                return False
            ends = {place + 1 for place in ends}.intersection(places)
        return bool(ends)


FAR = 99  # words; no two of a sentence are told to be farther apart


@lru_cache(maxsize=8192)
def words_of(text: str) -> Words:
    """Take one sentence apart."""
    # No word has a blank in it but for figures; most pieces have been seen before.
    words = _of_pieces(text, text.split())
    return _of_pieces(text, [text]) if words.counted and _grouped(text) else words


def _of_pieces(text: str, pieces: list[str]) -> Words:
    found = itertools.chain.from_iterable(map(_taken, pieces))
    forms, stems, content, capital, counted = tuple(zip(*found, strict=True)) or ((), (), (), (), ())
    return Words(text, forms, stems, content, capital, True in counted)


@lru_cache(maxsize=32_768)
def _taken(piece: str) -> tuple[_Token, ...]:
    bare = piece.strip(_AROUND)
    if bare.isascii() and bare.isalpha():  # most pieces are one plain word
        return _tokens(bare)
    return tuple([token for raw in _pattern(piece).findall(piece) for token in _tokens(raw)])


_AROUND = '.,;:!?()[]"“”„«»'  # no part of a word, at either end


@lru_cache(maxsize=2048)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    if _grouped(text):
        return _cut.__wrapped__(text)
    pieces = text.split()
    if " ".join(pieces) == text:
        starts: Iterable[int] = itertools.accumulate([len(piece) + 1 for piece in pieces], initial=0)
    else:
        starts = [match.start() for match in _PIECE.finditer(text)]
    cuts = zip(starts, map(_cut, pieces), strict=False)
    return tuple([(at + start, at + end) for at, cut in cuts for start, end in cut])


@lru_cache(maxsize=16_384)
def _cut(piece: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a piece stand in it."""
    bare = piece.strip(_AROUND)
    if bare.isascii() and bare.isalpha() and not bare.lower().endswith(_NEGATED):
        start = piece.index(bare)
        return ((start, start + len(bare)),)
    apart: list[tuple[int, int]] = []
    for match in _pattern(piece).finditer(piece):
        start, end = match.span()
        apart += [(start, end)] if len(_tokens(match[0])) == 1 else [(start, end - 3), (end - 3, end)]
    return tuple(apart)


def _grouped(text: str) -> bool:
    """True for a text with a figure that has blanks in it: `12 000`."""
    return (_PLAINLY if text.isascii() else _GROUPED).search(text) is not None


def _pattern(text: str) -> re.Pattern[str]:
    return _SPACED if is_spaced(text) else _mixed()


_Token = tuple[str, str, bool, bool, bool]


@lru_cache(maxsize=32_768)
def _tokens(raw: str) -> tuple[_Token, ...]:
    """Folded form, stem, whether it is a content word, has a capital and counts; two of them for `didn't`."""
    form = raw.lower() if raw.isascii() else fold(raw) or raw
    denies = form.endswith(_NEGATED) and len(form) > 3 and len(raw) > 3
    if denies:
        form = _FULL.get(form, form[:-3])
    word = key(form)
    counts = word[0] == "#" or word[0].isdigit() or form in SCALES
    token = (form, word, form not in FUNCTION, raw[0].isupper(), counts)
    return (token, ("not", "not", False, raw[-3].isupper(), False)) if denies else (token,)


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """Case and compatibility forms folded, the typographic apostrophe made plain."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'")


_stem = stem.__wrapped__  # what comes here is remembered itself


def key(form: str) -> str:
    """What two words are compared by: a stem, or `#12` for a number in digits or as one word."""
    if form[:1].isdigit():
        form = form.replace(" ", "")
        if not form.isascii():
            form = "".join([str(unicodedata.digit(char, char)) for char in form])  # `١٧`
        return "#" + (form.replace(",", "") if form.count(",") != 1 or len(form.rpartition(",")[2]) == 3 else form)
    counted = COUNTS.get(form)
    return f"#{counted}" if counted is not None else _stem(form)


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
    taken = tuple(map(words_of, sentences))
    rows = tuple([words.stems for words in taken])
    stride = max(map(len, rows), default=0) + FAR
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for place, word in enumerate(row, number * stride):
            where[word].append(place)
    sizes = tuple([0.01 * min(len(row), 100) for row in rows])
    return Body(taken, rows, dict(where), stride, sizes, sum(map(len, rows)))


def parts(texts: Iterable[str], language: str = "en") -> tuple[str, ...]:
    """Sentences of several texts, in order."""
    return tuple(itertools.chain.from_iterable(split(text, language) for text in texts))
