"""What in a source is not evidence, and why: headlines, captions, credits, navigation, what a page says of itself.

By the shape and place of a paragraph and by words that pages use of themselves, weighed by `furniture`; the last resort
is its learned score alone. Removed are spans, never text: offsets stay what they are. Judges one source at a time;
`repeats` looks across sources.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.ingest import cues, versions
from summarizer.ingest.furniture import scores
from summarizer.ingest.lines import Line, lines
from summarizer.ingest.signs import Sign, plainly, sign
from summarizer.ingest.stamps import stamp
from summarizer.model import Removed, Source
from summarizer.model.value import dataclass
from summarizer.text.segment import dateline

FURNITURE = 0.14  # below this score a paragraph is no part of the article, whatever it looks like
_ALONE = 0.15  # the same for a short line that is no sentence and stands between two
_TOP = 4  # lines in which a line that is nothing but an outlet and a day stands
_END = 8  # lines at the end of a text, among which a letter closes
_LIKELY, _SURE = 0.5, 0.9  # above these scores, cues alone do not outweigh a paragraph of the article, or any other
#: From which score on a line set aside is the article's own, by the reason it is set aside for.
_OWN = {"heading": 0.0, "headline": 0.15}
_OTHER = 0.3  # the same for all other reasons
_PICTURED = 0.6  # above this score a bracket at the end makes a caption only if it names pictures or an agency
_WELL_ENDED = 0.7  # share of long paragraphs that end like sentences, from which the others stand out
_LONG = 40  # words
_SHORT = 5  # words of a sentence, from which it may be a paragraph of an article that has none of more
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s|\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$|!\[")


@dataclass(frozen=True, slots=True)
class _Page:
    """A source's paragraphs with their scores, the first and last that are surely article, and how they tend to end."""

    lines: tuple[Line, ...]
    signs: list[Sign]
    scores: list[float]
    first: int
    last: int
    well_ended: bool
    language: str


def clean(source: Source, *, article: bool = False) -> Source:
    """The source with its removed spans listed, its title guessed where it has none, and notes on what was decided.

    Headings, and what an article likely says of itself in its own place, are not furniture, but no evidence either:
    they are listed as `asides`.

    Args:
        source: as it was read.
        article: its reader already found the article in a page, so place and score say nothing more.
    """
    found = lines(source.text)
    if not found:
        return source
    both = versions.find(found, source.language)
    page = _page(found, source.language, article=article)
    reasons = {at: reason for at, line in enumerate(found) if (reason := _reason(page, at)) is not None}
    kept = [line for at, line in enumerate(found) if at not in reasons]
    if not article and not any(map(_says, sorted(kept, key=lambda line: -len(line.words)))):
        reasons = dict.fromkeys(range(len(found)), "navigation") | reasons
    if both is not None:
        for at, line in enumerate(found):
            if line.start < both.start:
                reasons[at] = "headline" if both.title and both.title in line.text else "note"
    removed = [_removed(source, found[at].start, found[at].end, reason) for at, reason in reasons.items()]
    for at, line in enumerate(found):
        if at not in reasons:
            removed.extend(_removed(source, *edge) for edge in _edges(line))
    notes = source.notes
    if both is not None:
        removed.extend(_removed(source, low, high, "other-version", score) for low, high, score in both.older)
        notes = (*notes, both.note)
    heads = [found[at] for at in sorted(reasons) if reasons[at] == "headline"]
    title = source.title or (both.title if both is not None else None) or _title(page, heads)
    removed.sort(key=lambda span: (span.start, span.end))
    own = {found[at].start for at, reason in reasons.items() if page.scores[at] >= _OWN.get(reason, _OTHER)}
    asides = tuple(span for span in removed if span.start in own)
    furniture = tuple(span for span in removed if span.start not in own)
    return replace(source, title=title, notes=notes, removed=furniture, asides=asides)


def _removed(source: Source, start: int, end: int, reason: str, score: float = 1.0) -> Removed:
    return Removed(source.id, start, end, source.text[start:end], reason, score)


def _says(line: Line) -> bool:
    """Whether a line can say something by itself: a sentence of two words, or three that no page says.

    A text of which no line does is a page that was not found, or a word.
    """
    if len(line.words) >= _LONG:
        return True  # no notice is as long, and none need be looked for
    if cues.error_page(line.text):
        return False
    return len(line.words) >= 2 if line.terminal else len(line.words) >= 3 and line.shape[8] == 0


