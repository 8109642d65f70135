"""Who the words of a source come from: its own newsroom, or the wire or outlet that it copies.

A wire is an origin where a credit or dateline names it, or where the text cites it more than once; an outlet where the
article says at its top or end that it reports what the outlet reported. Sources that share long runs of words share an
origin, each measured against the first, so that copying does not chain. Judges sources, not single sentences.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

from summarizer.ingest.outlets import is_outlet
from summarizer.model import Origin, Source
from summarizer.text.near import leads
from summarizer.text.words import words
from summarizer.workers import spread

#: News agencies as they are credited; a closed set, as the words on a map are.
_WIRES = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "AP": ("AP", "Associated Press"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE",),
    "ANSA": ("ANSA",),
    "TASS": ("TASS", "Itar-Tass"),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "Interfax": ("Interfax",),
    "Xinhua": ("Xinhua",),
    "Kyodo": ("Kyodo",),
    "Yonhap": ("Yonhap",),
    "PTI": ("PTI", "Press Trust of India"),
    "IANS": ("IANS",),
    "UPI": ("UPI",),
    "PA": ("PA Media", "Press Association"),
    "Bloomberg": ("Bloomberg",),
    "APA": ("APA",),
    "ATS": ("Keystone-ATS", "ATS"),
    "Belga": ("Belga",),
    "ANP": ("ANP",),
    "Anadolu": ("Anadolu", "Anadolu Agency"),
    "AAP": ("AAP",),
    "Lusa": ("Lusa",),
    "TT": ("TT Nyhetsbyrån", "TT"),
    "NTB": ("NTB",),
    "PAP": ("PAP",),
    "ČTK": ("ČTK", "CTK"),
    "MTI": ("MTI",),
    "Ritzau": ("Ritzau",),
    "STT": ("STT",),
    "BNS": ("BNS",),
    "AGI": ("AGI",),
    "Adnkronos": ("Adnkronos",),
    "Agência Brasil": ("Agência Brasil",),
    "Europa Press": ("Europa Press",),
    "Agerpres": ("Agerpres",),
    "Ukrinform": ("Ukrinform",),
    "Tanjug": ("Tanjug",),
    "Bernama": ("Bernama",),
    "Antara": ("Antara",),
}
_OF = {alias: wire for wire, aliases in _WIRES.items() for alias in aliases}
_NAMES = tuple(sorted(_OF, key=len, reverse=True))
# Filled with the names that a text has: all of them would take longer to compile than a text to search.
_WIRE = r"(?<![\w-])({names})(?![\w-])"
_CITED = (
    r"(?:told|reports?|reported by|according to|quoted by|citing|said to|sagte|a déclaré à|à l['’]|dijo a)"
    r"\s(?:the\s|la\s|der\s|agencia\s)?({names})(?![\w-])"
    r"|(?<![\w-])({names})(?:\snews agency|['’]s)?\s"
    r"(?:correspondents?|reporters?|journalists?|reports?|reported|said|quoted)\b"
)
_OUTLET = r"([A-Z][\w&.’'-]{1,20}(?: [A-Z\d][\w&.’'-]{0,20}){0,3})"
_REPORTS = re.compile(rf"(?:,|—|–)\s(?:reports|reported|according to|writes)\s(?:the\s)?{_OUTLET}[.,]")
_FROM = re.compile(
    rf"(?:report|story|article|more)\s(?:is\s|was\s|first\s|originally\s|published\s)*(?:from|by|in|on)\s(?:the\s)?{_OUTLET}[.\s]*$"
)
_OPENING = 1_200
_RUN = 8
_SHARED = 0.35
_KEEP = 4  # one run in so many is compared: enough for long texts, and a quarter of the memory


def assign(sources: tuple[Source, ...]) -> tuple[tuple[Source, ...], tuple[Origin, ...]]:
    """The sources, each with the id of its origin, and the origins in order of their first source."""
    named = [_credited(source) for source in sources]
    copied = _copies(sources)
    keys: list[tuple[str, str, str]] = []
    for at, source in enumerate(sources):
        first = copied.get(at)
        if named[at] is not None:
            name, why = named[at] or ("", "")
            keys.append((f"name:{name}", name, why))
        elif first is not None:
            keys.append(
                (keys[first][0], keys[first][1], f"{source.id} shares long runs of words with {sources[first].id}")
            )
        else:
            keys.append((f"own:{at}", source.publisher or source.title or source.uri, ""))
    members: dict[str, list[int]] = defaultdict(list)
    for at, (key, _, _) in enumerate(keys):
        members[key].append(at)
    ids = {key: f"O{number}" for number, key in enumerate(members, start=1)}
    origins = tuple(
        Origin(
            ids[key],
            keys[found[0]][1],
            tuple(sources[at].id for at in found),
            "; ".join(dict.fromkeys(keys[at][2] for at in found if keys[at][2])),
        )
        for key, found in members.items()
    )
    return tuple(replace(source, origin=ids[keys[at][0]]) for at, source in enumerate(sources)), origins


def _credited(source: Source) -> tuple[str, str] | None:
    """The wire or outlet a source names as its own, and the words that say so."""
    for span in source.set_aside():
        alone = span.text.strip(" \t/-–—().") if span.reason in {"navigation", "headline"} else ""
        if span.reason in {"credit", "dateline", "byline"} or alone in _OF:
            found = next(_named(_WIRE, span.text), None)
            if found is not None and not re.search(r"(?i)photo|image|picture|getty", span.text):
                return _OF[found.group(1)], " ".join(span.text.split())
    body = _body(source)
    said = next(filter(_of_outlet, _REPORTS.finditer(body[:_OPENING])), None)
    for span in source.set_aside() if said is None else ():
        if span.reason in {"read-more", "note"}:
            said = said or _FROM.search(" ".join(span.text.split()))
    if said is not None:
        return _OF.get(said.group(1), said.group(1)), " ".join(said.group().split()).strip(" ,–—")
    return _cited(source, body)


def _named(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Where a text has what a pattern says around the names of agencies."""
    names = "|".join(re.escape(name) for name in _NAMES if name in text)
    return re.finditer(pattern.replace("{names}", names), text) if names else iter(())


