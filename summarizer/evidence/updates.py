"""Does a sentence tell of a count that has grown: `the death toll rose to 12`? Older reports have it smaller.

By phrases, in the languages of the larger news sites; a sentence in another language is taken for none. Compares no
numbers.
"""

from __future__ import annotations

import re

_ENGLISH = (
    *(f" {verb} to " for verb in ("rose", "risen", "rises", "climbed", "climbs", "increased", "jumped", "grew")),
    *(f" {verb} to " for verb in ("grown", "jumps", "soars", "soared")),
    *("now stands at ", " stood at ", "toll reach", "toll has reached", "toll hit", "toll pass", "toll tops"),
    *("now known to have died", "now confirmed dead", "people are now known"),
)
_GROWN = {
    "ar": r"ارتفع|ارتفاع (?:حصيلة|عدد)|بلغت حصيلة",
    "cs": r"vzrostl|stoupl|zvýšil",
    "da": r"\bsteget til|\bstiger til|\bsteg til",
    "de": r"\bauf (?:mindestens |rund |etwa |fast |mehr als )?[\w.]+ (?:gestiegen|angestiegen|erhöht)\b"
    r"|\b(?:stieg|steigt|erhöhte sich|erhöht sich)\b.{0,60}\bauf\b",
    "el": r"\b(?:ανέβηκε|ανήλθε|αυξήθηκε|έφτασε) σ",
    "es": r"\b(?:subió|sube|subieron|ascendió|asciende|aumentó|aumenta|se elevó|se eleva|se elevan) a\b"
    r"|\b(?:muertos|muertes|fallecidos|víctimas|heridos|balance)\b.{0,90}\b(?:llegó|llega|llegaron|llegan) a\b",
    "fi": r"\b(?:noussut|nousi|nousee)\b",
    "fr": r"alourdi|\b(?:monte|montent|est monté|est passé|passe|porté|grimpe|s['’]élève) à\b",
    "hu": r"(?:emelkedett|nőtt)\b",
    "id": r"\b(?:naik|bertambah|meningkat) menjadi\b",
    "it": r"\b(?:salit[oaie]|sale|salgono|sal[iì]|arrivat[oaie]) a\b",
    "ja": r"人に(?:増え|増加|上|のぼ|達)",
    "ko": r"명으로 (?:늘|증가)",
    "nl": r"\b(?:opgelopen|gestegen|toegenomen) (?:tot|naar)\b|\bloopt op tot\b",
    "no": r"\b(?:steget|økt|stiger|øker) til\b",
    "pl": r"\b(?:wzrosł[ao]|wzrósł|zwiększyła się|rośnie) do\b",
    "pt": r"\b(?:subiu|subiram|sobe|sobem|aumentou|eleva-se) para\b"
    r"|\b(?:mortos|mortes|vítimas|feridos|balanço)\b.{0,90}\bcheg(?:ou|a|aram|am) a\b",
    "ro": r"\b(?:a crescut|a ajuns|a urcat) la\b",
    "ru": r"\b(?:выросло|возросло|увеличилось|увеличилась|достигло) до\b|\bдостигло\b",
    "sv": r"\b(?:stigit|ökat|stiger|ökar) till\b",
    "tr": r"(?:yükseldi|çıktı|ulaştı)\b",
    "uk": r"\b(?:зросла|зросло|збільшилася|збільшилась|збільшилось) до\b",
    "zh": r"[升增]至|上升到|增加到|[昇增]至",
}


def grown(text: str, language: str) -> bool:
    """True where a sentence says that a count has become larger."""
    if language == "en":
        return any(map(text.__contains__, _ENGLISH))
    pattern = _GROWN.get(language)
    return pattern is not None and re.search(pattern, text) is not None
