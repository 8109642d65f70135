"""Statements and their citations in Markdown or plain text.

Reads `[S1]`, `[S2.7]`, `[S2.7-9]`, `(S1)`, `[Source 1]`, `[1]`, `[1, 2]`, `[1 and 2]`, `[1-3]`, `【1】`,
`<sup>1</sup>`, footnotes (`[^1]` with `[^1]: …`), numbered references, names of files (`[wire.txt]`), addresses and
links (`[words](address)`, `[words][key]`); markers may stand before or after a full stop. A row of a table is a
statement where it cites something. Finds out which source a marker means; whether the source bears the statement out
is for `document`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.model import Source
from summarizer.model.value import dataclass
from summarizer.text import segment
from summarizer.verify.markup import BULLET, ROW, Block, blocks

_S = r"(?:[Ss]|[Ss]ources?\s)\s?\d{1,6}(?:\.\d{1,6})?"
_WORD = r"(?:and|und|et|y|e|en|og|och|и|和)"
_AND = rf"(?:\s?[,;、，；]\s?(?:{_WORD}\s)?|\s?[–-]\s?|\s{_WORD}\s|(?:\s?[&+/|]\s?|\s)?(?=[Ss]\d))"
_ADDRESS = r"https?://[^\s<>()\[\]\"“”]{1,2000}"
_MARKER = re.compile(
    rf"[(（](?P<round>{_S}(?:{_AND}(?:{_S}|\d{{1,3}})){{0,40}})[)）]"
    rf"|\\?[\[【［]\^?(?P<keys>(?:{_S}|\d{{1,3}})(?:{_AND}\^?(?:{_S}|\d{{1,3}})){{0,40}})\\?[\]】］](?!\()"
    r"|\[(?:\\?\[)?(?P<label>[^\[\]\n]{1,400})\]?\]\((?P<address>[^()\s]{1,2000})(?:\s[^()\n]{0,200})?\)"
    r"|\[\^(?P<note>[^\[\]\s]{1,40})\]"
    rf"|<sup>\s?(?P<raised>\d{{1,3}}(?:{_AND}\d{{1,3}}){{0,40}})\s?</sup>"
    r"|(?:(?<=[.,;:!?\"”’)])|(?<=[^\W\d_]{4}))(?P<small>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)"
    rf"|\(<?(?P<within>{_ADDRESS})>?\)|<(?P<angled>{_ADDRESS})>|(?P<bare>{_ADDRESS})"
)
# What stands in a draft beside its words: pictures, tags, marks of emphasis, control characters.
_NOISE = (
    r"!\[[^\[\]\n]{0,400}\]\([^()\n]{0,2000}\)|</?[A-Za-z][^<>\n]{0,200}>|`+|\*{1,3}(?=\S)|(?<=\S)\*{1,3}"
    r"|(?<!\w)_{1,3}(?=\w)|(?<=[\w.,;:!?\"”’)])_{1,3}(?!\w)|\x1b\[[0-9;]{0,20}[A-Za-z]"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_TOKEN = re.compile(
    rf"{_MARKER.pattern}|\[(?P<words>[^\[\]\n]{{1,400}})\]\[(?P<ref>[^\[\]\n]{{1,40}})\]"
    rf"|\[(?P<file>[^\[\]\n]{{1,80}})\]|\((?P<aside>[^()\[\]\n]{{2,80}}\.\w{{2,5}})\)|(?P<noise>{_NOISE})"
)
_RANGE = re.compile(r"(S?)(\d{1,6})(?:\.(\d{1,6}))?\s?[-–]\s?(?:S?(\d{1,6})(?:\.(\d{1,6}))?)")
_BETWEEN = re.compile(rf"\s?[,;、，；&+/|]\s?(?:{_WORD}\s)?|\s{_WORD}\s|\s(?=S\d)")
_WIDEST = 50  # sources or sentences from one end of a range to the other
_HOLLOW = re.compile(r"\s?\((?:see|cf\.?|siehe|vgl\.?|voir|ver|véase|vedi|zie|см\.)?[\s,;]{0,9}\)", re.IGNORECASE)
_TOLD = re.compile(r"^\s*(?:source|file|quelle|fuente|fonte|bron)\s?:\s*", re.IGNORECASE)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence without its markers, where it stands (line and column from 1), and what it cites.

    `cites` are source ids or sentence ids; `unresolved` are markers that mean no source.
    """

    text: str
    line: int
    column: int
    cites: tuple[str, ...] = ()
    unresolved: tuple[str, ...] = ()
    row: bool = False  # of a table: its cells, which are no sentence


