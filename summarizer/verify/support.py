"""How well a claim is borne out by the sentences it cites.

`check` holds a claim against whole texts, `support_of` against cited sentences and what stands around them. The label
follows from the score and from findings of severity error. Does not look for the evidence among other sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.model import Finding, Support, SupportLabel
from summarizer.text import segment
from summarizer.text.words import words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NOTE = re.compile(r"\s?\[\d[^\[\]]{0,40}\]")  # a resolved date: "on Tuesday [11 October]"
_COMMON = frozenset(
    words(
        "a an and are as at be been but by for from had has have he her his in is it its not of on or she that the"
        " their they this to was were which who will with said says",
    ),
)


def check(text: str, texts: Sequence[str]) -> Support:
    """Support of one claim in whole texts: sentences are found in them first.

    Args:
        text: the claim, one sentence or a few.
        texts: what it should rest on, of any length.
    """
    parts = tuple(body[start:end] for body in texts for start, end in segment.spans(body))
    return support_of(text, parts)


def support_of(claim: str, cited: Sequence[str], context: Sequence[str] = ()) -> Support:
    """Support of a claim in the sentences it cites; `context` are sentences near them, worth less.

    Returns:
        score 0..1, the label, the findings (their `claim` is None) and the spans of the claim without support.
    """
    plain = _NOTE.sub(lambda match: " " * len(match.group()), claim)
    near, far = set(words(" ".join(cited))), set(words(" ".join(context)))
    need = [word for word in words(plain) if word not in _COMMON]
    if not need or not near:
        return Support("unsupported", 0.0, {"coverage": 0.0}, (_unsupported(0.0),))
    coverage = sum(1.0 if word in near else 0.3 if word in far else 0.0 for word in need) / len(need)
    known = {_digits(match) for part in (*cited, *context) for match in _NUMBER.findall(part)}
    lost = [match for match in _NUMBER.findall(plain) if _digits(match) not in known]
    found = [Finding("number-not-in-source", "error", None, f"{number} is not in what is cited") for number in lost]
    score = coverage * (0.4 if lost else 1.0)
    label: SupportLabel = "supported" if score >= 0.7 and not lost else "partial" if score >= 0.4 else "unsupported"
    if label == "unsupported":
        found.append(_unsupported(score))
    return Support(label, score, {"coverage": coverage}, tuple(found))


def _digits(number: str) -> str:
    return number.replace(",", "").rstrip(".")


def _unsupported(score: float) -> Finding:
    return Finding("unsupported", "error", None, f"what is cited does not bear this out (score {score:.2f})")
