"""What is wrong, and what is not, in languages other than English."""

from __future__ import annotations

import pytest

from summarizer.verify import check

NUMBERS = [
    ("de", "Vierzehn Bergleute wurden nach dem Einsturz gerettet.", "Siebzehn", "Nach dem Einsturz sind vierzehn Bergleute gerettet worden, sagte die Polizei."),
    ("es", "Rescataron a 14 mineros tras el derrumbe.", "17", "Al menos catorce mineros fueron rescatados tras el derrumbe, dijo la policía."),
    ("it", "Quattordici minatori sono stati salvati dopo il crollo.", "Diciassette", "Dopo il crollo quattordici minatori sono stati salvati, ha detto la polizia."),
    ("pt", "Catorze mineiros foram resgatados depois do desabamento.", "Dezessete", "Depois do desabamento catorze mineiros foram resgatados, disse a polícia."),
    ("nl", "Veertien mijnwerkers zijn gered na de instorting.", "Zeventien", "Na de instorting zijn veertien mijnwerkers gered, zei de politie."),
    ("ru", "После обвала спасли четырнадцать шахтёров.", "семнадцать", "После обвала спасли четырнадцать шахтёров, сообщила полиция."),
    ("zh", "矿井坍塌后十四人获救。", "十七", "警方说,矿井坍塌后十四人获救,另有两人失踪。"),
    ("ar", "أنقذت الشرطة سبعة عمال بعد الانهيار", "تسعة", "أنقذت الشرطة سبعة عمال بعد الانهيار يوم الأحد"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "other", "source"), NUMBERS)
def test_number_words_are_checked(language: str, claim: str, other: str, source: str) -> None:
    right = {
        "de": "Vierzehn",
        "es": "14",
        "it": "Quattordici",
        "pt": "Catorze",
        "nl": "Veertien",
        "zh": "十四",
        "ar": "سبعة",
    }
    said = right.get(language, "четырнадцать")
    assert not [f for f in check(claim, [source], language=language).findings if f.severity == "error"]
    wrong = check(claim.replace(said, other), [source], language=language)
    assert "number-not-in-source" in {finding.code for finding in wrong.findings}
    assert ("name-not-in-source", "error") not in {(finding.code, finding.severity) for finding in wrong.findings}


REFUSED = [
    ("en", "Hargrove will step aside and resign, she said.", "Governor Ann Hargrove rejected calls by her own party to resign.", "Hargrove refused to resign."),
    ("es", "La alcaldesa Inés Robles renunció el lunes.", "La alcaldesa, Inés Robles, descartó renunciar.", "La alcaldesa, Inés Robles, se negó a renunciar."),
    ("fr", "Le maire Luc Morel a démissionné.", "Le maire Luc Morel a refusé de démissionner.", "Le maire Luc Morel refuse de démissionner."),
    ("de", "Die Proben enthielten giftige Stoffe.", "Die Proben enthielten keine giftigen Stoffe, sagte die Behörde.", "Die Proben enthielten keine giftigen Stoffe."),
    ("it", "Il sindaco Marco Riva si dimetterà.", "Il sindaco Marco Riva ha rifiutato di dimettersi.", "Il sindaco Marco Riva ha rifiutato di dimettersi."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "false", "source", "true"), REFUSED)
def test_what_is_refused_is_not_done(language: str, false: str, source: str, true: str) -> None:
    assert "negation" in {finding.code for finding in check(false, [source], language=language).findings}
    assert "negation" not in {finding.code for finding in check(true, [source], language=language).findings}


def test_what_was_asked_and_refused_may_be_told_as_asked() -> None:
    source = "The court rejected an appeal by the brewery to overturn the fine."
    asked = check("The brewery asked the court to overturn the fine.", [source])
    assert "negation" not in {finding.code for finding in asked.findings}
    source = "Ruth Lane of the ruling party ruled out resigning on Monday."
    assert "negation" in {finding.code for finding in check("Ruth Lane will resign.", [source]).findings}
    for claim in ("Ruth Lane ruled out resigning.", "Ruth Lane of the ruling party spoke on Monday."):
        assert "negation" not in {finding.code for finding in check(claim, [source]).findings}


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("en", "The council cut the fleet from 18 buses to 31.", "Ms Ortiz said the council had cut the fleet from 31 buses to 18 since May."),
        ("en", "The motion passed by 97 votes to 102.", "After a long debate the motion passed by 102 votes to 97 on Monday."),
        ("de", "Die Zahl der Züge sank von 18 auf 31.", "Seit Mai sank die Zahl der Züge laut Bahn von 31 auf 18."),
        ("es", "La cifra cayó de 18 a 31.", "Según el hospital, la cifra de camas cayó de 31 a 18 en mayo."),
    ],
)  # fmt: skip
def test_two_numbers_that_changed_places(language: str, claim: str, source: str) -> None:
    assert check(claim, [source], language=language).label != "supported"
    right = (
        claim.replace("18", "x")
        .replace("31", "18")
        .replace("x", "31")
        .replace("97", "x")
        .replace("102", "97")
        .replace("x", "102")
    )
    assert "role-swap" not in {finding.code for finding in check(right, [source], language=language).findings}


def test_for_is_not_against() -> None:
    source = "Four members of the ruling party voted against the dam on Friday."
    assert "antonym" in {finding.code for finding in check("Four members voted for the dam.", [source]).findings}
    assert not check("Four members voted against the dam.", [source]).findings


def test_a_number_with_its_unit_is_no_german_name() -> None:
    found = check(
        "Der Umbau kostet 7 Milliarden Euro.", ["Der Umbau kostet laut Bahn 7 Millionen Euro."], language="de"
    )
    assert {finding.code for finding in found.findings} >= {"number-not-in-source"}
    assert "name-not-in-source" not in {finding.code for finding in found.findings}
