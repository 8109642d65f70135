"""Numbers, dates, names and quotations of a claim: are they in what it cites?

Precision is the share of a claim's own that its cited sentences have, after normalisation (words and digits,
separators, units, per cent, currencies, dates); claims without any are not scored. Quotations of three words or more
count as kept where the cited sentence has them: quotation marks, dashes and compatibility forms folded, `…` and `[...]`
splitting them into parts in order, and a speaker, where both name one, the same.

After the guardrails of SummaC (Laban et al. 2022).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.evaluation.metrics.tools import cited, mean, plain, source_of
from summarizer.evaluation.values import Item, Score
from summarizer.model import Brief, Claim
from summarizer.text.normalise import Number, compatible, dates, names, numbers, quotes, same
from summarizer.text.words import words

NAMES = ("numbers.precision", "names.precision", "quotes.fidelity")
LEAST_WORDS = 3
_GAP = re.compile(r"\s*(?:…|\.\s?\.\s?\.|\[\s?(?:…|\.\s?\.\s?\.)\s?\])\s*")
_UNKNOWN = "X"


def scores(brief: Brief) -> dict[str, Score]:
    """All metrics of the family."""
    quoted = [item for claim in brief.claims for item in _quotes(brief, claim)]
    return {
        "numbers.precision": mean(
            [_numbers(brief, claim) for claim in brief.claims], "numbers+dates|normalise", "no numbers"
        ),
        "names.precision": mean([_names(brief, claim) for claim in brief.claims], "names|normalise", "no names"),
        "quotes.fidelity": mean(quoted, f"words:{LEAST_WORDS}+|folded|ordered|speaker", "no claim quotes three words"),
    }


def _share(name: str, said: int, lost: Sequence[str], nothing: str) -> Item:
    if not said:
        return Item(name, None, nothing)
    return Item(name, 1 - len(lost) / said, f"not in what is cited: {', '.join(lost)}" if lost else "")


def _numbers(brief: Brief, claim: Claim) -> Item:
    text, language = plain(claim), _language(brief, claim)
    bodies = cited(brief, claim)
    have = [number for body in bodies for number in numbers(body, language)]
    said = {number.key: number for number in numbers(text, language)}
    lost = [number.text for number in said.values() if not any(_same_number(number, other) for other in have)]
    days = {day.value: day.text for day in dates(text, _anchor(brief, claim), language) if day.value}
    known = {day.value for one in claim.citations for day in dates(one.quote, _anchor(brief, claim), language)}
    lost += [written for value, written in days.items() if not any(_same_day(value, other) for other in known)]
    return _share(claim.id, len(said) + len(days), lost, "no numbers")


def _same_number(said: Number, known: Number) -> bool:
    """Equal, or softened by the claim itself (`almost 300`): a source's hedge does not make nine of eight."""
    soft = bool(said.hedge) or said.high is not None or said.kind == "vague"
    return said.key == known.key or (soft and compatible(said, known))


def _language(brief: Brief, claim: Claim) -> str:
    source = source_of(brief, claim)
    return source.language if source else "en"


def _anchor(brief: Brief, claim: Claim) -> str | None:
    source = source_of(brief, claim)
    return (source.published if source else None) or brief.as_of


def _same_day(said: str, known: str) -> bool:
    """Equal as far as both say (`XXXX-10-19`, `2016-10-19`); a claim may say less than its source, never more."""
    if len(said) > len(known) or "W" in said + known:
        return said == known
    return all(one == other or _UNKNOWN in (one, other) for one, other in zip(said, known, strict=False))


def _names(brief: Brief, claim: Claim) -> Item:
    said = {name.key: name.text for name in names(plain(claim), _language(brief, claim)) if name.sure}
    bodies = cited(brief, claim)
    have = {name.key for body in bodies for name in names(body, _language(brief, claim))}
    body = set(words(" ".join(bodies)))
    lost = [
        text
        for key, text in said.items()
        if not any(same(key, other) for other in have) and not set(words(text)) <= body
    ]
    return _share(claim.id, len(said), lost, "no names")


def _quotes(brief: Brief, claim: Claim) -> list[Item]:
    language = _language(brief, claim)
    bodies = cited(brief, claim)
    found = []
    for number, quote in enumerate(quotes(plain(claim), language), start=1):
        if len(words(quote.text)) < LEAST_WORDS:
            continue
        name = f"{claim.id}“{number}”"
        holders = [body for body in bodies if _in_order(quote.text, body)]
        if not holders:
            found.append(Item(name, 0.0, f"no cited sentence says “{quote.text[:80]}”"))
            continue
        speakers = {other.speaker for body in holders for other in quotes(body, language) if other.speaker}
        wrong = quote.speaker and speakers and not any(_one_person(quote.speaker, other) for other in speakers)
        why = f"said by {', '.join(sorted(speakers))}, not {quote.speaker}" if wrong else ""
        found.append(Item(name, float(not wrong), why))
    return found


def _in_order(quote: str, body: str) -> bool:
    """Every part of the quote is in the body, one after another, word for word."""
    have, at = words(body), 0
    for part in _GAP.split(quote):
        run = words(part)
        place = next((i for i in range(at, len(have) - len(run) + 1) if have[i : i + len(run)] == run), None)
        if place is None:
            return False
        at = place + len(run)
    return True


def _one_person(one: str, other: str) -> bool:
    """Names of one person, or words in common (`the spokesman`, `Kremlin spokesman`); pronouns may be anybody."""
    first, second = set(words(one)), set(words(other))
    pronouns = {"he", "she", "they", "it", "who", "i", "we"}
    return (
        bool(first & second) or same(" ".join(words(one)), " ".join(words(other))) or bool((first | second) & pronouns)
    )
