"""Statements and their citations in Markdown or plain text.

Reads `[S1]`, `[S2.7]`, `(S1)`, `[1]`, `[1, 2]`, `[1-3]`, footnotes (`[^1]` with `[^1]: …`), numbered references and
links (`[words](address)`); markers may stand before or after a full stop. A row of a table is a statement where it
cites something. Leaves out headings, code, other rows and the list of references. Finds out which source a marker
means; whether the source bears the statement out is for `document`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.model import Source
from summarizer.model.value import dataclass
from summarizer.text import segment

_DEFINITION = re.compile(r"\s{0,8}\[\^?([^\[\]]{1,40})\](?::| (?=[“\"]))\s*(.*)")
_LISTED = re.compile(r"\s{0,3}(?:[-*+]\s+)?(?:\*\*)?(S\d{1,6}|\d{1,4}[.)])(?:\*\*)?:?\s+(\S.*)")
_MARKER = re.compile(
    r"\((?P<round>S\d{1,6}(?:\.\d{1,6})?(?:\s?[,;–-]\s?S\d{1,6}(?:\.\d{1,6})?){0,40})\)"
    r"|\[\^?(?P<keys>(?:S\d{1,6}(?:\.\d{1,6})?|\d{1,3})(?:\s?[,;–-]\s?\^?(?:S\d{1,6}(?:\.\d{1,6})?|\d{1,3})){0,40})\](?!\()"
    r"|\[\[?(?P<label>[^\[\]\n]{1,400})\]?\]\((?P<address>[^()\s]{1,2000})(?:\s[^()\n]{0,200})?\)"
    r"|\[\^(?P<note>[^\[\]\s]{1,40})\]"
)
_SKIP = re.compile(r"\s*(?:#{1,6}\s|```|~~~|\||[-*_=]{3,}\s*$|<|[*_][^*_]{1,400}[*_]\s*$)")
_ROW = re.compile(r"\s{0,3}\|")
_BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)]|>)\s+")
_HEADING = re.compile(
    r"\s*(?:#{1,6}\s+|\*\*)?(?:sources|references|footnotes|notes|bibliography|works cited)(?:\*\*)?:?\s*$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"S?(\d{1,6})\s?[-–]\s?S?(\d{1,6})")


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
    lines, notes = _body(text)
    keys = _Keys(sources, notes)
    spoken = Counter(source.language for source in sources).most_common(1)
    language = spoken[0][0] if spoken else "en"  # which abbreviations end no sentence
    return tuple(statement for block in _blocks(lines) for statement in _in_block(block, keys, language))


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph: its lines joined by blanks, the number of the first, and where each begins in the text."""

    text: str
    number: int
    starts: tuple[int, ...]

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of a character."""
        line = max(n for n, start in enumerate(self.starts) if start <= at)
        return self.number + line, at - self.starts[line] + 1


def _blocks(lines: Sequence[tuple[int, str]]) -> list[_Block]:
    """Lines that were wrapped are joined; those that look like a heading are left out."""
    blocks: list[_Block] = []
    for number, line in lines:
        last = blocks[-1] if blocks else None
        wrapped = (
            last and len(last.starts) < 200 and last.number + len(last.starts) == number and not _BULLET.match(line)
        )
        runs_on = last and len(last.text) - last.starts[-1] >= _WRAP and not _END.search(last.text)
        table = last and (_ROW.match(line) or _ROW.match(last.text))
        if last and wrapped and not table and (runs_on or _MARKER.match(line.lstrip())):
            starts = (*last.starts, len(last.text) + 1)
            blocks[-1] = _Block(f"{last.text} {line}", last.number, starts)
        else:
            blocks.append(_Block(line, number, (0,)))
    return [block for block in blocks if not _titled(block.text)]


def _titled(text: str) -> bool:
    """True for a few words with no full stop and no marker that are no item of a list."""
    plain = not _END.search(text) and not _MARKER.search(text) and not _BULLET.match(text)
    return plain and len(text.split()) <= _TITLE and " " in text and not segment.spans(text)[1:]


_WRAP = 50  # characters from which a line that does not end a sentence may go on in the next one
_TITLE = 14
_END = re.compile(r"[.!?:;…。！？”\"'’)\]]\s*$")


def _body(text: str) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """Numbered lines that hold statements, and what footnotes and references say."""
    kept: list[tuple[int, str]] = []
    notes: dict[str, str] = {}
    code = listing = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith(("```", "~~~")):
            code = not code
        elif code:
            continue
        elif defined := _DEFINITION.fullmatch(line[:4000]):
            notes[defined.group(1)] = defined.group(2)
        elif _HEADING.fullmatch(line[:80]):
            listing = True
        elif listing:
            _reference(line, notes)
        elif line.strip() and (not _SKIP.match(line) or (_ROW.match(line) and _MARKER.search(line))):
            kept.append((number, line))
    return kept, notes


def _reference(line: str, notes: dict[str, str]) -> None:
    """Note an entry of a list of references; all that stands below such a heading belongs to it."""
    listed = _LISTED.match(line[:4000])
    if listed:
        notes.setdefault(listed.group(1).rstrip(".)"), listed.group(2))


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
        if sentence and int(sentence) > self._size(source):
            return None
        return key

    def _size(self, source: str) -> int:
        if source not in self._sizes:
            known = self.ids[source]
            self._sizes[source] = len(segment.spans(known.text, known.language))
        return self._sizes[source]

    def _numbered(self, key: str) -> str | None:
        return f"S{key}" if key.isascii() and key.isdigit() and f"S{key}" in self.ids else None

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
        bare = address.rstrip("/").casefold()
        for source in self.sources:
            spots = [spot.rstrip("/").casefold() for spot in (source.url, source.uri) if spot]
            if bare in spots or any(spot.endswith("/" + bare) for spot in spots):
                return source.id
        return self._numbered(address.lstrip("#"))


def _row(block: _Block, keys: _Keys) -> list[Statement]:
    """A row of a table with its cells joined: the first names what the others say of it."""
    plain, _, marks = _unmarked(block.text, 0, keys)
    cells = [cell.strip("*_` ") for cell in plain.split("|") if any(map(str.isalnum, cell))]
    text = ": ".join((cells[0], ", ".join(cells[1:]))) if cells[1:] else "".join(cells)
    good = tuple(dict.fromkeys(meant for _, (_, meant) in marks if meant))
    lost = tuple(key for _, (key, meant) in marks if meant is None)
    column = block.text.index("|") + 1
    return [Statement(text, block.number, column, good, lost, row=True)] if text else []


def _in_block(block: _Block, keys: _Keys, language: str) -> list[Statement]:
    line = block.text
    if _ROW.match(line):
        return _row(block, keys)
    bullet = _BULLET.match(line)
    begin = bullet.end() if bullet else len(line) - len(line.lstrip())
    plain, origin, marks = _unmarked(line, begin, keys)
    spans = segment.spans(plain, language)
    found = []
    for n, (start, end) in enumerate(spans):
        last = n + 1 == len(spans)
        mine = [mark for at, mark in marks if start < at <= end or (at > end and (last or at <= spans[n + 1][0]))]
        words = plain[start:end].strip("*_ ")
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
    for match in _MARKER.finditer(line, begin):
        add(at, match.start() - (line[match.start() - 1 : match.start()] == " " and match["label"] is None))
        label = match["label"]
        meant = _meant(match, keys)
        if label is not None and (meant[0][1] is None or label.strip("^[]S0123456789., ") != ""):
            add(match.start("label"), match.end("label"))
        marks.extend((len(origin), mark) for mark in meant if label is None or mark[1] is not None)
        at = match.end()
    add(at, len(line))
    return "".join(pieces), [*origin, len(line)], marks


def _meant(match: re.Match[str], keys: _Keys) -> list[tuple[str, str | None]]:
    if match["address"]:
        return [(match["address"], keys.address(match["address"]) or keys.resolve(match["label"].strip("^[]")))]
    if match["note"]:
        return [(match["note"], keys.resolve(match["note"]))]
    listed: list[str] = []
    for part in re.split(r"\s?[,;]\s?", match["keys"] or match["round"]):
        span = _RANGE.fullmatch(part.strip("^"))
        if span and 0 <= int(span[2]) - int(span[1]) < 50:
            listed.extend(str(n) for n in range(int(span[1]), int(span[2]) + 1))
        else:
            listed.append(part.strip("^ "))
    return [(key, keys.resolve(key)) for key in listed]
