"""A sentence without the old toll in it: what happened stays true when the number of the dead has changed.

Cuts a clause that tells the toll (`…, killing three and leaving 52 missing, …`), or takes the clause that tells the
event alone (`40 people were killed when an earthquake struck …`). By words, in the languages that have some here;
elsewhere nothing is cut. Every word that is left stands in the sentence.
"""

from __future__ import annotations

import re

from summarizer.text.lexicon import base_language
from summarizer.text.words import count_words

_SHORTEST = 6  # words of a sentence that is left
_MOST = 400  # characters that are looked at
_REST = r"(?:[^,;:“”\"«»()\[\]]|,(?=\d))*"  # to the end of a clause; `1,300` is one number
# How a clause begins that tells what an event has led to.
_LED_TO = {
    "en": (
        r",? (?:and )?(?:killing|injuring|wounding|leaving|claiming)\b"
        r"|,? and (?:killed|injured|wounded|left|claimed)\b"
    ),
    "de": r", (?:wobei|bei de[mr])\b",
    "es": r",? (?:dejando|causando|matando|provocando|hiriendo)\b|,? y (?:dejó|causó|mató|provocó|hirió|ha dejado)\b",
    "fr": r",? (?:faisant|tuant|blessant|causant|provoquant)\b|,? et (?:(?:a|ont) )?(?:fait|tué|blessé|causé)\b",
    "it": (
        r",? (?:provocando|causando|uccidendo|ferendo)\b"
        r"|,? e (?:(?:ha|hanno) )?(?:provocato|causato|ucciso|ferito)\b"
    ),
    "nl": r", (?:waarbij|waardoor)\b",
    "pt": r",? (?:deixando|causando|matando|provocando|ferindo)\b|,? e (?:deixou|causou|matou|provocou|feriu)\b",
    "ru": r", (?:погиб|пострада|ранен)\w*",
    "sv": r", varvid\b",
}
# `…, and about 180 are still missing`: the second half of what is told.
_AND = {
    "en": "and", "da": "og", "de": "und", "es": "y", "fr": "et", "it": "e", "nl": "en", "no": "og", "pl": "a|i",
    "pt": "e", "ru": "и|а", "sv": "och",
}  # fmt: skip
# A first clause that hangs on the one that would be cut: `When …, twelve died`.
_HANGING = {"ru": ("Когда ", "После ", "В результате ", "Если ", "Из-за "), "en": ("When ", "After ", "As ", "If ")}
# What stands between a toll and the clause that tells the event.
_WHEN = {
    "en": r"(?:when|after) (?=(?:an?|the|two|three|[A-Z]\w+) )",
    "da": r"da (?=en |et |den |det )",
    "es": r"cuando (?=un |una |el |la )",
    "fr": r"(?:lorsqu['’]|quand |lorsque )(?=un |une |le |la )",
    "it": r"quando (?=un |una |il |la )",
    "no": r"da (?=en |et |den |det )",
    "pt": r"quando (?=um |uma |o |a )",
    "sv": r"när (?=en |ett |den |det )",
}
# `after a fire` tells no more than a noun: there must be a verb, and not one that describes the noun.
_ACTS = (
    r"(?<!\ba)(?<!\ban)(?<!\bthe) (?:\w{3,}ed|struck|hit|fell|sank|swept|broke|tore|blew|caught|went|ran|shot|collapsed"
    r"|burst|gave|came|drove|overturned)\b"
)


def without(text: str, figure: str, language: str) -> str:
    """The sentence without the clause that tells `figure`; empty where none can go."""
    language = base_language(language)
    if figure not in text or len(text) > _MOST:
        return ""
    cut = _without_clause(text, figure, language) or _event(text, figure, language)
    return cut if count_words(cut) >= _SHORTEST and figure not in cut else ""


def _without_clause(text: str, figure: str, language: str) -> str:
    if text.startswith(_HANGING.get(language, "\0")):
        return ""
    also = rf",? (?:{_AND[language]}) (?:\w+ ){{0,2}}{re.escape(figure)}\b" if language in _AND else ""
    for begins in filter(None, (_LED_TO.get(language), also)):
        for clause in re.finditer(rf"(?:{begins}){_REST}", text):
            if figure in clause.group() and clause.start():
                left, right = text[: clause.start()], text[clause.end() :]
                return f"{left}{right}" if right[:1] in {",", ";"} else f"{left}."
    return ""


def _event(text: str, figure: str, language: str) -> str:
    when = _WHEN.get(language)
    found = re.search(rf" (?:{when})", text) if when else None
    if found is None or figure not in text[: found.start()] or set(text[: found.start()]) & set('“”"«»;:'):
        return ""
    rest = text[found.end() :]
    clause = rest.partition(", ")[0]
    if language == "en" and found.group().strip() == "after" and not re.search(_ACTS, clause):
        return ""
    return rest[:1].upper() + rest[1:]