def _page(found: tuple[Line, ...], language: str, *, article: bool) -> _Page:
    signs = [sign(line) for line in found]
    said = [1.0] * len(found) if article else scores(found, signs)
    long = [line for line in found if len(line.words) >= 15]
    ended = sum(_ends(line) for line in long) >= _WELL_ENDED * len(long) if long else False
    body = [at for at, line in enumerate(found) if line.prose and said[at] >= 0.5 and (_ends(line) or not ended)]
    body = [at for at in body if signs[at].caught(tail=False) is None and not signs[at].caption]
    if not article and not body:  # a report in few words
        body = [at for at, line in enumerate(found) if line.terminal and len(line.words) >= _SHORT and said[at] >= 0.5]
        ended = bool(body)
    if article or not body:
        return _Page(found, signs, said, 0, len(found) - 1, bool(body) and ended, language)
    return _Page(found, signs, said, body[0], body[-1], ended, language)


def _ends(line: Line) -> bool:
    """Whether a paragraph ends like one: with a full stop, or a colon that leads on."""
    tail = line.text[-6:].rstrip()
    return line.terminal or tail[-1:] in ":;,—–-…" or tail[-1:] in '"”’»)'


def _reason(page: _Page, at: int) -> str | None:
    line, sign, score = page.lines[at], page.signs[at], page.scores[at]
    if _HEADING_MARK.match(line.text):
        return "heading" if at > page.first else "headline"
    if sign.caption > (score >= _PICTURED):
        return "caption"
    inside = page.first <= at <= page.last
    reason = sign.caught(tail=at > page.last, sure=score >= (_LIKELY if inside else _SURE))
    if reason is not None:
        return reason
    if at <= _TOP and (cues.day_line(line.text) or stamp(line.text, page.language)):
        return "byline"
    reason = plainly(line, first=at <= _TOP, last=at >= len(page.lines) - _END)
    if reason is not None:
        return reason
    if (at < page.first and page.well_ended) or _signs(page, at):
        return _before(page, at)
    if score < (_ALONE if page.well_ended and _stands_alone(page, at) else FURNITURE):
        return "navigation" if len(line.words) <= 8 else "furniture"
    if _is_heading(page, at):
        return "heading"
    return None


def _before(page: _Page, at: int) -> str | None:
    """What stands above the first paragraph: all of it is a page's head, but for sentences."""
    line = page.lines[at]
    if _signs(page, at) or (cues.BYLINE.match(line.text) and len(line.words) <= 14):
        return "byline"
    if len(line.words) <= 2:
        return "navigation"
    if line.terminal and len(line.words) >= 8 and page.scores[at] >= FURNITURE:
        return None
    return "headline"


def _stands_alone(page: _Page, at: int) -> bool:
    """Whether a short line that is no sentence stands between two: rows and items have their like beside them."""
    line = page.lines[at]
    if len(line.words) > 12 or line.terminal or line.text[-1:] in ":;," or page.signs[at].marked:
        return False
    return at + 1 < len(page.lines) and page.lines[at + 1].terminal and (at == 0 or page.lines[at - 1].terminal)


def _signs(page: _Page, at: int) -> bool:
    """Whether a line between an article's first sentence and what the page says of itself names who wrote it."""
    near = page.well_ended and page.first < at <= page.first + _TOP and len(page.lines[at].words) <= 8
    return near and _stands_alone(page, at) and page.signs[at + 1].caught(tail=False) is not None


def _is_heading(page: _Page, at: int) -> bool:
    """Whether a line is a heading between paragraphs."""
    return page.well_ended and _stands_alone(page, at) and page.lines[at + 1].prose


def _edges(line: Line) -> list[tuple[int, int, str]]:
    """Spans at the edges of a paragraph that is kept: a dateline before it, a credit after it."""
    found = []
    body = dateline(line.text, 0, min(len(line.text), 160))
    if body:
        found.append((line.start, line.start + len(line.text[:body].rstrip()), "dateline"))
    credit = cues.CREDIT.search(line.text, max(0, len(line.text) - 80))
    if credit is not None and line.text[: credit.start()].rstrip()[-1:] in '.!?…”"’':
        found.append((line.start + credit.start(), line.end, "credit"))
    return found


def _title(page: _Page, heads: list[Line]) -> str | None:
    """The first headline that shares enough of its words with the article, or else with any other line."""
    heads = [line for line in heads if 3 <= len(line.words) <= 40]
    others = [line for line in page.lines if line not in heads]
    for some in (page.lines[page.first : page.last + 1], others):
        body = {word for line in some for word in line.words}
        said = [sum(word in body for word in line.words) / len(line.words) for line in heads]
        shared = [min(len(line.words), 8) * share for line, share in zip(heads, said, strict=True)]
        for line, share in zip(heads, shared, strict=True):
            if share > 0.6 * max(shared):
                return " ".join(line.text.strip(" #*_=").split())
    return None
