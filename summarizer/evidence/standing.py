"""Can a sentence stand alone? Half quotations, fragments, and openings that point back at a sentence before.

Marks and letter case are judged in every language; words only in the languages that have a table here, so that no
language's words decide for another. Does not resolve what a pronoun means.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.text.lexicon import word_set
from summarizer.text.normalise.date_words import date_words
from summarizer.text.words import words

_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("「", "」"), ("『", "』"), ("(", ")"), ("[", "]"))
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|「[^「」]*」")
_MARKS = ("“", '"', "«", "「")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LINK = {
    "en": re.compile(
        r"(?:But|And|However|Meanwhile|Also|Moreover|Furthermore|In addition|Additionally|Nevertheless|Instead|Still"
        r"|Besides|Yet|Or|So),?\s+(?=\S)"
    ),
    "fr": re.compile(r"(?:Mais|Et|Cependant|Toutefois|Par ailleurs|En outre|De plus|Or|Ainsi),?\s+(?=\S)"),
    "de": re.compile(r"(?:Aber|Und|Doch|Jedoch|Außerdem),?\s+(?=\S)"),
    "es": re.compile(r"(?:Pero|Y|Sin embargo|Además|No obstante),?\s+(?=\S)"),
    "it": re.compile(r"(?:Ma|E|Tuttavia|Inoltre|Però|Intanto),?\s+(?=\S)"),
    "pt": re.compile(r"(?:Mas|E|No entanto|Porém|Além disso|Entretanto|Contudo),?\s+(?=\S)"),
    "nl": re.compile(r"(?:Maar|En|Echter|Bovendien|Ook),?\s+(?=\S)"),
}
_BACK = {
    "en": word_set(
        "he she they it this these those that his her hers their its him them such here there then"
        " another both neither either similarly likewise thus therefore hence thereafter afterwards later"
        " earlier the-former the-latter the-same the-announcement the-move the-remarks the-comments the-pair the-two"
    ),
    "fr": word_set("il elle ils elles ce cela ceci ces cet cette son sa ses leur leurs celui celle ceux"),
    "de": word_set(
        "er sie es dies dieser diese dieses sein seine ihr ihre damit dabei dort das-teilte das-sagte das-gab"
        " das-erklärte das-berichtete das-berichteten das-bestätigte das-ist das-war das-sind das-geht das-hat"
    ),
    "es": word_set("él ella ellos ellas esto este esta estos estas su sus eso ese esa"),
    "it": word_set("egli ella lui lei loro esso essa essi esse questo questa questi queste ciò suo sua suoi sue"),
    "pt": word_set("ele ela eles elas isto isso este esta estes estas esse essa esses essas seu sua seus suas"),
    "nl": word_set("hij zij ze dit dat deze die zijn haar hun daarbij daarna"),
}
_BACK_UNSPACED = {
    "zh": ("他", "她", "它", "这", "此", "该", "其", "对此", "那", "上述", "這", "該", "對此"),
    "ja": ("彼", "これ", "それ", "この", "その", "同氏", "同社", "ここ", "そこ"),
}
# `One of them`: who was said before; and a thing that only the sentence before names.
_OF_THEM = {
    "en": r"(?:\w+ ){1,3}(?:of|among) (?:them|these|those)\b",
    "fr": (
        r"(?:\w+['’ ]){1,3}(?:d['’]eux|d['’]elles|d['’]entre (?:eux|elles))\b"
        r"|(?:\w+ ){0,2}(?:[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci)\b"
    ),
    "de": r"(?:\w+ ){1,2}(?:von ihnen|davon)\b",
    "es": r"(?:\w+ ){1,3}de (?:ellos|ellas)\b|(?:\w+ ){0,5}(?:es[ao]s|ese|esa|dich[oa]s?) \w",
    "it": r"(?:\w+ ){1,3}di (?:loro|essi|esse)\b|(?:\w+ ){0,2}[Qq]uest['’]ultim[oa]\b",
    "pt": r"(?:\w+ ){1,3}del[ea]s\b|(?:\w+ ){0,5}[dn]?ess[ea]s? \w",
    "nl": r"(?:\w+ ){1,2}van hen\b",
    "ru": r"(?:\w+ ){1,2}из (?:них|этих)\b",
}
# `None is in danger`: of how many, or of what, the sentence before says.
_OF_HOW_MANY = {
    "en": (
        r"(?:None|Some|Several|Others|Many|Most|All|Each|Few|Both|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
        r"|\d{1,3}) (?:others? )?(?:is|are|was|were|(?:has|have|had) been|remain(?:s|ed)?)\b"
    ),
    "de": r"(?:Alle|Einige|Mehrere|Manche|Andere|Zwei|Drei|Vier|Fünf|Sechs) (?:sind|waren|wurden|werden)\b",
    "es": (
        r"(?:Ningun[oa]|Tod[oa]s|Vari[oa]s|Algun[oa]s|Otr[oa]s|Dos|Tres|Cuatro|Cinco|Seis) "
        r"(?:está|están|fue|fueron|son|permanecen?|(?:ha|han) sido)\b"
    ),
    "fr": (
        r"(?:Aucune?|Tous|Toutes|Plusieurs|Certaine?s|D['’]autres|Deux|Trois|Quatre|Cinq|Six) "
        r"(?:n['’]|ne |sont\b|est\b|étaient\b|était\b|(?:a|ont) été\b)"
    ),
    "it": r"(?:Tutt[ie]|Alcun[ie]|Altr[ie]|Due|Tre|Quattro|Cinque|Sei) (?:sono|erano)\b",
    "nl": r"(?:Alle|Enkele|Sommige|Andere|Twee|Drie|Vier|Vijf|Zes) (?:zijn|waren|werden|raakten|liggen)\b",
    "pt": (
        r"(?:Nenhuma?|Tod[oa]s|Vári[oa]s|Alguns|Algumas|Outr[oa]s|Dois|Duas|Três|Quatro|Cinco) "
        r"(?:está|estão|foi|foram|são)\b"
    ),
}
# Sentences that say only who said what stands before them.
_SAID_SO = {
    "de": r"Das (?:teilte|teilten|sagte|sagten|gab|gaben|erklärte|berichtete|berichteten|bestätigte|meldete)\b",
    "es": r"Así lo (?:\w+ó|\w+aron|ha \w+|han \w+)\b",
    "fr": r"C['’]est ce qu['’](?:a|ont)\b",
    "it": r"Lo (?:ha|hanno) (?:detto|annunciato|riferito|reso|comunicato|confermato|dichiarato)\b",
    "nl": r"(?:Dat|Dit) (?:meldt|melden|zegt|zeggen|maakte|liet|blijkt)\b",
    "pl": r"(?:Poinformował|Powiedział|Przekazał)\w* o tym\b",
    "pt": r"A informação foi \w+",
    "ru": r"Об этом (?:\w+ )?(?:сообщ|говор|заяв|рассказ|пиш|переда)\w+",
    "uk": r"Про це (?:\w+ )?(?:повідом|заяв|розпов|пиш)\w+",
}
_FEWEST = 3  # letters before the first mark, where words are not spaced
_NEXT = 40  # characters in which the second word is looked for
_EXPLETIVE = re.compile(
    r"(?:It|it|There|there|This|this)\s+(?:(?:is|was|has been|had been|remains|remained|are|were|have been|will be)\b"
    r"(?!\s+(?:an?|the|also|one|his|her|their|its|very|too|so)\b)|emerged\b|week\b|month\b|year\b|morning\b)"
)
_EARLIER_THAN = re.compile(r"(?:Earlier|Later)\s+(?:on|in|this|that|last)\b")
_SPEAKER = re.compile(
    r"\b(?:he|she|they|it)\s+(?:\w+ly\s+)?(?:said|says|added|told|asked|explained|continued|noted|wrote|warned|insisted)\b"
    r"|\b(?:said|added|says)\s+(?:he|she|they)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\bthis (?:on|to|by|for|at|with|as)\b")
# What such words mean was said before, unless the sentence names it.
_BARE = re.compile(
    r"(?:The|That|Those|Both) (?:two |three )?"
    r"(?:company|firm|group|man|woman|men|women|boy|girl|couple|pair|suspects?|victims?|incident|attack"
    r"|announcement|move|decision|statement|agency|ministry|court|judge|minister|president|officials?"
    r"|report|study|law|bill|deal|plan|team|club|ship|plane|vessel|aircraft|organi[sz]ation|party|bank)(?:['’]s)?\b"
)
_VERBS = word_set("said says added told asked explained continued noted wrote warned insisted")
_PRONOUNS = word_set("he she they it")
_SPOKEN = {  # a narrator, or a page that speaks of itself
    "en": word_set("i i'm i'll i've i'd we we're we'll we've we'd my our us"),
    "de": word_set("ich wir uns unser unsere unserer unseren unserem unseres mein meine"),
    "es": word_set("yo nosotros nosotras nuestro nuestra nuestros nuestras mi"),
    "fr": word_set("je j'ai nous notre nos mon"),
    "it": word_set("io noi nostro nostra nostri nostre mio mia"),
    "nl": word_set("ik wij we ons onze mijn"),
    "pt": word_set("eu nós nosso nossa nossos nossas meu minha"),
    "ru": word_set("я мы нас нам наш наша наше наши нашей мой"),
}
_SPOKEN_I = re.compile(r"\b(?:I|[Ww]e|we're|I'm|[Mm]y|[Oo]ur|us)\b")  # `US` is none


def broken(text: str) -> bool:
    """True where part of a quotation or bracket is missing, or the sentence starts in the middle."""
    if text.count('"') % 2 or (text[:1].islower() and text[:1].isascii()):
        return True
    if text.isascii() and "(" not in text and "[" not in text and ")" not in text and "]" not in text:
        return False
    return any(text.count(left) != text.count(right) for left, right in _PAIRS if left != "„")


def leans(text: str, language: str) -> bool:
    """True where the sentence needs the one before it to be understood: whose words, or which thing, it is about."""
    marked = any(map(text.__contains__, _MARKS))
    outside = _QUOTED.sub(" ", text) if marked else text
    first = _WORD.search(outside)
    if language in _BACK_UNSPACED:  # one run of letters can be a whole sentence
        return first is None or first.end() - first.start() < _FEWEST or outside.startswith(_BACK_UNSPACED[language])
    if first is None or _WORD.search(outside, first.end()) is None:
        return True  # words without their speaker
    if any(language in table and re.match(table[language], outside) for table in (_OF_THEM, _OF_HOW_MANY)):
        return True
    back = _BACK.get(language)
    if back is None:
        return False
    first = _WORD.search(text) if marked else first
    if first is not None:
        opening = first.group().casefold()
        following = text[first.end() : first.end() + _NEXT].split(None, 1)[:1]
        pair = f"{opening}-{following[0].casefold()}" if following else opening
        timed = bool(following) and following[0].strip(".,:;").casefold() in _times(language)  # `This Monday`
        if (opening in back or pair in back) and not (timed or _EXPLETIVE.match(text) or _EARLIER_THAN.match(text)):
            return True
    return language == "en" and (_points_back(outside) or _bare(outside) or _unnamed(outside))


@cache
def _times(language: str) -> frozenset[str]:
    """Days of the week and units of time."""
    known = date_words(language)
    return frozenset((*known.weekdays, *known.units))


def poor(text: str, language: str) -> bool:
    """True for what a brief does better without: questions, quoted ones too, and a narrator who says I or we.

    And who said what stands in the sentence before, with nothing else.
    """
    if "?" in text or "？" in text or "؟" in text:
        return True
    if language in _SAID_SO and re.match(_SAID_SO[language], text):
        return True
    spoken = _SPOKEN.get(language)
    if spoken is None or spoken.isdisjoint(words(text)):
        return False
    outside = _QUOTED.sub(" ", text)
    return not spoken.isdisjoint(words(outside)) and (language != "en" or _SPOKEN_I.search(outside) is not None)


def unlinked(text: str, language: str) -> str:
    """The sentence without an opening word that ties it to the one before ("But French officials …")."""
    link = _LINK.get(language)
    match = link.match(text) if link is not None else None
    if match is None:
        return text
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:] if rest[:1].isalpha() else text


def _points_back(outside: str) -> bool:
    return "this " in outside and _POINTS_BACK.search(outside) is not None


def _bare(outside: str) -> bool:
    """Opens with a thing that was named before, and names nobody and nothing itself."""
    opening = _BARE.match(outside)
    if opening is None:
        return False
    return not any(word.group()[0].isupper() for word in _WORD.finditer(outside, opening.end()))


def _unnamed(outside: str) -> bool:
    """A pronoun speaks and nobody is named outside the quotation before it."""
    said = words(outside)
    speaker = None if _PRONOUNS.isdisjoint(said) or _VERBS.isdisjoint(said) else _SPEAKER.search(outside)
    if speaker is None:
        return False
    before = outside[: speaker.start()]
    return not any(word.group()[0].isupper() for word in _WORD.finditer(before))
