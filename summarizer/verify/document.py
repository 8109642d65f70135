"""A cited text held against its sources: every statement, by what it cites or, uncited, by what can be found.

    examine(text, sources) -> Examined      findings with line and column, and the evidence found for each statement

A statement that its own citation does not bear out is looked up in the other sources, and a better citation is named.
Does not read files and does not print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.model import Citation, Finding, Sentence, Source, Support
from summarizer.model.value import dataclass
from summarizer.text import segment
from summarizer.verify.cited import Statement, statements
from summarizer.verify.retrieval import Retriever
from summarizer.verify.support import support_of

_NEAREST = 5  # sentences that are tried when evidence is looked for
_SURE = 0.7  # a sentence is proposed in place of the cited one where it bears the statement out beyond doubt


@dataclass(frozen=True, slots=True)
class Located:
    """A finding and where it stands, from 1; line 0 is the whole document."""

    finding: Finding
    line: int
    column: int


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


def examine(text: str, sources: Sequence[Source]) -> Examined:
    """Check every statement of a text against what it cites, or against all sources where nothing is cited anywhere."""
    found = statements(text, sources)
    bench = _Bench(sources)
    uncited = not any(item.cites or item.unresolved for item in found)
    checked: list[Checked] = []
    located: list[Located] = []
    for number, item in enumerate(found, start=1):
        one, findings = bench.check(f"T{number}", item, uncited=uncited)
        checked.append(one)
        located.extend(Located(replace(finding, claim=one.id), item.line, item.column) for finding in findings)
    if not found:
        located.append(Located(Finding("no-claims", "warning", None, "there is no statement to check"), 0, 0))
    return Examined(tuple(checked), tuple(located))


class _Bench:
    """Sentences of the sources, and what is nearest to a statement."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = {source.id: source for source in sources}
        self.sentences = {source.id: segment.sentences(source) for source in sources}
        self.all = [sentence for group in self.sentences.values() for sentence in group]
        self.retriever = Retriever(self.all)

    def check(self, name: str, item: Statement, *, uncited: bool) -> tuple[Checked, list[Finding]]:
        """The statement held against its citations, and what is to be said."""
        if item.cites:
            cited = self._cited(item.cites)
            support, best = self._best(item.text, cited)
            found = list(support.findings)
            if support.label != "supported":
                found.extend(self._elsewhere(item, cited))
        else:
            support, best = self._best(item.text, self.all)
            found = list(self._without(item, support, best, uncited=uncited))
        found.extend(
            Finding("unknown-source", "error", None, f"[{key}] is none of the sources") for key in item.unresolved
        )
        return Checked(name, item, support, best), found

    def _cited(self, cites: Sequence[str]) -> list[Sentence]:
        found: list[Sentence] = []
        for key in cites:
            source, _, number = key.partition(".")
            group = self.sentences[source]
            found.extend(group[int(number) - 1 : int(number)] if number else group)
        return found

    def _best(self, text: str, among: Sequence[Sentence]) -> tuple[Support, tuple[Citation, ...]]:
        """Support by the nearest of these sentences together, and those that are used."""
        whole = self.retriever if among is self.all else Retriever(among)
        near = whole.nearest(text, _NEAREST) or tuple(among[:1])
        return self._support(text, near), tuple(sentence.cite() for sentence in near[:1])

    def _support(self, text: str, near: Sequence[Sentence]) -> Support:
        sources = [self.sources[sentence.source] for sentence in near]
        days = {source.published for source in sources}
        return support_of(
            text,
            [sentence.text for sentence in near],
            self._around(near),
            published=days.pop() if len(days) == 1 else None,
            language=sources[0].language if sources else "en",
        )

    def _around(self, near: Sequence[Sentence]) -> list[str]:
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

    def _without(
        self, item: Statement, support: Support, best: tuple[Citation, ...], *, uncited: bool
    ) -> Iterator[Finding]:
        if len(item.text.split()) < 4 and support.label != "supported":
            return
        if support.label != "supported":
            yield from support.findings
        if not item.unresolved and not uncited:
            hint = f"; {best[0].sentence} bears it out" if best and support.label == "supported" else ""
            yield Finding("no-citation", "warning", None, f"the statement cites nothing{hint}")
        elif support.label == "supported" and best and uncited:
            yield Finding("evidence-found", "info", None, f"{best[0].sentence}: “{best[0].quote}”")
