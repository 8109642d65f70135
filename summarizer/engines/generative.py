"""The generative engine: a model writes the claims, from numbered evidence, in a shape that can be checked.

Two ways: `write` asks for the whole brief in one structured reply; `fuse` plans it here and asks for one sentence at a
time (see `fuse`). What does not fit the model's context is selected, or worked off in parts (see `parts`). A reply that
cannot be used leads to an extractive draft, and the notes say so. Never checks its own claims.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Literal

from summarizer.engines import budget, fuse, numbered, parts, prompting, replies
from summarizer.engines.extractive import Extractive
from summarizer.engines.ledger import Ledger
from summarizer.errors import ContextExceeded, ReplyRejected
from summarizer.evidence.aging import newer
from summarizer.evidence.titles import headline
from summarizer.llm.chat import Chat, Request
from summarizer.llm.metering import message_tokens, prompt_tokens
from summarizer.llm.structured import Memory, Remembered, ask
from summarizer.model import Ask, Draft, DraftClaim, Evidence, Problem
from summarizer.model.value import dataclass, replace
from summarizer.text.tokens import count
from summarizer.text.words import count_words

Strategy = Literal["auto", "write", "fuse"]
Context = Literal["select", "map"]
_SHRINKS = 5  # times the evidence is halved when an endpoint finds it too long
_LEAST = 256  # tokens of evidence below which halving ends
_NEWEST = 4  # sentences with the newest figures that a repair sees beside an old one
_MARGIN = 0.05  # of the context: endpoints count tokens otherwise than we do


@dataclass(frozen=True, slots=True)
class Ways:
    """How to write. `context_tokens`: the model's context window; `jobs`: calls at once."""

    name: Literal["openai", "local"] = "openai"
    strategy: Strategy = "auto"
    context: Context = "select"
    context_tokens: int = 32_000
    evidence_tokens: int = 0  # most tokens of evidence; 0: what the context holds
    jobs: int = 4

    @property
    def fuses(self) -> bool:
        """True where the plan is made here and the model rewrites sentence by sentence."""
        return self.strategy == "fuse" or (self.strategy == "auto" and self.name == "local")


