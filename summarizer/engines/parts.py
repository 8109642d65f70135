"""Evidence larger than a context, in parts: claims of each part with their citations, then one brief of them.

Parts are runs of passages in source order that fit the room, so that what a source says in one breath is read in one;
each is asked for its share of a longer brief. Merging keeps the claims that most sources and parts bear out and drops
what repeats another claim. Citations are never rewritten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from summarizer.errors import ReplyRejected
from summarizer.evidence.passages import passages
from summarizer.llm.parallel import each
from summarizer.model import Ask, Draft, DraftClaim, Evidence, Group
from summarizer.text.words import words

_MORE = 1.6  # the parts together write this many times the words asked for, so that merging has a choice
_LEAST_WORDS = 60
_PASSAGES = 4  # that a part holds at least, where sentences are short
_SAME = 0.6  # share of a claim's words in another that makes it a repetition


def pieces(evidence: Evidence, ask: Ask, costs: Mapping[str, int], room: int) -> list[tuple[Evidence, Ask]]:
    """The evidence cut into parts that fit, each with its own length to write.

    Args:
        evidence: all of it.
        ask: what is to be written.
        costs: tokens of each group's line; groups without one cost nothing.
        room: tokens that one part may take.
    """
    by_id, groups = evidence.by_id(), {group.lead: group for group in evidence.groups}
    leads = [by_id[lead] for lead in groups]
    runs: list[list[Group]] = [[]]
    used = 0
    for passage in passages(leads, max(1, room // _PASSAGES), lambda lead: costs.get(groups[lead.id].id, 0)):
        if runs[-1] and used + passage.tokens > room:
            runs.append([])
            used = 0
        runs[-1].extend(groups[lead.id] for lead in passage.sentences)
        used += passage.tokens
    if len(runs) == 1:
        return [(evidence, ask)]
    length = max(_LEAST_WORDS, round(ask.max_words * _MORE / len(runs)))
    part = replace(ask, max_words=min(ask.max_words, length))
    return [(_only(evidence, run), part) for run in runs]


def write(parts: Sequence[tuple[Evidence, Ask]], one: Callable[[Evidence, Ask], Draft], ask: Ask, jobs: int) -> Draft:
    """One draft of all parts. A part whose reply cannot be used is left out, and noted.

    Raises:
        ReplyRejected: no part could be written.
    """

    def attempt(part: tuple[Evidence, Ask]) -> Draft | ReplyRejected:
        try:
            return one(*part)
        except ReplyRejected as error:
            return error

    drafts = each(attempt, parts, jobs)
    good = [draft for draft in drafts if isinstance(draft, Draft)]
    if not good:
        raise next(draft for draft in drafts if isinstance(draft, ReplyRejected))
    notes = [f"written in {len(parts)} parts"]
    if len(good) < len(parts):
        notes.append(f"{len(parts) - len(good)} of {len(parts)} parts had no reply that could be used")
    title = next((draft.title for draft in good if draft.title), "")
    return Draft(title, merged([draft.claims for draft in good], ask), notes=tuple(notes))


def merged(claims: Sequence[Sequence[DraftClaim]], ask: Ask) -> tuple[DraftClaim, ...]:
    """Claims of all parts in the style's order: first those of many sources, without those that repeat another.

    A repetition gives its citations to the claim that stays.
    """
    order = {section.id: at for at, section in enumerate(ask.style.sections)}
    pool = [(place, claim) for part in claims for place, claim in enumerate(part)]
    pool.sort(key=lambda entry: (-len({key.split(".")[0] for key in entry[1].sentences}), entry[0]))
    kept: list[tuple[set[str], DraftClaim]] = []
    for _, claim in pool:
        own = set(words(claim.text))
        at = next((n for n, (other, _) in enumerate(kept) if _overlap(own, other) >= _SAME), None)
        if at is None:
            kept.append((own, claim))
        else:
            other, stays = kept[at]
            kept[at] = (other, replace(stays, sentences=tuple(dict.fromkeys((*stays.sentences, *claim.sentences)))[:8]))
    return tuple(sorted((claim for _, claim in kept), key=lambda claim: order.get(claim.section, 0)))


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _only(evidence: Evidence, groups: Sequence[Group]) -> Evidence:
    ids = {member for group in groups for member in group.members}
    return replace(
        evidence,
        groups=tuple(groups),
        sentences=tuple(sentence for sentence in evidence.sentences if sentence.id in ids),
        disagreements=tuple(
            one
            for one in evidence.disagreements
            if all(any(citation.sentence in ids for citation in side.citations) for side in one.positions)
        ),
    )
