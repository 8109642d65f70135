"""What a paragraph says of itself, by its words and its shape: a caption, a credit, an invitation, a note of the page.

Each sign has a strength, because the words alone do not tell: news quotes what pages say, and lists end in brackets.
The strengths are numbers for the trees of `furniture` too. Looks at one paragraph at a time; decides nothing.
"""

from __future__ import annotations

import re

from summarizer.ingest import cues
from summarizer.ingest.lines import SHAPE, Line
from summarizer.model.value import dataclass

_TAIL_CREDIT = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]\W{0,3}$")
_SHARED_CREDIT = re.compile(r"\b(?:with|by|from|via|avec|mit|von|con|com|de)\b")
_PHOTO = re.compile(
    r"photo(?:graph)?s?|images?|pictures?|credits?|foto|bild|crédit|getty|handout|reuters/|ap/|/ap|afp/|/afp",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"\b(?:Reuters|AP|AFP|EPA|DPA|ANSA|TASS|Xinhua)\b")
_PHOTO_BY = re.compile(
    r"\b(?:photo(?:graph)?s?|images?|pictures?|credits?|fotos?|bild|crédits? photo)(?: by| credit| courtesy)?\s?[:©/]"
    r"|.©\s?\w",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"this (?:article|story|page|post|site|website|content|piece)\b|"
    r"(?:the|an?) (?:original |full |earlier )?(?:article|story) (?:has|was|is|appeared|originally)\b|"
    r"cet article|dieser (?:artikel|beitrag)|este artículo|questo articolo|este artigo|"
    r"you can (?:find|read|follow)|(?:to )?learn more|a version of this",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:sign up|subscribe|follow (?:us|@)|share (?:this|on|via)|click|tap|download|stay (?:informed|up to date|tuned)|"
    r"get (?:the|our|access)|join (?:us|our)|support (?:us|our)|donate|register|log ?in|listen to|watch:|advertisement|"
    r"skip to|abonnez|inscrivez|partage[rz]|suivez|abonnieren|teilen|suscríbe|comparte|iscriviti|condividi|assine|"
    r"compartilhe|подпис|поделиться|اشترك|شارك)",
    re.IGNORECASE,
)
_READ_MORE = re.compile(
    r"[\W_]*(?:read (?:more|also|next|the full|full)|see (?:also|more)|more (?:on this|from|about)|related|also read|"
    r"continue reading|lire (?:aussi|la suite)|à lire|mehr (?:zum|dazu)|lesen sie|leer más|lea también|"
    r"leggi (?:anche|tutto)|leia (?:mais|também)|lees (?:ook|meer)|czytaj|читайте|اقرأ)",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"[\W_]*(?:(?:edição|edición|redacción|redação|redazione|redaktion|bearbeitung|edycja|redakcja|opracowanie)\s?:|"
    r"(?:additional |with )?"
    r"(?:reporting|writing|editing|edited|compiled|translated|written|photograph(?:y|s)) (?:by|from)|"
    r"(?:with )?(?:input|files|agenc(?:y|ies)|contributions?) from|source:|©|\(c\)|copyright|all rights)",
    re.IGNORECASE,
)
#: How appeals and the ends of mailings begin.
_APPEALS = (
    "unsubscribe ", "to unsubscribe", "you are receiving this", "you're receiving this", "please donate",
    "make a donation", "consider a donation", "consider making a donation", "soutenez ", "faites un don", "spenden sie",
    "jetzt spenden", "unterstützen sie", "apoye ", "haz una donación", "hazte soci", "sostieni ", "sostienici",
    "fai una donazione", "apoie ", "faça uma doação", "steun ons", "поддержите ",
)  # fmt: skip
#: `Published on 3 May`, `By Ana Costa - Updated 10:15`; and how letters end.
PRINTED = frozenset(
    (  # noqa: SIM905  # a vocabulary reads better as prose
        "published publié veröffentlicht publicado pubblicato gepubliceerd opublikowano опубликовано updated "
        "aktualisiert actualizado aggiornato atualizado bijgewerkt zaktualizowano обновлено posted stand "
        "publicado publicada publicerad publicerat uppdaterad uppdaterat publisert oppdatert publiceret udgivet "
        "opdateret julkaistu päivitetty publikováno aktualizováno publikované aktualizované objavljeno ažurirano "
        "publicat actualizat publikálva megjelent frissítve yayınlanma yayınlandı güncelleme güncellendi оновлено "
        "опубліковано δημοσιεύτηκε ενημερώθηκε diterbitkan diperbarui"
    ).split()
)
_CLOSINGS = frozenset(
    (
        "kind regards", "best regards", "warm regards", "regards", "yours sincerely", "yours faithfully", "sincerely",
        "best wishes", "mit freundlichen grüßen", "mit freundlichen grüssen", "mit besten grüßen", "freundliche grüße",
        "cordialement", "bien à vous", "un cordial saludo", "saludos cordiales", "saludos", "atentamente",
        "cordiali saluti", "distinti saluti", "atenciosamente", "cumprimentos", "met vriendelijke groet",
        "met vriendelijke groeten", "с уважением", "z poważaniem", "مع التحية",
    )
)  # fmt: skip
#: Who wrote and read an agency's report, by their letters: `EFE`, `jmr/lmc`, `/TT`, `PAP/ mnk/ jpn/`.
_SIGNED = re.compile(
    r"[(/]?(?:[A-ZÀ-Þ]{2,5}|[^\W\d_A-Z]{2,4}/[^\W\d_A-Z]{2,4})(?:[/ ]+[^\W\d_A-Z]{2,4}){0,3}[/).]{0,2}"
)
_FEW = 4  # words
_MARKED = re.compile(r"\s*(?:[-*+•‣▪]|\d{1,3}[.)])\s")
_PAGE = SHAPE.index("page")
_OPENING = 40  # characters
ALWAYS, LIKELY, BELOW = 3, 2, 1  # strengths: whatever else speaks for a line, unless much does, only below an article