def statements(text: str, sources: Sequence[Source]) -> tuple[Statement, ...]:
    """Every statement of a document, in order."""
    paragraphs, notes = blocks(text, _MARKER.search)
    keys = _Keys(sources, notes)
    spoken = Counter(source.language for source in sources).most_common(1)
    language = spoken[0][0] if spoken else "en"  # which abbreviations end no sentence
    return tuple(statement for block in paragraphs for statement in _in_block(block, keys, language))


class _Keys:
    """What the markers of one document mean."""

    def __init__(self, sources: Sequence[Source], notes: dict[str, str]) -> None:
        self.sources = sources
        self.ids = {source.id: source for source in sources}
        self.notes = notes
        self._sizes: dict[str, int] = {}

    def resolve(self, key: str) -> str | None:
        """Source or sentence id behind a marker such as `S2.7`, `3` or a footnote's name."""
        if key in self.notes and key not in self.ids:
            return self.described(self.notes[key]) or self._numbered(key)
        return self._named(key) or self._numbered(key)

    def _named(self, key: str) -> str | None:
        source, _, sentence = key.partition(".")
        if source not in self.ids:
            return None
        return key if not sentence or 1 <= int(sentence) <= self._size(source) else None

    def _size(self, source: str) -> int:
        if source not in self._sizes:
            known = self.ids[source]
            self._sizes[source] = len(segment.spans(known.text, known.language))
        return self._sizes[source]

    def _numbered(self, key: str) -> str | None:
        name = f"S{int(key)}" if key.isdecimal() and len(key) < 10 else ""
        return name if name in self.ids else None

    def file(self, words: str) -> str | None:
        """Source that goes by this name of a file, or title."""
        folded = _TOLD.sub("", words).strip().casefold()
        for source in self.sources:
            called = (source.uri, source.uri.rpartition("/")[2], source.title or "")
            if folded and folded in map(str.casefold, called):
                return source.id
        return None

    def described(self, words: str) -> str | None:
        """Source that an address, a title, an id or a quotation means."""
        named = re.match(r"\W*(S\d{1,6}(?:\.\d{1,6})?)\b", words)
        if named and self._named(named.group(1)):
            return self._named(named.group(1))
        folded = words.casefold()
        for source in self.sources:
            spots = [source.url, source.uri, source.uri.rpartition("/")[2], source.title]
            if any(spot and len(spot) > 5 and spot.casefold() in folded for spot in spots):
                return source.id
        quoted = max(
            re.findall(r"[“\"](.{20,2000})[”\"]", words),
            key=len,
            default=words.strip('“”" ') if len(words) > 30 else "",
        )
        return next((source.id for source in self.sources if quoted and quoted.rstrip("…") in source.text), None)

    def address(self, address: str) -> str | None:
        """Source behind a link."""
        bare = _bare(address)
        for source in self.sources:
            spots = [_bare(spot) for spot in (source.url, source.uri) if spot]
            if bare and (bare in spots or any(spot.endswith("/" + bare) for spot in spots)):
                return source.id
        return self._numbered(address.lstrip("#"))


def _bare(address: str) -> str:
    """An address without what may differ between two that lead to one page: `http`, `www.`, `#part`, `?utm_source=`."""
    page, _, query = address.partition("#")[0].casefold().partition("?")
    kept = "&".join(part for part in query.split("&") if not part.startswith("utm_"))
    page = re.sub(r"^(?:https?://(?:www\.)?|(?:\./){1,3})", "", page).rstrip("/")
    return f"{page}?{kept}" if kept else page


def _row(block: Block, keys: _Keys) -> list[Statement]:
    """A row of a table with its cells joined: the first names what the others say of it."""
    plain, _, marks = _unmarked(block.text, 0, keys)
    cells = [cell.strip("*_` ") for cell in plain.split("|") if any(map(str.isalnum, cell))]
    text = ": ".join((cells[0], ", ".join(cells[1:]))) if cells[1:] else "".join(cells)
    good = tuple(dict.fromkeys(meant for _, (_, meant) in marks if meant))
    lost = tuple(key for _, (key, meant) in marks if meant is None)
    column = block.text.index("|") + 1
    return [Statement(text, block.number, column, good, lost, row=True)] if text else []


