"""The self-test: its edits change what they say, and the verifier catches them on text of our own."""

from __future__ import annotations

from summarizer.verify.selftest import run
from summarizer.verify.tampering import KINDS, PARAPHRASES, Material

ARTICLE = """The flood closed 14 schools in Hamburg on Tuesday, and officials said most pupils would stay at home until Friday.
Mayor Karin Vogel told Peter Brandt that the city had spent 40 million euros on dikes since March 2011.
“We were warned about the harbour and nobody listened to the engineers,” Ulrich Feldmann said at a meeting in Bremen.
The council did not approve the plan, although several members may support a smaller version next year.
However, the water rose by 30 percent in two hours before the gates were closed.
According to the port, three ships waited outside Cuxhaven on Wednesday because the channel was not safe.
Hans Albers met Greta Lindner in Kiel and began to collect money for families that had lost their homes.
Nearly all shops in the old town opened again on Saturday, the owners of two bakeries said.
Engineers allegedly ignored a report that asked for higher walls along the northern bank of the Elbe.
The insurance company paid about 900 dollars to each of the 25 families that asked for help."""


def test_every_kind_finds_something_to_spoil_and_spoils_it() -> None:
    lines = ARTICLE.splitlines()
    for kind, edit in KINDS.items():
        made = [
            (line, edit(Material(line, ("Rosa Maier", "Jens Thorwald"), ("windows", "travellers"), 3)))
            for line in lines
        ]
        changed = [(line, new) for line, new in made if new is not None]
        assert changed, kind
        assert all(line != new for line, new in changed), kind


def test_paraphrases_change_the_wording() -> None:
    lines = ARTICLE.splitlines()
    made = {name: [edit(Material(line, (), (), 1)) for line in lines] for name, edit in PARAPHRASES.items()}
    assert sum(any(texts) for texts in made.values()) >= 4


def test_mistakes_are_caught_and_good_claims_are_left_alone() -> None:
    for whole in (False, True):
        result = run([ARTICLE], per_article=10, whole=whole)
        assert result.articles == 1
        for kind, rate in result.caught.items():
            if rate.n:
                assert rate.value == 1.0, (whole, kind, rate.examples)
        assert result.alarms["verbatim"].value == 0.0
        assert result.alarms["light paraphrase"].value == 0.0, result.alarms["light paraphrase"].examples


def test_a_run_says_the_same_twice_and_counts_nothing_of_nothing() -> None:
    assert run([ARTICLE], per_article=2) == run([ARTICLE], per_article=2)
    nothing = run([])
    assert nothing.articles == 0
    assert all(rate.value is None for rate in nothing.caught.values())
