"""Words by which a page talks about itself instead of the news: subscribe, read more, all rights reserved.

A small vocabulary in the languages of the larger news sites, used as signals beside a line's shape and place, never as
a verdict by itself. Knows no outlet and no topic.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

#: Invitations and machinery of a page: single words, and pairs of words.
PAGE = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "subscribe subscriber subscribers subscription subscribed newsletter newsletters cookie cookies privacy "
        "copyright facebook twitter tweet whatsapp linkedin pinterest instagram youtube email print advertisement "
        "advertising advertise sponsored promoted comment comments reply download app rss feed menu search home "
        "loading trending recommended watch view careers faq sitemap updated published posted republish "
        "republishing notifications alerts latest tags tag topics login logout signup related share shares "
        "abonnez abonné abonnement abonnieren abonnenten connexion connectez inscrivez inscription partager "
        "partage publicité commentaire commentaires réagir rédaction publié anmelden datenschutz impressum "
        "werbung anzeige teilen kommentar kommentare suscríbete suscripción suscribirse compartir comentarios "
        "comentario publicidad condividi abbonati commenti accedi compartilhar compartilhe comentários assine "
        "publicidade delen reacties udostępnij komentarze подписаться подписка подписывайтесь поделиться "
        "комментарии реклама اشترك شارك المزيد تعليقات تعليق शेयर"
    ).split()
)
PAGE_PAIRS = frozenset(
    (
        "sign up", "sign in", "sign out", "log in", "terms of", "rights reserved", "click here", "follow us",
        "share this", "share on", "share via", "skip to", "more from", "more on", "more stories", "more news",
        "related articles", "related stories", "related topics", "related content", "most read", "most popular",
        "most viewed", "read more", "read also", "read next", "read full", "see also", "contact us", "about us",
        "last updated", "last modified", "minute read", "min read", "getty images", "freely available", "free trial",
        "breaking news", "lire aussi", "la suite", "mentions légales", "tous droits", "mis à", "mehr zum", "mehr zu",
        "derechos reservados", "aviso legal", "iniciar sesión", "leer más", "más noticias", "más leídas",
        "leggi anche", "diritti riservati", "leia mais", "leia também", "direitos reservados", "lees ook", "lees meer",
        "czytaj także", "czytaj też", "czytaj więcej", "читайте также", "اقرأ أيضا", "भी पढ़ें",
    )
)  # fmt: skip

#: A text that speaks of itself or to its reader.
SELF = frozenset(("you", "your", "vous", "votre", "vos", "ihre", "ihr", "usted", "você", "вы", "вас", "ваш"))
SELF_PAIRS = frozenset(
    (
        "this article", "this story", "this report", "this page", "this post", "this site", "this website",
        "this video", "this content", "this material", "this transcript", "this form", "cet article", "cette page",
        "diese seite",
        "dieser artikel", "dieser beitrag", "este artículo", "esta página", "questo articolo", "este artigo",
        "dit artikel", "ten artykuł", "эта статья", "этой статье", "هذا المقال",
    )
)  # fmt: skip

#: Under a picture, or about one.
PICTURE = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "photo photos photograph photographs photographer pictured picture image images caption video getty "
        "shutterstock handout screengrab screenshot courtesy credit credits illustration foto fotos fotografía "
        "crédit bild archivo archiv archives zdjęcie фото صورة"
    ).split()
)

#: `By Jane Roe`, `Written by …`.
BYLINE = re.compile(
    r"(?:by|written by|reported by|reporting by|par|von|por|di|door|autor:?|автор:?|بقلم)\s+\S"
    r"|a[vf]\s+(?-i:[A-ZÅÄÖÆØ])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S@\S{1,40}\.\w")
# Begins with a letter that can be searched for, which is twenty times faster than beginning with a word.
_DOMAIN = re.compile(r"\.(?<=\w[\w-]\.)(?:com|org|net|co|fr|de|uk|ru|es|it|br)\b")
CREDIT = re.compile(
    r"[(\[][^()\[\]]{0,70}(?:[A-Z]{2,}|Reuters|[Pp]hoto|[Ii]mages?|[Pp]ictures?|/)[^()\[\]]{0,70}[)\]]\W{0,3}$"
)
SIDES = re.compile(
    r"\((?:(?:L|R|C)\b|left|right|centre|center|back|front|pictured|above|file)[^()]{0,20}\)", re.IGNORECASE
)

#: `Harbour Herald, 12 March 2025`: a name, perhaps, and a day.
_DAY_LINE = (
    r"(?:[^\W\d_][^\n,|–—·]{1,50}[,|–—·-]\s*)?"
    r"(?:\d{1,2}(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?[^\W\d_]{3,10}\.?,?\s+(?:de\s+)?|[^\W\d_]{3,10}\.?\s+\d{1,2},?\s+)"
    r"(?:19|20)\d\d\W*"
)
_NO_WORD = " \t.,;:!?|–—-·•()[]\"'"
_ERROR_PAGE = (
    r"\W*(?:error\s(?:4|5)\d\d\b|(?:4|5)\d\d\W{1,4}(?:not|error|forbid|bad|unauth|internal|service|gateway|gone)|"
    r"you (?:do not|don[’']t) have (?:permission|access)|"
    r"(?:the |this |that )?page (?:you requested |you are looking for )?"
    r"(?:was |is |could |can|does )?(?:not|no longer|n[o’']t)\b.{0,60}$|"
    r"access (?:to this page )?(?:is |has been )?denied.{0,60}$|(?:please )?(?:enable|turn on) (?:javascript|cookies)|"
    r"are you a robot|(?:accept|reject|manage) (?:all|cookies)|"
    r"page introuvable|seite nicht gefunden|página no encontrada|pagina non trovata|página não encontrada|"
    r"страница не найдена|الصفحة غير موجودة)"
)


def day_line(text: str) -> bool:
    """Whether a line is nothing but a day, and perhaps a name. Compiled for the first line that ends with a year."""
    return text.rstrip(_NO_WORD)[-4:].isdecimal() and re.fullmatch(_DAY_LINE, text) is not None


def linked(text: str) -> bool:
    """Whether a text holds an address: of a page, a site or a mailbox."""
    return (
        "://" in text
        or "www." in text
        or _DOMAIN.search(text) is not None
        or ("@" in text and _MAIL.search(text) is not None)
    )


def error_page(text: str) -> bool:
    """Whether a line is what stands where a page should have been. Compiled on the first use: few texts need it."""
    return re.match(_ERROR_PAGE, text, re.IGNORECASE) is not None


def page(words: tuple[str, ...]) -> int:
    """How often a folded text speaks of the page it stands on."""
    return _hits(words, PAGE, PAGE_PAIRS)


def itself(words: tuple[str, ...]) -> int:
    """How often a folded text speaks of itself or to its reader."""
    return _hits(words, SELF, SELF_PAIRS)


def _hits(words: tuple[str, ...], single: frozenset[str], pairs: frozenset[str]) -> int:
    found = 0 if single.isdisjoint(words) else sum([word in single for word in words])
    first = _first(pairs)
    if first.isdisjoint(words):  # as of most paragraphs, and quickly seen
        return found
    return found + sum([f"{word} {after}" in pairs for word, after in pairwise(words) if word in first])


@cache
def _first(pairs: frozenset[str]) -> frozenset[str]:
    return frozenset(pair.split(" ")[0] for pair in pairs)
