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

# What a section says it is about, by how phrases begin; a blank at the end where a word must end there.
_WANTED = {
    "events": ("in the order in which they happened", "chronolog", "dated events "),
    "agreed": ("agree", "state alike "),
    "differ": ("contradict", "both sides ", "differ"),
    "single": ("single source ", "single outlet ", "only one source ", "one source ", "one outlet ", "by one alone "),
    "open": ("disputed ", "unknown ", "unclear ", "open question ", "open questions "),
    "ahead": ("next ", "expected ", "still to come ", "ahead ", "outlook ", "announced or planned "),
    "why": ("why ", "cause ", "causes ", "reason ", "reasons "),
    "background": ("background ", "led here ", "came about ", "context "),
    "who": ("people and institutions ", "who is who ", "who is involved ", "the people involved "),
    "reactions": ("reaction ", "reactions ", "response ", "responses ", "quotation ", "quotations "),
}
_GENERAL = ("lesser facts ", "details ", "in the order in which they are read ")
_QUOTE = re.compile(r"[\"“”«»„「『]")
_AHEAD = {
    "en": (
        r"\b(?:will|is (?:due|set|expected|to be)|are (?:due|set|expected)|plans? to|ready to|looking into|considering"
        r"|leading discussions|seek to|wait for)\b"
    ),
    "fr": r"\b(?:devrai(?:t|ent)|prévoi(?:t|ent)|compten?t|prochaine?s?|va|vont)\b",
    "de": r"\b(?:wird|werden|soll|sollen|will|wollen|plant|planen|nächste[nrs]?|könnten?)\b",
    "es": r"\b(?:deberán?|prevén?|planean?|próxim[oa]s?|va a|van a|podrían?)\b",
}
_PAST_PLAN = re.compile(
    r"\b(?:was|were|been) (?:due|scheduled|expected|set|planned)\b|\bplanned \w+\b|\w+ planned\b|\bhad\b"
)
_WHY = {
    "en": (
        r"\b(?:because|due to|owing to|after|amid|in response|in protest|as a result|prompted|blam(?:e[ds]?|ing)|over"
        r"|led to|leading to|reason|accus\w+|citing|following)\b"
    ),
    "fr": r"\b(?:parce qu|en raison|à cause|après|à la suite|accus\w+|provoqué)",
    "de": r"\b(?:weil|wegen|aufgrund|nachdem|nach|infolge|daher|grund)\b",
    "es": r"\b(?:porque|debido a|a causa|tras|después de|acus\w+|provoc\w+)\b",
}
_BEFORE = {
    "en": (
        r"\b(?:had|since|ago|(?<!\d[ -])years?|decades?|last (?:week|month|year|weekend)|earlier|previously|began"
        r"|history|the weekend|long-running|deteriorat\w+)\b"
    ),
    "fr": r"\b(?:avait|avaient|depuis|il y a|(?<!\d )ans|dernière?|auparavant|années?)\b",
    "de": r"\b(?:hatte|hatten|seit|vor \w+ Jahren|(?<!\d )Jahre|zuvor|früher)\b",
    "es": r"\b(?:había|habían|desde|hace|(?<!\d )años|anterior\w*|pasado)\b",
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
    report it, as far as its words tell. `disputes`: the disagreements it is a side of, by number, and which side.
    `late`: how far down its source it stands. `backed`: how many origins say the same and nobody contradicts; `heard`:
    how many there are. `begun`: the day before which all is background; empty where only `today` can tell.
    """

    language: str
    day: str
    today: str
    origins: int
    disputes: tuple[tuple[int, int], ...]
    late: float
    backed: int = 1
    heard: int = 1
    begun: str = ""


def roles(section: StyleSection) -> tuple[str, ...]:
    """The roles a section names; empty for one that takes anything."""
    about = f" {' '.join(words(f'{section.id} {section.heading} {section.about}'))} "
    found = [role for role, phrases in _WANTED.items() if _begins(about, phrases)]
    if "agreed" in found and "all" in words(section.heading):
        found[found.index("agreed")] = "unanimous"
    return () if _begins(about, _GENERAL) else tuple(found)


def _begins(about: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase}" in about for phrase in phrases)


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
    older = bool(traits.day) and traits.day[:10] < (traits.begun or traits.today)[:10]
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


def _hits(table: Mapping[str, str], text: str, language: str) -> int:
    cue = table.get(language)  # compiled when a brief in its language needs it
    return len(re.findall(cue, text)) if cue is not None else 0


_ROLES: dict[str, Callable[[str, Traits], float]] = {
    "events": lambda _, traits: float(bool(traits.day)),
    "agreed": lambda _, traits: 0.5 * max(0, traits.backed - 1),
    "unanimous": lambda _, traits: 0.5 * max(0, traits.backed - 1) * (traits.backed >= traits.heard),
    "differ": lambda _, traits: float(bool(traits.disputes)),
    "single": lambda text, traits: (0.4 + _who(text, traits)) * (traits.origins < 2),
    "open": _open,
    "ahead": _ahead,
    "why": _why,
    "background": _background,
    "who": _who,
    "reactions": _who,
}
