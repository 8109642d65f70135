"""A `Brief` as the JSON document of `brief.schema.json`, and back.

Shapes only: nothing is validated here, so `decode` wants a document that the schema has accepted.
"""

from __future__ import annotations

from typing import Any

from summarizer.model import (
    Brief,
    Citation,
    Claim,
    Corroboration,
    Disagreement,
    Finding,
    Position,
    Revision,
    Run,
    Section,
    Source,
    Support,
    TimelineEntry,
    Tokens,
)

SCHEMA_VERSION = "1.0"
Json = dict[str, Any]


def encode(brief: Brief) -> Json:
    """The document, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "title": brief.title,
        "as_of": brief.as_of,
        "sections": [{"id": s.id, "heading": s.heading, "claims": list(s.claims)} for s in brief.sections],
        "claims": [_claim(claim) for claim in brief.claims],
        "disagreements": [_disagreement(item) for item in brief.disagreements],
        "timeline": [{"date": e.date, "text": e.text, "citations": _citations(e.citations)} for e in brief.timeline],
        "sources": [_source(source) for source in brief.sources],
        "findings": [_fields(finding, "code severity claim message") for finding in brief.findings],
        "revisions": [_fields(revision, "claim action before after why") for revision in brief.revisions],
        "run": _run(brief.run),
    }


def _fields(value: object, names: str) -> Json:
    return {name: getattr(value, name) for name in names.split()}


def _citations(citations: tuple[Citation, ...]) -> list[Json]:
    return [_fields(citation, "source sentence start end quote") for citation in citations]


def _claim(claim: Claim) -> Json:
    return {
        **_fields(claim, "id section text date"),
        "citations": _citations(claim.citations),
        "support": {
            "label": claim.support.label,
            "score": round(claim.support.score, 4),
            "checks": dict(claim.support.checks),
        },
        "corroboration": _fields(claim.corroboration, "label sources origins"),
    }


def _disagreement(item: Disagreement) -> Json:
    positions = [{"text": p.text, "citations": _citations(p.citations)} for p in item.positions]
    return {"topic": item.topic, "kind": item.kind, "positions": positions}


def _source(source: Source) -> Json:
    head = _fields(source, "id title publisher published author url language uri sha256 origin")
    return {**head, "notes": list(source.notes), "text": source.text}


def _run(run: Run) -> Json:
    return {
        **_fields(run, "engine model style prompt_sha256 version"),
        "tokens": _fields(run.tokens, "prompt completion counter"),
        **_fields(run, "cost_usd seconds seed layout"),
        "notes": list(run.notes),
    }


def decode(document: Json) -> Brief:
    """The brief; what a document does not carry (removed spans, a support's findings) stays empty."""
    return Brief(
        title=document["title"],
        as_of=document["as_of"],
        sections=tuple(Section(s["id"], s["heading"], tuple(s["claims"])) for s in document["sections"]),
        claims=tuple(_read_claim(claim) for claim in document["claims"]),
        disagreements=tuple(_read_disagreement(item) for item in document["disagreements"]),
        timeline=tuple(TimelineEntry(e["date"], e["text"], _read_citations(e)) for e in document["timeline"]),
        sources=tuple(Source(**{**s, "notes": tuple(s.get("notes", ()))}) for s in document["sources"]),
        findings=tuple(Finding(**finding) for finding in document["findings"]),
        revisions=tuple(Revision(**revision) for revision in document["revisions"]),
        run=_read_run(document["run"]),
    )


def _read_citations(item: Json) -> tuple[Citation, ...]:
    return tuple(Citation(**citation) for citation in item["citations"])


def _read_claim(claim: Json) -> Claim:
    return Claim(
        id=claim["id"],
        section=claim["section"],
        text=claim["text"],
        date=claim["date"],
        citations=_read_citations(claim),
        support=Support(**claim["support"]),
        corroboration=Corroboration(**claim["corroboration"]),
    )


def _read_disagreement(item: Json) -> Disagreement:
    positions = tuple(Position(p["text"], _read_citations(p)) for p in item["positions"])
    return Disagreement(item["topic"], item["kind"], positions)


def _read_run(run: Json) -> Run:
    return Run(**{**run, "tokens": Tokens(**run["tokens"]), "notes": tuple(run.get("notes", ()))})
