"""Sentences that need another one, and sentences that a brief does better without."""

import pytest

from summarizer.engines.compression import shortened
from summarizer.evidence.standing import broken, leans, poor, unlinked
from summarizer.evidence.updates import grown


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("One of them, Paul Ferenc, was expelled.", "en"),
        ("Deux d'entre eux ont été libérés.", "fr"),
        ("Einer von ihnen liegt im Krankenhaus.", "de"),
        ("El límite en ese tramo es de 80.", "es"),
        ("Uno di loro è stato arrestato.", "it"),
        ("Двое из них погибли.", "ru"),
        ("None is in danger.", "en"),
        ("Two others were treated at the scene.", "en"),
        ("Zwei wurden verletzt.", "de"),
        ("Aucun n'est en danger.", "fr"),
        ("Tres fueron trasladados al hospital.", "es"),
    ],
)
def test_who_is_meant_was_said_before(text, language):
    assert leans(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("One of the victims, Paul Ferenc, was expelled.", "en"),
        ("Two passengers were treated at the scene.", "en"),
        ("None of the passengers is in danger.", "en"),
        ("Niemand wurde verletzt.", "de"),
        ("Nessuno è rimasto ferito.", "it"),
        ("Le séisme du 26 décembre a duré longtemps, et ce dernier fut le plus long jamais mesuré.", "fr"),
        ("El tren que salió de Valdorna circulaba a 120 kilómetros por hora en ese tramo.", "es"),
    ],
)
def test_who_is_meant_stands_in_the_sentence(text, language):
    assert not leans(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Das teilte die Feuerwehr am Dienstag mit.", "de", True),
        ("Das Feuer teilte die Stadt.", "de", False),
        ("Об этом сообщила пресс-служба МЧС.", "ru", True),
        ("Lo ha riferito la polizia.", "it", True),
        ("À notre avis, la vallée paie des années d'erreurs.", "fr", True),
        ("« Nous partons », a dit Henri Poulain.", "fr", False),
        ("Wir haben mit Zeugen gesprochen.", "de", True),
        ("The US said so on Monday.", "en", False),
    ],
)
def test_who_said_what_stands_before_and_a_narrator(text, language, expected):
    assert poor(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Among them were three children.", "en"),
        ("Unter ihnen sind drei Kinder.", "de"),
        ("Daar werden computers in beslag genomen.", "nl"),
        ("Eerder sprak justitie over 4,5 miljoen.", "nl"),
        ("Drie liggen nog in het ziekenhuis.", "nl"),
        ("Il suo avvocato ha negato.", "it"),
        ("Tra questi c'è un bambino.", "it"),
        ("In quell'area vivono 300 persone.", "it"),
        ("Ha aggiunto che i lavori dureranno un mese.", "it"),
        ("Añadió que la búsqueda seguirá.", "es"),
        ("Jedenastu z nich trafiło do szpitali.", "pl"),
        ("Jak dodała, zatrzymano dwóch sztygarów.", "pl"),
        ("Zaprzeczył, że wiedział o fałszowaniu pomiarów.", "pl"),
        ("Spółka temu zaprzecza.", "pl"),
        ("Jego zdaniem to błąd.", "pl"),
        ("Dwóch jest w stanie ciężkim.", "pl"),
        ("Dodal, že práce potrvají měsíc.", "cs"),
        ("Mezi nimi jsou dvě děti.", "cs"),
        ("Han väntas fatta beslut före påsk.", "sv"),
        ("Två av dem är barn.", "sv"),
        ("De har nu lämnat landet.", "sv"),
        ("Det är den värsta olyckan sedan 1990.", "sv"),
        ("Mannen fördes till sjukhus.", "sv"),
        ("Hun nægter sig skyldig.", "da"),
        ("Det er den værste ulykke siden 1990.", "da"),
        ("Ifølge ham er skaden stor.", "da"),
        ("Flere av dem er barn.", "no"),
        ("Hennes advokat vil ikke si noe.", "nb"),
        ("Среди них трое детей.", "ru"),
        ("По его словам, пожар потушен.", "ru"),
        ("Серед них троє дітей.", "uk"),
    ],
)
def test_what_leans_on_the_sentence_before_in_many_languages(text, language):
    assert leans(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Het kabinet stapt vandaag op.", "nl"),
        ("Eerder dit jaar ging Brouwer weg.", "nl"),
        ("De verdachte Rik van Dalen ontkent.", "nl"),
        ("Nessuno è rimasto ferito.", "it"),
        ("Dwóch górników zginęło w kopalni.", "pl"),
        ("Prezes zaprzeczył, że wiedział o pomiarach.", "pl"),
        ("Den tyska koncernen Elkraft har lagt ett bud.", "sv"),
        ("De sammanlagda skulderna är 47 miljarder kronor.", "sv"),
        ("Det finns ingen risk för konkurs.", "sv"),
        ("De tre mænd blev anholdt i Aarhus.", "da"),
        ("Det er ingen fare for nye skred.", "no"),
    ],
)
def test_articles_and_expletives_lean_on_nothing(text, language):
    assert not leans(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Det meddelade bolaget på torsdagen.", "sv"),
        ("Det oplyser politiet.", "da"),
        ("Det skriver NTB.", "nb"),
        ("Dat heeft de club zondag bekendgemaakt.", "nl"),
        ("È quanto emerge dalle carte.", "it"),
        ("Poinformowała o tym policja.", "pl"),
        ("Vi har talat med vittnen.", "sv"),
    ],
)
def test_who_said_what_stands_before_in_more_languages(text, language):
    assert poor(text, language)


