import re

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.normalise.date_openings import openings
from summarizer.text.normalise.date_patterns import coded, pattern
from summarizer.text.normalise.lettering import spots, telling

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")
_ENGLISH = (
    "the early late mid 1990s 2016 16 5 1st 11/10/2016 2016-10-11 Q3 H1 May may March Oct. Tuesday Sat weekend week "
    "weeks days quarter year ago before later last next this past coming a an couple of one two twenty first third "
    "today tomorrow and to in on - , . % $ 's people Hundred straße İs"
)
_LANGUAGES = {
    "en": _ENGLISH,
    "fr": "le 5 mai 2016 du au il y a deux jours semaine dernière lundi hier avant-hier week-end d'ici an",
    "de": "am 5. Mai 2016 vor zwei Tagen letzte Woche nächsten Montag gestern das Wochenende von bis dreißig",
    "es": "el 5 de mayo del 2016 hace dos días semana pasada pasado mañana lunes próximo año",
}


def found(text, language, starts):
    code, matcher, at, spans = coded(text, language), pattern(language), 0, []
    for start in starts:
        match = matcher.match(code, start) if start >= at else None
        if match:
            spans.append(match.span())
            at = match.end()
    return spans


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_no_expression_begins_where_none_is_looked_for(data):
    language = data.draw(st.sampled_from(sorted(_LANGUAGES)))
    pieces = data.draw(st.lists(st.sampled_from(_LANGUAGES[language].split()), max_size=12))
    text = "".join(piece + data.draw(st.sampled_from([" ", " ", " ", "-", "\n", ""])) for piece in pieces)
    every = [match.start() for match in _TOKEN.finditer(text)]
    assert found(text, language, openings(text, language)) == found(text, language, every)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["May", "two", "hundred", "straße", "İ", "x1", "“", "_", " ", "-"])).map("".join))
def test_spots_are_whole_words_and_all_of_them(text):
    words, folded = telling(text, "en")
    placed = spots(text, folded, sorted(words))
    assert [text[start:end].casefold() for start, end, _ in placed] == [word for _, _, word in placed]
    runs = [(run.start(), run.end()) for run in re.finditer(r"[^\W\d_]+", text) if run[0].casefold() in words]
    assert [(start, end) for start, end, _ in placed] == runs


def test_words_that_are_no_dates_or_numbers_are_left_out():
    words, _ = telling("Two men ran in May, and others were late", "en")
    assert words == {"two", "may"}
