"""Does a sentence only answer to what was said: `The company rejected accusations that …`? It is no news to open with.

By phrases, in the languages of the larger news sites; a sentence in another language answers to nothing. `Parliament
rejected the bill` is news: what is answered to must be called an accusation, a report or the like, or the verb be one
of denying alone.
"""

from __future__ import annotations

import re

_MOST = 400  # characters that are looked at
_NEAR = r"[^.;:!?]{0,40}"
_PHRASES = {
    "en": (
        r"\b(?:den(?:y|ies|ied)|(?:reject|dismiss)(?:s|es|ed)?) (?:\w+ ){0,2}(?:accusations?|allegations?|claims?"
        r"|charges|criticisms?|reports|suggestions?|responsibility|wrongdoing|involvement|blame)\b"
        r"|\b(?:denies|denied) (?:that|having)\b"
    ),
    "da": r"\bafvis(?:er|te|t)\b" + _NEAR + r"\b(?:beskyldning|anklage|kritik)\w*|\bbenægte(?:r|de|t)\b",
    "de": (
        r"\b(?:vorwürfe|vorwurf|anschuldigung\w*|kritik|behauptung\w*|berichte)\b" + _NEAR + r"\bzurück(?:gewiesen)?\b"
        r"|\b(?:weist|weisen|wies|wiesen)\b" + _NEAR + r"\b(?:vorw[uü]rf\w*|kritik|anschuldigung\w*|berichte)\b"
        r"|\b(?:bestreite[tn]|bestritten?|dementier\w+)\b"
    ),
    "es": (
        r"\b(?:neg(?:ó|aron)|niegan?|desm(?:iente|ienten|intió|intieron))\b"
        r"|\brechaz\w+ (?:las? )?(?:acusaci\w+|crítica\w*)"
    ),
    "fr": (
        r"\b(?:dément|démentent|démenti|nie|nient|nié)\b"
        r"|\brejet\w+ (?:les? |l['’])?(?:accusation|critique|allégation)\w*"
    ),
    "it": r"\b(?:nega|negano|negato|smenti(?:sce|scono|to)|respin\w+ (?:le )?(?:accus|critic)\w*)\b",
    "nl": r"\b(?:ontken(?:t|nen|de|den)|(?:verwerpt|wijst|wees)\b" + _NEAR + r"\b(?:beschuldiging|kritiek|verwijt)\w*)",
    "no": r"\bavvis(?:er|te|t)\b" + _NEAR + r"\b(?:beskyldning|anklage|kritikk)\w*|\bbenekte(?:r|t)\b",
    "pl": r"\b(?:zaprzecz\w+|odrzuc\w+ (?:oskarżenia|zarzuty|krytykę))\b",
    "pt": r"\b(?:neg(?:ou|aram)|nega[mr]?|desment(?:e|em|iu|iram)|rejeit\w+ (?:as? )?(?:acusaç|crítica)\w*)\b",
    "ru": r"\b(?:отрица(?:ет|ют|ла|л|ли)|опроверг\w*|отверг\w* (?:обвинени|критик)\w*)\b",
    "sv": r"\bavvisa(?:r|de|t)\b" + _NEAR + r"\b(?:anklagelse|kritik)\w*|\b(?:förneka(?:r|de|t)|dementera\w*)\b",
    "uk": r"\b(?:заперечу\w+|спросту\w+)\b",
}


def replies(text: str, language: str) -> bool:
    """True where a sentence tells that somebody denies or rejects what was said of them."""
    phrases = _PHRASES.get(language)
    return phrases is not None and re.search(phrases, text[:_MOST].casefold()) is not None