def _of_outlet(said: re.Match[str]) -> bool:
    """Whether it is an outlet that a text says it reports; a hospital or an agency of the state is only quoted."""
    return said.group(1) in _OF or is_outlet(said.group(1), initials="according" not in said.group())


def _cited(source: Source, body: str) -> tuple[str, str] | None:
    """The wire that a text quotes; one mention is a quotation, two are a source."""
    mentions = Counter[str]()
    first: dict[str, str] = {}
    for found in _named(_CITED, body):
        wire = _OF[found.group(1) or found.group(2)]
        mentions[wire] += 1
        first.setdefault(wire, found.group())
    for span in source.set_aside():
        if span.reason == "caption":
            named = {_OF[found.group(1)] for found in _named(_WIRE, span.text)}
            mentions.update(named.intersection(first))
    best = max(mentions, key=lambda wire: (mentions[wire], wire), default=None)
    return (best, f"“{first[best]}”") if best is not None and mentions[best] >= 2 else None


def _body(source: Source) -> str:
    """What is left of a text without its removed spans, their places kept by a space."""
    parts = []
    at = 0
    for span in source.set_aside():
        if span.start >= at:
            parts.append(source.text[at : span.start])
        at = max(at, span.end)
    return " ".join([*parts, source.text[at:]])


def _copies(sources: tuple[Source, ...]) -> dict[int, int]:
    """For each source that nearly repeats an earlier one, or shares long runs of words with it: which."""
    read = list(spread(_read, sources, [len(source.text) for source in sources]))
    found = {at: first for at, first in enumerate(leads([bag for bag, _ in read])) if first != at}
    runs = [own for _, own in read]
    holders: dict[int, list[int]] = defaultdict(list)
    for at, mine in enumerate(runs):
        if at in found:
            continue
        shared = Counter(other for run in sorted(mine) for other in holders.get(run, ()))
        for other in sorted(shared):
            if shared[other] >= max(3, _SHARED * min(len(mine), len(runs[other]))):
                found[at] = other
                break
        else:  # only firsts are compared with, so that copying does not chain
            for run in mine:
                holders[run].append(at)
    return found


def _read(source: Source) -> tuple[frozenset[str], set[int]]:
    """The words of a source, and the runs by which copies are told."""
    body = words(_body(source))
    return frozenset(body), _runs(body)


def _runs(text: list[str]) -> set[int]:
    """A sample of the runs of eight words in a text, as numbers that are the same in every process.

    Runs are kept by their first word, so that two texts keep the same ones wherever these stand.
    """
    first = {word: crc32(word.encode()) % _KEEP == 0 for word in set(text)}
    return {crc32(" ".join(text[at : at + _RUN]).encode()) for at in range(len(text) - _RUN + 1) if first[text[at]]}
