"""What a section of a style wants, and how well a sentence answers it.

What a section is about is read from its id, heading and `about` text, by English words: a style in other words gets
general sections, which take anything. What a sentence is about is read from signs that hold in every language (its
dates, quotation marks, how many origins say it, the disagreements it is part of); marker words add to them in the
languages that have some. Places nothing (see ordering).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from summarizer.engines.candidates import Candidate
from summarizer.model import StyleSection
from summarizer.model.value import dataclass
from summarizer.text.lexicon import reporting_verbs, word_set
from summarizer.text.lexicon_data import CAUSE
from summarizer.text.words import words

_WANTED = {
    "events": re.compile(r"\bin the order in which they happened|\bchronolog|\bdated events\b"),
    "agreed": re.compile(r"\bagree|\bstate alike\b"),
    "differ": re.compile(r"\bcontradict|\bboth sides\b|\bdiffer\b"),
    "single": re.compile(r"\b(?:single|only one|one) (?:source|outlet)|\bby one alone\b"),
    "open": re.compile(r"\bdisputed\b|\bunknown\b|\bunclear\b|\bopen questions?\b"),
    "ahead": re.compile(r"\bnext\b|\bexpected\b|\bstill to come\b|\bahead\b|\boutlook\b|\bannounced or planned\b"),
    "why": re.compile(r"\bwhy\b|\bcauses?\b|\breasons?\b"),
    "background": re.compile(r"\bbackground\b|\bled here\b|\bcame about\b|\bcontext\b"),
    "who": re.compile(r"\bpeople and institutions\b|\bwho is (?:who|involved)\b|\bthe people involved\b"),
    "reactions": re.compile(r"\breactions?\b|\bresponses?\b|\bquotations?\b"),
}
_GENERAL = re.compile(r"\blesser facts\b|\bdetails\b|\bin the order in which they are read\b")
_QUOTE = re.compile(r"[\"“”«»„「『]")
_AHEAD = {
    "en": re.compile(
        r"\b(?:will|is (?:due|set|expected|to be)|are (?:due|set|expected)|plans? to|ready to|looking into|considering"
        r"|leading discussions|seek to|wait for)\b"
    ),
    "fr": re.compile(r"\b(?:devrai(?:t|ent)|prévoi(?:t|ent)|compten?t|prochaine?s?|va|vont)\b"),
    "de": re.compile(r"\b(?:wird|werden|soll|sollen|will|wollen|plant|planen|nächste[nrs]?|könnten?)\b"),
    "es": re.compile(r"\b(?:deberán?|prevén?|planean?|próxim[oa]s?|va a|van a|podrían?)\b"),
}
_PAST_PLAN = re.compile(
    r"\b(?:was|were|been|planned|long-planned) (?:due|scheduled|expected|set|visit|trip|planned)\b"
    r"|\b(?:visit|trip|meeting) planned\b|\bhad\b"
)
_WHY = {
    "en": re.compile(
        r"\b(?:because|due to|owing to|after|amid|in response|in protest|as a result|prompted|blam(?:e[ds]?|ing)|over"
        r"|led to|leading to|reason|accus\w+|citing|following)\b"
    ),
    "fr": re.compile(r"\b(?:parce qu|en raison|à cause|après|à la suite|accus\w+|provoqué)"),
    "de": re.compile(r"\b(?:weil|wegen|aufgrund|nachdem|nach|infolge|daher|grund)\b"),
    "es": re.compile(r"\b(?:porque|debido a|a causa|tras|después de|acus\w+|provoc\w+)\b"),
}
_BEFORE = {
    "en": re.compile(
        r"\b(?:had|since|ago|years?|decades?|last (?:week|month|year|weekend)|earlier|previously|began|besieged|history"
        r"|vetoed|the weekend|Saturday|long-running|deteriorat\w+)\b"
    ),
    "fr": re.compile(r"\b(?:avait|avaient|depuis|il y a|ans|dernière?|auparavant|années?)\b"),
    "de": re.compile(r"\b(?:hatte|hatten|seit|vor \w+ Jahren|Jahre|zuvor|früher)\b"),
    "es": re.compile(r"\b(?:había|habían|desde|hace|años|anterior\w*|pasado)\b"),
}
_UNSURE = {
    "en": word_set(
        "alleged allegedly unclear unknown whether investigate investigation disputed denied denies question possible"
        " reportedly suspected could may might rejected"
    ),
    "fr": word_set("présumé présumés enquête conteste contesté nié dément possible incertain"),
    "de": word_set("mutmaßlich mutmaßliche unklar ermittlungen bestritt möglicherweise offen"),
    "es": word_set("presunto presuntos investigación negó posible incierto"),
}


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a sentence besides its words.

    `day`: the ISO day it is about, or empty. `today`: the latest day the reader knows of, or empty. `origins`: how many
    say the same. `disputes`: the disagreements it is a side of, by number, and which side. `late`: how far down its
    source it stands.
    """

    language: str
    day: str
    today: str
    origins: int
    disputes: tuple[tuple[int, int], ...]
    late: float


