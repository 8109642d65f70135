"""From a draft to claims that hold: what fails is rewritten once, replaced by evidence verbatim, or dropped.

A draft claim fails where its support is labelled `unsupported`, a finding on it is an error, or it tells as how things
stand what later reports have otherwise (see `overtaken`). In order, as the policy allows: another citation that bears
it out (`recited`); one rewrite by the engine (`repaired`); the best evidence in its own words (`replaced`); nothing
(`dropped`). `keep` and `fail` change only what could not be cited at all: whoever asked for `fail` raises on the
findings. Every change is a Revision. Does not call an engine: `rewrite` is passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.model import (
    Ask,
    Claim,
    Draft,
    DraftClaim,
    Evidence,
    Finding,
    OnUnsupported,
    Problem,
    Revision,
    RevisionAction,
    Sentence,
    Support,
)
from summarizer.model.value import dataclass, replace
from summarizer.verify.corroboration import Told
from summarizer.verify.overtaken import Overtaken
from summarizer.verify.retrieval import Retriever, distinct
from summarizer.verify.support import Cited, support_in

Rewrite = Callable[[tuple[Problem, ...]], tuple[DraftClaim, ...]]
_RECITE_AT = 0.8  # a new citation must bear the claim out beyond doubt


@dataclass(frozen=True, slots=True)
class Settled:
    """Claims in reading order with their final ids, what is still to be said of them, and what was changed."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """A draft claim held against what it cites."""

    name: str  # "D3"
    claim: DraftClaim
    support: Support

    @property
    def fails(self) -> bool:
        if self.support.label == "unsupported" or not self.claim.sentences:
            return True
        return bool(self.support.findings) and any(finding.severity == "error" for finding in self.support.findings)


def settle(
    draft: Draft, evidence: Evidence, ask: Ask, policy: OnUnsupported, rewrite: Rewrite | None = None
) -> Settled:
    """Hold every claim of a draft against what it cites, and mend what fails as the policy says.

    Args:
        draft: claims as the engine wrote them; citations to sentences that are not evidence are left out, and noted.
        evidence: what may be cited.
        ask: gives the order of the sections and the longest claim.
        policy: what to do with claims that fail.
        rewrite: the engine once more, on the failed claims alone, in the same order; used by `repair` only.
    """
    bench = _Bench(evidence, ask)
    held = [bench.hold(f"D{n}", claim) for n, claim in enumerate(draft.claims, start=1)]
    held = [bench.recite(item, policy) if item.fails else item for item in held]
    if policy == "repair" and rewrite is not None:
        held = bench.rewritten(held, rewrite)
    kept: list[_Held] = []
    for item in held:
        others: list[str] = []  # asked for where a claim fails alone
        if item.fails:
            others += [other.claim.text for other in held if not other.fails and other is not item]
            others += [other.claim.text for other in kept]
        final = bench.final(item, policy, others)
        if final is not None:
            kept.append(final)
    return bench.settled(kept)


class _Bench:
    """The evidence laid out for one draft, and the revisions and findings as they are made."""

    def __init__(self, evidence: Evidence, ask: Ask) -> None:
        self.evidence = evidence
        self.ask = ask
        self.known = evidence.by_id()
        self.sources = {source.id: source for source in evidence.sources}
        self.at = {sentence.id: n for n, sentence in enumerate(evidence.sentences)}
        self.revisions: list[Revision] = []
        self.notes: dict[str, list[Finding]] = {}
        self.overtaken = Overtaken(evidence, timeline=ask.style.layout == "timeline")
        self._retriever: Retriever | None = None

    @property
    def retriever(self) -> Retriever:
        if self._retriever is None:
            self._retriever = Retriever(self.evidence.sentences)
        return self._retriever

    def hold(self, name: str, claim: DraftClaim) -> _Held:
        good = tuple(dict.fromkeys(key for key in claim.sentences if key in self.known))
        for key in dict.fromkeys(claim.sentences):
            if key not in self.known:
                message = f"{key} is not among the evidence; the citation was left out"
                self.notes.setdefault(name, []).append(Finding("unknown-sentence", "warning", None, message))
        claim = claim if good == claim.sentences else replace(claim, sentences=good)
        return self.held(name, claim)

    def held(self, name: str, claim: DraftClaim) -> _Held:
        """A claim whose citations all resolve, with its support and whether later reports have it otherwise."""
        support, old = self.support(claim.text, claim.sentences), self.overtaken(claim)
        return _Held(name, claim, support if old is None else replace(support, findings=(*support.findings, old)))

    def support(self, text: str, keys: Sequence[str]) -> Support:
        sources = [self.sources[self.known[key].source] for key in keys]
        days = {source.published for source in sources}
        cited = Cited(
            tuple(self.known[key].text for key in keys),
            tuple(map(self.before, keys)),
            tuple(self.around(keys)),
            days.pop() if len(days) == 1 else None,
            sources[0].language if sources else "en",
        )
        return support_in(text, cited)

    def before(self, key: str) -> str:
        """The sentence before this one in its source, empty where there is none."""
        at = self.at[key]
        other = self.evidence.sentences[at - 1] if at else None
        return other.text if other is not None and other.source == self.known[key].source else ""

    def around(self, keys: Sequence[str]) -> list[str]:
        """Text of the sentences next to these, from the same source."""
        cited = {self.at[key] for key in keys}
        near = {beside for at in cited for beside in (at - 1, at + 1) if 0 <= beside < len(self.at)} - cited
        sources = {self.known[key].source for key in keys}
        sentences = [self.evidence.sentences[at] for at in sorted(near)]
        return [sentence.text for sentence in sentences if sentence.source in sources]

    def recite(self, item: _Held, policy: OnUnsupported) -> _Held:
        """The claim with a citation that bears it out, where there is one."""
        if policy in {"keep", "fail"} and item.claim.sentences:
            return item
        for sentence in self.retriever.nearest(item.claim.text, 3):
            again = self.hold(item.name, replace(item.claim, sentences=(sentence.id,)))
            if not again.fails and again.support.label == "supported" and again.support.score >= _RECITE_AT:
                before, after = ", ".join(item.claim.sentences) or "nothing", sentence.id
                self._revise(item.name, "recited", (before, after), "another sentence bears the claim out")
                return again
        return item

    def rewritten(self, held: list[_Held], rewrite: Rewrite) -> list[_Held]:
        """One round with the engine for what fails; an answer that is no better is not taken."""
        failed = [n for n, item in enumerate(held) if item.fails]
        if not failed:
            return held
        answers = rewrite(tuple(Problem(held[n].claim, self._why(held[n])) for n in failed))
        out = list(held)
        for n, answer in zip(failed, answers, strict=False):
            again = self.hold(held[n].name, replace(answer, section=held[n].claim.section))
            if not again.fails and again.claim.text.strip():
                out[n] = again
                texts = (held[n].claim.text, again.claim.text)
                self._revise(again.name, "repaired", texts, _reasons(self._why(held[n])))
        return out

    def final(self, item: _Held, policy: OnUnsupported, others: Sequence[str]) -> _Held | None:
        """What the brief will say in place of this claim, None for nothing."""
        if not item.claim.text.strip():
            self._revise(item.name, "dropped", (item.claim.text, ""), "the claim has no text")
            return None
        if not item.fails or (policy in {"keep", "fail"} and item.claim.sentences):
            return item
        why = _reasons(self._why(item))
        found = self._verbatim(item, others) if policy in {"repair", "replace"} else None
        if found is None:
            self._revise(item.name, "dropped", (item.claim.text, ""), why)
            return None
        self._revise(item.name, "replaced", (item.claim.text, found.text), why)
        return self.held(item.name, DraftClaim(item.claim.section, found.text, (found.id,), None))

    def _verbatim(self, item: _Held, others: Sequence[str]) -> Sentence | None:
        cited = [self.known[key] for key in item.claim.sentences]
        now = [self.known[key] for key in self.overtaken.instead(item.claim)]
        most = self.ask.style.claim_chars or 600
        for sentence in (*now, *self.retriever.nearest(item.claim.text, 8), *cited):
            fits = len(sentence.text) <= most and all(distinct(sentence.text, other) for other in others)
            if fits and not self._poor(sentence):
                return sentence
        return None

    def _poor(self, sentence: Sentence) -> bool:
        """Whether a sentence cannot stand for a claim: it does not bear itself out, or is of an earlier report."""
        claim = DraftClaim("", sentence.text, (sentence.id,))
        return self.overtaken(claim) is not None or self.support(sentence.text, (sentence.id,)).label == "unsupported"

    def _why(self, item: _Held) -> tuple[Finding, ...]:
        notes = tuple(self.notes.get(item.name, ()))
        if not item.claim.sentences:
            return (*notes, Finding("no-citation", "error", None, "the claim cites nothing that exists"))
        return (*notes, *item.support.findings)

    def _revise(self, name: str, action: RevisionAction, texts: tuple[str, str], why: str) -> None:
        self.revisions.append(Revision(name, action, texts[0], texts[1], why))

    def settled(self, kept: list[_Held]) -> Settled:
        """Final ids, in reading order: by section of the style, then as drafted."""
        order = {section.id: n for n, section in enumerate(self.ask.style.sections)}
        kept = sorted(kept, key=lambda item: order.get(item.claim.section, len(order)))
        told = Told(self.evidence)
        claims: list[Claim] = []
        found: list[Finding] = []
        for number, item in enumerate(kept, start=1):
            name = f"C{number}"
            findings = tuple(
                replace(finding, claim=name) for finding in (*self.notes.get(item.name, ()), *item.support.findings)
            )
            found.extend(findings)
            cited = tuple(self.known[key].cite() for key in item.claim.sentences)
            support = replace(item.support, findings=findings) if findings else item.support
            said = told.corroboration(cited)
            claims.append(Claim(name, item.claim.section, item.claim.text, item.claim.date, cited, support, said))
        return Settled(tuple(claims), tuple(found), tuple(self.revisions))


def _reasons(findings: Sequence[Finding]) -> str:
    return "; ".join(f"{finding.code}: {finding.message}" for finding in findings) or "not borne out"
