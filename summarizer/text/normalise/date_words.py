"""Names of months and days and words of relative time, by language. Data only; more languages in `date_words_more`."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """One language's words. `shift` maps `last`, `this`, `next` to -1, 0, 1; `units` to day, week, month, year."""

    months: dict[str, int] = field(default_factory=dict)
    short: frozenset[str] = frozenset()  # month or day words that are other words too (`may`, `sun`)
    weekdays: dict[str, int] = field(default_factory=dict)  # Monday is 1
    days: dict[str, int] = field(default_factory=dict)  # `yesterday`: -1
    shift: dict[str, int] = field(default_factory=dict)
    shift_after: bool = False  # `semaine dernière`
    units: dict[str, str] = field(default_factory=dict)
    ago: tuple[str, ...] = ()  # after the count
    ago_before: tuple[str, ...] = ()  # before the count (`il y a`, `vor`)
    later: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    year_after: tuple[str, ...] = ()  # what stands before a bare year
    future: tuple[str, ...] = ()
    will: tuple[str, ...] = ()  # endings of a verb in the future
    ranges: tuple[tuple[str, str], ...] = ()
    weekend: tuple[str, ...] = ()
    day_first: bool = True


def rows(*lines: str) -> dict[str, int]:
    """Names in their order and the place of each, from 1; other spellings after a slash, `-` where there is none."""
    return {
        name: place
        for line in lines
        for place, names in enumerate(line.split(), start=1)
        for name in names.split("/")
        if name != "-"
    }