def test_what_looks_like_it_tells_something():
    assert not poor("Det saknas fortfarande tre personer.", "sv")
    assert not poor("”Vi går nu”, säger Lars Öhman.", "sv")
    assert not poor("„Wir gehen jetzt“, sagte Petra Lohmann.", "de")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir gehen“, sagte Petra Lohmann.", False),
        ("„Nie tracimy nadziei” – powiedział Andrzej Kolasa.", False),
        ("”Vi går nu”, säger Lars Öhman.", False),
        ("„Wir gehen, sagte Petra Lohmann.", True),
        ("Wir gehen“, sagte Petra Lohmann.", True),
        ("“We are going, said Petra Lohmann.", True),
        ("Vi går nu”, säger Lars Öhman.", True),
    ],
)
def test_quotations_are_closed_as_each_language_closes_them(text, expected):
    assert broken(text) is expected


def test_only_what_leaves_the_verb_its_place_is_taken_away():
    assert unlinked("Bovendien heeft de club een onderzoek ingesteld.", "nl").startswith("Bovendien")
    assert unlinked("Außerdem wurde die Schule geschlossen.", "de").startswith("Außerdem")
    assert unlinked("Men polisen nekar.", "sv") == "Polisen nekar."
    assert unlinked("Однако полиция это отрицает.", "ru") == "Полиция это отрицает."


def test_no_sentence_is_cut_to_a_dangling_end():
    signed = "President Anton Weiss signed the rent cap into law on Monday [22 June], five days after parliament approved it."
    assert shortened(signed, 16, "en") == "President Anton Weiss signed the rent cap into law on Monday [22 June]."
    resigned = "Mayor Rosa Whitlock resigned on Wednesday after a recording surfaced in which she promised a contract."
    assert shortened(resigned, 14, "en") == "Mayor Rosa Whitlock resigned on Wednesday."


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The death toll rose to 12 on Tuesday.", "en", True),
        ("The river rose on Tuesday to the bridge.", "en", False),
        ("Die Zahl der Verletzten ist auf 15 gestiegen.", "de", True),
        ("Le bilan s'est alourdi à cinq morts.", "fr", True),
        ("El número de muertos subió a once.", "es", True),
        ("死亡人数升至7人。", "zh", True),
        ("The toll rose to 12.", "xx", False),
    ],
)
def test_a_count_that_has_grown(text, language, expected):
    assert grown(text, language) is expected
