"""What Markdown and text share: the order of a brief's parts, numbered citations, and the lines about its making.

Produces plain values; how they look is for the two renderers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from summarizer.model import Brief, Citation, Claim, Disagreement, Section, Source, TimelineEntry
from summarizer.styles import languages
from summarizer.text.words import count_words, plural
from summarizer.verify.title import UNTITLED

SUPPORT = {"supported": "supported", "partial": "partly supported", "unsupported": "not supported"}
"""How the labels of support read."""


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
    """Gives a heading or word of the renderers in the language of the brief's other headings."""
    code = language(brief)
    return lambda text: languages.word(text, code)


def days(brief: Brief) -> Callable[[str], str]:
    """Gives a day in words, as the brief's readers write it; as ISO in a language we have no months of."""
    code = language(brief)
    return lambda iso: languages.day(iso, code)


def language(brief: Brief) -> str:
    """The language of the brief's headings, as a code."""
    return languages.spoken(
        (section.heading for section in brief.sections), (source.language for source in brief.sources)
    )


def title(brief: Brief) -> str:
    """The brief's title; where it has none of its own, the word for a brief."""
    return label(brief)(brief.title) if brief.title == UNTITLED else brief.title


def summary_line(brief: Brief) -> str:
    """`As of 11 October 2016 · 5 sources, 4 origins · 248 words`; in other languages every count after its name."""
    origins = len({source.origin or source.id for source in brief.sources})
    count = sum(count_words(claim.text) for claim in brief.claims)
    told, code = label(brief), language(brief)
    parts = [f"{told('As of')} {days(brief)(brief.as_of)}"] if brief.as_of else []
    if code == "en":
        parts += [f"{plural(len(brief.sources), 'source')}, {plural(origins, 'origin')}", plural(count, "word")]
    else:
        numbers = (("Sources", len(brief.sources)), ("Origins", origins), ("Words", count))
        parts += [f"{told(name)}: {number}" for name, number in numbers]
    return " · ".join(parts)


def source_line(source: Source, day: Callable[[str], str] = languages.day) -> str:
    """`Title — Publisher, 11 October 2016 — seeds/a.txt`, what is unknown left out."""
    told = day(source.published) if source.published else None
    byline = ", ".join(part for part in (source.publisher, told) if part)
    return " — ".join(part for part in (source.title, byline, source.url or source.uri) if part)


def making(brief: Brief) -> tuple[str, ...]:
    """One line each on how claims fared, what was changed, and who wrote."""
    labels = Counter[str](claim.support.label for claim in brief.claims)
    actions = Counter[str](revision.action for revision in brief.revisions)
    severities = Counter[str](finding.severity for finding in brief.findings)
    order = ("repaired", "recited", "replaced", "dropped")
    if language(brief) != "en":
        return _counted(brief, labels, [(action, actions[action]) for action in order if actions[action]], severities)
    checked = ", ".join(
        f"{labels[label]} {label}" for label in ("supported", "partial", "unsupported") if labels[label]
    )
    lines = [f"{plural(len(brief.claims), 'claim')} checked against what they cite: {checked or 'none'}."]
    if actions:
        lines.append("Changed by verification: " + ", ".join(f"{actions[a]} {a}" for a in order if actions[a]) + ".")
    if severities["error"] or severities["warning"]:
        lines.append(f"Findings: {plural(severities['error'], 'error')}, {plural(severities['warning'], 'warning')}.")
    model = f" ({brief.run.model})" if brief.run.model else ""
    lines.append(
        f"Written by the {brief.run.engine} engine{model}, style {brief.run.style}, version {brief.run.version}."
    )
    return tuple(lines)


def _counted(
    brief: Brief, labels: Counter[str], actions: list[tuple[str, int]], severities: Counter[str]
) -> tuple[str, ...]:
    """The same in any language: names and numbers, so that no word has to agree with a count."""
    told = label(brief)

    def listed(counts: Iterable[tuple[str, int]]) -> str:
        return ", ".join(f"{told(name)}: {count}" for name, count in counts if count)

    named = ((SUPPORT[name], labels[name]) for name in SUPPORT)
    checked = listed(named)
    lines = [
        f"{told('Claims checked against what they cite')}: {len(brief.claims)}" + (f" ({checked})" * bool(checked))
    ]
    if actions:
        lines.append(f"{told('Changed by verification')}: {listed(actions)}")
    if severities["error"] or severities["warning"]:
        found = listed((("errors", severities["error"]), ("warnings", severities["warning"])))
        lines.append(f"{told('Findings')}: {found}")
    run = brief.run
    made = (("Engine", run.engine), ("Model", run.model), ("Style", run.style), ("Version", run.version))
    return (*lines, " · ".join(f"{told(name)}: {value}" for name, value in made if value))
