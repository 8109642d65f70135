"""What stands around each paragraph, as numbers: its neighbourhood, the page's core, what lies between the two.

The core is the densest run of prose. Around it an article goes on for as long as nothing on the page announces
something else, so what is announced between a line and the core counts. Decides nothing; `furniture` weighs.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, groupby
from math import log1p

from summarizer.ingest.lines import SHAPE, Line
from summarizer.ingest.signs import SIGNS, Sign

Row = tuple[float, ...]

_FAR = 15  # lines that a colon announces, at most
_TIGHT, _LOOSE = 1.0, 0.3  # what a line that is no sentence takes off a run of prose
#: Means of the shape over windows: which number, from how far above to how far below.
_WINDOWS = (
    ("log_words", -2, 2), ("log_words", -5, 5), ("log_words", -12, 12),
    ("few", -2, 2), ("few", -5, 5), ("few", -12, 12),
    ("terminal", -2, 2), ("terminal", -12, 12),
    ("page", -2, 2), ("page", -12, 12), ("page", 1, 25),
    ("capitals", 1, 25), ("digits", 1, 25),
)  # fmt: skip
_COLUMNS = tuple((SHAPE.index(name), low, high + 1) for name, low, high in _WINDOWS)
_AROUND = ("in_core", "above_core", "below_core", "cues_to_core", "cue_density", "cohesion", "core_words")
_WIDE = ("in_wide", "above_wide", "below_wide")
_AMONG = ("near", "prose_above", "prose_below", "own_prose", "run", "colon", "since_colon", "again", "shared_words")
_PAGE = ("cues_above", "lines", "prose_share")
#: The numbers of a row, in order.
FEATURES = (
    *SHAPE, *(f"{name}[{low},{high}]" for name, low, high in _WINDOWS), *_AROUND, *_WIDE, *_AMONG, *_PAGE,
    *SIGNS,
)  # fmt: skip


def features(found: tuple[Line, ...], signs: list[Sign]) -> list[Row]:
    """A row of numbers for each line, in the order of `FEATURES`."""
    core, wide = _core(found, _TIGHT), _core(found, _LOOSE)
    page = (log1p(len(found)), sum([line.prose for line in found]) / len(found) if found else 0.0)
    parts = zip(found, _means(found), _around(found, core), _among(found), _announced(found), signs, strict=True)
    return [
        (*line.shape, *mean, *around, *_place(at, wide), *among, cues, *page, *sign.row())
        for at, (line, mean, around, among, cues, sign) in enumerate(parts)
    ]


def densest(values: list[float]) -> tuple[int, int]:
    """The run with the largest sum, as start and end; empty where no value is above 0."""
    best = total = 0.0
    start = 0
    found = (0, 0)
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, found = total, (start, at + 1)
    return found


def _means(found: tuple[Line, ...]) -> list[tuple[float, ...]]:
    """The means of `_WINDOWS` for each line."""
    sums = [[0.0, *accumulate(column)] for column in zip(*(line.shape for line in found), strict=True)]
    edges = {(low, high): _edges(len(found), low, high) for _, low, high in _COLUMNS}
    columns = (
        [(upto[end] - upto[start]) / (end - start or 1) for start, end in edges[low, high]]
        for column, low, high in _COLUMNS
        for upto in (sums[column],)
    )
    return list(zip(*columns, strict=True))


def _edges(many: int, low: int, high: int) -> list[tuple[int, int]]:
    """Where the window of each line starts and ends."""
    return [(min(max(0, at + low), many), min(many, at + high)) for at in range(many)]


def _core(found: tuple[Line, ...], gap: float) -> tuple[int, int]:
    return densest(
        [
            3 * line.shape[1] if line.prose or len(line.words) >= 20 else 0.3 if _sentence(line) else -gap
            for line in found
        ]
    )


def _sentence(line: Line) -> bool:
    return line.terminal and len(line.words) >= 8


def _around(found: tuple[Line, ...], core: tuple[int, int]) -> list[Row]:
    low, high = core
    said = [0.0, *accumulate(_cue(line) for line in found)]
    bag = Counter(word for line in found[low:high] if line.prose for word in set(line.words) if len(word) >= 4)
    size = log1p(sum(len(line.words) for line in found[low:high] if line.prose))
    rows: list[Row] = []
    for at, line in enumerate(found):
        above, below = max(low - at, 0), max(at - high + 1, 0)
        cues = said[low] - said[at] if above else said[at + 1] - said[high] if below else 0.0
        own = 1 if line.prose and not above and not below else 0
        long = {word for word in line.words if len(word) >= 4}
        cohesion = sum([bag[word] > own for word in long]) / len(long) if long else 0.3
        rows.append(
            (
                *_place(at, core),
                min(cues, 5.0),
                min(cues, 5.0) / (1 + above + below),
                cohesion,
                size,
            )
        )
    return rows


def _place(at: int, run: tuple[int, int]) -> Row:
    """Whether a line lies in a run, and how far above or below it."""
    low, high = run
    return float(low <= at < high), log1p(max(low - at, 0)), log1p(max(at - high + 1, 0))


def _announced(found: tuple[Line, ...]) -> list[float]:
    """For each line how much the page has said of itself since the last prose above it."""
    rows = []
    said = 0.0
    for line in found:
        rows.append(min(said, 3.0))
        said = 0.0 if line.prose else said + _cue(line)
    return rows


def _cue(line: Line) -> float:
    """How much a short line speaks of the page: a long one that does may still be news about one."""
    return line.shape[8] if len(line.words) <= 12 else 0.0


def _among(found: tuple[Line, ...]) -> list[Row]:
    """Where a line stands among the prose of the page, and what it has in common with it."""
    mass = [0, *accumulate(len(line.words) if line.prose else 0 for line in found)]
    total = mass[-1] or 1
    near = map(min, _last_prose(found), reversed(_last_prose(found[::-1])))
    times = Counter([line.words for line in found])
    holders = Counter([word for line in found if line.prose for word in set(line.words)])
    rows: list[Row] = []
    for at, (line, close, run, colon) in enumerate(zip(found, near, _runs(found), _since_colon(found), strict=True)):
        own = int(line.prose)
        shared = sum([holders[word] > own for word in line.words]) / len(line.words) if line.words else 0.0
        below = (total - mass[at + 1]) / total
        again = min(times[line.words] - 1, 4) if line.words else 0
        ends = float(line.text[-1] in ":：")
        rows.append(
            (close, mass[at] / total, below, (mass[at + 1] - mass[at]) / total, run, ends, colon, again, shared)
        )
    return rows


def _last_prose(found: tuple[Line, ...]) -> list[float]:
    """For each line how long the last prose before it is."""
    said, rows = 0.0, []
    for line in found:
        rows.append(said)
        if line.prose:
            said = line.shape[0]
    return rows


def _runs(found: tuple[Line, ...]) -> list[float]:
    """For each line how many lines that are no sentence stand together here."""
    rows: list[float] = []
    for ended, run in groupby(found, key=lambda line: line.terminal):
        many = len(list(run))
        rows += [0.0 if ended else log1p(many)] * many
    return rows


def _since_colon(found: tuple[Line, ...]) -> list[float]:
    """For each line how near above it a colon announces something, with no prose between: 1 at once, 0 nowhere."""
    rows, since = [], 0
    for line in found:
        rows.append(1 / since if 0 < since < _FAR else 0.0)
        since = 1 if line.text[-1] in ":：" else since + 1 if since and not line.prose else 0
    return rows