class Generative:
    """An engine over a `Chat`.

    Args:
        chat: what answers.
        model: the model's name.
        ways: how to write.
        memory: what is known of the endpoint; a fresh one by default.
        say: takes one line of progress.
    """

    def __init__(
        self,
        chat: Chat,
        model: str,
        ways: Ways | None = None,
        memory: Memory | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.chat = chat
        self.ways = ways or Ways()
        self.memory = memory or Remembered()
        self.say = say
        self._model = model

    @property
    def name(self) -> str:
        """`openai` or `local`."""
        return self.ways.name

    @property
    def model(self) -> str:
        """The model's name."""
        return self._model

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        """Write the claims for `ask`, or with `ask.problems` those claims once more.

        Raises:
            ProviderError: the endpoint cannot be used: key, model, no answer, money. Replies that cannot be used do not
                raise: the draft is then extractive.
        """
        ledger = Ledger(self.chat)
        if ask.problems:
            return ledger.draft("", self._repaired(evidence, ask, ledger))
        try:
            draft = self._written(evidence, ask, ledger)
        except ReplyRejected as error:
            self.say(f"{error.message}: writing extractively instead")
            ledger.note(f"extractive instead: {error.message}")
            draft = Extractive().write(evidence, ask)
        claims, left_out = budget.fitted(draft.claims, ask)
        if left_out:
            ledger.note(f"{left_out} claims past the length asked for were left out")
        for note in draft.notes:
            ledger.note(note)
        title = draft.title or headline(evidence)
        return ledger.draft(title, claims)

    def estimate(self, evidence: Evidence, ask: Ask) -> budget.Estimate:
        """What `write` would take, without a call. A repair round may add one call."""
        if self.ways.fuses:
            return fuse.estimate(evidence, ask, self._model)
        evidence = numbered.fresh(evidence)
        requests, sent = [], 0
        for piece, part in self._pieces(evidence, ask):
            sheet = numbered.sheet(piece, self._model)
            room = self._room(piece, part, sum(sheet.costs.values()))
            chosen = budget.within(piece, sheet.costs, room, part.focus)
            requests.append(self._request(piece, part, numbered.block(piece, chosen, sheet.lines)))
            sent += len(chosen)
        most = sum(request.max_tokens for request in requests)
        return budget.Estimate(len(requests), sum(map(prompt_tokens, requests)), most, sent, len(evidence.groups))

    def _written(self, evidence: Evidence, ask: Ask, ledger: Ledger) -> Draft:
        if self.ways.fuses:
            return fuse.write(ledger, evidence, ask, fuse.Means(self._model, self.ways.jobs, self.say))
        evidence = numbered.fresh(evidence)
        pieces = self._pieces(evidence, ask)
        if len(pieces) == 1:
            return self._one(evidence, ask, ledger)
        return parts.write(pieces, lambda part, its: self._one(part, its, ledger), ask, self.ways.jobs)

    def _one(self, evidence: Evidence, ask: Ask, ledger: Ledger) -> Draft:
        """One structured call, with less evidence where the endpoint says it is too much."""
        sheet = numbered.sheet(evidence, self._model, 0 if self.ways.evidence_tokens else self.ways.context_tokens // 2)
        room = self._room(evidence, ask, sum(sheet.costs.values()))
        for shrunk in range(_SHRINKS + 1):
            chosen = budget.within(evidence, sheet.costs, room, ask.focus)
            block = numbered.block(evidence, chosen, sheet.lines)
            request = self._request(evidence, ask, block)
            try:
                draft = self._answered(request, ask, ledger)
            except ContextExceeded:
                if shrunk == _SHRINKS or room // 2 < _LEAST:
                    raise
                room = min(room, sum(sheet.costs.values())) // 2
                ledger.note("evidence halved: the endpoint takes no more")
            else:
                left_out = len(evidence.groups) - len(chosen)
                if left_out:
                    ledger.note(
                        f"{left_out} of {len(evidence.groups)} groups of sentences did not fit and were not sent"
                    )
                return draft
        raise AssertionError  # the loop returns or raises

    def _answered(self, request: Request, wanted: Ask, ledger: Ledger) -> Draft:
        answer = ask(ledger, request, lambda value: replies.read(value, wanted.style), self.memory)
        ledger.note(answer.note)
        reading = answer.value
        claims = reading.claims
        if reading.rejected:
            ledger.note(f"{reading.rejected} entries of the reply were no claims")
        if answer.cut:
            claims = (*claims, *self._rest(request, reading, wanted, ledger))
        return Draft(reading.title, tuple(dict.fromkeys(claims)))

    def _rest(self, request: Request, reading: replies.Reading, wanted: Ask, ledger: Ledger) -> tuple[DraftClaim, ...]:
        """The claims that a cut reply lacks, asked for once."""
        whole = [{"section": one.section, "text": one.text, "sentences": one.sentences} for one in reading.claims]
        so_far = json.dumps({"title": reading.title, "claims": whole}, ensure_ascii=False)
        left = wanted.max_words - sum(count_words(one.text) for one in reading.claims)
        if left < 20:
            ledger.note("the reply was cut off after enough was said")
            return ()
        try:
            more = ask(
                ledger,
                prompting.continued(request, so_far, left),
                lambda value: replies.read(value, wanted.style),
                self.memory,
            )
        except (ReplyRejected, ContextExceeded):
            ledger.note("the reply was cut off, and could not be continued")
            return ()
        ledger.note("the reply was cut off, and continued")
        return more.value.claims

    def _repaired(self, evidence: Evidence, wanted: Ask, ledger: Ledger) -> tuple[DraftClaim, ...]:
        """The failed claims as the model writes them now; as they were where it cannot."""
        before = tuple(problem.claim for problem in wanted.problems)
        if self.ways.fuses:
            return before  # a model that needs fusing does not profit from criticism: evidence in its own words is next
        near = _around(evidence, wanted.problems)
        evidence = numbered.fresh(evidence)
        groups = [group for group in evidence.groups if group.id in near]
        block = numbered.block(evidence, groups, numbered.sheet(evidence, self._model).lines)
        request = prompting.repair_request(wanted.problems, wanted, block.text, self._model)
        request = replace(request, schema=prompting.with_schema(wanted.style, block.ids))
        try:
            answer = ask(ledger, request, lambda value: replies.answers(value, wanted.style), self.memory)
        except (ReplyRejected, ContextExceeded) as error:
            ledger.note(f"no repair: {error.message}")
            return before
        new = answer.value[: len(before)]
        padded = (*new, *([None] * (len(before) - len(new))))
        return tuple(after or old for after, old in zip(padded, before, strict=True))

    def _request(self, evidence: Evidence, ask: Ask, block: numbered.Block) -> Request:
        request = prompting.write_request(ask, evidence, block.text, self._model)
        return replace(request, schema=prompting.with_schema(ask.style, block.ids))

    def _room(self, evidence: Evidence, ask: Ask, wanted: int) -> int:
        """Tokens that the lines of evidence may take; `wanted` is what all of them cost."""
        ample = self.ways.context_tokens // 2
        if not self.ways.evidence_tokens and wanted < ample and prompting.reply_tokens(ask.max_words) < ample // 2:
            return ample  # nothing to reckon: much less evidence than context
        empty = self._request(evidence, ask, numbered.block(evidence, (), {}))
        most = int(self.ways.context_tokens * (1 - _MARGIN)) - message_tokens(empty) - empty.max_tokens
        headings = sum(count(numbered.heading(source), self._model) + 2 for source in evidence.sources)
        most -= min(headings, max(0, most) // 4)
        return max(_LEAST, min(most, self.ways.evidence_tokens or most))

    def _pieces(self, evidence: Evidence, ask: Ask) -> list[tuple[Evidence, Ask]]:
        if self.ways.context == "select":
            return [(evidence, ask)]
        costs = numbered.sheet(evidence, self._model).costs
        return parts.pieces(evidence, ask, costs, self._room(evidence, ask, sum(costs.values())))


def _around(evidence: Evidence, problems: tuple[Problem, ...]) -> frozenset[str]:
    """The groups that failed claims cite, those next to them in the text, and for old figures those with the newest."""
    newest = newer(evidence)
    of = {member: group for group in evidence.groups for member in group.members}
    ids = [sentence.id for sentence in evidence.sentences]
    place = {key: at for at, key in enumerate(ids)}
    near: set[str] = set()
    for problem in problems:
        for key in problem.claim.sentences:
            at = place.get(key)
            beside = ids[max(0, at - 2) : at + 3] if at is not None else ()
            for name in (*beside, *newest.get(key, ())[:_NEWEST]):
                near.add(of[name].id)
    return frozenset(near or [group.id for group in evidence.groups[:40]])
