"""What a sentence says that a named person or body is: `Jane Roe, chief executive of Acme`, `le maire Paul Martin`.

Ties are read off commas, brackets, plain words before a name, capitals before a name of two words, and forms of `be`.
Capitals and articles carry it, so it works in languages that have them; what stands before or after a name and is no
role (`Jane Roe, speaking in Paris,`) is a tie too. Compares nothing: see `posts`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language, function_words, reporting_verbs, word_set
from summarizer.text.normalise import Name, names
from summarizer.verify.analysis import Words, words_of
from summarizer.verify.relations import relations
from summarizer.verify.stems import stem as stem_of
from summarizer.verify.wordlists import (
    ARTICLES,
    COPULAS,
    COURTESY,
    DATE_WORDS,
    DETERMINERS,
    FUNCTION,
    GENITIVE,
    GOVERNING,
    JOINING,
    PLACING,
    REPORTING,
)

_LONGEST = 9  # words of a tie
_BEFORE = 4  # plain words before a name
_FULL = 2  # words of a name, given and last; capitals before them say what somebody is
_MARK = re.compile(r"[,;:.!?()\[\]\"“”„«»–—]|--| - ")
_OPENS = re.compile(r"^\s?(?:,|\(|–|—|--)\s?$|^ [-–—] $")
_PLACING = word_set("in at from near aus bei à en em na no te i в из the der dem")
_PLACED = re.compile(
    r"(?<!\w)(?:in|at|from|near|aus|bei|à|en|em|na|no|te|i|в|из)\s(?:the\s|der\s|dem\s)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A name (its key, its last stem, as written) and the words that say what it is: stems, as written, where."""

    name: str
    last: str
    called: str
    words: tuple[str, ...]
    bodies: tuple[bool, ...]  # which of the words name a body or a place
    text: str
    span: tuple[int, int]
    sure: bool = True  # no form of `be`, which may begin anything
    full: bool = True  # a name of several words, or behind a title, as people have


@lru_cache(maxsize=4096)
def ties(text: str, language: str) -> tuple[Tie, ...]:
    """All ties of a sentence, by name, in order."""
    called = names(text, language)
    reader = _Reader(words_of(text), base_language(language)) if called else None
    return tuple([tie for name in called for tie in reader.of(name)]) if reader else ()


@lru_cache(maxsize=64)
def _little(language: str) -> frozenset[str]:
    """Words that are no part of a role."""
    return FUNCTION | function_words(language) | ARTICLES | DETERMINERS | JOINING


@lru_cache(maxsize=64)
def _saying(language: str) -> frozenset[str]:
    return REPORTING | reporting_verbs(language)


