"""What somebody is accused of is not told as done, and a quotation may stand before or after who says it."""

from __future__ import annotations

import pytest

from summarizer.verify import check


def codes(claim: str, source: str, language: str) -> list[str]:
    return [finding.code for finding in check(claim, [source], language=language).findings]


@pytest.mark.parametrize(
    ("language", "source", "claim"),
    [
        ("en", "Police suspect the clerk of stealing the ballots from a school.", "The clerk stole the ballots."),
        ("en", "Auditors accused Arvo Bank of taking fees from the dead.", "Arvo Bank took fees from the dead."),
        ("en", "The nurse is alleged to have given two patients insulin.", "The nurse gave two patients insulin."),
        ("de", "Ihm wird vorgeworfen, Spenden unterschlagen zu haben.", "Er hat Spenden unterschlagen."),
        ("de", "Der Makler soll drei Kunden betrogen haben.", "Der Makler hat drei Kunden betrogen."),
        ("fr", "Le joueur est soupçonné d'avoir parié sur ses matches.", "Le joueur a parié sur ses matches."),
        ("es", "La jueza está acusada de haber filtrado el sumario.", "La jueza filtró el sumario."),
        ("it", "Il medico è accusato di aver falsificato le ricette.", "Il medico ha falsificato le ricette."),
        ("pt", "O prefeito é acusado de ter desviado verbas.", "O prefeito desviou verbas."),
        ("nl", "Hij wordt ervan verdacht geld te hebben aangenomen.", "Hij heeft geld aangenomen."),
        ("ru", "Мэра обвиняют в получении взятки от банка.", "Мэр получил взятку от банка."),
    ],
)
def test_a_charge_told_as_done_is_found(language: str, source: str, claim: str) -> None:
    assert "hedge-dropped" in codes(claim, source, language)


@pytest.mark.parametrize(
    ("language", "source", "claim"),
    [
        ("en", "Ann Roe is accused of taking bribes, which she denies.", "Ann Roe denies taking bribes."),
        ("en", "Three men accused of smuggling birds left by a back door.", "Three men left by a back door."),
        ("en", "Villagers accused the mine of dumping dye. The mine admitted dumping dye.", "The mine admitted it."),
        ("de", "Der Mann, dem vorgeworfen wird, Waffen geschmuggelt zu haben, floh.", "Der Mann floh."),
        ("de", "Die Brücke soll im Mai fertig sein.", "Die Brücke soll im Mai fertig sein."),
        ("fr", "Le maire accuse le préfet d'avoir menti.", "Selon le maire, le préfet a menti."),
        ("fr", "La firme, accusée d'avoir pollué la rivière, a fermé.", "La firme a fermé."),
        ("es", "El juez acusado de aceptar sobornos renunció el lunes.", "El juez renunció el lunes."),
        ("nl", "De man die wordt verdacht een winkel te hebben beroofd, is vrij.", "De man is vrij."),
        ("ru", "Директора завода обвиняют в хищении денег, он уехал из страны.", "Директор завода уехал из страны."),
    ],
)
def test_what_is_told_beside_a_charge_is_left_alone(language: str, source: str, claim: str) -> None:
    assert not {"hedge-dropped", "name-conflict"}.intersection(codes(claim, source, language))


@pytest.mark.parametrize(
    ("language", "source", "claim"),
    [
        ("de", "„Wir haben das Wasser unterschätzt“, sagte Jörg Kamp.", "Jörg Kamp sagte: »Wir haben das Wasser unterschätzt.«"),
        ("fr", "« Le barrage tient pour le moment », a assuré Denis Charpin.", "Denis Charpin a assuré : « Le barrage tient pour le moment »."),
        ("ru", "«Мы не подпишем это», — заявил Олег Дорохов.", "Олег Дорохов заявил: «Мы не подпишем это»."),
        ("pl", "„Wyniki są lepsze niż rok temu”, powiedział Adam Wolny.", "Adam Wolny powiedział: „Wyniki są lepsze niż rok temu”."),
        ("sv", "”Vi kommer att överklaga domen”, sade Karin Ek.", "Karin Ek sade: ”Vi kommer att överklaga domen.”"),
        ("en", "“It rained for nine days,” the forecaster, Ewan Ross, said.", "Ewan Ross said: “It rained for nine days.”"),
        ("en", "“It rained for nine days,” said Ewan Ross.", "“It rained for nine days,” the forecaster, Ewan Ross, said."),
        ("ar", "أصيب 45 شخصا في حادث قطار.", "أصيب ٤٥ شخصا في حادث قطار."),
    ],
)  # fmt: skip
def test_other_order_other_digits_and_a_speaker_s_post_are_no_mistakes(language: str, source: str, claim: str) -> None:
    errors = [f for f in check(claim, [source], language=language).findings if f.severity == "error"]
    assert [f for f in errors if f.code not in {"unsupported", "name-not-in-source"}] == []


@pytest.mark.parametrize(
    ("language", "source", "claim", "code"),
    [
        ("en", "“It rained for nine days,” the forecaster, Ewan Ross, said.", "Sue Pratt said: “It rained for nine days.”",
         "speaker-mismatch"),
        ("en", '"The Last Ride" beat "Night Boat" in Oslo.', '"Night Boat" beat "The Last Ride" in Oslo.', "role-swap"),
        ("sv", "”Vi kommer att överklaga domen”, sade Karin Ek.", "Karin Ek sade: ”Vi kommer att godta domen.”",
         "quote-not-in-source"),
        ("ar", "أصيب 45 شخصا في حادث قطار.", "أصيب ٥٤ شخصا في حادث قطار.", "number-conflict"),
        ("en", "The strike is to last 48 hours.", "The strike is to last 48 days.", "unit-mismatch"),
        ("pt", "O banco elevou a taxa de 10% para 11%.", "O banco reduziu a taxa de 10% para 11%.", "antonym"),
    ],
)  # fmt: skip
def test_and_the_mistakes_beside_them_are(language: str, source: str, claim: str, code: str) -> None:
    found = codes(claim, source, language)
    assert code in found or (code == "number-conflict" and "number-not-in-source" in found)
