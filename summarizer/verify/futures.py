"""What is still to come in the source and done in the claim: `returned the bronze` for `will return the bronze`.

So is what is only meant or demanded: `closed the base` for `plans to close the base`, `must be closed`. Looks at one
verb at a time, wherever the source has it: each time behind a word that leaves it open, or in a form that does. A claim
with any such word of its own is left alone. English and six more languages. Does not parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from summarizer.text.lexicon import base_language, function_words
from summarizer.verify.analysis import Words
from summarizer.verify.case import DOUBTED, Case, Hit
from summarizer.verify.denials import kin
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import HEDGES, INTENDING, NEGATION

_REACH = 3  # words between what puts a verb into the future and the verb
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_MOST = 20  # places of a verb that are looked at
_SHORTEST = 5  # letters of a word that is compared by how it begins
_AHEAD = {
    "en": "will would must may might should",
    "de": "will wollen wird werden soll sollen plant planen beabsichtigt möchte möchten",
    "fr": "va vont veut veulent prévoit prévoient envisage envisagent doit doivent compte",
    "es": "va van prevé prevén planea planean quiere quieren pretende pretenden debe",
    "it": "vuole vogliono prevede prevedono intende intendono deve devono",
    "pt": "vai vão quer querem prevê preveem pretende pretendem deve devem",
    "nl": "zal zullen gaat gaan wil willen",
    "ru": "будет будут планирует планируют намерен намерена намерены собирается собираются",
}
_COMING = {"fr": ("ra", "ront"), "es": ("rá", "rán"), "it": ("rà", "ranno"), "pt": ("rá", "rão")}  # ends of verbs
_DONE = {
    "de": ("t", "en"),
    "fr": ("é", "ée", "és", "ées", "i", "is", "u", "us", "ue", "it", "a", "èrent"),
    "es": ("ó", "aron", "ieron", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    "it": ("ato", "ata", "ati", "ate", "uto", "uta", "ito", "ita", "ò", "arono", "irono"),
    "pt": ("ou", "eu", "iu", "aram", "eram", "iram", "ado", "ada", "ados", "adas", "ido", "ida"),
    "nl": ("d", "t", "en"),
    "ru": ("л", "ла", "ли", "ло", "н", "на", "ны", "но", "лся", "лась", "лись"),
}
_HELPING = {
    "de": frozenset("hat haben wurde wurden ist sind hatte hatten".split()),  # noqa: SIM905  # easier to read
    "nl": frozenset("heeft hebben is zijn werd werden had hadden".split()),  # noqa: SIM905
}


_BEING = frozenset({"is", "are", "was", "were", "be", "going", "about", "ready"})  # `is to return`
_OPENS = re.compile(r" (?:will|would|must|may|might|should|to) ")


@lru_cache(maxsize=4096)  # one sentence is the nearest of many claims
def signalled(text: str) -> bool:
    """Whether an English sentence may leave something open: most do not, and need no closer look."""
    return bool(_OPENS.search(text))


def hits(case: Case) -> Iterator[Hit]:
    """At most one warning: the source may be older than the claim."""
    language = base_language(case.language)
    if language not in _AHEAD or (case.published is None and _YEAR.search(case.claim.text)):
        return  # what was to come when the source appeared may have come
    first = case.first
    if language == "en" and (first is None or not signalled(first.text)):
        return
    told = frozenset(first.forms) if first else frozenset()  # in the nearest sentence as in the claim: not to come
    if "be" in told and language == "en":
        told = frozenset()  # but for `must be closed`
    new = [n for n, form in enumerate(case.claim.forms) if form not in told and case.claim.content[n]]
    if not new or _open(case.claim, language):
        return
    for at in _done(case.claim, new, language):
        found = _governed(case, at, language)
        if found:
            message = f"the source says “{found}”; the claim states it as done"
            yield Hit("hedge-dropped", "warning", message, DOUBTED, case.claim.spans[at])
            return


@lru_cache(maxsize=16)
def _ahead(language: str) -> frozenset[str]:
    return frozenset(_AHEAD[language].split())


def _open(words: Words, language: str) -> bool:
    """True for a claim that itself speaks of what is to come, or leaves something open."""
    if not _ahead(language).isdisjoint(words.forms):
        return True
    if language == "en":
        if not HEDGES.isdisjoint(words.forms) or not NEGATION.isdisjoint(words.forms):
            return True
        return any(after == "to" and (one in _BEING or one in INTENDING) for one, after in pairwise(words.forms))
    return any(len(form) > _SHORTEST and form.endswith(_COMING.get(language, ("\0",))) for form in words.forms)


def _done(words: Words, places: list[int], language: str) -> Iterator[int]:
    """Those of some places where a verb of what is past may be."""
    if language == "en":
        table = relations()
        for at in places:
            form, stem = words.forms[at], words.stems[at]
            past = form.endswith("ed") or table.irregular.get(stem, stem) != stem
            if past and not words.capital[at] and table.acts(form, stem):
                yield at
        return
    if language in _HELPING and _HELPING[language].isdisjoint(words.forms):
        return
    little = function_words(language)
    for at in places:
        form = words.forms[at]
        if len(form) >= _SHORTEST and form not in little and form.endswith(_DONE[language]) and not words.capital[at]:
            yield at


def _governed(case: Case, at: int, language: str) -> str:
    """The words of the source that put a verb into the future; empty where one place does not, or there is none."""
    found = ""
    for sentence, m in _places(case, at, language):
        here = _coming(case.body.sentences[sentence], m, language)
        if not here:
            return ""
        found = found or here
    return found


def _places(case: Case, at: int, language: str) -> list[tuple[int, int]]:
    """Sentence and word of each place where the evidence has the verb."""
    if language == "en":
        stem = case.claim.stems[at]
        stems = dict.fromkeys((stem, relations().base(stem)))
        return [place for one in stems for place in case.body.places(one, _MOST)]
    mine = case.claim.forms[at]
    known = enumerate(case.body.sentences)
    return [(n, m) for n, words in known for m, form in enumerate(words.forms) if kin(mine, form)]


def _coming(words: Words, at: int, language: str) -> str:
    """What puts the verb at a place into the future, with the verb; empty where nothing does."""
    reach = len(words) if language in {"de", "nl"} and at == len(words) - 1 else _REACH
    start = next((n for n in range(at - 1, max(-1, at - 1 - reach), -1) if _leaves_open(words, n, language)), -1)
    if start < 0 and not (language in _COMING and words.forms[at].endswith(_COMING[language])):
        return ""
    return words.text[words.spans[at if start < 0 else start][0] : words.spans[at][1]]


def _leaves_open(words: Words, at: int, language: str) -> bool:
    """True for a word that puts what follows into the future, or leaves open whether it came true."""
    form = words.forms[at]
    if form in _ahead(language):
        return True
    return language == "en" and form in INTENDING and words.forms[at + 1 : at + 2] == ("to",)
