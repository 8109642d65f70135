"""Words that end sentences although the segmenter's lists have them as abbreviations, which would join two sentences.

`Votó en contra. El resto …`, `Due anni fa. Il governo …`, `alla NATO. Il governo …`, `aus diesem Grund. 14 Menschen …`.
Data and one question for `segment`; reads no text.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.text.lexicon import base_language, word_set

_DANISH = "med da din del ned form nord nat jul kat bio off gross do lab eng"
_SPANISH = (
    "no bien contra sobre entre ante tras mar nos para auto post pro super súper extra mini micro mono mega ultra anti "
    "da ex"
)
_CZECH = "tu no pod"
_WORDS = {
    "en": "me no may art ill ore miss con arc ken fed Fed ok",
    "da": _DANISH,
    "no": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "sv": f"{_DANISH} min",
    "de": "art Art mag bart Bart con arc ill no me",
    "es": _SPANISH,
    "ca": _SPANISH,
    "gl": _SPANISH,
    "fr": "vol art sec ex",
    "it": (
        "mai fa via ore sia no me te li va sa fai sai re post fin bar app tv usa top pop val grano radar laser raid "
        "spot pass card pan targa nodo sol set dea ama ali fasi tesa ira assi mica file telecom vip sms dvd pc cd pdf "
        "gps su"
    ),
    "nl": "dat al me pas best hand vol top ver app bel red pan get hert volt pers",
    "pl": "port dniem",
    "pt": "ex",
    "ru": "муж жен",
    "sk": _CZECH,
    "cs": _CZECH,
    "uk": "вид град",
    "bg": "полк",
}
"""Of each language's list of abbreviations, and of those it falls back to, the words that are far more often words."""
_BEFORE_NAMES = word_set(
    "st ste mr mrs ms dr jr sr mt ft vs nr pt rt lt co gen sen gov rep rev prof col capt sgt maj hon adm cmdr fig art "
    "dept supt messrs jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd univ assn vol"
)
"""Abbreviations that stay such in capitals, as in headlines."""
_ORDINAL = word_set("de cs sk da no nb nn fi et hu hr sr bs sl lv is fo tr pl lb")
"""Languages that write `3. Mai`, in which the segmenter joins a number to whatever stands before it."""
_ROMAN = frozenset("IVXLCDM")
_LEAST_ACRONYM, _LEAST_WORD = 2, 5  # letters


def ends(word: str, following: str, language: str) -> bool:
    """Whether a word with a full stop behind it ends its sentence, although it may look like an abbreviation.

    Args:
        word: letters.
        following: the next word, or what is written like one; no lower case begins it.
        language: of the text.
    """
    if following[0].isdigit():
        return len(word) >= _LEAST_WORD and word[1:].islower() and base_language(language) in _ORDINAL
    if len(word) >= _LEAST_ACRONYM and word.isupper():
        return not (following.isupper() or word.lower() in _BEFORE_NAMES or _ROMAN.issuperset(word))
    return word in _words(language)


@lru_cache(maxsize=64)
def _words(language: str) -> frozenset[str]:
    found = word_set(_WORDS.get(base_language(language), ""))
    nouns = (
        {"Art", "Bart"} if base_language(language) == "de" else {"Fed"} if base_language(language) == "en" else set()
    )
    return found | nouns
