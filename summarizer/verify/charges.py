"""What somebody is accused or suspected of, told as done: `took bribes` for `is accused of taking bribes`.

Finds the verb that an accusation governs, in eight languages, and the claim's form of it. A claim that reports, doubts,
denies or accuses too is left alone, and so is what the evidence states anywhere without an accusation. Does not parse:
see `polarity` for changes of wording in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.text.lexicon import base_language, function_words, reporting_verbs
from summarizer.verify.analysis import Words
from summarizer.verify.case import DOUBTED, Case, Hit
from summarizer.verify.denials import denies, kin
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import HEDGES, INFLECTING, REPORTING

_BEGINNING = 4  # letters of a word that its cases share
_REACH = 4  # words behind a verb among which one is looked for that the claim has too
_WORDS = r"(?:[^\s,;.:]{1,30}\s){0,6}?"  # between an accusation and what is charged
_FAR = r"[^.;:]{0,100}?"
_CHARGED = {
    "en": rf"(?:accus|suspect|alleg)[a-z]{{0,4}}\s{_WORDS}(?:of\s(?:having\s)?|to\shave\s)(\w+)",
    "de": rf"(?:vorgeworfen|verdächtig|beschuldigt|angeklagt|verdacht){_FAR}\s(\w+)\szu\s(?:haben|sein)(?!\w)"
    rf"|(?<!\w)soll(?:en)?\s{_FAR}(\w+)\s(?:haben|sein)(?!\w)",
    "fr": rf"(?:accus|soupçonn)\w{{0,5}}\s{_WORDS}d(?:e\s|['’])(?:s['’])?(?:(?:avoir|être)\s)?(\w+)",
    "es": rf"(?:acusa|sospech|imputa)\w{{0,5}}\s{_WORDS}de\s(?:haber(?:se|lo|la)?\s)?(\w+)",
    "it": rf"(?:accus|sospett)\w{{0,5}}\s{_WORDS}d(?:i\s|['’])(?:(?:aver|esser)\w{{0,3}}\s)?(\w+)",
    "pt": rf"(?:acusa|suspeit)\w{{0,5}}\s{_WORDS}de\s(?:ter(?:em)?\s)?(\w+)",
    "nl": rf"(?:verdacht|beschuldigd)\w{{0,2}}\s{_FAR}(?:te\shebben\s(\w+)|(\w+)\ste\shebben)",
    "ru": rf"(?:обвин|подозрева)\w{{1,8}}\s{_WORDS}в\s(\w{{5,}}(?:ии|ьи))(?!\w)",
}
_CHARGES = {
    "de": "vorgeworf|verdächt|beschuld|angeklagt|verdacht|soll", "nl": "verdacht|beschuld", "en": "accus|suspect|alleg",
    "fr": "accus|soupçonn", "es": "acusa|sospech|imputa", "it": "accus|sospett", "pt": "acusa|suspeit",
    "ru": "обвин|подозрева",
}  # fmt: skip
_ALIKE = {
    "en": "charged charges indicted according", "de": "laut soll sollen zufolge demnach vorwurf verdacht mutmaßlich",
    "fr": "selon aurait auraient inculp mis", "es": "según habría habrían presunt", "it": "secondo avrebbe avrebbero",
    "pt": "segundo teria teriam supost", "nl": "volgens zou zouden vermoed", "ru": "якобы словам данным версии",
}  # fmt: skip  # how words begin that tell of a charge too


def hits(case: Case) -> Iterator[Hit]:
    """At most one error: what the source charges somebody with, the claim states."""
    language, first = base_language(case.language), case.first
    if first is None or language not in _CHARGED or not _charges(first.text, language):
        return
    claim = case.claim
    if any(_leaves_open(form, language) for form in claim.forms):
        return
    for match in _pattern(language).finditer(first.text):
        at = next(n for n, group in enumerate(match.groups(), start=1) if group)
        charged = next((n for n, (start, _) in enumerate(first.spans) if start >= match.start(at)), -1)
        if charged >= 0 and _stated(case, first, charged):
            words = " ".join(match[0].split())
            yield Hit("hedge-dropped", "error", f"the source says “{words}”; the claim states it as fact", DOUBTED)
            return


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_CHARGED[language]})", re.IGNORECASE)


@lru_cache(maxsize=4096)  # one sentence is the nearest of many claims
def _charges(text: str, language: str) -> bool:
    return bool(_quick(language).search(text))


@lru_cache(maxsize=16)
def _quick(language: str) -> re.Pattern[str]:
    """The accusations alone, which most sentences have none of."""
    return re.compile(_CHARGES[language], re.IGNORECASE)


@lru_cache(maxsize=4096)
def _leaves_open(form: str, language: str) -> bool:
    """True for a word that charges, doubts, denies or reports."""
    if form in reporting_verbs(language) or denies(form, language) or _quick(language).match(form):
        return True
    if language == "en" and (form in HEDGES or form in REPORTING):
        return True
    return form.startswith(tuple(_ALIKE[language].split()))


def _stated(case: Case, first: Words, charged: int) -> bool:
    """Whether the claim has the verb and a word from beside it, and the evidence has the verb only here."""
    mine = [n for n, form in enumerate(case.claim.forms) if _same(case, form, case.claim.stems[n], first, charged)]
    if not mine or not case.claim.content[mine[0]]:
        return False
    little = function_words(case.language)
    near = (*range(charged + 1, charged + 1 + _REACH), *range(max(0, charged - _REACH), charged))
    told = [n for n in near if n < len(first) and first.content[n] and first.forms[n] not in little]
    if told and not any(first.stems[n] in case.claim.stems or _akin(case, first.forms[n]) for n in told):
        return False
    others = ((words, n) for words in case.body.sentences for n in range(len(words)))
    return sum(_same(case, words.forms[n], words.stems[n], first, charged) for words, n in others) == 1


def _akin(case: Case, form: str) -> bool:
    """True where the claim has a form of a word in another case."""
    if base_language(case.language) not in INFLECTING or len(form) <= _BEGINNING:
        return False
    return any(len(mine) > _BEGINNING and mine[:_BEGINNING] == form[:_BEGINNING] for mine in case.claim.forms)


def _same(case: Case, form: str, word: str, first: Words, at: int) -> bool:
    """Two forms of one verb."""
    if form == first.forms[at]:
        return True
    if base_language(case.language) == "en":
        table = relations()
        return word == first.stems[at] or table.base(word) == table.base(first.stems[at])
    return kin(form, first.forms[at])
