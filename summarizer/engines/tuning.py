"""Every free number of selection in one place, so that a benchmark can search over them and a reader can doubt them.

`loose` is chosen by `eval/benchmarks/tune_selection.py`, nested in leave-one-topic-out; `exponents` span a range, so
that none has to be chosen. The rest govern what those topics do not show (several outlets on one event, repeated
figures, reasons in dispute): they were set by hand, and no benchmark speaks for them.
"""

from __future__ import annotations

from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Tuning:
    """What selection weighs with.

    `loose`, `strict`: how much of a sentence's information one chosen sentence may have said already, among related
    events and among reports of one event. `together`: the same for all chosen sentences. `exponents` of the length, one
    greedy run each; `length`: the one on one event. `heard`: expected pairs that an origin not heard yet is worth.

    `apart`, `alike`: openings of sources on related events share up to the first, on one event the second. `novelty`:
    exponent of the share of a sentence that is new, on one event; `spoken`: factor on sentences that open with a
    quotation, there. `figure`: factor on the limit for two sentences that share a rare figure. `reason`: what a reason
    in dispute is worth, in sentences like the ten best.
    """

    loose: float = 0.65
    together: float = 0.75
    exponents: tuple[float, ...] = (0.5, 0.75, 1.0)
    apart: float = 0.27
    alike: float = 0.39
    strict: float = 0.3
    heard: float = 0.3
    length: float = 0.5
    novelty: float = 0.5
    spoken: float = 0.8
    figure: float = 0.5
    reason: float = 0.5


DEFAULT = Tuning()
