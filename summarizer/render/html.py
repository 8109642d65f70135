"""A brief as one page: what it says on the left, the words it rests on on the right.

The page is one file that asks the network for nothing. It reads in full without JavaScript; the script adds keys,
search, copying and the way from a sentence to the claims that use it. Source texts stand in it once: the JSON inside
points into them (see `html_data`). Decides nothing about content.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from summarizer.model import Brief, Citation, Claim, Sentence, Source
from summarizer.render import layout
from summarizer.text.words import plural

_RTL = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"))
_NOT_LATIN = _RTL | {
    "am", "be", "bg", "bn", "el", "gu", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn",
    "mr", "my", "ne", "or", "pa", "ru", "si", "ta", "te", "th", "uk", "zh",
}  # fmt: skip
_LONG = 200_000  # characters of sources, or a thousandth as many claims, from which a page is drawn in parts
_CORROBORATION = {"corroborated": "corroborated", "single-origin": "single origin", "contested": "contested"}


def html(brief: Brief) -> str:
    """The page as one string; equal briefs give equal pages.

    Text of sources and models is escaped, control, bidi and zero-width characters in it are shown by their code, and
    only http and https addresses become links.
    """
    from summarizer.render.html_data import embedded, risky
    from summarizer.render.html_page import fill

    data = {"data": embedded(brief), "risky": risky()}
    return fill("brief", ("base", "brief"), ("brief", "search", "copy"), context(brief) | data)


def context(brief: Brief) -> dict[str, Any]:
    """What the template shows: the brief's parts, each with its numbered citations."""
    from summarizer.render.html_echoes import echoes

    anchors = anchors_of(brief)
    alike = echoes(brief, frozenset(citation.sentence for _, citation in anchors.values()))
    numbers = layout.numbering(brief)
    languages = {source.id: source.language for source in brief.sources}
    unsaid, label = unsupported_runs(brief), layout.label(brief)
    tongue = layout.language(brief) if label("Words") != "Words" else ""  # of the page's own words, where not English
    notes = _notes(brief)
    return {
        "brief": brief,
        "disagreements": layout.disagreements(brief),
        "timeline": layout.timeline(brief),
        "refs": lambda citations: refs(citations, numbers, anchors),
        "sections": [
            (
                section,
                [
                    _claim(claim, notes, languages, label)
                    | {"runs": unsaid[claim.id], "when": layout.when(brief, claim)}
                    for claim in told
                ],
            )
            for section, told in layout.sections(brief)
        ],
        "sources": [source_view(source, anchors, alike.uncited) for source in brief.sources],
        "like": alike.like,
        "tally": tally(brief),
        "tongue": tongue,
        "counted": _counted(brief, tongue),
        "long": sum(len(source.text) for source in brief.sources) > _LONG or len(brief.claims) * 1000 > _LONG,
        "day": layout.days(brief),
        "label": label,
        "title": layout.title(brief),
        "known": frozenset(claim.id for claim in brief.claims),
    }


def _notes(brief: Brief) -> dict[str, list[Any]]:
    """Findings by claim, those alone that a reader is to mind."""
    notes: dict[str, list[Any]] = {}
    for finding in brief.findings:
        if finding.claim and finding.severity != "info":
            notes.setdefault(finding.claim, []).append(finding)
    return notes


def anchors_of(brief: Brief) -> dict[str, tuple[str, Citation]]:
    """An id for every cited span, `S1.4`; a second span of one sentence gets its offsets: `S1.4~512-600`."""
    found: dict[str, tuple[str, Citation]] = {}
    taken: set[str] = set()
    for citation in layout.cited(brief):
        key = layout.key(citation)
        if key not in found:
            name = citation.sentence
            if name in taken:
                name = f"{citation.sentence}~{citation.start}-{citation.end}"
            taken.add(name)
            found[key] = (name, citation)
    return found


def refs(
    citations: tuple[Citation, ...], numbers: dict[str, int], anchors: dict[str, tuple[str, Citation]]
) -> list[tuple[int, str]]:
    """Number and anchor of every citation, by number, each once."""
    return sorted({(numbers[layout.key(citation)], anchors[layout.key(citation)][0]) for citation in citations})


