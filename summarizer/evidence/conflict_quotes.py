"""To whom it was said: one quotation of one speaker that two sources place with different outlets.

People say like things to many; so the words must be nearly the same, the speaker one, and both addressees named.
"""

from __future__ import annotations

import re

from summarizer.evidence.readings import fold, stem
from summarizer.model import Source
from summarizer.model.value import dataclass
from summarizer.text.lexicon import function_words, reporting_verbs, word_set
from summarizer.text.normalise import names, quotes, same

_TOLD = word_set("told tells tell telling informed") | word_set(
    "confié déclaré dit déclarait confiait sagte erklärte dijo declaró"
)
_ADDRESS = re.compile(r"\s+(?:(?:à|au|aux|dem|der|den|zu|a|al)\s+)?([^,;:.“”\"\n]{2,60})")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ALIKE = 0.6
_LEAST = 4  # content words of the shorter quotation


@dataclass(frozen=True, slots=True)
class Address:
    """A quotation with its speaker and the outlet it was given to. Offsets are into the source's text."""

    source: Source
    start: int
    end: int
    stems: frozenset[str]
    speaker: str
    outlet: str
    outlet_text: str
    outlet_start: int


def addresses(source: Source) -> list[Address]:
    """The quotations of a source that say to whom they were said, by name."""
    found: list[Address] = []
    grammar = function_words(source.language)
    folded = source.text.casefold()
    told = [verb for verb in _TOLD & reporting_verbs(source.language) if verb in folded]
    for quote in quotes(source.text, source.language) if told else ():
        if quote.cue.casefold() not in told or not quote.speaker:
            continue
        outlet = _outlet(source, quote.speaker_end)
        speaker = names(quote.speaker, source.language)
        stems = frozenset(stem(fold(word)) for word in _WORD.findall(quote.text) if fold(word) not in grammar)
        if outlet and speaker:
            key, text, start = outlet
            found.append(Address(source, quote.start, quote.end, stems, speaker[-1].key, key, text, start))
    return found


def _outlet(source: Source, speaker_end: int) -> tuple[str, str, int] | None:
    """The last name of what follows `X told`: `France’s TMC channel` gives TMC."""
    cue = re.compile(r"\W+(?:had |has |a |hat )?[^\W\d_]+").match(source.text, speaker_end)
    match = _ADDRESS.match(source.text, cue.end()) if cue else None
    if match is None:
        return None
    found = names(match.group(1), source.language)
    acronyms = [name for name in found if name.acronym] or list(found)
    if not acronyms:
        return None
    name = acronyms[-1]
    return name.key, name.text, match.start(1) + name.start


def address_clashes(everything: list[Address]) -> list[tuple[Address, Address]]:
    """Pairs of quotations of one speaker, nearly equal, said to be given to two different outlets."""
    found: list[tuple[Address, Address]] = []
    by_stem: dict[str, list[int]] = {}
    for place, address in enumerate(everything):
        partners = sorted({other for key in address.stems for other in by_stem.get(key, [])[:40]})
        found.extend((everything[other], address) for other in partners if _clash(everything[other], address))
        for key in sorted(address.stems):
            by_stem.setdefault(key, []).append(place)
    return found


def _clash(one: Address, other: Address) -> bool:
    if one.source.id == other.source.id or not same(one.speaker, other.speaker) or same(one.outlet, other.outlet):
        return False
    shorter = min(len(one.stems), len(other.stems))
    return shorter >= _LEAST and len(one.stems & other.stems) >= _ALIKE * shorter
