"""sumy's LexRank, TextRank and SumBasic on the sentences this project sees, and their time next to this engine's."""

from __future__ import annotations

import time
from collections.abc import Callable

from multiling import Topic

from summarizer import styles
from summarizer.engines.extractive import Extractive
from summarizer.evidence import gather
from summarizer.evidence.ranking import rank
from summarizer.model import Ask
from summarizer.text.lexicon import word_set
from summarizer.text.words import words

STOP = word_set(
    "a an and are as at be been but by for from had has have he her his in is it its not of on or s said she that the"
    " their they this to was were which who will with"
)
_TURNS = 7


class _Words:
    """sumy's tokenizer, without the models that NLTK would download."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(words(text))


def _document(topic: Topic) -> object:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415  # may be missing

    tokenizer = _Words()
    kept = [one.sentence for one in rank(gather(topic.corpus)).scored if one.proper]
    paragraphs = [
        Paragraph([Sentence(one.text, tokenizer) for one in kept if one.source == source.id])
        for source in topic.corpus.sources
    ]
    return ObjectDocumentModel(paragraphs)


def _summarizers() -> dict[str, Callable[[object, int], tuple[object, ...]]]:
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415  # may be missing
    from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: PLC0415  # may be missing
    from sumy.summarizers.sum_basic import SumBasicSummarizer  # noqa: PLC0415  # may be missing
    from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: PLC0415  # may be missing

    found = {}
    for kind in (LexRankSummarizer, TextRankSummarizer, SumBasicSummarizer):
        name = kind.__name__.removesuffix("Summarizer")
        found[name] = kind(Stemmer("english"))
        found[name].stop_words = STOP
    return found


def sumy_texts(topic: Topic, budget: int) -> dict[str, str]:
    """Each system's best sentences in document order, the fewest that reach the budget; {} without sumy."""
    try:
        systems = _summarizers()
    except ImportError:
        return {}
    document = _document(topic)
    out = {}
    for name, system in systems.items():
        for count in range(5, 60):
            text = " ".join(str(one) for one in system(document, count))
            if len(text.split()) >= budget:
                break
        out[name] = text
    return out


def measure(topics: list[Topic]) -> dict[str, float]:
    """Seconds of processor time a topic: mean over the English topics, and the least ratio of one; {} without sumy.

    The two are timed in turn, and the best of several turns counts, so that a busy machine slows both alike.
    """
    try:
        lexrank = _summarizers()["LexRank"]
    except ImportError:
        return {}
    style = styles.find("briefing", ())
    slow, fast = [], []
    for topic in (topic for topic in topics if topic.language == "en"):
        document, evidence = _document(topic), gather(topic.corpus)
        turns = [
            (
                _timed(lambda document=document: lexrank(document, 10)),
                _timed(lambda evidence=evidence: Extractive().write(evidence, Ask(style, 250))),
            )
            for _ in range(_TURNS)
        ]
        slow.append(min(turn[0] for turn in turns))
        fast.append(min(turn[1] for turn in turns))
    return {
        "lexrank": sum(slow) / len(slow),
        "engine": sum(fast) / len(fast),
        "ratio": sum(slow) / sum(fast),
        "least": min(one / other for one, other in zip(slow, fast, strict=True)),
    }


def _timed(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start
