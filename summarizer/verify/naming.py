"""Names and quotations of a claim that its evidence does not have, and who is said to speak.

Names are compared as `text.normalise` folds them (`UN`, `United Nations`); quotations word for word after folding
marks, case and numbers, with `…` and `[…]` as gaps between parts in order. Speakers are compared where both texts name
one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.text.lexicon import base_language
from summarizer.text.normalise import Name, Quote, names, numbers, quotes, same
from summarizer.verify.analysis import Words, words_of
from summarizer.verify.case import Case, Hit
from summarizer.verify.relations import relations
from summarizer.verify.stems import stem
from summarizer.verify.wordlists import ARTICLES, COURTESY, FUNCTION, INFLECTING, PLACING, PRONOUNS, REPORTING

_CAP = 0.29
_NAME_CAP = 0.49  # a name may come from what stands around the evidence
_UNSURE_CAP = 0.6
_SAID = 3  # words from which what stands in quotation marks was said, and is no title
_MARKS = re.compile("[\"'“”„‟«»‹›‘’‚「」『』]")
_GAP = re.compile(r"…|\.\.\.|\[")
_names = lru_cache(maxsize=4096)(names)
_quotes = lru_cache(maxsize=2048)(quotes)


def hits(case: Case) -> Iterator[Hit]:
    """What is wrong with the claim's names and quotations."""
    if any(case.claim.capital):
        yield from _name_hits(case)
    if _MARKS.search(case.claim.text):
        for quote in _quotes(case.claim.text, case.language):
            yield from _quote_hits(case, quote)


def _name_hits(case: Case) -> Iterator[Hit]:
    for name in _names(case.claim.text, case.language):
        if (
            not _known(name, case)
            and not _counted(name, case.language)
            and not (_plain(name, case) or _nouns(name, case))
        ):
            message = f"“{name.text}” is not in what is cited"
            if name.sure:
                yield Hit("name-not-in-source", "error", message, _NAME_CAP, (name.start, name.end))
            else:
                yield Hit("name-not-in-source", "warning", message, _UNSURE_CAP, (name.start, name.end))


def _counted(name: Name, language: str) -> bool:
    """True for a number that begins a sentence: `Fifteen`."""
    noun = base_language(language) == "de" and name.text.count(" ") == 1  # `Zwanzig Menschen`: nouns have capitals
    ends = {len(name.text), name.text.find(" ")} if noun else {len(name.text)}
    return any(n.start == 0 and n.end in ends for n in numbers(name.text, language))


def _plain(name: Name, case: Case) -> bool:
    """True for a word that has its capital from the sentence it begins: `Sales`, `Secondo`."""
    if name.sure or " " in name.text or case.claim.forms[0] != name.text.casefold():
        return False
    if name.text.casefold() in PLACING:
        return True
    english = base_language(case.language) == "en" and name.text.endswith("s")
    return english and bool(relations().concepts.get(case.claim.stems[0]))


def _nouns(name: Name, case: Case) -> bool:
    """True for German nouns with an article between, of which the evidence has the last: `Unterstützung der Grünen`."""
    parts = name.text.casefold().split()
    return base_language(case.language) == "de" and not ARTICLES.isdisjoint(parts) and parts[-1] in case.body.where


def _known(name: Name, case: Case) -> bool:
    where = case.body.where
    parts = name.key.replace("-", " ").split()
    if all(stem(part) in where or f"#{part}" in where for part in parts):
        return True
    at = [n for n, span in enumerate(case.claim.spans) if name.start <= span[0] < name.end]
    if all(case.level[n] > 0 or not case.claim.content[n] for n in at):
        return True
    if base_language(case.language) in INFLECTING and all(_inflected(part, case) for part in parts):
        return True
    wanted = {part[:1] for part in parts}
    return any(
        same(name.key, other.key)
        for sentence in case.body.sentences
        if any(sentence.capital) and not wanted.isdisjoint(form[:1] for form in sentence.forms)
        for other in _names(sentence.text, case.language)
    )


def _inflected(part: str, case: Case) -> bool:
    """True where the evidence has a name in another case: `Ольга` for `Ольгу`."""
    head = max(_HEAD, len(part) - 2)
    if len(part) < _HEAD:
        return part in case.body.where
    return any(
        big and form[:head] == part[:head] and abs(len(form) - len(part)) <= _HEAD
        for sentence in case.body.sentences
        for form, big in zip(sentence.forms, sentence.capital, strict=True)
    )


_HEAD = 3  # letters


def _quote_hits(case: Case, quote: Quote) -> Iterator[Hit]:
    inside = [n for n, (a, b) in enumerate(case.claim.spans) if quote.start <= a and b <= quote.end]
    runs = _runs(case, inside) if inside else []
    if not runs:
        return
    if not _in_order(case, runs):
        message = f"“{_short(quote.text)}” is not in what is cited, word for word"
        yield Hit("quote-not-in-source", "error", message, _CAP)
    elif sum(map(len, runs)) >= _SAID:
        yield from _spoken(case, quote, runs[0])


