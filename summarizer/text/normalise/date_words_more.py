"""Names of months and days in more languages. Data only; words of relative time for the largest of them.

Where months alone are known, a written day is read (`3 mart 2026`) and nothing relative is.
"""

from __future__ import annotations

from summarizer.text.normalise.date_names import DateWords, rows, with_parts

_PORTUGUESE = DateWords(
    months=rows(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev - abr - jun jul ago set out nov dez",
    ),
    short=frozenset({"jan", "jun", "jul", "set", "out", "ago", "fev", "abr", "nov", "dez", "maio", "março"}),
    weekdays=rows("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
    days={"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1},
    shift={"passado": -1, "passada": -1, "próximo": 1, "próxima": 1},
    shift_after=True,
    units={
        **dict.fromkeys(("dia", "dias"), "day"),
        **dict.fromkeys(("semana", "semanas"), "week"),
        **dict.fromkeys(("mês", "meses"), "month"),
        **dict.fromkeys(("ano", "anos"), "year"),
    },
    of=("de", "do"),
    year_after=("em", "desde", "de", "até", "ano", "por"),
    future=("deve", "devem", "previsto", "prevista", "vai", "vão"),
    will=("rá", "rão"),
    toward=("para",),
    present=("começa", "começam", "arranca", "arrancam", "inicia", "realiza", "realizam"),
    due=("chamados", "chamadas", "convocados", "convocado", "esperado", "esperada", "esperados"),
    now=("é", "são", "está", "estão"),
    done=("sido", "foram", "foi"),
    told=("disse", "disseram", "afirmou", "informou", "anunciou", "declarou", "segundo"),
    ranges=(("de", "a"), ("entre", "e")),
)
_ITALIAN = DateWords(
    months=rows(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb - apr mag giu lug ago set/sett ott nov dic",
    ),
    short=frozenset({"gen", "feb", "mag", "giu", "lug", "ago", "set", "sett", "ott", "nov", "dic", "apr", "marzo"}),
    weekdays=rows("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    days={"oggi": 0, "ieri": -1, "domani": 1, "dopodomani": 2},
    shift={"scorso": -1, "scorsa": -1, "prossimo": 1, "prossima": 1},
    shift_after=True,
    units={
        **dict.fromkeys(("giorno", "giorni"), "day"),
        **dict.fromkeys(("settimana", "settimane"), "week"),
        **dict.fromkeys(("mese", "mesi"), "month"),
        **dict.fromkeys(("anno", "anni"), "year"),
    },
    year_after=("nel", "dal", "del", "fino", "anno"),
    future=("dovrebbe", "dovrebbero", "previsto", "prevista", "previsti"),
    will=("rà", "ranno"),
    toward=("per", "entro"),
    present=("comincia", "cominciano", "inizia", "iniziano", "apre", "aprono", "riprende", "vota", "votano"),
    due=("chiamati", "chiamate", "attesi", "atteso", "attesa", "convocati", "convocato"),
    now=("è", "sono"),
    done=("stato", "stata", "stati", "state"),
    told=("detto", "dichiarato", "annunciato", "riferito", "spiegato", "comunicato"),
    ranges=(("dal", "al"), ("tra", "e"), ("", "al")),
    weekend=("weekend",),
)
_DUTCH = DateWords(
    months=rows(
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr - jun jul aug sep/sept okt nov dec",
    ),
    short=frozenset({"mei", "jan", "jun", "jul", "sep", "maart", "mrt"}),
    weekdays=with_parts(
        rows("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
        *("ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht"),
    ),
    days={"vandaag": 0, "gisteren": -1, "eergisteren": -2, "overmorgen": 2},
    shift={"vorige": -1, "afgelopen": -1, "volgende": 1, "komende": 1},
    units={
        **dict.fromkeys(("dag", "dagen"), "day"),
        **dict.fromkeys(("week", "weken"), "week"),
        **dict.fromkeys(("maand", "maanden"), "month"),
        **dict.fromkeys(("jaar", "jaren"), "year"),
    },
    year_after=("in", "sinds", "jaar", "eind", "begin", "tot", "vanaf"),
    present=("begint", "beginnen", "start", "starten", "stemt", "stemmen", "beslist", "opent"),
    future=("zal", "zullen", "wordt", "worden", "gaat", "gaan", "gepland"),
    told=("zei", "zegt", "meldde", "meldt", "maakte", "verklaarde", "aldus"),
    ranges=(("van", "tot"), ("tussen", "en")),
    weekend=("weekend",),
)
_RUSSIAN = DateWords(
    months=rows(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    ),
    short=frozenset({"март", "май", "марта", "мая"}),
    weekdays=rows(
        "понедельник вторник среду четверг пятницу субботу воскресенье",
        "понедельника вторника - четверга пятницы субботы воскресенья",
    ),
    days={"сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2},
    shift={"прошлый": -1, "прошлую": -1, "прошлой": -1, "прошлом": -1, "следующий": 1, "следующую": 1, "следующей": 1},
    units={
        **dict.fromkeys(("день", "дня", "дней"), "day"),
        **dict.fromkeys(("неделя", "недели", "недель", "неделю", "неделе"), "week"),
        **dict.fromkeys(("месяц", "месяца", "месяцев", "месяце"), "month"),
        **dict.fromkeys(("год", "года", "лет", "году"), "year"),
    },
    told=("сказал", "сказала", "сообщил", "сообщила", "сообщили", "заявил", "заявила", "рассказал"),
    future=(
        *("состоится", "состоятся", "пройдет", "пройдёт", "пройдут", "начнется", "начнётся", "начнутся", "встретится"),
        *("будет", "будут", "должен", "должна", "должны", "планирует", "планируют", "намерен", "намерена"),
    ),
    ranges=(("с", "по"), ("с", "до")),
)
_POLISH = DateWords(
    months=rows("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    short=frozenset({"maja", "marca", "lipca"}),
    weekdays=rows("poniedziałek wtorek środę czwartek piątek sobotę niedzielę"),
    days={"dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2},
    told=("powiedział", "powiedziała", "poinformował", "poinformowała", "przekazał", "przekazała", "podał", "podała"),
    future=(
        *("będzie", "będą", "ma", "mają", "planuje", "planują", "odbędzie", "odbędą", "rozpocznie", "rozpoczną"),
        *("zostanie", "zostaną", "spotka", "spotkają", "wybiorą", "zagłosują"),
    ),
)
_SWEDISH = DateWords(
    months=rows("januari februari mars april maj juni juli augusti september oktober november december"),
    short=frozenset({"mars", "maj"}),
    weekdays=with_parts(
        rows("måndag tisdag onsdag torsdag fredag lördag söndag"),
        *("en", "s", "smorgonen", "sförmiddagen", "seftermiddagen", "skvällen", "snatten"),
        *("smorgon", "sförmiddag", "seftermiddag", "skväll", "snatt"),
    ),
    told=("säger", "sa", "sade", "sagt", "meddelade", "meddelar", "uppger", "uppgav"),
    days={"idag": 0, "igår": -1, "imorgon": 1},
    toward=("på",),
    present=("börjar", "inleds", "startar", "avgörs"),
    future=("ska", "skall", "kommer", "väntas", "planerar"),
)
_DANISH = DateWords(
    months=rows("januar februar marts april maj juni juli august september oktober november december"),
    short=frozenset({"marts", "maj"}),
    weekdays=with_parts(rows("mandag tirsdag onsdag torsdag fredag lørdag søndag"), "en", "s"),
    toward=("på",),
    told=("siger", "sagde", "oplyser", "oplyste", "meddelte"),
    future=("skal", "vil", "ventes", "planlægger"),
)
_NORWEGIAN = DateWords(
    months=rows("januar februar mars april mai juni juli august september oktober november desember"),
    short=frozenset({"mars", "mai"}),
    weekdays=with_parts(
        rows("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
        *("en", "smorgen", "sformiddag", "settermiddag", "skveld", "skvelden", "snatt", "snatten"),
    ),
    told=("sier", "sa", "opplyser", "opplyste", "meldte"),
    future=("skal", "vil", "ventes", "planlegger"),
)
_MONTHS = {
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου"
    " δεκεμβρίου",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
MORE: dict[str, DateWords] = {
    "pt": _PORTUGUESE, "it": _ITALIAN, "nl": _DUTCH, "ru": _RUSSIAN, "pl": _POLISH, "sv": _SWEDISH, "da": _DANISH,
    "no": _NORWEGIAN, "nb": _NORWEGIAN, "nn": _NORWEGIAN,
    **{code: DateWords(months=rows(names), short=frozenset(names.split())) for code, names in _MONTHS.items()},
}  # fmt: skip
