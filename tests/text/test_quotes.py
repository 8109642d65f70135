import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise import quotes


def said(text, language="en"):
    return [(quote.text, quote.speaker) for quote in quotes(text, language)]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("“We will wait,” Peskov said.", "We will wait,", "Peskov"),
        ('"We will wait," said Dmitry Peskov, the spokesman.', "We will wait,", "Dmitry Peskov"),
        ("Hollande told TMC: “I ask myself a question.”", "I ask myself a question.", "Hollande"),
        ("Hollande described the campaign as a “war crime”.", "war crime", "Hollande"),
        ("«Nous attendrons», a déclaré Hollande.", "Nous attendrons", None),
        ("„Wir warten“, sagte Merkel.", "Wir warten", "Merkel"),
        ("‘We’ll wait for the troops’ exit,’ Orlov said.", "We’ll wait for the troops’ exit,", "Orlov"),
        ("According to Ayrault, it was “a war crime, plainly”.", "a war crime, plainly", "Ayrault"),
        ("“It is hard,” Scott Pruitt, the attorney general of Oklahoma, said.", "It is hard,", "Scott Pruitt"),
        ("“It failed.” ― Pamela Padilla", "It failed.", "Pamela Padilla"),
        ("The mayor never said “they were warned in time”.", "they were warned in time", "The mayor"),
        ("The ministry confirmed it but did not state “when it would start”.", "when it would start", "The ministry"),
    ],
)
def test_quote_and_speaker(text, quote, speaker):
    found = said(text, "de" if "„" in text else "en")
    assert found[0][0] == quote
    if speaker is not None:
        assert found[0][1] == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« C’est difficile », a reconnu le ministre Gérald Darmanin.", "le ministre Gérald Darmanin"),
        ("fr", "« Nous ne céderons pas », ont affirmé les syndicats.", "les syndicats"),
        ("fr", "« C’est une erreur », a-t-il dit.", "il"),
        ("fr", "« On verra », explique-t-elle.", "elle"),
        ("fr", "« Tout va bien », s’est félicitée la maire Anne Hidalgo.", "la maire Anne Hidalgo"),
        ("fr", "« Bien », a déclaré lundi à l’AFP Élisabeth Borne.", "Élisabeth Borne"),
        ("fr", "« Bien », a ajouté M. Blair devant les députés.", "M. Blair"),
        ("fr", "Emmanuel Macron a déclaré : « Nous attendrons. »", "Emmanuel Macron"),
        ("it", "«Non ci fermeremo», ha detto Giorgia Meloni ai giornalisti.", "Giorgia Meloni"),
        ("it", "«Aspettiamo», ha poi aggiunto il sindaco Beppe Sala.", "il sindaco Beppe Sala"),
        ("es", "«No hay marcha atrás», ha dicho Pedro Sánchez.", "Pedro Sánchez"),
        ("pt", "“Não haverá recuo”, disse o ministro Fernando Haddad.", "o ministro Fernando Haddad"),
        ("de", "„Wir geben nicht auf“, hat Olaf Scholz am Montag in Berlin gesagt.", "Olaf Scholz"),
        ("de", "„Wir geben nicht auf“, sagte Müller der Zeitung.", "Müller"),
        ("nl", "“We geven niet op”, zei premier Dick Schoof vrijdag.", "premier Dick Schoof"),
        ("sv", "”Vi ger inte upp”, sade statsminister Ulf Kristersson.", "statsminister Ulf Kristersson"),
        ("ru", "«Мы не отступим», — заявил Дмитрий Песков журналистам.", "Дмитрий Песков"),
        ("pl", "„Nie ustąpimy” – powiedział Donald Tusk.", "Donald Tusk"),
    ],
)
def test_speaker_behind_verb_and_helper(language, text, speaker):
    assert [quote.speaker for quote in quotes(text, language)] == [speaker]


def test_words_in_marks_within_a_sentence_have_no_speaker_behind_a_helper():
    (quote,) = quotes("Le mot « guerre » a été prononcé par le ministre.", "fr")
    assert quote.speaker not in {"a", "le ministre"}


def test_second_half_keeps_the_speaker():
    assert said("“It is a dog whistle,” Rep. Gwen Moore (D-Wis.) said Friday. “It always was.”")[1][1].startswith(
        "Rep. Gwen Moore"
    )


def test_quotation_over_paragraphs():
    text = "“This is the first part.\n\n“This is the second part,” Putin said."
    assert said(text) == [("This is the first part.", "Putin"), ("This is the second part,", "Putin")]


def test_nested_quotation_is_one():
    assert [quote for quote, _ in said("He said: “They call it a ‘war crime’ there.”")] == [
        "They call it a ‘war crime’ there."
    ]


@pytest.mark.parametrize(
    "text", ["the troops’ exit and it’s over", "rock 'n' roll", "the '90s weren't it", 'an 8" screen', "", '"', "“"]
)
def test_what_is_no_quotation(text):
    assert quotes(text) == ()


@settings(deadline=None, max_examples=120)
@given(st.text(alphabet=st.sampled_from("“”\"'’‘«»„ab. ,?\nsaid Xé"), max_size=120))
def test_offsets_hold_for_any_text(text):
    last = 0
    for quote in quotes(text):
        assert last <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        if quote.speaker:
            assert text[quote.speaker_start : quote.speaker_end] == quote.speaker
        last = quote.end
