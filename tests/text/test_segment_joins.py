"""Abbreviations behind which a sentence goes on, and words that only look like them."""

from __future__ import annotations

import pytest

from summarizer.text.segment import spans
from summarizer.text.segment_joins import goes_on


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Śledztwo wszczęto w piątek, powiedziała prok. Ewa Dudek."),
        ("pl", "Do wstrząsu doszło o godz. 2.15 w nocy, zginęło ok. 80 osób."),
        ("pl", "Ranni są w szpitalu im. Jana Pawła."),
        ("pt", "Para o dep. João Lima, o gov. Leal mentiu por aprox. 30 dias."),
        ("es", "Según el cnel. Ruiz, murieron aprox. 30 personas."),
        ("it", "Lo ha detto l'avv. Neri con il magg. Verdi e l'on. Bianchi a pag. 5."),
        ("fr", "Le Dr. Blanc et le Pr. Gris ont vu le Col. Petit."),
        ("nl", "De advocaat, mr. I. Smit, wacht plm. 30 dagen."),
        ("de", "Das sagte Bgm. Huber zu Abg. Meier."),
        ("sv", "Enligt red. Lund och dir. Ek stängs den kl. 8 varje dag."),
        ("ro", "Potrivit dl. Popa, au murit cca. 30 de oameni."),
        ("hu", "A rendőrség szerint kb. 30 ember és ifj. Nagy volt ott."),
        ("ru", "Его отвезли в больницу им. Пушкина, пострадали ок. 30 человек."),
        ("uk", "За словами ген. Коваля, було бл. 30 людей."),
        ("tr", "Bunu Av. Ayşe Demir ile Doç. Ali Kaya söyledi, yak. 30 kişi."),
        ("id", "Hal itu kata Ir. Budi dan Kol. Santoso pada tgl. 5 Mei."),
        ("en", "It was Cllr. Jones who saw approx. 30 of them."),
    ],
)
def test_a_sentence_goes_on_behind_an_abbreviation(language: str, text: str) -> None:
    assert spans(text, language) == ((0, len(text)),)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "To jest ok. Potem wyszedł."),  # no number follows
        ("pt", "Esperou 30 min. Depois foi embora."),  # a measure behind a figure ends a sentence
        ("no", "Det koster 300 kr. 14 personer kjøpte den."),
        ("en", "They have no vol. But they came."),
        ("fr", "Il le dit à moi et à toi. Paul dort."),
    ],
)
def test_a_word_in_another_place_ends_its_sentence(language: str, text: str) -> None:
    assert len(spans(text, language)) == 2


def test_a_language_has_its_own_abbreviations_only() -> None:
    assert goes_on("powiedziała prok.", "E", "pl")
    assert not goes_on("powiedziała prok.", "E", "en")
    assert not goes_on("powiedziała prok", "E", "pl")
    assert not goes_on("", "E", "pl")
    assert not goes_on(".", "E", "pl")
