"""Several briefs of the same sources side by side: what each costs, how it holds, and which facts it takes up.

The scores come from the briefs alone; nothing here judges against references (`summarizer eval` does) or chooses a
winner.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from summarizer.errors import SummarizerError
from summarizer.llm.parallel import each
from summarizer.model import Brief, Evidence
from summarizer.model.value import dataclass
from summarizer.text.words import count_words, words


@dataclass(frozen=True, slots=True)
class Scores:
    """What can be counted in one brief; shares are 0..1, None where there is nothing to count."""

    claims: int
    words: int
    supported: float | None  # share of claims labelled supported
    support_mean: float | None
    support_least: float | None
    citations_per_claim: float | None
    sources_cited: int
    origins_cited: int
    corroborated: float | None  # share of claims that several origins bear out
    disagreements: int
    redundancy: float | None  # share of word triples that occur again
    revised: int  # claims that verification repaired, replaced, recited or dropped
    prompt_tokens: int
    completion_tokens: int
    cost_usd: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to write the brief: a label that is its own, and how. `write` raises SummarizerError where it fails."""

    label: str
    style: str
    engine: str
    model: str | None
    write: Callable[[], Brief]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a candidate: a brief with its scores, or an error."""

    label: str
    style: str
    engine: str
    model: str | None
    brief: Brief | None
    scores: Scores | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A group of sentences that say the same, and the labels of the briefs that cite one of them."""

    sentence: str
    text: str
    sources: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Briefs of the same sources, in the order asked for, and the facts that any of them takes up, by how many do."""

    sources: tuple[str, ...]
    entries: tuple[Entry, ...]
    facts: tuple[Fact, ...]

    @property
    def complete(self) -> bool:
        """True where every candidate wrote a brief."""
        return all(entry.brief is not None for entry in self.entries)


def compare(candidates: Sequence[Candidate], evidence: Evidence, jobs: int = 1) -> Comparison:
    """Write every candidate's brief, at most `jobs` at once. An error ends its candidate alone.

    Args:
        candidates: with labels of their own.
        evidence: of the same sources; facts are its groups.
        jobs: briefs under way at once.
    """
    entries = tuple(each(_entry, candidates, jobs))
    return Comparison(tuple(source.uri for source in evidence.sources), entries, facts(entries, evidence))


def _entry(candidate: Candidate) -> Entry:
    about = (candidate.label, candidate.style, candidate.engine, candidate.model)
    try:
        brief = candidate.write()
    except SummarizerError as error:
        return Entry(*about, None, None, " ".join(str(error).split()))
    return Entry(*about, brief, scores(brief))


def scores(brief: Brief) -> Scores:
    """What can be counted in a brief."""
    claims = brief.claims
    support = [claim.support.score for claim in claims]
    cited = {citation.source for claim in claims for citation in claim.citations}
    origin = {source.id: source.origin or source.id for source in brief.sources}
    return Scores(
        claims=len(claims),
        words=sum(count_words(claim.text) for claim in claims),
        supported=_share(sum(claim.support.label == "supported" for claim in claims), len(claims)),
        support_mean=_share(sum(support), len(support)),
        support_least=min(support, default=None),
        citations_per_claim=_share(sum(len(claim.citations) for claim in claims), len(claims)),
        sources_cited=len(cited),
        origins_cited=len({origin[name] for name in cited if name in origin}),
        corroborated=_share(sum(claim.corroboration.label == "corroborated" for claim in claims), len(claims)),
        disagreements=len(brief.disagreements),
        redundancy=_repeated([words(claim.text) for claim in claims]),
        revised=len({revision.claim for revision in brief.revisions}),
        prompt_tokens=brief.run.tokens.prompt,
        completion_tokens=brief.run.tokens.completion,
        cost_usd=brief.run.cost_usd,
        seconds=brief.run.seconds,
    )


def facts(entries: Sequence[Entry], evidence: Evidence) -> tuple[Fact, ...]:
    """The groups of sentences that any brief cites, most cited first, then in source order."""
    by_id = evidence.by_id()
    of = {member: group for group in evidence.groups for member in group.members}
    labels: dict[str, dict[str, None]] = {}
    for entry in entries:
        for claim in entry.brief.claims if entry.brief else ():
            for citation in claim.citations:
                if citation.sentence in of:
                    labels.setdefault(of[citation.sentence].id, {}).setdefault(entry.label)
    order: Mapping[str, int] = {sentence.id: at for at, sentence in enumerate(evidence.sentences)}
    groups = sorted(
        (group for group in evidence.groups if group.id in labels),
        key=lambda group: (-len(labels[group.id]), order[group.lead]),
    )
    return tuple(
        Fact(
            group.lead,
            " ".join(by_id[group.lead].text.split()),
            len({by_id[member].source for member in group.members if member in by_id}),
            tuple(labels[group.id]),
        )
        for group in groups
    )


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _repeated(claims: Sequence[Sequence[str]]) -> float | None:
    triples = [tuple(claim[at : at + 3]) for claim in claims for at in range(len(claim) - 2)]
    return round(1 - len(set(triples)) / len(triples), 4) if triples else None
