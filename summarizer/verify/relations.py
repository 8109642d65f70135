"""How two words are related: same meaning, more general, opposite; and how rare a word is.

Reads `relations.json` (made from WordNet by `eval/training/relations.py`) when first asked. Works on stems and knows
nothing of context: `rise` and `fall` are opposites wherever they stand.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from summarizer.model.value import dataclass

if TYPE_CHECKING:
    from summarizer.verify.analysis import Words

_Item = TypeVar("_Item")
_PHRASE = 5  # words that a verb and its particle take at most: `called the whole concert off`
_FEW = 3  # concepts that a word has at most for something more general to mean the same
_UNKNOWN = 6.0  # rarity of a word that the counted texts hold fewer than eight times


class Sets(Generic[_Item]):
    """Sets by stem, made when they are first asked for: the table has tens of thousands, a brief needs a few dozen.

    Kept as text until then: so many lists would be looked through whenever Python searches for cycles.
    """

    def __init__(self, listed: dict[str, str], item: Callable[[str], _Item]) -> None:
        """Take the items as the file has them, with spaces between; `item` makes one of its text."""
        self._listed = listed
        self._item = item
        self._made: dict[str, frozenset[_Item]] = {}

    def get(self, stem: str) -> frozenset[_Item]:
        """The set of a stem, empty where the table has none."""
        made = self._made.get(stem)
        if made is None:
            listed = self._listed.get(stem)
            if listed is None:
                return frozenset()
            made = self._made[stem] = frozenset(map(self._item, listed.split()))
        return made


@dataclass(frozen=True, slots=True)
class Relations:
    """The table; `concepts` and `above` by stem."""

    concepts: Sets[int]
    above: Sets[int]
    opposites: Sets[str]
    irregular: dict[str, str]
    phrases: dict[str, list[str]]  # verbs of two words (`call off`), and stems of one that mean the same
    spelled: dict[str, list[tuple[str, str]]]  # the same the other way round
    rarity: dict[str, float]
    acting: frozenset[str]  # stems that can be verbs at all
    verbs: frozenset[str]  # those that are verbs in most of their uses
    sometimes: frozenset[str]  # and those that are in a tenth of them

    def base(self, word: str) -> str:
        """The stem of the dictionary form: `fell` gives `fall`."""
        return self.irregular.get(word, word)

    def related(self, word: str, others: Iterable[str]) -> str | None:
        """The first of `others` that means the same as `word` or something narrower, None where none does."""
        base, _, _, over = senses(word)
        mine = self.meanings(word)
        for other in others:
            plain, wide, few, _ = senses(other)
            if plain == base or not mine.isdisjoint(wide) or not over.isdisjoint(few):
                return other
        return None

    def phrased(self, forms: Sequence[str], stems: Sequence[str], at: int, others: Sequence[Words]) -> bool:
        """True where a word means the same as a verb of two words in `others`, or is one whose meaning stands there."""
        word = self.base(stems[at])
        for verb, particle in self.spelled.get(word, ()):
            for words in others:
                if any(
                    self.base(stem) == verb and particle in words.forms[n + 1 : n + _PHRASE]
                    for n, stem in enumerate(words.stems)
                ):
                    return True
        for particle in forms[at + 1 : at + _PHRASE]:
            same = self.phrases.get(f"{word} {particle}")
            if same and any(self.base(stem) in same for words in others for stem in words.stems):
                return True
        return False

    def acts(self, form: str, word: str) -> bool:
        """True where a word, in this form and of this stem, is likely a verb."""
        if word in self.verbs:
            return True
        base = self.irregular.get(word)
        if base is not None and (base in self.verbs or base in self.sometimes):
            return True
        return word in self.sometimes and form.endswith(("ed", "ing"))

    def meanings(self, word: str) -> frozenset[int]:
        """Concepts of a stem as it stands and of its dictionary form: `wound` is an injury, and was wound up."""
        own, base = self.concepts.get(word), self.irregular.get(word)
        return own if base is None else own | self.concepts.get(base)

    def opposite(self, word: str, others: Iterable[str]) -> str | None:
        """The first of `others` that is an opposite of `word`."""
        against = self.opposites.get(self.base(word))
        if not against:
            return None
        return next((other for other in others if self.base(other) in against), None)


@lru_cache(maxsize=1)
def relations() -> Relations:
    """The table, read once."""
    raw = json.loads(Path(__file__).with_name("relations.json").read_text(encoding="utf-8"))
    verbs, sometimes = frozenset(raw["verbs"].split()), frozenset(raw["sometimes_verbs"].split())
    return Relations(
        Sets(raw["concepts"], int),
        Sets(raw["above"], int),
        Sets(raw["opposites"], str),
        raw["irregular"],
        raw["phrases"],
        _spelled(raw["phrases"]),
        raw["rarity"],
        frozenset([*verbs, *sometimes, *raw["irregular"]]),
        verbs,
        sometimes,
    )


@lru_cache(maxsize=8192)
def senses(word: str) -> tuple[str, frozenset[int], frozenset[int], frozenset[int]]:
    """Dictionary form of a stem, its concepts and those above them, its concepts if they are few, those above alone."""
    table = relations()
    base, meant = table.base(word), table.meanings(word)
    over = table.above.get(base)
    return base, meant | over, meant if len(meant) <= _FEW else frozenset(), over


def _spelled(phrases: dict[str, list[str]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, same in phrases.items():
        verb, _, particle = phrase.partition(" ")
        for word in same:
            found.setdefault(word, []).append((verb, particle))
    return found


def rarity(word: str) -> float:
    """How rare a stem is, 0 (in every text) to 6 (unknown); numbers count as rare."""
    return relations().rarity.get(word, _UNKNOWN)
