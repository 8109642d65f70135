"""Is a weekday one to come or one gone by? By the words around it that tell of the future or the past.

News tells of days gone by: without such a word it is the latest one. Knows no grammar but the tables of `date_words`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from summarizer.text.normalise.date_names import DateWords
from summarizer.text.normalise.lettering import WORD

_TOLD = frozenset(("said", "told", "announced", "had", "was", "were"))
_BEFORE, _AFTER = 8, 8  # words looked at
_NEAR = 3  # of them those in which a past tense of any verb tells
_OPENING = 2  # blanks before a weekday that opens its sentence: `On Monday`, `Bereits am Montag`
_CLAUSE = re.compile(r"[.;:!?«»“”\"]")
_FOLLOWING = re.compile(r" ([^\W\d_]+)([,.]?)")
_SHORT = 4  # letters of a word too short for its ending to tell a tense


def ahead(match: re.Match[str], text: str, words: DateWords) -> bool:
    """Whether a weekday is one to come: by the words before it, or after it where it opens the sentence."""
    cues = _cues(match, text)
    if _beside(cues, words.toward) and not _definite(cues, match, text):
        return True
    if words.present and (_beside(cues, words.present) or _next(match, text) in words.present):
        return True
    for back, cue in enumerate(reversed(cues), start=1):
        # A past tense nearer than that: `said on Tuesday it will`, `plans were announced on Monday`.
        if cue in words.told or (back <= _NEAR and cue in _TOLD):
            return False
        if _tells(cue, words):
            return not any(cue in _TOLD for cue in cues[-_NEAR:])
    if words.due and _due(cues, _after(match, text), words):
        return True
    if any(pair in {("is", "to"), ("are", "to")} for pair in pairwise(cues)):
        return True
    if text[: match.start()].count(" ") > _OPENING:
        return False
    after = WORD.findall(text[match.end() : match.end() + 80].casefold())[:_AFTER]
    told = next((word for word in after if word in _TOLD or _tells(word, words)), "")
    return bool(told) and told not in _TOLD


def _beside(cues: list[str], wanted: tuple[str, ...]) -> bool:
    """Whether such a word stands right before a weekday, or has only a short one between."""
    near = cues[-1:] if not cues or len(cues[-1]) >= _SHORT else cues[-2:]
    return any(cue in wanted for cue in near)


def _definite(cues: list[str], match: re.Match[str], text: str) -> bool:
    """Swedish and Danish: `på söndagen` has gone by, `på söndag` is to come."""
    return cues[-1] == "på" and text.endswith("en", match.start(), match.end())


def _due(cues: list[str], after: list[str], words: DateWords) -> bool:
    """`sind am Sonntag zur Wahl aufgerufen`, but not `sind am Sonntag aufgerufen worden`."""
    around = {*cues, *after}
    return not around.isdisjoint(words.due) and not around.isdisjoint(words.now) and around.isdisjoint(words.done)


def _after(match: re.Match[str], text: str) -> list[str]:
    """The words behind a weekday, up to a mark that ends a clause."""
    return WORD.findall(_CLAUSE.split(text[match.end() : match.end() + 80].casefold(), maxsplit=1)[0])[:_AFTER]


def _next(match: re.Match[str], text: str) -> str:
    """The verb behind a weekday that opens its sentence, or at the end of a clause: `der am Freitag beginnt,`."""
    following = _FOLLOWING.match(text, match.end(), match.end() + 24)
    if following is None or not (following[2] or text[: match.start()].count(" ") <= _OPENING):
        return ""
    return following[1]


def to_come(match: re.Match[str], text: str, words: DateWords) -> bool:
    """Whether the words before an expression tell of the future, whatever stands nearer."""
    return any(_tells(cue, words) for cue in _cues(match, text))


def _cues(match: re.Match[str], text: str) -> list[str]:
    return WORD.findall(text[max(0, match.start() - 80) : match.start()].casefold())[-_BEFORE:]


def _tells(word: str, words: DateWords) -> bool:
    return word in words.future or (bool(words.will) and len(word) > _SHORT and word.endswith(words.will))
