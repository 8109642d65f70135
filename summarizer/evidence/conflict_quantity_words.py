"""Words around a quantity, in a dozen languages: hedges, and those that make it another quantity.

Data only, all folded (no case, no accents). Languages are looked up together, because such a word beside a figure is
one in any of them. Units, scales and words for percent are those of the normaliser.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.evidence.readings import fold
from summarizer.text.lexicon import FUNCTION_WORDS, REPORTING, word_set
from summarizer.text.normalise.date_words import date_words
from summarizer.text.normalise.number_words import table, tables
from summarizer.text.normalise.units import CODES, CURRENCY_WORDS, OWN_WORDS, SIZES, UNIT_WORDS

_THOUSAND = 1000
_LETTERS = word_set("in an mi p b k s h j v w a г л")  # units that are other words too where a blank stands before them
MAGNITUDE = ("magnitud", "магнитуд")
RICHTER = word_set("richter ريختر рихтера starke")
LINKS = word_set("of de d di da do dos des du del van von av z ze dei")
_ABOUT = word_set(
    "about around some roughly approximately approx nearly almost close circa estimated etwa rund ungefahr knapp "
    "fast beinahe environ quelque quelques pres presque autour unos unas alrededor casi cerca aproximadamente "
    "quasi quase uns umas ongeveer bijna zo'n okolo ok prawie blisko omkring ungefar cirka nastan runt ca около "
    "почти примерно порядка barely just scarcely kaum peine حوالي نحو"
)
_FLOOR = word_set(
    "more over least above exceeding plus mehr uber mindestens wenigstens gut moins_au mas piu almeno oltre mais "
    "meer minstens ruim ponad wiecej najmniej mer minst более свыше больше менее_не أكثر"
)
_CEILING = word_set(
    "up most under below less fewer maximum bis weniger unter hochstens jusqu jusqu'a moins hasta fino massimo "
    "meno ate maximo tot hoogstens minder najwyzej mniej upp hogst mindre до менее меньше menos"
)
LEAST = word_set("al lo ao pelo au du не")  # before `menos`, `moins`: at least
PARTS = word_set(
    "including include includes among davon darunter dont parmi cuales incluidos incluidas entre di_cui cui "
    "tra quais incluindo waarvan waaronder czego tym varav daribland bland которых включая числе half third "
    "quarter majority most each per every jeweils je chacun chaque cada ciascuno elk kazda kazdy varje another "
    "further additional extra first last next final ersten letzten premiers derniers premieres dernieres primeros "
    "ultimos primi ultimi primeiros eerste laatste pierwsze ostatnie forsta sista первые последние weitere autres "
    "otros otras altri altre outros outras andra dodatkowe"
)
WHOLES = word_set("of der den die des du los las dei delle degli dos das van av z из")
THESE = word_set("the its their his her los las les der den de i gli le os as")
EACH = word_set("each apiece per jeweils chacun chacune cada ciascuno elk varje kazdy")
MARKET = word_set(
    "shares share stock stocks aktie aktien acciones actions azioni acoes aandelen aktier akcje akcji акции акций"
)
UNTIL_NOW = word_set(
    "far already yet bisher bislang bereits deja jusqu'ici hasta_ahora ya finora gia ja tot_nu al dotad juz "
    "hittills redan уже still remain remains remained remaining noch encore toujours todavia aun siguen ancora "
    "ainda seguem nog nadal wciaz jeszcze fortfarande alltjamt все_еще"
)
MOVES = word_set(
    "rose risen rise rises rising fell fallen fall falls falling dropped drop climbed climb reached grew grow "
    "grown surged jumped gained lost lose closed close opening traded trading shares share stock stocks price "
    "prices increased increase decreased decrease raised raise cut reduced growth decline declined slid tumbled "
    "soared up down by gestiegen stieg stiegen gefallen sank sanken sinkt steigt erreichte kurs preis preise "
    "wuchs gewachsen um aktie aktien monte baisse atteint hausse cloture prix augmente recule progresse subio "
    "subido bajo cayo caido alcanzo precio precios aumento crecio salito sceso prezzo prezzi cresciuto calo "
    "aumentato caiu subiu preco precos acoes caíram cairam subiram gestegen gedaald steeg daalde koers prijs "
    "wzrosla wzrosl spadl spadla cena ceny wzrosly okade minskade steg sjonk foll priset вырос выросла выросло "
    "упал упала цена цены снизился снизилась подорожал"
)
DENIED = word_set("not nicht inte no non nao niet nie не pas ليس")
EARLIER = word_set(
    "earlier previously initially originally before fruher zuvor zunachst bisher auparavant precedemment "
    "initialement antes anteriormente inicialmente prima precedentemente eerder aanvankelijk wczesniej poczatkowo "
    "tidigare forst ранее сначала прежде"
)
BEFORE = word_set("before vor avant antes prima przed voor fore innan до قبل earlier")
AFTER = word_set("after later nach spater apres despues dopo depois po pozniej na efter senare после спустя بعد")
AGO = word_set("ago il fa temu geleden sedan назад")
OF_AGE = word_set("aged age de di em wieku av um im old возрасте")
OLD = ("old", "jahr", "jari", "arig", "letn", "arige")
ANOTHER = word_set(
    "aftershock aftershocks previous another second nachbeben replica replicas replique repliques "
    "scossa_di_assestamento naschok nabeving wstrzas_wtorny повторный афтершок ارتدادية الارتدادية previously "
    "earlier last year years month ago"
)
AND = word_set("and und et y e en i och и or oder ou o of")
ARTICLES = word_set(
    "a an the his her its their this that of in at to ein eine einer einem einen der die das dem den im am zum "
    "zur le la les un une des du au aux el los las del al una il lo gli i della dello o os as um uma do da dos "
    "het een de en ett det"
)
PLANNED = word_set(
    "planned expected scheduled slated taken place early later night morning evening afternoon geplant erwartet "
    "vorgesehen prevu prevue attendu prevista previsto esperado gepland verwacht planeras vantas planowane event "
    "events"
)
MONTHS = word_set("may march mar mars marche")  # that are words too, where no figure is beside them
GENERIC = word_set(
    "project plan plans deal agreement contract scheme proposal projekt vertrag geschaft projet contrat accord "
    "proyecto contrato acuerdo progetto contratto accordo projeto acordo plano akkoord umowa avtal проект "
    "контракт сделка"
)
_GRAMMAR = word_set(
    "il lo la gli le un uno una di del dello della dei degli delle da dal dalla in nel nella nei sul sulla con "
    "per tra fra e ed o ma che chi cui non ha hanno era sono stato stata stati state essere si ne al allo alla ai "
    "agli alle secondo dopo prima come anche piu os as um uma de do dos das em no na nos nas por pelo pela pelos "
    "pelas com para ou mas que nao foi foram ser tem sao esta estao ao aos segundo apos antes como tambem mais se "
    "seu sua num numa het een van op te aan met voor bij door over uit naar om dat die en of maar niet is was "
    "zijn werd werden heeft hebben wordt worden er als ook nog dan zou volgens aldus via den det ett av i pa till "
    "med for fran att som och eller men inte ar var har hade blev blir ska skulle vid enligt efter under mot sin "
    "sitt sina han hon w we z ze od po u a oraz lub ale ktory ktora ktore nie jest sa byl byla bylo byly przez "
    "przy dla za sie jak tak to ten ta maja wedlug в во на с со к ко по о об от до из у за и а но или что который "
    "которая которые не был была было были при для как это его ее их"
)
_SPEECH = word_set(
    "ha_detto detto dichiarato riferito annunciato comunicato disse afirmou informou informaram declarou anunciou "
    "zegt zei meldt meldde aldus verklaarde bekendgemaakt powiedzial powiedziala poinformowal poinformowala podal "
    "podala podano przekazal twierdzi wynika sager sade uppger uppgav skriver meddelade сообщил сообщила сообщили "
    "заявил заявила заявили сказал сказала рассказал according selon laut angaben zufolge teilte secondo segundo "
    "volgens wedlug zdaniem enligt данным словам spokesman spokeswoman officials official figures data sprecher "
    "sprecherin porte-parole portavoz portavoce porta-voz woordvoerder rzecznik talesman gaben affirme assure "
    "estime informe balance put total court papers accounts tells told"
)


_AMBIGUOUS = word_set(
    "may march mar sun sat wed sab mars marche do so mi fr"
)  # names of days and months that are words
_DOING = word_set(
    "demand demands demanded vow vowed pledged promised urged called call calls accused blamed thought read reads "
    "report reports state states quoted cited claim claims continued continues maintained forderte promis fordert"
)
_SAYS = word_set(
    "detto dichiarato riferito disse afirmou informou informaram declarou zegt zei meldt meldde aldus verklaarde "
    "powiedzial powiedziala poinformowal poinformowala podal podala przekazal sager sade uppger uppgav meddelade "
    "сообщил сообщила сообщили заявил заявила заявили сказал сказала"
)


@lru_cache(maxsize=16)
def scales(language: str) -> dict[str, float]:
    """What a scale word multiplies by in a language; in one without a table, what it does in any."""
    found: dict[str, float] = {}
    for words in (table(language),) if table(language).scales else tables():
        for word, value in words.scales.items():
            if value >= _THOUSAND:
                found.setdefault(fold(word), float(value))
    return found


@lru_cache(maxsize=1)
def _shared() -> dict[str, tuple[str, float]]:
    found = {fold(word): SIZES.get(unit, (unit, 1.0)) for word, unit in UNIT_WORDS.items() if word not in _LETTERS}
    found |= {fold(word): (f"money:{unit}", 1.0) for word, unit in CURRENCY_WORDS.items()}
    return found


@lru_cache(maxsize=16)
def units(language: str) -> dict[str, tuple[str, float]]:
    """Dimension and size of a unit by its words, parted by blanks: (`money:EUR`, 1), (`length`, 1000)."""
    own = {word: unit for word, unit in OWN_WORDS.get(language, {}).items() if word not in _LETTERS}
    percent = table(language).percent or tuple(word for words in tables() for word in words.percent)
    own_units = {
        fold(word): (f"money:{unit}", 1.0) if unit in CODES else SIZES.get(unit, (unit, 1.0))
        for word, unit in own.items()
    }
    return _shared() | own_units | {fold(word): ("percent", 1.0) for word in percent}


def hedge(before: tuple[str, ...], softened: str) -> str:
    """`about`, `floor`, `ceiling` or nothing, by what the normaliser found or by the two words before a figure."""
    if softened:
        told = {"about": "about", "almost": "about", "at least": "floor", "more than": "floor"}
        return told.get(softened, "ceiling")
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word in {"menos", "moins", "menor", "менее", "mniej", "meno", "minder"} and at and before[at - 1] in LEAST:
            return "floor"
        for kind, words in (("about", _ABOUT), ("floor", _FLOOR), ("ceiling", _CEILING)):
            if word in words:
                return kind
    return ""


@lru_cache(maxsize=16)
def speech(language: str) -> frozenset[str]:
    """Verbs of saying and nothing else: what stands beyond one is of another clause."""
    return frozenset(map(fold, REPORTING.get(language, ()))) - _DOING | _SAYS


@lru_cache(maxsize=16)
def calendar(language: str) -> frozenset[str]:
    """Names of days and months."""
    words = date_words(language)
    return frozenset(map(fold, (*words.weekdays, *words.months))) - _AMBIGUOUS


@lru_cache(maxsize=16)
def dull(language: str) -> frozenset[str]:
    """Words that say nothing of what a quantity measures: of grammar, of saying, of softening."""
    own = {fold(word) for table in (FUNCTION_WORDS, REPORTING) for word in table.get(language, ())}
    more = frozenset[str]() if language in FUNCTION_WORDS else _GRAMMAR
    return frozenset(own) | more | _SPEECH | _ABOUT | _FLOOR | _CEILING | LINKS
