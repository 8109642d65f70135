"""Which names are those of newspapers, stations and agencies, by the words such names are made of, or by their place.

A hospital that is quoted is no outlet; a name alone on a line with a day is one, unless it is a place, a person or a
section of the page. Knows the words, not the outlets.
"""

from __future__ import annotations

import re

from summarizer.ingest.signs import PRINTED

_WORDS = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "herald times news post daily weekly journal gazette tribune press today star mail guardian chronicle radio tv "
        "television broadcasting telegraph observer monitor review standard mirror express independent echo courier "
        "record globe sun bulletin dispatch examiner inquirer newswire wire channel magazine reporter zeitung presse "
        "nachrichten tageblatt anzeiger rundfunk rundschau spiegel monde figaro parisien journal dépêche diario país "
        "mundo noticias periódico corriere gazzetta giornale notizie repubblica folha jornal estado notícias "
        "kurier blatt bote tagblatt kreisblatt wochenblatt matin écho voix progrès nouvelle républicain courrier "
        "gazette correo heraldo prensa tribuna correio gazeta diário messaggero mattino stampa gazzettino quotidiano "
        "krant dagblad courant nieuws dziennik bladet tidning tidningen tidende avisen posten sanomat haber gazetesi "
        "газета вестник известия новости правда ведомости агентство вести газети صحيفة جريدة وكالة قناة"
    ).split()
)
#: What names of outlets written as one word end with: `Nordkurier`, `Aftonbladet`.
_ENDINGS = (
    "kurier", "post", "posten", "zeitung", "blatt", "bote", "presse", "echo", "rundschau", "nachrichten", "anzeiger",
    "spiegel", "bladet", "blad", "tidningen", "tidende", "avisen", "krant", "courant", "nieuws", "sanomat", "lehti",
    "news", "times", "herald", "wire", "日报", "晚报", "时报", "日報", "新闻", "新闻网", "新聞", "通讯社", "通信",
    "電視台", "电视台", "일보", "신문", "뉴스",
)  # fmt: skip
#: Sections of pages and kinds of texts, which stand beside a day as outlets do.
_SECTIONS = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "world politics business economy sport sports culture opinion analysis science technology tech health local "
        "regional national international interview comment editorial statement update updated live breaking feature "
        "home education travel politik wirtschaft sport kultur meinung wissen wissenschaft panorama gesellschaft "
        "lokales regionales ausland inland kommentar analyse pressemitteilung politique économie monde société culture "
        "santé planète opinions idées communiqué política economía deportes cultura opinión sociedad internacional "
        "nacional comunicado politica economia cronaca esteri sport cultura salute comunicato mundo esporte esportes "
        "desporto saúde sociedade nota buitenland binnenland politiek economie politics europe asia africa americas "
        "политика экономика общество мир спорт культура происшествия سياسة اقتصاد رياضة ثقافة"
    ).split()
)
_LABELS = PRINTED | {"date", "datum", "fecha", "data", "dato", "päivämäärä", "tarih", "дата", "التاريخ"}
_ARTICLES = frozenset(("the", "le", "la", "les", "el", "il", "lo", "der", "die", "das", "de", "het", "o", "a", "l"))
_INITIALS = re.compile(r"[A-Z]{2,5}\d{0,2}(?: \d{1,3})?|[A-Z][A-Z ]{2,20} \d{1,3}")
_WORD = re.compile(r"\w+")
# As newsrooms at home write them before a day: `Roma, 11 giugno 2026`; others are known by their English name.
_HOME = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "roma wien bern lisboa warszawa praha bruxelles brussel københavn athína moskva kyiv bucurești beograd "
        "bratislava milano torino napoli münchen köln zürich "
        "genève sevilla göteborg москва киев київ минск алматы софия београд "
        "القاهرة دمشق بغداد بيروت الرياض الدوحة عمان تونس الجزائر الرباط"
    ).split()
)
_LONGEST, _SHORTEST = 60, 4  # characters of a name
_NAME = re.compile(r"[^\W\d_][\w&.’'-]*(?:\s[\w&.’'-]+){0,5}")


def is_outlet(name: str, *, initials: bool = False) -> bool:
    """Whether a name is made like an outlet's; `initials`: one of capitals alone (CNN, TF1) is enough too."""
    if any(word in _WORDS for word in _WORD.findall(name.casefold())):
        return True
    return initials and _INITIALS.fullmatch(name.strip()) is not None


def beside_a_day(text: str, start: int, end: int, article: str = "") -> str | None:
    """The outlet in a line of which the rest, `text[start:end]`, is a day: `Harbour Herald, 12 March 2025`.

    A name that is not made like an outlet's counts where it can be nothing else: one word, or a name with an article
    before it, that the article (`article`) does not have. Two words may be a person, and a place is told of.
    """
    rest = " ".join((text[:start] + " " + text[end:]).split()).strip(" ,|–—-·•:()/")
    if not rest or len(rest) > _LONGEST or rest[0].islower() or _NAME.fullmatch(rest) is None:
        return None
    if is_outlet(rest) or _made_alike(rest):
        return rest
    names = _WORD.findall(rest.casefold())
    named = len(names) == 1 or names[0] in _ARTICLES
    labelled = text[:start].rstrip().endswith(":") or not _LABELS.isdisjoint(names)
    if not named or labelled or not rest[0].isupper() or _known(names) or len(rest) < _SHORTEST:
        return None
    told = article.replace(text, "", 1)
    return None if re.search(rf"(?<!\w){re.escape(rest)}(?!\w)", told) else rest


def made_alike(line: str) -> bool:
    """Whether a line is nothing but a name that is made like an outlet's."""
    name = line.strip(" |–—-·•:")
    return len(name) <= _LONGEST and _NAME.fullmatch(name) is not None and (is_outlet(name) or _made_alike(name))


def _made_alike(name: str) -> bool:
    return any(name.casefold().endswith(end) and len(name) > len(end) + 1 for end in _ENDINGS)


def _known(names: list[str]) -> bool:
    """Whether a name is that of a country, a capital, a month or a section of a page."""
    from summarizer.text.normalise.name_data import CAPITAL_OF, PLACES  # a page that names its outlet has none

    return any(name in known for name in names for known in (_SECTIONS, _HOME, PLACES, PLACES.values(), CAPITAL_OF))
