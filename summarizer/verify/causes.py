"""Causes that a claim adds: what stands behind `because of`, in many languages, and is not in what is cited.

Looks only at whether the words of the cause are there at all. Does not ask whether the source ties cause to effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.text.lexicon import base_language, function_words
from summarizer.verify.case import DOUBTED, Case, Hit
from summarizer.verify.wordlists import DATE_WORDS, UNIT_WORDS

_LOST = 0.6  # share of the weight of a cause that must be new
_MARKERS = {
    "en": r"because(?: of)?|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )due to|owing to|as a result of|thanks to"
    r"|caused by|on account of|blamed on",
    "de": r"wegen|weil|aufgrund|auf grund|infolge|dank",
    "fr": r"parce qu['’e]|à cause d['’eu]\w?|en raison d['’eu]\w?|grâce (?:à|au|aux)|provoquée? par|due? (?:à|au)",
    "es": r"porque|debido a|a causa de|por culpa de|gracias a|causad[oa] por",
    "it": r"perché|a causa d\w+|per via d\w+|grazie a\w*|dovut[oa] a\w*|provocat[oa] da\w*",
    "pt": r"porque|devido à?a?o?s?|por causa d\w+|graças a\w*|causad[oa] p\w+",
    "nl": r"omdat|vanwege|wegens|als gevolg van|dankzij|veroorzaakt door",
    "ru": r"из-за|потому что|вследствие|благодаря|вызван\w* ",
    "sv": r"på grund av|eftersom|därför att|tack vare",
    "ar": r"بسبب|لأن|نتيجة",
    "zh": r"因为|由于",
}
_ENDS = re.compile(r"[,;.!?，；。！？]|$")


SIGNS = frozenset({"because", "due", "owing", "result", "thanks", "caused", "account", "blamed"})


@lru_cache(maxsize=16)
def _marker(language: str) -> re.Pattern[str]:
    edge, after = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    return re.compile(rf"{edge}(?:{_MARKERS[language]}){after}", re.IGNORECASE)


def hits(case: Case) -> Iterator[Hit]:
    """At most one finding: the cause is not the source's."""
    language = base_language(case.language)
    marker = _marker(language).search(case.claim.text) if language in _MARKERS else None
    if marker is None:
        return
    end = _ENDS.search(case.claim.text, marker.end())
    span = (marker.end(), end.start() if end else len(case.claim.text))
    little = function_words(language)
    told = [
        n
        for n, (start, stop) in enumerate(case.claim.spans)
        if span[0] <= start and stop <= span[1] and case.claim.content[n] and case.claim.forms[n] not in little
        and case.claim.forms[n] not in UNIT_WORDS and case.claim.forms[n] not in DATE_WORDS
    ]  # fmt: skip
    weight = sum(case.weight[n] for n in told)
    if weight and sum(case.weight[n] for n in told if not case.level[n]) >= _LOST * weight:
        words = case.claim.text[slice(*span)].strip()
        yield Hit("cause-not-in-source", "warning", f"the source does not say “{marker[0]} {words}”", DOUBTED, span)
