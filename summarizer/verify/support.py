"""How well a claim is borne out by the sentences it cites.

`check` holds a claim against whole texts, `support_of` against cited sentences and what stands around them. The score
is the model's probability that the evidence bears the claim out, brought down by what the checks find (a wrong number,
name, date, quotation, negation). Does not look for evidence in other sources.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache

from summarizer.model import Support, SupportLabel
from summarizer.model.value import dataclass, replace
from summarizer.verify import reasons
from summarizer.verify.analysis import Body, Words, body, claim_sentences, parts, words_of
from summarizer.verify.case import Case, Hit, lay
from summarizer.verify.notes import unannotated

SUPPORTED = 0.45  # scores from here on are labelled `supported`
PARTIAL = 0.3  # and from here on `partial`
_VERBATIM = 0.99
_RESOLVED = 0.9  # most where a name stands in the place of a pronoun
_LEAST = 0.5  # share of its words that a claim must find for the model's word to be taken in full
_REORDERED = 0.6  # least score of a sentence in other order, unless a check objects
_KNEE, _PRESSED = 0.75, 0.08  # scores from this share of a cap, and at most so far, are pressed together below it
_WRONG = 0.49  # most that a claim of several sentences has where one of them is wrong
_FEW = 4  # sentences that are looked through for a claim before they are laid out for all checks
_MILD = "hedge-dropped"  # wrong too, but not so that it tells on the sentences around it
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
    if alone.label == "supported" or not cited.context:
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


def _figures(support: Support) -> bool:
    """True where a number, date or quotation is not in the cited words: context may not lend those."""
    return any(finding.code in _OWN for finding in support.findings)


_OWN = frozenset(
    {"number-not-in-source", "number-conflict", "date-not-in-source", "quote-not-in-source", "unit-mismatch"}
)


def _support(text: str, sentences: tuple[str, ...], published: str | None, language: str) -> Support:
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
        return Support("supported", _verbatim(len(readings)), {"coverage": 1.0, "verbatim": True}, (), ())
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
    coverage = min((_coverage(reading.case) for reading in readings if reading.case is not None), default=1.0)
    checks = {"coverage": round(coverage, 4), "verbatim": all(reading.case is None for reading in readings)}
    return Support(label, round(score, 4), checks, found, missing)


@lru_cache(maxsize=64)
def _verbatim(sentences: int) -> float:
    """The score of a claim of so many sentences, all of them copied."""
    return round(together([Reading(None)] * sentences), 4)


def _all_copied(pieces: Sequence[tuple[int, Words]], sentences: Sequence[str]) -> bool:
    """Whether every sentence of a claim is one of these: what `read` would find first, with less laid out."""
    whole = [words_of(sentence).stems for sentence in sentences]
    return all(words.stems in whole for _, words in pieces)


def _pieces(text: str, language: str) -> list[tuple[int, Words]]:
    """Sentences of a claim that have words, with where they begin."""
    found, at = [], 0
    for sentence in claim_sentences(text, language):
        at = text.index(sentence, at)
        words = words_of(sentence)
        if len(words):
            found.append((at, words))
        at += len(sentence)
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """One claim sentence read: the case (None where it is copied), what was found, and the measures for the model."""

    case: Case | None
    hits: tuple[Hit, ...] = ()
    measures: tuple[float, ...] = ()

    @property
    def score(self) -> float:
        """The model's probability; less where few of the words are found at all."""
        if self.case is None:
            return _VERBATIM
        from summarizer.verify.model import probability  # copied claims never need it

        score = probability(self.measures) * min(1.0, _found(self.case) / _LEAST)
        return max(score, _REORDERED + (1 - _REORDERED) * score / 2) if _reordered(self.case) else score


def read(claim: Words, evidence: Body, published: str | None = None, language: str = "en") -> Reading:
    """Read one claim sentence beside its evidence."""
    if _copied(claim, evidence):  # numbers in digits or words, contractions and inflection aside
        return Reading(None)
    from summarizer.verify import (
        contraries,
        denials,
        edits,
        modifiers,
        naming,
        orders,
        posts,
        predicates,
        roles,
        values,
    )  # copied claims, most of an offline brief, need none
    from summarizer.verify.features import features

    case = lay(claim, evidence, language, published)
    found = (*values.hits(case), *naming.hits(case), *edits.hits(case), *roles.hits(case))
    # The model was not trained on these, nor on what follows.
    later = (*found, *predicates.hits(case), *posts.hits(case))
    codes = {hit.code for hit in later}
    more = (hit for hit in (*orders.hits(case), *denials.hits(case), *contraries.hits(case)) if hit.code not in codes)
    return Reading(case, (*later, *more, *modifiers.hits(case)), features(case, found))


