"""The seeds' brief a day earlier, for what changed since."""

from __future__ import annotations

from dataclasses import replace

from summarizer.model import Brief, Corroboration, Support
from summarizer.render.comparison import Column, Comparison, Score
from tests.render.sample import cite, seeds_brief


def day_before() -> Brief:
    """Four of five sources, one figure and one day other, one fact that goes, two that are still to come."""
    now = seeds_brief()
    texts = now.sources
    claims = list(now.claims)
    first = replace(
        claims[0],
        text="Vladimir Putin has put off a visit to Paris planned for 19 October, after François Hollande said he would "
        "meet him only to talk about Syria.",
        citations=claims[0].citations[:3],
    )
    third = replace(claims[2], text=claims[2].text.replace("bombing of Aleppo", "bombing of Aleppo on 9 October"))
    fifth = replace(
        claims[4],
        text="About 275,000 people live in the besieged east of Aleppo.",
        citations=claims[4].citations[:1],
        support=Support("supported", 0.9),
        corroboration=Corroboration("single-origin", 1, 1),
    )
    gone = replace(
        claims[5],
        id="C6",
        text="Diplomats said Paris was leading discussions on new EU sanctions on Russia over Syria.",
        citations=(cite(texts, 2, "Diplomats said Paris was leading"),),
    )
    kept = (first, claims[1], third, claims[3], fifth, gone)
    return replace(
        now,
        title="Putin puts off Paris visit",
        as_of="2016-10-10",
        claims=kept,
        sections=(replace(now.sections[0], claims=tuple(claim.id for claim in kept)),),
        sources=texts[:4],
        disagreements=now.disagreements[1:],
    )


def comparison() -> Comparison:
    """Two styles that share most facts, each with one of its own, and an engine that failed."""
    old, new = day_before(), seeds_brief()
    scores = lambda *values: tuple(  # noqa: E731
        Score(name, value, "" if value is None else str(value), better)
        for (name, better), value in zip(
            (("coverage", "high"), ("citation F1", "high"), ("words", ""), ("cost, USD", "low")), values, strict=True
        )
    )
    return Comparison(
        "Three ways to brief the Paris visit",
        (
            Column("briefing", new, scores(0.81, 0.97, 131, 0.0026)),
            Column("bullets", replace(old, run=replace(old.run, style="bullets")), scores(0.74, 0.97, 108, 0.0019)),
            Column("wire, small model", None, scores(None, None, None, 0.0), "the endpoint refused the key"),
        ),
    )
