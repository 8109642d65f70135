"""What older reports had still to wait for and a later one tells the end of: `is expected to vote` beside the vote.

Told by words (see outdated_words): a sentence of an earlier day tells of something to come, going on or ruled out, and
one of a later day tells in words of what has happened of the same thing. Also what was to come on a day that is past.
Does not look at numbers (see superseded), and a sentence that names nothing again later stays as it is.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

from summarizer.evidence.conflict_counts import roles_of
from summarizer.evidence.outdated_words import ENDED, NONE_OF, OPEN, THEMES, UNHURT
from summarizer.evidence.readings import fold
from summarizer.evidence.timeline import day_of
from summarizer.model import Evidence, Sentence, Source
from summarizer.model.value import dataclass
from summarizer.text.lexicon import function_words, language_key, negations, plain, reporting_verbs
from summarizer.text.words import words

_LETTERS, _STEM = 4, 5  # of a word that says something; by which it is compared
_BEHIND = 4  # words behind `no risk of` that name what was ruled out
_TWO = 2  # words that a later sentence has too
_SHARE, _LESS = 0.1, 0.1  # of what the sentence's words tell, at least; so much more where the later one tells no end
_CHANCE = 0.15  # more with every ten times the later sentences: among many, some have words in common by chance
_SHORT = 3  # words; of such a sentence one is enough
_OPENING = 3  # sentences
_MOST = 600  # sentences of the latest days that are looked at
_PAST = (  # compiled when a sentence of an older day is looked at
    r"(?<!\ba )(?<!\ban )(?<!\bthe )\b(?:has|have|had|was|were|did|\w{3,}ed|went|came|took|made|gave|began|became"
    r"|held|won|lost|led|left|met|fell|rose|broke|struck|found|told)\b"
)


@dataclass(frozen=True, slots=True)
class _Later:
    """A sentence: its day, stems, whether it tells of what is open, denies, or tells of victims.

    `ended`: the themes whose end it tells, and an empty one where it tells any end.
    """

    day: str
    stems: frozenset[str]
    open: bool
    ended: frozenset[str]
    denies: bool
    hurt: bool


class Outdated:
    """Asks of sentences whether later ones have told how it ended."""

    def __init__(self, evidence: Evidence) -> None:
        """Look at nothing yet."""
        self.sources = {source.id: source for source in evidence.sources}
        self.sentences = evidence.sentences
        days = {source.day for source in evidence.sources}
        self.newest = max(days, default="")
        self.several = len(days - {""}) > 1
        self._pasts: dict[str, list[_Later]] = {}

    @cached_property
    def previews(self) -> frozenset[str]:
        """Sources, earlier than most, that open with a day to come which is past by the newest report."""
        if not self.several:
            return frozenset()
        days = sorted(source.day for source in self.sources.values() if source.day)
        seen: Counter[str] = Counter()
        found = set()
        for sentence in self.sentences:
            source = self.sources[sentence.source]
            seen[source.id] += 1
            if seen[source.id] <= _OPENING and source.day and source.day < days[len(days) // 2]:
                due = day_of(sentence, source, self.newest)
                found |= {source.id} if source.day < due <= self.newest else set()
        return frozenset(found)

    def __call__(self, sentence: Sentence) -> bool:
        """True for what a later report has made old."""
        source = self.sources[sentence.source]
        if not self.several or not source.day or source.day >= self.newest:
            return False
        language, text = language_key(source.language), sentence.text.lower()
        if _seen(UNHURT, text, language) is not None:
            return any(later.hurt and not later.denies for later in self._after(source))
        ruled_out = _seen(NONE_OF, text, language)
        if ruled_out is not None:
            named = _stems(words(text[ruled_out.end() :])[:_BEHIND], language)
            return any(not later.denies and not named.isdisjoint(later.stems) for later in self._after(source))
        marked = _seen(OPEN, text, language)
        if marked is None or _happened(text[: marked.start()], language):
            return False
        due = day_of(sentence, source, self.newest)
        if due > self.newest or source.day < due < self.newest:
            return due < self.newest
        return self._ended(sentence, marked.group())

    def headline(self, source: Source) -> bool:
        """True where a headline tells of what has come, or of a search or fire whose end a later report tells."""
        if not self.several or not source.title or not source.day or source.day >= self.newest:
            return False
        if source.id in self.previews or self(Sentence("", source.id, 0, len(source.title), source.title)):
            return True
        themes = _themes(source.title.lower(), language_key(source.language))
        return any(not themes.isdisjoint(later.ended) for later in self._after(source))

    def _ended(self, sentence: Sentence, marked: str) -> bool:
        """Whether a later sentence tells what has happened of the same: by words, of which rare ones weigh more."""
        source = self.sources[sentence.source]
        language, text, day = language_key(source.language), sentence.text.lower(), source.day
        said, themes = _stems(words(text), language) - _stems(words(marked), language), _themes(text, language)
        past = self._past(day)
        if any(not themes.isdisjoint(later.ended) for later in past if later.ended):
            return True
        all_of_it = sum([self._weight(word) for word in said])
        least = (_SHARE + _CHANCE * math.log10(len(past) + 1)) * all_of_it
        count: Counter[int] = Counter()
        shared: Counter[int] = Counter()
        for word in said:
            weight = self._weight(word)
            for at in self._where.get(word, ()):
                count[at] += 1
                shared[at] += weight
        for at, many in count.items():
            later = self._told[at]
            if later.open or later.day <= day:
                continue
            few = later.ended and len(said) <= _SHORT
            more = 0 if later.ended else _LESS * all_of_it
            if many >= (1 if few else _TWO) and shared[at] >= least + more:
                return True
        return False

    def _weight(self, word: str) -> int:
        """How much a word tells, in thousandths: whole numbers, so that a sum does not depend on the order of a set."""
        return round(1000 * math.log(1 + len(self._told) / max(1, len(self._where.get(word, ())))))

    @cached_property
    def _where(self) -> dict[str, list[int]]:
        """The places in `_told` that have a word."""
        found: dict[str, list[int]] = {}
        for at, later in enumerate(self._told):
            for word in later.stems:
                found.setdefault(word, []).append(at)
        return found

    def _after(self, source: Source) -> list[_Later]:
        return [later for later in self._told if later.day > source.day]

    def _past(self, day: str) -> list[_Later]:
        """What is told after a day of what has happened."""
        if day not in self._pasts:
            self._pasts[day] = [later for later in self._told if later.day > day and not later.open]
        return self._pasts[day]

    @cached_property
    def _told(self) -> list[_Later]:
        """What sources tell, those of the newest day first."""
        ranked = sorted(self.sentences, key=lambda one: self.sources[one.source].day, reverse=True)
        found = []
        for sentence in ranked[:_MOST]:
            source = self.sources[sentence.source]
            language, text = language_key(source.language), sentence.text.lower()
            if _seen(NONE_OF, text, language) is None:
                ends = language in ENDED and re.search(rf"\b(?:{ENDED[language]})", text) is not None
                going_on = _seen(OPEN, text, language) is not None
                said = words(text)
                ended = _themes(text, language) | {""} if ends else frozenset()
                flags = going_on, ended, _denies(said, language), _hurt(said, language)
                found.append(_Later(source.day, _stems(said, language), *flags))
        return found


def _seen(table: dict[str, str], text: str, language: str) -> re.Match[str] | None:
    return re.search(table[language], text) if language in table else None


def _happened(before: str, language: str) -> bool:
    """Whether a verb of the past, other than of saying, stands before what is open: `has frozen all deals until …`."""
    if language != "en":
        return False
    saying = reporting_verbs(language)
    return any(verb.group() not in saying for verb in re.finditer(_PAST, before))


def _themes(text: str, language: str) -> frozenset[str]:
    """What goes on for days, in whatever words: a search, a fire."""
    rows = THEMES.get(language, {})
    return frozenset(theme for theme, begins in rows.items() if re.search(rf"\b(?:{begins})", text))


def _stems(said: Sequence[str], language: str) -> frozenset[str]:
    """What words are about."""
    grammar = _grammar(language)
    some = [fold(word) for word in said if len(word) >= _LETTERS]
    return frozenset([word[:_STEM] for word in some if len(word) >= _LETTERS and word not in grammar])


@lru_cache(maxsize=8)
def _grammar(language: str) -> frozenset[str]:
    return plain(function_words(language))


def _denies(said: Sequence[str], language: str) -> bool:
    return not negations(language).isdisjoint(said)


def _hurt(said: Sequence[str], language: str) -> bool:
    return not _victims(language).isdisjoint(map(fold, said))


@lru_cache(maxsize=8)
def _victims(language: str) -> frozenset[str]:
    return frozenset([word for word, role in roles_of(language).items() if role in {"dead", "injured"}])
