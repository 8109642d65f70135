"""Lines that say when and where they were printed, and sentences that only hold a day."""

import pytest

from summarizer.ingest import load
from summarizer.ingest.stamps import stamp


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Wednesday, Feb. 4, 2026 | The Lenn Observer | Updated 6:05 p.m."),
        ("en", "Published March 12, 2026 at 4:15 p.m."),
        ("en", "Thursday, 12 March 2026, 22:40 GMT"),
        ("de", "Freitag, 13. März 2026, 8 Uhr"),
        ("es", "Por Marta Quiroga | 11 de noviembre de 2026 | 20:15"),
        ("pl", "6 października 2026, godz. 9:40"),
        ("pt", "Publicado em 15/04/2026 - 18:10 Por Agência Sul - Belo Porto"),
        ("sv", "Publicerad 17 mars 2026 kl. 08.15"),
        ("nl", "DE HAVENBODE - 8 juli 2026, 14:05"),
    ],
)
def test_a_day_a_time_and_names(language, text):
    assert stamp(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The permit was published on March 12, 2026 at 4:15 p.m."),
        ("en", "Harbour Town Cancels Its Winter Festival On March 12, 2026"),
        ("en", "Published in 2019, the book sold well."),
        ("de", "Der Hafen öffnet am 12. März 2026, 8 Uhr."),
        ("sv", "Fabriken stängs den 17 mars 2026."),
        ("en", "Harbour Herald"),
        ("fr", "Samedi 8 janvier 2005"),
    ],
)
def test_sentences_and_headlines_are_none(language, text):
    assert not stamp(text, language)


def test_the_head_of_a_report_in_few_words():
    source = load_text(
        'Norrvolt varslar 400 – "ingen risk för konkurs"\nAv Karin Ek\nPublicerad 22 januari 2026\n\n'
        "Norrvolt varslar 400 anställda i Lycksele. Det meddelade bolaget på torsdagen.\n\nBolaget har 3 300 anställda.\n"
    )
    assert source.published == "2026-01-22"
    assert source.title == 'Norrvolt varslar 400 – "ingen risk för konkurs"'
    assert "Publicerad 22 januari 2026" in [span.text for span in source.set_aside()]


def test_a_byline_in_small_letters_is_no_part_of_the_title():
    source = load_text(
        "Treni, sciopero di 24 ore venerdì: a rischio i collegamenti\ndi Giulia Bonfanti\n3 giugno 2026\n\nROMA – I sindacati "
        "dei ferrovieri hanno proclamato uno sciopero nazionale di 24 ore per venerdì.\n\n© Riproduzione riservata\n"
    )
    assert source.title == "Treni, sciopero di 24 ore venerdì: a rischio i collegamenti"
    assert source.publisher is None


def test_the_outlet_stands_elsewhere_in_the_head():
    source = load_text(
        "Il Corriere del Tevere\nPolitica - Economia - Sport\nIl Tar sospende lo sciopero dei treni\nRoma, 11 giugno 2026\n"
        "di Paolo Sarti\n\nIl Tar del Lazio ha sospeso ieri l'ordinanza del ministro: lo sciopero torna a 24 ore.\n"
    )
    assert source.publisher == "Il Corriere del Tevere"


def test_an_agency_alone_on_a_line_is_the_origin_and_its_letters_are_set_aside():
    corpus = load("-", stdin=(
        "La oposición denuncia fraude\n\nEFE\nPuerto Claro, 9 nov. 2026\n\nLa candidata opositora denunció este lunes un "
        "fraude masivo en las elecciones presidenciales y pidió un recuento total.\n\nEFE\njmr/lmc\n"
    ).encode())  # fmt: skip
    assert [origin.name for origin in corpus.origins] == ["EFE"]
    assert "jmr/lmc" in [span.text for span in corpus.sources[0].set_aside()]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("STOCKHOLM (TT) Umeå tingsrätt försatte på tisdagen bolaget i konkurs efter en ansökan.", "STOCKHOLM (TT)"),
        ("(ANSA) - ROMA, 10 GIU - Il ministro ha firmato mercoledì l'ordinanza.", "(ANSA) - ROMA, 10 GIU -"),
        ("BERLIN, 12. Mai (dpa) - Der Kanzler hat den Streik am Dienstag beendet.", "BERLIN, 12. Mai (dpa) -"),
        ("PORT HALDEN, 4 March 2031 - A ferry struck the pier on Tuesday morning.", "PORT HALDEN, 4 March 2031 -"),
    ],
)
def test_datelines(text, line):
    assert [span.text for span in load_text(text).set_aside()] == [line]


def test_an_institution_with_its_letters_in_brackets_is_no_dateline():
    assert load_text("UNESCO (UN) officials left the harbour on Tuesday after the talks.").set_aside() == ()


def load_text(text):
    return load("-", stdin=text.encode()).sources[0]