def _in_block(block: Block, keys: _Keys, language: str) -> list[Statement]:
    line = block.text
    if ROW.match(line):
        return _row(block, keys)
    bullet = BULLET.match(line)
    begin = bullet.end() if bullet else len(line) - len(line.lstrip())
    plain, origin, marks = _unmarked(line, begin, keys)
    spans = segment.spans(plain, language)
    found = []
    for n, (start, end) in enumerate(spans):
        last = n + 1 == len(spans)
        mine = [mark for at, mark in marks if start < at <= end or (at > end and (last or at <= spans[n + 1][0]))]
        words = _HOLLOW.sub("", plain[start:end]).strip("*_ ")
        if not any(c.isalnum() for c in words):
            continue
        good = tuple(dict.fromkeys(meant for _, meant in mine if meant))
        lost = tuple(key for key, meant in mine if meant is None)
        found.append(Statement(words, *block.place(origin[start]), good, lost))
    return found


def _unmarked(line: str, begin: int, keys: _Keys) -> tuple[str, list[int], list[tuple[int, tuple[str, str | None]]]]:
    """The line without markers, the column of each of its characters, and the markers by where they stood."""
    pieces: list[str] = []
    origin: list[int] = []
    marks: list[tuple[int, tuple[str, str | None]]] = []

    def add(start: int, end: int) -> None:
        pieces.append(line[start:end])
        origin.extend(range(start, end))

    at = begin
    for match in _TOKEN.finditer(line, begin):
        shown, meant = _read(match, keys)
        if shown == "all":
            continue
        spaced = line[match.start() - 1 : match.start()] == " " and not shown and match["noise"] is None
        add(at, max(at, match.start() - spaced))
        if shown:
            add(match.start(shown), match.end(shown))
        marks.extend((len(origin), mark) for mark in meant)
        at = match.end()
    add(at, len(line))
    return "".join(pieces), [*origin, len(line)], marks


_Meant = list[tuple[str, str | None]]


def _read(match: re.Match[str], keys: _Keys) -> tuple[str, _Meant]:
    """Which group of a token stays in the text ("" for none, "all" for all of it), and what it cites."""
    if match["noise"] is not None:
        return "", []
    if match["words"] is not None:
        meant = keys.resolve(match["ref"].strip())
        return ("words", [(match["ref"], meant)]) if meant else ("all", [])
    named = match["file"] or match["aside"]
    if named:
        known = named in keys.notes
        meant = keys.resolve(named) if known else keys.file(named)
        shown = "file" if known and " " in named else ""  # `[the paper]` is read on, `[n]` is not
        return (shown, [(named, meant)]) if meant else ("all", [])
    if match["label"] is not None:
        return _linked(match, keys)
    bare = match["within"] or match["angled"] or match["bare"]
    if bare:
        meant = keys.address(bare.rstrip(".,;:!?'’"))
        return "", [(bare, meant)] if meant else []
    if match["note"]:
        return "", [(match["note"], keys.resolve(match["note"]))]
    return "", _listed(match["keys"] or match["round"] or match["raised"] or match["small"].translate(_RAISED), keys)


def _linked(match: re.Match[str], keys: _Keys) -> tuple[str, _Meant]:
    label, address = match["label"], match["address"]
    meant = keys.address(address) or keys.resolve(label.strip("\\^[]"))
    shown = "label" if meant is None or label.strip("\\^[]S0123456789., ") != "" else ""
    return shown, [(address, meant)] if meant else []


def _listed(listed: str, keys: _Keys) -> _Meant:
    """What keys with commas and dashes between them mean."""
    bare = re.sub(r"[Ss](?:ources?)?\s{0,2}(?=\d)", "S", listed.replace("^", ""))
    found = [key for part in _BETWEEN.split(bare) for key in _spread(part.strip())]
    return [(key, keys.resolve(key)) for key in found]


def _spread(part: str) -> list[str]:
    """The keys of `1-3`, `S1-S3`, `S1.2-4` and `S1.2-S1.4`; the two ends where what lies between cannot be told."""
    span = _RANGE.fullmatch(part)
    if span is None:
        return [part]
    source, low, high = f"S{span[2]}.", span[3], span[5] or span[4]
    if low and (not span[5] or span[4] == span[2]):
        front = source
    elif low or span[5]:
        return re.split(r"\s?[-–]\s?", part)
    else:
        front, low = span[1], span[2]
    if 0 <= int(high) - int(low) < _WIDEST:
        return [f"{front}{n}" for n in range(int(low), int(high) + 1)]
    return re.split(r"\s?[-–]\s?", part)
