"""Numbers, units and fractions in the languages of the news, as a desk would read them."""

import pytest

from summarizer.text.normalise import compatible, numbers


def read(text, language):
    return [(number.value, number.unit) for number in numbers(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("pl", "Rząd przeznaczy 2,5 mld zł na pomoc powodzianom.", [(2.5e9, "PLN")]),
        ("pl", "Zginęło co najmniej trzydzieści pięć osób, a 4 tys. ewakuowano.", [(35, ""), (4000, "")]),
        ("pl", "Dwieście tysięcy ludzi czekało dwa miesiące.", [(200000, ""), (2, "month")]),
        ("pl", "Pożar strawił 12 hektarów lasu i 3 kilometry torów.", [(12, "hectare"), (3, "kilometre")]),
        ("pl", "Sto dwanaście osób zebrało 30 ton żywności przez pięć lat.", [(112, ""), (30, "tonne"), (5, "year")]),
        ("pl", "Półtora miliona wyborców, 5,1 procent.", [(1.5e6, ""), (5.1, "%")]),
        ("sv", "Regeringen satsar 1,2 miljarder kronor.", [(1.2e9, "SEK")]),
        ("sv", "Tjugofem personer dog och tvåhundratrettio skadades.", [(25, ""), (230, "")]),
        ("sv", "31 grader efter två timmar och fem mil", [(31, "degree"), (2, "hour"), (5, "mil")]),
        (
            "it",
            "Bruciati 200 ettari, evacuate duemila persone in tre ore.",
            [(200, "hectare"), (2000, ""), (3, "hour")],
        ),
        ("it", "centottanta feriti, 4,5 miliardi di euro", [(180, ""), (4.5e9, "EUR")]),
        ("pt", "3 mil milhões de euros em dois dias", [(3e9, "EUR"), (2, "day")]),
        ("pt", "cento e doze feridos a 12 quilômetros", [(112, ""), (12, "kilometre")]),
        ("nl", "120 kilometer per uur, tweehonderdvijftig doden", [(120, "kilometre per hour"), (250, "")]),
        ("nl", "anderhalf miljoen euro, twee ton", [(1.5e6, "EUR"), (2, "tonne")]),
        ("ru", "Ущерб — 4 тыс. рублей, 300 гектаров и 35 градусов.", [(4000, "RUB"), (300, "hectare"), (35, "degree")]),
        ("ru", "Двадцать пять тысяч человек пять дней", [(25000, ""), (5, "day")]),
        ("da", "femogtyve mennesker, 3 milliarder kroner", [(25, ""), (3e9, "DKK")]),
        ("nb", "trettifem mennesker, 3 milliarder kroner", [(35, ""), (3e9, "NOK")]),
        ("de", "5 Mio. Euro für 200 Menschen", [(5e6, "EUR"), (200, "")]),
        ("fr", "2 millions d’euros et 3 milliards de dollars", [(2e6, "EUR"), (3e9, "USD")]),
    ],
)
def test_numbers_with_their_units(language, text, found):
    assert read(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Ein Viertel der 400 Beschäftigten", [0.25, 400]),
        ("de", "Drei Viertel der Wähler, zwei Drittel der Sitze", [0.75, 2 / 3]),
        ("fr", "La moitié des 60 passagers et un quart des marins", [0.5, 60, 0.25]),
        ("fr", "les deux tiers du pays, un cinquième des votants", [2 / 3, 0.2]),
        ("es", "La mitad de los vuelos y dos tercios de los trenes", [0.5, 2 / 3]),
        ("es", "Un tercio del país y la cuarta parte de las empresas", [1 / 3, 0.25]),
        ("it", "Quasi un terzo degli elettori, metà dei 240 sfollati", [1 / 3, 0.5, 240]),
        ("pt", "Metade dos feridos, dois terços dos deputados", [0.5, 2 / 3]),
        ("nl", "De helft van de leden, een derde van de 900 inwoners", [0.5, 1 / 3, 900]),
        ("sv", "hälften av kommunen, en tredjedel av de 600 anställda", [0.5, 1 / 3, 600]),
        ("pl", "Połowa z 300 rannych, dwie trzecie mieszkańców", [0.5, 300, 2 / 3]),
        ("ru", "Половина из 120 пострадавших, треть населения", [0.5, 120, 1 / 3]),
        ("zh", "约三分之一的居民，另有百分之五、一半的人", [1 / 3, 5, 0.5]),
    ],
)
def test_fractions_in_words(language, text, found):
    assert [number.value for number in numbers(text, language)] == pytest.approx(found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Anschlag traf ein Viertel der Hauptstadt; das Viertel gilt als ruhig."),
        ("de", "Ein Viertel in Köln, Zwei Viertel der Stadt"),
        ("fr", "Il a marqué dans le dernier quart d’heure, en quarts de finale."),
        ("fr", "Un tiers de confiance habite un quartier calme."),
        ("es", "a mitad de camino, en la mitad del partido"),
        ("it", "a metà del mese, un quarto d’ora"),
        ("pt", "um quarto de hotel"),
        ("nl", "een kwart voor de stad"),
        ("pl", "w połowie maja, połowa meczu"),
        ("ru", "половина второго, половина августа"),
        ("sv", "en kvart senare"),
    ],
)
def test_quarters_of_towns_hours_and_matches_are_no_numbers(language, text):
    assert not [number for number in numbers(text, language) if 0 < number.value < 1]


def test_words_of_one_language_are_no_units_of_another():
    assert read("3 Tony Awards, 5 grad students, 2 pies, 4 ore carriers", "en") == [(3, ""), (5, ""), (2, ""), (4, "")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "w 2024 roku"),
        ("pl", "w 2024 r. było"),
        ("ru", "в 2024 году"),
        ("it", "del Novecento, gli anni Settanta"),
    ],
)
def test_years_are_no_counts(language, text):
    assert numbers(text, language) == ()


def test_winds_are_no_twenty():
    assert read("venti a 90 chilometri orari su venti comuni", "it") == [(90, "kilometre per hour"), (20, "")]


def test_many_is_vague_where_no_number_stands_before():
    for language, text in (("ru", "тысячи людей"), ("pl", "tysiące osób"), ("pt", "milhares de pessoas")):
        (many,) = numbers(text, language)
        assert (many.kind, many.value) == ("vague", 1000)
    (exact,) = numbers("две тысячи людей", "ru")
    assert (exact.kind, exact.value) == ("cardinal", 2000)


def test_an_ordinal_before_a_noun_is_no_fraction():
    assert [(n.kind, n.value) for n in numbers("un cinquième suspect", "fr")] == [("ordinal", 5)]


def test_a_scandinavian_mile_is_ten_kilometres():
    (mile,), (kilometres,) = numbers("fem mil", "sv"), numbers("50 kilometer", "sv")
    assert compatible(mile, kilometres)
