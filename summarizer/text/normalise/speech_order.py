"""Who spoke, by the words right after a quotation, in languages that put the verb first: `», a reconnu X`.

Verb or helper with participle, then the speaker (`ha detto Giorgia Meloni`), or the speaker between the two (`hat Olaf
Scholz gesagt`), or a pronoun tied to the verb (`a-t-il dit`). English is read in `speakers`. Word lists and word order
alone: no agreement, no trees.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.text.lexicon import reporting_verbs, word_set
from summarizer.text.normalise.clauses import Word
from summarizer.text.normalise.date_words import date_words

_VERBS = {
    "fr": "dit disait déclare déclarait affirme affirmait ajoute explique expliquait annonce indique assure estime "
    "souligne précise rapporte confie écrit lance lançait répond prévient reconnaît admet insiste poursuit regrette "
    "rappelle raconte résume conclut juge plaide dénonce témoigne martèle défend tempère glisse soupire réagit "
    "admis insisté poursuivi regretté rappelé raconté résumé conclu jugé plaidé dénoncé témoigné martelé félicité "
    "félicitée félicités défendu défendue réagi réjoui réjouie inquiété inquiétée commenté fustigé tweeté salué",
    "de": "sagen gesagt erklärten erklären betont betonten fügten teilten teilt meldet berichtet schreibt geschrieben "
    "warnt warnten gewarnt kündigt gefordert fordert kritisierte kritisiert meint glaubt so zitiert mitgeteilt "
    "hinzugefügt hieß lobte mahnte räumte verwies versicherte versichert bekräftigte ergänzte klagte bestätigte "
    "angekündigt",
    "es": "dicho dijeron decía afirma afirmado declara declarado añade añadido agrega explica explicado asegura "
    "asegurado indica indicado señala señalado informado anunciado advierte advertido sostiene sostenido "
    "recordó recuerda recordado lamentó lamenta lamentado insistió insiste insistido reconoció reconoce "
    "reconocido denunció denuncia denunciado subrayó subraya subrayado apuntó apunta apuntado comentó "
    "manifestó expresó precisó relató contó criticó destacó respondió concluyó aseguraron afirmaron "
    "explicaron",
    "it": "detto dice disse dichiara dichiarato dichiarò afferma affermato affermò aggiunge aggiunto spiega spiegato "
    "annuncia annunciato riferisce riferito sostiene sostenuto scrive scritto sottolinea sottolineato commenta "
    "commentato ribadisce ribadito ricorda ricordato precisa precisato osserva osservato avverte avvertito racconta "
    "raccontato risponde risposto replica replicato conclude concluso ammette ammesso denuncia denunciato assicura "
    "assicurato",
    "pt": "disse disseram diz dizem dito dizia afirmou afirma afirmaram afirmado declarou declara declarado explicou "
    "explica explicado acrescentou acrescenta acrescentado anunciou anuncia informou escreveu escreve sublinhou "
    "sublinha sublinhado referiu refere referido garantiu garante garantido lembrou lembra lamentou lamenta alertou "
    "alerta defendeu defende admitiu admite reconheceu reconhece contou conta destacou destaca frisou frisa "
    "ressaltou avisou respondeu concluiu criticou comentou denunciou",
    "nl": "zei zegt zeiden gezegd verklaarde verklaart verklaard meldde meldt vertelde vertelt verteld stelde stelt "
    "schreef schrijft legde vond vindt benadrukte benadrukt waarschuwde waarschuwt reageerde reageert liet aldus",
    "sv": "säger sa sade sagt säga berättar berättade menar menade skriver skrev uppger uppgav meddelar meddelade "
    "förklarar förklarade tycker svarar svarade konstaterar konstaterade betonar betonade tillägger hävdar varnar",
    "da": "siger sagde sagt fortæller fortalte skriver skrev mener mente oplyser oplyste udtaler udtalte forklarer",
    "no": "sier sa sagt forteller fortalte skriver skrev mener mente opplyser opplyste uttaler uttalte forklarer",
    "pl": "powiedział powiedziała powiedzieli mówi mówił mówiła dodał dodała podkreślił podkreśliła stwierdził "
    "stwierdziła oświadczył oświadczyła poinformował poinformowała przekazał przekazała zaznaczył zaznaczyła "
    "napisał napisała ocenił oceniła wyjaśnił wyjaśniła zapowiedział zapowiedziała przyznał przyznała twierdzi "
    "zapewnił zapewniła",
    "ru": "сказал сказала сказали говорит говорил заявил заявила заявили сообщил сообщила сообщили добавил добавила "
    "отметил отметила отметили подчеркнул подчеркнула рассказал рассказала пояснил пояснила объяснил написал "
    "написала ответил ответила указал уточнил уточнила признал утверждает считает напомнил предупредил",
}
_HELPERS = {
    "fr": "a ont avait avaient aura s'est se s'était s'étaient s'exclame",
    "de": "hat haben hatte hatten habe",
    "es": "ha han había habían",
    "it": "ha hanno aveva avevano",
    "pt": "tem têm tinha tinham havia",
    "nl": "heeft hebben had hadden",
    "sv": "har hade",
    "da": "har havde",
    "no": "har hadde",
}
_ROMANCE = frozenset({"fr", "es", "it", "pt"})
_SKIPPED = {
    "fr": "à au aux sur dans devant en lors également aussi ensuite encore alors sont étaient",
    "de": "am im in auf an bei vor gegenüber auch weiter dazu laut dann",
    "es": "a al en ante también además hoy",
    "it": "a al alla ai in su poi anche ancora invece",
    "pt": "em no na ao aos também ainda hoje à",
    "nl": "in op tegen tegenover ook dan",
    "sv": "i på till också även då",
    "da": "i på til også",
    "no": "i på til også",
    "pl": "w na też także",
    "ru": "в на также",
}  # before the speaker: with prepositions goes the next word
_ADVERBS = word_set(
    "également aussi ensuite encore alors sont étaient auch weiter dazu dann también además hoy poi anche ancora "
    "invece também ainda hoje ook dan också även då også też także также"
)
_PARTICLES = word_set(
    "de du des d la le les l von der des zu van den het ter del los las di della dei degli dell da do dos das e av af y"
)  # within a name or between a noun and its name
_STOPS = word_set(
    "à au aux sur dans lors devant après avant pendant en par pour avec sans chez qui que dont où quand alors "
    "tandis et am im in auf an bei vor nach zum zur gegenüber mit und aber wie als dass nachdem während weil über a "
    "al ante sobre tras durante con por para pero nel nella nello su sul sulla per dopo ma che ao aos em no na nos "
    "nas após com mas op aan bij voor na met en maar tegen tegenover tijdens i på till vid efter med och men under "
    "om för från som när w we na po podczas przy ale oraz że dla przed o в во на по с о об при и но что после перед "
    "до для"
)
_ARTICLES = word_set("le la les l der die das dem el los las il lo gli i o a os as de het")
_TIED = re.compile(r"(.+?)(?:-t)?-(ils?|elles?|on)")
_REACH = 9  # words from a helper to its participle
_LONGEST = 12  # words of a speaker
_NAME = 3  # words of a name
_TITLES = frozenset({"M", "MM", "Mme", "Mr", "Dr", "Prof", "Sr", "Sra", "dr", "prof"})
_PARTED = ",—–-"
_ENDED = ",?!…"


@lru_cache(maxsize=16)
def verbs(language: str) -> frozenset[str]:
    """Verbs of saying as they stand beside a quotation; for English those of the lexicon alone."""
    return reporting_verbs(language) | word_set(_VERBS.get(language, ""))


@lru_cache(maxsize=16)
def helpers(language: str) -> frozenset[str]:
    """What stands before a participle, and adverbs between the two."""
    found = _auxiliaries(language)
    return found | _ADVERBS if found else found


@lru_cache(maxsize=16)
def _auxiliaries(language: str) -> frozenset[str]:
    return word_set(_HELPERS.get(language, ""))


@lru_cache(maxsize=16)
def _skipped(language: str) -> frozenset[str]:
    return word_set(_SKIPPED.get(language, ""))


def inverts(language: str) -> bool:
    """True for the languages that are read here."""
    return language in _VERBS


def parted(text: str, end: int, begin: int) -> bool:
    """True where a mark stands between a quotation and the words after it."""
    return text[end - 1] in _ENDED or any(mark in _PARTED for mark in text[end:begin])


def told_by(words: list[Word], language: str) -> tuple[int, int, str] | None:
    """Start and end of the speaker, and the verb, from the words after a quotation; None where no verb opens them."""
    if not words:
        return None
    saying, helping = verbs(language), _auxiliaries(language)
    first = _plain(words[0])
    tied = _TIED.fullmatch(first)
    if tied and (tied[1] in saying or tied[1] in helping):
        cue = words[0].group() if tied[1] in saying or len(words) == 1 else words[1].group()
        return words[0].end() - len(tied[2]), words[0].end(), cue
    if first in saying and words[0].group()[0].islower():
        return _named(words[1:], words[0].group(), language)
    if first not in helping:
        return None
    at = next((n for n in range(1, min(len(words), _REACH)) if _plain(words[n]) in saying), 0)
    if not at:
        return None
    if at == 1 or (language in _ROMANCE and all(word.group().islower() for word in words[:at]) and at <= 3):
        return _named(words[at + 1 :], words[at].group(), language)
    return _named(words[1:at], words[at].group(), language)


def _plain(word: Word) -> str:
    return word.group().casefold().replace("’", "'").replace("‑", "-")


def _named(words: list[Word], cue: str, language: str) -> tuple[int, int, str] | None:
    """The noun phrase that begins the words, times and prepositional phrases before it passed over."""
    low = _opening(words, language)
    high, named = low, False
    while high < len(words) and high - low < _LONGEST:
        if not _short(words, high) and _ends(words, (low, high), language, named=named):
            break
        named = named or words[high].group()[0].isupper()
        high += 1
    while high > low and _plain(words[high - 1]) in _PARTICLES | _ARTICLES:
        high -= 1
    if high == low or _plain(words[low]) in _STOPS - _ARTICLES:
        return None
    return words[low].start(), words[high - 1].end(), cue


def _short(words: list[Word], at: int) -> bool:
    """True for the full stop of `M. Blair`."""
    return at > 0 and words[at].group() == "." and words[at - 1].group() in _TITLES and at + 1 < len(words)


def _ends(words: list[Word], place: tuple[int, int], language: str, *, named: bool) -> bool:
    """True for a word that is no longer of the phrase: a mark, a preposition, a time, a small word behind a name."""
    low, high = place
    written, plain = words[high].group(), _plain(words[high])
    if not written[0].isalpha() or (high > low and plain in _STOPS) or _timed(plain, language):
        return True
    if not named:
        return False
    to_whom = (
        language == "de" and plain in {"der", "dem", "den"} and high - low < _NAME and words[low].group()[0].isupper()
    )
    return to_whom or (written.islower() and plain not in _PARTICLES)  # `sagte Müller der Zeitung`


def _opening(words: list[Word], language: str) -> int:
    skipped = _skipped(language)
    low = 0
    while low < len(words):
        plain = _plain(words[low])
        if _timed(plain, language) or plain in _ADVERBS or (plain in {"ce", "este", "questo"} and low + 1 < len(words)):
            low += 1
        elif plain in skipped:
            low += 2
            if low <= len(words) and _plain(words[low - 1]) in _ARTICLES:
                low += 1
        else:
            break
    return min(low, len(words))


def _timed(plain: str, language: str) -> bool:
    times = date_words(language)
    return plain in times.weekdays or plain in times.days
