"""Weekdays to come and weekdays gone by: present tense, and who is called upon for a day."""

import pytest

from summarizer.text.normalise import dates

WEDNESDAY = "2024-08-28"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Rund 2,6 Millionen Menschen sind am Sonntag zur Wahl aufgerufen.", "2024-09-01"),
        ("de", "Am Sonntag sind 2,6 Millionen Menschen zur Wahl aufgerufen.", "2024-09-01"),
        ("de", "Die Wähler waren am Sonntag aufgerufen.", "2024-08-25"),
        ("de", "Sie sind am Montag aufgerufen worden.", "2024-08-26"),
        ("de", "Am Freitag beginnt in Hamburg der Prozess.", "2024-08-30"),
        ("de", "Der Prozess, der am Freitag beginnt, dauert lange.", "2024-08-30"),
        ("de", "Bei dem Treffen am Montag ging es um Geld.", "2024-08-26"),
        ("de", "Am Montag ist bei einem Unfall ein Mann gestorben.", "2024-08-26"),
        ("de", "Am Montag sagte der Minister, der Prozess beginnt bald.", "2024-08-26"),
        ("fr", "Les électeurs sont appelés aux urnes dimanche.", "2024-09-01"),
        ("fr", "La rentrée commence lundi.", "2024-09-02"),
        ("fr", "Les secours ont été appelés dimanche.", "2024-08-25"),
        ("fr", "Il était attendu lundi à Paris.", "2024-08-26"),
        ("it", "Gli elettori sono chiamati alle urne domenica.", "2024-09-01"),
        ("it", "Sono stati chiamati domenica i soccorsi.", "2024-08-25"),
        ("es", "El juicio comienza el lunes.", "2024-09-02"),
        ("es", "El lunes comenzó el juicio.", "2024-08-26"),
        ("pt", "A cimeira começa na segunda-feira.", "2024-09-02"),
        ("sv", "På söndag går svenskarna till val.", "2024-09-01"),
        ("sv", "Hon sade på söndagen att det var fel.", "2024-08-25"),
        ("sv", "Mannen dog i söndags.", "2024-08-25"),
        ("nl", "Het proces begint vrijdag.", "2024-08-30"),
        ("pl", "W niedzielę odbędą się wybory.", "2024-09-01"),
        ("ru", "В воскресенье состоятся выборы.", "2024-09-01"),
    ],
)
def test_weekday_by_tense(language, text, value):
    assert [found.value for found in dates(text, WEDNESDAY, language)] == [value]
