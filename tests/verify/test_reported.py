"""What a source tells without vouching for it, in languages that have a form of the verb for that."""

import pytest

from summarizer import check


def codes(claim, source, language):
    return [finding.code for finding in check(claim, [source], language=language).findings]


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("pt", "O ministro desviou 2 milhões de euros.", "O ministro terá desviado 2 milhões de euros."),
        ("pt", "O suspeito matou a vizinha na rua.", "O suspeito supostamente matou a vizinha na rua."),
        ("pt", "A empresa despede 300 pessoas em março.", "A empresa pode despedir 300 pessoas em março."),
        ("pt", "O acordo é assinado em abril.", "O acordo pode ser assinado em abril."),
        ("pl", "Minister ukradł 2 miliony złotych.", "Minister rzekomo ukradł 2 miliony złotych."),
        ("pl", "Zarząd przyjął łapówki od firmy.", "Zarząd miał przyjąć łapówki od firmy."),
        ("sv", "Mannen mördade sin granne i måndags.", "Mannen misstänks ha mördat sin granne i måndags."),
        ("sv", "Ministern stal två miljoner kronor.", "Ministern ska enligt uppgift ha stulit två miljoner kronor."),
        ("fr", "Le ministre a détourné 2 millions d’euros.", "Le ministre aurait détourné 2 millions d’euros."),
        ("es", "El ministro ha desviado 2 millones de euros.", "El ministro habría desviado 2 millones de euros."),
        ("it", "Il ministro ha sottratto 2 milioni di euro.", "Il ministro avrebbe sottratto 2 milioni di euro."),
        (
            "de",
            "Der Minister hat zwei Millionen Euro gestohlen.",
            "Der Minister soll zwei Millionen Euro gestohlen haben.",
        ),
    ],
)
def test_told_as_fact(language, claim, source):
    assert "hedge-dropped" in codes(claim, source, language)


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("pt", "O governo terá de reduzir a despesa.", "O governo terá de reduzir a despesa em março."),
        ("pt", "O ministro terá desviado 2 milhões.", "O ministro terá desviado 2 milhões de euros."),
        ("fr", "Selon la police, le ministre a détourné 2 millions.", "Le ministre aurait détourné 2 millions."),
        ("de", "Der Minister soll Geld gestohlen haben.", "Der Minister soll Geld gestohlen haben, hieß es."),
        ("sv", "Partiet vann valet i Malmö.", "Partiet vann valet i Malmö i söndags."),
        ("pl", "Zarząd miał przyjąć łapówki.", "Zarząd miał przyjąć łapówki od firmy."),
    ],
)
def test_left_open_or_put_on_another(language, claim, source):
    assert "hedge-dropped" not in codes(claim, source, language)
