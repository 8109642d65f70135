"""Two parties, two figures, one source: `The ministry says 41 were killed`, and behind it `The rebels say 68`.

No disagreement of sources, since the source contradicts nothing; but whoever gives one of the figures owes the other.
Looks at two sentences near each other, of which the later one names somebody else who gives another figure of the same
thing. Told by words, in the languages that have some here or have verbs of saying.
"""

from __future__ import annotations

import re

from summarizer.evidence.conflict_counts import PERSONS, roles_of
from summarizer.evidence.readings import Reading, stem
from summarizer.evidence.tolls import may_tell, whole
from summarizer.evidence.updates import grown
from summarizer.text.lexicon import base_language, function_words, plain, reporting_verbs, word_set
from summarizer.text.normalise import Number, compatible

_KINDS = frozenset({"cardinal", "percent", "currency"})
_SHORT = 14  # words of a sentence that only says who has another figure
_FEWEST = 3  # of what is counted; `one after another`, `round 2` count nothing
_LIKE = 5.0  # times one figure may be the other
# Verbs that give a figure and are no verbs of saying, and what a figure is called.
_GIVES = {
    "en": "put puts spoke speaks counted counts gave gives estimate estimates estimated reckon reckons talk talked",
    "da": "taler talte anslår anslog oplyser", "de": "spricht sprechen sprach sprachen beziffert bezifferte schätzt"
    " schätzen schätzte zählt zählte geht gehen", "es": "habla hablan habló hablaron cifra cifran cifró estima estimó"
    " calcula calculan eleva", "fr": "parle parlent parlait évoque évoquent compte avance avancent chiffre chiffrent"
    " estime estiment dénombre", "it": "parla parlano stima stimano conta contano", "nl": "spreekt spreken schat"
    " schatten schatte telde", "no": "snakker anslår anslo oppgir", "pl": "mówi mówią szacuje szacują podaje podają",
    "pt": "fala falam falou estima estimam estimou calcula calculam conta", "ru": "говорит говорят оценивает оценивают"
    " насчитала насчитали сообщает", "sv": "talar uppger uppskattar räknar", "uk": "говорить говорять оцінює оцінюють",
}  # fmt: skip
# What a figure is called, and those who take part in something, by their first letters.
_FIGURE = word_set(
    "numbe figur toll count total crowd turno zahl zahle chiff nombr bilan cifra numer balan aantal getal antal liczb"
    " число кільк demon prote march parti teiln manif betog delta участ учасн"
)
_ACCORDING = (  # compiled when a figure is looked at that has no verb of saying
    r"\b(?:according to|selon|d['’]après|laut|nach angaben|según|secondo|segundo|de acordo com|volgens|enligt|ifølge"
    r"|według|по данным|по словам|за даними)\b"
)


def rival(one: Reading, other: Reading) -> bool:
    """Whether the later of two near sentences has somebody else's figure of what the first one tells a figure of."""
    language = base_language(one.source.language)
    verb = _giving(other, language)
    if verb is None or not other.numbers or not one.numbers or grown(other.text, language):
        return False
    if _giving(one, language) is None and not re.search(_ACCORDING, one.text.lower()):
        return False
    grammar = plain(function_words(language))
    speaker = {stem(word) for word in other.words[:verb] if word not in grammar}
    if not speaker or speaker <= {stem(word) for word in one.words}:
        return False
    return _tolls_differ(one, other, language) or _only_another_figure(one, other, verb, language)


def _giving(reading: Reading, language: str) -> int | None:
    """The place of the verb by which somebody says or gives a figure; None where there is none."""
    verbs = reporting_verbs(language) | frozenset(_GIVES.get(language, "").split())
    said = plain(verbs)
    return next((at for at, word in enumerate(reading.words) if word in said and at), None)


def _tolls_differ(one: Reading, other: Reading, language: str) -> bool:
    if not (may_tell(one.text, language) and may_tell(other.text, language)):
        return False
    known = {toll.role: toll.number for toll in whole(one)}
    return any(toll.role in known and _differ(known[toll.role], toll.number) for toll in whole(other))


def _only_another_figure(one: Reading, other: Reading, verb: int, language: str) -> bool:
    """`Police put the number at 12,000`: a short sentence that says nothing but its figure."""
    figures = [number for number in other.numbers if number.kind in _KINDS]
    if len(other.words) > _SHORT or len(figures) != 1:
        return False
    figure = figures[0]
    alike = [number for number in one.numbers if (number.kind, number.unit) == (figure.kind, figure.unit)]
    if len(alike) != 1 or not _differ(alike[0], figure):
        return False
    roles, grammar = roles_of(language), plain(function_words(language))
    told = [
        word
        for at, word in enumerate(other.words)
        if at > verb and word not in grammar and at not in other.valued and not word.isdecimal()
    ]
    known = {stem(word) for word in one.words}
    own = {roles[word] for word in one.words if word in roles}
    told = [word for word in told if roles.get(word) not in own and stem(word) not in known]
    new = [word for word in told if word in roles or not (word in PERSONS or stem(word) in _FIGURE)]
    return not new


def _differ(one: Number, other: Number) -> bool:
    """Two figures of about one size that cannot both be right."""
    if compatible(one, other) or min(one.value, other.value) < _FEWEST:
        return False
    return max(one.value, other.value) <= _LIKE * min(one.value, other.value)
