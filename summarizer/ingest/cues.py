"""Words by which a page talks about itself instead of the news: subscribe, read more, all rights reserved.

A small vocabulary in the languages of the larger news sites, used as signals beside a line's shape and place, never as
a verdict by itself. Knows no outlet and no topic.
"""

from __future__ import annotations

import re


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(phrases) + r")(?!\w)")


#: Invitations and machinery of a page. Matched against case-folded text.
PAGE = _any(
    r"sign[- ]?(?:up|in|out)", r"log[- ]?(?:in|out)", "subscri(?:be|bers?|ption|bed)", "newsletters?", "cookies?",
    "privacy", "terms of (?:use|service)", r"(?:all )?rights reserved", "copyright", "click here", "follow us",
    "share (?:this|on|via)", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "instagram", "youtube",
    "e-?mail", "print", "advertis(?:ement|ing|e)", "sponsored", "promoted", "comments?", "reply", "download", "app",
    "rss", "feed", "skip to", "menu", "search", "home", "loading", "more (?:from|on|stories|news|about)",
    "related (?:articles?|stories|topics?|content|news)?", "trending", "most (?:read|popular|viewed)", "recommended",
    "read (?:more|also|next|full)", "see also", "watch", "view", "contact us", "about us", "careers", "faq", "site ?map",
    "last (?:updated|modified)", "updated", "published", "posted", "min(?:ute)? read", "getty images", "republish(?:ing|ed)?",
    "freely available", "free(?:ly)? trial", "notifications?", "alerts", "breaking news", "latest", "tags?", "topics?",
    "abonn(?:ez|é|ement|ieren|enten?)", "connexion", "connectez", "inscri(?:vez|ption|re)", "partager?", "lire (?:aussi|la suite)",
    "publicité", "commentaires?", "réagir", "mentions légales", "tous droits", "rédaction", "mis à jour", "publié",
    "anmelden", "newsletter", "datenschutz", "impressum", "werbung", "anzeige", "teilen", "kommentare?", "mehr (?:zum|zu)",
    "suscr[ií](?:bete|pción|birse)", "compartir", "comentarios?", "publicidad", "derechos reservados", "aviso legal",
    "iniciar sesión", "leer más", "más (?:noticias|información|leídas)", "condividi", "abbonati", "commenti", "accedi",
    "leggi anche", "diritti riservati", "compartilh(?:ar|e)", "comentários?", "assine", "leia (?:mais|também)",
    "direitos reservados", "publicidade", "delen", "reacties", "lees (?:ook|meer)", "udostępnij", "komentarz[ye]?",
    "czytaj (?:także|też|więcej)", "подпис(?:аться|ка|ывайтесь)", "поделиться", "комментари[ий]", "читайте также",
    "реклама", "اشترك", "شارك", "المزيد", "اقرأ أيضا", "تعليقات?", "भी पढ़ें", "शेयर",
)  # fmt: skip

#: A text that speaks of itself or to its reader.
SELF = _any(
    r"th(?:is|e) (?:article|story|report|page|post|site|website|content|copy|material|column|piece|video|transcript)",
    "you", "your", "cet article", "cette page", "vous", "votre", "vos", "diese[rs]? (?:artikel|seite|beitrag)",
    "ihre?", "este artículo", "esta página", "usted", "tu", "questo articolo", "este artigo", "você", "dit artikel",
    "ten artykuł", "эт(?:а|от|у) стать[яюи]", "هذا المقال",
)  # fmt: skip

#: Under a picture, or about one.
PICTURE = _any(
    "photo(?:graph(?:er|s)?|s)?", "file (?:photo|image|pic(?:ture)?)", "pictured?", "image", "images", "caption", "video",
    "getty", "shutterstock", "handout", "screengrab", "screenshot", "courtesy", "credits?", "illustration",
    "foto(?:graf(?:ía|ie)?)?", "crédit", "bild", "archivo", "archiv", "archives?", "zdjęcie", "фото", "صورة",
)  # fmt: skip

#: `By Jane Roe`, `Written by …`.
BYLINE = re.compile(r"(?:by|written by|reported by|reporting by|par|von|por|di|door|autor:?|автор:?|بقلم)\s+\S", re.IGNORECASE)

LINKS = re.compile(r"https?://|www\.|\S@\S+\.\w|\b[\w-]+\.(?:com|org|net|co|fr|de|uk|ru|es|it|br)\b")
CREDIT = re.compile(
    r"[(\[](?=[^()\[\]]{2,80}[)\]]\W*$)[^()\[\]]*(?:[A-Z]{2,}|[Pp]hoto|[Ii]mages?|[Pp]ictures?|/)[^()\[\]]*[)\]]\W*$"
)
SIDES = re.compile(r"\((?:L|R|C|left|right|centre|center|back|front|pictured|above|file)[^()]{0,20}\)", re.IGNORECASE)
