"""Word pairs of the self-test. Data only."""

from __future__ import annotations


def _both(text: str) -> dict[str, str]:
    pairs = [pair.partition(":")[::2] for pair in text.split()]
    return dict(pairs) | {two: one for one, two in pairs}


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SPARE_NAMES = (
    "Harold Wexler", "Moravia", "Ingrid Dahl", "Tobago", "Peter Okafor", "Lisbon", "Dmitri Halvorsen", "Uruguay",
    "Carla Mendes", "Tasmania",
)  # fmt: skip
OPPOSITES = _both(
    "increase:decrease increased:decreased rise:fall rose:fell rising:falling accepted:rejected"
    " approved:rejected won:lost winning:losing support:oppose supported:opposed allowed:banned"
    " legal:illegal open:closed opened:closed began:ended begin:end start:finish started:stopped"
    " before:after first:last higher:lower more:less largest:smallest older:younger inside:outside"
    " early:late strong:weak guilty:innocent alive:dead buy:sell bought:sold north:south east:west"
    " northern:southern eastern:western always:never public:private safe:dangerous best:worst"
    " success:failure victory:defeat arrived:left confirmed:denied praised:criticised possible:impossible"
    " likely:unlikely arrested:released",
)
QUANTIFIERS = {
    "all": "some", "every": "hardly any", "most": "few", "many": "few", "several": "no", "some": "all", "few": "many",
    "both": "neither", "half": "most", "always": "sometimes", "often": "rarely", "none": "all", "never": "often",
    "All": "Some", "Most": "Few", "Many": "Few", "Some": "All", "Several": "No", "Both": "Neither",
}  # fmt: skip
UNITS = _both(
    "kilometers:miles kilometres:miles hours:days minutes:hours weeks:months dollars:euros feet:meters"
    " million:billion percent:points tons:pounds acres:hectares",
) | {"years": "months", "months": "weeks", "days": "weeks", "miles": "kilometers", "$": "€"}
HEDGED = (
    (r"\bmay (?=[a-z]+\b)", "will "), (r"\bmight (?=[a-z])", "will "), (r"\bcould (?=[a-z])", "will "),
    (r"\ballegedly ", ""), (r"\breportedly ", ""), (r"\bis accused of\b", "is guilty of"), (r"\bprobably ", ""),
    (r"\bpossibly ", ""), (r"\bplans to\b", "is set to"), (r"\bsuspected ", ""), (r"\balleged ", ""),
)  # fmt: skip
CONTRACTIONS = (
    ("did not", "didn't"), ("does not", "doesn't"), ("do not", "don't"), ("is not", "isn't"), ("was not", "wasn't"),
    ("were not", "weren't"), ("will not", "won't"), ("would not", "wouldn't"), ("could not", "couldn't"),
    ("have not", "haven't"), ("has not", "hasn't"), ("didn’t", "did not"), ("doesn’t", "does not"), ("don’t", "do not"),
    ("isn’t", "is not"), ("wasn’t", "was not"), ("didn't", "did not"), ("don't", "do not"), ("doesn't", "does not"),
    ("isn't", "is not"), ("wasn't", "was not"), ("won't", "will not"),
)  # fmt: skip
EQUAL = {
    "about": "around",
    "began": "started",
    "children": "kids",
    "purchase": "buy",
    "purchased": "bought",
    "huge": "enormous",
    "large": "big",
    "near": "close to",
    "help": "assist",
    "injured": "hurt",
    "attempt": "try",
    "quickly": "rapidly",
    "however": "though",
    "stated": "said",
    "roughly": "about",
    "nearly": "almost",
    "obtain": "get",
    "assistance": "help",
    "film": "movie",
    "wounded": "injured",
    "automobile": "car",
    "required": "needed",
    "begin": "start",
    "ended": "finished",
}  # fmt: skip
