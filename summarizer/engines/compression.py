"""Shorter forms of a sentence by cutting alone: datelines, captions' brackets, second-hand attributions, linking words.

Every word that is left stands in the sentence. Cuts nothing that says who claims a thing, unless it is only the outlet
that passed the words on. Word rules apply to English; the dateline rules to every language.
"""

from __future__ import annotations

import re

from summarizer.evidence.standing import unlinked
from summarizer.text.lexicon import base_language
from summarizer.text.normalise import dates
from summarizer.text.words import count_words

_PLACE = re.compile(
    r"[^\W\d_][\w.’'-]*(?:[ ,/]+[^\W\d_][\w.’'-]*){0,5}(?: ?\([^()]{2,24}\))?(?:,? \d{1,2} [^\W\d_]+\.?)?"
    r" ?[–—-]{1,2} (?=[^\W\d_])"
)
_SMALL = re.compile(r"\b[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]*")
_YEAR = re.compile(r"\d(?:\d{3}|[/.-]\d+[/.-]\d)")  # without one there is no whole date
_DATE_LINE = re.compile(r"[\s,.:;–—-]*")
_BRACKET = re.compile(
    r"\s*[(\[](?:pictured|left|right|L|R|C|centre|center|file photo|AFP|AP|Reuters|Getty|EPA)"
    r"(?: (?:left|right|above))?[)\]]"
)
_SHORTEST = 6  # words of a sentence cut short
# Where a clause or phrase begins that tells more of a thing that is already said.
_CLAUSE = re.compile(
    r",? (?:[–—-] )?\b(?:after|amid|following|while|because|when|as|over|who|which|according to|hours)\b|, |; "
)
_FINITE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|\w{2,}ed|said|fell|rose|died|won|lost|hit|struck|broke|began|left|took|made"
    r"|came|went|sank|shot|held|met|found|told)\b"
)
_DANGLES = (  # compiled when a sentence is cut short, which few are
    r"(?:,(?: (?!said|says)\w+){1,3}|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|about|into|and|or|but|that|than|as"
    r"|is|are|was|were|be|been|has|have|had|not|days?|hours?|weeks?|months?|years?|minutes?|shortly|just|soon|more|less"
    r"|also|then|only|even|including|such|whom|whose)(?: \[[^\[\]]*\])?)$"
)
# "… also said", "… then stated": tied to a sentence before, and true without it.
_ADDS = re.compile(
    r"^([^\"“”«»]{3,80}?) (?:also|then) (?=(?:\w+ed|said|says|told|came|went|had|has|have|was|were|is|are|will|saw)\b)"
)
_OUTLET = ("report", "said", "says", "according")
_NAMED = ("AFP", "AP", "CNN", "BBC", "Reuters", "Press", "Times", "Guardian", "Post", "Xinhua", "fax", "TASS", "RIA ")
_TAIL = 80  # characters; where an outlet is named last
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
    tail = short[-_TAIL:]
    if language == "en" and any(map(tail.__contains__, _OUTLET)) and any(map(tail.__contains__, _NAMED)):
        short = short[:-_TAIL] + _PASSED_ON.sub("", tail)
    short = unlinked(short, language)
    if language == "en" and (" also " in short or " then " in short) and "only" not in short:
        short = _ADDS.sub(r"\1 ", short, count=1)
    return short if len(short) >= len(whole) / 2 or len(short.split()) >= 3 else whole


def shortened(text: str, budget: int, language: str) -> str:
    """The beginning of a sentence up to a clause that it can do without, within a budget of words; empty if none fits.

    Only where the words of the language are known here, outside quotations, and with a verb in what is left.
    """
    if base_language(language) != "en" or any(mark in text for mark in '"“”«»'):
        return ""
    ends = [found.start() for found in _CLAUSE.finditer(text)]
    for end in reversed(ends):
        left = text[:end].rstrip(" ,;–—-")
        if re.search(_DANGLES, left):  # `five days` of `five days after …`, `surfaced in` of `surfaced in which …`
            continue
        if _SHORTEST <= count_words(left) <= budget and _FINITE.search(left) and left.count("(") == left.count(")"):
            return f"{left}."
    return ""


def _without_dateline(text: str, language: str) -> str:
    head = text[:90]
    place = _PLACE.match(head) if "- " in head or "– " in head or "— " in head else None
    if place is not None and text[place.end()].isupper() and not _SMALL.search(place.group().split("(")[0]):
        return text[place.end() :]
    if not _YEAR.search(head, 0, 45):
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
