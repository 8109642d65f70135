"""Evidence as a model sees it: numbered sentences in a fence, echoes folded, disagreements listed.

What later reports have made old is marked beside its ids, with the figure of now, and one line before the fence tells
what the mark means; where nothing is old there is neither.

Sources are data. Every sentence is one line, and its characters cannot close the fence or pass for a model's control
tokens; sentences that speak to a model are no evidence (see `evidence.addressed`). Does not choose what is sent.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from summarizer.evidence.addressed import speaks_to_model
from summarizer.evidence.aging import overtaken
from summarizer.model import Disagreement, Evidence, Group, Source, Toll
from summarizer.model.value import dataclass, replace
from summarizer.text.tokens import count

_TOKENS = re.compile(r"\[(/?)(INST|SYS|TOOL_CALLS|AVAILABLE_TOOLS)\]", re.IGNORECASE)
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Control, formatting, private and unpaired code points; the joiners that Persian, Hindi and emoji need are not among
them."""
AGED = """\
Ids followed by "(old…)" are of earlier reports that later ones have overtaken: do not give their figures, \
expectations or denials as how things stand. Take the later report, or say that it was reported earlier. "(latest)": \
the newest figures.
"""
_OLD = " (old"
_LONGEST = 2_000  # characters of one sentence that are sent


@dataclass(frozen=True, slots=True)
class Block:
    """The evidence as text between two fences, and which sentences it holds."""

    text: str
    ids: tuple[str, ...]


def clean(text: str) -> str:
    """One line without control or invisible characters, and without what could close a fence or open a role."""
    line = on_one_line(text[: 2 * _LONGEST].replace("<", "‹").replace(">", "›"))
    return (_TOKENS.sub(r"(\1\2)", line) if "[" in line else line)[:_LONGEST]


def on_one_line(text: str) -> str:
    """The text without control or invisible characters, and with one space between its words."""
    plain = text.isascii() and text.isprintable()
    if plain and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join((text if plain else UNSEEN.sub(" ", text)).split())


def line_of(group: Group, text: str, origins: int, aged: str = "") -> str:
    """A line such as `S1.4 = S3.2 = S4.1 (3 origins) (old): The text.`."""
    ids = " = ".join(group.members[:7])
    several = f" ({origins} origins)" if origins > 1 else ""
    return f"{ids}{several}{aged}: {text}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The line of every group by its id, and at most what it costs in tokens.

    Costs are exact, or all of them bytes where even that many tokens would fit.
    """

    lines: Mapping[str, str]
    costs: Mapping[str, int]


def sheet(evidence: Evidence, model: str | None = None, ample: int = 0) -> Sheet:
    """All lines of the evidence, and what each costs `model`; not counted where all surely fit `ample` tokens."""
    lines = _lines(evidence)
    sizes = {name: len(line.encode("utf-8", "replace")) + 1 for name, line in lines.items()}
    if sum(sizes.values()) <= ample:
        return Sheet(lines, sizes)  # a token is at least one byte
    return Sheet(lines, {name: count(line, model) + 1 for name, line in lines.items()})


def fresh(evidence: Evidence) -> Evidence:
    """The same evidence; of groups that have sentences of now beside old ones, the former alone.

    A group is shown by its lead: `The search goes on` would else stand for `The search has ended`, too.
    """
    old = evidence.old | overtaken(evidence).keys()
    if not old:
        return evidence
    return replace(evidence, groups=tuple(_fresh(group, old) for group in evidence.groups))


def _fresh(group: Group, old: Collection[str]) -> Group:
    now = [key for key in group.members if key not in old]
    if not now or len(now) == len(group.members):
        return group
    return replace(group, lead=now[0], echoes=tuple(echo for echo in group.echoes if echo.sentence in now[1:]))


def _lines(evidence: Evidence) -> dict[str, str]:
    by_id = evidence.by_id()
    origin = {source.id: source.origin or source.id for source in evidence.sources}
    tolls = overtaken(evidence)
    latest = (
        evidence.latest | {toll.sentence for toll in evidence.tolls if toll.newest} if tolls or evidence.old else ()
    )
    lines: dict[str, str] = {}
    for group in evidence.groups:
        known = [by_id[member] for member in group.members if member in by_id]
        aged = _aged(group, evidence.old, latest, tolls)
        origins = len({origin[one.source] for one in known})
        lines[group.id] = line_of(group, clean(by_id[group.lead].text), origins, aged)
    return lines


def _aged(group: Group, old: frozenset[str], latest: Collection[str], tolls: Mapping[str, tuple[Toll, ...]]) -> str:
    """The mark of a group: `(old: now 12 dead)`, or `(old)` where every sentence of it is old for another reason."""
    now = [f"{toll.newer:,.0f} {toll.role}" for toll in tolls.get(group.lead, ()) if toll.newer is not None]
    if now:
        return f"{_OLD}: now {', '.join(now)})"
    if old and old.issuperset(group.members):
        return f"{_OLD})"
    return " (latest)" if group.lead in latest else ""


def block(evidence: Evidence, groups: Sequence[Group], lines: Mapping[str, str]) -> Block:
    """The chosen groups, in source order under their sources' names, and the disagreements among them."""
    by_id = evidence.by_id()
    place = {sentence.id: at for at, sentence in enumerate(evidence.sentences)}
    chosen = sorted((group for group in groups if group.id in lines), key=lambda group: place[group.lead])
    ids = tuple(member for group in chosen for member in group.members)
    out: list[str] = []
    sources = {source.id: source for source in evidence.sources}
    before = None
    for group in chosen:
        source = by_id[group.lead].source
        if source != before:
            out += ["", heading(sources[source])]
            before = source
        out.append(lines[group.id])
    told = [line for line in map(_side, evidence.disagreements) if line]
    if told:
        out += ["", "Where the sources disagree:", *told]
    marked = any(_OLD in lines[group.id].partition(": ")[0] for group in chosen)
    return Block((AGED if marked else "") + fenced("\n".join(out).strip()), ids)


def heading(source: Source) -> str:
    """A line such as `[S1] publisher, date: title`."""
    about = ", ".join(clean(part)[:80] for part in (source.publisher, source.published) if part)
    title = source.title if source.title and not speaks_to_model(source.title) else ""
    return f"[{source.id}] {about}{': ' if about and title else ''}{clean(title)[:160]}".rstrip()


def fenced(text: str) -> str:
    """The text between two lines that it cannot contain: their tag follows from the text."""
    tag = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
    return f"<sources {tag}>\n{text}\n</sources {tag}>"


def _side(disagreement: Disagreement) -> str:
    sides: Iterable[str] = (
        f"{clean(position.text)[:120]} ({', '.join(citation.sentence for citation in position.citations[:4])})"
        for position in disagreement.positions
    )
    listed = " / ".join(sides)
    return f"- {disagreement.kind}, {clean(disagreement.topic)[:80]}: {listed}" if listed else ""
