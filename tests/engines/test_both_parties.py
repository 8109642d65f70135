"""A brief that gives one party's figure gives the other's, right behind it."""

import pytest

from summarizer import styles
from summarizer.engines.extractive import Extractive
from summarizer.evidence import gather
from summarizer.model import Ask, Corpus, Source
from summarizer.text.words import count_words

MARKET = (
    "At least 41 people were killed when shells hit a market in Tavra on Monday, the defence ministry said. The rebels "
    "said that 68 people had died, most of them traders. The market is the largest in the province and was crowded with "
    "families. The president of Tavra called an emergency meeting of the council on Monday night. The Red Cross said "
    "that it had sent three trucks with medical supplies to the town. Schools in Tavra will stay closed until Thursday."
)
TRUCE = (
    "Shells struck the crowded market of Tavra on Monday. A ceasefire between the army and the rebels had held for six "
    "weeks. The United Nations condemned the attack and called for an inquiry. Hospitals asked for blood donors."
)
MARCH = (
    "About 50,000 people marched through Belen on Saturday against the pension reform, the unions said. Police put the "
    "number at 12,000. The march ended peacefully in front of the parliament. Shops in the centre of Belen were closed."
)
REFORM = (
    "Thousands marched in Belen on Saturday against the government's pension reform. The reform raises the age of "
    "retirement to 66. The unions announced a strike for 20 May. The prime minister said that he would not withdraw it."
)


def texts(style: str, words: int, *articles: str) -> list[str]:
    sources = tuple(Source(f"S{n}", text, "x", "0" * 64, published="2031-05-06") for n, text in enumerate(articles, 1))
    draft = Extractive().write(gather(Corpus(sources)), Ask(styles.find(style), words))
    assert sum(count_words(claim.text) for claim in draft.claims) <= words
    return [claim.text for claim in draft.claims]


@pytest.mark.parametrize("style", ["briefing", "bullets", "executive", "social"])
@pytest.mark.parametrize("words", [40, 60, 90, 150])
@pytest.mark.parametrize(
    ("first", "second", "figures"), [(MARKET, TRUCE, ("41", "68")), (MARCH, REFORM, ("50,", "12,"))]
)
def test_both_parties_are_heard_side_by_side(style, words, first, second, figures):
    told = texts(style, words, first, second)
    one = next(at for at, text in enumerate(told) if figures[0] in text)
    assert figures[1] in told[one + 1]


def test_where_the_other_finds_no_room_it_is_told_whose_figure_it_is():
    (only,) = texts("briefing", 25, MARKET, TRUCE)
    assert only.startswith("At least 41")
    assert "the defence ministry said" in only
