"""How well a claim is borne out by the sentences it cites.

`check` holds a claim against whole texts, `support_of` against cited sentences and what stands around them. The score
is the model's probability that the evidence bears the claim out, brought down by what the checks find (a wrong number,
name, date, quotation, negation). Does not look for evidence in other sources.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache

from summarizer.model import Support, SupportLabel
from summarizer.model.value import dataclass, replace
from summarizer.verify import reasons
from summarizer.verify.analysis import Words, body, claim_sentences, parts, words_of
from summarizer.verify.case import DOUBTED, SUPPORTED, Hit
from summarizer.verify.notes import unannotated
from summarizer.verify.reading import Reading, read, together

PARTIAL = 0.3  # scores from here on are labelled `partial`
_RESOLVED = 0.9  # most where a name stands in the place of a pronoun
_FEW = 4  # sentences that are looked through for a claim before they are laid out for all checks
_LONGEST = 20_000  # characters of a claim sentence
_NEIGHBOUR = 0.6  # share of a claim's weight that the cited sentences themselves must have


@dataclass(frozen=True, slots=True)
class Cited:
    """What a claim rests on, and how it is read.

    `before` is for each sentence the one before it in its text, empty where there is none; `context` are sentences
    near them; `published` is the ISO date they appeared, against which `on Tuesday` is read.
    """

    sentences: tuple[str, ...]
    before: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    published: str | None = None
    language: str = "en"


def check(text: str, texts: Sequence[str], *, published: str | None = None, language: str = "en") -> Support:
    """Support of one claim in whole texts: sentences are found in them first.

    Args:
        text: the claim, one sentence or a few.
        texts: what it should rest on, of any length.
        published: ISO date the texts appeared, against which `on Tuesday` is read.
        language: of the texts.
    """
    sentences, before = _apart(tuple(texts), language)
    return support_in(text, Cited(sentences, before, published=published, language=language))


@lru_cache(maxsize=64)  # a text is asked about once for every claim
def _apart(texts: tuple[str, ...], language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sentences of texts, and for each the one before it."""
    apart = [parts((one,), language) for one in texts]
    before = tuple(other for sentences in apart for other in ("", *sentences)[: len(sentences)])
    return tuple(itertools.chain.from_iterable(apart)), before


def support_of(
    claim: str, cited: Sequence[str], context: Sequence[str] = (), *, published: str | None = None, language: str = "en"
) -> Support:
    """Support of a claim in the sentences it cites, of which each follows the other; `context` are sentences near them.

    Returns:
        score 0..1, the label, the findings (their `claim` is None) and the spans of the claim without support.
    """
    before = ("", *cited)[: len(cited)]
    return support_in(claim, Cited(tuple(cited), before, tuple(context), published, language))


def support_in(claim: str, cited: Cited) -> Support:
    """Support of a claim in what it cites, as it stands, with names for pronouns, or with what stands near.

    Context lends names and the words that pronouns stand for; the claim must rest on what is cited for the rest.
    """
    alone = _support(claim, cited.sentences, cited.published, cited.language)
    named_in = _named_in(claim, cited) if alone.score < _RESOLVED else None
    if named_in is not None and named_in.score > alone.score:
        return named_in
    if alone.label == "partial" and all(finding.code in _WORDING for finding in alone.findings):
        alone = _reworded(claim, cited, alone) or alone
    if not cited.context or (alone.label == "supported" and not _unnamed(alone)):
        return alone
    near = float(alone.checks.get("coverage") or 0.0)
    if near < _NEIGHBOUR:
        return alone
    wide = _support(claim, (*cited.sentences, *cited.context), cited.published, cited.language)
    return wide if wide.score > alone.score and not _figures(alone) else alone


def _named_in(claim: str, cited: Cited) -> Support | None:
    """The support where names stand for pronouns, None where none can or the claim is not borne out so either."""
    from summarizer.verify.pronouns import resolved

    sentences = resolved(claim, cited.sentences, cited.before)
    if sentences == cited.sentences:
        return None
    found = _support(claim, sentences, cited.published, cited.language)
    if found.label != "supported":
        return None
    return replace(found, score=min(found.score, _RESOLVED), checks={**found.checks, "verbatim": False})


