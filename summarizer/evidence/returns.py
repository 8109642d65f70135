"""Election nights: which figures of votes a later count has made old. A poll, a projection, a part of the votes, all.

Told by words, in the languages that have some here, and only of sentences with a figure. Whose votes they are is not
looked at: of two elections in one brief the later count would hide the other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from summarizer.model import Sentence, Source
from summarizer.text.lexicon import base_language

_POLL, _PROJECTION, _PART, _ALL = 0.0, 1.0, 2.0, 200.0  # a part has its share of the votes besides, 0..100
_NEAR = 60  # characters between a share and the words that tell of counting
_SHARE = (  # compiled when a sentence has a figure
    r"(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|percent\b|per cent\b|prozent\b|procent\w*|por ciento\b|pour cent\b|per cento\b"
    r"|por cento\b|prosent\b|процент\w*|відсотк\w*)"
)
# By language: words of polls, of projections, of counting, of the whole.
_WORDS = {
    "en": (
        r"\b(?:opinion|latest|last|recent|final|new) polls?\b|\bpolls? (?:show|put|gave|give|suggest)",
        r"\bexit polls?\b|\bprojections?\b|\bprojected\b",
        r"\bcounted\b|\bcounting\b|\bof (?:the )?(?:votes?|precincts|ballots)\b.{0,20}\b(?:in|reporting|tallied)\b",
        r"\b(?:final|official|full|complete) (?:results?|count|tally)\b|\ball (?:the )?(?:votes|ballots)\b",
    ),
    "da": ("meningsmåling", "exitpoll|prognose", "optalt|talt op", "endelige? (?:resultat|optælling)"),
    "de": (r"\bumfragen?\b", "hochrechnung|prognose", "ausgezählt|auszählung", r"endergebnis|\ball(?:e|er) stimmen"),
    "es": (
        r"\b(?:sondeos?|encuestas?)\b",
        r"boca de urna|pie de urna|\bproyeccion",
        r"escrut|\bcomputad|\bactas procesadas",
        r"resultados? (?:definitivo|oficial|final)|\bcómputo (?:final|definitivo)",
    ),
    "fr": (
        r"\bsondages?\b(?! sortie)",
        r"\bestimations?\b|\bprojections?\b|sortie des urnes",
        r"dépouill",
        r"résultats? (?:définitif|officiel|complet|final)|totalité des (?:votes|bulletins)",
    ),
    "it": ("sondagg", "exit poll|proiezion", "scrutinat|scrutinio|spoglio", "(?:dati|risultat[oi]) definitiv"),
    "nl": ("peiling", "exitpoll|prognose", "geteld", "einduitslag|definitieve uitslag|alle stemmen"),
    "no": ("meningsmåling", "valgdagsmåling|prognose", "opptalt|talt opp", "endelige? resultat"),
    "pl": (r"\bsondaż(?!ow)", "exit poll|sondażow", "podliczon|przeliczon|zliczon|obwodow", "oficjaln|ostateczn"),
    "pt": (r"\bpesquisas?\b|\bsondage", r"boca de urna|\bprojeç", "apurad|apuração", "resultado (?:final|oficial)"),
    "ru": (r"\bопрос", "экзит-?пол", "подсчит|подсчет|подсчёт|обработ", "окончательн|официальн"),
    "sv": ("mätning", "vallokalsundersökning|prognos", "räknats|räknade", "slutresultat|slutlig"),
}  # fmt: skip


def returns(sentences: Iterable[Sentence], sources: Mapping[str, Source]) -> tuple[frozenset[str], frozenset[str]]:
    """The sentences, by id, whose figures of votes another one has as of a later count; and those with the latest.

    Among the former are sources, by id, of which a headline is.

    A poll gives way to figures of a later day alone, a part of the votes to a larger one of the same day too.
    """
    told = [
        (one.id, source.day, rung)
        for one in sentences
        for source in (sources[one.source],)
        for rung in (_rung(one.text, base_language(source.language)),)
        if rung is not None
    ]
    if not told:
        return frozenset(), frozenset()
    told += [
        (source.id, source.day, rung)
        for source in sources.values()
        for rung in (_rung(source.title or "", base_language(source.language), bare=True),)
        if rung is not None
    ]
    best: dict[str, float] = {}
    for _, day, rung in told:
        best[day] = max(rung, best.get(day, _POLL))
    found = set()
    for key, day, rung in told:
        since = max((value for other, value in best.items() if other > day and day), default=_POLL)
        same = best[day] if rung > _POLL else _POLL
        if max(since, same) > max(rung, _POLL):
            found.add(key)
    latest = max(best.values())
    newest = {key for key, _, rung in told if rung == latest} if found else set()
    return frozenset(found), frozenset(newest)


def _rung(text: str, language: str, *, bare: bool = False) -> float | None:
    """How far the votes are counted of which a sentence tells; None where it tells no figure, unless it is `bare`."""
    words = _WORDS.get(language)
    said = text.lower()
    if words is None or not (bare or re.search(r"\d", said)):
        return None
    shares = list(re.finditer(_SHARE, said))
    if not (shares or bare):
        return None
    poll, projection, counting, whole = words
    if re.search(whole, said):
        return _ALL
    counted = re.search(counting, said)
    if counted is not None and shares:
        return _counted(shares, counted)
    if re.search(projection, said):
        return _PROJECTION
    return _POLL if re.search(poll, said) else None


def _counted(shares: list[re.Match[str]], counted: re.Match[str]) -> float | None:
    """The share of the votes that are counted: the figure nearest to the word that says so."""
    away, share = min(
        (min(abs(one.start() - counted.end()), abs(counted.start() - one.end())), one[1]) for one in shares
    )
    return _PART + float(share.replace(",", ".")) if away <= _NEAR else None
