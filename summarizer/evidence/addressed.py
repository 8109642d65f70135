"""Sentences that speak to a language model instead of a reader: orders to ignore instructions, chat templates, roles.

No brief should repeat them and no model should read them, whichever engine writes. Told by what such texts have in
common in many languages; a report that somebody ignored instructions is not one of them. Does not judge whether a
sentence is true, and cannot know every way to say it: models are told besides that sources are data.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from summarizer.evidence import addressed_words as its
from summarizer.model import Evidence, Removed, Sentence, Source
from summarizer.model.value import dataclass

REASON = "addresses-model"
"""Code of a removed span that holds such a sentence."""

_LONGEST = 4_000  # characters of one sentence that are looked at
_NEAR = 90  # characters between `ignore` and what is to be ignored
_FOLLOWING = 3  # sentences after one that speaks to a model which may belong to it
_CALLED = r"(?:attention|dear|note to|message to|notice to|instructions? (?:for|to)|hey|hello)"
_HEY = tuple(f"{mark}hey" for mark in " \"'“‘«([{<>*#_-–—:.!/|¡")  # `they` is in every text
_WEAK = re.compile(
    r"^\W{0,3}(?:instead|just|only|simply|please|then|now|also|do not|don't|never|always|you|your|write|say|print"
    r"|output|reply|respond|answer|repeat|reveal|include|add|mention|state|claim|translate|send)\b|\bsystem prompt\b"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A pattern of lower-case lines, and strings of which each match holds one: they are looked for first."""

    hints: tuple[str, ...]
    pattern: str
    ignoring: its.Ignoring | None = None
    latin: bool = True


_SIGNS = (
    *(_Sign(row.hints, row.verb, row, row.latin) for row in its.IGNORING),
    _Sign(  # chat templates and roles
        ("<|", "inst]", "sys]", "sys>>", "_of_turn>", "system>", "<system", "##", "system]", "system:", "assistant:",
         "assistant]"),
        r"<\|[a-z_]{2,24}\|>|\[/?(?:inst|sys|system)\]|<</?sys>>|<(?:start|end)_of_turn>"
        r"|</?system(?:[-_ ][a-z]{1,16})?>|#{2,4} ?(?:system|instructions?|human|assistant)\b(?! of)"
        r"|^\W{0,3}(?:system|assistant)\]?:",
    ),
    _Sign(  # you are an assistant
        tuple(its.YOU_ARE.split("|")),
        rf"\b(?:{its.YOU_ARE}) (?:(?:{its.NOW}) )?{its.A_MODEL}{its.AFTER_A_MODEL}",
    ),
    _Sign(its.ELSEWHERE_HINTS, its.ELSEWHERE, None, latin=False),
    _Sign(  # dear language model
        ("attention", "dear", "note to", "message to", "notice to", "instruction", "hello", *_HEY),
        rf"^\W{{0,3}}{_CALLED} {its.A_MODEL}(?: (?:reading|summari[sz]ing|processing)\b|\s?[:,!.—–-])",
    ),
    _Sign(
        ("reading th", "processing th", "summarizing th", "summarising th"),
        rf"\b{its.A_MODEL} (?:(?:is|are) )?(?:reading|processing|summari[sz]ing) (?:this|the above)\b",
    ),
    _Sign(
        ("summari",),
        r"\b(?:when|while|if|before|after) (?:you(?:'re| are)? )?summari[sz]\w{1,4} (?:this|the above|these)\b",
    ),
    _Sign(
        ("summary", "response", "reply", "output", "answer"),
        r"^\W{0,3}(?:please |now |also |and )?(?:include|insert|add|mention|append|start|begin|end|write|put|repeat"
        r"|print|output|say|state)\b.{0,120}\b(?:your|the|any) (?:summary|response|reply|output|answer)\b",
    ),
    _Sign(
        ("ai model", "language model"),
        r"\b(?:ai|language) models? (?:must|should|shall|will now) (?:answer|reply|respond|output|write|say|print) "
        r"(?:only|with|in)\b",
    ),
)  # fmt: skip


@lru_cache(maxsize=512)
def speaks_to_model(text: str) -> bool:
    """True for a sentence that addresses a language model. Reads the first characters of very long ones alone."""
    return _shows(text, _SIGNS)


