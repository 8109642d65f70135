"""What the extractive engine knows of its evidence while it fills a style's sections: one place for look-ups.

Holds no rule of its own on what is good: ranking, selection, roles and sections decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from itertools import chain

from summarizer.engines.annotation import about
from summarizer.engines.candidates import Candidate, reworded, stems
from summarizer.engines.compression import shortened
from summarizer.engines.concepts import QUOTES
from summarizer.engines.ordering import GOOD, LONG_BEFORE, Placed, ledes
from summarizer.engines.parties import both_sides
from summarizer.engines.retold import without
from summarizer.engines.roles import Traits
from summarizer.engines.sections import Plan, wanted
from summarizer.engines.selection import ONE_EVENT, Selector
from summarizer.evidence.aging import overtaken
from summarizer.evidence.outdated import Outdated
from summarizer.evidence.ranking import Ranking
from summarizer.evidence.replies import replies
from summarizer.evidence.timeline import day_of
from summarizer.evidence.updates import grown
from summarizer.model import Ask, Evidence, Sentence, Source, Toll
from summarizer.text.lexicon import base_language
from summarizer.text.normalise.day_math import parse
from summarizer.text.words import count_words

_SMALL = 120  # words; a brief so short opens with the event whatever else would fit
_LEDES = 8  # sentences tried as its lede
_OPENINGS = 16  # sentences of which one is the best lede
_PLAIN = 0.25  # share of the headlines' words that every sentence is taken to have
_REPLY = 0.4  # of its worth as a lede has what only answers to something
_ANEW = 1.5  # times its worth a sentence has that takes the place of older figures
_NEARLY = 0.9  # of the words of one choice: another one is as full
_SAME = 0.6  # of the information of the shorter of two sentences: from here on they report one thing


@dataclass(eq=False, repr=False)
class Desk:
    """The evidence, its ranking and the ask, with what is worked out from them when it is first needed."""

    evidence: Evidence
    ranking: Ranking
    ask: Ask
    plan: Plan = field(init=False)
    selector: Selector | None = None

    def __post_init__(self) -> None:
        self.sources = {source.id: source for source in self.evidence.sources}
        self.groups = {key: group for group in self.evidence.groups for key in group.members}
        self.passed: set[int] = set()  # places of sentences that later reports have made old
        self.plan = Plan(self.ask.style.sections, self.traits, self.ask.style.layout == "timeline")

    def _source(self, one: Candidate) -> Source:
        return self.sources[self.sentence(one).source]

    def sentence(self, one: Candidate) -> Sentence:
        """The sentence a candidate is made of."""
        return self.ranking.scored[one.at].sentence

    def current(self, found: Sequence[Candidate]) -> list[Candidate]:
        """The candidates of which no later report tells the end, and whose tolls none has otherwise.

        Of those with old tolls: the ones that can do without the toll, cut, and those that tell of its growing on a day
        they name. What sources dispute stays: it is told as that. In a timeline a toll has its day, and is not old.
        """
        if self.plan.timeline:
            return list(found)
        return [known for one in found for known in (self._current(one),) if known is not None]

    def _current(self, one: Candidate) -> Candidate | None:
        sentence = self.sentence(one)
        if sentence.id in self.evidence.old:
            self.passed.add(one.at)
            return None
        old = self._overtaken.get(sentence.id, ())
        if not old:
            return one._replace(factor=_ANEW * one.factor) if sentence.id in self.evidence.latest else one
        self.passed.add(one.at)
        source, text = self._source(one), one.text
        for toll in old:
            text = without(text, toll.text, source.language) if toll.text in text else text
        if text:
            return reworded(one, text)
        if all(toll.grown for toll in old) and about(sentence.text, source):
            return one._replace(newer=tuple((toll.role, toll.newer) for toll in old if toll.newer is not None))
        return None

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each sentence stands among those that are ranked."""
        return {one.sentence.id: at for at, one in enumerate(self.ranking.scored)}

    @cached_property
    def _tolls(self) -> dict[str, list[Toll]]:
        found: dict[str, list[Toll]] = {}
        for toll in self.evidence.tolls:
            found.setdefault(toll.sentence, []).append(toll)
        return found

    @cached_property
    def _overtaken(self) -> Mapping[str, tuple[Toll, ...]]:
        return overtaken(self.evidence)

    def _unanswered(self, chosen: Sequence[Candidate]) -> list[Candidate]:
        """Of the chosen sentences those that tell of an older toll, where none tells the newest one."""
        told = {(toll.role, toll.value) for one in chosen for toll in self._tolls.get(self.sentence(one).id, ())}
        return [one for one in chosen if not told.issuperset(one.newer)]

    def filled(self, selector: Selector, budget: int) -> list[Candidate]:
        """The best sentences; again without those that tell of an old toll, where the newest found no room."""
        chosen = self._filled(selector, budget)
        chosen = self._led(selector, chosen, budget) if self.passed else chosen
        gone = {one.at for one in self._unanswered(chosen)}
        if gone:
            selector.allowed = frozenset(one.at for one in selector.candidates if one.at not in gone and not one.newer)
            chosen = self._filled(selector, budget)
        return chosen if self.plan.timeline else both_sides(self, selector, chosen, budget)

    def _led(self, selector: Selector, chosen: list[Candidate], budget: int) -> list[Candidate]:
        """The sentences again with the best lede, where what would have been one has grown old and none is left."""
        best = ledes([self.placed(one) for one in selector.ranked()[:_OPENINGS]])[:1]
        least = GOOD * best[0].lead if best else 0.0
        if not chosen or self.ask.focus or any(self.placed(one).lead >= least for one in chosen):
            return chosen
        again = selector.select(budget, [best[0].candidate])
        return again if sum(one.cost for one in again) >= _NEARLY * sum(one.cost for one in chosen) else chosen

    def _filled(self, selector: Selector, budget: int) -> list[Candidate]:
        """The best sentences; again, with what its sections lack taken first, where the style asks for more."""
        self.selector = selector
        if self.plan.timeline:  # what is about one day, where anything is
            alone = [one for one in selector.candidates if one.after is None and one.text[:1] not in QUOTES]
            dated = [one.at for one in alone if self.plan.of(one).day]
            selector.allowed = frozenset(dated) or None
            selector.single = min(selector.single, selector.tuning.strict)
        chosen = selector.select(budget, self._opening(selector, budget), tight=self.plan.timeline)
        if not chosen and selector.allowed is not None:  # no dated sentence is short enough
            selector.allowed = None
            chosen = selector.select(budget, tight=True)
        # Of several events the best sentences say more than what a small section would add.
        asked = self.plan.thorough or (any(self.plan.roles) and selector.known.along >= ONE_EVENT)
        if not asked or self.plan.timeline or not chosen:
            return chosen
        lede = max(chosen, key=lambda one: (self.placed(one).lead, -one.at))
        taken = [lede, *(one for one in chosen if one is not lede)]
        first = wanted(self.plan, taken, selector, budget)
        again = selector.select(budget, first) if first else chosen
        return again if sum(one.cost for one in again) >= _NEARLY * sum(one.cost for one in chosen) else chosen

    def _opening(self, selector: Selector, budget: int) -> list[Candidate]:
        """For a budget that holds little: the best lede that fits, cut short if need be, as all else hangs on it."""
        if budget > _SMALL or self.plan.timeline or self.ask.focus:
            return []
        leads = [placed.candidate for placed in ledes([self.placed(one) for one in selector.ranked()])]
        for one in leads[:_LEDES]:
            short = one if one.cost <= budget else self._short(one, budget)
            if short is not None:
                return [short]
        return []

    def _short(self, one: Candidate, budget: int) -> Candidate | None:
        text = shortened(one.text, budget, self.plan.of(one).language)
        return one._replace(text=text, cost=count_words(text)) if text else None

    def placed(self, one: Candidate) -> Placed:
        """A candidate with what its order depends on."""
        scored = self.ranking.scored[one.at]
        source = self.sources[scored.sentence.source]
        value = one.factor * self.ranking.values[one.at] / (len(scored.words) + 8)
        group = self.groups.get(scored.sentence.id)
        said = len({key.rpartition(".")[0] for key in group.members}) if group else 1
        first = 1 / (1 + 0.3 * scored.at)
        dated = 1.5 if about(scored.sentence.text, source) else 1.0  # a lede says when
        headed = _PLAIN + sum(self._headlines[stem] for stem in one.bag & self._headlines.keys())
        lead = first * dated * headed * value * (1 + 0.1 * said) * (one.after is None)
        lead *= _REPLY if replies(one.text, base_language(source.language)) else 1.0
        update = grown(one.text, base_language(source.language))
        aged = bool(one.newer) or source.id in self._early
        newest = any(toll.newest for toll in self._tolls.get(scored.sentence.id, ()))
        return Placed(one, source.day, scored.at / scored.of, lead, update, aged, newest)

    @cached_property
    def _headlines(self) -> dict[str, float]:
        """Stems of the headlines, each with its share of all: what they have in common is the event."""
        often = Counter(chain.from_iterable(stems(source.title) for source in self.evidence.sources if source.title))
        return {stem: count / often.total() for stem, count in often.items()}

    @cached_property
    def _early(self) -> frozenset[str]:
        """Sources from before the event: of what was to come, or printed long before most."""
        days = {key: day for key, source in self.sources.items() if (day := parse(source.published or "")) is not None}
        least = sorted(days.values())[len(days) // 2] - timedelta(LONG_BEFORE) if days else None
        long_before = {key for key, day in days.items() if least is not None and day < least}
        return Outdated(self.evidence).previews | long_before

    @cached_property
    def _begun(self) -> str:
        """The day of the event as far as it can be told: the one the best lede names, or the one before the reports."""
        days = [parse(source.published) for source in self.sources.values() if source.published]
        printed = min((day for day in days if day), default=None)
        if printed is None or self.selector is None:
            return ""
        lede = ledes([self.placed(one) for one in self.selector.ranked()[:_OPENINGS]])[:1]
        told = [day_of(self.sentence(one.candidate), self._source(one.candidate), self.ask.as_of) for one in lede]
        return min(day for day in (*told, (printed - timedelta(days=1)).isoformat()) if day)

    def traits(self, one: Candidate) -> Traits:
        """What sections may ask of a sentence."""
        scored = self.ranking.scored[one.at]
        source = self.sources[scored.sentence.source]
        today = (self.ask.as_of or source.published or "")[:10]
        day = day_of(scored.sentence, source, self.ask.as_of)
        counted = any(role in named for named in self.plan.roles for role in ("agreed", "unanimous", "single"))
        origins = self._origins(one) if counted else 1
        disputes = self._disputes.get(scored.sentence.id, ())
        backed, heard = self._backed(scored.sentence.id), len(set(self._origin.values()))
        late = scored.at / scored.of
        return Traits(base_language(source.language), day, today, origins, disputes, late, backed, heard, self._begun)

    def _backed(self, key: str) -> int:
        """How many origins say what a sentence says; 0 where one of those who say it is contradicted."""
        group = self.groups.get(key)
        members = group.members if group is not None else (key,)
        if any(member in self._disputes for member in members):
            return 0
        return len({self._origin[member.rpartition(".")[0]] for member in members})

    @cached_property
    def _origin(self) -> dict[str, str]:
        known = {name: origin.id for origin in self.evidence.origins for name in origin.sources}
        return {name: known.get(name, source.origin or name) for name, source in self.sources.items()}

    @cached_property
    def _disputes(self) -> dict[str, tuple[tuple[int, int], ...]]:
        found: dict[str, tuple[tuple[int, int], ...]] = {}
        for number, item in enumerate(self.evidence.disagreements):
            for side, position in enumerate(item.positions):
                for cite in position.citations:
                    found[cite.sentence] = (*found.get(cite.sentence, ()), (number, side))
        return found

    def _origins(self, one: Candidate) -> int:
        """How many origins report what a sentence reports, as far as their words tell."""
        if self.selector is None:
            return 1
        known = self.selector.known
        heard = {one.origin}
        for other in (other for other in self.selector.candidates if not other.flawed):
            shared = known.information(one.bag & other.bag)
            if other.origin not in heard and shared >= _SAME * min(known.mass[one.at], known.mass[other.at]):
                heard.add(other.origin)
        return len(heard)
