"""Words and abbreviations of units and currencies, by canonical unit. Data only; looked up in `units`.

A row holds single words, then phrases after strokes. Languages stand together, because a unit word after a number is
one in any of them; those that are other words elsewhere are kept by language in `OWN`.
"""

from __future__ import annotations

CURRENCIES = {
    "USD": (
        "dollar dollars buck bucks greenback dólar dollaro dollari dollaren dólares dolar dolara dolary dolarów "
        "доллар доллара доллары долларов долл دولار|us dollar|us dollars|u.s. dollar|u.s. dollars|american "
        "dollars|united states dollars|dólar|dólares"
    ),
    "EUR": "euro euros euron евро يورو",
    "JPY": "yen yenes jenów иен",
    "CNY": "yuan renminbi rmb yuanes juanów юаней юаня",
    "RUB": "rouble roubles ruble rubles rubel rubla rubli рубль рубля рубли рублей руб",
    "INR": "rupee rupees|indian rupees",
    "GBP": (
        "sterling quid pfund libra libras sterline funt funta funty funtów фунт фунта фунтов|pound "
        "sterling|pounds sterling|british pound|british pounds|libras esterlinas|livres sterling|lire "
        "sterline|фунтов стерлингов|pond sterling|funtów szterlingów"
    ),
    "CHF": (
        "franken franków франков|swiss franc|swiss francs|francs suisses|franchi svizzeri|schweizer "
        "franken|francos suizos"
    ),
    "KRW": "won",
    "TRY": "lira liras|turkish lira|turkish liras",
    "ILS": "shekel shekels",
    "MXN": "peso pesos|mexican pesos",
    "BRL": "real reais reals",
    "ZAR": "rand",
    "SEK": "kronor kronan|swedish kronor|swedish krona|svenska kronor|schwedische kronen|schwedischen kronen",
    "NGN": "naira",
    "IDR": "rupiah",
    "THB": "baht",
    "MYR": "ringgit",
    "PLN": "zloty zlotys złoty złote złotych złotego zł zl zlotych zlote|злотых",
    "CAD": "|canadian dollars|canadian dollar",
    "AUD": "|australian dollars|australian dollar",
    "FIM": "markka|finnish markka",
    "DEM": "marks|deutsche marks|german marks|d-marks",
    "FRF": "francs franc|french francs",
    "cent": "cent cents centen centów eurocent",
    "penny": "pence penny p",
    "BTC": "bitcoin bitcoins",
    "NZD": "|new zealand dollars",
    "HKD": "|hong kong dollars",
    "DKK": "kroner|danish kroner|dänische kronen|danska kronor",
    "NOK": "|norwegian kroner|norwegian crowns|norwegische kronen|norska kronor|norske kroner",
    "ESP": "pesetas",
    "ITL": "lire|italian lire",
    "IRR": "rials rial",
    "IQD": "dinar dinars|iraqi dinars",
    "UAH": "hryvnia hryvnias hrywien hrywny гривна гривны гривен",
    "CZK": "|tschechische kronen|korun českých|koron czeskich",
}
MEASURES = {
    "kilometre": (
        "km kms kilometer kilometers kilometre kilometres kilomètre kilomètres kilómetro kilómetros chilometro "
        "chilometri quilómetro quilómetros quilômetro quilômetros kilometr kilometra kilometry kilometrów "
        "kilometrach километр километра километры километров километрах км"
    ),
    "metre": (
        "m metre metres meter meters mètre mètres metro metros metri metr metra metry metrów metrach метр метра "
        "метры метров метрах"
    ),
    "centimetre": (
        "cm centimeter centimeters centimetre centimetres zentimeter centimètres centimetro centimetri centímetro "
        "centímetros centymetr centymetra centymetry centymetrów сантиметр сантиметра сантиметров см"
    ),
    "millimetre": (
        "mm millimeter millimeters millimetre millimetres millimetro millimetri milímetro milímetros milimetr "
        "milimetra milimetry milimetrów миллиметр миллиметра миллиметров мм"
    ),
    "nanometre": "nm nanometer nanometers nanometre nanometres",
    "decimetre": "dm",
    "micrometre": "µm micron microns micrometre micrometers",
    "mile": "mile miles mi milles miglio miglia milla millas milha milhas mijl мили миль миля|statute miles",
    "nautical mile": "|nautical miles|nautical mile",
    "foot": "foot feet ft piedi pés",
    "inch": "inch inches in",
    "yard": "yard yards yd",
    "light-year": "light-years light-year",
    "kilogram": (
        "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm chilo chilogrammi quilo "
        "quilos quilogramas kilogramo kilogramos kilograma kilogramów kilogramy килограмм килограмма килограммы "
        "килограммов кг"
    ),
    "gram": "g gram grams gramme grammes gramm grammo grammi gramo gramos gramas gramów gramy грамм грамма граммов",
    "milligram": "mg milligram milligrams",
    "microgram": "µg mcg microgram micrograms microgramme microgrammes",
    "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "stone": "stone",
    "ton": "ton tons",
    "tonne": (
        "t tonne tonnes tonnen tonelada toneladas tonnellata tonnellate tonna тонна тонну тонны тонн|metric "
        "ton|metric tons"
    ),
    "litre": "l litre litres liter liters litro litros litri litr litra litry litrów литр литра литры литров",
    "millilitre": "ml milliliter milliliters millilitre millilitres",
    "gallon": "gallon gallons gal",
    "barrel": "barrel barrels bbl barriles barils barili barris vaten baryłek баррелей",
    "pint": "pint pints",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "acre": "acre acres",
    "hectare": (
        "ha hectare hectares hektar ettaro ettari hectárea hectáreas hectaren hektary hektara hektarów hektarach "
        "гектар гектара гектары гектаров га"
    ),
    "square kilometre": (
        "km² km2 sq.km quadratkilometer kvadratkilometer|square kilometers|square kilometres|square "
        "kilometer|square kilometre|sq km|kilomètres carrés|kilómetros cuadrados|quilômetros quadrados|quilómetros "
        "quadrados|chilometri quadrati|vierkante kilometer|kilometry kwadratowe|kilometrów kwadratowych|квадратных "
        "километров|квадратных километра|кв. км|kvadratkilometer"
    ),
    "square mile": "|square miles|square mile|sq miles|sq mi",
    "square metre": (
        "m² m2 sqm quadratmeter kvadratmeter|square meters|square metres|square meter|square metre|sq m|mètres "
        "carrés|metros cuadrados|metros quadrados|metri quadrati|metri quadri|vierkante meter|metry "
        "kwadratowe|metrów kwadratowych|квадратных метров|кв. метров|кв. м"
    ),
    "square foot": "|square feet|square foot|sq ft",
    "cubic metre": (
        "m³ m3 kubikmeter kubikmetern кубометров кубометра|cubic meters|cubic metres|cubic meter|mètres "
        "cubes|metros cúbicos|metri cubi|kubieke meter|metry sześcienne|metrów sześciennych|кубических метров"
    ),
    "cubic foot": "|cubic feet|cubic foot",
    "kilometre per hour": (
        "km/h kph kmh kmph km/hr stundenkilometer stundenkilometern км/ч|kilometers per hour|kilometres per "
        "hour|kilometres an hour|kilometers an hour|kilometer pro stunde|kilomètres-heure|kilomètres "
        "heure|kilometres heure|kilómetros por hora|quilômetros por hora|quilómetros por hora|chilometri "
        "orari|kilometer per uur|kilometer i timmen|kilometer per timme|kilometrów na godzinę|километров в "
        "час|километра в час|км в час"
    ),
    "mile per hour": "mph mi/h|miles per hour|miles an hour|mile per hour",
    "metre per second": (
        "m/s м/с|meters per second|metres per second|metros por segundo|meter per sekund|meter pro sekunde|metri "
        "al secondo|метров в секунду|metrów na sekundę"
    ),
    "knot": "knot knots",
    "degree Celsius": (
        "°c ℃ celsius celcius|degrees celsius|degrees centigrade|degree celsius|deg c|degrees c|° c|degrés "
        "celsius|grad celsius|grados celsius|graus celsius|gradi celsius|graden celsius|grader celsius|stopni "
        "celsjusza|градусов цельсия|градуса цельсия"
    ),
    "degree Fahrenheit": (
        "°f ℉ fahrenheit farenheit|degrees fahrenheit|degree fahrenheit|degrees farenheit|deg f|degrees f|° f"
    ),
    "degree": (
        "° degree degrees degré degrés grado grados grau graus gradi graden grader stopień stopnie stopni "
        "градус градуса градусы градусов"
    ),
    "kelvin": "k kelvin kelvins",
    "watt": "w watt watts",
    "kilowatt": "kw kilowatt kilowatts",
    "megawatt": "mw megawatt megawatts мегаватт megawatów",
    "gigawatt": "gw gigawatt gigawatts гигаватт",
    "kilowatt-hour": "kwh kilowatt-hours|kilowatt hours",
    "megawatt-hour": "mwh|megawatt hours",
    "terawatt-hour": "twh",
    "volt": "v volt volts",
    "joule": "j joule joules",
    "hertz": "hz hertz",
    "megahertz": "mhz megahertz",
    "gigahertz": "ghz gigahertz",
    "kilohertz": "khz",
    "calorie": "calorie calories",
    "horsepower": "hp horsepower",
    "ampere": "amp amps ampere amperes",
    "byte": "byte bytes",
    "kilobyte": "kb kilobyte kilobytes",
    "megabyte": "mb megabyte megabytes",
    "gigabyte": "gb gigabyte gigabytes",
    "terabyte": "tb terabyte terabytes",
    "second": (
        "s sec secs seconds seconde secondes sekunden segundos secondi seconden sekunder sekund sekundy секунда "
        "секунды секунд"
    ),
    "minute": (
        "min mins minute minutes minuten minutos minuto minuti minuut minuter minut minuta minuty minutę минута "
        "минуту минуты минут دقيقة دقائق"
    ),
    "hour": (
        "h hr hrs hour hours hours' heure heures stunde stunden hora horas uur uren timme timmar timmarna godzina "
        "godzinę godziny godzin godz час часа часов ساعة ساعات"
    ),
    "day": (
        "day days days' jour jours tag tage tagen día días giorno giorni dia dias dag dagen dagar dagars dygn "
        "dzień dni день дня дней сутки суток أيام"
    ),
    "week": (
        "week weeks weeks' semaine semaines woche wochen semana semanas settimana settimane weken vecka veckor "
        "veckors tydzień tygodnie tygodni неделя недели неделю недель"
    ),
    "month": (
        "month months months' mois monat monate monaten mes meses mese mesi mês maand maanden månad månader "
        "månaders miesiąc miesiące miesięcy месяц месяца месяцев"
    ),
    "year": (
        "yr yrs year years years' an ans année années jahr jahre jahren año años anno anni ano anos jaar jaren år "
        "года лет سنة سنوات"
    ),
    "decade": "decade decades décennies jahrzehnte décadas decenni decennia decennier dekady десятилетий décennie",
    "century": (
        "century centuries siècle siècles jahrhunderte siglos secoli séculos siglo século secolo eeuwen wieków веков"
    ),
    "night": "night nights",
    "millisecond": "ms millisecond milliseconds",
    "basis point": "bps bp|basis points|basis point",
}
OWN = {
    "it": "hour ore ora | second secondo | kilogram chili",
    "nl": "tonne ton | GBP pond | pound ponden | mile mijlen",
    "pl": "tonne tony tonę ton tona | year rok roku lat lata latach | mile mila mile mil | CHF frank",
    "sv": "tonne ton | SEK krona kr | mil mil | inch tum | barrel fat",
    "no": "tonne tonn | NOK krone kroner kr | mil mil | day dager døgn | week uke uker | hour time timer "
    "| minute minutter",
    "da": "tonne ton tons | DKK krone kroner kr | day dage døgn | week uge uger | hour time timer | minute minutter",
    "ru": "metre м | gram г | year год | litre л",
    "de": "degree grad",
    "es": "foot pies",
}  # words of one language that mean something else, or nothing, in another
