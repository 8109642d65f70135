"""What an earlier report had and a later one has otherwise, told in a claim as how things stand.

What is old is known to the evidence (see evidence.aging); here it is only looked for in claims that cite it. A claim
that has the newest figure too, or says in words that it is of an earlier report, is left alone, and so is one that has
its day in a timeline. Words for that are known in some languages; in others a claim must have the newest figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from summarizer.evidence.aging import newer, overtaken
from summarizer.evidence.outdated_words import NONE_OF, OPEN, UNHURT
from summarizer.evidence.readings import Reading
from summarizer.evidence.tolls import whole
from summarizer.evidence.updates import grown
from summarizer.model import DraftClaim, Evidence, Finding, Sentence, Source, Toll
from summarizer.text.lexicon import base_language, language_key
from summarizer.text.normalise import numbers

_KINDS = frozenset({"cardinal", "percent", "currency", "measure"})
_ISO = 10  # characters of a whole day
# What says that something is of an earlier report. Not by language: a brief may be in another one than its sources.
_EARLIER = (
    r"\bearlier (?:reports?|counts?|tolls?|figures?|tall(?:y|ies)|estimates?|said|put|reported|told|counted|gave)\b"
    r"|\b(?:reported|said|put|counted|expected|estimated|given|was|were|had) earlier\b|\bprevious(?:ly)?\b|\binitial"
    r"|\bat first\b|\bfirst (?:reports?|reported|put|counts?|counted)\b|\buntil then\b|\bby then\b|\bup from\b"
    r"|\bat (?:that|the) time\b|\bdříve|\bpůvodně|\bnejprve|\btidligere|\bi første omgang|\bzunächst|\banfangs\b"
    r"|\bfrüher|\bzuvor\b|\bursprünglich|\bνωρίτερα|\bαρχικ|\bal principio|\ben un principio|\banterior|\bantes\b"
    r"|\baiemmin|\baluksi|\bd['’]abord|\bauparavant|\bprécédent|\bpremier bilan|\bdans un premier temps|\bkorábban"
    r"|\bsebelumnya|\bawalnya|\binizial|\bin precedenza|\bprecedente|\bprimo bilancio|\beerder|\baanvankelijk"
    r"|\bwcześniej|\bpoczątkow|\bprimeiro balanço|\bin[iî]țial|\bранее|\bраньше|\bсначала|\bпервоначальн|\btidigare"
    r"|\bdaha önce|\bönceki|\bраніше|\bспочатку|سابق|في البداية|此前|早前|最初|起初|先前|当初|以前|앞서|당초"
)


class Overtaken:
    """Asks of claims whether they tell as current what later reports have otherwise."""

    def __init__(self, evidence: Evidence, *, timeline: bool = False) -> None:
        """Take what is old from the evidence."""
        self.evidence = evidence
        self.timeline = timeline
        self._tolls = overtaken(evidence)

    def __call__(self, claim: DraftClaim) -> Finding | None:
        """What is to be said of a claim, None where nothing is."""
        cited = [key for key in claim.sentences if key in self.evidence.old or key in self._tolls]
        if not cited or (self.timeline and claim.date) or re.search(_EARLIER, claim.text.lower()):
            return None
        toll = self._toll(claim)
        if toll is not None:
            name = next(iter(self.instead(claim)), "")
            now = f"{toll.newer:,.0f}{f' ({name})' if name else ''}"
            message = f"{toll.sentence} is an earlier report: {toll.text} {toll.role}; later ones have {now}"
            return Finding("superseded", "error", None, message)
        if any(key not in self.evidence.old for key in claim.sentences) or not self._stands(claim):
            return None
        message = f"{cited[0]} is an earlier report; later ones tell otherwise, or how it ended"
        return Finding("superseded", "error", None, message)

    def instead(self, claim: DraftClaim) -> tuple[str, ...]:
        """The sentences that have the figures of now for those that a claim cites."""
        return tuple(dict.fromkeys(name for key in claim.sentences for name in self._newer.get(key, ())))

    @cached_property
    def _newer(self) -> dict[str, tuple[str, ...]]:
        return dict(newer(self.evidence))

    @cached_property
    def _known(self) -> dict[str, Sentence]:
        return self.evidence.by_id()

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.evidence.sources}

    def _source(self, key: str) -> Source:
        return self._sources[self._known[key].source]

    def _toll(self, claim: DraftClaim) -> Toll | None:
        """The old toll that a claim tells as the number of now."""
        old = [toll for key in claim.sentences for toll in self._tolls.get(key, ())]
        if not old:
            return None
        source = self._source(old[0].sentence)
        reading = Reading(Sentence("", source.id, 0, len(claim.text), claim.text), source)
        said = {number.value for number in reading.numbers}
        if grown(claim.text, base_language(source.language)) and any(len(day.value) == _ISO for day in reading.dates):
            return None  # `By Tuesday 4 March the toll had risen to 38`
        cites = set(claim.sentences)
        held = {(toll.role, toll.value) for toll in self.evidence.tolls
                if toll.sentence in cites and toll.sentence not in self._tolls}  # fmt: skip
        for toll in old:
            current = toll.newer in said or (toll.role, toll.value) in held
            if toll.value in said and not current and self._of_it(toll, reading, claim.sentences):
                return toll
        return None

    def _of_it(self, toll: Toll, reading: Reading, cites: Sequence[str]) -> bool:
        """Whether a number of a claim is the toll: nothing else that is cited has it, or the claim's words say so."""
        often = sum(self._values(key).count(toll.value) for key in cites)
        tolls = sum(one.value == toll.value for key in cites for one in self._tolls.get(key, ()))
        return often <= tolls or any((one.role, one.value) == (toll.role, toll.value) for one in whole(reading))

    def _values(self, key: str) -> list[float]:
        found = numbers(self._known[key].text, self._source(key).language)
        return [number.value for number in found if number.kind in _KINDS]

    def _stands(self, claim: DraftClaim) -> bool:
        """Whether a claim from old sentences alone tells what is open, what was denied, or a figure, as they do."""
        language = language_key(self._source(claim.sentences[0]).language)
        tables = [table[language] for table in (OPEN, NONE_OF, UNHURT) if language in table]
        if any(re.search(words, claim.text.lower()) for words in tables):
            return True
        old = [
            key
            for key in claim.sentences
            if not any(re.search(words, self._known[key].text.lower()) for words in tables)
        ]
        figures = {value for key in old for value in self._values(key)}
        return any(number.value in figures for number in numbers(claim.text, language) if number.kind in _KINDS)
