"""Whose words they are: wires, outlets, copies; and what a text tells of itself."""

import pytest

from summarizer.ingest import load
from summarizer.ingest.language import detect

LEAD = "A ferry carrying 240 passengers ran aground off the northern coast on Sunday evening, the coastguard said."
MORE = (
    "Rescue boats reached the ferry within an hour and brought all but three of the passengers to the harbour.\n\n"
    "The operator of the ferry said that it would cooperate with the inquiry into the cause of the accident.\n\n"
    "The ship was built in 1987 and had been inspected in the spring by the maritime agency of the country."
)
OTHER = (
    "Three people are missing after a passenger ship hit rocks near the city on Sunday, officials said.\n\n"
    "Divers were searching the wreck on Monday morning, their work made harder by strong winds and rain.\n\n"
    "The captain has been questioned by prosecutors, who opened an inquiry into the accident on Monday."
)


def origins(tmp_path, *texts):
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text)
    return load(tmp_path).origins


def test_sources_that_credit_one_wire_share_an_origin(tmp_path):
    found = origins(
        tmp_path,
        f"{LEAD}\n\n{MORE}\n\n(Harbour News with AFP)",
        f"PORTO (AFP) – {OTHER}",
        OTHER.replace("officials said", "reports Radio Norte").replace("Divers", "Dozens of divers"),
    )
    assert [(origin.name, origin.sources) for origin in found[:1]] == [("AFP", ("S1", "S2"))]
    assert found[1].name == "Radio Norte"


def test_one_mention_of_a_wire_is_a_quotation(tmp_path):
    once = f"{LEAD}\n\nA sailor told Reuters that the sea had been calm.\n\n{MORE}"
    (found,) = origins(tmp_path, once)
    assert (found.why, found.sources) == ("", ("S1",))
    (found,) = origins(tmp_path, f"{once}\n\nA Reuters reporter at the harbour saw several ambulances.")
    assert found.name == "Reuters"


def test_copies_share_an_origin_and_do_not_chain(tmp_path):
    copy = f"{LEAD}\n\n{MORE}".replace("Sunday evening", "Sunday").replace("within an hour", "within the hour")
    found = origins(tmp_path, f"{LEAD}\n\n{MORE}", OTHER, copy)
    assert [origin.sources for origin in found] == [("S1", "S3"), ("S2",)]
    assert "S3 shares long runs of words with S1" in found[0].why


def test_what_a_text_tells_of_itself():
    text = f"You can find the article at its original source at https://www.news.example/world/2019/may/05/ferry\n\n{LEAD}\n\n{MORE}"
    source = load("-", stdin=text.encode()).sources[0]
    assert (source.publisher, source.published) == ("news.example", "2019-05-05")
    text = f"Ferry runs aground off northern coast\n\nPublished: 5 May 2019\n\n{LEAD}\n\n{MORE}\n\n© 2019 Harbour News. All rights reserved."
    source = load("-", stdin=text.encode()).sources[0]
    assert (source.publisher, source.published) == ("Harbour News", "2019-05-05")


def test_lines_that_pages_of_one_publisher_share(tmp_path):
    about = "Harbour News brings together the best of the coast and has done so since the year 1901."
    for name, body in (("a", f"{LEAD}\n\n{MORE}"), ("b", OTHER)):
        (tmp_path / f"{name}.md").write_text(f"---\npublisher: Harbour News\n---\n{body}\n\n{about}\n")
    for source in load(tmp_path).sources:
        assert (about, "repeated") in [(span.text, span.reason) for span in source.removed]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEAD, "en"),
        (
            "Le ferry qui transportait 240 passagers s'est échoué dimanche soir au large de la côte nord, selon les garde-côtes.",
            "fr",
        ),
        (
            "Die Fähre mit 240 Passagieren ist am Sonntagabend vor der Küste auf Grund gelaufen, wie die Küstenwache mitteilte.",
            "de",
        ),
        (
            "El ferry que llevaba a 240 pasajeros encalló el domingo por la noche en la costa norte, según los guardacostas.",
            "es",
        ),
        (
            "Паром с 240 пассажирами сел на мель у северного побережья в воскресенье вечером, сообщили в береговой охране.",
            "ru",
        ),
        ("العبارة التي كانت تقل 240 راكبا جنحت قبالة الساحل الشمالي مساء الأحد، حسبما قال خفر السواحل في بيان.", "ar"),
        ("乗客240人を乗せたフェリーが日曜日の夜に座礁した。", "ja"),
        ("一艘载有240名乘客的渡轮周日晚搁浅。", "zh"),
        ("12345 ... !!", "en"),
        ("", "en"),
    ],
)
def test_language(text, language):
    assert detect(text) == language