class _Reader:
    """One sentence and the words of its language that matter here."""

    def __init__(self, words: Words, language: str) -> None:
        self.words = words
        self.english, self.german = language == "en", language == "de"
        self.little, self.saying = _little(language), _saying(language)
        self.spans = words.spans
        self.gaps = [words.text[a[1] : b[0]] for a, b in pairwise(self.spans)]

    def of(self, name: Name) -> Iterator[Tie]:
        """Ties of one name."""
        first, last = bisect_left(self.spans, (name.start,)), bisect_left(self.spans, (name.end,))
        if first and self.spans[first - 1][1] > name.start:
            first -= 1
        if first == last or (first and self._placed(first - 1, name.start)):
            return
        if name.title or not self.english:
            yield from self._titled(name, first, last)
        if first and self.gaps[first - 1] == " " and self._describes(first - 1):
            yield from self._plain(name, first)
        ahead = tuple(self._ahead(name, first, last)) if first and "," in self.gaps[first - 1] else ()
        yield from ahead
        if last < len(self.spans):
            if not ahead and _OPENS.match(self.gaps[last - 1]) and not self._according(first):
                yield from self._after(name, last)
            if self.gaps[last - 1] == " " and self.words.forms[last] in COPULAS:
                yield from self._being(name, last)

    def _according(self, first: int) -> bool:
        """`Según Marta Quiroga, la caída …`: what follows is what she says."""
        before = self.words.forms[max(0, first - 2) : first]
        return first <= _BEFORE and (not PLACING.isdisjoint(before) or before == ("according", "to"))

    def _placed(self, before: int, start: int) -> bool:
        """`in Paris`, `aus der Schweiz`; most words before a name are told from those at once."""
        form = self.words.forms[before].rpartition("'")[2]
        return form in _PLACING and _PLACED.search(self.words.text[max(0, start - 12) : start]) is not None

    def _tie(self, name: Name, start: int, end: int, *, sure: bool = True, titled: bool = False) -> Iterator[Tie]:
        words = self.words
        kept = [
            n
            for n in range(start, end)
            if words.forms[n] not in self.little and words.forms[n] not in DATE_WORDS and words.stems[n][0] != "#"
        ]
        if kept and self.saying.isdisjoint(words.forms[start:end]):
            span = (words.spans[kept[0]][0], words.spans[kept[-1]][1])
            stems = tuple(bare(words.forms[n], words.stems[n]) for n in kept)
            bodies = tuple(not titled and self._names_body(n) for n in kept)
            last = words_of(name.text).stems[-1]
            yield Tie(name.key, last, name.text, stems, bodies, words.text[slice(*span)], span, sure, _full(name))

    def _names_body(self, at: int) -> bool:
        """True for a capital that begins no sentence; in German, where nouns have one, after `von`."""
        words, form = self.words, self.words.forms[at]
        start, end = words.spans[at]
        if any(char.isupper() for char in words.text[start:end].replace("’", "'").partition("'")[2][:1]):
            return True  # `d'Acme`
        if not words.capital[at] or form.endswith("'s"):
            return words.capital[at]
        return at > 0 and (not self.german or words.forms[at - 1] in GENITIVE)

    def _titled(self, name: Name, first: int, last: int) -> Iterator[Tie]:
        """`Captain Nils Meyer`, `Polizeisprecherin Anna Kruse`: capitals before a given and a last name."""
        if name.title and COURTESY.isdisjoint(name.title.split()):
            size = len(name.title.split())
            yield from self._tie(name, max(0, first - size), first, titled=True)
        elif not self.english and last - first == _FULL + 1 and all(self.words.capital[first:last]):
            yield from self._tie(name, first, last - _FULL, titled=True)

    def _plain(self, name: Name, first: int) -> Iterator[Tie]:
        """`Acme chief executive Jane Roe`, `le maire Paul Martin`."""
        words, start = self.words, first - 1
        while start and first - start < _BEFORE and self.gaps[start - 1] == " " and self._describes(start - 1):
            start -= 1
        if self.english and relations().acts(words.forms[first - 1], words.stems[first - 1]):
            return
        while start and self.gaps[start - 1] == " " and words.capital[start - 1] and words.content[start - 1]:
            start -= 1
        yield from self._tie(name, start, first)

    def _describes(self, at: int) -> bool:
        form = self.words.forms[at]
        return not self.words.capital[at] and form not in self.little and form not in GOVERNING and form.isalpha()

    def _after(self, name: Name, last: int) -> Iterator[Tie]:
        """`Jane Roe, chief executive of Acme,`, `Jane Roe (Acme)`."""
        for _ in range(2):
            if last >= len(self.words) or not _OPENS.match(self.gaps[last - 1]):
                return
            end = self._closed(last)
            opening = self.words.forms[last]
            lists = self.words.capital[last] and not JOINING.isdisjoint(self.words.forms[last:end])
            if end - last > _LONGEST or lists or self._begins_clause(last, opening):
                return
            found = tuple(self._tie(name, last, end))
            yield from found
            if found or self.words.stems[last][0] != "#":
                return
            last = end  # an age stands between

    def _begins_clause(self, at: int, form: str) -> bool:
        """A word that begins no description: a preposition, a relative pronoun, `and`."""
        if form in ARTICLES or form in DETERMINERS:
            return False
        acting = self.english and form.endswith(("ing", "ed")) and relations().acts(form, self.words.stems[at])
        return form in self.little or form in GOVERNING or form in COPULAS or acting

    def _closed(self, at: int) -> int:
        """The end of what begins at `at`, up to the next mark, or a word past the longest tie."""
        end, most = at + 1, min(len(self.words), at + _LONGEST + 1)
        while end < most and not _MARK.search(self.gaps[end - 1]):
            end += 1
        return end

    def _ahead(self, name: Name, first: int, last: int) -> Iterator[Tie]:
        """`the captain, Ivo Brandt,`, `Acme's chief executive, Jane Roe.`."""
        if last < len(self.spans) and not _MARK.search(self.gaps[last - 1]):
            return
        words, start = self.words, first
        while start and first - start < _LONGEST and (start == first or not _MARK.search(self.gaps[start - 1])):
            form = words.forms[start - 1]
            if form in ARTICLES or form in DETERMINERS:
                if start < 2 or not self._goes_on(start - 2):
                    yield from self._tie(name, start, first)
                    return
            elif form in JOINING and start < first:  # `en de stuurman, Ivo Brandt,`
                yield from self._tie(name, start, first)
                return
            elif form in self.saying or (form in GOVERNING and form not in GENITIVE):
                return
            start -= 1
            owner = form.endswith(("'s", "s'")) and words.capital[start]
            opens = not start and (form in GENITIVE or form not in self.little)  # `De kapitein, Ivo Brandt,`
            if owner or opens:
                yield from self._tie(name, start, first)
                return

    def _goes_on(self, at: int) -> bool:
        """What may stand before the article of a genitive: `head of the firm`, `die Leiterin der Behörde`."""
        noun = self.german and self.words.capital[at] and self.gaps[at] == " "
        return noun or self.words.forms[at] in GENITIVE

    def _being(self, name: Name, last: int) -> Iterator[Tie]:
        """`Jane Roe is the chief executive of Acme`."""
        words = self.words
        start = end = last + 1
        most = min(self._closed(last), last + _LONGEST)
        while end < most and (words.forms[end] in GENITIVE or words.forms[end] not in GOVERNING):
            end += 1
        acting = self.english and start < end and relations().acts(words.forms[start], words.stems[start])
        if start < end and not acting:
            yield from self._tie(name, start, end, sure=False)


def _full(name: Name) -> bool:
    parts = name.key.split()
    personal = _IMPERSONAL.isdisjoint(parts) and not name.acronym
    size = sum(part not in ARTICLES and part not in GENITIVE for part in parts)  # `Anna de Vries`
    return personal and (size in {2, 3} or bool(name.title and parts))


_IMPERSONAL = frozenset({"of", "for", "the", "and"})  # in `Duke of York`, `Bank of England`
_ELISION = re.compile(r"^(?:[ldnsc]|qu|un|all|dell|nell|sull)'")


def bare(form: str, stem: str) -> str:
    """The stem without an elided article: `d'acme`, `l'usine`."""
    return stem_of(_ELISION.sub("", form)) if "'" in form and _ELISION.match(form) else stem
