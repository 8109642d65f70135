"""Evidence for the engines' tests: three short articles on one event."""

from __future__ import annotations

import json
from collections.abc import Sequence

from summarizer import styles
from summarizer.model import Ask, Citation, Corpus, Disagreement, Echo, Evidence, Group, Position, Source
from summarizer.text.segment import sentences

TEXTS = (
    "A bridge collapsed in Halden on Monday morning. Four people were killed. Police closed the E6 road.",
    "The bridge at Halden fell on Monday. Five people were killed, the mayor said. Trains are not affected.",
    "Rescue teams with dogs searched the river until midnight. The bridge had been inspected in May.",
)


def evidence_of(
    *texts: str, groups: Sequence[tuple[str, ...]] = (), disagreements: Sequence[Disagreement] = ()
) -> Evidence:
    sources = tuple(
        Source(f"S{n}", text, f"{n}.txt", "0" * 64, title=f"Title {n}", publisher=f"Paper {n}", origin=f"O{n}")
        for n, text in enumerate(texts, 1)
    )
    found = tuple(one for source in sources for one in sentences(source))
    folded = {member for group in groups for member in group}
    alone = [(one.id,) for one in found if one.id not in folded]
    made = [Group(f"G{n}", ids[0], tuple(Echo(key, 0.9) for key in ids[1:])) for n, ids in enumerate([*groups, *alone])]
    return Evidence(sources, found, tuple(made), disagreements=tuple(disagreements))


def halden() -> Evidence:
    plain = evidence_of(*TEXTS)
    by_id = plain.by_id()

    def side(text: str, key: str) -> Position:
        one = by_id[key]
        return Position(text, (Citation(one.source, key, one.start, one.end, one.text),))

    toll = Disagreement("people killed", "number", (side("4", "S1.2"), side("5", "S2.2")))
    return evidence_of(*TEXTS, groups=[("S1.1", "S2.1")], disagreements=[toll])


def ask_for(style: str = "briefing", max_words: int = 120, **more: object) -> Ask:
    return Ask(styles.find(style), max_words, **more)  # type: ignore[arg-type]


def reply(*claims: tuple[str, str, tuple[str, ...]], title: str = "Bridge falls") -> str:
    listed = [{"section": section, "text": text, "sentences": list(ids), "date": None} for section, text, ids in claims]
    return json.dumps({"title": title, "claims": listed})


FIRST = (
    "A strong quake hit the town of Karsu on Sunday, killing 38 people, the governor said. Rescuers are still searching "
    "for survivors under the town hall of Karsu. The parliament in Belen is expected to vote on aid for Karsu on "
    "Wednesday."
)
LAST = (
    "The parliament in Belen voted aid of 20 million crowns for Karsu on Wednesday. The quake in Karsu killed 52 people. "
    "The search for survivors under the town hall of Karsu has ended, rescuers said."
)
ROSE = "The death toll from the quake in Karsu rose to 52, the governor said on Monday. Two hospitals were damaged."
KARSU = (
    ("2031-02-02", "Quake in Karsu kills 38", FIRST),
    ("2031-02-03", "Karsu quake toll rises to 52", ROSE),
    ("2031-02-06", "Parliament votes aid for Karsu", LAST),
)
"""Reports of three days, the later of which make the first one old: day, headline, text."""


def karsu(*more: tuple[str, str, str]) -> Corpus:
    reports = enumerate((*KARSU, *more), 1)
    return Corpus(
        tuple(
            Source(f"S{n}", text, f"{n}.txt", "0" * 64, title=title, published=day, origin=f"O{n}")
            for n, (day, title, text) in reports
        )
    )
