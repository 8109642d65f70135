"""Abbreviations that the segmenter's lists lack, behind which a sentence goes on: `prok. Ewa Dudek`, `ok. 80 osób`.

Titles and places go on with a name, words of measure and place with a number. None of them is a word that ends
sentences often, or it would join two. Data and one question for `segment`; reads no text.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.text.lexicon import base_language, word_set

_SLAVIC = "plk mjr kpt npor ppor pplk prap nprap tř hejtm npr tzv brig"
_NORDIC = "adv dir kapt gen red statsmin"
_BEFORE_NAMES = {
    "en": "Cllr Atty Ald Amb",
    "fr": "M Me Pr Mgr Gal Gén Col Cdt Cne Cap Adj Lt Sgt Mme Mmes Mlle Mlles Dr Prof St Ste bd bld",
    "de": "Frl Abg Hptm Obstlt Präs Dir Bgm Dipl Hrn Pfr Stv Vors",
    "nl": "mr dr drs prof ir ing dhr mevr mw lt sgt burg ds kap dir mej jhr insp",
    "it": "on magg proc cons lgt ten",
    "es": "cnel cmdte tte sgto sgt dip sen mons pbro abog insp mtro mtra",
    "pt": "dep gov min pres dir arq profa cel ten cap del des av pç rod st",
    "ro": "dl dna dlui dnei str bd cpt av sf mun jud com plt lect conf",
    "pl": (
        "prok asp sierż kpr podkom nadkom insp mł st kom gen płk ppłk mjr kpt por ppor chor red ks abp bp kard św al "
        "os dyr pos sen prez burm inż mgr dr hab im woj pow gm tzw adw sędz"
    ),
    "cs": _SLAVIC,
    "sk": _SLAVIC,
    "hr": "ul gđa sv tzv npr",
    "sl": "ul sv",
    "sr": "ул ген проф др св г инж ul gen prof dr sv g inž",
    "ru": "им ген ст пл наб св доц кап лейт оз пос дер подп инж",
    "uk": "ген просп смт кап",
    "bg": "кап",
    "lt": "pr pulk",
    "lv": "plkv",
    "et": "pr kol",
    "fi": "ins ev past",
    "hu": "id ifj özv ún Szt gr br ezr alez",
    "sv": f"{_NORDIC} jur övlt",
    "da": _NORDIC,
    "no": _NORDIC,
    "nb": _NORDIC,
    "nn": _NORDIC,
    "tr": "Av Sn Doç Org Kor Alb Yrd Uzm Müh Yzb Bnb Hz",
    "el": "κος Αγ στρ καθ λεωφ κκ αντ υπ",
    "id": "Ir Jl Tn Ny Kol Letjen Mayjen Brigjen Komjen Irjen Kombes Kapt Hj Kab Kec",
    "ms": "Ir Jl Tn Ny Kol Letjen Kapt Hj",
    "vi": "TP TS ThS PGS GS BS KS TX",
}
_CLOCK = "kl tel max kap"
_BEFORE_NUMBERS = {
    "en": "approx est vol tel art",
    "fr": "no max min art vol",
    "de": "Art",
    "nl": "tel plm ong vol",
    "it": "n nn pag pagg",
    "es": "aprox",
    "pt": "n aprox pág p fl tel inc nº máx mín cap",
    "ro": "aprox cca alin pag tel max",
    "pl": "ok godz nr str poz art ust pkt tel zm min maks",
    "ru": "ок прибл ст гл рис",
    "uk": "бл прибл тел",
    "bg": "ок прибл бл",
    "fi": "enint",
    "hu": "kb max tel",
    "sv": _CLOCK,
    "da": f"{_CLOCK} maks pkt",
    "no": f"{_CLOCK} maks pkt kr",
    "nb": f"{_CLOCK} maks pkt kr",
    "nn": f"{_CLOCK} maks pkt kr",
    "tr": "yak max",
    "el": "περ αρ άρθρ σελ τηλ αριθ",
    "id": "tgl hlm pkl Rp",
    "ms": "hlm",
}
_LONGEST = 8  # letters
_INITIAL = 1


def goes_on(before: str, following: str, language: str) -> bool:
    """Whether a sentence that seems to end with `before` goes on with `following`, its last word being an abbreviation.

    Args:
        before: the text up to and with its full stop.
        following: the first character behind it.
        language: of the text.
    """
    if before[-1:] != ".":
        return False
    word, rest = _last(before)
    if not 0 < len(word) <= _LONGEST:
        return False
    if following.isdigit():
        return word in _table(language)[1] and not rest[-1:].isdigit()
    if not following.isupper():
        return False
    titles = _table(language)[0]
    if len(word) == _INITIAL and word.isupper() and rest[-1:] == "." and _last(rest)[0] in titles:
        return True  # `mr. I. Smit`
    return word in titles and not rest[-1:].isdigit()


def _last(text: str) -> tuple[str, str]:
    """The last word of a text without its full stop and what is written onto its front (`l'on.`), and the rest."""
    at = text.rfind(" ") + 1
    word = text[at:-1]
    return word[max(word.rfind(mark) for mark in "'’(\"“«„") + 1 :], text[:at].rstrip()


@lru_cache(maxsize=64)
def _table(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The abbreviations before names and before numbers, each with a capital too."""
    base = base_language(language)
    names, numbers = word_set(_BEFORE_NAMES.get(base, "")), word_set(_BEFORE_NUMBERS.get(base, ""))
    return names | {_capital(word) for word in names}, numbers | {_capital(word) for word in numbers}


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
