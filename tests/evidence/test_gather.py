"""Evidence: what is kept, what echoes what, and that every offset holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evidence import gather
from summarizer.evidence.groups import group
from summarizer.ingest import load
from summarizer.model import Sentence

PIECES = st.sampled_from(
    ["Eight people died.", "He said “no” on Oct. 19.", "\r\n", "\n\n", "\t", "🙂", "e\u0301", "مرحبا بالعالم.", "No end",
     "\u2028", "\ufeff", "日本語です。", "... ", "(AFP)", "http://a.b/c", "* * *"]
)  # fmt: skip


def said(*texts):
    return tuple(Sentence(f"S1.{number}", "S1", 0, len(text), text) for number, text in enumerate(texts, 1))


@given(st.lists(st.lists(PIECES, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=4))
@settings(deadline=None, max_examples=80)
def test_offsets_hold_and_every_sentence_is_in_one_group(texts):
    texts = [text for text in texts if text.strip("\ufeff \t\r\n\u2028")]
    sources = [load("-", stdin=text.encode()).sources[0] for text in texts]
    for source in sources:
        evidence = gather(load("-", stdin=source.text.encode()))
        text = evidence.sources[0].text
        assert all(text[s.start : s.end] == s.text and s.text.strip() for s in evidence.sentences)
        assert all(text[r.start : r.end] == r.text and r.reason for r in evidence.removed)
        members = [member for found in evidence.groups for member in found.members]
        assert sorted(members) == sorted(s.id for s in evidence.sentences)
        for removed in evidence.removed:
            assert not any(s.start < removed.end and removed.start < s.end for s in evidence.sentences)


def test_echoes_are_found_and_led_by_the_first():
    groups = group(
        said(
            "“The president made the decision to cancel his visit,” Kremlin spokesman Dmitry Peskov said on Tuesday.",
            "Aid convoys are blocked from the city.",
            '"The president made the decision to cancel his visit," Kremlin spokesman Dmitry Peskov said.',
        )
    )
    assert [found.members for found in groups] == [("S1.1", "S1.3"), ("S1.2",)]
    assert 0.5 < groups[0].echoes[0].score < 1


def test_other_numbers_and_negations_are_no_echoes():
    groups = group(
        said(
            "At least 275,000 people are trapped in the eastern part of the city.",
            "At least 250,000 people are trapped in the eastern part of the city.",
            "The visit to the French capital was cancelled by the president on Monday.",
            "The visit to the French capital was not cancelled by the president on Monday.",
            "The visit to the French capital was cancelled by the president on Tuesday.",
            "At least eight civilians were killed in the heaviest bombardment of the city in days.",
            "At least nine civilians were killed in the heaviest bombardment of the city in days.",
            "The transport minister Anna Berg resigned after the collapse of the bridge over the river.",
            "The transport minister Karl Lund resigned after the collapse of the bridge over the river.",
        )
    )
    assert all(not found.echoes for found in groups)


def test_a_day_more_is_an_echo():
    groups = group(
        said(
            "The visit to the French capital was cancelled by the president on Monday.",
            "The visit to the French capital was cancelled by the president.",
        )
    )
    assert [len(found.echoes) for found in groups] == [1]


def test_likeness_does_not_chain():
    words = [f"w{number}" for number in "abcdefghijklmnopqrstuvwxyz"]
    slid = said(*(" ".join(words[at : at + 12]) for at in range(0, 14, 2)))
    for found in group(slid):
        lead = set(slid[int(found.lead[3:]) - 1].text.split())
        for echo in found.echoes:
            other = set(slid[int(echo.sentence[3:]) - 1].text.split())
            assert len(lead & other) / len(lead | other) >= 0.5
    assert len(group(slid)) > 2
