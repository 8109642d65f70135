"""What Markdown and text share: the order of a brief's parts, numbered citations, and the lines about its making.

Produces plain values; how they look is for the two renderers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from summarizer.model import Brief, Citation, Claim, Disagreement, Section, Source, TimelineEntry
from summarizer.styles import languages
from summarizer.text.words import count_words, plural

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def numbering(brief: Brief) -> dict[str, int]:
    """A number for every cited sentence, 1, 2, … in order of first use; keyed by `key(citation)`."""
    numbers: dict[str, int] = {}
    for citation in cited(brief):
        numbers.setdefault(key(citation), len(numbers) + 1)
    return numbers


def cited(brief: Brief) -> Iterable[Citation]:
    """Every citation of the brief, in reading order, repeats included."""
    for _, claims in sections(brief):
        for claim in claims:
            yield from claim.citations
    for item in disagreements(brief):
        for position in item.positions:
            yield from position.citations
    for entry in timeline(brief):
        yield from entry.citations


def sections(brief: Brief) -> list[tuple[Section, tuple[Claim, ...]]]:
    """The sections with their claims; claims that a file's sections forget stand in a last one without a heading."""
    claims = {claim.id: claim for claim in brief.claims}
    found = [(section, tuple(claims[name] for name in section.claims if name in claims)) for section in brief.sections]
    listed = {name for section in brief.sections for name in section.claims}
    rest = tuple(claim for claim in brief.claims if claim.id not in listed)
    return [*found, (Section("", "", tuple(claim.id for claim in rest)), rest)] if rest else found


def disagreements(brief: Brief) -> tuple[Disagreement, ...]:
    """Those to list below the claims: a comparison tells some of them itself, both sides in one section."""
    if brief.run.layout != "contrast":
        return brief.disagreements
    told = [{c.sentence for claim in claims for c in claim.citations} for _, claims in sections(brief)]

    def listed(item: Disagreement) -> bool:
        sides = [{citation.sentence for citation in position.citations} for position in item.positions]
        return any(not any(side.isdisjoint(here) for side in sides) for here in told)

    return tuple(item for item in brief.disagreements if not listed(item))


def timeline(brief: Brief) -> tuple[TimelineEntry, ...]:
    """The entries to list below the claims; none where the claims are themselves a timeline."""
    dated = brief.run.layout == "timeline" and all(claim.date for claim in brief.claims)
    return () if dated else brief.timeline


def when(brief: Brief, claim: Claim) -> str:
    """The day that stands before a claim of a timeline; empty elsewhere."""
    return days(brief)(claim.date) if brief.run.layout == "timeline" and claim.date else ""


def key(citation: Citation) -> str:
    """What makes two citations the same: the sentence and the quoted span."""
    return f"{citation.sentence}:{citation.start}:{citation.end}"


def label(brief: Brief) -> Callable[[str], str]:
    """Gives a heading of the renderers in the language of the brief's other headings."""
    language = _language(brief)
    return lambda text: languages.heading(text, language)


def days(brief: Brief) -> Callable[[str], str]:
    """Gives a day as the brief's readers write it: in words in English, else as ISO, which all read."""
    return day if _language(brief) == "en" else str


def _language(brief: Brief) -> str:
    return languages.spoken(
        (section.heading for section in brief.sections), (source.language for source in brief.sources)
    )


def day(iso: str) -> str:
    """`2016-10-11` as `11 October 2016`, `2016-10` as `October 2016`."""
    parts = iso.split("-")
    month = _MONTHS[int(parts[1]) - 1] if len(parts) > 1 and 1 <= int(parts[1]) <= len(_MONTHS) else ""
    number = str(int(parts[2])) if len(parts) > 2 else ""
    return " ".join(part for part in (number, month, parts[0]) if part)


def summary_line(brief: Brief) -> str:
    """`As of 11 October 2016 · 5 sources, 4 origins · 248 words`."""
    origins = len({source.origin or source.id for source in brief.sources})
    count = sum(count_words(claim.text) for claim in brief.claims)
    parts = [f"As of {days(brief)(brief.as_of)}"] if brief.as_of else []
    parts += [f"{plural(len(brief.sources), 'source')}, {plural(origins, 'origin')}", plural(count, "word")]
    return " · ".join(parts)


def source_line(source: Source) -> str:
    """`Title — Publisher, 11 October 2016 — seeds/a.txt`, what is unknown left out."""
    told = (day if source.language == "en" else str)(source.published) if source.published else None
    byline = ", ".join(part for part in (source.publisher, told) if part)
    return " — ".join(part for part in (source.title, byline, source.url or source.uri) if part)


def making(brief: Brief) -> tuple[str, ...]:
    """One line each on how claims fared, what was changed, and who wrote."""
    labels = Counter[str](claim.support.label for claim in brief.claims)
    actions = Counter[str](revision.action for revision in brief.revisions)
    severities = Counter[str](finding.severity for finding in brief.findings)
    checked = ", ".join(
        f"{labels[label]} {label}" for label in ("supported", "partial", "unsupported") if labels[label]
    )
    lines = [f"{plural(len(brief.claims), 'claim')} checked against what they cite: {checked or 'none'}."]
    if actions:
        order = ("repaired", "recited", "replaced", "dropped")
        lines.append("Changed by verification: " + ", ".join(f"{actions[a]} {a}" for a in order if actions[a]) + ".")
    if severities["error"] or severities["warning"]:
        lines.append(f"Findings: {plural(severities['error'], 'error')}, {plural(severities['warning'], 'warning')}.")
    model = f" ({brief.run.model})" if brief.run.model else ""
    lines.append(
        f"Written by the {brief.run.engine} engine{model}, style {brief.run.style}, version {brief.run.version}."
    )
    return tuple(lines)
