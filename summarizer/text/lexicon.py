"""Small word tables that several rooms share: function words, negation, polarity, antonyms, hedges, reporting verbs.

By language; a language without a table gets empty sets, so that no language's words decide for another. Hand-written,
folded, surface forms (no stemming here: see `forms`). Not a thesaurus: synonyms live in `lexicon_data`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from summarizer.text.lexicon_data import ANTONYMS, CONTRASTS, IRREGULAR


def word_set(text: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(text.split())


FUNCTION_WORDS = {
    "en": word_set(
        "a an the this that these those some any each every all both no not nor and or but so yet if then than as "
        "at by for from in into of on off onto "
        "out over to up down with within without about above after again against before below between during "
        "through under until while since upon "
        "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom "
        "whose which what when where why how "
        "is am are was were be been being have has had having do does did done will would shall should can could "
        "may might must ought "
        "there here also just only very too more most less least such own same other another one's 's 't s t d ll "
        "re ve m because though although "
        "however meanwhile moreover therefore thus whether either neither once ever never now still even much many "
        "few several per via amid among despite "
        "toward towards across along around behind beside besides beyond near like unlike except plus another yes "
        "okay oh well"
    ),
    "fr": word_set(
        "le la les l un une des du de d au aux à en dans sur sous par pour avec sans chez vers et ou mais donc or "
        "ni car que qu qui quoi dont où ce cet cette ces "
        "se s son sa ses leur leurs il elle ils elles on nous vous je tu me te lui y ne n pas plus est sont était "
        "étaient a ont avait avaient être avoir été "
        "selon après avant depuis pendant alors comme si aussi très tout tous toute toutes"
    ),
    "de": word_set(
        "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern als wie wenn dass ob "
        "weil in im an am auf aus bei mit nach seit von vom zu zum zur "
        "über unter vor hinter neben zwischen durch für gegen ohne um er sie es wir ihr ich du man sich sein seine "
        "ihre ist sind war waren hat haben hatte hatten wird werden "
        "wurde wurden nicht kein keine auch noch nur schon sehr so da hier dort"
    ),
    "es": word_set(
        "el la los las lo un una unos unas de del al a ante bajo con contra desde en entre hacia hasta para por "
        "según sin sobre tras y e o u pero mas sino que quien quienes cual "
        "cuyo donde cuando como si no ni se su sus le les me te nos él ella ellos ellas es son era eran fue fueron "
        "ser estar está están ha han había habían hay más muy también ya"
    ),
}
NEGATIONS = {
    "en": word_set(
        "not no never none nobody nothing neither nor nowhere cannot can't won't don't doesn't didn't isn't aren't "
        "wasn't weren't hasn't haven't hadn't wouldn't couldn't "
        "shouldn't mustn't without hardly barely scarcely rarely seldom n't cant wont dont doesnt didnt isnt wasnt"
    ),
    "fr": word_set("ne n pas jamais aucun aucune rien personne sans ni non guère"),
    "de": word_set("nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne weder"),
    "es": word_set("no nunca jamás ningún ninguno ninguna nada nadie sin tampoco ni"),
}
REPORTING = {
    "en": word_set(
        "said say says saying told tell tells telling added add adds announced announce announces reported report "
        "reports stated state states claimed claim claims argued argue argues "
        "noted note notes warned warn warns insisted insist insists explained explain explains wrote write writes "
        "tweeted tweets asked ask asks replied reply replies answered responded "
        "confirmed confirm confirms denied deny denies admitted admit admits acknowledged conceded declared declare "
        "declares suggested suggest suggests observed remarked commented recalled concluded "
        "predicted vowed pledged promised urged demanded called described describes accused accuses blamed blames "
        "alleged alleges testified shouted yelled quipped joked joking lamented complained "
        "continued continues stressed emphasized emphasised maintained contended asserted asserts countered quoted "
        "cited mused boasted cautioned reiterated speculated asserting adding noting writing saying "
        "telling arguing calling describing insisting warning explaining concluding thinks believes believed "
        "thought opined revealed disclosed indicated proclaimed exclaimed muttered whispered "
        "remembers recalls concedes acknowledges responds reads read tweeting chanted chanting shouting declaring "
        "claiming stating suggesting"
    ),
    "fr": word_set(
        "dit disait déclaré affirmé ajouté expliqué annoncé indiqué assuré estimé souligné précisé rapporté confié "
        "écrit lancé répondu prévenu reconnu"
    ),
    "de": word_set(
        "sagte sagt erklärte erklärt betonte fügte teilte meldete berichtete schrieb warnte kündigte forderte "
        "behauptete meinte"
    ),
    "es": word_set(
        "dijo dice afirmó declaró añadió agregó señaló explicó aseguró indicó informó anunció escribió advirtió sostuvo"
    ),
}


@lru_cache(maxsize=64)
def base_language(language: str) -> str:
    """`en-GB` to `en`."""
    return language.lower().replace("_", "-").partition("-")[0]


def language_key(language: str) -> str:
    """The base language, by which tables are kept: both written forms of Norwegian are `no`."""
    base = base_language(language)
    return "no" if base in {"nb", "nn"} else base


def function_words(language: str) -> frozenset[str]:
    """Words that carry grammar rather than matter."""
    return FUNCTION_WORDS.get(base_language(language), frozenset())


@lru_cache(maxsize=64)
def plain(found: frozenset[str]) -> frozenset[str]:
    """The words of a table with and without their accents: for readers that fold them away."""
    parted = (unicodedata.normalize("NFKD", word) for word in found if not word.isascii())
    return found | {"".join(char for char in word if not unicodedata.combining(char)) for word in parted}


def negations(language: str) -> frozenset[str]:
    """Words that deny."""
    return NEGATIONS.get(base_language(language), frozenset())


def is_negation(word: str, language: str) -> bool:
    """True for a folded word that denies (`not`, `didn't`)."""
    return word in negations(language) or (word.endswith("n't") and language.startswith("en"))


def denials(words: Iterable[str], language: str) -> int:
    """How many of the folded words deny."""
    known, english = negations(language), language.startswith("en")
    return len([word for word in words if word in known or (english and word.endswith("n't"))])


def reporting_verbs(language: str) -> frozenset[str]:
    """Surface forms of verbs that introduce what somebody said."""
    return REPORTING.get(base_language(language), frozenset())


@lru_cache(maxsize=8)
def antonyms(language: str) -> dict[str, frozenset[str]]:
    """For each base form the base forms that deny it."""
    table: dict[str, set[str]] = {}
    for row in ANTONYMS.get(base_language(language), "").strip().splitlines():
        left, _, right = row.strip().partition("|")
        for one, other in ((left, right), (right, left)):
            for word in one.split():
                table.setdefault(word, set()).update(other.split())
    return {word: frozenset(others) for word, others in table.items()}


@lru_cache(maxsize=16384)
def forms(word: str, language: str = "en") -> tuple[str, ...]:
    """The folded word and what it may be an inflection of (`cancelled`: `cancel`, and non-words such as `cancell`).

    English suffix rules only; other languages give the word alone. Over-generates: meant for table look-ups.
    """
    if base_language(language) != "en" or len(word) < 4:
        return (_IRREGULAR.get(word, word), word) if word in _IRREGULAR else (word,)
    found = [word]
    if word in _IRREGULAR:
        found.append(_IRREGULAR[word])
    for suffix, replacements in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            stem = word[: -len(suffix)]
            found.extend(stem + replacement for replacement in replacements)
            if len(stem) > 2 and stem[-1] == stem[-2] and suffix in {"ed", "ing", "er", "ation", "ers"}:
                found.append(stem[:-1])
    return tuple(dict.fromkeys(found))


_IRREGULAR: dict[str, str] = dict(pair.split(":") for pair in IRREGULAR.split())
_SUFFIXES = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ment", ("",)),
    ("ation", ("", "e", "ate")),
    ("ations", ("", "e", "ate")),
    ("ments", ("",)),
    ("ement", ("e",)),
    ("ers", ("", "e")),
    ("er", ("", "e")),
)


def deny(one: str, other: str, language: str = "en") -> bool:
    """True where two folded words are antonyms, in any inflection: `cancelled`, `postpones`."""
    return not _turned(one, language)[0].isdisjoint(forms(other, language)) or _un(one, other)


def exclude(one: str, other: str, language: str = "en") -> bool:
    """True for two members of a closed set that cannot both be meant: two colours, two weekdays, two trades."""
    table = _contrasts() if base_language(language) == "en" else {}
    first, second = ({row for form in forms(word) for row in table.get(form, ())} for word in (one, other))
    return not first.isdisjoint(second) and set(forms(one)).isdisjoint(forms(other))


def opposed(ours: Collection[str], theirs: Collection[str], language: str = "en") -> bool:
    """True where a word of one side is an antonym of, or cannot be meant together with, a word of the other."""
    turned = [_turned(word, language) for word in ours]
    against, rows = (frozenset[str | int]().union(*[found[at] for found in turned]) for at in (0, 1))
    for other in theirs if against or rows else ():
        near = not against.isdisjoint(forms(other, language)) or not rows.isdisjoint(_turned(other, language)[1])
        if near and any(deny(one, other, language) or exclude(one, other, language) for one in ours):
            return True
    ends = {one[-4:] for one in ours}
    return any(_un(one, other) for other in theirs if other[-4:] in ends for one in ours)


@lru_cache(maxsize=16384)
def _turned(word: str, language: str) -> tuple[frozenset[str], frozenset[int]]:
    """What denies a word in any of its forms, and the closed sets in which it stands."""
    table, closed = antonyms(language), _contrasts() if base_language(language) == "en" else {}
    known = forms(word, language)
    return (
        frozenset([other for form in known for other in table.get(form, ())]),
        frozenset([row for form in known for row in closed.get(form, ())]),
    )


@lru_cache(maxsize=1)
def _contrasts() -> dict[str, tuple[int, ...]]:
    table: dict[str, tuple[int, ...]] = {}
    for place, row in enumerate(CONTRASTS.strip().splitlines()):
        for word in row.split():
            table[word] = (*table.get(word, ()), place)
    return table


def _un(one: str, other: str) -> bool:
    """`able` and `unable`, `legal` and `illegal`."""
    if one[-4:] != other[-4:]:
        return False
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and any(
        long == prefix + short for prefix in ("un", "in", "im", "il", "ir", "dis", "non", "non-", "mis")
    )
