"""What turns a sentence round in languages without a table of meanings; what is left open and stated as done."""

from __future__ import annotations

import pytest

from summarizer.verify import check

# By language: a source, the same otherwise said, and by kind what is wrong.
STORIES = {
    "de": (
        "Der Fährverkehr nach Lindhafen wurde am Mittwoch eingestellt. Die zweite Fähre könnte am Freitag wieder fahren.",
        "Am Mittwoch wurde der Fährverkehr nach Lindhafen eingestellt.",
        {
            "negation": "Der Fährverkehr nach Lindhafen wurde am Mittwoch nicht eingestellt.",
            "hedge-dropped": "Die zweite Fähre wird am Freitag wieder fahren.",
            "number-conflict": "Die dritte Fähre könnte am Freitag wieder fahren.",
        },
    ),
    "fr": (
        "La population de grenouilles a diminué de 40 % en dix ans. La pluie pourrait expliquer ce recul.",
        "La population de grenouilles a reculé de 40 % en dix ans.",
        {
            "antonym": "La population de grenouilles a augmenté de 40 % en dix ans.",
            "negation": "La population de grenouilles n'a pas diminué de 40 % en dix ans.",
            "hedge-dropped": "La pluie explique ce recul.",
            "unit-mismatch": "La population de grenouilles a diminué de 40 points en dix ans.",
        },
    ),
    "es": (
        "Los vecinos no fueron consultados sobre la planta. La planta podría crear hasta 60 empleos.",
        "No se consultó a los vecinos sobre la planta.",
        {
            "negation": "Los vecinos fueron consultados sobre la planta.",
            "hedge-dropped": "La planta creará hasta 60 empleos.",
        },
    ),
    "it": (
        "Il livello del fiume Serra è salito di due metri nella notte. Tutti i ponti del centro restano chiusi.",
        "Nella notte il livello del fiume Serra è salito di due metri.",
        {
            "antonym": "Il livello del fiume Serra è sceso di due metri nella notte.",
            "negation": "Il livello del fiume Serra non è salito di due metri nella notte.",
        },
    ),
    "pt": (
        "A antiga sócia da empresa foi absolvida na sexta-feira. O advogado vai recorrer da decisão.",
        "Na sexta-feira, a antiga sócia da empresa foi absolvida.",
        {
            "antonym": "A antiga sócia da empresa foi condenada na sexta-feira.",
            "negation": "O advogado não vai recorrer da decisão.",
        },
    ),
    "nl": (
        "De trainer was niet tevreden over de tweede helft. De club staat nu vierde in de competitie.",
        "Over de tweede helft was de trainer niet tevreden.",
        {
            "negation": "De trainer was tevreden over de tweede helft.",
            "number-conflict": "De club staat nu vijfde in de competitie.",
        },
    ),
    "ru": (
        "Завод сократил добычу никеля в первом квартале. Директор заявил, что завод не закроют.",
        "В первом квартале завод сократил добычу никеля.",
        {
            "antonym": "Завод увеличил добычу никеля в первом квартале.",
            "negation": "Директор заявил, что завод закроют.",
            "number-conflict": "Завод сократил добычу никеля во втором квартале.",
        },
    ),
    "zh": (
        "过去20年当地气温上升了1.5摄氏度。研究没有发现污染的迹象。",
        "当地气温在过去20年上升了1.5摄氏度。",
        {"antonym": "过去20年当地气温下降了1.5摄氏度。", "negation": "研究发现污染的迹象。"},
    ),
}


@pytest.mark.parametrize("language", STORIES)
def test_what_says_the_same_has_no_error(language: str) -> None:
    source, same, _ = STORIES[language]
    found = check(same, [source], language=language).findings
    assert not [f.code for f in found if f.severity == "error" and f.code != "unsupported"]


@pytest.mark.parametrize(
    ("language", "code"), [(language, code) for language, row in STORIES.items() for code in row[2]]
)
def test_what_says_the_contrary_is_found(language: str, code: str) -> None:
    source, _, wrong = STORIES[language]
    support = check(wrong[code], [source], language=language)
    assert code in {f.code for f in support.findings}
    assert support.label != "supported"


@pytest.mark.parametrize(
    ("claim", "good"),
    [
        ("Holt will miss the final on 24 May.", False),
        ("Holt may miss the final on 24 May.", True),
        ("Holt missed the semi-final.", True),
        ("The keeper, Holt, said he could miss the final on 24 May.", True),
    ],
)
def test_what_may_be_is_not_stated_as_done(claim: str, good: bool) -> None:
    source = "Goalkeeper Sam Holt missed the semi-final with a broken finger, and may miss the final on 24 May."
    assert ("hedge-dropped" not in {f.code for f in check(claim, [source]).findings}) is good


@pytest.mark.parametrize(
    ("claim", "good"),
    [
        ("Vane bribed the council.", False),
        ("Prosecutor Anne Kerr said Vane bribed the council.", True),
        ("Vane is accused of bribing the council.", True),
    ],
)
def test_what_somebody_is_accused_of_is_not_stated_as_done(claim: str, good: bool) -> None:
    source = "Prosecutor Anne Kerr accused Vane of bribing the council."
    assert ("hedge-dropped" not in {f.code for f in check(claim, [source]).findings}) is good


@pytest.mark.parametrize(
    ("claim", "source", "language"),
    [
        ("L'animal mesure 18 mm.", "L'animal mesure 18 millimètres.", "fr"),
        ("La corda misura 12 metri.", "La corda misura 12 m.", "it"),
        ("Der Wind erreichte 142 km/h.", "Der Wind erreichte 142 Kilometer pro Stunde.", "de"),
    ],
)
def test_a_unit_written_out_is_the_same_unit(claim: str, source: str, language: str) -> None:
    found = {f.code for f in check(claim, [source], language=language).findings}
    assert not found & {"unit-mismatch", "number-not-in-source"}


def test_a_name_in_quotation_marks_has_no_speaker() -> None:
    source = "Компания «Севермет» сократила добычу никеля на 8% в первом квартале."
    claim = "В первом квартале «Севермет» сократил добычу никеля на 8%."
    assert "speaker-mismatch" not in {f.code for f in check(claim, [source], language="ru").findings}