@dataclass(frozen=True, slots=True)
class Sign:
    """How surely a line is a caption (0 to 2), what else it is and how surely (0 to 3), and whether it is an item."""

    caption: int
    reason: str | None
    strength: int
    marked: bool

    def row(self) -> tuple[float, ...]:
        """As numbers, in the order of `SIGNS`."""
        return (float(self.strength), float(self.caption), float(self.marked))

    def caught(self, *, tail: bool, sure: bool = False) -> str | None:
        """What the line is, where it lies below the article (`tail`) or the scores are `sure` that it is part of it."""
        least = BELOW if tail else ALWAYS if sure else LIKELY
        return self.reason if self.strength >= least else None


#: The numbers of a sign, in order.
SIGNS = ("strength", "caption", "marked")


def sign(line: Line) -> Sign:
    """The signs of a line."""
    marked = _MARKED.match(line.text) is not None
    return Sign(_caption(line, marked=marked), *_of_page(line), marked)


def _caption(line: Line, *, marked: bool) -> int:
    """How surely a line speaks of a picture: 2 where it says so outright."""
    if len(line.words) > 90 or line.text[:1] in '"“«':
        return 0
    head = line.text[-160:]
    credit = cues.CREDIT.search(head)
    if credit is not None and _PHOTO.search(credit.group()):
        return 2
    if credit is not None and credit.start() > 0:
        agency = _AGENCY.search(credit.group()) is not None
        if agency or not marked:  # an item of a list may well end in capitals in brackets
            before = head[: credit.start()].rstrip()
            ended = not before or before[-1:] in '.!?…”"’'
            return 0 if ended else 2 if agency else max(1, _pictured(line))
    return _pictured(line)


def _pictured(line: Line) -> int:
    """How surely a line names who is where in a picture, or whose it is."""
    if not line.terminal and cues.SIDES.search(line.text):
        return 2
    if len(line.words) > 60 or _PHOTO_BY.search(line.text[-90:]) is None:
        return 0
    return 1 if line.terminal else 2


def plainly(line: Line, *, first: bool, last: bool) -> str | None:
    """What a line is by its opening words, wherever trees that know no words would put it; None for most.

    `first`, `last`: whether it is among the first or the last lines of the text.
    """
    count = len(line.words)
    if count <= 30 and " ".join(line.words[:4]).startswith(_APPEALS):
        return "subscribe"
    if first and count <= 16 and (not line.terminal or line.text.endswith("m.")) and _printed(line):  # `4 p.m.`
        return "byline"
    if last and count <= _FEW and _SIGNED.fullmatch(line.text):
        return "credit"
    return "note" if last and count <= _FEW and " ".join(line.words) in _CLOSINGS else None


def appeals(text: str) -> bool:
    """Whether a sentence opens as an appeal or invitation does; so may news (`Registered voters`)."""
    return text[:_OPENING].casefold().startswith(_APPEALS) or _INVITES.match(text) is not None


def _printed(line: Line) -> bool:
    """Whether a line says when it was printed, first of all or after who wrote it."""
    if PRINTED.isdisjoint(line.words) or not any(map(str.isdecimal, line.text)):
        return False
    return line.words[0] in PRINTED or cues.BYLINE.match(line.text) is not None


def _of_page(line: Line) -> tuple[str | None, int]:
    """What a page says of itself: notes, invitations, links, credits; and how surely."""
    text, count = line.text, len(line.words)
    if count > 60:
        return None, 0
    if count <= 40 and _CREDITS.match(text):
        return "credit", ALWAYS
    if count <= 10 and _TAIL_CREDIT.fullmatch(text):
        return "credit", ALWAYS if _SHARED_CREDIT.search(text) else LIKELY
    if count <= 16 and _READ_MORE.match(text):
        return "read-more", ALWAYS
    if count <= 30 and _INVITES.match(text):
        return "subscribe", ALWAYS
    if text[:1] in '"“«':
        return None, 0
    page = cues.page(line.words) if line.shape[_PAGE] else 0
    if _OF_ITSELF.match(text) or (page and _OF_ITSELF.search(text)):
        return "note", ALWAYS
    if cues.linked(text) and (page or count <= 8):
        return "note", LIKELY
    if count <= 25 and (page >= 2 or (page and line.asks)):
        return "note", LIKELY
    return ("note", BELOW) if page and line.asks else (None, 0)
