"""A sentence as clauses: split at punctuation and behind verbs of saying, with the words of matter of each.

By marks and small word tables, no parser: a list becomes clauses too. Says who speaks only roughly, and judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.model.value import dataclass
from summarizer.text.lexicon import function_words, is_negation, plain, reporting_verbs, word_set

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
HEAD = 4  # letters by which words are compared


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (not included). `matter`: the heads of its words that carry sense, by place.

    `saying` where it tells who said the rest; `denials`: how often it denies; `open` where it only asks or supposes;
    `vague` where it opens with a pronoun.
    """

    first: int
    last: int
    matter: tuple[tuple[int, str], ...]
    saying: bool
    denials: int
    open: bool
    vague: bool

    @property
    def heads(self) -> frozenset[str]:
        """Its words of matter without their places."""
        return frozenset([head for _, head in self.matter])


def clauses(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], language: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; together they have all its words.

    Args:
        text: the sentence.
        words: folded.
        spans: where each of them stands in the text.
        language: of the sentence.
    """
    verbs = plain(reporting_verbs(language)) - _NOUNS
    cuts = [0]
    for at in range(1, len(words)):
        between = text[spans[at - 1][1] : spans[at][0]]
        parted = _BREAK.search(between) is not None and not (between in {",", ":"} and text[spans[at][0]].isdigit())
        if parted or _says(words, at - 1, verbs):
            cuts.append(at)
    ranges = [pair for pair in zip(cuts, [*cuts[1:], len(words)], strict=True) if pair[0] < pair[1]]
    saying = _saying(words, ranges, verbs)
    grammar = plain(function_words(language)) | _GRAMMAR
    return tuple(
        Clause(
            first,
            last,
            tuple((at, words[at][:HEAD]) for at in range(first, last) if _matters(words[at], grammar)),
            saying=place in saying,
            denials=sum(is_negation(word, language) for word in words[first:last]),
            open=not _OPEN.isdisjoint(words[first:last]),
            vague=not _PRONOUNS.isdisjoint(words[first : first + 2]),
        )
        for place, (first, last) in enumerate(ranges)
    )


def _matters(word: str, grammar: frozenset[str]) -> bool:
    return word not in grammar and not word[0].isdigit()


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
