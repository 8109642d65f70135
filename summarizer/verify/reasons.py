"""Why a claim is not borne out, in words: what of it has no support, and the sentence it was compared with.

Says what the checks and the model found; finds nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.model import Finding
from summarizer.verify.wordlists import COURTESY

if TYPE_CHECKING:
    from summarizer.verify.analysis import Words
    from summarizer.verify.reading import Reading

_MOST = 5  # words that are named
_SHOWN = 120  # characters of the compared sentence


def missing(pieces: list[tuple[int, Words]], readings: Sequence[Reading]) -> tuple[tuple[int, int], ...]:
    """Spans of content words that the evidence does not have, or has otherwise; neighbours are joined."""
    spans: list[tuple[int, int]] = []
    for (at, words), reading in zip(pieces, readings, strict=True):
        case = reading.case
        if case is None:
            continue
        wrong = [hit.span for hit in reading.hits if hit.span is not None]
        places = words.spans
        lost = [
            n
            for n, (start, end) in enumerate(places)
            if (words.content[n] and case.level[n] == 0 and words.forms[n] not in COURTESY)
            or any(a < end and start < b for a, b in wrong)
        ]
        last = -2
        for n in lost:
            start, end = places[n]
            if last == n - 1:
                spans[-1] = (spans[-1][0], at + end)
            else:
                spans.append((at + start, at + end))
            last = n
    return tuple(spans)


def unsupported(score: float) -> Finding:
    """What a claim gets that is not borne out, where other findings say why."""
    return Finding("unsupported", "error", None, f"what is cited does not bear this out (score {score:.2f})")


def unexplained(text: str, spans: Sequence[tuple[int, int]], score: float, readings: Sequence[Reading]) -> Finding:
    """The same where nothing else says why: the words without support, or the wording as a whole."""
    message = f"what is cited does not bear this out (score {score:.2f}): {_why(text, spans)}{_nearest(readings)}"
    return Finding("unsupported", "error", None, message)


def weak(text: str, spans: Sequence[tuple[int, int]], score: float, readings: Sequence[Reading]) -> Finding:
    """What a claim gets that is borne out in part."""
    if spans:
        return Finding("weak-support", "warning", None, f"{_why(text, spans)}{_nearest(readings)}")
    message = f"the support is weak (score {score:.2f}): {_why(text, spans)}{_nearest(readings)}"
    return Finding("weak-support", "warning", None, message)


def _why(text: str, spans: Sequence[tuple[int, int]]) -> str:
    words = ", ".join(f"“{text[a:b]}”" for a, b in spans[:_MOST])
    return f"no support for {words}" if words else "the wording as a whole differs"


def _nearest(readings: Sequence[Reading]) -> str:
    """The sentence that the worst of the claim's sentences was compared with."""
    worst = sorted(readings, key=lambda one: one.score) if len(readings) > 1 else readings
    cases = [reading.case for reading in worst if reading.case is not None]
    first = cases[0].first if cases else None
    if first is None:
        return ""
    flat = " ".join(first.text.split())
    return f"; compared with “{flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + '…'}”"