def _in_order(case: Case, runs: list[list[int]]) -> bool:
    """True where the evidence has all runs of words one after the other."""
    if case.first and _follow(case.claim, runs, _exact(case.first)):
        return True  # as it mostly is, without a look at all of the evidence
    if not all(case.claim.stems[n] in case.body.where for run in runs for n in run):
        return False
    return _follow(case.claim, runs, [*itertools.chain.from_iterable(map(_exact, case.body.sentences))])


def _follow(claim: Words, runs: list[list[int]], stream: Sequence[str]) -> bool:
    words, at = _exact(claim), 0
    for run in runs:
        at = _find([words[n] for n in run], stream, at)
        if at < 0:
            return False
    return True


def _runs(case: Case, inside: list[int]) -> list[list[int]]:
    """Places of the quoted words, cut at an ellipsis and at words in square brackets."""
    if not _GAP.search(case.claim.text):
        return [inside]
    runs: list[list[int]] = [[]]
    text, spans = case.claim.text, case.claim.spans
    for n, m in zip(inside, [*inside[1:], None], strict=True):
        start, end = spans[n]
        if text.rfind("[", 0, start) <= text.rfind("]", 0, start):
            runs[-1].append(n)
        if m is not None and _GAP.search(text, end, spans[m][0]):
            runs.append([])
    return [run for run in runs if run]


def _exact(words: Words) -> Sequence[str]:
    """Folded words; numbers by value."""
    if not words.counted:
        return words.forms
    return [s if s[0] == "#" else form for s, form in zip(words.stems, words.forms, strict=True)]


def _find(run: Sequence[str], stream: Sequence[str], at: int) -> int:
    """Place after `run` in the words from `at` on, -1 where it is not there."""
    size, last = len(run), len(stream) - len(run) + 1
    while at < last:
        try:
            at = stream.index(run[0], at, last)
        except ValueError:
            return -1
        if [*stream[at : at + size]] == [*run]:
            return at + size
        at += 1
    return -1


def _spoken(case: Case, quote: Quote, places: list[int]) -> Iterator[Hit]:
    """Whoever the claim says spoke must not be somebody else in the source."""
    if not quote.speaker:
        return
    words, body = _exact(case.claim), case.body
    run = [words[n] for n in places]
    for number in dict.fromkeys([place // body.stride for place in body.where.get(case.claim.stems[places[0]], ())]):
        sentence = body.sentences[number]
        if _find(run, _exact(sentence), 0) < 0:
            continue
        for other in _quotes(sentence.text, case.language):
            if other.speaker and _find(run, _exact(words_of(other.text)), 0) >= 0:
                if other.speaker.casefold() in PRONOUNS:
                    yield from _meant(case, quote, number)
                elif _strangers(quote.speaker, other.speaker) and not (
                    _beside(sentence.text, other.speaker, quote.speaker)
                    or _beside(case.claim.text, quote.speaker, other.speaker)
                ):
                    message = f"“{quote.speaker}” speaks where the source has “{other.speaker}”"
                    yield Hit("speaker-mismatch", "error", message, _CAP)
                return


def _meant(case: Case, quote: Quote, number: int) -> Iterator[Hit]:
    """`she said` behind what somebody else said: the claim's speaker is neither there nor in the sentence before."""
    before, here = (case.body.sentences[n] if n >= 0 else None for n in (number - 1, number))
    if before is None or here is None or REPORTING.isdisjoint(before.forms):
        return
    theirs = [name for name in _names(before.text, case.language) if " " in name.text]
    mine = [
        name
        for name in _names(case.claim.text, case.language)
        if " " in name.text and (name.end <= quote.start or quote.end <= name.start)
    ]
    near = frozenset((*before.stems, *here.stems))
    if theirs and len(mine) == 1 and near.isdisjoint(map(stem, mine[0].key.split())):
        message = f"“{mine[0].text}” speaks where the source has “{theirs[0].text}”"
        yield Hit("speaker-mismatch", "error", message, _CAP, (mine[0].start, mine[0].end))


def _strangers(one: str, other: str) -> bool:
    left, right = (_called(text) for text in (one, other))
    if not left - FUNCTION or not right - FUNCTION or left & PRONOUNS or right & PRONOUNS:
        return False
    return not left & right and not same(one.casefold(), other.casefold())


def _beside(text: str, one: str, other: str) -> bool:
    """True where a text says that one is the other: `the referee, Jonas Lindqvist, said`."""
    at = text.find(one)
    after = text[at + len(one) : at + len(one) + _BESIDE] if at >= 0 else ""
    aside = _ASIDE.match(after)
    return aside is not None and not (_called(aside[1]) & _called(other) - FUNCTION).isdisjoint(_called(other))


_ASIDE = re.compile(r"\s?[,(–—]\s?([^,;:.!?()“”„«»\"–—]{2,100})[,).–—]")
_BESIDE = 120


def _called(text: str) -> frozenset[str]:
    """Stems of a speaker's words; `Ms` and `Herr` say nothing of who it is."""
    return frozenset(stem(word) for part in text.casefold().split() if (word := part.strip(".,")) not in COURTESY)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
