"""Shorter forms of a sentence by cutting alone: datelines, captions' brackets, second-hand attributions, linking words.

Every word that is left stands in the sentence. Cuts nothing that says who claims a thing, unless it is only the outlet
that passed the words on. Word rules apply to English; the dateline rules to every language.
"""

from __future__ import annotations

import re

from summarizer.engines.standing import unlinked
from summarizer.text.normalise import dates

_PLACE = re.compile(
    r"[^\W\d_][\w.’'-]*(?:[ ,/]+[^\W\d_][\w.’'-]*){0,5}(?: ?\([^()]{2,24}\))?(?:,? \d{1,2} [^\W\d_]+\.?)?"
    r" ?[–—-]{1,2} (?=[^\W\d_])"
)
_DASH = re.compile(r"[–—-] ")
_SMALL = re.compile(r"\b[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]*")
_DIGIT = re.compile(r"\d")
_DATE_LINE = re.compile(r"[\s,.:;–—-]*")
_BRACKET = re.compile(
    r"\s*[(\[](?:pictured|left|right|L|R|C|centre|center|file photo|AFP|AP|Reuters|Getty|EPA)"
    r"(?: (?:left|right|above))?[)\]]"
)
_OUTLET = re.compile(r"\b(?:report|said|says|according)")
_TAIL = 60  # characters; where an outlet is named last
_PASSED_ON = re.compile(
    r",? (?:reports?|reported|according to|said|says) (?:the )?"
    r"(?:AFP|AP|CNN|BBC|Reuters|Associated Press|Agence France-Presse|New York Times|Guardian|Washington Post|Xinhua"
    r"|Interfax|TASS|RIA Novosti)(?: (?:News|news agency|newspaper|reports?))?(?=[.”\"]*$)"
    r"|, (?:AFP|AP|CNN|BBC|Reuters|Xinhua|Interfax|TASS) (?:reported|reports|said|says)(?=[.”\"]*$)"
)


def trimmed(text: str, language: str) -> str:
    """A sentence on one line without dateline, caption marks, outlet and linking word; empty only where `text` is."""
    whole = " ".join(text.split())
    short = _without_dateline(whole, language)
    if "(" in short or "[" in short:
        short = _BRACKET.sub("", short)
    if language == "en" and _OUTLET.search(short, max(0, len(short) - _TAIL)):
        short = _PASSED_ON.sub("", short)
    short = unlinked(short, language)
    return short if len(short) >= len(whole) / 2 or len(short.split()) >= 3 else whole


def _without_dateline(text: str, language: str) -> str:
    head = text[:90]
    place = _PLACE.match(head) if _DASH.search(head) else None
    if place is not None and text[place.end()].isupper() and not _SMALL.search(place.group().split("(")[0]):
        return text[place.end() :]
    if not _DIGIT.search(head, 0, 40):
        return text
    found = dates(head, None, language)
    if (
        not found
        or found[0].start > 12
        or not _whole(found[0].value)
        or text[: found[0].start].strip(" ,.(").count(" ")
    ):
        return text
    gap = _DATE_LINE.match(text, found[0].end)
    after = gap.end() if gap is not None else found[0].end
    comma = "," in text[found[0].end : after]
    return text[after:] if text[after : after + 1].isupper() and not comma else text


def _whole(value: str) -> bool:
    return len(value) == 10 and value[:4].isdecimal() and value[5:].replace("-", "").isdecimal()
