"""A cited text held against its sources: every statement, by what it cites or, uncited, by what can be found.

    examine(text, sources) -> Examined      findings with line and column, and the evidence found for each statement

A statement that its own citation does not bear out is looked up in the other sources, and a better citation is named.
Does not read files and does not print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.model import Citation, Finding, Sentence, Source, Support
from summarizer.model.value import dataclass
from summarizer.text import segment
from summarizer.text.words import plural
from summarizer.verify import cocited
from summarizer.verify.analysis import words_of
from summarizer.verify.cited import Statement, statements
from summarizer.verify.cocited import Alone
from summarizer.verify.retrieval import Retriever
from summarizer.verify.support import Cited, support_in

if TYPE_CHECKING:
    from summarizer.verify.judges import Each, Judge

_NEAREST = 5  # sentences that are tried when evidence is looked for
_STATING = 4  # words from which a question, or a sentence of little words, may state something
_SURE = 0.7  # a sentence is proposed in place of the cited one where it bears the statement out beyond doubt


@dataclass(frozen=True, slots=True)
class Located:
    """A finding and where it stands, from 1; line 0 is the whole document."""

    finding: Finding
    line: int
    column: int
    text: str = ""  # of the claim or statement


@dataclass(frozen=True, slots=True)
class Checked:
    """A statement (`T1`, `T2`, …), its support, and the sentences that bear it out best."""

    id: str
    statement: Statement
    support: Support
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """What an examination says: statements in order and everything that was found."""

    statements: tuple[Checked, ...]
    findings: tuple[Located, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """A statement, its support, and the sentences it was held against."""

    statement: Statement
    support: Support
    near: tuple[Sentence, ...]
    against: str = ""  # a sentence that says otherwise
    notes: tuple[Finding, ...] = ()  # on one of several sources that are cited together

    @property
    def best(self) -> tuple[Citation, ...]:
        return tuple(sentence.cite() for sentence in self.near[:1])


def examine(text: str, sources: Sequence[Source], judge: Judge | None = None, each: Each | None = None) -> Examined:
    """Check every statement of a text against what it cites, or against all sources where nothing is cited anywhere.

    `judge` gives a second opinion on every statement that is not copied (see `judges`), of many at once as `each` does.
    """
    found = [item for item in statements(text, sources) if item.cites or item.unresolved or not _idle(item.text)]
    bench = _Bench(sources)
    uncited = not any(item.cites or item.unresolved for item in found)
    held = [bench.hold(item) for item in found]
    if judge is not None:
        held = _judged(held, bench, judge, each)
    checked: list[Checked] = []
    located: list[Located] = []
    for number, one in enumerate(held, start=1):
        name, item = f"T{number}", one.statement
        checked.append(Checked(name, item, one.support, one.best))
        findings = bench.findings(one, uncited=uncited)
        place = (item.line, item.column, item.text)
        located.extend(Located(replace(finding, claim=name), *place) for finding in findings)
    if not found:
        located.append(Located(Finding("no-claims", "warning", None, "there is no statement to check"), 0, 0))
    return Examined(tuple(checked), tuple(located))


def _judged(held: Sequence[_Held], bench: _Bench, judge: Judge, each: Each | None) -> list[_Held]:
    """The same with a judge's word in every support."""
    from summarizer.verify import judges

    texts = ["\n".join([*(sentence.text for sentence in one.near), *bench.around(one.near)]) for one in held]
    rows = zip(held, texts, strict=True)
    asked = [judges.Held(one.statement.text, text, one.support) for one, text in rows]
    said = judges.opinions(asked, judge, each or judges.in_turn)
    return [replace(one, support=support) for one, support in zip(held, said, strict=True)]


