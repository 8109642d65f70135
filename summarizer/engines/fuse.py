"""Writing with a small model: the plan is ours, and each call turns one group of sentences into one claim.

The extractive engine plans the brief, so sections, order, length and citations are settled before the model speaks. A
call gets two or three sentences that say the same and answers with one. An answer that is empty, longer than what it
was made from, or no plain sentence is not used, nor is one that was cut where nothing ends or swaps who did what (see
`rewording`). The planned sentence then stays as it stands in its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from summarizer.engines.budget import Estimate
from summarizer.engines.extractive import Extractive
from summarizer.engines.numbered import clean, on_one_line
from summarizer.engines.rewording import reworded
from summarizer.errors import ContextExceeded, ReplyRejected
from summarizer.evidence.addressed import speaks_to_model
from summarizer.evidence.aging import overtaken
from summarizer.llm.chat import Chat, Message, Request
from summarizer.llm.metering import prompt_tokens
from summarizer.llm.parallel import each
from summarizer.model import Ask, Draft, DraftClaim, Evidence
from summarizer.model.value import dataclass
from summarizer.text.words import count_words

_SHOWN = 3  # sentences a call sees
_FEWEST = 6  # words below which a sentence is left as it is
_SYSTEM = "You rewrite news sentences. You answer with one plain sentence and nothing else."
_PREFIX = re.compile(
    r"^(?:(?:sure|okay|certainly|here(?: is|'s))\b[^:\n]{0,80}:|(?:rewritten|one|answer|output)\b[^:\n]{0,30}:)\s*",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Means:
    """Which model, how many calls at once, and where progress goes."""

    model: str
    jobs: int = 4
    say: Callable[[str], None] = lambda _: None


def write(chat: Chat, evidence: Evidence, ask: Ask, means: Means) -> Draft:
    """A draft whose claims are planned here and worded by the model.

    Raises:
        ProviderError: the endpoint cannot be used. Replies that cannot be used leave the planned sentence.
    """
    plan = Extractive().write(evidence, ask)
    said = Said(evidence)
    languages = {source.id: source.language for source in evidence.sources}

    def worded(claim: DraftClaim) -> DraftClaim:
        cited = said(claim)
        request = _request(claim, cited, ask, means.model)
        if request is None:
            return claim
        try:
            reply = chat.complete(request)
        except (ReplyRejected, ContextExceeded):
            return claim
        text = sentence_of(reply.text) if reply.finish in {"stop", "length"} else ""
        text = reworded(text, cited, languages[claim.sentences[0].partition(".")[0]])
        return replace(claim, text=text) if _better(text, claim.text, ask) else claim

    means.say(f"rewriting {len(plan.claims)} sentences with {means.model}")
    claims = each(worded, plan.claims, means.jobs)
    changed = sum(new.text != old.text for new, old in zip(claims, plan.claims, strict=True))
    note = f"fused: {changed} of {len(claims)} claims are the model's words, the others the sources'"
    return Draft(plan.title, tuple(claims), notes=(*plan.notes, note))


def estimate(evidence: Evidence, ask: Ask, model: str) -> Estimate:
    """What `write` would take, without a call."""
    said = Said(evidence)
    claims = Extractive().write(evidence, ask).claims
    requests = [request for claim in claims if (request := _request(claim, said(claim), ask, model)) is not None]
    return Estimate(
        len(requests),
        sum(map(prompt_tokens, requests)),
        sum(request.max_tokens for request in requests),
        len(claims),
        len(evidence.groups),
    )


def sentence_of(text: str) -> str:
    """The first sentence of a reply, without what models say before it and the quotation marks around it."""
    spoken = text.rsplit("</think>", 1)[-1].strip()[:2_000]
    first = next((part for part in map(on_one_line, spoken.split("\n")) if part and not part.endswith(":")), "")
    first = _PREFIX.sub("", first.lstrip("-*• ")).strip()
    if len(first) > 1 and first[0] in "\"“'" and first[-1] in "\"”'" and not any(c in first[1:-1] for c in '"“”'):
        first = first[1:-1].strip()
    ends = [match.end() for match in _END.finditer(first)]
    # The last end within the reply: abbreviations make earlier ones unsure, and a cut reply has none after it.
    return first[: ends[-1]] if ends else ""


class Said:
    """What a call shows of a planned claim: its sentences, without what later reports have made old.

    A sentence out of which the plan has cut an old toll is shown as the plan has it.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._by_id = evidence.by_id()
        self._tolls = overtaken(evidence)
        self._old = evidence.old

    def __call__(self, claim: DraftClaim) -> list[str]:
        """The sentences, the claim's own one first."""
        first, *others = claim.sentences
        known = [key for key in others if key in self._by_id and key not in self._old and key not in self._tolls]
        own = claim.text if first in self._tolls else self._by_id[first].text
        return [own, *(self._by_id[key].text for key in known)][:_SHOWN]


def _request(claim: DraftClaim, cited: Sequence[str], ask: Ask, model: str) -> Request | None:
    shown = list(dict.fromkeys(map(clean, cited)))
    if not shown or count_words(claim.text) < _FEWEST:
        return None
    limit = f"{ask.style.claim_chars} characters" if ask.style.claim_chars else f"{count_words(claim.text)} words"
    what = "Merge these sentences into one sentence" if len(shown) > 1 else "Rewrite this sentence, shorter"
    task = f"{what} of at most {limit}. Keep all names and numbers. Use only what is there.\n\n"
    user = task + "\n".join(f"- {text}" if len(shown) > 1 else text for text in shown)
    most = 24 + 4 * count_words(claim.text)
    return Request(model, (Message("system", _SYSTEM), Message("user", user)), "text", "", most, 0.0, ask.seed)


def _better(new: str, old: str, ask: Ask) -> bool:
    """True for an answer that can stand in a brief: not longer than planned, not a stub, not an order."""
    if (
        not new
        or "\ufffd" in new
        or speaks_to_model(new)
        or (ask.style.claim_chars and len(new) > ask.style.claim_chars)
    ):
        return False
    return max(4, count_words(old) // 3) <= count_words(new) <= count_words(old)
