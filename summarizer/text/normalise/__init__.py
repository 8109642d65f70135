"""What numbers, dates, names and quotations in a text mean, as typed values that compare across wordings.

`numbers(text, language)`, `dates(text, anchor, language)`, `names(text)`, `quotes(text)`; all pure, all with offsets.
"""

from summarizer.text.normalise.agreement import compatible
from summarizer.text.normalise.clocks import clocks
from summarizer.text.normalise.dates import dates
from summarizer.text.normalise.names import aliases, names, same
from summarizer.text.normalise.numbers import numbers
from summarizer.text.normalise.quotes import quotes
from summarizer.text.normalise.values import Clock, Date, Name, Number, Quote

__all__ = [
    "Clock",
    "Date",
    "Name",
    "Number",
    "Quote",
    "aliases",
    "clocks",
    "compatible",
    "dates",
    "names",
    "numbers",
    "quotes",
    "same",
]
