"""A state or deed that excludes what the source says of the same thing: `the airport was closed` for `it stayed open`.

Reads a short table of what news has much of, where the thing itself stands close by in the nearest sentences. For
languages other than English, the tables of `contraries`, which looks at changes of one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from summarizer.text.lexicon import base_language, function_words, negations
from summarizer.verify.analysis import Words
from summarizer.verify.case import Case, Hit
from summarizer.verify.contraries import columns, table
from summarizer.verify.contrary_words import OPPOSITES
from summarizer.verify.news_words import Places, alike, close, opposed
from summarizer.verify.wordlists import NEGATION, PASSIVE

_CAP = 0.29
_BEFORE, _AFTER = 5, 12  # words between the thing and what is said of it; between a verb and whom it befalls
_REACH = 4  # words before a word in the claim among which its subject is sought


def hits(case: Case) -> Iterator[Hit]:
    """At most one finding: the opposite is said of the same thing."""
    claim, level = case.claim, case.level
    places, little = _reader(base_language(case.language))
    for n in case.index:
        mine = places(claim, n) if level[n] < 3 and not claim.capital[n] else None
        if not mine or _denied(claim, n, case.language):
            continue
        before = (m for m in range(n - 1, max(-1, n - 1 - _REACH), -1) if claim.content[m])
        about = next((m for m in before if claim.forms[m] not in little and claim.forms[m] not in PASSIVE), -1)
        if about < 0 or level[about] < 1:
            continue
        found = _against(case, n, mine, claim.stems[about])
        if found:
            word = claim.text[slice(*claim.spans[n])]
            yield Hit("antonym", "error", f"“{word}” where the source has “{found}”", _CAP, claim.spans[n])
            return


_Reader = Callable[[Words, int], Places]


def _reader(language: str) -> tuple[_Reader, frozenset[str]]:
    """What tells the places of a word in the table, and the little words of the language."""
    if language == "en":
        return (lambda words, n: opposed(words.stems[n])), frozenset()
    rows = table(OPPOSITES.get(language, ""))
    return (lambda words, n: columns(words.forms[n], rows) if len(words.forms[n]) >= _LONG else _NOWHERE), (
        function_words(language)
    )


_NOWHERE: Places = frozenset()
_LONG = 6  # letters of a word in other languages: small ones mean too much


def _against(case: Case, n: int, mine: Places, about: str) -> str:
    """The word that excludes one of the claim, near what both are said of; empty where there is none."""
    places, _ = _reader(base_language(case.language))
    near = [case.body.sentences[place] for place in case.best if about in case.body.rows[place]]
    found = [[places(words, m) if words.content[m] else _NOWHERE for m in range(len(words))] for words in near]
    if any(not mine.isdisjoint(known) for row in found for known in row):
        return ""
    suffers = not PASSIVE.isdisjoint(case.claim.forms[max(0, n - 2) : n])
    rows = {row for row, _ in mine}
    for words, row in zip(near, found, strict=True):
        spots = [m for m, stem in enumerate(words.stems) if stem == about]
        for m, known in enumerate(row):
            close = any(0 < m - spot <= _BEFORE or (suffers and 0 < spot - m <= _AFTER) for spot in spots)
            if close and any(at in rows for at, _ in known) and not _denied(words, m, case.language):
                return words.text[slice(*words.spans[m])]
    return ""


def _denied(words: Words, at: int, language: str) -> bool:
    before = words.forms[max(0, at - 3) : at]
    return not NEGATION.isdisjoint(before) or not negations(language).isdisjoint(before)


def borne(stem: str, sentences: tuple[Words, ...]) -> bool:
    """True where a sentence has a word of about the same meaning, as news uses both."""
    others = [other for words in sentences for other in words.stems]
    for places in (opposed, alike, close):
        mine = places(stem)
        if mine and not all(mine.isdisjoint(places(other)) for other in others):
            return True
    return False
