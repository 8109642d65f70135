"""Number words of Italian, Portuguese, Dutch, Russian and Arabic: those up to a hundred, scales, percent. Data only.

`One` is left out, since it is an article or a pronoun in most of them.
"""

from __future__ import annotations

Words = dict[str, int]


def _from(words: str, first: int = 2, step: int = 1) -> Words:
    """Words in order; forms of one number are joined by a stroke."""
    return {form: first + step * place for place, group in enumerate(words.split()) for form in group.split("|")}


_ITALIAN_TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
_ITALIAN_ONES = ["uno|un", "due", "tre|tré", "quattro", "cinque", "sei", "sette", "otto", "nove"]
ITALIAN = (
    _from("due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici")
    | {"diciassette": 17, "diciotto": 18, "diciannove": 19, "cento": 100, "duecento": 200, "trecento": 300}
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
    | _from("duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas", 200, 100)
)
_DUTCH_ONES = ["een|één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_DUTCH_TENS = _from("twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd", 20, 10)
DUTCH = (
    _from("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien")
    | {"achttien": 18, "negentien": 19}
    | _DUTCH_TENS
    | {
        form + ("ën" if form.endswith("e") else "en") + ten: value + unit
        for ten, value in _DUTCH_TENS.items()
        if value < 100
        for unit, forms in enumerate(_DUTCH_ONES, start=1)
        for form in forms.split("|")
    }
)
RUSSIAN = (
    _from(
        "два|две|двух|двое|двоих три|трёх|трех|трое|троих четыре|четырёх|четырех|четверо пять|пяти|пятеро "
        "шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати "
        "двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати "
        "шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати"
    )
    | _from(
        "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти "
        "семьдесят|семидесяти восемьдесят|восьмидесяти девяносто сто|ста",
        20,
        10,
    )
    | _from("двести|двухсот триста|трёхсот|трехсот четыреста|четырёхсот пятьсот|пятисот", 200, 100)
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
SCALES: dict[str, Words] = {
    "it": {"mila": 1000, "mille": 1000, "milione": 10**6, "milioni": 10**6, "miliardo": 10**9, "miliardi": 10**9},
    "pt": {"mil": 1000, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9},
    "nl": {"duizend": 1000, "miljoen": 10**6, "miljard": 10**9},
    "ru": {
        **dict.fromkeys(["тысяча", "тысячи", "тысяч", "тыс"], 1000),
        **dict.fromkeys(["миллион", "миллиона", "миллионов", "млн"], 10**6),
        **dict.fromkeys(["миллиард", "миллиарда", "миллиардов", "млрд"], 10**9),
    },
    "ar": {
        **dict.fromkeys(["ألف", "آلاف", "ألفا"], 1000),
        **dict.fromkeys(["مليون", "ملايين"], 10**6),
        **dict.fromkeys(["مليار", "مليارات"], 10**9),
    },
}
SMALL: dict[str, Words] = {"it": ITALIAN, "pt": PORTUGUESE, "nl": DUTCH, "ru": RUSSIAN, "ar": ARABIC}
JOINS = {"pt": ("e",)}
PERCENT = {"it": ("per cento",), "pt": ("por cento",), "nl": ("procent",), "ru": ("процентов", "процента", "процент"),
           "ar": ("في المئة", "بالمئة")}  # fmt: skip
COMMA = frozenset({"it", "pt", "nl", "ru"})
