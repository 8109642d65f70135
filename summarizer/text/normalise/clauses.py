"""Noun phrases around a verb, by word order and punctuation alone: the little grammar that finding speakers needs.

Not a parser: no agreement, no trees, English word order.
"""

from __future__ import annotations

import re

from summarizer.text.lexicon import function_words, word_set

Word = re.Match[str]


_WORD = re.compile(r"[^\W_]\.(?:[^\W_]\.)+|[^\W_]+(?:[-‑'’.&][^\W_]+)*|[^\w\s]")


_PRONOUNS = word_set("he she they i we it who you il elle ils elles er sie él ella ellos")


AUXILIARIES = word_set(
    "has have had was were is are also then later once previously reportedly recently been be being did does "
    "would could can may and again just even still repeatedly often went on to both all first further famously "
    "openly cynically immediately now not never cannot neither nor didn't doesn't don't won't wouldn't couldn't hasn't "
    "haven't hadn't"
)


_BREAKS = word_set(
    "that which when while as because but where although though if after before since whether so than what how "
    "why during whose and or nor until unless like despite"
)


_PREPOSITIONS = word_set(
    "in on at by for from to with about into against during over after before of under near through according as "
    "outside inside"
)


_ABBREVIATED = word_set("mr mrs ms dr prof sen rep gov gen col capt lt sgt st jr sr lt maj adm rev hon d-n r-n u.s u.n")


def leading(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The noun phrase that opens the words after a quotation, where appositions part it from its verb."""
    stop = next((place for place, word in enumerate(words) if _ends_phrase(word)), 0)
    return _phrase(text, words[:stop]) if 0 < stop < 10 and words[stop].group() in {",", "(", "—", "–"} else None


def preceding(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The noun phrase that ends right before a verb, helpers skipped; an apposition between commas is passed over."""
    place = len(words)
    while place and (
        words[place - 1].group().casefold() in AUXILIARIES
        or (words[place - 1].group().endswith("ly") and words[place - 1].group().islower())
        or words[place - 1].group() in {"’s", "'s", "’", "'"}
    ):
        place -= 1
    if place and words[place - 1].group() in {",", ")", "—", "–"}:
        opener = {",": ",", ")": "("}.get(words[place - 1].group(), words[place - 1].group())
        back = next((at for at in range(place - 2, -1, -1) if words[at].group() == opener), -1)
        if back > 0:
            place = back
    last = place
    while place and last - place < 14 and not _ends_phrase(words[place - 1]):
        place -= 1
    while place < last and words[place].group().casefold() in _PREPOSITIONS | AUXILIARIES | {"’", "'"}:
        place += 1
    if place == last:
        return None
    return _phrase(text, words[place:last])


def _ends_phrase(word: Word) -> bool:
    written = word.group()
    return (len(written) == 1 and not written.isalnum() and written not in "&.’'-‑/") or written.casefold() in _BREAKS


def _phrase(text: str, words: list[Word]) -> tuple[int, int] | None:
    start, end = words[0].start(), words[-1].end()
    return (start, end) if any(char.isalpha() for char in text[start:end]) else None


_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "one",
        "another",
        "several",
        "some",
        "le",
        "la",
        "der",
        "die",
        "el",
    ]
)


def following(text: str, words: list[Word], language: str) -> tuple[int, int] | None:
    """The noun phrase right after a verb (`said Rep. Jim Clyburn, the …`)."""
    if not words or words[0].group().casefold() in _PREPOSITIONS or not words[0].group()[0].isalnum():
        return None
    first = words[0].group().casefold()
    if first in function_words(language) and first not in _PRONOUNS and first not in _OPENERS:
        return None
    last = 0
    while (
        last < len(words)
        and last < 12
        and not _ends_phrase(words[last])
        and words[last].group() != "."
        and words[last].group().casefold() not in _PREPOSITIONS - {"of", "for"}
    ):
        last += 1
        if last == 1 and first in _PRONOUNS:
            break
    return _phrase(text, words[:last]) if last else None


def first_subject(words: list[Word]) -> tuple[int, int, str] | None:
    """The first capitalised phrase or pronoun of a sentence: the likeliest subject where no verb of saying is known."""
    for place, word in enumerate(words):
        written = word.group()
        if written.casefold() in _PRONOUNS - {"it", "you", "i"}:
            return word.start(), word.end(), ""
        if written[0].isupper() and written.casefold() not in _BREAKS | _PREPOSITIONS | {
            "the",
            "a",
            "an",
            "this",
            "these",
            "it",
            "there",
        }:
            last = place
            while last + 1 < len(words) and (words[last + 1].group()[0].isupper() or words[last + 1].group() == "of"):
                last += 1
            return word.start(), words[last].end(), ""
    return None


def sentence_start(text: str, low: int, high: int) -> int:
    """Where the sentence that ends at `high` begins: after the last full stop that is no abbreviation, or line end."""
    for match in reversed(list(re.finditer(r"[.!?…]+[”\"’»)\]]*\s+|\n+", text[low:high]))):
        before = re.search(r"([^\W\d_](?:[\w.]*))$", text[low : low + match.start()])
        word = before.group(1).casefold() if before else ""
        if "\n" in match.group() and text[: low + match.start()].rstrip().endswith(":"):
            continue
        if match.group().startswith(".") and (word in _ABBREVIATED or (len(word) == 1 and word.isalpha())):
            continue
        return low + match.end()
    return low


def sentence_words(text: str, low: int, high: int) -> list[Word]:
    """Words and marks from `low` up to the end of that sentence or `high`."""
    words: list[Word] = []
    for word in _WORD.finditer(text, low, high):
        if words and "\n" in text[words[-1].end() : word.start()] and words[-1].group() != ":":
            break
        if (
            words
            and words[-1].group() in {".", "!", "?"}
            and word.start() > words[-1].end()
            and not _abbreviation(words)
        ):
            break
        words.append(word)
    return words


def _abbreviation(words: list[Word]) -> bool:
    return (
        len(words) > 1
        and words[-1].start() == words[-2].end()
        and (words[-2].group().casefold() in _ABBREVIATED or len(words[-2].group()) == 1)
    )


def name_end(text: str, start: int, end: int) -> int:
    """Cut a phrase at a full stop that ends the sentence."""
    match = re.search(r"(?<![A-Z])(?<!\b(?:Mr|Dr|Ms|St))\.(?:\s|$)", text[start:end])
    return start + match.start() if match else end
