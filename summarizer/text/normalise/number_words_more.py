"""Number words of Italian, Portuguese, Dutch, Russian and Arabic, and scales and percent of more. Data only.

`One` is left out, since it is an article or a pronoun in most of them.
"""

from __future__ import annotations

from summarizer.text.normalise.number_words_pl_sv import DANISH, NORWEGIAN, POLISH, SWEDISH, Words
from summarizer.text.normalise.number_words_pl_sv import forms as _from

_ITALIAN_TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
_ITALIAN_ONES = ["uno|un", "due", "tre|tré", "quattro", "cinque", "sei", "sette", "otto", "nove"]
ITALIAN = (
    _from("due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici")
    | {"diciassette": 17, "diciotto": 18, "diciannove": 19}
    | {ten: 20 + 10 * at for at, ten in enumerate(_ITALIAN_TENS)}
    | {
        (ten[:-1] if form[0] in "uo" else ten) + form: 20 + 10 * at + unit
        for at, ten in enumerate(_ITALIAN_TENS)
        for unit, forms in enumerate(_ITALIAN_ONES, start=1)
        for form in forms.split("|")
    }
)
PORTUGUESE = (
    _from("dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze")
    | _from("dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte", 16)
    | _from("trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento", 30, 10)
    | _from(
        "duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas "
        "setecentos|setecentas oitocentos|oitocentas novecentos|novecentas",
        200,
        100,
    )
)
_DUTCH_ONES = ["een|één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_DUTCH_TENS = _from("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
DUTCH = (
    _from("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien")
    | {"achttien": 18, "negentien": 19}
    | _DUTCH_TENS
    | {
        form + ("ën" if form.endswith("e") else "en") + ten: value + unit
        for ten, value in _DUTCH_TENS.items()
        for unit, forms in enumerate(_DUTCH_ONES, start=1)
        for form in forms.split("|")
    }
)
RUSSIAN = (
    _from(
        "два|две|двух|двум|двумя|двое|двоих три|трёх|трех|трем|трём|тремя|трое|троих "
        "четыре|четырёх|четырех|четырем|четырём|четырьмя|четверо|четверых пять|пяти|пятью|пятеро|пятерых "
        "шесть|шести|шестеро|шестерых семь|семи|семеро|семерых восемь|восьми девять|девяти десять|десяти "
        "одиннадцать|одиннадцати "
        "двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати "
        "шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати"
    )
    | _from(
        "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти "
        "семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста сто|ста",
        20,
        10,
    )
    | _from(
        "двести|двухсот триста|трёхсот|трехсот четыреста|четырёхсот|четырехсот пятьсот|пятисот шестьсот|шестисот "
        "семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
        200,
        100,
    )
)
_ARABIC_TENS = _from(
    "عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين", 20, 10
)
ARABIC = (
    _from("ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني|ثمان تسعة|تسع عشرة|عشر", 3)
    | _ARABIC_TENS
    | {f"و{word}": value for word, value in _ARABIC_TENS.items()}
    | {"مئة": 100, "مائة": 100, "مئتان": 200, "مئتين": 200}
)
_SCALES = {
    "it": "1e3 mila mille migliaio migliaia | 1e2 centinaio centinaia | 10 decina decine | 1e6 milione milioni mln "
    "| 1e9 miliardo miliardi mld",
    "pt": "1e3 mil milhar milhares | 1e2 centena centenas | 10 dezena dezenas | 1e6 milhão milhões "
    "| 1e9 bilhão bilhões | 1e12 trilhão trilhões bilião biliões",
    "nl": "1e3 duizend duizenden | 1e2 honderden | 10 tientallen | 1e6 miljoen miljoenen mln "
    "| 1e9 miljard miljarden mrd | 1e12 biljoen",
    "ru": "1e3 тысяча тысячи тысяч тысячу тысячам тысячами тыс | 1e2 сотня сотни сотен | 10 десяток десятки десятков "
    "| 1e6 миллион миллиона миллионов миллионы млн | 1e9 миллиард миллиарда миллиардов миллиарды млрд "
    "| 1e12 триллион триллиона триллионов трлн",
    "ar": "1e3 ألف آلاف ألفا | 1e6 مليون ملايين | 1e9 مليار مليارات",
    "pl": "1e3 tysiąc tysiąca tysiące tysięcy tysiącom tysiącach tys | 1e2 setki setek | 10 dziesiątki dziesiątek "
    "| 1e6 milion miliona miliony milionów milionach mln | 1e9 miliard miliarda miliardy miliardów miliardach mld "
    "| 1e12 bilion biliona biliony bilionów",
    "sv": "1e3 tusen tusentals | 1e2 hundratals | 10 tiotals | 1e6 miljon miljoner miljontals mn milj "
    "| 1e9 miljard miljarder mdr | 1e12 biljon biljoner",
    "da": "1e3 tusind tusinde tusindvis | 1e2 hundredvis | 10 snesevis | 1e6 million millioner mio "
    "| 1e9 milliard milliarder mia mrd | 1e12 billion billioner",
    "no": "1e3 tusen tusenvis | 1e2 hundrevis | 10 titalls | 1e6 million millioner mill | 1e9 milliard milliarder mrd "
    "| 1e12 billion billioner",
}
SCALES: dict[str, Words] = {
    language: {word: int(float(value)) for row in rows.split("|") for value, *words in [row.split()] for word in words}
    for language, rows in _SCALES.items()
}
HUNDREDS: dict[str, Words] = {"it": {"cento": 100}, "nl": {"honderd": 100}, "sv": {"hundra": 100},
                              "da": {"hundrede": 100}, "no": {"hundre": 100}}  # fmt: skip
SMALL: dict[str, Words] = {"it": ITALIAN, "pt": PORTUGUESE, "nl": DUTCH, "ru": RUSSIAN, "ar": ARABIC, "pl": POLISH,
                           "sv": SWEDISH, "da": DANISH, "no": NORWEGIAN}  # fmt: skip
BROKEN: dict[str, dict[str, float]] = {
    language: dict.fromkeys(words.split(), 1.5)
    for language, words in {
        "de": "anderthalb eineinhalb", "nl": "anderhalf anderhalve", "ru": "полтора полторы полутора",
        "pl": "półtora półtorej", "da": "halvanden", "no": "halvannen halvannet",
    }.items()
}  # fmt: skip
GLUED = {"it": ("mila", "mille"), "nl": ("duizend",), "sv": ("tusen",), "da": ("tusind",),
         "no": ("tusen",)}  # fmt: skip
JOINTS = {"nl": ("en", "ën"), "da": ("og",), "no": ("og",)}
JOINS = {"pt": ("e",), "da": ("og",), "no": ("og",)}
PERCENT = {
    "it": ("per cento", "percento", "punti percentuali"),
    "pt": ("por cento", "porcento", "pontos percentuais"),
    "nl": ("procent", "procentpunt"),
    "ru": ("процентов", "процента", "процент", "проценты", "процентам", "процентами", "процентах"),
    "ar": ("في المئة", "في المائة", "بالمئة", "بالمائة"),
    "pl": ("procent", "procenta", "procentach", "proc"),
    "sv": ("procent", "procentenheter"),
    "da": ("procent", "procentpoint", "pct"),
    "no": ("prosent", "prosentpoeng"),
}
COMMA = frozenset({"it", "pt", "nl", "ru", "pl", "sv", "da", "no"})
LINKS = {"it": ("di", "d’", "d'"), "pt": ("de",)}
HEDGES = {
    "it": "about: circa, intorno a, all'incirca | almost: quasi | at least: almeno | more than: oltre, più di "
    "| less than: meno di | at most: fino a, al massimo",
    "pt": "about: cerca de, aproximadamente, uns, umas, em torno de | almost: quase | at least: pelo menos, ao menos "
    "| more than: mais de | less than: menos de | at most: até, no máximo",
    "nl": "about: ongeveer, circa, zo'n, rond de | almost: bijna | at least: minstens, ten minste, zeker "
    "| more than: meer dan, ruim | less than: minder dan | at most: hoogstens, maximaal",
    "ru": "about: около, примерно, порядка | almost: почти | at least: не менее, не меньше, как минимум "
    "| more than: более, свыше, больше | less than: менее, меньше | at most: не более, не больше",
    "pl": "about: około, mniej więcej | almost: prawie, niemal, blisko | at least: co najmniej, przynajmniej "
    "| more than: ponad, więcej niż | less than: mniej niż, poniżej | at most: najwyżej, co najwyżej, maksymalnie",
    "sv": "about: omkring, cirka, ungefär, runt | almost: nästan | at least: minst, åtminstone "
    "| more than: över, mer än, fler än | less than: under, mindre än, färre än | at most: högst, upp till",
    "da": "about: omkring, cirka, omtrent | almost: næsten | at least: mindst | more than: over, mere end, flere end "
    "| less than: under, mindre end, færre end | at most: højst, op til",
    "no": "about: omkring, cirka, rundt, om lag | almost: nesten | at least: minst | more than: over, mer enn "
    "| less than: under, mindre enn, færre enn | at most: høyst, opptil",
}
