"""Sentences that need another one, and sentences that a brief does better without."""

import pytest

from summarizer.engines.compression import shortened
from summarizer.engines.updates import grown
from summarizer.evidence.standing import leans, poor


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