def _reworded(claim: str, cited: Cited, alone: Support) -> Support | None:
    """The support with the source's own words for those of the claim, None where they bring it no further."""
    from summarizer.verify.rewordings import reworded

    text = reworded(claim, cited, alone.missing)
    if text == claim:
        return None
    found = _support(text, cited.sentences, cited.published, cited.language)
    if found.label != "supported" or found.findings:
        return None
    return replace(found, score=min(found.score, _RESOLVED), checks={**found.checks, "verbatim": False})


def _unnamed(support: Support) -> bool:
    """True where what is cited has not the name, which the sentences around it may have."""
    return any(finding.code == "name-not-in-source" for finding in support.findings)


def _figures(support: Support) -> bool:
    """True where a number, date or quotation is not in the cited words: context may not lend those."""
    return any(finding.code in _OWN for finding in support.findings)


_WORDING = frozenset({"unsupported", "weak-support", "predicate-not-in-source"})  # what other words may mend
_OWN = frozenset(
    {"number-not-in-source", "number-conflict", "date-not-in-source", "quote-not-in-source", "unit-mismatch"}
)


def _support(text: str, sentences: tuple[str, ...], published: str | None, language: str) -> Support:
    if text in sentences and "[" not in text and len(words_of(text)):  # most of an offline brief
        return _as_copied(1)
    plain, wrong = unannotated(text, published, language)
    pieces = _pieces(plain, language)
    if not pieces or not any(sentence.strip() for sentence in sentences):
        nothing = ((0, len(text)),) if text else ()
        return Support("unsupported", 0.0, {"coverage": 0.0}, (reasons.unsupported(0.0),), nothing)
    if len(sentences) <= _FEW and _all_copied(pieces, sentences):
        readings = [Reading(None) for _ in pieces]
    else:
        evidence = body(sentences)
        readings = [read(words, evidence, published, language) for _, words in pieces]
    if not wrong and all(reading.case is None for reading in readings):
        return _as_copied(len(readings))
    hits = [*wrong, *(hit for reading in readings for hit in reading.hits)]
    score = together(readings, wrong)
    label = _label(score, hits)
    found = tuple(dict.fromkeys(hit.finding() for hit in hits))
    missing = reasons.missing(pieces, readings) if label != "supported" else ()
    if label == "unsupported":
        why = reasons.unsupported(score) if found else reasons.unexplained(text, missing, score, readings)
        found = (*found, why)
    elif label == "partial" and not found:
        found = (reasons.weak(text, missing, score, readings),)
    least = min([reading.case.share(2) for reading in readings if reading.case is not None], default=1.0)
    checks = {"coverage": round(least, 4), "verbatim": all(reading.case is None for reading in readings)}
    return Support(label, round(score, 4), checks, found, missing)


@lru_cache(maxsize=64)
def _verbatim(sentences: int) -> float:
    """The score of a claim of so many sentences, all of them copied."""
    return round(together([Reading(None)] * sentences), 4)


def _as_copied(sentences: int) -> Support:
    return Support("supported", _verbatim(sentences), {"coverage": 1.0, "verbatim": True}, (), ())


def _all_copied(pieces: Sequence[tuple[int, Words]], sentences: Sequence[str]) -> bool:
    """Whether every sentence of a claim is one of these: what `read` would find first, with less laid out."""
    whole = [words_of(sentence).stems for sentence in sentences]
    return all(words.stems in whole for _, words in pieces)


def _pieces(text: str, language: str) -> list[tuple[int, Words]]:
    """Sentences of a claim that have words, with where they begin."""
    found, at = [], 0
    sentences = claim_sentences(text, language)
    for sentence in sentences if len(text) <= _LONGEST else itertools.chain.from_iterable(map(_bounded, sentences)):
        at = text.index(sentence, at)
        words = words_of(sentence)
        if len(words):
            found.append((at, words))
        at += len(sentence)
    return found


def _bounded(sentence: str) -> list[str]:
    """A sentence that no one writes in pieces, at blanks where it has some: some checks look at every pair of words."""
    found = []
    while len(sentence) > _LONGEST:
        cut = sentence.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
        found.append(sentence[:cut].rstrip())
        sentence = sentence[cut:].lstrip()
    return [*found, sentence]


def _label(score: float, hits: Sequence[Hit]) -> SupportLabel:
    if score >= SUPPORTED and not any(hit.severity == "error" or hit.cap <= DOUBTED for hit in hits):
        return "supported"
    return "partial" if score >= PARTIAL else "unsupported"


def named(support: Support, claim: str) -> Support:
    """The same with the claim's id on every finding."""
    return replace(support, findings=tuple(replace(finding, claim=claim) for finding in support.findings))
