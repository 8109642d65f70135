"""The extractive engine: claims are sentences of the sources, cited with their echoes. No model, no network.

Takes the evidence as it is ranked, keeps to the word budget and shares the claims out over the style's sections.
Does not paraphrase, and does not check its own claims.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.evidence.ranking import ranked
from summarizer.model import Ask, Draft, DraftClaim, Evidence, Group, Sentence, StyleSection
from summarizer.text.words import count_words

_CITED = 5  # citations a claim carries at most: the lead and its best echoes in other sources


class Extractive:
    """The engine behind `--engine extractive`; holds no state."""

    @property
    def name(self) -> str:
        """Always `extractive`."""
        return "extractive"

    @property
    def model(self) -> None:
        """None: no model is used."""
        return

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        """Pick sentences for `ask`, or with `ask.problems` one verbatim sentence per failed claim, in their order."""
        title = next((source.title for source in evidence.sources if source.title), "") or ""
        if ask.problems:
            return Draft(title, _verbatim(evidence, ask))
        groups = _within(ranked(evidence, ask.focus), evidence, ask.max_words)
        return Draft(title, _claims(groups, evidence, ask.style.sections))


def _within(groups: Sequence[Group], evidence: Evidence, budget: int) -> list[Group]:
    by_id = evidence.by_id()
    taken: list[Group] = []
    left = budget
    for group in groups:
        cost = count_words(by_id[group.lead].text)
        if cost <= left:
            taken.append(group)
            left -= cost
    return taken


def _claims(groups: Sequence[Group], evidence: Evidence, sections: Sequence[StyleSection]) -> tuple[DraftClaim, ...]:
    by_id = evidence.by_id()
    total = sum(count_words(by_id[group.lead].text) for group in groups)
    places = sections or (StyleSection("lede", ""),)
    shares = [section.share or 1 / len(places) for section in places]
    ends = [sum(shares[: at + 1]) / sum(shares) * total for at in range(len(shares))]
    claims: list[DraftClaim] = []
    words = 0
    for group in groups:
        at = next((at for at, end in enumerate(ends) if words < end), len(places) - 1)
        lead = by_id[group.lead]
        claims.append(DraftClaim(places[at].id, " ".join(lead.text.split()), cited(group, by_id)))
        words += count_words(lead.text)
    return tuple(claims)


def cited(group: Group, by_id: dict[str, Sentence]) -> tuple[str, ...]:
    """The lead, then its best echoes in other sources, one a source."""
    seen = {by_id[group.lead].source}
    found = [group.lead]
    for echo in sorted(group.echoes, key=lambda echo: -echo.score):
        sentence = by_id.get(echo.sentence)
        if sentence is not None and sentence.source not in seen and len(found) < _CITED:
            seen.add(sentence.source)
            found.append(sentence.id)
    return tuple(found)


def _verbatim(evidence: Evidence, ask: Ask) -> tuple[DraftClaim, ...]:
    by_id = evidence.by_id()
    of = {member: group for group in evidence.groups for member in group.members}
    answers: list[DraftClaim] = []
    for problem in ask.problems:
        known = [by_id[one] for one in problem.claim.sentences if one in by_id]
        lead = max(known, key=lambda one: len(one.text), default=None) or next(iter(evidence.sentences), None)
        if lead is None:
            answers.append(problem.claim)
            continue
        group = Group(of[lead.id].id, lead.id) if lead.id in of else Group("", lead.id)
        answers.append(DraftClaim(problem.claim.section, " ".join(lead.text.split()), cited(group, by_id)))
    return tuple(answers)
