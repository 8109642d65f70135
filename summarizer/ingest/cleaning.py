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
from summarizer.model import Removed, Source
from summarizer.model.value import dataclass
from summarizer.text.segment import dateline

FURNITURE = 0.14  # below this score a paragraph is no part of the article, whatever it looks like
_ALONE = 0.15  # the same for a short line that is no sentence and stands between two
_TOP = 4  # lines in which a line that is nothing but an outlet and a day stands
_LIKELY, _SURE = 0.5, 0.9  # above these scores, cues alone do not outweigh a paragraph of the article, or any other
#: From which score on a line set aside is the article's own, by the reason it is set aside for.
_OWN = {"heading": 0.0, "headline": 0.15, "credit": 0.3, "note": 0.3}
_PICTURED = 0.6  # above this score a bracket at the end makes a caption only if it names pictures or an agency
_WELL_ENDED = 0.7  # share of long paragraphs that end like sentences, from which the others stand out
_LONG = 40  # words
_TAIL_CREDIT = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]\W{0,3}$")
_SHARED_CREDIT = re.compile(r"\b(?:with|by|from|via|avec|mit|von|con|com|de)\b")
_PHOTO = re.compile(
    r"photo(?:graph)?s?|images?|pictures?|credits?|foto|bild|crédit|getty|handout|reuters/|ap/|/ap|afp/|/afp",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"\b(?:Reuters|AP|AFP|EPA|DPA|ANSA|TASS|Xinhua)\b")
