"""Lines of a Markdown or plain text draft that hold statements, joined to paragraphs, and what its footnotes say.

Sets aside headings, code, comments, pictures, rules, rows of a table that cite nothing, and the list of references.
Does not read citations: see `cited`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from summarizer.model.value import dataclass
from summarizer.text import segment
from summarizer.text.words import is_spaced

_LINE = re.compile(r"\r\n|\r|\n")
_DEFINITION = re.compile(r"\s{0,8}\[\^?([^\[\]]{1,40})\](?::| (?=[“\"]))\s*(.*)")
_LISTED = re.compile(r"\s{0,3}(?:[-*+]\s+)?(?:\*\*)?(S\d{1,6}|\d{1,4}[.)]|\\?\[\^?[^\[\]]{1,40}\])(?:\*\*)?:?\s+(\S.*)")
_SKIP = re.compile(r"\s*(?:#{1,6}\s|```|~~~|\||[-*_=]{3,}\s*$|!\[[^\[\]]{0,400}\]\S{0,400}\s*$)")
_EMPHATIC = re.compile(r"\s*[*_][^*_]{1,400}[*_]\s*$")  # a caption or a note
ROW = re.compile(r"\s{0,3}\|")
BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)]|>)\s+")
_HEADING = re.compile(
    r"\s*(?:#{1,6}\s+|\*\*)?(?:sources|references|footnotes|notes|bibliography|works cited)(?:\*\*)?:?\s*$",
    re.IGNORECASE,
)
_WRAP = 50  # characters from which a line that does not end a sentence may go on in the next one
_NARROW = 20  # least width of text with lines of equal width
_EVENLY = 0.6  # least share of its lines that the next word would not have fitted in
_TITLE = 14
_LABEL = 6  # words before a colon that are no statement
_ROLL = 3  # lines without a full stop in a row that are statements, not headings, if they have
_PHRASE = 4  # so many words
_END = re.compile(r"[.!?:;…。！？”\"'’)\]]\s*$")
Cites = Callable[[str], re.Match[str] | None]  # the first marker of a text


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its lines joined by blanks, the number of the first, and where each begins in the text."""

    text: str
    number: int
    starts: tuple[int, ...]

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of a character."""
        line = max(n for n, start in enumerate(self.starts) if start <= at)
        return self.number + line, at - self.starts[line] + 1


def blocks(text: str, cites: Cites) -> tuple[list[Block], dict[str, str]]:
    """Paragraphs that hold statements, and what footnotes and references say, by their keys.

    Lines that were wrapped are joined; those that look like a heading are left out where anything else is there.
    """
    lines, notes = _body(text, cites)
    found: list[Block] = []
    for paragraph in _paragraphs(lines):
        even, width = _evenly(paragraph), max(len(line) for _, line in paragraph)
        for number, line in paragraph:
            last = found[-1] if found and number > paragraph[0][0] else None
            if last and _goes_on(last, line, width if even else 0, cites):
                found[-1] = Block(f"{last.text} {line}", last.number, (*last.starts, len(last.text) + 1))
            else:
                found.append(Block(line, number, (0,)))
    runs = [(title, list(group)) for title, group in groupby(found, lambda block: _titled(block.text, cites))]
    kept = [block for title, run in runs if not title or _listing(run) for block in run]
    return kept or [block for block in found if not _labels(block.text)], notes


def _paragraphs(lines: Sequence[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Lines that follow each other."""
    found: list[list[tuple[int, str]]] = []
    for number, line in lines:
        if found and found[-1][-1][0] + 1 == number:
            found[-1].append((number, line))
        else:
            found.append([(number, line)])
    return found


def _evenly(paragraph: Sequence[tuple[int, str]]) -> bool:
    """True for lines that were broken where the next word would have been too much."""
    width = max(len(line) for _, line in paragraph)
    full = [_full(one, other, width) for (_, one), (_, other) in pairwise(paragraph)]
    return width >= _NARROW and len(full) > 1 and sum(full) >= _EVENLY * len(full)


def _full(line: str, other: str, width: int) -> bool:
    return len(line) + 1 + len(other.split(maxsplit=1)[0]) > width


def _goes_on(last: Block, line: str, width: int, cites: Cites) -> bool:
    """Whether a line goes on with what the one before it says; `width` is that of its paragraph, 0 where uneven."""
    if len(last.starts) >= 200 or BULLET.match(line) or ROW.match(line) or ROW.match(last.text):
        return False
    begun, bare = last.text[last.starts[-1] :], line.lstrip()
    marker = cites(bare[:400])
    if marker is not None and not marker.start():
        return True
    if _END.search(begun):
        return False
    return len(begun) >= _WRAP or bare[0].islower() or (width > 0 and _full(begun, line, width))


def _titled(text: str, cites: Cites) -> bool:
    """True for a few words with no full stop and no marker that are no item of a list, and for `In brief:`."""
    if cites(text):
        return False
    if _labels(text):
        return True
    plain = not _END.search(text) and not BULLET.match(text)
    return plain and len(text.split()) <= _TITLE and is_spaced(text) and not segment.spans(text)[1:]


def _labels(text: str) -> bool:
    return text.rstrip("*_ ").endswith((":", "：")) and len(text.split()) <= _LABEL


def _listing(run: Sequence[Block]) -> bool:
    """True for several lines without full stops, each long enough to say something."""
    return len(run) >= _ROLL and all(len(block.text.split()) >= _PHRASE for block in run)


def _body(text: str, cites: Cites) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """Numbered lines that hold statements, and what footnotes and references say."""
    kept: list[tuple[int, str]] = []
    notes: dict[str, str] = {}
    code = listing = False
    noted = ""  # the footnote that indented lines go on with
    for number, line in enumerate(_LINE.split(_uncommented(text)), start=1):
        if line.lstrip().startswith(("```", "~~~")):
            code, noted = not code, ""
        elif code:
            continue
        elif defined := _DEFINITION.fullmatch(line[:4000]):
            noted = defined.group(1)
            notes[noted] = defined.group(2)
        elif noted and line[:2].isspace() and line.strip():
            notes[noted] = f"{notes[noted][:4000]} {line.strip()}"
        else:
            noted = ""
            if _HEADING.fullmatch(line[:80]):
                listing = True
            elif listing:
                _reference(line, notes)
            elif line.strip() and _holds(line, cites):
                kept.append((number, line))
    return kept, notes


def _holds(line: str, cites: Cites) -> bool:
    if _SKIP.match(line):
        return bool(ROW.match(line) and cites(line))
    return not _EMPHATIC.match(line) or bool(cites(line))


def _uncommented(text: str) -> str:
    """The text with blanks in the place of comments."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces += [text[at:start], re.sub(r"[^\r\n]", " ", text[start : end + 3])]
        at = end + 3
    return "".join([*pieces, text[at:]])


def _reference(line: str, notes: dict[str, str]) -> None:
    """Note an entry of a list of references; all that stands below such a heading belongs to it."""
    listed = _LISTED.match(line[:4000])
    if listed:
        notes.setdefault(listed.group(1).strip("\\[^].)"), listed.group(2))