def roles(section: StyleSection) -> tuple[str, ...]:
    """The roles a section names; empty for one that takes anything."""
    about = f"{section.id} {section.heading} {section.about}".casefold()
    found = [role for role, wanted in _WANTED.items() if wanted.search(about)]
    return () if _GENERAL.search(about) else tuple(found)


def answers(role: str, one: Candidate, traits: Traits) -> float:
    """How well a sentence answers a role, 0..2; 0 where it does not."""
    return _ROLES[role](one.text, traits) + (0.5 if role == "why" and one.reason >= 0 else 0.0)


def dropped(one: Candidate, traits: Traits) -> bool:
    """Whether a sentence tells of a plan in the past tense: nothing that is still to come."""
    return traits.language == "en" and _PAST_PLAN.search(one.text) is not None


def _ahead(text: str, traits: Traits) -> float:
    if traits.language == "en" and _PAST_PLAN.search(text) is not None:
        return 0.0
    later = bool(traits.day and traits.today and traits.day > traits.today)
    return later + 0.6 * min(2, _hits(_AHEAD, text, traits.language))


def _background(text: str, traits: Traits) -> float:
    older = bool(traits.day and traits.today and traits.day[:10] < traits.today[:10])
    return older + 0.4 * min(2, _hits(_BEFORE, text, traits.language)) + 0.2 * traits.late


def _why(text: str, traits: Traits) -> float:
    said = "_".join(words(text))
    causes = CAUSE.get(traits.language, "").split()
    plain = any(f"_{cause}_" in f"_{said}_" for cause in causes)
    return plain + 0.4 * min(2, _hits(_WHY, text, traits.language))


def _who(text: str, traits: Traits) -> float:
    speaks = not reporting_verbs(traits.language).isdisjoint(words(text))
    return 0.8 * speaks + 0.4 * (_QUOTE.search(text) is not None)


def _open(text: str, traits: Traits) -> float:
    unsure = not _UNSURE.get(traits.language, frozenset()).isdisjoint(words(text))
    return 0.8 * unsure + 0.6 * bool(traits.disputes) + 0.8 * _ahead(text, traits)


def _hits(table: Mapping[str, re.Pattern[str]], text: str, language: str) -> int:
    cue = table.get(language)
    return len(cue.findall(text)) if cue is not None else 0


_ROLES: dict[str, Callable[[str, Traits], float]] = {
    "events": lambda _, traits: float(bool(traits.day)),
    "agreed": lambda _, traits: 0.5 * (traits.origins - 1),
    "differ": lambda _, traits: float(bool(traits.disputes)),
    "single": lambda text, traits: (0.4 + _who(text, traits)) * (traits.origins < 2),
    "open": _open,
    "ahead": _ahead,
    "why": _why,
    "background": _background,
    "who": _who,
    "reactions": _who,
}