_PHOTO_BY = re.compile(
    r"\b(?:photo(?:graph)?s?|images?|pictures?|credits?|fotos?|bild|crédits? photo)(?: by| credit| courtesy)?\s?[:©/]"
    r"|.©\s?\w",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"this (?:article|story|page|post|site|website|content|piece)\b|"
    r"(?:the|an?) (?:original |full |earlier )?(?:article|story) (?:has|was|is|appeared|originally)\b|"
    r"cet article|dieser (?:artikel|beitrag)|este artículo|questo articolo|este artigo|"
    r"you can (?:find|read|follow)|(?:to )?learn more|a version of this",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:sign up|subscribe|follow (?:us|@)|share (?:this|on|via)|click|tap|download|stay (?:informed|up to date|tuned)|"
    r"get (?:the|our|access)|join (?:us|our)|support (?:us|our)|donate|register|log ?in|listen to|watch:|advertisement|"
    r"skip to|abonnez|inscrivez|partage[rz]|suivez|abonnieren|teilen|suscríbe|comparte|iscriviti|condividi|assine|"
    r"compartilhe|подпис|поделиться|اشترك|شارك)",
    re.IGNORECASE,
)
_READ_MORE = re.compile(
    r"[\W_]*(?:read (?:more|also|next|the full|full)|see (?:also|more)|more (?:on this|from|about)|related|also read|"
    r"continue reading|lire (?:aussi|la suite)|à lire|mehr (?:zum|dazu)|lesen sie|leer más|lea también|"
    r"leggi (?:anche|tutto)|leia (?:mais|também)|lees (?:ook|meer)|czytaj|читайте|اقرأ)",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"[\W_]*(?:(?:additional |with )?"
    r"(?:reporting|writing|editing|edited|compiled|translated|written|photograph(?:y|s)) (?:by|from)|"
    r"(?:with )?(?:input|files|agenc(?:y|ies)|contributions?) from|source:|©|\(c\)|copyright|all rights)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*(?:[-*+•‣▪]|\d{1,3}[.)])\s")
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s|\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$|!\[")


@dataclass(frozen=True, slots=True)
class _Page:
    """A source's paragraphs with their scores, the first and last that are surely article, and how they tend to end."""

    lines: tuple[Line, ...]
    scores: list[float]
    first: int
    last: int
    well_ended: bool


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
    page = _page(found, article=article)
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
    own = {found[at].start for at, reason in reasons.items() if page.scores[at] >= _OWN.get(reason, 2.0)}
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


def _page(found: tuple[Line, ...], *, article: bool) -> _Page:
    said = [1.0] * len(found) if article else scores(found)
    long = [line for line in found if len(line.words) >= 15]
    ended = sum(_ends(line) for line in long) >= _WELL_ENDED * len(long) if long else False
    body = [at for at, line in enumerate(found) if line.prose and said[at] >= 0.5 and (_ends(line) or not ended)]
    body = [at for at in body if _of_page(found[at], tail=False) is None and not _is_caption(found[at])]
    if article or not body:
        return _Page(found, said, 0, len(found) - 1, bool(body) and ended)
    return _Page(found, said, body[0], body[-1], ended)


def _ends(line: Line) -> bool:
    """Whether a paragraph ends like one: with a full stop, or a colon that leads on."""
    tail = line.text[-6:].rstrip()
    return line.terminal or tail[-1:] in ":;,—–-…" or tail[-1:] in '"”’»)'


def _reason(page: _Page, at: int) -> str | None:
    line, score = page.lines[at], page.scores[at]
    if _HEADING_MARK.match(line.text):
        return "heading" if at > page.first else "headline"
    if _is_caption(line, sure=score >= _PICTURED):
        return "caption"
    inside = page.first <= at <= page.last
    reason = _of_page(line, tail=at > page.last, sure=score >= (_LIKELY if inside else _SURE))
    if reason is not None:
        return reason
    if at <= _TOP and cues.DAY_LINE.fullmatch(line.text) is not None:
        return "byline"
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
    if len(line.words) > 12 or line.terminal or line.text[-1:] in ":;," or _MARKED.match(line.text):
        return False
    return at + 1 < len(page.lines) and page.lines[at + 1].terminal and (at == 0 or page.lines[at - 1].terminal)


def _signs(page: _Page, at: int) -> bool:
    """Whether a line between an article's first sentence and what the page says of itself names who wrote it."""
    near = page.well_ended and page.first < at <= page.first + _TOP and len(page.lines[at].words) <= 8
    return near and _stands_alone(page, at) and _of_page(page.lines[at + 1], tail=False) is not None


def _is_heading(page: _Page, at: int) -> bool:
    """Whether a line is a heading between paragraphs."""
    return page.well_ended and _stands_alone(page, at) and page.lines[at + 1].prose


def _is_caption(line: Line, *, sure: bool = False) -> bool:
    """Whether a line speaks of a picture. A `sure` one says so outright."""
    head = line.text[-160:]
    credit = cues.CREDIT.search(head)
    if len(line.words) > 90 or line.text[:1] in '"“«':
        return False
    if credit is not None and _PHOTO.search(credit.group()):
        return True
    likely = not sure and _MARKED.match(line.text) is None  # an item of a list may well end in capitals in brackets
    if credit is not None and credit.start() > 0 and (likely or _AGENCY.search(credit.group())):
        before = head[: credit.start()].rstrip()
        return bool(before) and before[-1:] not in '.!?…”"’'
    if cues.SIDES.search(line.text) and not line.terminal:
        return True
    return _PHOTO_BY.search(line.text[-90:]) is not None and len(line.words) <= 60 and not (sure and line.terminal)


def _of_page(line: Line, *, tail: bool, sure: bool = False) -> str | None:
    """What a page says of itself: notes, invitations, links, credits. Cues alone do not outweigh a `sure` line."""
    text, count = line.text, len(line.words)
    if _TAIL_CREDIT.fullmatch(text) and count <= 10 and (tail or not sure or _SHARED_CREDIT.search(text)):
        return "credit"
    if count <= 40 and _CREDITS.match(text):
        return "credit"
    if count <= 16 and _READ_MORE.match(text):
        return "read-more"
    if count <= 30 and _INVITES.match(text):
        return "subscribe"
    if text[:1] in '"“«' or count > 60:
        return None
    page = cues.page(line.words)
    if _OF_ITSELF.match(text) or (page and _OF_ITSELF.search(text)):
        return "note"
    if sure and not tail:
        return None
    if cues.linked(text) and (page or count <= 8):
        return "note"
    asks = line.asks
    return "note" if (page >= 2 and count <= 25) or (asks and page and (tail or count <= 25)) else None


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
    """The first headline that shares enough of its words with the article."""
    body = {word for at in range(page.first, page.last + 1) for word in page.lines[at].words}
    heads = [line for line in heads if 3 <= len(line.words) <= 40]
    shared = [min(len(line.words), 8) * sum(word in body for word in line.words) / len(line.words) for line in heads]
    for line, share in zip(heads, shared, strict=True):
        if share > 0.6 * max(shared):
            return " ".join(line.text.strip(" #*_=").split())
    return None
