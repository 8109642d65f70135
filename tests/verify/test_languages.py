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
