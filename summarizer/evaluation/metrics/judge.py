"""A model as judge: its grades of claims, how often its reply could not be read, and a second judge's agreement.

Grades of 1 to 5 become 0 to 1. A reply that is no JSON, or leaves a claim out, is counted and not guessed at. Agreement
is Krippendorff's α over the claims of a brief. Replies are kept by whoever hands in the chat; the prompt's hash is in
the signature. Judges are optional: a metric that a model computes is no yardstick by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from summarizer.errors import ProviderError
from summarizer.evaluation.metrics.tools import JUDGE_NAMES, cited, mean, plain
from summarizer.evaluation.statistics import alpha
from summarizer.evaluation.values import Item, Score
from summarizer.llm import Chat, Message, Request
from summarizer.llm.faults import Fault
from summarizer.llm.jsontext import find
from summarizer.model import Brief
from summarizer.model.value import dataclass

NAMES = JUDGE_NAMES
LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True, slots=True)
class Judge:
    """A model that grades, and the chat that reaches it."""

    chat: Chat
    model: str


@dataclass(frozen=True, slots=True)
class Bench:
    """The prompt (with `{brief}` in it), the first judge, and a second one where agreement is wanted."""

    prompt: str
    first: Judge
    second: Judge | None = None

    @property
    def signature(self) -> str:
        """Models and prompt."""
        models = "+".join(one.model for one in (self.first, self.second) if one)
        return f"judge:{models}|prompt:{sha256(self.prompt.encode()).hexdigest()[:12]}"

    def scores(self, brief: Brief) -> dict[str, Score]:
        """All metrics of the family."""
        sign = self.signature
        if not brief.claims:
            return {name: Score(None, 0, sign, why="no claims") for name in NAMES}
        judges = [one for one in (self.first, self.second) if one]
        read = [_grades(judge, self.prompt, brief) for judge in judges]
        unread = [Item(judge.model, float(not got), why) for judge, (got, why) in zip(judges, read, strict=True)]
        first, why = read[0]
        items = [Item(claim.id, _share(first.get(claim.id)), "" if first else why) for claim in brief.claims]
        return {
            "judge.grade": mean(items, sign, why),
            "judge.alpha": _agreement(brief, [got for got, _ in read], sign),
            "judge.unparsed": mean(unread, sign),
        }


def _share(grade: int | None) -> float | None:
    return None if grade is None else (grade - LOWEST) / (HIGHEST - LOWEST)


def _agreement(brief: Brief, read: list[Mapping[str, int]], sign: str) -> Score:
    if len(read) < 2:
        return Score(None, 0, sign, why="no second judge")
    columns = [[_share(got.get(claim.id)) for claim in brief.claims] for got in read]
    value = alpha(columns[0], columns[1])
    n = sum(a is not None and b is not None for a, b in zip(*columns, strict=True))
    return Score(value, n if value is not None else 0, sign, why="" if value is not None else "too few or all alike")


def _grades(judge: Judge, prompt: str, brief: Brief) -> tuple[Mapping[str, int], str]:
    """Grades by claim, and why there are none."""
    asked = prompt.replace("{brief}", _shown(brief)).replace("{{", "{").replace("}}", "}")
    try:
        reply = judge.chat.complete(Request(judge.model, (Message("user", asked),), max_tokens=1_024))
    except ProviderError as error:
        return {}, f"the judge failed: {error.message}"
    except Fault as error:
        return {}, f"the judge failed: {error}"
    found = find(reply.text)
    value = found.value if found else None
    wanted = [claim.id for claim in brief.claims]
    if not isinstance(value, dict) or any(not _grade(value.get(name)) for name in wanted):
        return {}, "the judge's reply could not be read"
    return {name: value[name] for name in wanted}, ""


def _grade(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and LOWEST <= value <= HIGHEST


def _shown(brief: Brief) -> str:
    """Claims with what they cite, one line each; braces doubled, as the prompt's are."""
    lines = []
    for claim in brief.claims:
        lines.append(f"{claim.id}: {' '.join(plain(claim).split())}")
        lines += [f"    cites: {' '.join(quote.split())}" for quote in cited(brief, claim)]
    return "\n".join(lines).replace("{", "{{").replace("}", "}}")
