"""A result in the forms people and machines read it in. Computes no scores.

`table` for a terminal, `json_document` for programs.
"""

from __future__ import annotations

from summarizer.evaluation.reports.documents import json_document as json_document
from summarizer.evaluation.reports.terminal import table as table