def source_view(
    source: Source, anchors: dict[str, tuple[str, Citation]], uncited: tuple[Sentence, ...] = ()
) -> dict[str, Any]:
    """A source with its text cut where citations, and sentences that only say the same, start and end."""
    from summarizer.render.html_marks import pieces

    spans = [(c.start, c.end, name) for name, c in anchors.values() if c.source == source.id]
    kin = [(s.start, s.end, s.id) for s in uncited if s.source == source.id]
    return {
        "it": source,
        "lang": source.language if source.language != "und" else "",
        "dir": direction(source.language),
        "link": link(source.url) or link(source.uri),
        "pieces": pieces(source.text, spans + kin, frozenset(name for _, _, name in kin)),
    }


def direction(language_tag: str) -> str:
    """`rtl`, `ltr`, or `auto` where the language is not known."""
    if not language_tag or language_tag == "und":
        return "auto"
    return "rtl" if language_tag.lower() in _RTL or language_tag.lower().split("-")[0] in _RTL else "ltr"


def link(address: str | None) -> str:
    """The address where it is http or https and clean, else nothing: `javascript:` and its like stay text."""
    plain = (address or "").strip()
    if not plain.lower().startswith(("http://", "https://")):
        return ""
    return plain if plain.isprintable() and not any(sign in plain for sign in " \"'<>\\`") else ""


def language(sources: tuple[Source, ...]) -> str:
    """The language all sources share, else nothing."""
    tags = {source.language for source in sources}
    only = tags.pop() if len(tags) == 1 else "und"
    return "" if only == "und" else only


def tally(brief: Brief) -> list[tuple[str, str, int]]:
    """Class, label and count of each support and corroboration label in use, best first."""
    support = Counter(claim.support.label for claim in brief.claims)
    backing = Counter(claim.corroboration.label for claim in brief.claims)
    rows = [(name, label, support[name]) for name, label in layout.SUPPORT.items()]  # type: ignore[index]
    rows += [(name, label, backing[name]) for name, label in _CORROBORATION.items()]  # type: ignore[index]
    return [row for row in rows if row[2]]


def _counted(brief: Brief, tongue: str) -> str:
    """`5 sources, 4 origins`; in other languages each count after its name."""
    sources, origins = len(brief.sources), len({source.origin or source.id for source in brief.sources})
    if not tongue:
        return f"{plural(sources, 'source')}, {plural(origins, 'origin')}"
    label = layout.label(brief)
    return f"{label('Sources')}: {sources}, {label('Origins')}: {origins}"


def _claim(
    claim: Claim, notes: dict[str, list[Any]], languages: dict[str, str], label: Callable[[str], str]
) -> dict[str, Any]:
    said, origins = claim.corroboration.label, claim.corroboration.origins
    english = label("Origins") == "Origins"
    return {
        "it": claim,
        "lang": spoken(claim, languages),
        "support": label(layout.SUPPORT.get(claim.support.label, claim.support.label)),
        "backing": label(said)
        if said == "contested"
        else plural(origins, "origin")
        if english
        else f"{label('Origins')}: {origins}",
        "notes": notes.get(claim.id, []),
    }


def unsupported_runs(brief: Brief) -> dict[str, list[tuple[str, bool]]]:
    """Each claim's text in runs; True for words that what it cites does not bear out.

    Found again by the verifier for claims that are not wholly supported, as a brief's file does not carry it.
    """
    doubted = [claim for claim in brief.claims if claim.support.label != "supported"]
    found = {claim.id: [(claim.text, False)] for claim in brief.claims}
    if not doubted:
        return found
    from summarizer.verify.citations import Index
    from summarizer.verify.report import claim_support

    index = Index(brief.sources)
    for claim in doubted:
        runs: list[tuple[str, bool]] = []
        at = 0
        for start, end in sorted(claim_support(claim, index).missing):
            low, high = max(start, at), min(end, len(claim.text))
            if low < high:
                runs += [(claim.text[at:low], False), (claim.text[low:high], True)]
                at = high
        found[claim.id] = [run for run in (*runs, (claim.text[at:], False)) if run[0]]
    return found


def spoken(claim: Claim, languages: dict[str, str]) -> str:
    """The language all its sources share, where it is not English and the claim's script can be its script."""
    tags = {languages.get(citation.source, "und") for citation in claim.citations}
    tag = tags.pop() if len(tags) == 1 else "und"
    if tag in {"", "en", "und"}:
        return ""
    foreign = any(sign > "\u036f" and sign.isalpha() for sign in claim.text)
    return tag if foreign or tag.split("-")[0] not in _NOT_LATIN else ""
