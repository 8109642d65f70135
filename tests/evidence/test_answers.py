"""Sentences that only answer to what was said, and news of what was rejected."""

import pytest

from summarizer.evidence.replies import replies


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company rejected all accusations that its plant had not been inspected for years."),
        ("en", "The mayor denied that he had known of the fault."),
        ("de", "Der Konzern hat Vorwürfe zurückgewiesen, sein Werk sei nicht geprüft worden."),
        ("de", "Das Ministerium wies die Kritik am Dienstag zurück."),
        ("es", "La empresa rechazó las acusaciones."),
        ("fr", "La préfecture a démenti tout retard."),
        ("it", "La società nega ogni responsabilità."),
        ("pt", "A empresa negou que soubesse de riscos."),
        ("ru", "Компания опровергла сообщения."),
        ("sv", "Bolaget avvisade på tisdagen all kritik."),
    ],
)
def test_an_answer_is_told(language: str, text: str) -> None:
    assert replies(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Parliament rejected the bill on Tuesday."),
        ("en", "The court denied bail to the two men."),
        ("en", "Twelve people died in the fire."),
        ("de", "Das Parlament hat den Entwurf zurückgewiesen."),
        ("de", "Die Einwohner kehrten am Dienstag zurück."),
        ("fr", "Le Parlement a rejeté le projet de loi."),
        ("xx", "The mayor denied that he had known of the fault."),
    ],
)
def test_news_is_no_answer(language: str, text: str) -> None:
    assert not replies(text, language)
