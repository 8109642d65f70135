"""Every value that passes from one room to the next.

All are frozen, slotted and made of tuples; nothing here reads, writes, decides or imports anything but the standard
library. The one convenience is on `Brief`, whose `to_markdown` and `to_json` call the renderers when they are used.

Offsets are Unicode code points into `Source.text`; dates are ISO strings (`2016-10-11`, or shorter: `2016-10`).
"""

from summarizer.model.brief import (
    Brief,
    Claim,
    Corroboration,
    CorroborationLabel,
    OnUnsupported,
    Report,
    Revision,
    RevisionAction,
    Run,
    Section,
    Support,
    SupportLabel,
    TimelineEntry,
)
from summarizer.model.draft import (
    Ask,
    Draft,
    DraftClaim,
    Engine,
    Finding,
    Problem,
    Severity,
    Style,
    StyleExample,
    StyleSection,
    Tokens,
)
from summarizer.model.evidence import (
    Citation,
    Disagreement,
    DisagreementKind,
    Echo,
    Evidence,
    Group,
    Position,
    Sentence,
    Toll,
)
from summarizer.model.sources import Corpus, Origin, Removed, Skipped, Source

__all__ = [
    "Ask",
    "Brief",
    "Citation",
    "Claim",
    "Corpus",
    "Corroboration",
    "CorroborationLabel",
    "Disagreement",
    "DisagreementKind",
    "Draft",
    "DraftClaim",
    "Echo",
    "Engine",
    "Evidence",
    "Finding",
    "Group",
    "OnUnsupported",
    "Origin",
    "Position",
    "Problem",
    "Removed",
    "Report",
    "Revision",
    "RevisionAction",
    "Run",
    "Section",
    "Sentence",
    "Severity",
    "Skipped",
    "Source",
    "Style",
    "StyleExample",
    "StyleSection",
    "Support",
    "SupportLabel",
    "TimelineEntry",
    "Tokens",
    "Toll",
]