def _copied(claim: Words, evidence: Body) -> bool:
    """Whether a claim is a sentence of the evidence, but for a joining word before and an outlet's credit after it."""
    if claim.stems in evidence.whole:
        return True
    ours = [stem for form, stem in zip(claim.forms, claim.stems, strict=True) if form not in _TYING]
    holding = evidence.rows[ours[0]] if ours and ours[0] in evidence.where else ()
    for place in holding:
        sentence = evidence.sentences[place]
        begins = sentence.stems[0] == ours[0] or sentence.forms[0] in _LEADING
        if begins and _cut_clean(ours, sentence):
            return True
    return False


def _cut_clean(ours: list[str], sentence: Words) -> bool:
    at = 1 if sentence.forms[:1] and sentence.forms[0] in _OPENING else 0
    while at < len(sentence) and sentence.forms[at] in _TYING:
        at += 1
    if len(sentence) - at < len(ours) or sentence.stems[at] != ours[0]:
        return False
    rest = [n for n in range(at, len(sentence)) if sentence.forms[n] not in _TYING]
    if [sentence.stems[n] for n in rest[: len(ours)]] != ours:
        return False
    credit = rest[len(ours) :]
    if not credit:
        return True
    outlet = [sentence.capital[n] for n in credit[1:]]
    return sentence.forms[credit[0]] in _REPORTS and 0 < len(outlet) <= _OUTLET and all(outlet)


_OPENING = frozenset({"but", "and", "so", "yet"})
_TYING = frozenset(
    {"also", "meanwhile", "however", "moreover"}
)  # tie a sentence to others, and say nothing of their own
_LEADING = _OPENING | _TYING
_REPORTS = frozenset({"reports", "reported"})
_OUTLET = 3  # words of an outlet's name


def together(readings: Sequence[Reading], others: Sequence[Hit] = ()) -> float:
    """Score of a claim from its sentences, each brought down by what was found in it, and all by `others`.

    One error among many sentences brings the whole down less than the sentence it is in; a hedge left out of one
    (`reportedly`) no more than that sentence's own score does, for people who judge summaries mostly let it pass.
    """
    score = _capped(_together([_capped(reading.score, reading.hits) for reading in readings]), others)
    wrong = any(hit.severity == "error" and hit.code != _MILD for reading in readings for hit in reading.hits)
    return _under(score, _WRONG) if wrong else score


def _reordered(case: Case) -> bool:
    """True where claim and best sentence have the same content words."""
    if case.first is None or not case.near_copy:
        return False
    mine = {stem for stem, content in zip(case.claim.stems, case.claim.content, strict=True) if content}
    return mine == {stem for stem, content in zip(case.first.stems, case.first.content, strict=True) if content}


def _found(case: Case) -> float:
    """Share of the claim's rare words that are in the evidence at all, related words among them."""
    total = sum(case.weight)
    return sum(w for w, at in zip(case.weight, case.level, strict=True) if at > 0) / total if total else 1.0


def _together(scores: Sequence[float]) -> float:
    """Half the worst sentence, half all of them, in log odds: of many sentences the worst looks bad by chance."""
    odds = [math.log(score / (1 - score)) for score in (min(max(score, 1e-6), 1 - 1e-6) for score in scores)]
    return 1 / (1 + math.exp(-(min(odds) + sum(odds) / len(odds)) / 2))


def _capped(score: float, hits: Sequence[Hit]) -> float:
    """The score brought below the lowest cap."""
    return _under(score, min((hit.cap for hit in hits), default=1.0))


def _under(score: float, cap: float) -> float:
    """The score brought below a cap; what was better before stays better."""
    knee = max(cap * _KNEE, cap - _PRESSED)
    return score if score <= knee or cap >= 1.0 else knee + (score - knee) * (cap - knee) / (1 - knee)


def _label(score: float, hits: Sequence[Hit]) -> SupportLabel:
    if score >= SUPPORTED and not any(hit.severity == "error" or hit.code == "predicate-not-in-source" for hit in hits):
        return "supported"
    return "partial" if score >= PARTIAL else "unsupported"


def _coverage(case: Case) -> float:
    total = sum(case.weight)
    return sum(w for w, at in zip(case.weight, case.level, strict=True) if at >= 2) / total if total else 1.0


def named(support: Support, claim: str) -> Support:
    """The same with the claim's id on every finding."""
    return replace(support, findings=tuple(replace(finding, claim=claim) for finding in support.findings))
