"""The claim in the source's own words where they mean the same: `fell` for `lost`, `20 January` for `on Tuesday`.

A claim that its wording alone keeps from being borne out is read once more so. Replaces single words and days only, and
only by what the nearest sentence has; what else is wrong with a claim stays wrong. Words of news in English, other
forms of one word in other languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.text.lexicon import base_language, function_words
from summarizer.verify.analysis import Words, words_of
from summarizer.verify.denials import kin
from summarizer.verify.news_words import alike
from summarizer.verify.values import dates_in, numbers_in, same_date
from summarizer.verify.wordlists import DATE_WORDS, INFLECTING

if TYPE_CHECKING:
    from summarizer.verify.support import Cited


def reworded(claim: str, cited: Cited, missing: Sequence[tuple[int, int]]) -> str:
    """The claim with what the nearest sentence says in other words.

    Itself where there is nothing of the kind, or where that leaves any of its `missing` words without support.
    """
    language = base_language(cited.language)
    if language == "en":
        lost = [words_of(claim[a:b]) for a, b in missing]
        if not all(alike(one.stems[n]) or _timely(one, n) for one in lost for n in range(len(one))):
            return claim
    words = words_of(claim)
    if language == "en" and not any(map(alike, words.stems)) and not (cited.published and _dated(words)):
        return claim
    near = _nearest(words, [words_of(sentence) for sentence in cited.sentences], language)
    found = sorted({*_days(claim, near, cited.published, language), *_words(words, near, language)}, reverse=True)
    if language == "en" and not all(any(a < end and start < b for a, b, _ in found) for start, end in missing):
        return claim
    last = len(claim)
    for start, end, instead in found:  # from the end, so that places stay
        if end <= last:
            claim, last = claim[:start] + instead + claim[end:], start
    return claim


def _timely(words: Words, n: int) -> bool:
    return words.stems[n][0] == "#" or words.forms[n] in DATE_WORDS or words.forms[n].isdigit()


def _nearest(claim: Words, sentences: Sequence[Words], language: str) -> Words:
    if language == "en":
        stems = {stem for stem, content in zip(claim.stems, claim.content, strict=True) if content}
        return max(sentences, key=lambda words: len(stems.intersection(words.stems)), default=words_of(""))
    little = function_words(language)
    mine = [form for form, content in zip(claim.forms, claim.content, strict=True) if content and form not in little]

    def shared(words: Words) -> int:
        return sum(any(kin(form, other) for other in words.forms) for form in mine)

    return max(sentences, key=shared, default=words_of(""))


_Change = tuple[int, int, str]


def _days(claim: str, near: Words, published: str | None, language: str) -> Iterator[_Change]:
    """Days of the claim that a sentence names as seen from the day it appeared."""
    if published is None or not _dated(words_of(claim)):
        return
    known = dates_in(near.text, published, language)
    for date in dates_in(claim, published, language):
        same = [other for other in known if same_date(date, other)]
        if same and date.text.casefold() not in near.text.casefold():
            yield date.start, date.end, same[0].text


def _words(claim: Words, near: Words, language: str) -> Iterator[_Change]:
    """Words of the claim that no near sentence has, where one has a word of about the same meaning."""
    if base_language(language) != "en":
        yield from _inflected(claim, near, language)
        return
    for n in range(len(claim)):
        if claim.stems[n] in near.stems or not claim.content[n] or (claim.capital[n] and n):
            continue
        mine = alike(claim.stems[n])
        if not mine:
            continue
        instead = next((o for o, stem in zip(near.forms, near.stems, strict=True) if mine & alike(stem)), "")
        if instead:
            yield *claim.spans[n], instead


def _inflected(claim: Words, near: Words, language: str) -> Iterator[_Change]:
    """Words that the sentence has in another form: `оправдал` for `оправдана`; numbers, days and most names aside."""
    taken = [(n.start, n.end) for n in numbers_in(claim, language)]
    named = base_language(language) in INFLECTING or base_language(language) == "de"
    for n, form in enumerate(claim.forms):
        start, end = claim.spans[n]
        if form in near.forms or (claim.capital[n] and not named) or any(a < end and start < b for a, b in taken):
            continue
        instead = next((m for m, other in enumerate(near.forms) if kin(form, other) or _case(claim, n, near, m)), -1)
        if instead >= 0:
            yield start, end, near.text[slice(*near.spans[instead])]


def _case(claim: Words, n: int, near: Words, m: int) -> bool:
    """True for two short names that may be one in two cases: `Ольгу`, `Ольга`."""
    one, other = claim.forms[n], near.forms[m]
    head = max(len(one), len(other)) - 2
    return claim.capital[n] and near.capital[m] and head >= _HEAD and one[:head] == other[:head]


_HEAD = 3  # letters


def _dated(words: Words) -> bool:
    return words.counted or any(letters in words.text for letters in _DAYS)


_DAYS = ("day", "tag", "di", "es", "о", "日")  # some letters of weekdays