class _Bench:
    """Sentences of the sources, and what is nearest to a statement."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = {source.id: source for source in sources}
        self.sentences = {source.id: segment.sentences(source) for source in sources}
        self.all = [sentence for group in self.sentences.values() for sentence in group]
        self.retriever = Retriever(self.all)

    def hold(self, item: Statement) -> _Held:
        """The statement held against what it cites, or against what is nearest to it in all sources."""
        among = self._cited(item.cites) if item.cites else self.all
        retriever = self.retriever if among is self.all else Retriever(among)
        near = retriever.nearest(item.text, _NEAREST) or tuple(among[:1])
        support = self._support(item.text, near)
        if item.row:
            return _Held(item, of_row(support), tuple(near))
        held = _Held(item, support, tuple(near))
        if not item.cites:
            if support.label == "supported":
                return replace(held, near=self._telling(item, near))
            return self._one_sided(item, near) or held
        return self._each(held)

    def _telling(self, item: Statement, near: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Sentences that bear a statement out together, first of them the first that does so alone, if any does."""
        for sentence in near if len(near) > 1 else ():
            alone = self._support(item.text, (sentence,))
            if alone.label == "supported" and not _wrong(alone):
                return (sentence, *(other for other in near if other is not sentence))
        return tuple(near)

    def _each(self, held: _Held) -> _Held:
        """A statement that cites several sources, held against each of them alone."""
        item, groups = held.statement, _by_source(self._cited(held.statement.cites))
        if len(groups) < 2:
            return held
        near = {
            name: Retriever(group).nearest(item.text, _NEAREST) or tuple(group[:1]) for name, group in groups.items()
        }
        read = {name: (self._support(item.text, group), group) for name, group in near.items()}
        alone = {
            name: Alone(support, tuple((one.id, one.text) for one in group), self.sources[name])
            for name, (support, group) in read.items()
        }
        best = max((name for name in alone if alone[name].holds), key=lambda name: read[name][0].score, default="")
        together = held.support.label == "supported"
        notes = tuple(cocited.findings(item.text, alone)) if best or together else ()
        if not best or (together and held.support.score >= read[best][0].score):
            return replace(held, notes=notes)
        return _Held(item, *read[best], notes=notes)

    def _one_sided(self, item: Statement, near: Sequence[Sentence]) -> _Held | None:
        """An uncited statement held against one source at a time: what one says is no error where another differs."""
        groups = _by_source(near)
        held = [(self._support(item.text, group), group) for group in groups.values()] if len(groups) > 1 else []
        good = [one for one in held if one[0].label == "supported" and not _wrong(one[0])]
        if not good:
            return None
        support, group = max(good, key=lambda one: one[0].score)
        against = next((other[0].id for one, other in held if other is not group and _contrary(one)), "")
        return _Held(item, support, tuple(group), against)

    def findings(self, held: _Held, *, uncited: bool) -> list[Finding]:
        """What is to be said of a statement."""
        item = held.statement
        if item.cites:
            found = [*held.support.findings, *held.notes]
            if held.support.label != "supported":
                found.extend(self._elsewhere(item, self._cited(item.cites)))
        else:
            found = list(self._without(held, uncited=uncited))
        found.extend(self._unknown(key) for key in item.unresolved)
        return found

    def _unknown(self, key: str) -> Finding:
        source, _, number = key.partition(".")
        if source in self.sources and number.isdigit():
            count = plural(len(self.sentences[source]), "sentence")
            return Finding("unknown-sentence", "error", None, f"[{key}]: {source} has {count}")
        return Finding("unknown-source", "error", None, f"[{key}] is none of the sources")

    def _cited(self, cites: Sequence[str]) -> list[Sentence]:
        found: list[Sentence] = []
        for key in cites:
            source, _, number = key.partition(".")
            group = self.sentences[source]
            found.extend(group[int(number) - 1 : int(number)] if number else group)
        return found

    def _support(self, text: str, near: Sequence[Sentence]) -> Support:
        sources = [self.sources[sentence.source] for sentence in near]
        days = {source.published for source in sources}
        texts = tuple(sentence.text for sentence in near)
        published = days.pop() if len(days) == 1 else None
        language = sources[0].language if sources else "en"
        before = tuple(self._before(sentence) for sentence in near)
        return support_in(text, Cited(texts, before, tuple(self.around(near)), published, language))

    def _before(self, sentence: Sentence) -> str:
        at = int(sentence.id.rpartition(".")[2]) - 1
        return self.sentences[sentence.source][at - 1].text if at else ""

    def around(self, near: Sequence[Sentence]) -> list[str]:
        """Text of the sentences beside these."""
        found: dict[str, str] = {}
        for sentence in near:
            at = int(sentence.id.rpartition(".")[2]) - 1
            group = self.sentences[sentence.source]
            found |= {group[n].id: group[n].text for n in (at - 1, at + 1) if 0 <= n < len(group)}
        return [text for key, text in found.items() if key not in {sentence.id for sentence in near}]

    def _elsewhere(self, item: Statement, cited: Sequence[Sentence]) -> Iterator[Finding]:
        known = {sentence.id for sentence in cited}
        for sentence in self.retriever.nearest(item.text, _NEAREST):
            if sentence.id not in known:
                other = self._support(item.text, (sentence,))
                if other.label == "supported" and other.score >= _SURE and not other.findings:
                    yield Finding("wrong-citation", "warning", None, f"{sentence.id} bears this out; cite it instead")
                    return

    def _without(self, held: _Held, *, uncited: bool) -> Iterator[Finding]:
        item, support, best = held.statement, held.support, held.best
        if support.label != "supported":
            yield from support.findings
        if not item.unresolved and not uncited:
            hint = f"; {best[0].sentence} bears it out" if best and support.label == "supported" else ""
            yield Finding("no-citation", "warning", None, f"the statement cites nothing{hint}")
        elif support.label == "supported" and best and uncited:
            otherwise = f"; {held.against} says otherwise" if held.against else ""
            yield Finding("evidence-found", "info", None, f"{best[0].sentence}: “{best[0].quote}”{otherwise}")


def _idle(text: str) -> bool:
    """True for a few words that state nothing: `Why now?`, `Not yet.`."""
    return len(text.split()) < _STATING and (text.endswith(("?", "？")) or not any(words_of(text).content))


def _by_source(sentences: Sequence[Sentence]) -> dict[str, list[Sentence]]:
    groups: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        groups.setdefault(sentence.source, []).append(sentence)
    return groups


def of_row(support: Support) -> Support:
    """Support of a table's row, which is no sentence: only wrong values, names and quotations are held against it."""
    if _wrong(support) - {"unsupported"} or support.label == "supported":
        return support
    if not support.missing:
        return replace(support, label="supported", findings=())
    kept = tuple(finding for finding in support.findings if finding.code != "unsupported")
    weak = kept or (Finding("weak-support", "warning", None, "the words of this row are not all in what is cited"),)
    return replace(support, label="partial", findings=weak)


def _wrong(support: Support) -> frozenset[str]:
    return frozenset(finding.code for finding in support.findings if finding.severity == "error")


def _contrary(support: Support) -> bool:
    return not _wrong(support).isdisjoint(_CONTRARY)


_CONTRARY = frozenset(
    {
        "number-conflict",
        "date-conflict",
        "name-conflict",
        "antonym",
        "negation",
        "comparative",
        "quantifier",
        "role-swap",
    }
)
