"""Which language a text is in: by its script, then by its most frequent small words.

A profile of a few dozen words for each of the larger languages, enough for whole articles; says `en` where nothing
speaks for another. Not meant for single words or mixed texts.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from summarizer.text.words import words

_SCRIPTS = (
    ("\u3040", "\u30ff", "ja"),
    ("\uac00", "\ud7af", "ko"),
    ("\u4e00", "\u9fff", "zh"),
    ("\u0370", "\u03ff", "el"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u1200", "\u137f", "am"),
    ("\u1000", "\u109f", "my"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0400", "\u04ff", "ru"),
    ("A", "Z", "latin"),
    ("a", "z", "latin"),
    ("\u00c0", "\u024f", "latin"),
)
_SMALL = {
    "en": "the of and to in a is was that for it with as he on be by at from his are this which had not has have who",
    "fr": "le la les de des du et en un une est que qui dans pour par sur au aux il elle ne pas plus avec ce se été",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat",
    "es": "el la los las de del y en un una que es por con para se su al lo como más no fue ha sus pero este",
    "it": "il lo la gli le di del della e in un una che è per con si da non al dei nel sono ha alla anche più come",
    "pt": "o a os as de do da e em um uma que é por com para se no na não dos das ao foi mais como sua pelo",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij werd door naar maar heeft",
    "sv": "och i att det som en på är av för med den till inte om ett har de var från han men",
    "da": "og i at det er en til af på for med den der de ikke som har et han men var blev fra",
    "no": "og i å det er en til av på for med den som ikke har et han men var ble fra dette",
    "fi": "ja on ei että oli se hän mutta myös kun joka ovat sekä tai kuin mukaan vuoden mitä",
    "pl": "i w na z do się że nie to jest o od po za przez jak dla oraz był ale który tym są",
    "cs": "a v na se je z do že to s o k za by ale jako po který pro byl jsou si podle",
    "sk": "a v na sa je z do že to s o k za by ale ako po ktorý pre bol sú si podľa",
    "hu": "a az és hogy nem is egy meg volt de ez azt csak már még szerint mint el lesz",
    "ro": "și de în la a că nu cu pe o un care este din pentru mai al sa au fost",
    "tr": "ve bir bu da de için ile olarak olan daha çok en gibi sonra ancak kadar oldu dedi",
    "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan adalah telah oleh juga ke sebagai",
    "vi": "và của là có không được cho các một trong người những với đã này khi đến từ",
    "ca": "el la els les de del i en un una que és per amb no se al com més va ha",
}
_CYRILLIC = {
    "ru": "и в не на что с по как это он был из для от за его к же но также",
    "uk": "і в не на що з за як це він був із для від до його та але також є",
    "bg": "и в не на че с по как това той е от за му до се но също ще да",
    "sr": "и у не на да је са за како то он био из од до се али које су",
    "kk": "және бұл мен үшін деп бар да де еді болды осы бір",
}
_ARABIC = {
    "ar": "في من على إلى أن عن مع التي الذي هذا كان ما لا بعد قال وقد",
    "fa": "و در به از که این را با است برای آن یک خود تا بر شد کرد",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں بھی تھا گیا",
}
_DEVANAGARI = {
    "hi": "के में की है और से का को ने पर कि यह हैं भी था एक लिए",
    "mr": "आहे आणि या ते की हे होते मध्ये च्या व ला केले करण्यात",
    "ne": "को र मा छ ले का लागि पनि यो गरेको भएको हो",
}
_FAMILIES = {"latin": _SMALL, "ru": _CYRILLIC, "ar": _ARABIC, "hi": _DEVANAGARI}
_SAMPLE = 6_000


def detect(text: str) -> str:
    """A two-letter code. The middle of a long text is asked, where furniture is rare."""
    start = max(0, len(text) // 2 - _SAMPLE // 2)
    sample = text[start : start + _SAMPLE]
    counts: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        counts[_script(character)] += times
    del counts[""]
    if counts["ja"] > 0.1 * counts["zh"]:
        counts["ja"] += counts["zh"]
    if not counts.total():
        return "en"
    script = counts.most_common(1)[0][0]
    family = _FAMILIES.get(script)
    return script if family is None else _closest(family, sample, "en" if script == "latin" else script)


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return next((name for low, high, name in _SCRIPTS if low <= character <= high), "")


@cache
def _listed(small: str) -> tuple[str, ...]:
    return tuple(small.split())


def _closest(family: dict[str, str], sample: str, default: str) -> str:
    seen = Counter(words(sample))
    best, score = default, 0.0
    for name, small in family.items():
        listed = _listed(small)
        # Words that several languages share count for less than how many different ones occur.
        hits = [min(times, 8) for word in listed if (times := seen.get(word))]
        found = sum(hits) * len(hits) / len(listed)
        if found * (1.0 if name == default else 0.8) > score:
            best, score = name, found * (1.0 if name == default else 0.8)
    return best
