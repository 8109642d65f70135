"""Who said a quotation: from the words after it, before it, or in the sentences around it.

The order follows news style: `“…,” X said`, `“…,” said X`, `X said: “…”`, `According to X, “…”`, then the subject of
the sentence that embeds the words, then the speaker of the quotation before. Pronouns are returned as written.
English word order is assumed for the subject; the verbs come from the lexicon of the language.
"""

from __future__ import annotations

import re

from summarizer.text.normalise.clauses import (
    AUXILIARIES,
    Word,
    first_subject,
    following,
    leading,
    name_end,
    preceding,
    sentence_start,
    sentence_words,
)
from summarizer.text.normalise.speech_order import helpers, inverts, parted, told_by
from summarizer.text.normalise.speech_order import verbs as saying
from summarizer.text.normalise.values import Quote

_Found = tuple[int, int, str]  # start, end, cue

_WINDOW = 260
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|in the words of|[Ss]elon|laut|[Ss]egún)\s+([^,;:“”\"\n]{2,90})")
_LABEL = re.compile(r"([A-Z]{2}[A-Z.' -]{0,30}):\s")
_DASHED = re.compile(r"[”\"»]?\s*[―—–]{1,2}\s?([^\W\d_a-z][^\n“”\",;:.]{2,50}?)\s*(?=[.\n“”]|$)")
_ENDS = ",?!…—–-"
_BEHIND = re.compile(r"[\s,”“\"’'»«)\]—–-]*")


def attributed(text: str, spans: tuple[tuple[int, int], ...], language: str) -> tuple[Quote, ...]:
    """One `Quote` for each span, with its speaker where one is found."""
    done: list[Quote] = []
    for place, (start, end) in enumerate(spans):
        low = spans[place - 1][1] + 1 if place else 0
        high = spans[place + 1][0] - 1 if place + 1 < len(spans) else len(text)
        found = _nearby(text, (start, end), (low, high), language)
        if found is None and place:
            found = _carried(text, done[-1], start)
        if found is None and _own_sentence(text, start):
            found = _sentence_before(text, start, language)
        quote = Quote(start, end, text[start:end])
        done.append(
            quote
            if found is None
            else Quote(start, end, quote.text, text[found[0] : found[1]], found[2], found[0], found[1])
        )
    return tuple(_filled_back(text, done))


def _nearby(text: str, span: tuple[int, int], bounds: tuple[int, int], language: str) -> _Found | None:
    (start, end), (low, high) = span, bounds
    closed = text[end - 1] in _ENDS or text[end + 1 : end + 2] in {",", "—", "–"}
    labelled = _signed(text, span)
    if labelled is not None:
        return labelled
    after = _inverted(text, end, high, language) if inverts(language) else None
    after = after or (_after(text, end, high, language) if closed else None)
    if after is not None and (text[end - 1] != "?" or not _introduced(text, start)):
        return after
    found = _before(text, start, low, language) or _within(text, start, language)
    alone = closed or (text[end - 1] == "." and _own_sentence(text, start))
    return found or (None if alone else _embedded_after(text, end, high, language))


def _inverted(text: str, end: int, high: int, language: str) -> _Found | None:
    """`», a reconnu X`, `“ – powiedział X`."""
    window = _BEHIND.match(text, end, high)
    begin = window.end() if window else end
    if "\n" in text[end:begin] or not parted(text, end, begin):
        return None
    return told_by(sentence_words(text, begin, min(high, begin + _WINDOW)), language)


def _signed(text: str, span: tuple[int, int]) -> _Found | None:
    """`“…” ― Pamela Padilla`, and the label inside a transcript: `“PENCE: Well, …”`."""
    label = _LABEL.match(text, *span)
    if label:
        return label.start(1), label.end(1), ":"
    dash = _DASHED.match(text, span[1], span[1] + 80)
    return (dash.start(1), dash.end(1), "—") if dash and dash[1][0].isupper() else None


def _introduced(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].rstrip(' “"‘«').endswith((":", ","))


def _after(text: str, end: int, high: int, language: str) -> _Found | None:
    """`,” X said` and `,” said X`, up to the end of that sentence."""
    window = _BEHIND.match(text, end, high)
    begin = window.end() if window else end
    if "\n" in text[end:begin]:
        return None
    words = sentence_words(text, begin, min(high, begin + _WINDOW))
    verbs = saying(language)
    for place, word in enumerate(words[:26]):
        if word.group().casefold() in verbs:
            if place == 0 or (place == 1 and words[0].group().casefold() in AUXILIARIES):
                found = following(text, words[place + 1 :], language)
                return (*found, word.group()) if found else None
            subject = leading(text, words[:place]) or preceding(text, words[:place])
            if subject:
                return *subject, word.group()
    match = _ACCORDING.match(text, begin, min(high, begin + 120))
    if match:
        return match.start(1), name_end(text, match.start(1), match.end(1)), "according to"
    return None


def _before(text: str, start: int, low: int, language: str) -> _Found | None:
    """`X said: “`, `X told Y, “`, `X, who …, said “` right before the mark, with a break of lines after a colon."""
    head = text[max(low, start - _WINDOW) : start].rstrip(" “\"‘«'\u00a0")
    if not head.rstrip().endswith((",", ":")):
        return None
    begin = sentence_start(text, max(low, start - _WINDOW), start - 1)
    words = sentence_words(text, begin, start - 1)
    return _last_verb(text, words, language) or _speech_label(text, begin, start)


def _speech_label(text: str, begin: int, start: int) -> _Found | None:
    """`Ayrault: “…”`."""
    label = text[begin : start - 1].strip()
    if label.endswith(":") and 0 < len(label) < 60 and label[:1].isupper():
        at = text.index(label, begin)
        return at, at + len(label) - 1, ":"
    return None


def _within(text: str, start: int, language: str) -> _Found | None:
    """The subject of the nearest verb of saying before embedded words, else the first subject of the sentence."""
    begin = sentence_start(text, max(0, start - 600), start - 1)
    words = sentence_words(text, begin, start - 1)
    if not words:
        return None
    found = _last_verb(text, words, language)
    if found:
        return found
    matches = list(_ACCORDING.finditer(text, begin, start))
    if matches:
        match = matches[-1]
        return match.start(1), name_end(text, match.start(1), match.end(1)), "according to"
    return first_subject(words)


def _embedded_after(text: str, end: int, high: int, language: str) -> _Found | None:
    """`… “a war crime”, Hollande said`: the verb stands behind, at the end of the embedding sentence."""
    line = text.find("\n", end)
    high = high if line < 0 else min(high, line)
    words = sentence_words(text, end + 1, min(high, end + _WINDOW))
    verbs = saying(language)
    for place, word in enumerate(words):
        if word.group().casefold() in verbs:
            subject = preceding(text, words[:place])
            named = subject or following(text, words[place + 1 :], language)
            return (*named, word.group()) if named else None
    match = _ACCORDING.search(text, end, max(end, min(high, end + _WINDOW)))
    return (match.start(1), name_end(text, match.start(1), match.end(1)), "according to") if match else None


def _last_verb(text: str, words: list[Word], language: str) -> _Found | None:
    verbs, helping = saying(language), helpers(language)
    for place in range(len(words) - 1, 0, -1):
        cue = words[place].group().casefold()
        if cue in verbs:
            participle = cue.endswith("ing")
            last = place
            while last and words[last - 1].group().casefold() in helping:
                last -= 1  # `Macron a déclaré`
            subject = None if participle and words[place - 1].group() == "," else preceding(text, words[:last])
            if subject is not None:
                return *subject, words[place].group()
            first = first_subject(words[:place]) if participle else None
            if first is not None:
                return first[0], first[1], words[place].group()
    return None


def _carried(text: str, previous: Quote, start: int) -> _Found | None:
    """The speaker of the quotation before, where nothing but its own attribution stands between, in one paragraph."""
    if previous.speaker_start < 0 or previous.cue == "" or not _own_sentence(text, start):
        return None
    between = text[previous.end : start]
    if between.count("\n") > 2 or len(between) > 300 or (between.count("\n") and len(between.split()) > 12):
        return None
    return previous.speaker_start, previous.speaker_end, previous.cue


def _own_sentence(text: str, start: int) -> bool:
    head = text[max(0, start - 6) : start].rstrip(" “\"‘«'\u00a0")
    return not head or head[-1] in '.!?…\n”"’:'


def _sentence_before(text: str, start: int, language: str) -> _Found | None:
    """The subject of the last verb of saying in the sentence before a quotation that stands alone."""
    head = text[max(0, start - 500) : start].rstrip(" “\"‘«'\u00a0\n")
    end = max(0, start - 500) + len(head)
    begin = sentence_start(text, max(0, end - 500), max(0, end - 1))
    words = sentence_words(text, begin, end)
    return _last_verb(text, words, language) or first_subject(words)


def _filled_back(text: str, quotes: list[Quote]) -> list[Quote]:
    """A quotation over several paragraphs takes the speaker named at its end."""
    for place in range(len(quotes) - 2, -1, -1):
        one, following = quotes[place], quotes[place + 1]
        if one.cue == "" and following.cue and re.fullmatch(r"[\n\r]+\s*[“\"«]", text[one.end : following.start]):
            quotes[place] = Quote(
                one.start,
                one.end,
                one.text,
                following.speaker,
                following.cue,
                following.speaker_start,
                following.speaker_end,
            )
    return quotes
