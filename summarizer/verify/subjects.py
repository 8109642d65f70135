"""Whose deed it is: a name beside a verb that every sentence with the verb has beside another name.

`Marta Lind announced an appeal` for `Ben Achterberg announced an appeal`. Reads only what stands side by side, a name
and its verb with nothing but auxiliaries, adverbs and what a comma encloses between them, in languages with capitals.
A sentence that has the claim's name at all, or a pronoun in its place, says nothing against it. Does not parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summarizer.model.value import dataclass
from summarizer.text.lexicon import base_language, function_words
from summarizer.text.normalise import Name, names
from summarizer.verify.analysis import Words, words_of
from summarizer.verify.case import DOUBTED, Case, Hit
from summarizer.verify.denials import kin
from summarizer.verify.relations import relations
from summarizer.verify.wordlists import AUXILIARIES, DATE_WORDS, GOVERNING, JOINING, PASSIVE, REPORTING, STANDING

_CAP = 0.29
_PLACES = 12  # places of a verb that are looked at
_LANGUAGES = frozenset({"en", "fr", "es", "it", "pt", "nl", "de", "ru", "sv", "pl"})
_LEADING = 2  # content words between a name and its verb in German and Dutch, where an auxiliary stands between
_FULL = 2  # words of a name that is somebody's


@dataclass(frozen=True, slots=True)
class _Deed:
    """A name, where it ends, and the place of the verb beside it."""

    name: Name
    verb: int
    by: bool = False  # behind `by`


def hits(case: Case) -> Iterator[Hit]:
    """At most one finding: somebody else did it."""
    if base_language(case.language) not in _LANGUAGES:
        return
    for deed in _deeds(case.claim.text, case.language):
        at = deed.verb
        if case.level[at] < 1 or case.claim.forms[at] in REPORTING:
            continue
        others = _others(case, deed)
        if others:
            other, full = others[0], _full(deed.name) and all(_full(one) for one in others)
            span = case.claim.spans[at]
            message = (
                f"“{case.claim.text[slice(*span)]}” is said of “{other.text}” in the source, not of “{deed.name.text}”"
            )
            if full:
                yield Hit("role-swap", "error", message, _CAP, span)
            else:
                yield Hit("predicate-not-in-source", "warning", message, DOUBTED, span)
            return


def _full(name: Name) -> bool:
    return name.text.count(" ") >= _FULL - 1


def _others(case: Case, deed: _Deed) -> list[Name]:
    """The names beside the verb in every sentence that has it; none where one speaks for the claim."""
    found: list[Name] = []
    mine = {stem for span, stem in zip(case.claim.spans, case.claim.stems, strict=True) if _inside(span, deed.name)}
    places = case.body.places(case.claim.stems[deed.verb], _PLACES)
    for sentence in dict.fromkeys(number for number, _ in places):
        words = case.body.sentences[sentence]
        if not mine.isdisjoint(words.stems) or _has(words, deed.name):
            return []
        own = [
            other.name for other in _deeds(words.text, case.language) if _verb(words, other) == _verb(case.claim, deed)
        ]
        if not own:
            return []
        found += own
    return found


def _inside(span: tuple[int, int], name: Name) -> bool:
    return name.start <= span[0] < name.end


def _verb(words: Words, deed: _Deed) -> tuple[str, bool]:
    """The verb, and whether it is suffered."""
    passive = any(form in PASSIVE for form in words.forms[max(0, deed.verb - 3) : deed.verb])
    return words.stems[deed.verb], passive and not deed.by


def _has(words: Words, name: Name) -> bool:
    """True where a word of the name stands in the sentence, inflected or not."""
    parts = name.key.replace("-", " ").split()
    return any(kin(part, form) or part == form for part in parts for form in words.forms)


@lru_cache(maxsize=4096)
def _deeds(text: str, language: str) -> tuple[_Deed, ...]:
    """Names that stand beside a verb as what does it."""
    words, found = words_of(text), []
    for name in names(text, language):
        deed = _suffered(words, name, language)
        if deed is not None:
            found.append(deed)
            continue
        inside = [n for n, (start, end) in enumerate(words.spans) if name.start <= start and end <= name.end]
        if not inside or not _stands_free(words, inside[0]):
            continue
        verb = _beside(words, inside[-1] + 1, language)
        if verb >= 0:
            found.append(_Deed(name, verb))
    return tuple(found)


def _suffered(words: Words, name: Name, language: str) -> _Deed | None:
    """The deed of a name behind `by`, with a few plain words between: `made by the artist Joel Tabi`."""
    first = next((n for n, (start, _) in enumerate(words.spans) if start >= name.start), 0)
    at = first - 1
    while at > 0 and first - at <= _ROLE and words.forms[at] not in _BY and not words.capital[at]:
        at -= 1
    if at < 1 or words.forms[at] not in _BY:
        return None
    verb = at - 1
    if base_language(language) == "en":
        good = relations().acts(words.forms[verb], words.stems[verb]) or words.forms[verb] in _PARTICIPLES
    else:
        good = not PASSIVE.isdisjoint(words.forms[max(0, verb - 3) : verb])
    return _Deed(name, verb, by=True) if good and words.content[verb] else None


_ROLE = 3  # words between `by` and a name
_BY = frozenset({"by", "von", "par", "por", "da", "dal", "dalla", "door", "av"})
_PARTICIPLES = frozenset({"made", "led", "built", "won", "held", "run", "sold", "bought", "found", "written", "given"})


def _stands_free(words: Words, at: int) -> bool:
    """True for a name that no preposition governs, that is no part of a list, and that no date follows."""
    before = words.forms[at - 1] if at else ""
    if before in JOINING and at > 1 and words.capital[at - 2]:
        before = ""
    return before not in GOVERNING and before not in JOINING and words.forms[at] not in DATE_WORDS


def _beside(words: Words, at: int, language: str) -> int:
    """Place of the verb right after a name that ends before `at`, -1 where something else stands there."""
    little, tail = function_words(language), base_language(language) in {"de", "nl"}
    skipped, helped = 0, False
    if at < len(words) and _comma(words, at) and not _apposed(words, at):
        at = next((n for n in range(at + 1, min(len(words), at + _APPOSED)) if _comma(words, n)), len(words))
    while at < len(words):
        form = words.forms[at]
        if form in STANDING or form in JOINING or (words.capital[at] and not words.content[at]):
            return -1
        if form in AUXILIARIES or form in PASSIVE:
            helped = True
        elif form in _NEAR or (form.endswith("ly") and language == "en"):
            pass
        elif words.content[at] and form not in little and words.stems[at][0] != "#" and not words.capital[at]:
            if not tail or not helped:
                return at if _acts(words, at, language) or helped else -1
            return len(words) - 1 if words.content[-1] else -1
        else:
            skipped += 1
            if not (tail and helped) or skipped > _LEADING:
                return -1
        at += 1
    return -1


_APPOSED = 8  # words that two commas enclose


def _comma(words: Words, at: int) -> bool:
    return "," in words.text[words.spans[at - 1][1] : words.spans[at][0]]


def _apposed(words: Words, at: int) -> bool:
    """True where a comma stands before the names that end before `at`: `his lawyer, Ben Achterberg, announced`."""
    while at > 1 and (words.capital[at - 1] or words.forms[at - 1] in JOINING):
        at -= 1
        if "," in words.text[words.spans[at - 1][1] : words.spans[at][0]]:
            return True
    return False


def _acts(words: Words, at: int, language: str) -> bool:
    if base_language(language) == "en":
        return relations().acts(words.forms[at], words.stems[at])
    return True


_NEAR = frozenset({"not", "also", "then", "later", "still", "has", "have", "had", "now", "never", "first"})
