"""Address, publisher and day of publication as a text itself tells them, where no reader found any.

Looks only at what cleaning set aside (notes, credits, datelines, headlines) and at the address, never at the article's
sentences: a day in the news is not the day of the news. Guesses nothing from the clock.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.ingest.outlets import beside_a_day, made_alike
from summarizer.model import Removed, Source

_URL = re.compile(r"https?://[^\s<>\"')\]/]{3,100}/[^\s<>\"')\]]{8,400}")  # an article's has a path
_HOST = re.compile(r"https?://(?:[^/@\s]{0,80}@)?(?:www\d?\.|m\.|edition\.|amp\.)?([^/:\s?#]{3,100})", re.IGNORECASE)
_PATH_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?:[/_-]|$)", re.IGNORECASE)
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WITH = re.compile(r"[(\[]\s*([A-Z][\w.&' -]{1,40}?)\s+(?:with|avec|mit|con|com)\s+[A-Z][\w.& ]{1,40}[)\]]")
_COPYRIGHT = (  # compiled where a text holds the sign or the word
    r"(?:©|\(c\)|[Cc]opyright)\s*(?:[Cc]opyright\s*)?(?:(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?)?[\s,]*"
    r"([A-Z][\w&'’-]{1,20}(?: [A-Z&\d][\w&'’-]{0,20}){0,4})"
)
_RIGHTS = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "all alle alla kaikki tous todos todas tutti toate wszelkie wszystkie všechna všetky minden sva vsa tüm все "
        "усі всички riproduzione reproduction reproducción reprodução reproductie nachdruck quelle source by"
    ).split()
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")  # `2026年` has no edge of a word
_DAYS_STAND_IN = frozenset(("headline", "byline", "navigation", "note", "furniture", "dateline", "front-matter"))
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_AGENCY = re.compile(r"\(([A-Z][\w.& -]{1,30})\)\W{0,4}$")
_MAX_WORDS = 16
_HEAD = frozenset(("headline", "navigation"))
_MARKS = " \t|–—-·•:"
_LINKING = 3  # letters of the longest word that a name writes small: `Folha do Vale`, `Stimme der Stadt`


def complete(source: Source) -> Source:
    """The source with its empty fields filled where its text speaks of itself, and its day as an ISO date."""
    aside = [span for span in source.set_aside() if span.reason not in {"other-version", "caption"}]
    url = source.url or next((found.group() for span in aside if (found := _URL.search(span.text))), None)
    publisher = source.publisher or _publisher([span.text for span in aside]) or (_host(url) if url else None)
    published = _iso(source.published, source.language) if source.published else None
    day, outlet = _of_lines(source) if published is None or publisher is None else (None, None)
    published = published or (_of_path(url) if url else None) or day
    publisher = publisher or outlet or _of_dateline(aside)
    return replace(source, url=url, publisher=publisher, published=published)


def _publisher(texts: list[str]) -> str | None:
    heads = [text[:400] for text in texts]
    signed = [head for head in heads if "©" in head or "(c)" in head or "opyright" in head]
    with_agency = (_WITH.search(head) for head in heads)
    by_right = (re.search(_COPYRIGHT, head) for head in signed)
    found = next((match for match in (*with_agency, *by_right) if match is not None and not _reserves(match)), None)
    return found.group(1).strip(" .") if found is not None else None


def _reserves(found: re.Match[str]) -> bool:
    """Whether what stands behind the sign of copyright says what is reserved: `© Riproduzione riservata`."""
    return found.group(1).split()[0].casefold() in _RIGHTS


def _host(url: str) -> str | None:
    found = _HOST.match(url)
    return found.group(1).lower() if found else None


def _of_path(url: str) -> str | None:
    found = _PATH_DAY.search(url)
    if found is None:
        return None
    year, month, day = found.groups()
    number = _MONTHS.index(month.lower()) + 1 if month.lower() in _MONTHS else int(month) if month.isdigit() else 0
    return _date(int(year), number, int(day))


def _date(year: int, month: int, day: int) -> str | None:
    from datetime import date

    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _iso(value: str, language: str) -> str | None:
    """A day as records give it: ISO, or any way of writing that normalisation knows."""
    found = _ISO.match(value.strip())
    if found is not None:
        year, month, day = found.groups()
        return _date(int(year), int(month), int(day)) if day else f"{year}-{month}"
    return _of_text(value[:200], language)


def _of_lines(source: Source) -> tuple[str | None, str | None]:
    """The first day that a line set aside gives, and the outlet that stands beside it."""
    from summarizer.text.normalise import dates

    aside = source.set_aside()
    for at, span in enumerate(aside):
        if span.reason in _DAYS_STAND_IN and len(span.text.split()) <= _MAX_WORDS and _YEAR.search(span.text):
            days = [found for found in dates(span.text, None, source.language) if _DAY.fullmatch(found.value)]
            if days:
                outlet = beside_a_day(span.text, days[0].start, days[0].end, source.text)
                return days[0].value, outlet or _near(source, aside, at)
    return None, None


def _near(source: Source, aside: tuple[Removed, ...], at: int) -> str | None:
    """The outlet on the line next to one that gives a day."""
    for before, after in ((at - 1, at), (at, at + 1)):
        if before >= 0 and after < len(aside):
            other = aside[before if after == at else after]
            between = source.text[aside[before].end : aside[after].start]
            if not between.strip() and _names_outlet(other, source):
                return other.text.strip(_MARKS)
    # Or elsewhere in the head: above the title, or between it and who wrote the article.
    head = (aside[place] for place in range(min(at + 2, len(aside))) if aside[place].reason in _HEAD)
    return next((span.text.strip(_MARKS) for span in head if _names_outlet(span, source) and _all_capitals(span)), None)


def _names_outlet(span: Removed, source: Source) -> bool:
    return made_alike(span.text) and span.text.strip() != source.title


def _all_capitals(span: Removed) -> bool:
    """Whether every longer word of a line begins with a capital, as in the name of an outlet."""
    return all(word[0].isupper() for word in span.text.split() if len(word) > _LINKING)


def _of_dateline(aside: list[Removed]) -> str | None:
    """The agency that a dateline names: `PORTO, March 12 (Reuters) -`."""
    for span in aside:
        found = _AGENCY.search(span.text) if span.reason == "dateline" else None
        if found is not None:
            return found.group(1).strip()
    return None


def _of_text(text: str, language: str) -> str | None:
    from summarizer.text.normalise import dates  # 40 ms, and few sources name their day

    days = [found.value for found in dates(text, None, language) if _DAY.fullmatch(found.value)]
    return days[0] if days else None
