"""A brief of the seeds made by hand, with everything a page can show, and one whose every text is hostile."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

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
from summarizer.text.segment import spans

SEEDS = Path(__file__).parents[2] / "seeds"
_HEADS = (
    ("Putin cancels France visit amid tension over Syria crimes", None, None, None, "O1"),
    (
        "Vladimir Putin cancels Paris visit amid Syria row",
        "The Guardian",
        "2016-10-11",
        "https://www.theguardian.com/world/2016/oct/11/vladimir-putin-declines-french-offer-of-syria-only-talks-in-paris",
        "O2",
    ),
    ("Putin postpones Paris visit after diplomatic row over Syria", "France 24", "2016-10-11", None, "O3"),
    ("Putin calls off Paris visit over Syria war crimes row", "Mediapart", None, None, "O4"),
    ("Putin pulls out of Paris trip as France turns up heat over Syria", "Middle East Eye", "2016-10-11", None, "O3"),
)


def sources() -> tuple[Source, ...]:
    found = []
    for number, (path, head) in enumerate(zip(sorted(SEEDS.glob("*.txt")), _HEADS, strict=True), start=1):
        data = path.read_bytes()
        title, publisher, published, url, origin = head
        sha = hashlib.sha256(data).hexdigest()
        found.append(
            Source(
                f"S{number}",
                data.decode(),
                f"seeds/{path.name}",
                sha,
                title,
                publisher,
                published,
                None,
                url,
                "en",
                origin,
            )
        )
    return tuple(found)


def cite(texts: tuple[Source, ...], number: int, words: str) -> Citation:
    """The sentence of source `number` that holds `words`."""
    source = texts[number - 1]
    at = source.text.index(words)
    for index, (start, end) in enumerate(spans(source.text, source.language), start=1):
        if start <= at < end:
            return Citation(source.id, f"{source.id}.{index}", start, end, source.text[start:end])
    raise ValueError(words)


def seeds_brief() -> Brief:
    texts = sources()

    def c(number: int, words: str) -> Citation:
        return cite(texts, number, words)

    def claim(name: str, section: str, text: str, citations: tuple[Citation, ...], **more: object) -> Claim:
        origins = len({texts[int(item.source[1:]) - 1].origin for item in citations})
        label = "corroborated" if origins > 1 else "single-origin"
        values: dict[str, object] = {
            "date": None,
            "support": Support("supported", 0.94, {"overlap": 0.94, "numbers": True}),
            "corroboration": Corroboration(label, len({item.source for item in citations}), origins),
        }
        return Claim(name, section, text, citations=citations, **(values | more))  # type: ignore[arg-type]

    claims = (
        claim(
            "C1",
            "lede",
            "Vladimir Putin has called off a visit to Paris planned for 19 October, after François Hollande said he "
            "would meet him only to talk about Syria.",
            (
                c(1, "has canceled a visit to Paris"),
                c(2, "Vladimir Putin will not visit Paris"),
                c(3, "has postponed a planned visit"),
                c(5, "on Tuesday cancelled a long-planned trip"),
            ),
            date="2016-10-11",
        ),
        claim(
            "C2",
            "lede",
            "“The president made the decision to cancel his visit,” Kremlin spokesman Dmitry Peskov said on Tuesday.",
            (c(1, "The president made the decision"), c(4, "has made a decision to cancel this visit")),
            date="2016-10-11",
        ),
        claim(
            "C3",
            "background",
            "Russia vetoed a French-drafted United Nations Security Council resolution that would have stopped the "
            "bombing of Aleppo.",
            (c(1, "vetoed a French-drafted"), c(3, "Russia then vetoed"), c(5, "came after Russia vetoed")),
            date="2016-10-08",
        ),
        claim(
            "C4",
            "background",
            "Putin had been due to open a Russian Orthodox cathedral and visit a Russian art exhibition.",
            (c(1, "had been scheduled to inaugurate"), c(5, "had been due to open a new")),
        ),
        claim(
            "C5",
            "background",
            "Between 250,000 and 275,000 people live in the besieged east of Aleppo.",
            (c(1, "about 275,000 people"), c(5, "which has 250,000 inhabitants")),
            support=Support("partial", 0.71, {"overlap": 0.5}),
            corroboration=Corroboration("contested", 2, 2),
        ),
        claim(
            "C6",
            "reactions",
            "Air strikes have claimed almost 300 lives since 22 September, at least 53 of them children, according to "
            "the Syrian Observatory for Human Rights.",
            (c(5, "According to the Syrian Observatory"),),
        ),
        claim(
            "C7",
            "reactions",
            "France said it would ask the International Criminal Court to investigate war crimes in Aleppo.",
            (c(3, "would ask the International Criminal Court"), c(5, "working with prosecutors")),
        ),
    )
    return Brief(
        title="Putin calls off Paris visit as France presses Russia over Aleppo",
        as_of="2016-10-11",
        sections=(
            Section("lede", "", ("C1", "C2")),
            Section("background", "Background", ("C3", "C4", "C5")),
            Section("reactions", "Reactions", ("C6", "C7")),
        ),
        claims=claims,
        disagreements=(
            Disagreement(
                "people in eastern Aleppo",
                "number",
                (
                    Position("About 275,000 people are trapped.", (c(1, "about 275,000 people"),)),
                    Position("The east has 250,000 inhabitants.", (c(5, "which has 250,000 inhabitants"),)),
                ),
            ),
            Disagreement(
                "why the visit was called off",
                "cause",
                (
                    Position(
                        "The cultural events had dropped out of the programme, the Kremlin says.",
                        (c(2, "these events dropped out"), c(4, "fell out of the program")),
                    ),
                    Position(
                        "Putin did not want a meeting dedicated to Syria, France says.",
                        (c(4, "did not agree with Hollande's request"),),
                    ),
                ),
            ),
        ),
        timeline=(
            TimelineEntry("2016-09-22", "The offensive on eastern Aleppo begins.", (c(1, "on September 22"),)),
            TimelineEntry("2016-10-08", "Russia vetoes the French resolution.", (c(5, "came after Russia vetoed"),)),
            TimelineEntry("2016-10-11", "The Kremlin calls the visit off.", (c(1, "The president made the decision"),)),
        ),
        sources=texts,
        findings=(
            Finding("number-not-in-source", "warning", "C5", "“between” joins two figures that no source gives together"),
            Finding("single-origin", "info", "C6", "only Middle East Eye, with AFP, reports this"),
            Finding("source-undated", "info", None, "S1 and S4 carry no date"),
        ),
        revisions=(
            Revision(
                "C6",
                "replaced",
                "Air strikes have killed 300 people, among them 35 children.",
                "Air strikes have claimed almost 300 lives since 22 September, at least 53 of them children.",
                "35 is in none of the cited sentences",
            ),
            Revision("D9", "dropped", "Russia regrets the row.", "", "nothing in the sources bears it out"),
        ),
        run=Run(
            "openai", "gpt-5-mini", "briefing", "9f" * 32, "0.1.0", Tokens(6213, 512, "endpoint"), 0.0026, 3.21, 0,
            notes=("replies by json_schema",),
        ),
    )  # fmt: skip


HOSTILE = (
    "<script>globalThis.canary=1</script>",
    "</script><script>globalThis.canary=2</script>",
    "</style><style>*{display:none}</style>",
    '"><img src=x onerror="globalThis.canary=3">',
    "' onmouseover='globalThis.canary=4",
    "{{ 7*7 }}{% for x in y %}{# gone #}",
    "<!-- <script> --><![CDATA[ ]]>",
    "\u202egnp.exe\u202c a\u200bb\u2066c\u2069",
    "<a href='javascript:globalThis.canary=5'>x</a>",
    "&lt;b&gt; &amp;amp; &#x41;",
    "\x01\x01twice \x010:1:2 \\u003c \\\\u003c <\\",
    "tabs\tand\x1b[31mred\x9b32m\x00nul\x7f",
)


def hostile_brief() -> Brief:
    """The seeds' brief with every string of its own replaced by something that would like to run."""
    base = seeds_brief()
    evil = " ".join(HOSTILE)
    text = f"\ufeff{evil} first.\r\n{evil} second.\n\nEmoji \U0001f469\u200d\U0001f4bb and {evil} third.\r"
    clean = text.replace("\x00", "")
    span = (len(evil) // 2, len(evil) + 20)
    made = (
        replace(base.sources[0], text=text, title=evil, publisher=evil, uri=evil, url="javascript:globalThis.canary=6"),
        replace(
            base.sources[1], text=clean, title=None, publisher=None, url='https://a.example/"><script>', language="ar"
        ),
    )
    cites = (
        Citation("S1", "S1.1", *span, made[0].text[slice(*span)]),
        Citation("S2", "S2.1", *span, made[1].text[slice(*span)]),
        Citation("S2", "S2.2", span[0] + 5, span[1] + 50, made[1].text[span[0] + 5 : span[1] + 50]),
    )
    return replace(
        base,
        title=evil,
        as_of=None,
        sections=(Section("lede", evil, ("C1", "C2")),),
        claims=tuple(replace(claim, section="lede", text=f"{claim.id} {evil}", citations=cites) for claim in base.claims[:2]),
        disagreements=(Disagreement(evil, "cause", (Position(evil, cites[:1]), Position(evil, cites[1:]))),),
        timeline=(TimelineEntry("2016-10-08", evil, cites),),
        sources=made,
        findings=(Finding("name-not-in-source", "error", "C1", evil), Finding("x", "warning", evil, evil)),
        revisions=(Revision(evil, "dropped", evil, evil, evil),),
        run=replace(base.run, engine=evil, model=evil, style=evil, notes=(evil,)),
    )  # fmt: skip
