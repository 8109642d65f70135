"""A sentence as clauses: split at punctuation and behind verbs of saying, with the words of matter of each, and the
clause in which a value stands.

By marks and small word tables, no parser: a list becomes clauses too. Says who speaks only roughly, and judges nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.model.value import dataclass
from summarizer.text.lexicon import denials, function_words, plain, reporting_verbs, word_set
from summarizer.text.lexicon_data import PERSONS
from summarizer.text.normalise import Clock, Date, Number

_BREAK = re.compile(r"[,;:()–—،؛\"“”«»]")
_AUXILIARY = word_set("been was were is are be being wurde wurden worden wird werden été sido fue fueron")
_GRAMMAR = word_set(
    "worden sei seien wäre wären sein wurde wurden habe hätte hätten hätte würde würden musste mussten konnte konnten "
    "soll sollen sollte sollten will wollen rund etwa some sido haya hayan hubo hubiera été aurait auraient serait "
    "seraient peut doit"
)
_CUES = word_set("according laut angaben según selon d'après secondo segundo")
_NOUNS = word_set(
    "report reports state states claim claims call calls demand demands note notes answer answers read reads promise "
    "promises reported called described asked known warning writing describing calling boasts tweet tweets"
)
_PRONOUNS = word_set("it he she they er sie es il elle ils elles él ella ellos ellas")
_OPEN = word_set("if whether unless ob falls wenn si")
_SHORT = 5  # words behind a verb of saying that opens a clause, where they are who said it
_HEAD = 4  # letters by which words are compared
_BEFORE = 2  # words in front of a value that are kept to the letter
_PERSONS = frozenset([word[:_HEAD] for word in PERSONS.split()])


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (not included). `matter`: its words that carry sense, as heads by place; `heads`: all.

    `saying` where it tells who said the rest; `denials`: how often it denies; `open` where it only asks or supposes;
    `vague` where it opens with a pronoun.
    """

    first: int
    last: int
    matter: tuple[tuple[int, str], ...]
    heads: frozenset[str]
    saying: bool
    denials: int
    open: bool
    vague: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The clause of a value. `heads`: its words of matter without values; `before`, `after`: those next to the value.

    `thing`: what a number counts. `close`: the words in front of the value, to the letter.
    """

    clause: Clause
    heads: frozenset[str]
    before: str
    after: str
    thing: str
    close: tuple[str, ...]


def clauses(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], language: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; together they have all its words.

    Args:
        text: the sentence.
        words: folded.
        spans: where each of them stands in the text.
        language: of the sentence.
    """
    verbs, grammar = _tables(language)
    said = [] if verbs.isdisjoint(words) else [at + 1 for at in range(len(words) - 1) if _says(words, at, verbs)]
    cuts = sorted({0, *_parted(text, words, spans), *said})
    ranges = [pair for pair in zip(cuts, [*cuts[1:], len(words)], strict=True) if pair[0] < pair[1]]
    saying = _saying(words, ranges, verbs)
    denied, asked = denials(words, language) > 0, not _OPEN.isdisjoint(words)
    found = []
    for place, (first, last) in enumerate(ranges):
        own = words[first:last]
        telling = [(at, word) for at, word in enumerate(own, first) if word not in grammar]
        matter = [(at, word[:_HEAD]) for at, word in telling if not word[0].isdigit()]
        found.append(
            Clause(
                first,
                last,
                tuple(matter),
                frozenset([head for _, head in matter]),
                saying=place in saying,
                denials=denials(own, language) if denied else 0,
                open=asked and not _OPEN.isdisjoint(own),
                vague=not _PRONOUNS.isdisjoint(own[:2]),
            )
        )
    return tuple(found)


@lru_cache(maxsize=32)
def _tables(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Verbs of saying, and words that carry grammar."""
    return plain(reporting_verbs(language)) - _NOUNS, plain(function_words(language)) | _GRAMMAR


def _parted(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The words that stand behind a mark of a new clause; `1,000` and `12:30` have none."""
    for match in _BREAK.finditer(text):
        at = bisect_left(spans, match.span())
        if 0 < at < len(words):
            between = text[spans[at - 1][1] : spans[at][0]]
            if not (between in {",", ":"} and text[spans[at][0]].isdigit()):
                yield at


def _says(words: Sequence[str], at: int, verbs: frozenset[str]) -> bool:
    return words[at] in verbs and (at == 0 or words[at - 1] not in _AUXILIARY)


def _saying(words: Sequence[str], ranges: Sequence[tuple[int, int]], verbs: frozenset[str]) -> frozenset[int]:
    """The places of clauses that tell who speaks: up to a verb of saying, or from one, or from `according`, on."""
    found: set[int] = set()
    for place, (first, last) in enumerate(ranges):
        if not _CUES.isdisjoint(words[first:last]):
            found.update(range(place, len(ranges)))
        elif _says(words, last - 1, verbs):
            found.add(place)
            behind = ranges[place + 1] if place + 1 < len(ranges) else (last, last)
            if last - first == 1 and 0 < behind[1] - behind[0] <= _SHORT:
                found.update(range(place, len(ranges)))
            elif last - first == 1:
                found.update(range(place))
    return frozenset(found)


def frame(
    value: Number | Date | Clock,
    parts: Sequence[Clause],
    words: Sequence[str],
    spans: Sequence[tuple[int, int]],
    valued: frozenset[int],
) -> Frame | None:
    """The frame of a value of a sentence; None where it stands in no clause.

    Args:
        value: with its place in the sentence.
        parts: the clauses of the sentence.
        words: of the sentence, folded.
        spans: where each of them stands.
        valued: the places of those that belong to values.
    """
    at = bisect_right(spans, (value.start, 0))
    at -= at > 0 and spans[at - 1][1] > value.start
    end = bisect_left(spans, (value.end, 0))
    clause = next((one for one in parts if one.first <= at < one.last), None)
    if clause is None:
        return None
    matter = [(place, head) for place, head in clause.matter if place not in valued]
    before = next((head for place, head in reversed(matter) if place < at), "")
    behind = [(place, head) for place, head in matter if place >= end]
    thing = behind[0][1] if isinstance(value, Number) and behind and behind[0][0] <= end + 1 else ""
    after = behind[0][1] if behind else ""
    close = tuple(words[max(clause.first, at - _BEFORE) : at])
    heads = frozenset([head for _, head in matter])
    return Frame(clause, heads, before, after, "*" if thing in _PERSONS else thing, close)
