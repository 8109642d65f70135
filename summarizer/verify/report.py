"""The report on a brief: all that its own file can prove or disprove.

Proves the contract's rules on citations (1, 2), on labels (3) and on numbers, dates, names and quotations (5);
rule 4, equal bytes for equal input, takes a second run and is not proved here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.model import Brief, Citation, Claim, Finding, Report, Support
from summarizer.text.words import words
from summarizer.verify import citations
from summarizer.verify.support import Cited, named, support_in

if TYPE_CHECKING:
    from summarizer.verify.judges import Each, Judge


def verify(brief: Brief, judge: Judge | None = None, each: Each | None = None) -> Report:
    """Check every citation and every claim of a brief against the sources it carries.

    Args:
        brief: what is checked.
        judge: a second opinion on every claim that is not copied; see `judges`.
        each: how the judge is asked of many claims; one after another by default.
    """
    index = citations.Index(brief.sources)
    found = list(citations.findings(brief))
    supports = [claim_support(claim, index) for claim in brief.claims]
    if judge is not None:
        from summarizer.verify.judges import Held, in_turn, opinions

        rows = zip(brief.claims, supports, strict=True)
        held = [Held(claim.text, _evidence(claim, index), support) for claim, support in rows]
        supports = opinions(held, judge, each or in_turn)
    support: dict[str, Support] = {}
    for claim, one in zip(brief.claims, supports, strict=True):
        support[claim.id] = named(one, claim.id)
        found.extend(support[claim.id].findings)
        found.extend(_label(claim, support[claim.id]))
        found.extend(_apart(claim, support[claim.id], index))
    found.extend(_repeats(brief))
    return Report(tuple(found), support)


def _good(claim: Claim, index: citations.Index) -> list[Citation]:
    """Those of a claim's citations that hold."""
    return [c for c in claim.citations if _holds(index, c.source, (c.start, c.end), c.quote)]


def _evidence(claim: Claim, index: citations.Index) -> str:
    """What a judge is shown: the cited sentences, then those around them."""
    good = _good(claim, index)
    around = [text for citation in good for text in index.around(citation)]
    return "\n".join(dict.fromkeys([*(citation.quote for citation in good), *around]))


def claim_support(claim: Claim, index: citations.Index) -> Support:
    """Support of a claim in those of its citations that hold."""
    return _support(claim.text, _good(claim, index), index)


def _support(text: str, good: list[Citation], index: citations.Index) -> Support:
    around = [text for citation in good for text in index.around(citation)]
    sources = [index.sources[citation.source] for citation in good]
    days = {source.published for source in sources}
    cited = Cited(
        tuple(citation.quote for citation in good),
        tuple(index.before(citation) for citation in good),
        tuple(around),
        days.pop() if len(days) == 1 else None,
        sources[0].language if sources else "en",
    )
    return support_in(text, cited)


def _apart(claim: Claim, together: Support, index: citations.Index) -> Iterator[Finding]:
    """What each of several cited sources says alone."""
    groups: dict[str, list[Citation]] = {}
    for citation in _good(claim, index):
        groups.setdefault(citation.source, []).append(citation)
    if len(groups) < 2 or together.label != "supported":
        return
    from summarizer.verify.cocited import Alone, findings  # most claims cite one source

    alone = {
        name: Alone(
            _support(claim.text, group, index), tuple((c.sentence, c.quote) for c in group), index.sources[name]
        )
        for name, group in groups.items()
    }
    for finding in findings(claim.text, alone):
        yield replace(finding, claim=claim.id)


def _holds(index: citations.Index, source: str, span: tuple[int, int], quote: str) -> bool:
    known = index.sources.get(source)
    return known is not None and span[0] >= 0 and bool(quote) and known.text[span[0] : span[1]] == quote


def _label(claim: Claim, now: Support) -> Iterator[Finding]:
    if claim.support.label == "supported" and now.label == "unsupported":
        message = "the file calls the claim supported; checked again, it is unsupported"
        yield Finding("label-mismatch", "error", claim.id, message)


def _repeats(brief: Brief) -> Iterator[Finding]:
    seen: dict[tuple[str, ...], str] = {}
    for claim in brief.claims:
        first = seen.setdefault(tuple(words(claim.text)), claim.id)
        if first != claim.id:
            yield Finding("duplicate-claim", "warning", claim.id, f"says the same as {first}")
