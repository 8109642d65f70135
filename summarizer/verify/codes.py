"""Every finding code that verification can give: what it means, how grave it is, and an example. Data only.

`docs/findings.md` is made from this table and a test compares the two.
"""

from __future__ import annotations

from summarizer.model import Severity
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One code. `example` is what a claim or document looks like that earns it."""

    severity: Severity
    meaning: str
    example: str


CODES = {
    # citations
    "no-citation": Code(
        "error",
        "nothing is cited",
        "a claim whose `citations` is empty; a statement without a marker (warning)",
    ),
    "unknown-source": Code(
        "error",
        "a citation names a source that is not there",
        "`[S9]` where there are five sources",
    ),
    "unknown-sentence": Code(
        "error",
        "a citation names a sentence that is not there",
        "`S2.900` of a source with 40 sentences; left out of a draft (warning)",
    ),
    "empty-quote": Code("error", "a citation quotes no words", '`"quote": ""`'),
    "quote-mismatch": Code(
        "error",
        "the offsets do not cut the quoted words out of the source",
        "`start` moved by one",
    ),
    "sentence-mismatch": Code(
        "warning",
        "the quoted words lie in another sentence than the one named",
        "`S1.3` with the offsets of `S1.4`",
    ),
    "duplicate-citation": Code("warning", "a claim cites the same words twice", "two equal entries in `citations`"),
    "wrong-citation": Code(
        "warning",
        "another sentence bears the statement out",
        "`[1]` for what only source 2 says",
    ),
    "citation-differs": Code(
        "error",
        "one of several cited sources says otherwise",
        "“Twelve were hurt [1, 2].” where source 2 has fourteen",
    ),
    "idle-citation": Code(
        "warning",
        "one of several cited sources does not say it",
        "`[1, 2]` for what only source 1 says",
    ),
    "evidence-found": Code(
        "info",
        "evidence for a statement in a text that cites nothing",
        "`S1.4: “At least eight people died …”`",
    ),
    # the document
    "empty-claim": Code("error", "a claim has no text", '`"text": ""`'),
    "duplicate-claim": Code("warning", "a claim says the same as an earlier one", "one sentence twice"),
    "duplicate-id": Code("error", "an id is used twice", "two claims `C3`"),
    "unknown-claim": Code("error", "a section lists a claim that is not there", "`C9` of eight claims"),
    "misplaced-claim": Code("error", "a claim is in no section, or in several", "`C3` that no section lists"),
    "one-sided": Code("error", "a disagreement has fewer than two positions", "one position left"),
    "label-mismatch": Code(
        "error",
        "the file calls a claim supported and it is not",
        "a claim edited after it was checked",
    ),
    "no-claims": Code("warning", "there is nothing to check", "an empty file"),
    # support
    "unsupported": Code(
        "error",
        "what is cited does not bear the claim out",
        "“The pass was closed.” for “The mayor thanked the volunteers.”",
    ),
    "weak-support": Code(
        "warning",
        "what is cited bears the claim out only in part",
        "“Eight people died in a bus crash.” for “Eight people died.”, “final report” for “preliminary report”",
    ),
    # values
    "number-not-in-source": Code("error", "a number is not in what is cited", "“Nine died.” for “Eight died.”"),
    "number-conflict": Code(
        "error",
        "the sentence has another number in this place",
        "“12 died” for “8 died”, though 12 stands elsewhere",
    ),
    "number-role": Code(
        "error",
        "the number counts something else in the source",
        "“275,000 killed” for “275,000 trapped”",
    ),
    "unit-mismatch": Code("error", "the number has another unit in the source", "“40 miles” for “40 kilometres”"),
    "date-not-in-source": Code("error", "a date is not in what is cited", "“on Monday” for “on Tuesday”"),
    "date-conflict": Code(
        "error",
        "the sentence has another date in this place",
        "“in May” for “in June”, though May stands elsewhere",
    ),
    "date-note": Code(
        "error",
        "a date in brackets is not the day the words mean",
        "“on Tuesday [12 October]” where Tuesday was the 11th",
    ),
    "name-not-in-source": Code("error", "a name is not in what is cited", "“Merkel said” for “Hollande said”"),
    "name-conflict": Code(
        "error",
        "the sentence has another name in this place",
        "“Paris accused” for “Moscow accused”",
    ),
    "name-role": Code(
        "error",
        "the source gives somebody else this role, or this one another role or employer",
        "“the captain, Ivo Brandt” for “the captain, Nils Meyer”; a lost “former” (warning)",
    ),
    "superseded": Code(
        "error",
        "an earlier report's figure or expectation is told as how things stand; later ones have it otherwise",
        "“38 people were killed” where a later report has 52 (of briefs as they are written)",
    ),
    # quotations
    "quote-not-in-source": Code(
        "error",
        "quoted words are not in the source word for word",
        "“a grave crime” for “a war crime”",
    ),
    "speaker-mismatch": Code("error", "somebody else says it in the source", "“…,” Ayrault said, where Hollande did"),
    # meaning
    "role-swap": Code(
        "error",
        "two parts of the sentence have changed places",
        "“Brazil beat Germany” for “Germany beat Brazil”, “from 60 to 40” for “from 40 to 60”",
    ),
    "negation": Code(
        "error",
        "one says it, the other denies it",
        "“did agree” for “did not agree”, “resigned” for “refused to resign”",
    ),
    "predicate-not-in-source": Code(
        "warning",
        "what the claim says happened is not in what is cited, or happened to something else there",
        "“Brekke was jailed” for “Brekke was questioned”",
    ),
    "cause-not-in-source": Code(
        "warning",
        "the claim gives a cause that what is cited has not",
        "“Profit fell because of a strong currency” for “Profit fell”",
    ),
    "antonym": Code(
        "error", "a word is the opposite of the source's", "“rose” for “fell”, “voted for” for “voted against”"
    ),
    "quantifier": Code("error", "another share of the whole", "“all ministers” for “some ministers”"),
    "comparative": Code("error", "the comparison is turned round", "“more than 200” for “less than 200”"),
    "hedge-dropped": Code("error", "what the source leaves open is stated as fact", "“withdraws” for “may withdraw”"),
}  # fmt: skip


def table() -> str:
    """The codes as a Markdown table."""
    head = "| code | severity | means | example |\n| --- | --- | --- | --- |\n"
    rows = (f"| `{name}` | {code.severity} | {code.meaning} | {code.example} |" for name, code in CODES.items())
    return head + "\n".join(rows) + "\n"
