"""Can a sentence stand alone? Half quotations, fragments, and openings that point back at a sentence before.

Marks and letter case are judged in every language; words only in the languages that have a table here, so that no
language's words decide for another. Does not resolve what a pronoun means.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.evidence.standing_words import (
    BACK,
    BACK_UNSPACED,
    BARE,
    LINK,
    NO_SPEAKER,
    OF_HOW_MANY,
    OF_THEM,
    SAID_SO,
    SPOKEN,
)
from summarizer.text.lexicon import language_key, word_set
from summarizer.text.normalise.date_words import date_words
from summarizer.text.words import words

_PAIRS = (("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"), ("[", "]"))
_QUOTED = re.compile(r"„[^„“”]*[“”]|“[^“”]*”|”[^“”]*”|\"[^\"]*\"|«[^«»]*»|「[^「」]*」")
_MARKS = ("“", '"', "«", "「", "„", "”")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
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
_VERBS = word_set("said says added told asked explained continued noted wrote warned insisted")
_PRONOUNS = word_set("he she they it")
_SPOKEN_I = re.compile(r"\b(?:I|[Ww]e|we're|I'm|[Mm]y|[Oo]ur|us)\b")  # `US` is none


def broken(text: str) -> bool:
    """True where part of a quotation or bracket is missing, or the sentence starts in the middle."""
    if text.count('"') % 2 or (text[:1].islower() and text[:1].isascii()):
        return True
    if text.isascii() and "(" not in text and "[" not in text and ")" not in text and "]" not in text:
        return False
    return _half_quoted(text) or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def _half_quoted(text: str) -> bool:
    """By curly marks, which close what other languages open with them: “…”, „…“, „…” and ”…”."""
    low, left, right = map(text.count, "„“”")
    if low:
        return low != left + right
    return left != right and (left > 0 or right % 2 == 1)


def leans(text: str, language: str) -> bool:
    """True where the sentence needs the one before it to be understood: whose words, or which thing, it is about."""
    language = language_key(language)
    marked = any(map(text.__contains__, _MARKS))
    outside = _QUOTED.sub(" ", text) if marked else text
    first = _WORD.search(outside)
    if language in BACK_UNSPACED:  # one run of letters can be a whole sentence
        return first is None or first.end() - first.start() < _FEWEST or outside.startswith(BACK_UNSPACED[language])
    if first is None or _WORD.search(outside, first.end()) is None:
        return True  # words without their speaker
    leaning = _leaning(language)
    if leaning is not None and leaning.match(outside):
        return True
    back = BACK.get(language)
    if back is None:
        return False
    first = _WORD.search(text) if marked else first
    if first is not None:
        opening = first.group().casefold()
        following = text[first.end() : first.end() + _NEXT].split(None, 1)[:1]
        pair = f"{opening}-{following[0].rstrip('.,:;').casefold()}" if following else opening
        timed = bool(following) and following[0].strip(".,:;").casefold() in _times(language)  # `This Monday`
        if (opening in back or pair in back) and not (timed or _EXPLETIVE.match(text) or _EARLIER_THAN.match(text)):
            return True
    return _bare(outside, language) or (language == "en" and (_points_back(outside) or _unnamed(outside)))


@cache
def _leaning(language: str) -> re.Pattern[str] | None:
    """How sentences begin that say of whom, of how many or who said it no more."""
    told = [table[language] for table in (OF_THEM, OF_HOW_MANY, NO_SPEAKER) if language in table]
    return re.compile("|".join(f"(?:{one})" for one in told)) if told else None


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
    language = language_key(language)
    if language in SAID_SO and re.match(SAID_SO[language], text):
        return True
    spoken = SPOKEN.get(language)
    if spoken is None or spoken.isdisjoint(words(text)):
        return False
    outside = _QUOTED.sub(" ", text)
    return not spoken.isdisjoint(words(outside)) and (language != "en" or _SPOKEN_I.search(outside) is not None)


def unlinked(text: str, language: str) -> str:
    """The sentence without an opening word that ties it to the one before ("But French officials …")."""
    link = LINK.get(language_key(language))
    match = re.match(link, text) if link is not None else None
    if match is None:
        return text
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:] if rest[:1].isalpha() else text


def _points_back(outside: str) -> bool:
    return "this " in outside and _POINTS_BACK.search(outside) is not None


def _bare(outside: str, language: str) -> bool:
    """Opens with a thing that was named before, and names nobody and nothing itself."""
    opening = re.match(BARE[language], outside) if language in BARE else None
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
