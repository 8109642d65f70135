"""What changed between two briefs, fact by fact: yesterday's and today's, or two engines' of the same sources.

Facts are claims, paired by `alignment`. A paired fact is `changed` where a number, a date, a name, its support or its
corroboration differs, `reworded` where only words do. Does not judge which brief is right.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal

from summarizer.model import Brief, Claim, Disagreement, Source
from summarizer.model.value import dataclass
from summarizer.text.normalise import Number, compatible, dates, names, numbers, same
from summarizer.text.words import words
from summarizer.verify.alignment import pairs

ChangeKind = Literal["added", "lost", "changed", "reworded", "same"]
Aspect = Literal["number", "date", "name", "support", "corroboration"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One respect in which a fact differs; `old` or `new` is empty where one side says nothing of it."""

    aspect: Aspect
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one fact; `old` is None for an added one, `new` for a lost one."""

    kind: ChangeKind
    old: Claim | None
    new: Claim | None
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source that came, went, or has other words at the same address: then `before` is what it was."""

    kind: Literal["added", "lost", "changed"]
    source: Source
    before: Source | None = None


@dataclass(frozen=True, slots=True)
class DisagreementChange:
    """A disagreement that came or went."""

    kind: Literal["added", "lost"]
    item: Disagreement


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed. `changes` follow the new brief; a lost fact stands where it stood in the old one."""

    old: Brief
    new: Brief
    changes: tuple[Change, ...]
    sources: tuple[SourceChange, ...]
    disagreements: tuple[DisagreementChange, ...]

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


def diff(old: Brief, new: Brief) -> Difference:
    """What changed from `old` to `new`; every claim of both is in exactly one change."""
    languages = ({s.id: s.language for s in old.sources}, {s.id: s.language for s in new.sources})
    met = {b: a for a, b, _ in pairs(old.claims, new.claims)}
    kept = {a: b for b, a in met.items()}
    changes: list[Change] = []
    places: dict[int, Change] = {}
    for at, claim in enumerate(new.claims):
        before = old.claims[met[at]] if at in met else None
        details = _details(before, claim, languages, (old.as_of, new.as_of)) if before else ()
        changes.append(Change(_kind(before, claim, details), before, claim, details))
        places[at] = changes[-1]
    for at, claim in enumerate(old.claims):
        if at in kept:
            continue
        lost = Change("lost", claim, None)
        previous = next((kept[i] for i in range(at - 1, -1, -1) if i in kept), None)
        index = 0 if previous is None else next(i for i, c in enumerate(changes) if c is places[previous]) + 1
        while index < len(changes) and changes[index].kind == "lost":
            index += 1
        changes.insert(index, lost)
    return Difference(old, new, tuple(changes), _sources(old, new), _disagreements(old, new))


def _kind(old: Claim | None, new: Claim, details: tuple[Detail, ...]) -> ChangeKind:
    if old is None:
        return "added"
    if details:
        return "changed"
    return "same" if words(old.text) == words(new.text) else "reworded"


def _details(
    old: Claim, new: Claim, languages: tuple[dict[str, str], dict[str, str]], anchors: tuple[str | None, str | None]
) -> tuple[Detail, ...]:
    left, right = ((claim.text, _language(claim, known)) for claim, known in zip((old, new), languages, strict=True))
    found = [
        *_numbers(numbers(*left), numbers(*right)),
        *_dates(_days(*left, anchors[0]), _days(*right, anchors[1])),
        *_names({n.key: n.text for n in names(*left) if n.sure}, {n.key: n.text for n in names(*right) if n.sure}),
    ]
    if old.support.label != new.support.label:
        found.append(Detail("support", old.support.label, new.support.label))
    if old.corroboration.label != new.corroboration.label:
        found.append(Detail("corroboration", old.corroboration.label, new.corroboration.label))
    return tuple(found)


def _language(claim: Claim, languages: dict[str, str]) -> str:
    return next((languages[c.source] for c in claim.citations if c.source in languages), "en")


def _numbers(old: tuple[Number, ...], new: tuple[Number, ...]) -> list[Detail]:
    gone = [n for n in old if not any(_equal(n, other) for other in new)]
    come = [n for n in new if not any(_equal(n, other) for other in old)]
    return _paired("number", [n.text for n in gone], [n.text for n in come])


def _equal(one: Number, other: Number) -> bool:
    """Equal, or within a range; a hedge (`more than 200`) that grew into a figure (`230`) is a change."""
    return one.key == other.key or (one.hedge == other.hedge == "" and compatible(one, other))


def _days(text: str, language: str, anchor: str | None) -> list[tuple[str, str]]:
    return [("/".join(date.key), date.text.strip(" .,")) for date in dates(text, anchor, language)]


def _dates(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> list[Detail]:
    """By day, or by words: a Tuesday quoted today from yesterday's article is still the article's Tuesday."""

    def missing(these: list[tuple[str, str]], those: list[tuple[str, str]]) -> list[str]:
        known = {part for day, text in those for part in (day, text.casefold())}
        return list(dict.fromkeys(text for day, text in these if day not in known and text.casefold() not in known))

    return _paired("date", missing(old, new), missing(new, old))


def _names(old: dict[str, str], new: dict[str, str]) -> list[Detail]:
    """Only where one name stands in another's place: rewording drops and adds names without changing a fact."""
    gone = [text for key, text in old.items() if not any(same(key, other) for other in new)]
    come = [text for key, text in new.items() if not any(same(key, other) for other in old)]
    return _paired("name", gone, come) if gone and come else []


def _paired(aspect: Aspect, old: list[str], new: list[str]) -> list[Detail]:
    """One detail where both are one, or a single side has several; the lists side by side else."""
    width = max(len(old), len(new))
    return [Detail(aspect, old[at] if at < len(old) else "", new[at] if at < len(new) else "") for at in range(width)]


def _sources(old: Brief, new: Brief) -> tuple[SourceChange, ...]:
    """By hash, then by address: the same file under another number is no change."""
    hashes = Counter(source.sha256 for source in old.sources), Counter(source.sha256 for source in new.sources)
    gone = [source for source in old.sources if not hashes[1][source.sha256]]
    come = [source for source in new.sources if not hashes[0][source.sha256]]
    before = {source.url or source.uri: source for source in gone}
    changed = {source.url or source.uri for source in come} & set(before)
    found = [
        SourceChange("changed", source, before[source.url or source.uri])
        if (source.url or source.uri) in changed
        else SourceChange("added", source)
        for source in come
    ]
    return (*found, *(SourceChange("lost", s) for s in gone if (s.url or s.uri) not in changed))


def _disagreements(old: Brief, new: Brief) -> tuple[DisagreementChange, ...]:
    left, right = ([_sides(item) for item in brief.disagreements] for brief in (old, new))
    come = [item for item, key in zip(new.disagreements, right, strict=True) if key not in left]
    gone = [item for item, key in zip(old.disagreements, left, strict=True) if key not in right]
    return (*(DisagreementChange("added", i) for i in come), *(DisagreementChange("lost", i) for i in gone))


def _sides(item: Disagreement) -> tuple[str, tuple[tuple[str, ...], ...]]:
    return item.kind, tuple(sorted(tuple(words(position.text)) for position in item.positions))
