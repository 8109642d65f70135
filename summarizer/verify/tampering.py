"""Good claims made bad, one kind of mistake at a time, and made different without harm: material for the self-test.

Each edit takes a sentence and a number that picks among the possibilities, and gives the edited sentence or None
where the sentence offers nothing to edit. Nothing random: the same sentence and number give the same edit. The
word pairs here are the self-test's own and are not what the checks look words up in.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from summarizer.model.value import dataclass
from summarizer.verify.tampering_words import (
    CONTRACTIONS,
    DIGITS,
    EQUAL,
    HEDGED,
    MONTHS,
    OPPOSITES,
    QUANTIFIERS,
    SPARE_NAMES,
    UNITS,
    WEEKDAYS,
)


@dataclass(frozen=True, slots=True)
class Material:
    """A sentence and what its article offers: other names, other words; `pick` chooses."""

    text: str
    names: Sequence[str]
    nouns: Sequence[str]
    pick: int = 0


Edit = Callable[[Material], str | None]
_NAME = re.compile(r"(?<![\w“\"'.])[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_QUOTED = re.compile(r"“([^“”\"]{12,})”|(?:(?<=\s)|^)\"(?=\S)([^“”\"]{12,})(?<=\S)\"(?=[\s.,]|$)")
_SAYS = re.compile(r"\b(?:said|says|told|added|warned|insisted|announced)\b")
_AUX = re.compile(r"\b(is|are|was|were|will|would|can|could|should|has|have|had|did|does|do|must)\b")
_NOT = re.compile(r"\b(not |never )|n't\b")


def number(m: Material) -> str | None:
    """Another value for one figure."""
    found = [f for f in re.finditer(r"(?<![\w.,:/-])\d[\d,]*(?:\.\d+)?(?![\w:/-])", m.text) if not _year(f.group())]
    if not found:
        return None
    match = found[m.pick % len(found)]
    old = match.group()
    at = next(n for n, c in enumerate(old) if c.isdigit())
    digit = str((int(old[at]) + 1 + m.pick % 8 - 1) % 9 + 1)
    digit = digit if digit != old[at] else str(int(digit) % 9 + 1)
    return m.text[: match.start()] + old[:at] + digit + old[at + 1 :] + m.text[match.end() :]


def date(m: Material) -> str | None:
    """Another weekday, month or year."""
    for pool in (WEEKDAYS, MONTHS):
        found = [f for f in re.finditer(r"\b[A-Z][a-z]+\b", m.text) if f.group() in pool]
        if found:
            match = found[m.pick % len(found)]
            new = pool[(pool.index(match.group()) + 1 + m.pick % (len(pool) - 1)) % len(pool)]
            return _cut(m.text, match, new if new != match.group() else pool[(pool.index(new) + 1) % len(pool)])
    found = list(re.finditer(r"(?<![\w.,$£€-])(?:19|20)\d\d(?![\w%-])", m.text))
    if not found:
        return None
    match = found[m.pick % len(found)]
    return _cut(m.text, match, str(int(match.group()) + 1 + m.pick % 6))


def name(m: Material) -> str | None:
    """Another name for one of the names."""
    found = _names(m.text)
    others = _strangers(m)
    if not found or not others:
        return None
    return _cut(m.text, found[m.pick % len(found)], others[m.pick % len(others)])


def role(m: Material) -> str | None:
    """Two names around a verb change places."""
    found = _names(m.text)
    for one, two in itertools.pairwise(found):
        between = m.text[one.end() : two.start()]
        apart = set(one.group().split()) & set(two.group().split())
        if (
            re.search(r"\b(?:[a-z]+(?:ed|s)|told|beat|met|won|hit|said)\b", between)
            and "," not in between
            and not apart
        ):
            return m.text[: one.start()] + two.group() + between + one.group() + m.text[two.end() :]
    return None


def negation(m: Material) -> str | None:
    """A negation put in or taken out."""
    match = re.search(r" (?:not|never) ", m.text)
    if match:
        return _cut(m.text, match, " ")
    match = _AUX.search(m.text)
    return None if match is None or _NOT.search(m.text) else f"{m.text[: match.end()]} not{m.text[match.end() :]}"


def _swap(pairs: dict[str, str], *, quoted: bool = False) -> Edit:
    """Replace one word of a table; with `quoted`, words inside quotations are let be."""
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in pairs) + r")\b")

    def edit(m: Material) -> str | None:
        found = [f for f in pattern.finditer(m.text) if not quoted or not _inside_quotes(m.text, f.start())]
        if not found:
            return None
        match = found[m.pick % len(found)]
        return _cut(m.text, match, pairs[match.group()])

    return edit


def quote_word(m: Material) -> str | None:
    """Another word inside a quotation."""
    if m.text.count('"') % 2:
        return None
    for match in _QUOTED.finditer(m.text):
        part = 1 if match.group(1) else 2
        words = list(re.finditer(r"\b[a-z]{5,}\b", match.group(part)))
        others = [n for n in m.nouns if n not in m.text.lower()]
        if words and others:
            word = words[m.pick % len(words)]
            at = match.start(part)
            return m.text[: at + word.start()] + others[m.pick % len(others)] + m.text[at + word.end() :]
    return None


def speaker(m: Material) -> str | None:
    """Another person at the verb of saying."""
    verb = _SAYS.search(m.text)
    others = _strangers(m)
    if verb is None or not others:
        return None
    for match in _names(m.text):
        if 0 <= verb.start() - match.end() <= 2 or 0 <= match.start() - verb.end() <= 1:
            return _cut(m.text, match, others[m.pick % len(others)])
    return None


def hedge(m: Material) -> str | None:
    """A word that kept a statement open is taken out."""
    for old, new in HEDGED:
        match = re.search(old, m.text)
        if match:
            return _cut(m.text, match, new)
    return None


KINDS: dict[str, Edit] = {
    "number": number,
    "date": date,
    "name": name,
    "role swap": role,
    "negation": negation,
    "antonym": _swap(OPPOSITES),
    "quantifier": _swap(QUANTIFIERS),
    "quote word": quote_word,
    "speaker": speaker,
    "hedge removed": hedge,
    "unit": _swap(UNITS),
}


def _contract(m: Material) -> str | None:
    return next((m.text.replace(old, new, 1) for old, new in CONTRACTIONS if old in m.text), None)


def _spell(m: Material) -> str | None:
    match = re.search(
        r"(?<![\w.,$£€-])(?:[2-9]|1[0-2])(?= [a-z])|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven)\b", m.text
    )
    if match is None:
        return None
    word = match.group()
    return _cut(m.text, match, DIGITS[int(word)] if word.isdigit() else str(DIGITS.index(word)))


def _straight(m: Material) -> str | None:
    plain = m.text.translate(str.maketrans("“”‘’–—", "\"\"''--"))
    return plain if plain != m.text else None


def _lead_in(m: Material) -> str | None:
    match = re.match(
        r"(?:However|Meanwhile|Also|But|And|Still|Instead|Moreover|In addition|Earlier|Separately),? ", m.text
    )
    if match is None:
        return None
    rest = m.text[match.end() :]
    return rest[:1].upper() + rest[1:]


def _fronted(m: Material) -> str | None:
    """The day first: `On Tuesday, A did B` for `A did B on Tuesday`."""
    match = re.fullmatch(r"([A-Z][^,;:“”\"]+?) (on (?:" + "|".join(WEEKDAYS) + r"))\.", m.text)
    return None if match is None else f"O{match[2][1:]}, {match[1]}."


def _said_first(m: Material) -> str | None:
    """The speaker first: `X said A happened` for `A happened, X said`."""
    match = re.fullmatch(
        r"((?:The|A|An|They|He|She|It|There) [^“”\"]+), ((?:[A-Z][\w.]+ ?){1,4}|police|officials) said\.", m.text
    )
    return None if match is None else f"{match[2][:1].upper()}{match[2][1:]} said {match[1][:1].lower()}{match[1][1:]}."


PARAPHRASES: dict[str, Edit] = {
    "contraction": _contract,
    "digits and words": _spell,
    "plain marks": _straight,
    "lead-in": _lead_in,
    "synonym": _swap(EQUAL, quoted=True),
    "time first": _fronted,
    "speaker first": _said_first,
}


_NO_NAMES = frozenset({*WEEKDAYS, *MONTHS, "The", "He", "She", "It", "They", "We", "In", "But", "A"})


def _names(text: str) -> list[re.Match[str]]:
    """Names, without days, months and single words that a sentence begins with."""
    return [
        match
        for match in _NAME.finditer(text)
        if (match.start() > 0 or " " in match.group()) and len(match.group()) > 2
        if not _NO_NAMES.intersection(match.group().split())
    ]


def _strangers(m: Material) -> list[str]:
    """Names that share no word with the sentence."""
    have = set(re.findall(r"\w+", m.text))
    return [n for n in (*m.names, *SPARE_NAMES) if not have & set(n.split())]


def _inside_quotes(text: str, at: int) -> bool:
    head = text[:at]
    return head.count("“") > head.count("”") or head.count("‘") > head.count("’") or head.count('"') % 2 == 1


def _year(text: str) -> bool:
    return len(text) == 4 and text[:2] in {"19", "20"}


def _cut(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]
