"""Checks of claims against what they cite, and the repair of what fails.

    check(text, texts) -> Support                   one claim against whole texts
    support_of(claim, cited, context) -> Support    one claim against cited sentences and those around them
    verify(brief) -> Report                         a whole brief, from its file alone
    settle(draft, evidence, ask, policy, rewrite) -> Settled
                                                    a draft made into claims that hold, with the engine once more
    corroboration(citations, evidence)              how many sources and origins say it

Does not know which engine wrote.
"""

from summarizer.verify.corroboration import corroboration
from summarizer.verify.repair import Settled, settle
from summarizer.verify.report import verify
from summarizer.verify.support import check, support_of

__all__ = ["Settled", "check", "corroboration", "settle", "support_of", "verify"]