def aside(sentences: Iterable[Sentence], sources: Iterable[Source]) -> Iterator[Removed]:
    """The sentences that speak to a model, and those right after them that go on doing so, as removed spans."""
    texts = {source.id: _seen(source.text).lower().replace("\n", " ") for source in sources}
    together = "\0".join(texts.values())
    some = _held(together, _hints(latin=_is_latin(together)))
    if not some:
        return  # nearly always where sources are few, and one look at all is quicker than one at each
    hinted = {name: _hinted(text, _SIGNS, some) for name, text in texts.items()}
    left, before = 0, ""
    for sentence in sentences:
        signs = hinted[sentence.source]
        if not signs:
            continue
        left = left if sentence.source == before else 0
        before = sentence.source
        if _shows(sentence.text, signs):
            left = _FOLLOWING
        elif left and _WEAK.search(_plain(sentence.text[:_LONGEST])):
            left -= 1
        else:
            left = 0
            continue
        yield Removed(sentence.source, sentence.start, sentence.end, sentence.text, REASON)


def headlines(sources: Iterable[Source]) -> tuple[str, ...]:
    """Titles of the sources, those left out that speak to a model."""
    return tuple(source.title for source in sources if source.title and not speaks_to_model(source.title))


def notes(evidence: Evidence) -> tuple[str, ...]:
    """One line that says what was set aside, and where; none where nothing was."""
    counts = Counter(span.source for span in evidence.removed if span.reason == REASON)
    if not counts:
        return ()
    where = ", ".join(f"{count} in {source}" for source, count in counts.items())
    return (f"sentences that address a language model were set aside: {where}",)


def _plain(text: str) -> str:
    """Lower case on one line, without what cannot be seen."""
    return " ".join(_seen(text).lower().split())


def _seen(text: str) -> str:
    if text.isascii():
        return text
    # Not by a pattern: so wide a class of characters takes milliseconds to compile.
    unseen = [char for char in set(text) if unicodedata.category(char) == "Cf"]
    return text.translate(dict.fromkeys(map(ord, unseen))) if unseen else text


def _is_latin(text: str) -> bool:
    """Whether no character belongs to another script than those that Europe's west writes in."""
    return text.isascii() or not any(
        "\u0370" <= char <= "\u1dff" or "\u2e80" <= char <= "\ud7ff" or "\uf900" <= char <= "\ufdff"
        for char in set(text)
    )


def _hinted(text: str, signs: Sequence[_Sign], hints: Iterable[str]) -> tuple[_Sign, ...]:
    """The signs that a text may show by those of the hints that it holds: much quicker than to look for them."""
    held = _held(text, hints)
    if not held:
        return ()
    latin = _is_latin(text)
    return tuple([sign for sign in signs if (sign.latin or not latin) and not held.isdisjoint(sign.hints)])


def _held(text: str, hints: Iterable[str]) -> frozenset[str]:
    text = f" {text}"
    return frozenset([hint for hint in hints if hint in text])


@lru_cache(maxsize=2)
def _hints(*, latin: bool) -> tuple[str, ...]:
    """The hints of all signs that a text may show, each once."""
    return tuple(dict.fromkeys(hint for sign in _SIGNS if sign.latin or not latin for hint in sign.hints))


def _shows(text: str, signs: Sequence[_Sign]) -> bool:
    line = _plain(text[: 2 * _LONGEST])[:_LONGEST]
    hints = _hints(latin=_is_latin(line)) if signs is _SIGNS else [hint for sign in signs for hint in sign.hints]
    return any(_found(sign, line) for sign in _hinted(line, signs, hints))


def _found(sign: _Sign, line: str) -> bool:
    row = sign.ignoring
    if row is None:
        return re.search(sign.pattern, line) is not None
    for found in _compiled(row).finditer(line):
        near = line[max(0, found.start() - (_NEAR if row.free else 0)) : found.end() + _NEAR]
        if re.search(row.what, near) and re.search(row.which, near):
            return True
    return False


@lru_cache(maxsize=len(its.IGNORING))
def _compiled(row: its.Ignoring) -> re.Pattern[str]:
    return re.compile(row.verb if row.free else rf"(?:^|[^\w\s'’]\s{{0,2}}|\b(?:{its.PLEASE})\s)(?:{row.verb})")
