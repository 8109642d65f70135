"""Pages that show two versions of one article, their paragraphs alternating.

Archives of changed articles put the older paragraph and the newer one side by side; copied as text they stand on one
line, or on two lines in turn. Recognised by a line that names two versions, or by lines whose halves say nearly the
same. The older version is set aside (`other-version`) so that nothing quotes it against the newer. Sees one page only:
the same article in two files is the business of `evidence`.
"""

from __future__ import annotations

import re

from summarizer.ingest.lines import READ, Line
from summarizer.model.value import dataclass
from summarizer.text.segment import spans
from summarizer.text.similarity import jaccard
from summarizer.text.words import words

_LABELS = re.compile(r"(\w{2,20})\s*[#№]?\s?(\d{1,4})\b\W{1,5}\1\s*[#№]?\s?(\d{1,4})\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|these|those|that|such|asked|but|and|il|elle|ils|elles|er|sie|es|ella|él|"
    r"egli|lui|ele|ela)\b",
    re.IGNORECASE,
)
_QUOTE = "\"“«„'‘"
_ALIKE = 0.5
_HEADLINE_ALIKE = 0.3
_MIN_ROWS = 3
_MAX_LABEL = 12  # words of a line that names two versions


@dataclass(frozen=True, slots=True)
class Versions:
    """What was found: spans of the older version with their likeness to the newer, where it starts, and the title."""

    older: tuple[tuple[int, int, float], ...]
    start: int
    title: str | None
    note: str


def find(found: tuple[Line, ...], language: str) -> Versions | None:
    """The two versions on a page; None where it shows one."""
    label = next((at for at, line in enumerate(found[:30]) if _named(line)), None)
    if label is None and sum(map(_repeats, found)) < _MIN_ROWS:
        return None  # sooner than splitting every paragraph into sentences
    rows = [_sentences(line, language) for line in found]
    if label is None:
        halves = [_halves(row) for row in rows]
        if sum(score >= _ALIKE for _, score in halves) < max(_MIN_ROWS, 0.3 * sum(len(row) > 1 for row in rows)):
            return None
    first = 0 if label is None else label + 1
    if sum(len(row) > 1 for row in rows[first:]) < _MIN_ROWS:
        return None
    swapped = label is not None and _newer_first(found[label])
    body = [at for at in range(first, len(found)) if found[at].prose]
    older = _older([rows[at] for at in body], swapped=swapped)
    heads = found[first : body[0]] if body else ()
    title = _title(heads, swapped=swapped)
    scored = _scored(older, [sentence for at in body for sentence in rows[at]])
    which = "right" if swapped else "left"
    note = f"shows two versions of the article in turn: the older ({which}) one is set aside, the newer one is read"
    return Versions(scored, found[body[0]].start if body else found[first].start, title, note)


Row = list[tuple[int, int, str]]


def _repeats(line: Line) -> bool:
    """Whether two parts of a line can be alike by `_ALIKE`: then a third of its words at least stand there twice."""
    distinct, every = len(set(line.words)), len(line.words)
    return line.prose and (len(line.text) > READ or distinct <= (1 - _ALIKE / (1 + _ALIKE)) * every)


def _named(line: Line) -> bool:
    if len(line.words) > _MAX_LABEL:
        return False  # sooner than searching, which is dear
    label = _LABELS.search(line.text)
    return label is not None and label.group(2) != label.group(3)


def _newer_first(line: Line) -> bool:
    label = _LABELS.search(line.text)
    return label is not None and int(label.group(2)) > int(label.group(3))


def _sentences(line: Line, language: str) -> Row:
    return [
        (line.start + start, line.start + end, line.text[start:end])
        for start, end in (spans(line.text, language) if line.prose else ())
    ]


def _halves(row: Row) -> tuple[int, float]:
    """Where a row falls into two parts that say most nearly the same, and how nearly."""
    best, score = 0, 0.0
    for at in range(1, min(len(row), 12)):
        alike = jaccard(_bag(row[:at]), _bag(row[at:]))
        if alike > score:
            best, score = at, alike
    return best, score


def _bag(row: Row) -> set[str]:
    return {word for _, _, text in row for word in words(text)}


def _older(rows: list[Row], *, swapped: bool) -> Row:
    """The older version's sentences: the first part of each row, until one version has no paragraphs left."""
    found: Row = []
    for row in rows:
        if len(row) < 2:
            break
        at = _split(row)
        found.extend(row[at:] if swapped else row[:at])
    return found


def _split(row: Row) -> int:
    """Where the second version starts: at two like halves, else where the sentences hold together least."""
    at, alike = _halves(row)
    if alike >= _ALIKE:
        return at
    ties = [_tie(row[at - 1][2], row[at][2]) for at in range(1, len(row))]
    return 1 + min(range(len(ties)), key=lambda at: (ties[at], abs(at + 1 - len(row) / 2)))


def _tie(before: str, after: str) -> float:
    """How much a sentence goes on from the one before it."""
    shared = {word for word in set(words(before)) & set(words(after)) if len(word) > 4}
    tie = len(shared) / 10
    if _GOES_ON.match(after):
        tie += 1
    if after[:1] in _QUOTE and not re.search(r"[”\"’»]\W*$", before):
        # A quotation belongs to the sentence before it, unless it names a speaker of its own at its end.
        speaker = re.split(r"[”\"»]", after)[-1]
        tie += 0.05 if re.search(r"(?<!\w)[^\W\d_a-z]", speaker) else 0.5
    return tie


def _title(heads: tuple[Line, ...], *, swapped: bool) -> str | None:
    """The newer of two headlines that stand on one line."""
    for line in heads:
        tokens = [match.start() for match in re.finditer(r"(?<!\S)\S", line.text)]
        best, score = 0, 0.0
        for at in tokens[2:-2]:
            first, second = line.text[:at], line.text[at:]
            alike = jaccard(set(words(first)), set(words(second))) + 0.2 * (first.split()[0] == second.split()[0])
            if alike > score:
                best, score = at, alike
        if score >= _HEADLINE_ALIKE:
            return (line.text[:best] if swapped else line.text[best:]).strip()
    return None


def _scored(older: Row, every: Row) -> tuple[tuple[int, int, float], ...]:
    starts = {start for start, _, _ in older}
    newer = [_bag([sentence]) for sentence in every if sentence[0] not in starts]
    return tuple(
        (start, end, round(max((jaccard(set(words(text)), bag) for bag in newer), default=0.0), 4))
        for start, end, text in older
    )
