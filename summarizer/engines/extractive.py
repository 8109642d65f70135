"""The extractive engine: claims are sentences of the sources, cited with their echoes. No model, no network.

Ranks (evidence/ranking), keeps what stands alone (candidates), chooses within the budget (selection), orders into the
style's sections (ordering). Changes a sentence only by cutting and by resolving a date in brackets. Does not check its
own claims.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.engines.annotation import about, annotated
from summarizer.engines.candidates import Candidate, candidates
from summarizer.engines.compression import trimmed
from summarizer.engines.desk import Desk
from summarizer.engines.ordering import ordered
from summarizer.engines.sections import placed
from summarizer.engines.selection import FILLED, Selector
from summarizer.engines.tuning import DEFAULT, Tuning
from summarizer.evidence.ranking import rank
from summarizer.evidence.ranking_focus import relevance
from summarizer.evidence.titles import headline
from summarizer.model import Ask, Draft, DraftClaim, Echo, Evidence, Group, Problem, Sentence
from summarizer.model.value import dataclass
from summarizer.text.similarity import jaccard
from summarizer.text.words import words

_LOOKED_AT = (
    60  # candidates weighed for any budget, and one more for every five of its words; six times that if need be
)
_CITED = 5  # citations a claim carries at most: its sentence and the best echoes in other sources


@dataclass(frozen=True, slots=True)
class Extractive:
    """The engine behind `--engine extractive`. `weights` and `tuning` replace the chosen ones, for measurements."""

    weights: tuple[float, ...] | None = None
    tuning: Tuning = DEFAULT

    @property
    def name(self) -> str:
        """Always `extractive`."""
        return "extractive"

    @property
    def model(self) -> None:
        """None: no model is used."""
        return

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        """Choose sentences for `ask`, or with `ask.problems` one verbatim sentence per failed claim, in their order."""
        if ask.problems:
            return Draft(headline(evidence), tuple(_answer(evidence, problem) for problem in ask.problems))
        ranking = rank(evidence, self.weights)
        near = relevance([one.sentence for one in ranking.scored], ask.focus)
        desk = Desk(evidence, ranking, ask)
        for most in (_LOOKED_AT + ask.max_words // 5, 6 * (_LOOKED_AT + ask.max_words)):
            found = desk.current(candidates(evidence, ranking, near, desk.groups, most))
            selector = Selector(found, ranking.weights, self.tuning)
            chosen = desk.filled(selector, ask.max_words)
            if sum(one.cost for one in chosen) >= FILLED * ask.max_words or most >= len(ranking.scored):
                break
        claims = _claims(chosen, desk)
        title = headline(evidence)
        return Draft(title, claims, notes=_notes(claims, desk, focused=bool(near)))


def _claims(chosen: Sequence[Candidate], desk: Desk) -> tuple[DraftClaim, ...]:
    known = desk.evidence.by_id()
    claims = []
    for section, one in placed(ordered([desk.placed(one) for one in chosen]), desk.plan):
        sentence = desk.sentence(one.candidate)
        cites = cited(sentence, desk.groups.get(sentence.id), known)
        source, day = desk.sources[sentence.source], desk.plan.of(one.candidate).day if desk.plan.timeline else ""
        # Beside its day a sentence needs no day in brackets.
        text = trimmed(sentence.text, source.language) if day else one.candidate.text
        claims.append(DraftClaim(section, text, cites, day or about(sentence.text, source)))
    return tuple(claims)


def _notes(claims: Sequence[DraftClaim], desk: Desk, *, focused: bool) -> tuple[str, ...]:
    """What a reader would look for in vain."""
    filled = {claim.section for claim in claims}
    missing = [one for one, named in zip(desk.plan.sections, desk.plan.roles, strict=True) if named and claims]
    notes = [f"no sentence answers “{one.heading or one.id}”: left out" for one in missing if one.id not in filled]
    if desk.ask.focus and not focused:
        notes.insert(0, f"no source has a word of the focus “{desk.ask.focus}”: briefed without it")
    if desk.passed:
        notes.append(f"later reports tell otherwise, or how it ended: {len(desk.passed)} sentences left out or cut")
    if desk.plan.timeline and not all(claim.date for claim in claims):
        notes.append("no sentence names a day that can be told: not a timeline")
    return tuple(notes)


def cited(sentence: Sentence, group: Group | None, known: Mapping[str, Sentence]) -> tuple[str, ...]:
    """The sentence a claim is made of, then its group's other members, the most alike first, one a source."""
    found, seen = [sentence.id], {sentence.source}
    members = () if group is None else (Echo(group.lead, 1.0), *group.echoes)
    for echo in sorted(members, key=lambda echo: -echo.score):
        other = known.get(echo.sentence)
        if other is not None and other.source not in seen and len(found) < _CITED:
            seen.add(other.source)
            found.append(other.id)
    return tuple(found)


def _answer(evidence: Evidence, problem: Problem) -> DraftClaim:
    """The sentence of the evidence nearest to a failed claim, in its own words; what it cited comes first."""
    known = evidence.by_id()
    need = frozenset(words(problem.claim.text))
    pool = [known[key] for key in problem.claim.sentences if key in known] or list(evidence.sentences)
    if not pool:
        return problem.claim
    best = max(pool, key=lambda one: jaccard(need, frozenset(words(one.text))))
    source = next(source for source in evidence.sources if source.id == best.source)
    group = next((group for group in evidence.groups if best.id in group.members), None)
    text = annotated(trimmed(best.text, source.language), source)
    return DraftClaim(problem.claim.section, text, cited(best, group, known), about(best.text, source))
