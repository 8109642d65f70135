"""Controls: systems whose rank is known beforehand, so that a metric which ranks them wrongly is seen to be broken.

random, lead, copy and oracle are engines that pick sentences; human is a reference taken as a brief; shuffled and
swapped distort a brief that another system wrote. None of them is meant to be good.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from summarizer.evaluation.metrics.rouge import Tokenizer, ascii_script
from summarizer.evaluation.values import Reference
from summarizer.model import (
    Ask,
    Brief,
    Claim,
    Corroboration,
    Draft,
    DraftClaim,
    Evidence,
    Run,
    Section,
    Sentence,
    Source,
    Support,
)
from summarizer.model.value import dataclass
from summarizer.text.segment import spans
from summarizer.text.words import count_words

Order = Callable[[Evidence, Ask], Sequence[Sentence]]


@dataclass(frozen=True, slots=True)
class Picker:
    """An engine that takes sentences in an order until the words are used up, and cites each for itself."""

    name: str
    order: Order
    model: str | None = None

    def write(self, evidence: Evidence, ask: Ask) -> Draft:
        """The first sentences that fit; those of a repair round are left out, as a control repairs nothing."""
        if ask.problems:
            return Draft("", ())
        section = ask.style.sections[0].id if ask.style.sections else "lede"
        chosen = _fitting(self.order(evidence, ask), ask.max_words)
        return Draft(self.name, tuple(DraftClaim(section, _line(one), (one.id,)) for one in chosen))


def _line(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())


def _fitting(sentences: Sequence[Sentence], most: int) -> list[Sentence]:
    chosen: list[Sentence] = []
    left = most
    for sentence in sentences:
        size = count_words(sentence.text)
        if size <= left:
            chosen.append(sentence)
            left -= size
        elif chosen:
            break
    return chosen or list(sentences[:1])


def picker(control: str, references: Sequence[Reference], language: str = "en") -> Picker:
    """The engine of a picking control: `random`, `lead`, `copy` or `oracle`."""
    orders: dict[str, Order] = {
        "random": _random,
        "lead": _lead,
        "copy": lambda evidence, _ask: evidence.sentences,
        "oracle": lambda evidence, ask: list(_oracle(evidence, ask.max_words, references, language)),
    }
    return Picker(control, orders[control])


def _random(evidence: Evidence, ask: Ask) -> list[Sentence]:
    chosen = list(evidence.sentences)
    random.Random(ask.seed).shuffle(chosen)  # noqa: S311  # a seeded control, nothing secret
    return chosen


def _lead(evidence: Evidence, ask: Ask) -> list[Sentence]:
    """First sentence of each source, then the second of each, and so on."""
    del ask
    places: dict[str, int] = {}
    ranked: list[tuple[int, int, Sentence]] = []
    for number, sentence in enumerate(evidence.sentences):
        places[sentence.source] = places.get(sentence.source, 0) + 1
        ranked.append((places[sentence.source], number, sentence))
    return [sentence for _, _, sentence in sorted(ranked, key=lambda one: one[:2])]


def _oracle(evidence: Evidence, words: int, references: Sequence[Reference], language: str) -> Iterator[Sentence]:
    """Greedily the sentence that adds most bigrams of the references, for its length; stops when none adds any."""
    tokenizer = Tokenizer("ascii" if ascii_script(" ".join(ref.text for ref in references)) else "unicode")
    wanted: dict[tuple[str, str], int] = {}
    for ref in references:
        for start, end in spans(ref.text, language):
            for pair in _pairs(tokenizer.tokenize(ref.text[start:end])):
                wanted[pair] = wanted.get(pair, 0) + 1
    left = [(sentence, _pairs(tokenizer.tokenize(sentence.text))) for sentence in evidence.sentences]
    while left and words > 0:
        gain, at = max((sum(wanted.get(pair, 0) for pair in pairs) / (len(pairs) + 5), -at)
                       for at, (_, pairs) in enumerate(left))  # fmt: skip
        sentence, pairs = left.pop(-at)
        if gain <= 0:
            return
        for pair in pairs:
            wanted[pair] = max(0, wanted.get(pair, 0) - len(references))
        words -= count_words(sentence.text)
        yield sentence


def _pairs(tokens: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(tokens))


_NONE = Support("unsupported", 0.0)


def human(reference: Reference, sources: tuple[Source, ...], language: str) -> Brief:
    """A reference as a brief: its sentences are claims without citations."""
    texts = [" ".join(reference.text[start:end].split()) for start, end in spans(reference.text, language)]
    claims = tuple(
        Claim(f"C{number}", "lede", text, None, (), _NONE, Corroboration("single-origin", 0, 0))
        for number, text in enumerate(texts, start=1)
    )
    sections = (Section("lede", "", tuple(claim.id for claim in claims)),)
    run = Run("human", None, reference.id, "", "")
    return Brief(reference.id, None, sections, claims, (), (), sources, (), (), run)


def shuffled(brief: Brief) -> Brief:
    """Every claim with the citations of one far from it: half the brief away, so that none keeps its own."""
    step = max(1, len(brief.claims) // 2)
    ring = [claim.citations for claim in brief.claims]
    turned = ring[step:] + ring[:step] if len(ring) > 1 else [()] * len(ring)
    claims = tuple(replace(claim, citations=to) for claim, to in zip(brief.claims, turned, strict=True))
    return replace(brief, claims=claims)


def swapped(brief: Brief, other: Evidence) -> Brief:
    """The claims with citations, all valid, into the sources of another case."""
    there = other.sentences
    claims = tuple(
        replace(claim, citations=(there[number % len(there)].cite(),) if there else ())
        for number, claim in enumerate(brief.claims)
    )
    return replace(brief, claims=claims, sources=other.sources, disagreements=())
