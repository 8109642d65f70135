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
from summarizer.engines.ordering import Placed, ordered, sectioned
from summarizer.engines.selection import FILLED, Selector
from summarizer.evidence.addressed import headlines
from summarizer.evidence.ranking import Ranking, rank
from summarizer.evidence.ranking_focus import relevance
from summarizer.model import Ask, Draft, DraftClaim, Echo, Evidence, Group, Problem, Sentence, Source
from summarizer.model.value import dataclass
from summarizer.text.similarity import jaccard
from summarizer.text.words import words

_LOOKED_AT = (
    60  # candidates weighed for any budget, and one more for every five of its words; six times that if need be
)
_CITED = 5  # citations a claim carries at most: its sentence and the best echoes in other sources


@dataclass(frozen=True, slots=True)
class Extractive:
    """The engine behind `--engine extractive`. `weights` replace the learned ones, for held-out measurements."""

    weights: tuple[float, ...] | None = None

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
            return Draft(_title(evidence), tuple(_answer(evidence, problem) for problem in ask.problems))
        ranking = rank(evidence, self.weights)
        near = relevance(ranking, ask.focus)
        found = candidates(evidence, ranking, near, _LOOKED_AT + ask.max_words // 5)
        chosen = Selector(found, ranking.weights).select(ask.max_words)
        if sum(one.cost for one in chosen) < FILLED * ask.max_words and len(found) < len(ranking.scored):
            found = candidates(evidence, ranking, near, 6 * (_LOOKED_AT + ask.max_words))
            chosen = Selector(found, ranking.weights).select(ask.max_words)
        return Draft(_title(evidence), _claims(chosen, ranking, evidence, ask))


def _claims(chosen: Sequence[Candidate], ranking: Ranking, evidence: Evidence, ask: Ask) -> tuple[DraftClaim, ...]:
    sources = {source.id: source for source in evidence.sources}
    known = evidence.by_id()
    groups = {key: group for group in evidence.groups for key in group.members}
    line = ordered([_placed(one, ranking, sources, groups) for one in chosen])
    claims = []
    for section, placed in sectioned(line, ask.style.sections):
        sentence = ranking.scored[placed.candidate.at].sentence
        source = sources[sentence.source]
        cites = cited(sentence, groups.get(sentence.id), known)
        claims.append(DraftClaim(section, placed.candidate.text, cites, about(sentence.text, source)))
    if ask.style.layout == "timeline":
        order = {section.id: at for at, section in enumerate(ask.style.sections)}
        claims.sort(key=lambda claim: (order.get(claim.section, 0), claim.date or "9"))
    return tuple(claims)


def _placed(one: Candidate, ranking: Ranking, sources: Mapping[str, Source], groups: Mapping[str, Group]) -> Placed:
    scored = ranking.scored[one.at]
    source = sources[scored.sentence.source]
    value = one.factor * ranking.value(scored) / (len(scored.words) + 8)
    said = len({key.rpartition(".")[0] for key in groups[scored.sentence.id].members}) if groups else 1
    first = 1 / (1 + 0.3 * scored.at)
    dated = 1.5 if about(scored.sentence.text, source) else 1.0  # a lede says when
    day = source.published[:10] if source.published else ""
    return Placed(one, day, scored.at / scored.of, first * dated * value * (1 + 0.1 * said) * (one.after is None))


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


def _title(evidence: Evidence) -> str:
    return next(iter(headlines(evidence.sources)), "")