_ENGLISH = DateWords(
    months=rows(
        "january february march april may june july august september october november december",
        "jan feb mar apr - jun jul aug sept/sep oct nov dec",
    ),
    short=frozenset({"may", "march", "mar", "jan", "jun", "jul", "dec", "sat", "sun", "mon", "wed", "fri", "sep"}),
    weekdays=rows(
        "monday tuesday wednesday thursday friday saturday sunday", "mon tue/tues wed/weds thu/thur/thurs fri sat sun"
    ),
    days={
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "tonight": 0,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    },
    shift={
        "last": -1,
        "past": -1,
        "previous": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 1,
        "following": 1,
        "upcoming": 1,
    },
    units={
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "month": "month",
        "months": "month",
        "year": "year",
        "years": "year",
        "decade": "decade",
        "decades": "decade",
        "century": "century",
        "fortnight": "fortnight",
        "quarter": "quarter",
        "quarters": "quarter",
    },
    ago=("ago", "before", "earlier", "back"),
    later=("later", "from now", "from today", "after today", "from then", "hence"),
    of=("of", "in"),
    year_after=(
        "in",
        "since",
        "of",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "through",
        "to",
        "year",
        "between",
        "late",
        "early",
        "mid",
        "summer",
        "spring",
        "autumn",
        "fall",
        "winter",
        "circa",
        "for",
        "and",
    ),
    future=(
        "will",
        "would",
        "due",
        "scheduled",
        "planned",
        "expected",
        "plans",
        "plan",
        "set",
        "agreed",
        "vowed",
        "promised",
        "decided",
        "intends",
        "hopes",
        "likely",
        "begins",
        "starts",
        "opens",
        "resumes",
        "going",
        "shall",
        "ahead",
        "upcoming",
        "until",
    ),
    ranges=(
        ("from", "to"),
        ("between", "and"),
        ("from", "until"),
        ("from", "through"),
        ("", "to"),
        ("", "through"),
        ("", "until"),
        ("from", "till"),
    ),
    weekend=("weekend",),
    day_first=False,
)
_FRENCH = DateWords(
    months=rows(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv fév/févr - avr - - juil - sept oct nov déc/dec",
        "- fevrier - - - - - aout - - - decembre",
    ),
    short=frozenset({"mars", "mai", "sept", "dec"}),
    weekdays=rows("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    days={"aujourd'hui": 0, "hier": -1, "demain": 1, "avant-hier": -2, "après-demain": 2},
    shift={"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1},
    shift_after=True,
    units={
        "jour": "day",
        "jours": "day",
        "semaine": "week",
        "semaines": "week",
        "mois": "month",
        "an": "year",
        "ans": "year",
        "année": "year",
        "années": "year",
    },
    ago_before=("il y a",),
    of=("de", "du"),
    year_after=("en", "de", "depuis", "à", "vers", "avant", "après", "d'ici", "année", "fin", "début"),
    future=("doit", "doivent", "devrait", "devraient", "prévu", "prévue", "prévus", "prévues", "va", "vont", "ira"),
    will=("era", "ira", "dra", "rra", "aura", "ront"),
    ranges=(("du", "au"), ("de", "à"), ("entre", "et"), ("", "au")),
    weekend=("week-end",),
)
_GERMAN = DateWords(
    months=rows(
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jan feb mär apr - jun jul aug sep/sept okt nov dez",
    ),
    short=frozenset({"mai", "jan", "jun", "jul", "sep", "mär"}),
    weekdays=rows("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"),
    days={"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2},
    shift={
        "letzte": -1,
        "letzten": -1,
        "letzter": -1,
        "letztes": -1,
        "vergangene": -1,
        "vergangenen": -1,
        "vorige": -1,
        "diese": 0,
        "diesen": 0,
        "dieses": 0,
        "nächste": 1,
        "nächsten": 1,
        "nächstes": 1,
        "kommende": 1,
        "kommenden": 1,
    },
    units={
        "tag": "day",
        "tage": "day",
        "tagen": "day",
        "woche": "week",
        "wochen": "week",
        "monat": "month",
        "monate": "month",
        "monaten": "month",
        "jahr": "year",
        "jahre": "year",
        "jahren": "year",
    },
    ago_before=("vor",),
    year_after=("seit", "jahr", "jahre", "in", "anfang", "ende", "mitte", "bis", "von", "ab"),
    future=("wird", "werden", "werde", "soll", "sollen", "solle", "will", "wollen", "geplant", "für", "ab"),
    ranges=(("von", "bis"), ("vom", "bis"), ("zwischen", "und"), ("", "bis")),
    weekend=("wochenende",),
)
_SPANISH = DateWords(
    months=rows(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "- - - - - - - - setiembre/sept oct nov dic",
    ),
    weekdays=rows("lunes martes miércoles jueves viernes sábado domingo"),
    days={"hoy": 0, "ayer": -1, "anteayer": -2, "pasado mañana": 2},
    shift={"pasado": -1, "pasada": -1, "próximo": 1, "próxima": 1},
    shift_after=True,
    units={
        "día": "day",
        "días": "day",
        "semana": "week",
        "semanas": "week",
        "mes": "month",
        "meses": "month",
        "año": "year",
        "años": "year",
    },
    ago_before=("hace",),
    of=("de", "del"),
    year_after=("en", "desde", "de", "del", "hasta", "año", "hacia"),
    future=("prevista", "previsto", "va", "van"),
    will=("rá", "rán"),
    ranges=(("del", "al"), ("de", "a"), ("entre", "y")),
)
_ARABIC = DateWords(
    months=rows(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -",
        "- - - ابريل - - - اغسطس - اكتوبر - -",
    ),
    weekdays=rows("الاثنين/الإثنين الثلاثاء الأربعاء/الاربعاء الخميس الجمعة السبت الأحد/الاحد"),
    days={"اليوم": 0, "أمس": -1, "غدا": 1},
    year_after=("عام", "سنة", "في", "منذ"),
)
TABLES: dict[str, DateWords] = {"en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH, "ar": _ARABIC}
_NONE = DateWords()


@lru_cache(maxsize=64)
def date_words(language: str) -> DateWords:
    """The words of a language; an empty table where there is none."""
    base = language.lower().replace("_", "-").partition("-")[0]
    if base in TABLES:
        return TABLES[base]
    from summarizer.text.normalise.date_words_more import MORE  # most texts need none of them

    return MORE.get(base, _NONE)
